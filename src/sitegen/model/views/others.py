"""检索, 404, redirects, feeds and the sitemap."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Body, CreditLine, FileLink, Head, Link, Links, Picture, Publication


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
    """检索: with JavaScript the volumes are searched, newest first; without it the links lead on.

    *terms* are words that are found, for those who find nothing.
    """

    head: Head
    years: tuple[SearchYear, ...]
    facets: tuple[SearchFacet, ...]
    terms: tuple[str, ...]
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
    """An entry of a feed: an article whole, with pictures that every program can show."""

    title: str
    address: str
    publication: Publication
    summary: str
    cover: Picture | None
    note: str
    body: Body | None
    credits: tuple[CreditLine, ...]
    ai: str
    attachments: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """An Atom feed. It is read anywhere: *root* is base_url, where all its links begin."""

    root: str
    title: str
    address: str
    page: str
    updated: Stamp
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapEntry:
    """A page in sitemap.xml, with the addresses of its pictures."""

    address: str
    changed: Stamp | None
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """sitemap.xml: the pages; or, where they are too many for one, the *parts* that hold them."""

    entries: tuple[MapEntry, ...] = ()
    parts: tuple[MapEntry, ...] = ()
