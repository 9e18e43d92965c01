"""Names of files: those that not every system can hold, those that are one where another sees two, and copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from sitegen.core.filenames import LONGEST_PATH, length_of, why_impossible
from sitegen.doctor.folder import Folder, Item
from sitegen.doctor.machine import Machine
from sitegen.doctor.note import Note, fine, hint, mend, named
from sitegen.load.files import CONFLICT_COPY, LITTER
from sitegen.publish.leftovers import siblings
from sitegen.publish.manifest import read_manifest

_LONG = 160
"""What a path from the site folder may have, so that the folder itself has room before it."""
_WORD_LOCK = "~$"
_COPY = re.compile(r"(?P<stem>.+?)(?:\s*-\s*(?:副本|Copy)(?:\s*\(\d+\))?|的副本(?:\s*\d+)?|副本)(?P<ending>\.\w+)")
_NUMBERED = re.compile(r"(?P<stem>.+?) ?[(（]\d+[)）](?P<ending>\.(?:md|ya?ml|docx|xlsx|csv))", re.IGNORECASE)
_OF_COMPUTER = re.compile(r"(?P<stem>.+)-(?:DESKTOP|LAPTOP|PC|WIN)-[A-Z0-9]{4,}(?:-\d+)?(?P<ending>\.\w+)")


def look_at_names(machine: Machine, folder: Folder) -> Iterator[Note]:
    """Say which files can't be had on every system, or are not what they seem."""
    own = [item for item in folder.items if not LITTER.fullmatch(item.name)]
    notes = [*_impossible(own), *_colliding(own), *_long(own), *_too_long_here(machine, folder), *_copies(own)]
    yield from notes or [fine(f"{len(own):,} 个文件和文件夹的名称在 Windows、macOS、Linux 上都能用")]
    yield from _litter(folder.items)


def _impossible(items: list[Item]) -> Iterator[Note]:
    reasons: dict[str, list[str]] = {}
    for item in items:
        if reason := why_impossible(item.name):
            reasons.setdefault(reason, []).append(item.path)
    for reason, paths in reasons.items():
        limit = "（Linux 上一个名称最多 255 字节，约 85 个汉字）" if reason == "太长" else "，Windows 上取不下来"
        yield mend(f"名称{reason}{limit}：{named(paths)}", "改名；稿件改名前先看它的网址会不会变。")


def _colliding(items: list[Item]) -> Iterator[Note]:
    first: dict[str, str] = {}
    for item in items:
        before = first.setdefault(normalize("NFC", item.path).casefold(), item.path)
        if before != item.path:
            how = "大小写" if normalize("NFC", before) != normalize("NFC", item.path) else "字形编码（NFC、NFD）"
            seen = f"{named([before, item.path])}只差{how}，在 Windows 和 macOS 上是同一个文件"
            yield mend(seen, "只留一个，或者给其中一个改名。")


def _long(items: list[Item]) -> Iterator[Note]:
    if found := [item.path for item in items if length_of(item.path) > _LONG]:
        remedy = "缩短文件夹和文件的名称；或者在各台 Windows 上开启长路径。"
        yield hint(f"路径超过 {_LONG} 个字符，在 Windows 上容易放不下：{named(found)}", remedy)


def _too_long_here(machine: Machine, folder: Folder) -> Iterator[Note]:
    if machine.system != "Windows" or machine.long_paths:
        return
    places = [folder.root / item.path for item in folder.items]
    if manifest := read_manifest(folder.output):
        staging, _ = siblings(folder.output)  # where the next generation is made
        places += [staging / path for path in manifest.files]
    if found := [str(place) for place in places if length_of(str(place)) >= LONGEST_PATH]:
        yield mend(
            f"这台 Windows 没有开启长路径，{LONGEST_PATH} 个字符以上的路径用不了：{named(found)}",
            "把站点移到短一些的地方，如 D:\\dangjian；或者请管理员在组策略“文件系统”里启用 Win32 长路径，"
            "并运行 git config --global core.longpaths true。",
        )


def _copies(items: list[Item]) -> Iterator[Note]:
    there = {item.path for item in items}
    conflicts, copies = [], []
    for item in items:
        if item.is_folder:
            continue
        if CONFLICT_COPY.search(item.name):
            conflicts.append(item.path)
        elif (
            _COPY.fullmatch(item.name)
            or _OF_COMPUTER.fullmatch(item.name)
            or ((found := _NUMBERED.fullmatch(item.name)) and _beside(item, found) in there)
        ):
            copies.append(item.path)
    if conflicts:
        yield mend(f"网盘的冲突副本：{named(conflicts)}", "与原文件比对、合并后删掉它。")
    if copies:
        yield hint(f"像是复制或同步出来的副本：{named(copies)}", "与原文件比对，留一个；确实是两个文件的，改个名称。")


def _beside(item: Item, found: re.Match[str]) -> str:
    """Return where the file is of which *item* would be a copy."""
    return f"{item.path.removesuffix(item.name)}{found['stem']}{found['ending']}"


def _litter(items: tuple[Item, ...]) -> Iterator[Note]:
    if open_now := [item.path for item in items if item.name.startswith(_WORD_LOCK)]:
        yield hint(f"Word、WPS 正开着文件：{named(open_now)}", "保存并关上它再收稿；没有开着的，删去这个文件。")
    others = [item for item in items if LITTER.fullmatch(item.name) and not item.name.startswith((_WORD_LOCK, ".git"))]
    if others:
        names = "、".join(sorted({item.name for item in others})[:3])
        yield fine(f"系统和编辑器留下的文件 {len(others):,} 个（{names}），不读也不发布")
