"""The network of 共建, drawn as a register: our units one below the other, lines to their partners on the right.

Each unit has the rows that its partners take, so that lines are short, hardly cross, and no two names can meet. Units
that work with each other are joined by arcs on the left. The drawing follows from the ties alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt

from sitegen.model.value import Value
from sitegen.model.views.pairings import Network, NetworkEdge, NetworkKey, NetworkNode
from sitegen.model.vocabulary import PairingType
from sitegen.plan.figures.pairings import Partner, Tie

EM = 14.0
"""Size of the names, in units of the drawing: pixels, unless readers zoom."""
ROW = 24.0
_HEAD = 44.0
_GAP = 10.0
_CHANNEL = 170.0
"""Width between a unit and its partners."""
_REACH = 150.0
"""Arcs reach no further to the left than this, however far apart their ends are."""
_PULL = 6.0
_STROKE = 28.0

Heights = dict[Partner, float]


class _Layout(Value):
    """Where everything stands: rows of the two columns, how far arcs reach, and the ends of arcs and lines."""

    left: Heights
    right: Heights
    arcs: dict[Tie, float]
    lines: tuple[Tie, ...]
    begin: float
    end: float
    far: float


def network(ties: tuple[Tie, ...]) -> Network:
    """Return the drawing of *ties*; nothing at all where there are none."""
    if not ties:
        return Network(width=0, height=0, nodes=(), edges=(), keys=())
    layout = _lay_out(ties)
    nodes = tuple(_nodes(layout))
    inside, aside = _kinds(layout.arcs), _kinds(layout.lines)
    legend = max(layout.end, _breadth(inside)) if aside else 0
    breadth = max(*(node.x + node.width for node in nodes), _breadth(inside), legend + _breadth(aside))
    return Network(
        width=round(breadth + _GAP, 1),
        height=max(*layout.left.values(), *layout.right.values()) + ROW,
        nodes=nodes,
        edges=tuple(_edges(layout)),
        keys=(*_keys(inside, 0), *_keys(aside, legend)),
    )


def _lay_out(ties: tuple[Tie, ...]) -> _Layout:
    hosts = sorted({tie.one for tie in ties} | {tie.other for tie in ties if not tie.other.outside})
    left, right = _heights(hosts, ties)
    arcs = _bows([tie for tie in ties if tie.other in left], left)
    begin = round(max(arcs.values(), default=0) + _GAP, 1)
    end = round(begin + 3 * _GAP + max(_width(host) for host in hosts), 1)
    lines = tuple(tie for tie in ties if tie.other in right)
    return _Layout(left=left, right=right, arcs=arcs, lines=lines, begin=begin, end=end, far=round(end + _CHANNEL, 1))


def _nodes(layout: _Layout) -> Iterator[NetworkNode]:
    bowed = {partner for tie in layout.arcs for partner in (tie.one, tie.other)}
    lined = {tie.one for tie in layout.lines}
    for host, y in layout.left.items():
        dots = [x for x, tied in ((layout.begin, bowed), (layout.end, lined)) if host in tied]
        yield _node(host, layout.begin + _GAP, y, *dots)
    for partner, y in layout.right.items():
        yield _node(partner, layout.far + _GAP, y, layout.far)


def _edges(layout: _Layout) -> Iterator[NetworkEdge]:
    for tie, bow in layout.arcs.items():
        yield _edge(tie, _arc(layout.begin, layout.left[tie.one], layout.left[tie.other], bow))
    for tie in layout.lines:
        yield _edge(tie, _line(layout.end, layout.left[tie.one], layout.far, layout.right[tie.other]))


def _heights(hosts: list[Partner], ties: tuple[Tie, ...]) -> tuple[Heights, Heights]:
    """Place each partner beside the host that it works with most, and each host in the middle of its partners."""
    homes: dict[Partner, Tie] = {}
    placed = set(hosts)
    for tie in ties:
        if tie.other not in placed and (tie.other not in homes or homes[tie.other].count < tie.count):
            homes[tie.other] = tie
    guests: dict[Partner, list[Tie]] = {host: [] for host in hosts}
    for tie in homes.values():
        guests[tie.one].append(tie)
    kinds = list(PairingType)
    left: Heights = {}
    right: Heights = {}
    y = _HEAD
    for host, found in guests.items():
        for number, tie in enumerate(sorted(found, key=lambda tie: (kinds.index(tie.kind), tie.other))):
            right[tie.other] = y + number * ROW
        left[host] = y + (max(1, len(found)) - 1) * ROW / 2
        y += max(1, len(found)) * ROW
    return left, right


def _bows(ties: list[Tie], left: Heights) -> dict[Tie, float]:
    """Return how far each arc reaches to the left: little where its ends are near, so that small and great stay apart."""
    apart = {tie: sqrt(abs(left[tie.one] - left[tie.other])) for tie in ties}
    pull = min(_PULL, _REACH / max(apart.values(), default=1))
    return {tie: round(pull * root, 1) for tie, root in apart.items()}


def _arc(x: float, one: float, other: float, bow: float) -> str:
    handle = round(x - bow * 4 / 3, 1)  # a cubic curve reaches three quarters of the way to its handles
    return f"M{x} {one}C{handle} {one} {handle} {other} {x} {other}"


def _line(start: float, one: float, end: float, other: float) -> str:
    middle = round((start + end) / 2, 1)
    return f"M{start} {one}C{middle} {one} {middle} {other} {end} {other}"


def _edge(tie: Tie, path: str) -> NetworkEdge:
    title = f"{tie.one.name}与{tie.other.name}：{tie.count} 项"
    return NetworkEdge(title=title, path=path, kind=tie.kind, weight=tie.count)


def _node(partner: Partner, x: float, y: float, *dots: float) -> NetworkNode:
    return NetworkNode(name=partner.name, x=round(x, 1), y=y, width=_width(partner), dots=dots)


def _width(partner: Partner) -> float:
    return round(sum(EM if char >= "\u2000" else 0.6 * EM for char in partner.name), 1)


def _kinds(ties: Iterable[Tie]) -> list[PairingType]:
    used = {tie.kind for tie in ties}
    return [kind for kind in PairingType if kind in used]


def _keys(kinds: list[PairingType], x: float) -> Iterator[NetworkKey]:
    for place, kind in enumerate(kinds):
        yield NetworkKey(kind=kind, x=round(x + _breadth(kinds[:place]), 1))


def _breadth(kinds: list[PairingType]) -> float:
    """Return the width of the legend of *kinds*: strokes, names and the space behind each."""
    return sum(_STROKE + len(kind) * EM + 3 * _GAP for kind in kinds)
