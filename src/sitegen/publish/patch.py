"""A few files of an output put in the place of earlier ones, each whole: for a preview, which nobody takes away.

They are made in a staging area beside the output, and moved into it one by one. Whatever ends that, each file is the
earlier or the new one; and the manifest lists a file before it is there and as long as it is, so that the next build
finds nothing that is not ours, sees by their times which files are others than the state has recorded, and makes those
again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from sitegen.core.urls import to_file
from sitegen.publish.disk import disk
from sitegen.publish.files import create, make_folder
from sitegen.publish.leftovers import MARKER, discard, siblings
from sitegen.publish.manifest import MANIFEST, Manifest
from sitegen.store.moving import move


class Patch:
    """Files on their way into *output*, below *root*; as a context manager, what was not applied is gone at the end.

    Raises:
        DiskProblem: from any method, where the disk refuses.
    """

    def __init__(self, output: Path) -> None:
        self._output = output.resolve()
        self.root, _ = siblings(self._output)
        with disk(self.root):
            make_folder(self.root)
            create(str(self.root / MARKER)).close()

    def enlist(self, manifest: Manifest) -> os.stat_result:
        """Put *manifest* in the place of the earlier one; return how its file looks."""
        with disk(self._output):
            draft = self.root / MANIFEST
            with create(str(draft)) as file:
                file.write(manifest.to_json())
            move(draft, self._output / MANIFEST)
            return (self._output / MANIFEST).lstat()

    def apply(self, made: Iterable[str], removed: Iterable[str]) -> None:
        """Remove the outputs *removed*, and put those *made*, which are below ``root``, into their places."""
        with disk(self._output):
            for address in removed:
                self._remove(to_file(address))
            for address in made:
                self._move(to_file(address))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        discard(self.root, self._output)

    def _remove(self, path: str) -> None:
        target = self._output / path
        target.unlink(missing_ok=True)
        with suppress(OSError):  # the next one holds something
            for folder in target.parents:
                if folder == self._output:
                    break
                folder.rmdir()

    def _move(self, path: str) -> None:
        source, target = self.root / path, self._output / path
        try:
            move(source, target)
        except FileNotFoundError:
            for folder in reversed(target.parents):
                if folder.is_relative_to(self._output) and not folder.exists():
                    make_folder(folder)
            move(source, target)
