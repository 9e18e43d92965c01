"""A route is one file of the output: its address, and what it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.core.dates import Stamp
from sitegen.model.shards import SearchShard, SearchTexts
from sitegen.model.views.base import View


class Page(View, frozen=True, kw_only=True):
    """Made by a template from a View (a frozen Struct of plain values)."""

    template: str
    view: object


class Draft(View, frozen=True, kw_only=True, dict=True):
    """A page of whose View nothing is known but the *inputs*, the digest of all that *draw* makes it of.

    Where the last build drew from the same inputs, it drew the same View, and nothing need be drawn to know it. What
    is new is drawn by the process that makes it; where it must be carried to another, it is drawn before.
    """

    template: str
    inputs: str
    draw: Callable[[], object]

    @cached_property
    def page(self) -> Page:
        """The page with its View."""
        return Page(template=self.template, view=self.draw())

    def __reduce__(self) -> tuple[object, ...]:
        return _drawn, (self.template, self.inputs, self.page.view)


def _drawn(template: str, inputs: str, view: object) -> Draft:
    return Draft(template=template, inputs=inputs, draw=lambda: view)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of the content, re-encoded upright in *width* × *height* pixels without metadata.

    Where it is *cut*, it is the part of it that cards show. The *path* is where it is found, no part of what it is: an
    article that is moved does not make its pictures others.
    """

    path: str = field(repr=False)
    digest: str
    width: int
    height: int
    format: str
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """The picture of a page where it is shared: texts set in the font *path*, and a rule in the colour *accent*."""

    path: str
    digest: str
    name: str
    title: str
    facts: tuple[str, str]
    accent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IconFile:
    """Our mark in *colour*, a square of so many pixels; where there are several *sizes*, an ICO of all of them."""

    sizes: tuple[int, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedFile:
    """A file of the site folder, copied as it is; the *path* is where it is found, no part of what it is."""

    path: str = field(repr=False)
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


Make = (
    Page
    | Draft
    | PictureFile
    | IconFile
    | SharePicture
    | CopiedFile
    | ThemeFile
    | PlainText
    | SearchShard
    | SearchTexts
)


class Route(View, frozen=True, kw_only=True):
    """One output: a rooted *address*, what makes it, and the content *sources* it comes from (for messages).

    The rest is for the sitemap, where what has no *title* is no page of its own, or stands first elsewhere: *changed* is the newest date of what
    it shows, *pictures* are the addresses of its own.
    """

    address: str
    make: Make
    sources: tuple[str, ...] = ()
    changed: Stamp | None = None
    title: str = ""
    pictures: tuple[str, ...] = ()
