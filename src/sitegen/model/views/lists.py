"""The front page, and pages that list articles or links."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.figures import Figure
from sitegen.model.views.parts import Body, Card, Group, Head, Link, Links, Listing, Picture
from sitegen.model.views.rows import BrandCard, MediaRow, ProjectRow


class HomeView(View, frozen=True, kw_only=True):
    """首页."""

    head: Head
    lead: Card | None
    beside: tuple[Card, ...]
    news: Group | None
    notices: Group | None
    sections: tuple[Group, ...]
    brands: tuple[BrandCard, ...]
    projects: tuple[ProjectRow, ...]
    series: tuple[Link, ...]
    topics: tuple[Link, ...]
    media: tuple[MediaRow, ...]
    figures: tuple[Figure, ...]


class SectionView(View, frozen=True, kw_only=True):
    """栏目页; *number* is 0 on the index, k on page-k.html."""

    head: Head
    title: str
    number: int
    intro: Body | None
    children: tuple[Link, ...]
    pinned: tuple[Card, ...]
    listing: Listing


class TagView(View, frozen=True, kw_only=True):
    """标签页."""

    head: Head
    title: str
    number: int
    listing: Listing


class IndexView(View, frozen=True, kw_only=True):
    """A page of links: all tags, all series, all topics, the archive, the site map."""

    head: Head
    title: str
    intro: str
    groups: tuple[Links, ...]


class ArchiveView(View, frozen=True, kw_only=True):
    """归档: one month."""

    head: Head
    title: str
    cards: tuple[Card, ...]
    newer: Link | None
    older: Link | None


class Chapter(View, frozen=True, kw_only=True):
    """A heading of a page of groups, with its articles or with the chapters below it; *after* leads on to more."""

    title: str
    anchor: str = ""
    address: str = ""
    count: str = ""
    cards: tuple[Card, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    after: tuple[Link, ...] = ()


class GroupsView(View, frozen=True, kw_only=True):
    """Articles in groups under one preface: a series, a topic, the cases, a year of one 融合.

    *index* leads to the chapters of the page; *brief* ones list titles and dates alone.
    """

    head: Head
    title: str
    label: str
    facts: tuple[str, ...]
    preface: str
    note: str
    body: Body | None
    cover: Picture | None
    tags: tuple[Link, ...]
    index: tuple[Links, ...]
    chapters: tuple[Chapter, ...]
    brief: bool = False
    color: str = ""
