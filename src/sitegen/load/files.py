"""The files of content/ as the disk has them: regular ones only, in one order on every machine."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.sitefolder import CONTENT, SHARED, within
from sitegen.load.layers import is_grouped

LITTER = re.compile(
    r"\..*|~\$.*|#.*#|.*~|.*\.(?:swp|swo|tmp|bak)|Thumbs\.db|desktop\.ini|__MACOSX|Icon\r", re.IGNORECASE
)
# What most files are called: neither litter nor a conflict copy, and nothing but a name of its letters is like it.
_PLAIN = re.compile(r"(?!.*conflict)[0-9a-z][0-9a-z_-]*\.(?:md|jpg|png)")
CONFLICT_COPY = re.compile(
    r"冲突副本|冲突文件|冲突的副本|的冲突|conflicted copy|sync-conflict-|conflict[_ ]copy", re.IGNORECASE
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 20
_DEEPEST = 40
# The coarsest clock of a file system in use: FAT counts in steps of two seconds.
TICK = 2_000_000_000
"""Nanoseconds after which a change cannot bear the time of an earlier one."""
_REASONS = {
    errno.EACCES: "没有读取的权限",
    errno.EPERM: "没有读取的权限",
    errno.ENOENT: "文件刚刚被删去或改名",
    errno.ELOOP: "这是符号链接",
    errno.EISDIR: "这是文件夹",
    errno.EMFILE: "打开的文件太多",
}


class FileStat(NamedTuple):
    """What tells that a file has not changed. Times in nanoseconds."""

    mtime: int
    size: int
    ctime: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> FileStat:
        """Return the part of *found* that counts."""
        return cls(found.st_mtime_ns, found.st_size, found.st_ctime_ns, found.st_ino)


class Walked(NamedTuple):
    """How content/ looked when it was walked: its files, and what in it may not be read at all."""

    stats: dict[str, FileStat]
    problems: tuple[Diagnostic, ...]


class NotRegular(OSError):  # noqa: N818
    """What should be read is no regular file."""


def look(root: Path, home: str = "") -> Walked:
    """Return how content/ of *root*, or of the other site of its group in *home*, looks now: see ``walk``."""
    problems: list[Diagnostic] = []
    stats = walk(root, problems, home)
    if is_grouped(root):
        stats = _shared(root, stats, problems) | stats
    return Walked(stats, tuple(problems))


def _shared(root: Path, own: Iterable[str], problems: list[Diagnostic]) -> dict[str, FileStat]:
    """Return the files that the site at *root* shares with its group and does not replace by files of its *own*."""
    seen: list[tuple[str, FileStat]] = []
    if (root / SHARED / CONTENT).is_dir():
        _walk(root / SHARED / CONTENT, SHARED + CONTENT, seen, problems)
    taken = {_called(within(path)) for path in own}
    return {path: found for path, found in sorted(seen) if _called(within(path)) not in taken}


def _called(path: str) -> str:
    """Return what stands for *path* where a document may be ``x.md`` as well as ``x/index.md``."""
    return path.removesuffix(".md").removesuffix("/index") if path.endswith(".md") else path


def walk(root: Path, problems: list[Diagnostic], home: str = "") -> dict[str, FileStat]:
    """Return every file below content/ of *root*, by path relative to *root* and sorted; litter is left out.

    With *home* it is the content of another site of the group.

    What may not be read at all (symlinks, pipes, names that are no text) goes to *problems*.
    """
    name = home + CONTENT
    top = root / name
    try:
        found = top.lstat()
    except OSError:
        return _no_content(name, problems)
    if not stat.S_ISDIR(found.st_mode):
        return _no_content(name, problems)
    seen: list[tuple[str, FileStat]] = []
    _walk(top, name, seen, problems)
    return dict(sorted(seen))


def walk_folder(root: Path, name: str) -> dict[str, FileStat]:
    """Return every regular file in the folder *name* of *root*, as ``walk`` does; none where there is no such folder."""
    seen: list[tuple[str, FileStat]] = []
    if (root / name).is_dir():
        _walk(root / name, name, seen, [])
    return dict(sorted(seen))


def _no_content(name: str, problems: list[Diagnostic]) -> dict[str, FileStat]:
    problems.append(
        problem(
            "FM050",
            name,
            "站点里没有 content 文件夹。",
            "新建 content 文件夹（不能是符号链接），或者运行 `sitegen init`。",
        )
    )
    return {}


def _walk(folder: Path, name: str, seen: list[tuple[str, FileStat]], problems: list[Diagnostic]) -> None:
    """Put into *seen* what is below *folder*, which is called *name* from the site folder."""
    if name.count("/") > _DEEPEST:
        problems.append(problem("FM007", name, f"文件夹嵌套超过 {_DEEPEST} 层。", "减少嵌套。"))
        return
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(unreadable(name, error))
        return
    alike: dict[str, str] = {}
    for entry in entries:
        path = f"{name}/{entry.name}"
        if found := _plainly(entry, alike):
            seen.append((path, found))
        elif LITTER.fullmatch(entry.name):
            continue
        elif refusal := _refuse(path, entry, alike):
            problems.append(refusal)
        elif entry.is_dir(follow_symlinks=False):
            _walk(folder / entry.name, path, seen, problems)
        else:
            seen.append((path, FileStat.of(entry.stat(follow_symlinks=False))))


def _plainly(entry: os.DirEntry[str], alike: dict[str, str]) -> FileStat | None:
    """Return the stat of the *entry* of a folder where little has to be asked; *alike* are the names before it."""
    name = entry.name
    if not _PLAIN.fullmatch(name) or alike.setdefault(name, name) != name:
        return None
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    return FileStat.of(found) if stat.S_ISREG(found.st_mode) else None


def _refuse(path: str, entry: os.DirEntry[str], alike: dict[str, str]) -> Diagnostic | None:
    """Return why the *entry* of a folder is not read, None where it is; *alike* are the names before it."""
    if not is_text(entry.name):
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        shown = _CONTROL.sub("?", shown)
        return problem(
            "FM038", shown, "文件名不是 UTF-8，或者含有控制字符。", "给文件改名；多半是压缩包解压时编码不对。"
        )
    folded = entry.name if entry.name.isascii() else normalize("NFC", entry.name)
    first = alike.setdefault(folded.casefold(), entry.name)
    if first != entry.name:
        folder = path.rpartition("/")[0]
        return problem(
            "FM035",
            path,
            f"“{path}”与“{folder}/{first}”只差大小写或字形编码，在 Windows 上是同一个文件。",
            "只留一个，或者改名。",
        )
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return unreadable(path, error)
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        kind = "符号链接" if stat.S_ISLNK(mode) else "管道、设备之类的特殊文件"
        return problem("FM034", path, f"这是{kind}，不读。", "换成普通的文件。")
    if CONFLICT_COPY.search(entry.name):
        return problem("FM036", path, "这是网盘的冲突副本，没有发布。", "与原文件比对、合并后删掉它。")
    return None


def is_text(name: str) -> bool:
    """Tell whether the *name* of a file is text that a page can show: UTF-8 without control characters."""
    return (name.isascii() and name.isprintable()) or (not _CONTROL.search(name) and _encodes(name))


def _encodes(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _open(root: Path, path: str) -> tuple[int, FileStat]:
    """Open a regular file and nothing else: what the name stands for may have changed since the walk."""
    descriptor = os.open(f"{root}/{path}", _FLAGS)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise IsADirectoryError(errno.EISDIR, path) if stat.S_ISDIR(found.st_mode) else NotRegular(path)
    return descriptor, FileStat.of(found)


def read(root: Path, path: str) -> tuple[bytes, FileStat]:
    """Return the bytes of the regular file at *path* below *root*, and its stat as of before they were read.

    Raises:
        OSError: it cannot be read; NotRegular where it has become something else than a regular file.
    """
    # Neither a path nor a file of Python's: they take longer than all that the system does.
    descriptor, seen = _open(root, path)
    try:
        parts = []
        while part := os.read(descriptor, seen.size + 1):
            parts.append(part)
        return b"".join(parts), seen
    finally:
        os.close(descriptor)


def digest_of(root: Path, path: str) -> tuple[str, FileStat]:
    """Return the digest of a file, as ``core.digests.digest`` gives it, without holding all of it.

    Raises:
        OSError: as ``read``.
    """
    descriptor, seen = _open(root, path)
    try:
        hashed = blake2b(digest_size=16)
        while chunk := os.read(descriptor, _CHUNK):
            hashed.update(chunk)
        return hashed.hexdigest(), seen
    finally:
        os.close(descriptor)


def unreadable(path: str, error: OSError) -> Diagnostic:
    """Return that the file at *path* cannot be read."""
    if isinstance(error, NotRegular):
        return problem("FM034", path, "这不是普通文件，不读。", "换成普通的文件。")
    reason = _REASONS.get(error.errno or 0, "磁盘出错")
    return problem("FM037", path, f"文件读不了：{reason}。", "检查读取权限；文件可能正被别的程序占用。")


def clock_of(folder: Path) -> int:
    """Return the time by the clock of the file system that holds *folder*, 0 where nothing can be written there."""
    try:
        os.utime(folder)
        return folder.stat().st_mtime_ns
    except OSError:
        return 0
