"""A folder of this computer, or of a network drive."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from sitegen.deploy.claim import LOCK, OWNER
from sitegen.deploy.names import name_of
from sitegen.deploy.problems import UnusableTarget
from sitegen.deploy.steps import KEPT, LEFT, Place, Seen, beside
from sitegen.publish.disk import disk
from sitegen.publish.files import FILE_MODE, FOLDER_MODE
from sitegen.publish.leftovers import is_litter
from sitegen.publish.manifest import MANIFEST
from sitegen.store.moving import move

_NEXT = "next"


class Folder(Place):
    """The Place that the folder *root* is; it need not exist."""

    def __init__(self, root: Path) -> None:
        self._root = Path(os.path.realpath(root))
        self._ours = self._root.with_name(beside(self._root.name))

    def look(self) -> Seen:
        """See Place."""
        with self._disk():
            names = _names(self._root)
            return Seen(
                live=_read(self._root / MANIFEST),
                last=_read(self._ours / MANIFEST),
                left=_read(self._ours / LEFT),
                is_empty=all(map(is_litter, names)),
            )

    def kept(self, paths: Collection[str]) -> set[str]:
        """See Place."""
        with self._disk():
            names = _names(self._ours / KEPT)
        return {path for path in paths if name_of(path) in names}

    def note(self, name: str, data: bytes) -> None:
        """See Place."""
        with self._disk():
            self._replace(self._stage(name, data), self._ours / name)

    def claim(self, data: bytes, key: str) -> bytes:
        """See Claimable."""
        with self._disk():
            staged = self._stage(f"{LOCK}-{key}/{OWNER}", data).parent
            try:
                move(staged, self._ours / LOCK)
            except OSError:  # of many kinds, where one is there
                shutil.rmtree(staged)
                return _read(self._ours / LOCK / OWNER) or b""
            return data

    def release(self) -> None:
        """See Claimable."""
        with self._disk():
            (self._ours / LOCK / OWNER).unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                (self._ours / LOCK).rmdir()

    def forget(self) -> None:
        """See Place."""
        with self._disk():
            (self._ours / MANIFEST).unlink(missing_ok=True)
            if (self._ours / KEPT).is_dir():
                shutil.rmtree(self._ours / KEPT)

    def put(self, source: Path, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place. A full disk shows before anything is replaced."""
        with self._disk():
            staged = [self._stage(name_of(path), source / path) for path in paths]
            for path, file in zip(paths, staged, strict=True):
                if path in keep:
                    self._keep(path)
                self._replace(file, self._at(path))

    def remove(self, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place. Folders that become empty go too."""
        with self._disk():
            for path in paths:
                if path in keep:
                    self._keep(path)
                file = self._at(path)
                with suppress(FileNotFoundError, NotADirectoryError):
                    file.unlink()
                with suppress(OSError):  # the next one holds something
                    for folder in file.parents:
                        if folder == self._root:
                            break
                        folder.rmdir()

    def restore(self, paths: Sequence[str]) -> None:
        """See Place."""
        with self._disk():
            for path in paths:
                self._replace(self._ours / KEPT / name_of(path), self._at(path))

    def write(self, path: str, data: bytes) -> None:
        """See Place."""
        with self._disk():
            self._replace(self._stage(name_of(path), data), self._at(path))

    def _at(self, path: str) -> Path:
        file = self._root / path
        if not Path(os.path.realpath(file.parent)).is_relative_to(self._root):
            raise UnusableTarget(f"“{file.parent}”是一个链接，指到了发布文件夹以外。请删去这个链接，再发布一次。")
        return file

    def _stage(self, name: str, what: bytes | Path) -> Path:
        file = self._ours / _NEXT / name
        file.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        if isinstance(what, Path):
            shutil.copyfile(what, file)
        else:
            file.write_bytes(what)
        file.chmod(FILE_MODE)
        return file

    def _keep(self, path: str) -> None:
        live, kept = self._at(path), self._ours / KEPT / name_of(path)
        kept.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        with suppress(FileNotFoundError, NotADirectoryError):
            try:
                kept.hardlink_to(live)
            except (OSError, NotImplementedError):  # no hard links here
                self._replace(self._stage(kept.name + ".kept", live), kept)

    def _replace(self, file: Path, place: Path) -> None:
        place.parent.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        move(file, place)

    def _disk(self) -> AbstractContextManager[None]:
        return disk(self._root, kept="再发布一次会接着做")


def _names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()} if folder.is_dir() else set()


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
