"""检索, 404, redirects, feeds and the sitemap."""

from __future__ import annotations

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.parts import Body, CreditLine, FileLink, Head, Link, Links, Picture, Publication


class SearchYear(View, frozen=True, kw_only=True):
    """A volume of the index: the folder of its shards, into how many buckets it is divided, and which version it is."""

    name: str
    buckets: int
    version: str


class SearchOption(View, frozen=True, kw_only=True):
    """One choice: *value* as the index and the address spell it."""

    value: str
    text: str


class SearchFacet(View, frozen=True, kw_only=True):
    """What hits can be narrowed down by: *name* in the address, *label* for readers."""

    name: str
    label: str
    options: tuple[SearchOption, ...]


class SearchView(View, frozen=True, kw_only=True):
    """检索: with JavaScript the volumes are searched, newest first; without it the links lead on.

    *terms* are words that are found, for those who find nothing.
    """

    head: Head
    years: tuple[SearchYear, ...]
    facets: tuple[SearchFacet, ...]
    terms: tuple[str, ...]
    groups: tuple[Links, ...]


class NotFoundView(View, frozen=True, kw_only=True):
    """404. *root* is the path of base_url, for a page that stands at any depth."""

    head: Head
    root: str
    links: tuple[Link, ...]


class WithdrawnView(View, frozen=True, kw_only=True):
    """The page where something was that has been taken off: it tells nothing of that."""

    head: Head
    links: tuple[Link, ...]


class RedirectView(View, frozen=True, kw_only=True):
    """The page at an old address."""

    target: Link


class FeedEntry(View, frozen=True, kw_only=True):
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


class FeedView(View, frozen=True, kw_only=True):
    """An Atom feed. It is read anywhere: *root* is base_url, where all its links begin."""

    root: str
    title: str
    address: str
    page: str
    updated: Stamp
    entries: tuple[FeedEntry, ...]


class MapEntry(View, frozen=True, kw_only=True):
    """A page in sitemap.xml, with the addresses of its pictures."""

    address: str
    changed: Stamp | None
    pictures: tuple[str, ...] = ()


class MapView(View, frozen=True, kw_only=True):
    """sitemap.xml: the pages; or, where they are too many for one, the *parts* that hold them."""

    entries: tuple[MapEntry, ...] = ()
    parts: tuple[MapEntry, ...] = ()
