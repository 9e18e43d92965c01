"""A zip of the whole site, to hand over or to upload through a web form; the one before stays beside it."""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from pathlib import Path

from sitegen.deploy.difference import Difference, difference, takes_off
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.target import BRINGS_BACK, NOTHING_BACK, BringsBack, Target
from sitegen.publish.disk import disk
from sitegen.publish.manifest import MANIFEST, Manifest, parse_manifest
from sitegen.store.moving import move

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


class Zip(Target):
    """The Target that is the *file*; the same site makes the same bytes."""

    is_server = False

    def __init__(self, file: Path) -> None:
        self._file = file
        self._last = file.with_name(f".{file.name}.sitegen-last")
        self._part = file.with_name(f".{file.name}.sitegen-part")

    def compare(self, new: Manifest) -> Difference:
        """See Target."""
        found = self._read(self._file)
        step = difference(found.files if found else {}, new.files)
        return step._replace(removed=tuple(sorted((*step.removed, *step.lingering))), lingering=())

    def publish(self, output: Path, new: Manifest) -> Difference:
        """See Target."""
        step = self.compare(new)
        if not step:
            return step
        with disk(self._file, kept="原来的文件没有改动"):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                with zipfile.ZipFile(self._part, "w", zipfile.ZIP_DEFLATED) as archive:
                    for path in sorted((*new.files, MANIFEST)):
                        archive.writestr(_entry(path), (output / path).read_bytes())
                if self._file.exists():
                    self._put_by(new)
                move(self._part, self._file)
            finally:
                self._part.unlink(missing_ok=True)
        return step

    def _put_by(self, new: Manifest) -> None:
        """Put what there was beside *new*; of what has something that *new* withdrew, nothing but its manifest."""
        former = self._read(self._file)
        if former and takes_off(former, new):
            with zipfile.ZipFile(self._last, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(_entry(MANIFEST), former.to_json())
        else:
            move(self._file, self._last)

    def roll_back(self) -> int:
        """See Target."""
        former = self._read(self._last)
        if former is None:
            raise UnusableTarget(NOTHING_BACK)
        if takes_off(former, self._read(self._file)):
            raise BringsBack(BRINGS_BACK)
        with disk(self._file):
            move(self._last, self._file)
        return len(former.files)

    def _read(self, file: Path) -> Manifest | None:
        with disk(file):
            if not os.path.lexists(file):
                return None
            manifest = None
            with suppress(zipfile.BadZipFile, KeyError, IsADirectoryError), zipfile.ZipFile(file) as archive:
                manifest = parse_manifest(archive.read(MANIFEST))
        if manifest is None:
            raise UnusableTarget(f"“{file}”已经有了，而且不是 sitegen 发布的，没有覆盖。请换一个文件名。")
        return manifest


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = 0o100644 << 16
    return entry
