"""结对共建, 三张清单, 荣誉, 媒体聚焦, 稿件统计."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Chart, Figure, Head, Link, Table
from sitegen.model.views.rows import HonourRow, MediaRow, PairingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingsView:
    """结对共建; the network is nodes on a circle, edges by index."""

    head: Head
    counts: Table
    by_type: Chart
    pairings: tuple[PairingRow, ...]
    network: Network


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkNode:
    """A unit or partner, placed; *x* and *y* in units of the drawing, *anchor* the end at which its name begins."""

    name: str
    x: float
    y: float
    anchor: str
    outside: bool
    degree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkEdge:
    """A line between two nodes: *weight* pairings."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Who is paired with whom, drawn on a circle."""

    size: float
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """A public item of the 三张清单."""

    id: str
    anchor: str
    problem: str
    measures: tuple[str, ...]
    owners: tuple[Link, ...]
    state: str
    origin: str
    raised: Stamp | None
    due: date | None
    closed: date | None
    closing_note: str
    evidence: tuple[Link, ...]
    pairings: tuple[Link, ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistsView:
    """三张清单."""

    head: Head
    counts: tuple[Figure, ...]
    items: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourGroup:
    """Honours of one year."""

    title: str
    rows: tuple[HonourRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonoursView:
    """荣誉."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[HonourGroup, ...]
    by_unit: Table | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaGroup:
    """Reports of one year."""

    title: str
    rows: tuple[MediaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaView:
    """媒体聚焦."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[MediaGroup, ...]
    by_unit: Table | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """稿件统计: what production may show, each chart with its table."""

    head: Head
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    files: tuple[Link, ...]
