"""A new generation of the site, built beside the old one and put in its place in one step.

Files are written, or linked from the old generation, into a hidden sibling of the output folder. Until ``commit`` the
output is not touched; after it, only what the old generation's manifest lists is deleted.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path
from types import TracebackType
from typing import Self

from sitegen.core.urls import to_file
from sitegen.model.outputs import Stat
from sitegen.publish.disk import DiskProblem, disk
from sitegen.publish.exchange import exchange
from sitegen.publish.files import create, make_folder, place, walk, write_file
from sitegen.publish.leftovers import MARKER, discard, left, siblings
from sitegen.publish.manifest import MANIFEST, Manifest, read_manifest

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
                path.rename(place)
            else:
                discard(path, place)


class Staging:
    """A staging area for *output*; as a context manager it is gone at the end unless it was committed.

    Raises:
        DiskProblem: from any method, where the disk refuses; the output is then as it was.
    """

    def __init__(self, output: Path) -> None:
        self._output = output.resolve()
        self.root, self._aside = siblings(self._output)
        with disk(self.root):
            self.root.parent.mkdir(parents=True, exist_ok=True)
            make_folder(self.root)
            try:
                marker = str(self.root / MARKER)
                create(marker).close()
                # What 0644 becomes here: some file systems have modes of their own.
                self._mode = os.lstat(marker).st_mode
            except BaseException:
                self.abort()
                raise

    def write(self, address: str, data: bytes) -> tuple[str, int, int]:
        """Stage *data* as the output *address*; see ``write_file``, which workers call with ``root``."""
        return write_file(self.root, address, data)

    def keep(self, address: str, recorded: Stat) -> None:
        """Stage the output *address* as it is in the present output, where it must be as *recorded*."""
        source, target = f"{self._output}/{to_file(address)}", place(self.root, address)
        with disk(target):
            try:
                os.link(source, target)
                found = os.lstat(target)
            except FileNotFoundError:
                raise _disturbed(source) from None
            except OSError as error:
                if error.errno not in _UNLINKABLE:
                    raise
            else:
                if not _is(found, recorded):
                    raise _disturbed(source)
                if found.st_mode == self._mode:
                    return
                Path(target).unlink()  # its mode was changed, and a link would share it with the old site
            _copy(source, target, recorded)

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

    def _require_same(self, manifest: Manifest) -> None:
        odd = {path for path, _ in walk(self.root) if path != MARKER} ^ manifest.files.keys()
        if odd:
            raise RuntimeError(f"staged and listed files differ: {sorted(odd)[:5]}")


def _is(found: os.stat_result, recorded: Stat) -> bool:
    regular = stat.S_ISREG(found.st_mode)
    return regular and found.st_size == recorded.size and found.st_mtime_ns == recorded.mtime_ns


def _copy(source: str, target: str, recorded: Stat) -> None:
    with Path(source).open("rb") as old, create(target) as new:
        if not _is(os.fstat(old.fileno()), recorded):
            raise _disturbed(source)
        shutil.copyfileobj(old, new)
    os.utime(target, ns=(recorded.mtime_ns, recorded.mtime_ns))


def _disturbed(path: str) -> DiskProblem:
    return DiskProblem(f"“{path}”在生成过程中被别的程序改动了，请再生成一次；原来的网站没有改动。")
