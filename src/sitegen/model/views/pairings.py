"""结对共建."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.figures import Chart, Curve, Figure, Table
from sitegen.model.views.parts import Head
from sitegen.model.views.rows import PairingRow


class NetworkNode(View, frozen=True, kw_only=True):
    """A unit or partner: its name begins at *x* and takes *width*, in units of the drawing; lines end at its *dots*."""

    name: str
    x: float
    y: float
    width: float
    dots: tuple[float, ...]


class NetworkEdge(View, frozen=True, kw_only=True):
    """A line between two nodes, as the data of an SVG path; *kind* is a 共建类型, *weight* the number of pairings."""

    title: str
    path: str
    kind: str
    weight: int


class NetworkKey(View, frozen=True, kw_only=True):
    """A kind of line that the drawing has, for its legend: a stroke at *x* with its name behind it."""

    kind: str
    x: float


class Network(View, frozen=True, kw_only=True):
    """Who is paired with whom: our units one below the other, beside each the partners that it works with."""

    width: float
    height: float
    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    keys: tuple[NetworkKey, ...]


class PairingGroup(View, frozen=True, kw_only=True):
    """The pairings that began in one year."""

    title: str
    anchor: str
    rows: tuple[PairingRow, ...]


class PairingsView(View, frozen=True, kw_only=True):
    """结对共建. *figures* are what the site records, *stated* the totals that texts state, each with its source.

    *types*, *years* and *states* are the values of the filter in their order; *ties* is the table of the network.
    """

    head: Head
    figures: tuple[Figure, ...]
    stated: tuple[Figure, ...]
    counts: Table
    growth: Curve
    activities: Chart
    types: tuple[str, ...]
    states: tuple[str, ...]
    groups: tuple[PairingGroup, ...]
    network: Network
    ties: Table
