"""Which folder may become the output: none that holds anything else. No switch overrides that."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Set
from pathlib import Path

from sitegen.core.sitefolder import SOURCES
from sitegen.model.outputs import Stat
from sitegen.publish.disk import disk
from sitegen.publish.manifest import owned, read_manifest
from sitegen.publish.present import Present, scan

_SOURCES = (*SOURCES, ".git")
_RESERVED = (*_SOURCES, "src", ".sitegen")
_NAMED = 5
_REMEDY = "请用 --output 另外指定一个专门的文件夹，例如 output。"


class UnusableOutput(Exception):  # noqa: N818 - no error of the program
    """The output folder is refused. Its text says why and what to do, in Chinese."""


def check_output(site_root: Path, output: Path) -> None:
    """Refuse an *output* that sitegen must not replace: see ``check_place`` and ``check_contents``."""
    check_place(site_root, output)
    check_contents(output)


def check_place(site_root: Path, output: Path) -> None:
    """Refuse an *output* for where it stands; it need not exist. Call it before anything is made beside it.

    Raises:
        UnusableOutput: for no path at all, a link, a mount point, ``/``, the home folder, the site and its sources, any
            folder that holds one of these, and any folder in the sources.
        DiskProblem: where the path can't be read.
    """
    if str(output) in ("", "."):
        raise UnusableOutput(f"没有写明输出文件夹。{_REMEDY}")
    if "\0" in str(output):
        raise UnusableOutput(f"输出文件夹的名称里有不能用的字符。{_REMEDY}")
    with disk(output):
        if output.is_symlink():
            raise UnusableOutput(f"输出文件夹“{output}”是一个链接，它指向的内容可能不是 sitegen 生成的。{_REMEDY}")
        # Unlike Path.resolve, which raised for a loop of links before Python 3.13, this answers alike everywhere.
        place = Path(os.path.realpath(output))
        first = next(folder for folder in (place, *place.parents) if os.path.lexists(folder))
        if first.is_symlink():
            raise UnusableOutput(f"输出文件夹“{output}”的路径里有指向自己的链接。{_REMEDY}")
        if not first.is_dir():
            raise UnusableOutput(f"“{first}”是一个文件，不是文件夹。{_REMEDY}")
        _check_protected(site_root.resolve(), output, place)
        if _is_mount(place):
            raise UnusableOutput(f"输出文件夹“{output}”是一个挂载点，不能整体替换。请改用它里面的一个子文件夹。")


def check_contents(output: Path) -> dict[str, Stat]:
    """Refuse an *output* that holds anything but what its manifest lists; call it under the lock, after ``recover``.

    An output that does not exist or is empty is fine, and so is what operating systems scatter.

    Returns:
        The files in it, by path, without what is scattered.

    Raises:
        UnusableOutput, DiskProblem: as ``require_ours``.
    """
    present = scan(output)
    require_ours(output, present)
    return present.files


def require_ours(output: Path, present: Present) -> None:
    """Refuse an *output* in which anything is *present* but what its manifest lists.

    Raises:
        UnusableOutput: with up to five names of what is not ours.
        DiskProblem: where *output* can't be read.
    """
    with disk(output):
        manifest = read_manifest(output)
    ours = owned(manifest)
    strange = (*(present.files.keys() - ours.files), *present.others)
    foreign = sorted({_outermost(path, ours.folders) for path in strange})
    if manifest is None and foreign:
        raise UnusableOutput(
            f"文件夹“{output}”里已有内容，而且没有 sitegen 的 manifest.json，不是 sitegen 生成的，不能覆盖。{_REMEDY}"
        )
    if foreign:
        named = "、".join(foreign[:_NAMED]) + (f" 等 {len(foreign)} 项" if len(foreign) > _NAMED else "")
        raise UnusableOutput(f"输出文件夹“{output}”里有不是 sitegen 生成的内容：{named}。请先把它们移到别处，再生成。")


def _check_protected(root: Path, output: Path, place: Path) -> None:
    if place == place.parent:
        raise UnusableOutput(f"输出文件夹“{output}”是根目录。{_REMEDY}")
    protected = {f"网站的 {name} 文件夹": root / name for name in _RESERVED} | {"网站文件夹": root}
    with contextlib.suppress(RuntimeError):  # an account without a home
        protected["用户的主目录"] = Path.home()
    for label, folder in protected.items():
        if _same(place, folder):
            raise UnusableOutput(f"输出文件夹“{output}”就是{label}。{_REMEDY}")
    for label, folder in protected.items():
        if any(_same(place, above) for above in (*folder.parents, *Path(os.path.realpath(folder)).parents)):
            raise UnusableOutput(f"输出文件夹“{output}”包含{label}。{_REMEDY}")
    for name in _SOURCES:
        if any(_same(root / name, above) for above in place.parents):
            raise UnusableOutput(f"输出文件夹“{output}”在网站的 {name} 文件夹里面。{_REMEDY}")
    if ".git" in (part.lower() for part in place.parts):
        raise UnusableOutput(f"输出文件夹“{output}”在 Git 的 .git 文件夹里面。{_REMEDY}")


def _same(one: Path, other: Path) -> bool:
    # By identity too: a file system may ignore case, and a folder may be mounted in two places.
    if one == other:
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_mount(place: Path) -> bool:
    if os.path.ismount(place):
        return True
    if sys.platform != "linux":
        return False
    # A folder bound from the same disk shows no difference but in this table.
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return False
    return any(_unescape(line.split(" ")[4]) == str(place) for line in lines)


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text)


def _outermost(path: str, folders: Set[str]) -> str:
    """Return *path*, or where it is in a folder that is none of these *folders*, the outermost such, with a slash."""
    end = path.find("/")
    while path[:end] in folders and end > 0:
        end = path.find("/", end + 1)
    return path[: end + 1] or path
