"""The Site, looked up every way that planners need: its content, and its articles by whatever they belong to.

All lists of articles are newest first, like ``site.articles``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import TypeVar

from sitegen.core.dates import Stamp
from sitegen.model.branding import Brand, Project
from sitegen.model.content import Article, Section, Series, Topic, Unit
from sitegen.model.routes import PictureFile, SharePicture
from sitegen.model.site import Site
from sitegen.model.views import Card, Picture
from sitegen.plan import opening
from sitegen.plan.catalogue import Catalogue, grouped
from sitegen.plan.links import resolve

K = TypeVar("K")


class Library(Catalogue):
    """The look-ups of one Site. Built once for a plan; each table is made when it is first asked for."""

    def __init__(self, site: Site) -> None:
        super().__init__(site.content)
        self.site = site
        self.config = site.config
        self.cards: dict[str, Card] = {}
        """Articles as list entries, by id, as far as ``parts.card`` has made them."""
        self.faces: dict[str, bytes] = {}
        """Digests of them, as far as ``plan.drafts`` has made them."""
        self.surroundings = ""
        """The digest of what any page may show, likewise."""
        self.named: dict[str, dict[str, str]] = {}
        """Digests of what articles name, by kind and id, likewise."""
        self.pictures: dict[str, PictureFile] = {}
        """The pictures that pages show, by address, as far as ``plan.pictures`` was asked for them."""
        self.forms: dict[object, Picture | None] = {}
        """The same as pages show them, by what was asked for."""
        self.shares: dict[str, SharePicture] = {}
        """The pictures that pages are shared with, likewise, of ``plan.shares``."""

    def reword(self, site: Site) -> None:
        """Take *site* in the place of the own one: it differs in nothing but the words of articles' bodies.

        What was looked up stays. It goes on naming articles as they were: they differ in the digest of a body.
        """
        self.site = site
        for name in ("article_at", "published"):
            self.__dict__.pop(name, None)

    def address(self, article: Article) -> str:
        """Return the rooted address of *article*."""
        return self.site.addresses[article.document.path]

    @cached_property
    def article_at(self) -> dict[str, Article]:
        """Articles by content path."""
        return {article.document.path: article for article in self.site.articles}

    @cached_property
    def held(self) -> dict[str, str]:
        """Why production holds content back, by path."""
        return {item.path: item.reason for item in self.site.held}

    @cached_property
    def names(self) -> dict[str, str]:
        """What everything that has a page is called, articles apart, by content path."""
        content = self.content
        named: Iterable[Mapping[str, Section | Unit | Brand | Project | Series | Topic]] = (
            *(content.sections, content.units, content.brands, content.projects, content.series, content.topics),
        )
        found = {item.document.path: item.name for kind in named for item in kind.values()}
        return found | {page.document.path: page.title for page in content.pages.values()}

    @cached_property
    def published(self) -> Library:
        """This Library without the articles that production holds back: what figures count, in previews too."""
        return Library(opening.published(self.site)) if self.site.preview else self

    def shows(self, choice: str) -> bool:
        """Tell whether this build brings out what production keeps internal: previews do, and what 公开 names."""
        return self.site.preview or choice in self.config.public

    def makes_public(self, choice: str) -> bool:
        """Tell whether 公开 names *choice*: for internal figures that previews show on the board, not on this page."""
        return choice in self.config.public

    @cached_property
    def own_articles(self) -> tuple[Article, ...]:
        """Articles that are an output of our own units."""
        return tuple(filter(self.is_ours, self.site.articles))

    @cached_property
    def reposts(self) -> tuple[Article, ...]:
        """Articles that are reprinted (转载): nobody's output."""
        return tuple(article for article in self.site.articles if article.repost)

    @cached_property
    def guests(self) -> tuple[Article, ...]:
        """Articles of other schools that are not reprinted."""
        return tuple(article for article in self.site.articles if not article.repost and not self.is_ours(article))

    def is_ours(self, article: Article) -> bool:
        """Tell whether *article* is an output of the unit that it names first: not reprinted, no other school's."""
        return not article.repost and not self.content.units[article.units[0]].outside

    @cached_property
    def by_section(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each section with its sub-sections."""
        line = cache(self.section_line)
        return self._group(lambda article: line(article.section))

    def section_line(self, id: str) -> list[str]:
        """Return section *id* and the sections above it, nearest first."""
        chain = []
        while id:
            chain.append(id)
            id = self.content.sections[id].parent
        return chain

    @cached_property
    def by_unit(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each unit and of all units below it, each article once."""
        lines = cache(self.lines)  # thousands of articles name the same few
        return self._group(lambda article: lines(article.units + article.branches))

    @cached_property
    def by_own_unit(self) -> dict[str, tuple[Article, ...]]:
        """Articles that name the unit itself, those of its sub-units apart."""
        return self._group(lambda article: article.all_units)

    @cached_property
    def by_brand(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each brand."""
        return self._group(lambda article: article.brands)

    @cached_property
    def by_project(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each project."""
        return self._group(lambda article: article.projects)

    @cached_property
    def by_series(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each series."""
        return self._group(lambda article: article.series)

    @cached_property
    def by_topic(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each topic: those that name it, and those with one of its tags."""
        topics_of_tag = defaultdict(list)
        for topic in self.content.topics.values():
            for tag in topic.tags:
                topics_of_tag[tag].append(topic.id)
        return self._group(
            lambda article: dict.fromkeys((*article.topics, *(id for tag in article.tags for id in topics_of_tag[tag])))
        )

    @cached_property
    def by_tag(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each tag."""
        return self._group(lambda article: article.tags)

    @cached_property
    def by_month(self) -> dict[tuple[int, int], tuple[Article, ...]]:
        """Articles of each (year, month), newest month first."""
        return self._group(lambda article: ((article.date.day.year, article.date.day.month),))

    @cached_property
    def by_pairing(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each pairing."""
        return self._group(lambda article: article.pairings)

    @cached_property
    def by_focus(self) -> dict[str, tuple[Article, ...]]:
        """Articles of our own units on each business (融合)."""
        return grouped(self.own_articles, lambda article: dict.fromkeys(article.focus))

    @cached_property
    def predecessors(self) -> dict[str, tuple[Article, ...]]:
        """The articles that each article follows on (承接), by its id, oldest first; only those that are shown."""
        found: dict[str, tuple[Article, ...]] = {}
        for article in filter(lambda article: article.follows, self.site.articles):
            path = article.document.path
            named = {resolve(self.site, path, href).path for href in article.follows} - {path}
            if before := [self.article_at[other] for other in named if other in self.article_at]:
                found[article.id] = tuple(sorted(before, key=oldest_first))
        return found

    @cached_property
    def successors(self) -> dict[str, tuple[Article, ...]]:
        """The articles that follow on each article, by its id, oldest first."""
        following = sorted(
            (article for article in self.site.articles if article.id in self.predecessors), key=oldest_first
        )
        return grouped(following, lambda article: [earlier.id for earlier in self.predecessors[article.id]])

    @cached_property
    def by_checklist(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each checklist item."""
        return self._group(lambda article: article.checklist)

    def _group(self, keys: Callable[[Article], Iterable[K]]) -> dict[K, tuple[Article, ...]]:
        return grouped(self.site.articles, keys)


def newest_change(articles: Iterable[Article]) -> Stamp | None:
    """Return the latest date at which one of *articles* appeared or was changed; None for no article."""
    listed = articles if isinstance(articles, tuple) else tuple(articles)
    dates = [article.date for article in listed]
    dates += [article.updated for article in listed if article.updated]
    return max(dates, default=None)


def oldest_first(article: Article) -> tuple[Stamp, str]:
    """The key that puts articles in order of time."""
    return (article.date, article.id)
