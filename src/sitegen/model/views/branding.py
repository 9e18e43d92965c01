"""单位, 品牌, 党建“双创”项目."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.articles import CreditLine
from sitegen.model.views.parts import Body, Figure, Group, Head, Heading, Link, Links, Listing, Picture
from sitegen.model.views.rows import BrandCard, HistoryEntry, HonourRow, MediaRow, PairingRow, ProjectRow, UnitNode


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


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """The projects of one level and batch."""

    projects: tuple[ProjectRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One project type: a cell for each column of the matrix."""

    type: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardNote:
    """A standard with its items; *basis* is its source."""

    name: str
    items: tuple[str, ...]
    basis: str
    confidence: str
    """Empty in production: confidence marks are internal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsView:
    """党建“双创”总览: 类型 in rows, 级别 and 批次 in columns."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    projects: tuple[ProjectRow, ...]
    standards: tuple[StandardNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One piece of evidence: *kind* is 稿件, 荣誉, 材料 or 网页."""

    link: Link
    kind: str
    date: Stamp | None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """One item of the standard with what supports it; without evidence it is not shown in production."""

    name: str
    rows: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One task of the 任务书; *state* is empty where production shows only what has been achieved."""

    content: str
    goal: str
    items: tuple[str, ...]
    owner: str
    due: Stamp | None
    state: str
    evidence: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """双创项目页."""

    head: Head
    name: str
    unit: Link
    type: str
    level: str
    batch: str
    status: str
    period: str
    docno: tuple[str, ...]
    standard: str
    previous: tuple[Link, ...]
    following: tuple[Link, ...]
    milestones: tuple[HistoryEntry, ...]
    tasks: tuple[TaskRow, ...]
    matrix: tuple[EvidenceItem, ...]
    body: Body | None
    contents: tuple[Heading, ...]
    honours: tuple[HonourRow, ...]
    media: tuple[MediaRow, ...]
    groups: tuple[Group, ...]
