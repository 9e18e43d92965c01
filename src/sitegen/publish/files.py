"""The one way by which files come into being: below a given root, new, with modes that no umask changes."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from sitegen.core.urls import to_file
from sitegen.publish.disk import disk

FILE_MODE = 0o644
FOLDER_MODE = 0o755

# What no path holds that stays in its folder on every system; a slash at both its ends is thought of.
_NEVER = ("//", "/./", "/../", "\\", "\0")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_file(root: Path, address: str, data: bytes) -> tuple[str, int, int]:
    """Write *data* to the output *address* below the folder *root*; usable in any process.

    Returns:
        The SHA-256 of *data*, its size in bytes, and the file's time of change in nanoseconds.

    Raises:
        DiskProblem: where the disk refuses.
        ValueError: where *address* leads out of *root*.
        FileExistsError: where the output is there already.
    """
    path = place(root, address)
    with disk(path):
        # A file of Python's with a buffer takes half as long again.
        descriptor = _new(path)
        try:
            written = os.write(descriptor, data)
            while written < len(data):
                written += os.write(descriptor, data[written:])
        finally:
            os.close(descriptor)
        return sha256(data).hexdigest(), len(data), os.lstat(path).st_mtime_ns


def place(root: Path, address: str) -> str:
    """Return the path of the output *address* below *root*, its folder made where it is missing.

    Raises:
        DiskProblem: where the disk refuses.
        ValueError: where the path leads out of *root*, by its name or by a symbolic link.
    """
    path = to_file(address)
    if not is_plain(path):
        raise ValueError(f"{address!r} can't be the address of an output")
    folder, _, name = path.rpartition("/")
    with disk(root):
        return f"{_folder(root, folder)}/{name}"


def is_plain(path: str) -> bool:
    """Tell whether *path* is relative and ``/``-separated, and stays in its folder on every system."""
    return are_plain([path])


def are_plain(paths: Collection[str]) -> bool:
    """Tell whether each of *paths* is plain: all at one look, for manifests list thousands."""
    joined = f"/{'/:/'.join(paths)}/"
    return not paths or not any(part in joined for part in _NEVER)


def create(path: str) -> BinaryIO:
    """Open *path* as a new file of mode 0644; whatever stands there already, a link included, is an error."""
    return os.fdopen(_new(path), "wb")


def _new(path: str) -> int:
    descriptor = os.open(path, _NEW, FILE_MODE)
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, FILE_MODE)
    return descriptor


def make_folder(path: Path) -> None:
    """Make *path* as a new folder of mode 0755."""
    path.mkdir(FOLDER_MODE)
    path.chmod(FOLDER_MODE)


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield all that is not a folder below *folder*, with its ``/``-separated path; links are not followed."""
    pending = [("", os.fspath(folder))]
    while pending:
        prefix, path = pending.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    pending.append((f"{prefix}{entry.name}/", entry.path))
                else:
                    yield prefix + entry.name, entry


# A folder of a staging area is made once and stays; each staging area has a name of its own.
@lru_cache(maxsize=4096)
def _folder(root: Path, relative: str) -> str:
    if not relative:
        return str(root)
    parent, _, name = relative.rpartition("/")
    path = Path(_folder(root, parent), name)
    try:
        make_folder(path)
    except FileExistsError:
        if not path.resolve().is_relative_to(root.resolve()):
            raise ValueError(f"{relative!r} leads out of {root}") from None
    return str(path)
