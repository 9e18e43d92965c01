"""单位."""

from __future__ import annotations

from typing import Generic, TypeVar

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.parts import Body, CreditLine, Group, Head, Link, Listing
from sitegen.model.views.rows import BrandCard, HonourRow, MediaRow, PairingRow, ProjectRow, UnitNode

R = TypeVar("R")


class UnitsView(View, frozen=True, kw_only=True):
    """单位总览."""

    head: Head
    tree: tuple[UnitNode, ...]
    outside: tuple[UnitNode, ...]


class Excerpt(View, Generic[R], frozen=True, kw_only=True):
    """The first rows of a register, the number of all, and the page that has all where these are not."""

    rows: tuple[R, ...] = ()
    total: int = 0
    address: str = ""


class UnitView(View, frozen=True, kw_only=True):
    """单位页; page-k holds the articles only (*number* is k, the rest is left out)."""

    head: Head
    name: str
    number: int
    type: str
    kind: str
    listing: Listing
    founded: Stamp | None = None
    successor: Link | None = None
    merged: tuple[Link, ...] = ()
    liaison: str = ""
    committee: tuple[CreditLine, ...] = ()
    intro: Body | None = None
    children: tuple[UnitNode, ...] = ()
    brands: Excerpt[BrandCard] = Excerpt()
    projects: Excerpt[ProjectRow] = Excerpt()
    life: tuple[Group, ...] = ()
    """组织生活: its newest articles by 活动类型."""
    pairings: Excerpt[PairingRow] = Excerpt()
    honours: Excerpt[HonourRow] = Excerpt()
    media: Excerpt[MediaRow] = Excerpt()
    articles: int = 0
    own: int = 0
