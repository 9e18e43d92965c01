"""What lies where in a site folder: one table of collections, and one rule for everything else."""

from __future__ import annotations

from functools import cache
from typing import Any

from sitegen.core.sitefolder import CONFIG, CONTENT, GROUP, REVIEWS, within
from sitegen.model.branding import Brand, Project, Standard
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section, Series, Topic, Unit
from sitegen.model.group import Member
from sitegen.model.phrases import Phrase
from sitegen.model.registers import (
    ChecklistItem,
    GlossaryTerm,
    Honour,
    MediaReport,
    Pairing,
    PlannedArticle,
    Post,
    Withdrawn,
)
from sitegen.model.signing import Signature
from sitegen.model.value import Value

SECTION_FILE = "_index.md"
DOCUMENT_LIMIT = 4 * 1024 * 1024


class Collection(Value):
    """A kind of content that has a place of its own: a *folder* of Markdown files, or one list *file*.

    *ref* is what fields that refer to it call it; *field* holds it in ``Content``.
    """

    ref: str
    field: str
    kind: type[Any]
    folder: str = ""
    file: str = ""


COLLECTIONS: tuple[Collection, ...] = (
    Collection(ref="unit", field="units", kind=Unit, folder="units"),
    Collection(ref="brand", field="brands", kind=Brand, folder="brands"),
    Collection(ref="project", field="projects", kind=Project, folder="projects"),
    Collection(ref="series", field="series", kind=Series, folder="series"),
    Collection(ref="topic", field="topics", kind=Topic, folder="topics"),
    Collection(ref="pairing", field="pairings", kind=Pairing, file="pairings.yml"),
    Collection(ref="checklist", field="checklist", kind=ChecklistItem, file="checklists.yml"),
    Collection(ref="honour", field="honours", kind=Honour, file="honours.yml"),
    Collection(ref="media", field="media", kind=MediaReport, file="media.yml"),
    Collection(ref="planned", field="planned", kind=PlannedArticle, file="planned.yml"),
    Collection(ref="withdrawn", field="withdrawn", kind=Withdrawn, file="withdrawn.yml"),
    Collection(ref="person", field="people", kind=Post, file="people.yml"),
    Collection(ref="standard", field="standards", kind=Standard, file="standards.yml"),
    Collection(ref="term", field="glossary", kind=GlossaryTerm, file="glossary.yml"),
    Collection(ref="phrase", field="phrases", kind=Phrase, file="terms.yml"),
)

BY_FOLDER = {item.folder: item for item in COLLECTIONS if item.folder}
BY_FILE = {item.file: item for item in COLLECTIONS if item.file}
BY_KIND = {item.kind: item for item in COLLECTIONS}
# List files of content/ that other floors read.
OTHER_FILES = frozenset({"terms.csv"})


class Place(Value):
    """What a file is: content of *kind* with an *id*, or (*many*) a list of entries of that kind."""

    kind: type[Any]
    id: str = ""
    many: bool = False


SIGNATURES = Place(kind=Signature, many=True)


@cache
def _list_place(file: str) -> Place | None:
    found = BY_FILE.get(file)
    return Place(kind=found.kind, many=True) if found else None


def place_of(path: str) -> Place | None:
    """Return what the file at *path*, relative to the site folder, is; None for a picture, an attachment and so on.

    Whether an article is below a section is not asked here.
    """
    path = within(path)
    if path == CONFIG:
        return Place(kind=Config)
    if path == GROUP:
        return Place(kind=Member, many=True)
    folder, _, name = path.rpartition("/")
    if not name.endswith(".md"):
        if folder.startswith(REVIEWS):
            return SIGNATURES
        return _list_place(name) if folder == CONTENT else None
    kept = _kept_in(folder)
    if kept is None:
        return None
    kind, above = kept
    if name == SECTION_FILE and kind is not PlainPage:
        return Place(kind=Section, id=folder[len(CONTENT) + 1 :])
    return Place(kind=kind, id=path[above:-3].removesuffix("/index"))


@cache
def _kept_in(folder: str) -> tuple[type[Any], int] | None:
    """Return what Markdown files in *folder* are, and how much of their paths is no part of an id; None for nothing."""
    parts = folder.split("/")
    if parts[0] != CONTENT:
        return None
    if len(parts) == 1:
        return PlainPage, len(CONTENT) + 1
    if found := BY_FOLDER.get(parts[1]):
        return found.kind, len(f"{CONTENT}/{parts[1]}/")
    return Article, len(CONTENT) + 1


def section_above(id: str, sections: frozenset[str] | set[str]) -> str:
    """Return the nearest of *sections* that holds the article or section *id*; the empty string where none does."""
    while "/" in id:
        id = id.rpartition("/")[0]
        if id in sections:
            return id
    return ""
