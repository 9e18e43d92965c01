"""Atom feeds: the site, each section, unit, brand and series. None without base_url."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.content import Article
from sitegen.model.routes import Page, Route
from sitegen.model.views.others import FeedEntry, FeedView
from sitegen.plan.library import Library
from sitegen.plan.lists import page_feed
from sitegen.plan.parts import summary_of

_ENTRIES = 20


def plan_feeds(library: Library) -> Iterator[Route]:
    """Yield every feed that has an entry."""
    if not library.config.base_url:
        return
    yield from _feed(library, "/index.html", library.config.title, library.site.articles)
    for section in library.content.sections.values():
        address = library.site.addresses[section.document.path]
        yield from _feed(library, address, section.name, library.by_section.get(section.id, ()))
    for folder, named, table in (
        ("units", library.content.units, library.by_unit),
        ("brands", library.content.brands, library.by_brand),
        ("series", library.content.series, library.by_series),
    ):
        for id, item in named.items():
            yield from _feed(library, f"/{folder}/{id}.html", item.name, table.get(id, ()))


def _feed(library: Library, page: str, title: str, articles: tuple[Article, ...]) -> Iterator[Route]:
    shown = articles[:_ENTRIES]
    if not shown:
        return
    entries = tuple(_entry(library, article) for article in shown)
    site = library.config.title
    view = FeedView(
        title=title if title == site else f"{title} - {site}",
        address=page_feed(library, page, articles),
        page=page,
        updated=max(entry.updated for entry in entries),
        entries=entries,
    )
    yield Route(address=view.address, make=Page(template="feed.xml", view=view))


def _entry(library: Library, article: Article) -> FeedEntry:
    names = (*(credit.name for credit in (*article.authors, *article.correspondents)), *article.text)
    return FeedEntry(
        title=article.title,
        address=library.address(article),
        published=article.date,
        updated=article.last_change,
        summary=summary_of(library, article),
        authors=tuple(dict.fromkeys(names)) or (library.content.units[article.units[0]].name,),
        categories=article.tags,
    )
