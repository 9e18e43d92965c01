"""党建“双创”项目."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Body, Group, Head, Heading, Link
from sitegen.model.views.rows import HistoryEntry, HonourRow, MediaRow, ProjectRow


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
