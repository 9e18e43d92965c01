"""A new generation of the site, built beside the old one and put in its place in one step.

Files are written, or linked from the old generation, into a hidden sibling of the output folder, which the spare
generation becomes where there is one (``spare``). Until ``commit`` the output is not touched; after it, only what the
old generation's manifest lists is deleted.

What is kept must be what ``scan`` found: that it is the same file is looked at when it is there. What is written into it
meanwhile shows in its time at the next build.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping, Set
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sitegen.model.outputs import Stat
from sitegen.publish.disk import DiskProblem, disk
from sitegen.publish.exchange import exchange
from sitegen.publish.files import create, make_folder, place, walk, write_file
from sitegen.publish.leftovers import MARKER, discard, is_ours, left, siblings
from sitegen.publish.manifest import MANIFEST, Manifest, owned_files, read_manifest
from sitegen.publish.spare import put_by, take
from sitegen.store.moving import move

# What a file system answers that has no hard links, or won't link this file.
_UNLINKABLE = {
    errno.EPERM,
    errno.EACCES,
    errno.EXDEV,
    errno.EMLINK,
    errno.EINVAL,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
}


def is_current(output: Path, manifest: Manifest) -> bool:
    """Tell whether *output* holds what *manifest* lists, so that there is nothing to publish.

    Ask it even where nothing is to be made or removed: after a kill the state may know less than the output holds.
    """
    with disk(output):
        return read_manifest(output) == manifest


def recover(output: Path) -> None:
    """Complete what a killed build of *output* left; call it under the lock, before *output* is looked at.

    An output that was moved aside and not yet replaced is put back; everything else is removed.

    Raises:
        DiskProblem: where the output can't be put back.
    """
    place = output.resolve()
    with disk(place):
        for path in left(place):
            if ".sitegen-old-" in path.name and not os.path.lexists(place):
                move(path, place)
            else:
                discard(path, place)


class Staging:
    """A staging area for *output*; as a context manager gone at the end if not committed.

    It has those at the paths *kept* of the files that are *present*, as ``scan`` found them and ``check_contents`` let
    them pass. *spare* is where the generation before the present one may stand; the present one is put there in its turn.

    Raises:
        DiskProblem: from any method, where the disk refuses; the output is then as it was.
    """

    def __init__(
        self, output: Path, present: Mapping[str, Stat], kept: Set[str] = frozenset(), spare: Path | None = None
    ) -> None:
        self._output = output.resolve()
        self._present = present
        self._spare = spare
        self._kept = kept
        self._copied = False
        self.root, self._aside = siblings(self._output)
        with disk(self.root):
            self.root.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._fill()
            except BaseException:
                self.abort()
                raise

    def write(self, address: str, data: bytes) -> tuple[str, int, int]:
        """Stage *data* as the output *address*; see ``write_file``, which workers call with ``root``."""
        return write_file(self.root, address, data)

    def commit(self, manifest: Manifest) -> None:
        """Publish what was staged, which must be what *manifest* lists, and remove the earlier generation.

        Raises:
            RuntimeError: where the staged files are not those of *manifest*.
        """
        with disk(self._output):
            self._require_same(manifest)
            with create(str(self.root / MANIFEST)) as file:
                file.write(manifest.to_json())
                file.flush()
                os.fsync(file.fileno())
            (self.root / MARKER).unlink()
            exchange(self.root, self._output, self._aside)
        # A generation of which little was kept is no beginning for the next, and takes its own room on the disk.
        if self._spare and not self._copied and 2 * len(self._kept) > len(manifest.files):
            with suppress(OSError):
                if is_ours(self.root, self._output, owned_files(self._present)):
                    put_by(self.root, self._spare)
        discard(self.root, self._output)

    def abort(self) -> None:
        """Remove the staging area, as far as the disk lets us; nothing where it was committed."""
        discard(self.root, self._output)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()

    def _fill(self) -> None:
        there = self._begin()
        # What 0644 becomes here: some file systems have modes of their own.
        mode = (self.root / MARKER).lstat().st_mode
        for path in self._kept:
            if self._present[path].mode != mode:
                if path in there:  # a link shares its mode with the old site
                    (self.root / path).unlink()
                self._copy(path)
            elif path not in there and not self._link(path):
                self._copy(path)

    def _begin(self) -> set[str]:
        """Begin with the spare generation, or with nothing; return what is there already of what is kept."""
        if self._spare:
            try:
                return take(self._spare, self.root, self._present, self._kept)
            except OSError:
                self.abort()
                self.root, self._aside = siblings(self._output)
        make_folder(self.root)
        create(str(self.root / MARKER)).close()
        return set()

    def _require_same(self, manifest: Manifest) -> None:
        staged = {path for path, _ in walk(self.root)} - {MARKER}
        if odd := staged ^ manifest.files.keys():
            raise RuntimeError(f"staged and listed files differ: {sorted(odd)[:5]}")

    def _link(self, path: str) -> bool:
        """Link *path* from the present output; False where that can't be done here."""
        source, target = f"{self._output}/{path}", place(self.root, path)
        try:
            os.link(source, target)
        except FileNotFoundError:
            raise _disturbed(source) from None
        except OSError as error:
            if error.errno not in _UNLINKABLE:
                raise
            self._copied = True
            return False
        if not _is_still(os.lstat(target), self._present[path]):
            raise _disturbed(source)
        return True

    def _copy(self, path: str) -> None:
        from shutil import copyfileobj  # brings in all kinds of archives, and few systems have no links

        found, source, target = self._present[path], f"{self._output}/{path}", place(self.root, path)
        try:
            old = open(source, "rb")  # noqa: PTH123, SIM115
        except FileNotFoundError:
            raise _disturbed(source) from None
        with old, create(target) as new:
            if not _is(os.fstat(old.fileno()), found):
                raise _disturbed(source)
            copyfileobj(old, new)
        os.utime(target, ns=(found.mtime_ns, found.mtime_ns))


def _is_still(found: os.stat_result, expected: Stat) -> bool:
    # Some systems number a file anew under every name.
    return bool(expected.inode and found.st_ino == expected.inode) or _is(found, expected)


def _is(found: os.stat_result, expected: Stat) -> bool:
    regular = stat.S_ISREG(found.st_mode)
    return regular and found.st_size == expected.size and found.st_mtime_ns == expected.mtime_ns


def _disturbed(path: str) -> DiskProblem:
    return DiskProblem(f"“{path}”在生成过程中被别的程序改动了，请再生成一次；原来的网站没有改动。")
