"""The small parts that Views are made of."""

from __future__ import annotations

from enum import StrEnum

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View


class Link(View, frozen=True, kw_only=True):
    """A text that leads somewhere; without an address it is text alone."""

    text: str
    address: str = ""
    note: str = ""


class Rendition(View, frozen=True, kw_only=True):
    """A published picture once more, as a WebP that is *width* pixels wide."""

    address: str
    width: int


class Picture(View, frozen=True, kw_only=True):
    """A published picture with its size in pixels, as every program can show it.

    *sources* are the same picture for browsers, smallest first; *tone* is the class of the colour that stands there
    till it is loaded, empty for none.
    """

    address: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    sources: tuple[Rendition, ...] = ()
    tone: str = ""


class FileLink(View, frozen=True, kw_only=True):
    """An attachment: *kind* as ``PDF``, *size* as ``24 KB``."""

    name: str
    address: str
    kind: str
    size: str


class CreditLine(View, frozen=True, kw_only=True):
    """文字：张三、李四."""

    label: str
    names: str


class TargetKind(StrEnum):
    """What a link of a body leads to."""

    LINK = "link"
    PICTURE = "picture"
    FILE = "file"
    NOTHING = "nothing"


class Target(View, frozen=True, kw_only=True):
    """What a marker of a converted body is filled with; NOTHING leaves the text without a link.

    A PICTURE without *sources* becomes a plain ``<img>``, as feeds and papers need it. A FILE that is a video may have a
    *poster*, the address of a picture of that *width* and *height*.
    """

    kind: TargetKind
    address: str = ""
    width: int = 0
    height: int = 0
    sources: tuple[Rendition, ...] = ()
    tone: str = ""
    poster: str = ""
    file_kind: str = ""
    file_size: str = ""


class Body(View, frozen=True, kw_only=True):
    """A converted body: the digest of its HTML in the store, and what its markers stand for.

    Templates print it with the filter ``html``: ``{{ view.body | html }}``.
    """

    digest: str
    targets: tuple[Target, ...] = ()


class Frame(View, frozen=True, kw_only=True):
    """What all pages of one build share; templates read it as ``site``."""

    title: str
    name: str
    description: str
    language: str
    base_url: str
    zone: str
    menu: tuple[Link, ...]
    host: str
    address: str
    postcode: str
    phone: str
    mail: str
    icp: str
    police: str
    police_code: str
    copyright: str
    friends: tuple[Link, ...]
    logo: str
    """The rooted address of an asset, its content hash included."""
    accent: str
    accents: str
    """The rooted address of the style sheet with the site's own colours; empty where it has none."""
    styles: str
    """The rooted address of ``assets/css/own.css``, what a site adds to the theme's style sheet; empty for none."""
    dark: bool
    grey: bool
    preview: bool
    search: bool
    feed: str
    carousel: bool


class Writer(View, frozen=True, kw_only=True):
    """Who wrote an article, as it is credited: a person, or an *organisation*."""

    name: str
    organisation: bool = False


class Publication(View, frozen=True, kw_only=True):
    """What an article tells machines of itself, besides its title.

    *picture* is its own: the cover, else the first of its body. *origin* is where a reprint (转载) comes from.
    """

    published: Stamp
    updated: Stamp
    section: str
    tags: tuple[str, ...]
    writers: tuple[Writer, ...]
    editors: tuple[str, ...]
    picture: Picture | None = None
    origin: str = ""


class Head(View, frozen=True, kw_only=True):
    """What every page says of itself. *trail* leads from the home page to the page's parent.

    *picture* is what is shown where the page is shared.
    """

    title: str
    address: str
    description: str
    trail: tuple[Link, ...] = ()
    feed: str = ""
    feed_title: str = ""
    picture: Picture | None = None
    publication: Publication | None = None
    listed: bool = True
    """Whether search engines may list the page."""
    held: str = ""
    """In a preview: why production would hold this page back."""
    canonical: str = ""
    """Where the same stands first, on another site; empty where that is here."""


class Card(View, frozen=True, kw_only=True):
    """An article in a list."""

    title: str
    address: str
    date: Stamp
    summary: str = ""
    label: str = ""
    """What stands before the title: the series' prefix, or 转载."""
    place: str = ""
    """Which one it is of a list that numbers its articles: ``第 3 篇``."""
    unit: Link | None = None
    picture: Picture | None = None
    pinned: bool = False
    held: str = ""


class Pager(View, frozen=True, kw_only=True):
    """Neighbours of a list page: *newer* and *older* are addresses, empty at the ends."""

    newer: str = ""
    older: str = ""
    label: str = ""


class Listing(View, frozen=True, kw_only=True):
    """One page of a list of articles."""

    cards: tuple[Card, ...]
    pager: Pager = Pager()


class Group(View, frozen=True, kw_only=True):
    """Cards under a heading."""

    title: str
    cards: tuple[Card, ...]
    address: str = ""
    note: str = ""


class Links(View, frozen=True, kw_only=True):
    """Links under a heading; a lone list needs no *title*."""

    title: str
    links: tuple[Link, ...]


class Heading(View, frozen=True, kw_only=True):
    """An entry of the contents list of a page."""

    level: int
    id: str
    text: str
