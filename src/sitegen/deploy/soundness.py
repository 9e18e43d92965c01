"""Whether an output folder may be published: it is production, and is what sitegen made."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from sitegen.core.progress import Progress
from sitegen.deploy.problems import NotForReaders
from sitegen.publish.disk import disk
from sitegen.publish.manifest import Manifest, read_manifest
from sitegen.publish.target import check_contents

_NAMED = 5
_SITEMAP = "sitemap.xml"


def require_sound(output: Path, *, is_server: bool, progress: Progress) -> Manifest:
    """Return the manifest of *output*.

    Raises:
        NotForReaders: there is none, it is a preview, its files are not those that it lists, or (where it *is_server*
            that takes it) it was built without an address.
        UnusableOutput: *output* holds other things.
        DiskProblem: it can't be read.
    """
    with disk(output, kept="什么都没有发布"):
        manifest = read_manifest(output) if output.is_dir() else None
    if manifest is None:
        raise NotForReaders(f"“{output}”里没有生成好的网站。先运行 sitegen build，再发布。")
    if manifest.preview:
        raise NotForReaders(f"“{output}”是预览，含有不公开的内容，不能发布。先运行 sitegen build（不带 --preview）。")
    if is_server and _SITEMAP not in manifest.files:
        raise NotForReaders(
            "这个网站生成时没有网址，订阅、站点地图和转发的卡片都没有。"
            "在 site.yml 写上“网址: https://……/”，重新运行 sitegen build，再发布。"
        )
    check_contents(output)
    if wrong := _wrong(output, manifest, progress):
        named = "、".join(wrong[:_NAMED]) + (f" 等 {len(wrong):,} 个文件" if len(wrong) > _NAMED else "")
        raise NotForReaders(f"“{output}”生成以后被改过：{named}。请改站点里的内容，再运行一次 sitegen build。")
    return manifest


def _wrong(output: Path, manifest: Manifest, progress: Progress) -> list[str]:
    found = []
    for number, (path, digest) in enumerate(manifest.files.items(), 1):
        progress("核对", number, len(manifest.files))
        file = output / path
        with disk(file, kept="什么都没有发布"):
            try:
                with file.open("rb") as opened:
                    same = file_digest(opened, "sha256").hexdigest() == digest
            except FileNotFoundError:
                same = False
        if not same:
            found.append(path)
    return found
