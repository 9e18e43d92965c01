"""品牌风采."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.parts import Body, Figure, Group, Head, Link, Links, Listing, Picture
from sitegen.model.views.rows import BrandCard, HistoryEntry, HonourRow, MediaRow, PairingRow, ProjectRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandsView:
    """品牌风采: the wall, and the same brands by 模式, 级别, 阶段, unit."""

    head: Head
    brands: tuple[BrandCard, ...]
    by_mode: tuple[Links, ...]
    by_level: tuple[Links, ...]
    by_stage: tuple[Links, ...]
    by_unit: tuple[Links, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodItem:
    """One of a brand's 工作法."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandView:
    """品牌页; page-k holds the articles only."""

    head: Head
    name: str
    number: int
    unit: Link
    slogan: str
    mode: str
    level: str
    stage: str
    color: str
    mark: Picture | None
    mark_meaning: str
    meaning: str
    body: Body | None
    methods: tuple[MethodItem, ...]
    results: tuple[Figure, ...]
    history: tuple[HistoryEntry, ...]
    honours: tuple[HonourRow, ...]
    pairings: tuple[PairingRow, ...]
    projects: tuple[ProjectRow, ...]
    media: tuple[MediaRow, ...]
    years: tuple[Group, ...]
    siblings: tuple[Link, ...]
    listing: Listing
