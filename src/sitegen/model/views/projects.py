"""党建“双创”项目."""

from __future__ import annotations

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.figures import Table
from sitegen.model.views.parts import Body, Group, Head, Heading, Link, Links, Picture
from sitegen.model.views.rows import HonourRow, MediaRow, ProjectRow


class MatrixCell(View, frozen=True, kw_only=True):
    """The projects of one type, level and batch: links under each status."""

    groups: tuple[Links, ...]


class MatrixRow(View, frozen=True, kw_only=True):
    """One project type: a cell for each column of the matrix."""

    type: str
    cells: tuple[MatrixCell, ...]


class StandardLine(View, frozen=True, kw_only=True):
    """An item of a standard; *text* is what the school says of it."""

    name: str
    text: str = ""


class StandardNote(View, frozen=True, kw_only=True):
    """A standard with its items; *types* are the project types that it is for, *basis* is its source."""

    name: str
    types: tuple[str, ...]
    items: tuple[StandardLine, ...]
    basis: str
    confidence: str
    """Empty in production, as *checked*: confidence marks are internal."""
    checked: str


class ProjectsView(View, frozen=True, kw_only=True):
    """党建“双创”总览: 类型 in rows, 级别 and 批次 in columns, 状态 in the cells; and 类型 by 状态 in numbers."""

    head: Head
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    counts: Table | None
    projects: tuple[ProjectRow, ...]
    standards: tuple[StandardNote, ...]


class LineStep(View, frozen=True, kw_only=True):
    """A project of the line 校级 → 省级 → 国家级; *here* is the one whose page it is."""

    project: ProjectRow
    here: bool


class Tick(View, frozen=True, kw_only=True):
    """A year on the ruled line; *x* in hundredths of its length."""

    text: str
    x: float


class Mark(View, frozen=True, kw_only=True):
    """A 节点 on the ruled line, in hundredths of its length: at *x* it was reached or, not *done*, is planned.

    *planned* is where it was planned, if elsewhere; *late* stretches over the time that it came or comes too late.
    *row* is the row below the line on which its *number* stands, so that none covers another.
    """

    number: int
    x: float
    row: int
    done: bool
    planned: float | None = None
    late: tuple[float, float] | None = None


class Ruler(View, frozen=True, kw_only=True):
    """The 建设期 as a ruled line with the 节点 on it."""

    label: str
    period: tuple[float, float] | None
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    rows: int
    today: float | None


class MilestoneRow(View, frozen=True, kw_only=True):
    """A 节点. *planned* and *delay* are empty in production, which shows what was reached and no lateness."""

    name: str
    actual: Stamp | None
    planned: Stamp | None
    result: str
    material: Link | None
    delay: str


class TaskRow(View, frozen=True, kw_only=True):
    """One task of the 任务书; *due* and *delay* are empty where production shows only what has been achieved."""

    content: str
    goal: str
    items: tuple[str, ...]
    owner: str
    due: Stamp | None
    state: str
    evidence: tuple[Link, ...]
    delay: str = ""


class EvidenceRow(View, frozen=True, kw_only=True):
    """One piece of evidence with the *number* that the matrix calls it by: *kind* is 稿件, 荣誉, 材料 or 网页."""

    number: int
    link: Link
    kind: str
    date: Stamp | None
    source: str = ""
    shot: Picture | None = None
    held: str = ""


class EvidenceItem(View, frozen=True, kw_only=True):
    """One item of the standard: the numbers of what supports it, for each kind; no numbers at all are a gap."""

    name: str
    text: str
    cells: tuple[tuple[int, ...], ...]
    count: int


class EvidenceMatrix(View, frozen=True, kw_only=True):
    """Standard × evidence: the items in rows, the *kinds* in columns, *totals* of each kind counting a piece once."""

    standard: str
    kinds: tuple[str, ...]
    items: tuple[EvidenceItem, ...]
    totals: tuple[int, ...]
    rows: tuple[EvidenceRow, ...]
    years: Table | None


class ProjectView(View, frozen=True, kw_only=True):
    """双创项目页."""

    head: Head
    name: str
    unit: Link
    type: str
    level: str
    batch: str
    status: str
    period_label: str
    period: str
    length: str
    docno: tuple[str, ...]
    standard: str
    line: tuple[LineStep, ...]
    ruler: Ruler | None
    milestones: tuple[MilestoneRow, ...]
    matrix: EvidenceMatrix | None
    missing_standard: str
    """In a preview: how a school registers the standard of a type that has no published one."""
    tasks: tuple[TaskRow, ...]
    tasks_note: str
    """How many tasks there are in each state."""
    body: Body | None
    contents: tuple[Heading, ...]
    honours: tuple[HonourRow, ...]
    media: tuple[MediaRow, ...]
    groups: tuple[Group, ...]
