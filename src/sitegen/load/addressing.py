"""The last parts of addresses for everything that is loaded: all pinyin of a site is asked for at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from sitegen.core.codes import problem
from sitegen.core.urls import slug_of_syllables
from sitegen.load.draft import Draft
from sitegen.load.memo import Cache
from sitegen.load.pinyin import pinyin_of
from sitegen.load.slugs import from_name, from_title, tag_slugs, wrong_slug
from sitegen.load.survey import is_reserved
from sitegen.model.content import Article, PlainPage, Section, Topic

_TITLES: dict[type, str] = {Article: "title", Section: "name", PlainPage: "title"}


def address(drafts: Iterable[Draft], cache: Cache | None) -> None:
    """Give each of *drafts* that stands in an address of its own a slug; one whose address is taken goes no further."""
    given = [draft for draft in drafts if draft.sound and draft.piece.kind in _TITLES]
    slugs = [draft.values.get("slug", "") or from_name(draft.piece.id.rpartition("/")[2]) for draft in given]
    titles = [draft.values[_TITLES[draft.piece.kind]] for draft in given]
    pinyin = pinyin_of([title for title, slug in zip(titles, slugs, strict=True) if not slug], cache)
    for draft, slug, title in zip(given, slugs, titles, strict=True):
        if wrong := wrong_slug(draft.piece.path, draft.values.get("slug", "")):
            draft.refuse(wrong)
            continue
        if not slug:
            slug = slug_of_syllables(pinyin[title])
            draft.problems.append(from_title(draft.piece.path, title, slug))
        draft.values = {**draft.values, "slug": slug}
    _refuse_taken(draft for draft in given if draft.piece.kind is Section)


def _refuse_taken(sections: Iterable[Draft]) -> None:
    """Refuse *sections* whose address is taken by sitegen or by a sister."""
    first: dict[tuple[str, str], str] = {}
    for draft in sections:
        if not draft.sound:
            continue
        path = draft.piece.path
        above = draft.piece.id.rpartition("/")[0]
        slug = draft.values["slug"]
        before = first.setdefault((above, slug), path)
        if is_reserved(slug, top=not above):
            hint = "换一个“网址名”。"
            draft.refuse(problem("FM031", path, f"“{slug}”这个网址由 sitegen 使用。", hint, at=("slug",)))
        elif before != path:
            message = f"网址名“{slug}”已经由“{before}”使用。"
            draft.refuse(problem("FM027", path, message, "换一个“网址名”。", at=("slug",)))


def address_tags(
    articles: Iterable[Article], topics: Iterable[Topic], given: Mapping[str, str], cache: Cache | None
) -> dict[str, str]:
    """Return the slug of every tag, in the order in which the tags came into use."""
    first: dict[str, Article] = {}
    for article in articles:
        for tag in article.tags:
            known = first.setdefault(tag, article)
            if known is not article and (article.date, article.id) < (known.date, known.id):
                first[tag] = article
    by_use = sorted(first, key=lambda tag: (first[tag].date, first[tag].id, first[tag].tags.index(tag)))
    tags = dict.fromkeys(chain(by_use, *(topic.tags for topic in topics)))
    pinyin = pinyin_of((tag for tag in tags if tag not in given and not tag.isascii()), cache)
    used = tag_slugs(tags, given, pinyin)
    return {tag: used[tag] for tag in sorted(tags)}
