"""Atom feeds with whole articles: the site, each section, unit, brand and series. None without base_url.

What production holds back is in none, in previews too: feeds are read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sitegen.model.content import Article
from sitegen.model.routes import Page, Route
from sitegen.model.views.others import FeedEntry, FeedView
from sitegen.plan.articles import ai_text, attachments, credit_lines, shown_cover
from sitegen.plan.bodies import body_of
from sitegen.plan.library import Library
from sitegen.plan.lists import page_feed
from sitegen.plan.parts import summary_of
from sitegen.plan.publication import publication, told_picture

_ENTRIES = 20


def plan_feeds(library: Library) -> Iterator[Route]:
    """Yield every feed that has an entry."""
    if library.config.base_url:
        yield from _Feeds(library).all()


class _Feeds:
    """The feeds of a Library. An article stands in several, and is made ready for them once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._entries: dict[str, FeedEntry] = {}

    def all(self) -> Iterator[Route]:
        """Yield the route of every feed."""
        library = self._library
        yield from self._feed("/index.html", library.config.title, library.site.articles)
        for section in library.content.sections.values():
            address = library.site.addresses[section.document.path]
            yield from self._feed(address, section.name, library.by_section.get(section.id, ()))
        for folder, named, table in (
            ("units", library.content.units, library.by_unit),
            ("brands", library.content.brands, library.by_brand),
            ("series", library.content.series, library.by_series),
        ):
            for id, item in named.items():
                yield from self._feed(f"/{folder}/{id}.html", item.name, table.get(id, ()))

    def _feed(self, page: str, title: str, articles: tuple[Article, ...]) -> Iterator[Route]:
        address = page_feed(self._library, page, articles)
        if not address:
            return
        published = (article for article in articles if article.document.path not in self._library.held)
        entries = tuple(self._entry(article) for article in islice(published, _ENTRIES))
        config = self._library.config
        view = FeedView(
            root=config.base_url,
            title=title if title == config.title else f"{title} - {config.title}",
            address=address,
            page=page,
            updated=max(entry.publication.updated for entry in entries),
            entries=entries,
        )
        yield Route(address=address, make=Page(template="feed.xml", view=view))

    def _entry(self, article: Article) -> FeedEntry:
        known = self._entries.get(article.id)
        if known is None:
            known = self._entries[article.id] = self._make_entry(article)
        return known

    def _make_entry(self, article: Article) -> FeedEntry:
        library = self._library
        return FeedEntry(
            title=article.title,
            address=library.address(article),
            publication=publication(library, article, told_picture(library, article)),
            summary=summary_of(library, article),
            cover=shown_cover(library, article),
            note=article.note,
            body=body_of(library, article.document.path, plain=True),
            credits=credit_lines(article),
            ai=ai_text(article),
            attachments=tuple(attachments(library, article)),
        )
