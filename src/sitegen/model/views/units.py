"""单位."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.articles import CreditLine
from sitegen.model.views.parts import Body, Head, Link, Listing
from sitegen.model.views.rows import BrandCard, HonourRow, MediaRow, PairingRow, ProjectRow, UnitNode


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsView:
    """单位总览."""

    head: Head
    tree: tuple[UnitNode, ...]
    outside: tuple[UnitNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitView:
    """单位页; page-k holds the articles only (*number* is k, the rest empty)."""

    head: Head
    name: str
    number: int
    type: str
    kind: str
    founded: Stamp | None
    successor: Link | None
    liaison: str
    committee: tuple[CreditLine, ...]
    intro: Body | None
    children: tuple[UnitNode, ...]
    brands: tuple[BrandCard, ...]
    projects: tuple[ProjectRow, ...]
    pairings: tuple[PairingRow, ...]
    honours: tuple[HonourRow, ...]
    media: tuple[MediaRow, ...]
    listing: Listing
