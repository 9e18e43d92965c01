"""The site folder, or that of a group, as the doctor sees it: every file that somebody put there, and the settings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen.core.sitefolder import ABOVE, CONFIG, GROUP, INBOX, SHARED, SITES, SOURCES, WITHDRAWN
from sitegen.model.config import Config
from sitegen.model.value import Value

_TOPS = (CONFIG, GROUP, *SOURCES, WITHDRAWN, INBOX)


class Item(NamedTuple):
    """A file or folder: its *path* from the site folder, and when it was changed, in seconds."""

    path: str
    is_folder: bool
    changed: float

    @property
    def name(self) -> str:
        """Its name."""
        return self.path.rpartition("/")[2]


class Folder(Value):
    """The site folder *root*: *items* are what is in its sources, *unread* the folders of them that can't be listed.

    *output* is where the site is built, *cache* what is remembered. *config* is None where site.yml can't be used, and for a group.
    """

    root: Path
    output: Path
    cache: Path
    config: Config | None
    items: tuple[Item, ...]
    unread: tuple[str, ...]


def look_at(root: Path, output: Path, cache: Path, config: Config | None) -> Folder:
    """Return the site folder *root* as it is now; links are not followed."""
    unread: list[str] = []
    items: list[Item] = []
    for name in _tops(root):
        if (root / name).is_dir():
            items += _walk(root, name, unread)
        elif (root / name).exists():
            items.append(Item(name, False, (root / name).stat().st_mtime))
    return Folder(root=root, output=output, cache=cache, config=config, items=tuple(items), unread=tuple(unread))


def _tops(root: Path) -> Iterator[str]:
    """Yield where the files are that somebody put into *root*, and into the sites of the group that it may be."""
    yield from _TOPS
    if (root / GROUP).is_file() and (root / SITES).is_dir():
        sites = (f"{SITES}/{site.name}/" for site in sorted((root / SITES).iterdir()))
        yield from (f"{folder}{name}" for folder in (SHARED.removeprefix(ABOVE), *sites) for name in _TOPS)


def _walk(root: Path, top: str, unread: list[str]) -> Iterator[Item]:
    pending = [top]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(root / folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            unread.append(folder)
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}"
            is_folder = entry.is_dir(follow_symlinks=False)
            yield Item(path, is_folder, entry.stat(follow_symlinks=False).st_mtime)
            if is_folder:
                pending.append(path)
