"""检索, 404, redirects, feeds and the sitemap."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Head, Link, Links


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchYear:
    """A volume of the index: the folder of its shards, into how many buckets it is divided, and which version it is."""

    name: str
    buckets: int
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchOption:
    """One choice: *value* as the index and the address spell it."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFacet:
    """What hits can be narrowed down by: *name* in the address, *label* for readers."""

    name: str
    label: str
    options: tuple[SearchOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """检索: with JavaScript the volumes are searched, newest first; without it the links lead on."""

    head: Head
    years: tuple[SearchYear, ...]
    facets: tuple[SearchFacet, ...]
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
