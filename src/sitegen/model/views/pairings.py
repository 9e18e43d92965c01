"""结对共建."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.parts import Chart, Head, Table
from sitegen.model.views.rows import PairingRow


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
class PairingsView:
    """结对共建; the network is nodes on a circle, edges by index."""

    head: Head
    counts: Table
    by_type: Chart
    pairings: tuple[PairingRow, ...]
    network: Network
