"""What a deployment changes, and in which order, so that readers at no moment meet a page without what it needs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sitegen.model.outputs import GONE
from sitegen.publish.manifest import MANIFEST, Manifest

_HASHED = re.compile(r"(assets|media)/.*\.?[0-9a-f]{8,}.*")
_THEME = re.compile(r"assets/(css|js)/.*\.[0-9a-f]{8}\.(css|js)")


def takes_off(old: Manifest | None, new: Manifest | None) -> bool:
    """Tell whether what comes of *old* has, as *new*, something withdrawn: what was before must not come back."""
    gone = new.files.get(GONE) if new else None
    return gone is not None and old is not None and old.files.get(GONE) != gone


class Difference(NamedTuple):
    """The paths to upload for the first time, to replace, to delete, and to delete only the next time."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    lingering: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def difference(
    old: Mapping[str, str], new: Mapping[str, str], *, left: Iterable[str] = (), touched: Collection[str] = ()
) -> Difference:
    """Return what leads from the files *old* to the files *new*, both by path with their digests.

    *left* are paths of ours at the target that *old* does not list; *touched* those of *old* that an interrupted
    deployment may have replaced. Style sheets and scripts stay for one deployment more: a page that a reader has open,
    or that a cache holds, asks for the earlier ones.
    """
    gone = [path for path in old if path not in new]
    lingering = {path for path in gone if _THEME.fullmatch(path)}
    return Difference(
        added=in_order(path for path in new if path not in old),
        changed=in_order(path for path in new if path in old and (old[path] != new[path] or path in touched)),
        removed=in_order(({*gone, *left} - new.keys()) - lingering - {MANIFEST}),
        lingering=tuple(sorted(lingering)),
    )


def in_order(paths: Iterable[str]) -> tuple[str, ...]:
    """Return *paths* as they are to be published: what pages need comes before them."""
    return tuple(sorted(paths, key=lambda path: (rank(path), path)))


def rank(path: str) -> int:
    """Return 0 for what has its hash in its name, 1 for other files, 2 for pages."""
    if path.endswith((".html", ".xml")):
        return 2
    return 0 if _HASHED.fullmatch(path) else 1
