"""The folders that make one site: its own, and beneath it, in a group (站群), the one that its sites share.

Paths are relative to the site folder, so those of shared files begin with ``../../shared/``: whatever opens, names or
rewrites a file need not know of groups. What a site has itself takes the place of what is shared under the same name.
"""

from __future__ import annotations

import os
from pathlib import Path

from sitegen.core.sitefolder import ABOVE, CONFIG, GROUP, SHARED, SITES


def is_grouped(root: Path) -> bool:
    """Tell whether the site at *root* is one of a group: it lies in sites/, and beside that is sites.yml."""
    return root.resolve().parent.name == SITES and (root / ABOVE / GROUP).is_file()


def is_group(place: Path) -> bool:
    """Tell whether *place* is the folder of a group, and no site itself."""
    return (place / GROUP).is_file() and not (place / CONFIG).is_file()


def layers(root: Path, name: str) -> tuple[str, ...]:
    """Return the folders or files called *name* that the site at *root* may have; later ones replace earlier ones."""
    return (SHARED + name, name) if is_grouped(root) else (name,)


def top_layer(root: Path, name: str) -> str:
    """Return which of the files called *name* holds for the site at *root*: its own, where it has one."""
    return next((path for path in reversed(layers(root, name)) if (root / path).is_file()), name)


def siblings(root: Path) -> tuple[str, ...]:
    """Return the folders of the other sites of the group of the site at *root*, as seen from there."""
    own = root.resolve().name
    with os.scandir(root / "..") as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir() and entry.name != own)
    return tuple(f"../{name}/" for name in names if (root / ".." / name / CONFIG).is_file())
