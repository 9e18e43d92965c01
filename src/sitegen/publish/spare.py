"""The generation before the present one, kept to begin the next with: most files of all three are the same.

It stands where nobody reads it and is ours as a whole, which its marker says. It is not trusted in anything: of what is
in it, only what is the very file that the present output has, by its inode, is taken for an output.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Set
from contextlib import suppress
from pathlib import Path

from sitegen.model.outputs import Stat
from sitegen.publish.files import FOLDER_MODE, create
from sitegen.publish.leftovers import MARKER, discard
from sitegen.publish.manifest import MANIFEST
from sitegen.store.moving import move


def take(spare: Path, root: Path, present: Mapping[str, Stat], kept: Set[str]) -> set[str]:
    """Make *spare* the staging area *root*, and remove from it all but those *present* files that are *kept*.

    Returns:
        The paths that are left.

    Raises:
        OSError: where there is no spare generation, or none that can be used; *root* may then be there or not.
    """
    if not stat.S_ISDIR(spare.lstat().st_mode):
        raise NotADirectoryError(spare)
    if not stat.S_ISREG((spare / MARKER).lstat().st_mode):
        raise FileNotFoundError(spare / MARKER)
    move(spare, root)
    return _strip(root, present, kept)


def put_by(folder: Path, spare: Path) -> None:
    """Make *folder*, a generation in which everything is ours, the *spare* one.

    Raises:
        OSError: where the disk refuses; what is left of *folder* is for ``discard``.
    """
    create(str(folder / MARKER)).close()
    (folder / MANIFEST).unlink()
    spare.parent.mkdir(exist_ok=True)
    move(folder, spare)


def drop(spare: Path) -> None:
    """Remove a *spare* generation, as far as the disk lets us; a build may be about to take it."""
    with suppress(OSError):
        if (spare / MARKER).is_file():
            gone = spare.with_name(f"{spare.name}.gone")
            move(spare, gone)
            discard(gone, spare)


def _strip(root: Path, present: Mapping[str, Stat], kept: Set[str]) -> set[str]:
    same: set[str] = set()
    folders: list[str] = []
    pending = [("", str(root))]
    while pending:
        prefix, folder = pending.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if stat.S_IMODE(entry.stat(follow_symlinks=False).st_mode) != FOLDER_MODE:
                        os.chmod(entry.path, FOLDER_MODE)  # noqa: PTH101 - hundreds of them
                    folders.append(entry.path)
                    pending.append((f"{path}/", entry.path))
                elif path in kept and entry.inode() == present[path].inode:
                    same.add(path)
                elif path != MARKER:
                    os.unlink(entry.path)  # noqa: PTH108 - thousands of them
    for folder in reversed(folders):
        with suppress(OSError):  # it is not empty
            os.rmdir(folder)  # noqa: PTH106
    return same
