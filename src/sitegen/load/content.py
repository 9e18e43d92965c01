"""All of content/: walk, parse, resolve, complete, check. Every problem of every file is gathered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.progress import Progress, silent
from sitegen.core.sitefolder import CONTENT
from sitegen.load.addressing import address_tags
from sitegen.load.articles import Made, make_articles
from sitegen.load.body import ChangedWhileReading, read_body
from sitegen.load.completion import Context
from sitegen.load.cycles import CHAINS, cycles
from sitegen.load.files import FileStat, Walked, look, unreadable
from sitegen.load.fonts import find_font
from sitegen.load.layers import is_grouped
from sitegen.load.layout import BY_KIND, COLLECTIONS, Place
from sitegen.load.memo import Cache, Memo
from sitegen.load.pieces import pieces_of
from sitegen.load.prune import Library, prune
from sitegen.load.signatures import load_signatures, signature_files
from sitegen.load.sources import Read, gather, take_all
from sitegen.load.survey import survey
from sitegen.model.branding import Project, Standard
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section, Series, Topic
from sitegen.model.site import Content, FileFact
from sitegen.model.value import replace

__all__ = ["ChangedWhileReading", "Loaded", "load_content", "read_body"]

# What the values of others follow from comes first.
_FIRST: tuple[type, ...] = (Standard, Series, Project)
_KINDS: tuple[type, ...] = (Article, Section, PlainPage, *BY_KIND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the articles of a site were loaded from and what became of each, for a process that does it again.

    *stats* are the files of content/, of which those that are *unsure* may have changed unseen; *beside* is what is
    wrong with the font and with the files as such; *problems* are all but those of articles.
    """

    stats: dict[str, FileStat]
    unsure: frozenset[str]
    beside: tuple[Diagnostic, ...]
    places: dict[str, Place]
    context: Context
    made: dict[str, Made]
    problems: tuple[Diagnostic, ...]
    signed: dict[str, FileStat]
    """The files of signatures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a site's files say, without what is not sound, and all that is wrong with them; and the *ground* of it."""

    content: Content
    problems: tuple[Diagnostic, ...]
    ground: Ground


def load_content(
    root: Path,
    config: Config,
    store: Cache | None,
    read: Read = take_all,
    progress: Progress = silent,
    looked: Walked | None = None,
    home: str = "",
) -> Loaded:
    """Return the content of the site at *root*; *store* remembers what was read before, *read* reads the rest.

    Where somebody has just *looked* at it, what is returned is what was there then. With *home* it is the content of
    another site of the group, by paths from *root*; the font of that is left alone.
    """
    memo = Memo(root, store)
    stats, walked = looked or look(root, home)
    found = survey(stats)
    problems = [*walked, *found.problems]
    records = gather(root, found.sources, stats, memo, read)
    files = _facts(found.others, stats, memo, problems)
    font, in_font = find_font(root, "" if home else config.theme.share_font, memo)
    signed = signature_files(root, home)
    signatures, in_signatures = load_signatures(root, signed, memo)
    progress("核对引用", 0, 0)
    articles = {path: place for path, place in found.sources.items() if place.kind is Article}
    places = {path: place for path, place in found.sources.items() if place.kind is not Article}
    others = pieces_of(places, records, memo)
    context = Context(others, found.sections, config.focuses)
    problems += (*in_font, *in_signatures, *others.problems, *context.problems)
    library: Library = {kind: {} for kind in _KINDS}
    for draft in context.finish(sorted(others.items, key=lambda piece: piece.kind not in _FIRST), store):
        problems += draft.problems
        if draft.item is not None:
            library[draft.piece.kind][draft.piece.id] = draft.item
    ground = Ground(
        stats=stats,
        unsure=memo.unsure,
        beside=(*in_font, *walked),
        places=articles,
        context=context,
        made=dict(zip(articles, make_articles(articles, records, context, memo, store), strict=True)),
        problems=tuple(problems),
        signed=signed,
    )
    for made in ground.made.values():
        problems += made.problems
        if made.article is not None:
            library[Article][made.article.id] = made.article
    memo.save(home or f"{CONTENT}/")
    library = _untangle(library, problems)
    content = _content(library, config, files, font, store)
    content = replace(content, signatures=signatures, grouped=is_grouped(root))
    return Loaded(content=content, problems=tuple(problems), ground=ground)


def _content(
    library: Library, config: Config, files: dict[str, FileFact], font: FileFact | None, store: Cache | None
) -> Content:
    articles: dict[str, Article] = library[Article]
    topics: dict[str, Topic] = library[Topic]
    collections: dict[str, Any] = {item.field: library[item.kind] for item in COLLECTIONS}
    return Content(
        config=config,
        articles=tuple(articles.values()),
        sections=library[Section],
        pages=library[PlainPage],
        tag_slugs=address_tags(articles.values(), topics.values(), config.tags or {}, store),
        files=files,
        font=font,
        **collections,
    )


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


def _untangle(library: Library, problems: list[Diagnostic]) -> Library:
    """Return *library* without circles and without references to what is not there."""
    for kind, field in CHAINS:
        for id, found in list(cycles(kind, field, library[kind])):
            problems.append(found)
            library[kind] = {other: item for other, item in library[kind].items() if other != id}
    if not has_errors(problems):
        return library
    return prune(library, {item.ref: item.kind for item in COLLECTIONS})
