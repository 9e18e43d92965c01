"""检索, 404, redirects, feeds and the sitemap."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Head, Link, Links


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """检索: with JavaScript the shards are searched, without it the links lead on."""

    head: Head
    shards: tuple[str, ...]
    groups: tuple[Links, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """404. *root* is the path of base_url, for a page that stands at any depth."""

    head: Head
    root: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """The page at an old address."""

    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; *address* is rooted."""

    title: str
    address: str
    published: Stamp
    updated: Stamp
    summary: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """An Atom feed."""

    title: str
    address: str
    page: str
    updated: Stamp
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A page in sitemap.xml."""

    address: str
    changed: Stamp | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """sitemap.xml."""

    entries: tuple[MapEntry, ...]
