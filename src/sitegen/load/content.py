"""All of content/: walk, parse, resolve, complete, check. Every problem of every file is gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.progress import Progress, silent
from sitegen.core.sitefolder import CONTENT
from sitegen.load.addressing import Completed, address, address_tags
from sitegen.load.body import ChangedWhileReading, read_body
from sitegen.load.cycles import CHAINS, cycles
from sitegen.load.files import FileStat, unreadable, walk
from sitegen.load.fonts import find_font
from sitegen.load.layout import BY_KIND, COLLECTIONS, section_above
from sitegen.load.meaning import Meaning
from sitegen.load.memo import Cache, Memo
from sitegen.load.names import At, Names
from sitegen.load.pieces import Piece, Pieces, gather
from sitegen.load.prune import Library, prune
from sitegen.load.references import Resolver
from sitegen.load.rules import check
from sitegen.load.survey import survey
from sitegen.model.branding import Project, Standard
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section, Series, Topic
from sitegen.model.site import Content, FileFact

__all__ = ["ChangedWhileReading", "Loaded", "load_content", "read_body"]

# Entries of these lists are referred to by their ids alone: their names may be alike.
_BY_ID_ONLY = frozenset({"pairing", "checklist", "honour", "media", "planned", "term"})
# What the values of others follow from comes first.
_FIRST: tuple[type, ...] = (Standard, Series, Project)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a site's files say, without what is not sound, and all that is wrong with them."""

    content: Content
    problems: tuple[Diagnostic, ...]


def load_content(root: Path, config: Config, store: Cache | None, progress: Progress = silent) -> Loaded:
    """Return the content of the site at *root*; *store* remembers what was parsed before."""
    problems: list[Diagnostic] = []
    memo = Memo(root, store)
    stats = walk(root, problems)
    found = survey(stats)
    pieces = gather(found.sources, stats, memo, progress)
    problems += found.problems + pieces.problems
    files = _facts(found.others, stats, memo, problems)
    font, in_font = find_font(root, config.theme.share_font, memo)
    problems += in_font
    memo.save(f"{CONTENT}/")
    progress("核对引用", 0, 0)
    names = _call(pieces, problems)
    completed = address(_complete(pieces, names, found.sections, config, problems), store, problems)
    library = _build(completed, found.sections, problems)
    library = _untangle(library, problems)
    articles: dict[str, Article] = library.pop(Article)
    topics: dict[str, Topic] = library[Topic]
    slugs = address_tags(articles.values(), topics.values(), config.tags or {}, store)
    content = Content(
        config=config,
        articles=tuple(sorted(articles.values(), key=lambda article: article.document.path)),
        sections=library[Section],
        pages=library[PlainPage],
        tag_slugs=slugs,
        files=files,
        font=font,
        **{item.field: library[item.kind] for item in COLLECTIONS},
    )
    return Loaded(content=content, problems=tuple(problems))


def _facts(
    paths: Iterable[str], stats: dict[str, FileStat], memo: Memo, problems: list[Diagnostic]
) -> dict[str, FileFact]:
    facts = {}
    for path in paths:
        try:
            facts[path] = memo.fact(path, stats[path])
        except OSError as error:
            problems.append(unreadable(path, error))
    return facts


def _call(pieces: Pieces, problems: list[Diagnostic]) -> dict[str, Names]:
    """Return the names of everything that can be referred to, by kind of reference."""
    names = {item.ref: Names(item.kind.KIND) for item in COLLECTIONS}
    for kind in pieces.unread & BY_KIND.keys():
        names[BY_KIND[kind].ref].blind = True
    for piece in pieces.items:
        if piece.kind in BY_KIND:
            ref = BY_KIND[piece.kind].ref
            problems.extend(names[ref].add(piece.id, piece.path, () if ref in _BY_ID_ONLY else _names(piece)))
    return names


def _names(piece: Piece) -> Iterator[tuple[str, At]]:
    yield piece.values.get("name", ""), (*piece.at, "name")
    for alias in piece.values.get("aliases", ()):
        yield alias, (*piece.at, "aliases")


def _complete(
    pieces: Pieces, names: dict[str, Names], sections: frozenset[str], config: Config, problems: list[Diagnostic]
) -> Iterator[Completed]:
    """Yield every sound piece with ids for names and all that follows from its values."""
    resolver = Resolver(names, config.focuses)
    meaning = Meaning(pieces.items, names["series"])
    ordered = sorted(pieces.items, key=lambda piece: piece.kind not in _FIRST)
    for piece in ordered:
        if not piece.sound:
            continue
        values = resolver.resolve(piece.kind, piece.values, piece.path, piece.at)
        if resolver.lost:
            continue
        before = len(meaning.problems)
        values = meaning.complete(piece, values, section_above(piece.id, sections))
        if len(meaning.problems) == before:
            yield piece, values
    problems.extend(resolver.problems + meaning.problems)


def _build(pieces: Iterable[Completed], sections: frozenset[str], problems: list[Diagnostic]) -> Library:
    """Return the pieces as what they are, by kind and id, but for those that break a rule."""
    kinds: tuple[type, ...] = (Article, Section, PlainPage, *BY_KIND)
    library: Library = {kind: {} for kind in kinds}
    for piece, values in pieces:
        item = _make(piece, values, sections)
        found = list(check(item, piece.path, piece.at))
        problems.extend(found)
        if not has_errors(found):
            library[piece.kind][piece.id] = item
    return library


def _make(piece: Piece, values: dict[str, Any], sections: frozenset[str]) -> Any:
    known: dict[str, Any] = {"id": piece.id}
    if piece.document:
        known["document"] = piece.document
    else:
        known["path"] = piece.path
    if piece.kind is Article:
        known["section"] = section_above(piece.id, sections)
    if piece.kind is Section:
        known["parent"] = section_above(piece.id, sections)
    return piece.kind(**{**values, **known})


def _untangle(library: Library, problems: list[Diagnostic]) -> Library:
    """Return *library* without circles and without references to what is not there."""
    for kind, field in CHAINS:
        for id, found in list(cycles(kind, field, library[kind])):
            problems.append(found)
            library[kind] = {other: item for other, item in library[kind].items() if other != id}
    if not has_errors(problems):
        return library
    return prune(library, {item.ref: item.kind for item in COLLECTIONS})
