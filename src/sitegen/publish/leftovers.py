"""What a build leaves beside the output folder: staging areas and earlier generations, told apart by their content.

A folder with our marker is a staging area, and all in it is ours. A folder without it is a generation: ours is what its
manifest lists; the rest (what a file manager dropped, what somebody put there during the build) moves to the output.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import NamedTuple

from sitegen.publish.files import make_folder
from sitegen.publish.manifest import MANIFEST, Owned, owned, read_manifest
from sitegen.store.moving import move

MARKER = ".sitegen-staging"
# What Finder and the Windows Explorer leave in every folder that they show.
LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


def is_litter(name: str) -> bool:
    """Tell whether a file *name* is one that operating systems scatter."""
    return name.lower() in LITTER


def siblings(output: Path) -> tuple[Path, Path]:
    """Return fresh names for a staging area of *output*, and for what stood there between two renames.

    They are never used twice, so that a worker that outlives its killed build can't write into the next one's.
    """
    token = os.urandom(4).hex()
    new, old = (output.with_name(f".{output.name}.sitegen-{kind}-{token}") for kind in ("new", "old"))
    return new, old


def left(output: Path) -> list[Path]:
    """Return what stands beside *output* under such names: what was moved aside first, then staging areas.

    Raises:
        OSError: where the folder that holds *output* can't be read.
    """
    if not output.parent.is_dir():
        return []
    named = re.compile(rf"\.{re.escape(output.name)}\.sitegen-(new|old)-[0-9a-f]{{8}}")
    found = [path for path in output.parent.iterdir() if named.fullmatch(path.name)]
    return sorted((path for path in found if path.is_dir() and not path.is_symlink()), reverse=True)


def discard(folder: Path, output: Path) -> None:
    """Remove *folder*, a staging area or an earlier generation of *output*, as far as the disk lets us.

    What can't be removed now does no harm, and the next build tries again.
    """
    with contextlib.suppress(OSError):
        if (folder / MARKER).is_file():
            _remove_staging(folder)
        else:
            _remove_generation(folder, output)


def is_ours(folder: Path, output: Path, ours: Owned) -> bool:
    """Hand over to *output* what is not *ours* in *folder*, an earlier generation; tell whether nothing of it is left.

    Raises:
        OSError: where the disk refuses.
    """
    return _holds_only(folder, ours) or _Generation(folder=folder, output=output, owned=ours, stays=True).clear("")


def _holds_only(folder: Path, ours: Owned) -> bool:
    """Tell whether nothing but *ours* is in *folder*, as nearly always, which takes half the time that clearing takes."""
    files, folders = ours
    for inner in folders:
        prefix = f"{inner}/" if inner else ""
        with contextlib.suppress(FileNotFoundError), os.scandir(f"{folder}/{inner}") as entries:
            for entry in entries:
                path = prefix + entry.name
                plain = entry.is_file(follow_symlinks=False)
                if path not in (files if plain else folders) or not (plain or entry.is_dir(follow_symlinks=False)):
                    return False
    return True


def _remove_staging(folder: Path) -> None:
    from shutil import rmtree  # brings in all kinds of archives, and there seldom is anything to remove

    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            rmtree(path)
        elif path.name != MARKER:
            path.unlink()
    (folder / MARKER).unlink()
    folder.rmdir()


def _remove_generation(folder: Path, output: Path) -> None:
    _Generation(folder=folder, output=output, owned=owned(read_manifest(folder)), stays=False).clear("")
    # The manifest goes last: while anything is left, it says what is ours.
    if all(path.name == MANIFEST for path in folder.iterdir()):
        (folder / MANIFEST).unlink(missing_ok=True)
        folder.rmdir()


class _Generation(NamedTuple):
    folder: Path
    output: Path
    owned: Owned
    stays: bool
    """Whether what is ours in it is not removed."""

    def clear(self, prefix: str) -> bool:
        """Clear the folder *prefix* of what is not ours; tell whether all of it was."""
        with os.scandir(self.folder / prefix) as entries:
            found = list(entries)
        cleared = True
        for entry in found:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                cleared &= self._clear_folder(path)
            elif path not in self.owned.files or not entry.is_file(follow_symlinks=False):
                cleared &= self._hand_over(path)
            elif path != MANIFEST and not self.stays:
                os.unlink(entry.path)  # noqa: PTH108 - thousands of them
        return cleared

    def _clear_folder(self, path: str) -> bool:
        if path not in self.owned.folders and not (self.output / path).is_dir():
            return self._hand_over(path)
        cleared = self.clear(path + "/")
        if not (self.stays and path in self.owned.folders):
            with contextlib.suppress(OSError):  # something in it is not ours
                (self.folder / path).rmdir()
        return cleared

    def _hand_over(self, path: str) -> bool:
        source, target = self.folder / path, self.output / path
        if not os.path.lexists(target):
            for folder in reversed(target.parents):
                if folder.is_relative_to(self.output) and not folder.exists():
                    make_folder(folder)
            move(source, target)
        elif is_litter(source.name):
            source.unlink()
        else:
            return False
        return True
