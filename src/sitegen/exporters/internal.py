"""内部材料: files in a folder outside the site, which stand in a dossier and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.core.digests import digest
from sitegen.images.survey import survey
from sitegen.load.files import is_text
from sitegen.model.branding import Evidence, Project
from sitegen.model.site import FileFact, PictureFact
from sitegen.plan.figures.evidence import Support, SupportKind
from sitegen.plan.links import is_picture
from sitegen.store.store import Store

_LITTER = (".", "~$")
_SYSTEM = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Internal:
    """What was found in the folder *root*: its usable files by path, and what is wrong with the others."""

    root: Path
    files: Mapping[str, FileFact]
    pictures: Mapping[str, PictureFact]
    unusable: tuple[str, ...] = ()


def read_internal(store: Store, root: Path, project: Project, items: Iterable[str]) -> Internal:
    """Read in the folder *root* the files that the internal evidence of *project* names, and those below each item."""
    named = (path for entry in project.evidence if entry.internal for path in (entry.file, entry.shot) if path)
    below = (path for item in items for path in _below(root, item))
    found = {path: _fact(root, path) for path in dict.fromkeys((*named, *below))}
    facts = {path: fact for path, fact in found.items() if isinstance(fact, FileFact)}
    refused = (fact for fact in found.values() if isinstance(fact, str))
    pictures, problems = survey(root, [fact for path, fact in facts.items() if is_picture(path)], store)
    usable = {path: fact for path, fact in facts.items() if path in pictures or not is_picture(path)}
    broken = (item.message for item in problems if item.path not in pictures)
    return Internal(root=root, files=usable, pictures=pictures, unusable=(*refused, *broken))


def internal_supports(internal: Internal, items: Iterable[str]) -> Iterator[Support]:
    """Yield the files below the folder of each of *items* as evidence of it."""
    wanted = set(items)
    for path, fact in internal.files.items():
        item, _, name = path.partition("/")
        if item in wanted and name:
            entry = Evidence(items=(item,), name=Path(name).stem, file=fact.path, internal=True)
            yield Support(
                kind=SupportKind.MATERIAL,
                name=entry.name,
                items=entry.items,
                date=None,
                source="",
                path="",
                evidence=entry,
            )


def _below(root: Path, item: str) -> list[str]:
    folder = root / item
    if folder.is_symlink():
        return [item]
    if not folder.is_dir():
        return []
    found = (path.relative_to(root) for path in folder.rglob("*"))
    return sorted(path.as_posix() for path in found if not _is_litter(path))


def _is_litter(path: Path) -> bool:
    return any(part.startswith(_LITTER) for part in path.parts) or path.name.lower() in _SYSTEM


def _fact(root: Path, path: str) -> FileFact | str | None:
    """What is to be known of a regular file inside *root*, or why it is not used; None for a folder and for nothing."""
    if not is_text(path):
        shown = "".join(char if char.isprintable() else "?" for char in path)
        return f"“{shown}”的文件名不是 UTF-8，或者含有控制字符，请改名。"
    whole = root / path
    try:
        if not os.path.lexists(whole):
            return None
        if not Path(os.path.realpath(whole)).is_relative_to(os.path.realpath(root)):
            return f"“{path}”指到文件夹以外，没有编入。"
        if whole.is_dir():
            return None
        if not whole.is_file():
            return f"“{path}”不是普通文件，没有编入。"
        data = whole.read_bytes()
    except (OSError, ValueError):
        return f"“{path}”读不了，请检查权限；文件可能正被别的程序占用。"
    return FileFact(path=path, digest=digest(data), size=len(data))
