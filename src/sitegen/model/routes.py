"""A route is one file of the output: its address, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.shards import SearchShard, SearchTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Made by a template from a View (a frozen dataclass of plain values)."""

    template: str
    view: object


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of the content, re-encoded upright in *width* × *height* pixels without metadata.

    Where it is *cut*, it is the part of it that cards show.
    """

    path: str
    digest: str
    width: int
    height: int
    format: str
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """A file of the site folder, copied as it is."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFile:
    """An asset of the theme, as it is; *name* is its path below ``assets/``."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """Text that planning has already written: robots.txt, data files, maps."""

    text: str


Make = Page | PictureFile | CopiedFile | ThemeFile | PlainText | SearchShard | SearchTexts


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One output: a rooted *address*, what makes it, and the content *sources* it comes from (for messages).

    *changed* is the newest date of what it shows, for the sitemap; None for what is no page of its own there.
    """

    address: str
    make: Make
    sources: tuple[str, ...] = ()
    changed: Stamp | None = None
    title: str = ""
