"""One build at a time for an output folder: a lock of the kernel, which goes with its process however that ends."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from sitegen.publish.disk import disk

_held: set[int] = set()


def is_locked(output: Path) -> bool:
    """Tell whether a build of *output* is at work."""
    try:
        descriptor = os.open(_file_of(output), os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return False
    try:
        return not _lock(descriptor, wait=False)
    except OSError:  # a disk without locks
        return False
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def locked(output: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of *output*; where another build holds it, call *on_wait* once and wait for that build.

    Raises:
        DiskProblem: where the folder beside *output* can't be written.
    """
    path = _file_of(output)
    with disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(path, on_wait)
    _held.add(descriptor)
    try:
        yield
    finally:
        if descriptor in _held:  # not in a forked child
            _held.discard(descriptor)
            _release(path, descriptor)


def _file_of(output: Path) -> Path:
    place = output.resolve()
    return place.with_name(f".{place.name}.sitegen-lock")


def _acquire(path: Path, on_wait: Callable[[], None]) -> int:
    waited = False
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            if not _lock(descriptor, wait=False):
                if not waited:
                    on_wait()
                waited = True
                _lock(descriptor, wait=True)
            if _is_at(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # whoever held it removed the file meanwhile: it locks nothing any more


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int, *, wait: bool) -> bool:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError as error:
                if not wait and error.errno == errno.EACCES:
                    return False
                if error.errno != errno.EDEADLOCK:  # how msvcrt says that ten seconds have passed
                    raise
            else:
                return True

    def _release(path: Path, descriptor: int) -> None:
        os.close(descriptor)
        with contextlib.suppress(OSError):  # another build has it open by now, and will remove it
            path.unlink()

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        return True

    def _release(path: Path, descriptor: int) -> None:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)

    def _forget() -> None:
        # A forked worker would share the lock, and hold it on for a build that was killed.
        for descriptor in _held:
            os.close(descriptor)
        _held.clear()

    os.register_at_fork(after_in_child=_forget)
