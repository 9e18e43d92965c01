"""What stands in an output folder, by one walk over it."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from sitegen.core.urls import to_file
from sitegen.model.outputs import Stat
from sitegen.publish.disk import disk
from sitegen.publish.files import walk
from sitegen.publish.leftovers import is_litter


class Present(NamedTuple):
    """The regular *files* by path, and the paths of *others*: links, pipes. What systems scatter is not spoken of."""

    files: dict[str, Stat]
    others: tuple[str, ...] = ()


def scan(output: Path) -> Present:
    """Return what stands in *output*, nothing where it is not there; links are not followed.

    Raises:
        DiskProblem: where *output* can't be read.
    """
    files: dict[str, Stat] = {}
    others: list[str] = []
    with disk(output):
        if not output.is_dir():
            return Present(files)
        device = output.lstat().st_dev
        for path, entry in walk(output):
            found = entry.stat(follow_symlinks=False)
            if not stat.S_ISREG(found.st_mode):
                others.append(path)
            elif not is_litter(entry.name):
                inode = found.st_ino if found.st_dev == device else 0
                files[path] = Stat(found.st_size, found.st_mtime_ns, found.st_mode, inode)
    return Present(files, tuple(others))


def by_address(files: Mapping[str, Stat], addresses: Iterable[str]) -> dict[str, Stat]:
    """Return those of *files* that are at *addresses*."""
    return {address: found for address in addresses if (found := files.get(to_file(address)))}
