"""The network of 共建: units and partners on a circle, a line for each pair that works together.

The layout follows from the order of the nodes alone, so that the drawing is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import cos, pi, sin

from sitegen.model.views import Network, NetworkEdge, NetworkNode
from sitegen.plan.library import Library

_SPACING = 22.0
"""Length of the circle for each node, in units of the drawing: a line of text with its leading."""
_MARGIN = 190.0
"""Room for names outside the circle."""


def network(library: Library) -> Network:
    """Return the drawing of all pairings: our units in the organisation's order, then partners by name."""
    names: dict[str, tuple[str, bool]] = {}
    edges: Counter[tuple[str, str]] = Counter()
    degrees: Counter[str] = Counter()
    for pairing in library.pairings:
        keys = []
        for party in pairing.parties:
            key = f"校外 {party.outside}" if party.outside else party.unit
            names[key] = (party.outside or library.content.units[party.unit].name, bool(party.outside))
            keys.append(key)
        degrees.update(set(keys))
        edges.update(combinations(sorted(set(keys)), 2))
    place = {unit.id: number for number, unit in enumerate(library.units_in_order)}
    order = sorted(names, key=lambda key: (key not in place, place.get(key, 0), names[key][0]))
    radius = max(120.0, _SPACING * len(order) / (2 * pi))
    spots = {key: _spot(number, len(order), radius) for number, key in enumerate(order)}
    return Network(
        size=round(2 * (radius + _MARGIN), 1),
        nodes=tuple(
            NetworkNode(
                name=names[key][0],
                x=spots[key][0],
                y=spots[key][1],
                anchor="start" if spots[key][0] >= radius + _MARGIN else "end",
                outside=names[key][1],
                degree=degrees[key],
            )
            for key in order
        ),
        edges=tuple(
            NetworkEdge(x1=spots[a][0], y1=spots[a][1], x2=spots[b][0], y2=spots[b][1], weight=weight)
            for (a, b), weight in sorted(edges.items())
        ),
    )


def _spot(number: int, total: int, radius: float) -> tuple[float, float]:
    angle = 2 * pi * number / total - pi / 2
    center = radius + _MARGIN
    return round(center + radius * cos(angle), 1), round(center + radius * sin(angle), 1)
