"""The step in which a new site takes the place of the old: one system call where there is one, else two renames."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from sitegen.store.moving import move

# What a kernel, a file system or a sandbox answers that can't exchange.
_UNABLE = {errno.ENOSYS, errno.EINVAL, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP}

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def exchange(new: Path, output: Path, aside: Path) -> None:
    """Put the folder *new* in the place of *output*; what stood there is then at *new*.

    With two renames the old folder stands at *aside* between them; ``recover`` puts it back where that was the end.

    Raises:
        OSError: where the disk refuses; *output* is then as it was.
    """
    if not os.path.lexists(output):
        move(new, output)
    elif not _swap(new, output):
        _rename_twice(new, output, aside)


def _rename_twice(new: Path, output: Path, aside: Path) -> None:
    try:
        move(output, aside)
        move(new, output)
    finally:
        if not os.path.lexists(output):
            move(aside, output)
    with contextlib.suppress(OSError):  # published it is; what can't be moved now, recover removes
        move(aside, new)


def _swap(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system can't."""
    if sys.platform not in ("linux", "darwin"):
        return False
    import ctypes  # costs 10 ms, and most builds after the first change nothing

    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            result = library.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
        else:
            result = library.renamex_np(*paths, _RENAME_SWAP)
    except AttributeError:
        return False
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNABLE:
        return False
    raise OSError(code, os.strerror(code), str(other))
