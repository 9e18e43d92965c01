"""The last parts of addresses for everything that is loaded: all pinyin of a site is asked for at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.urls import slug_of_syllables
from sitegen.load.memo import Cache
from sitegen.load.pieces import Piece
from sitegen.load.pinyin import pinyin_of
from sitegen.load.slugs import from_name, from_title, tag_slugs, wrong_slug
from sitegen.load.survey import is_reserved
from sitegen.model.content import Article, PlainPage, Section, Topic

Completed = tuple[Piece, dict[str, Any]]

_TITLES: dict[type, str] = {Article: "title", Section: "name", PlainPage: "title"}


def address(pieces: Iterable[Completed], cache: Cache | None, problems: list[Diagnostic]) -> list[Completed]:
    """Return *pieces* with a slug for each that stands in an address of its own; problems go to *problems*."""
    given = list(pieces)
    wanted = [
        values[_TITLES[piece.kind]] for piece, values in given if piece.kind in _TITLES and not _slug(piece, values)
    ]
    pinyin = pinyin_of(wanted, cache)
    found = []
    for piece, values in given:
        if piece.kind not in _TITLES:
            found.append((piece, values))
            continue
        if wrong := wrong_slug(piece.path, values.get("slug", "")):
            problems.append(wrong)
            continue
        slug = _slug(piece, values)
        if not slug:
            title = values[_TITLES[piece.kind]]
            slug = slug_of_syllables(pinyin[title])
            problems.append(from_title(piece.path, title, slug))
        found.append((piece, {**values, "slug": slug}))
    return list(_reserved(found, problems))


def _slug(piece: Piece, values: Mapping[str, Any]) -> str:
    given: str = values.get("slug", "")
    return given or from_name(piece.id.rpartition("/")[2])


def _reserved(pieces: Iterable[Completed], problems: list[Diagnostic]) -> Iterator[Completed]:
    """Yield *pieces* but for sections whose address is taken by sitegen or by a sister."""
    first: dict[tuple[str, str], str] = {}
    for piece, values in pieces:
        if piece.kind is not Section:
            yield piece, values
            continue
        above = piece.id.rpartition("/")[0]
        slug = values["slug"]
        before = first.setdefault((above, slug), piece.path)
        if is_reserved(slug, top=not above):
            hint = "换一个“网址名”。"
            problems.append(problem("FM031", piece.path, f"“{slug}”这个网址由 sitegen 使用。", hint, at=("slug",)))
        elif before != piece.path:
            message = f"网址名“{slug}”已经由“{before}”使用。"
            problems.append(problem("FM027", piece.path, message, "换一个“网址名”。", at=("slug",)))
        else:
            yield piece, values


def address_tags(
    articles: Iterable[Article], topics: Iterable[Topic], given: Mapping[str, str], cache: Cache | None
) -> dict[str, str]:
    """Return the slug of every tag, in the order in which the tags came into use."""
    by_date = sorted(articles, key=lambda article: (article.date, article.id))
    tags = dict.fromkeys(chain(*(article.tags for article in by_date), *(topic.tags for topic in topics)))
    pinyin = pinyin_of((tag for tag in tags if tag not in given and not tag.isascii()), cache)
    used = tag_slugs(tags, given, pinyin)
    return {tag: used[tag] for tag in sorted(tags)}
