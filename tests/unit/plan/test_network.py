"""The drawing of 共建 stays readable: no two names meet, lines end at their nodes, the same drawing every time."""

from __future__ import annotations

import re
from itertools import combinations
from random import Random

import shelf
from hypothesis import given

from sitegen.model.registers import Pairing
from sitegen.model.views.pairings import Network
from sitegen.model.vocabulary import PairingType
from sitegen.plan.figures.pairings import Partner, Tie, ties
from sitegen.plan.network import EM, network

Box = tuple[float, float, float, float]


def hundreds() -> tuple[Tie, ...]:
    """Three hundred pairings: sixty units, two hundred partners with long names, a few that many work with."""
    random = Random(7)
    units = [Partner(outside=False, place=n, name=f"第{n}学院教师第一党支部", unit=f"u{n}") for n in range(60)]
    others = [Partner(outside=True, place=60, name=f"澜江市{n}街道办事处综合服务中心党支部") for n in range(200)]
    pairs = {(random.choice(units), random.choice(others)) for _ in range(200)}
    pairs |= {tuple(sorted(random.sample(units, 2))) for _ in range(100)}  # type: ignore[arg-type]
    kinds = list(PairingType)
    return tuple(
        Tie(one=one, other=other, kind=random.choice(kinds), count=random.randint(1, 6)) for one, other in sorted(pairs)
    )


def boxes(drawing: Network) -> list[Box]:
    return [(node.x, node.y - EM / 2, node.x + node.width, node.y + EM / 2) for node in drawing.nodes]


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_readable(drawing: Network) -> None:
    placed = boxes(drawing)
    assert not any(meet(one, other) for one, other in combinations(placed, 2))
    for left, top, right, bottom in placed:
        assert left >= 0 and top >= 0 and right <= drawing.width and bottom <= drawing.height
    dots = {(x, node.y) for node in drawing.nodes for x in node.dots}
    for edge in drawing.edges:
        numbers = [float(text) for text in re.findall(r"-?[\d.]+", edge.path)]
        assert {(numbers[0], numbers[1]), (numbers[-2], numbers[-1])} <= dots
        assert all(0 <= x <= drawing.width for x in _reach(numbers))


def _reach(numbers: list[float]) -> list[float]:
    """The x of a cubic curve at nine places."""
    a, b, c, d = numbers[::2]
    steps = (step / 8 for step in range(9))
    return [(1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d for t in steps]


def test_three_hundred_pairings_are_readable() -> None:
    drawn = network(hundreds())
    assert len(drawn.edges) == len(hundreds()) > 280
    assert len(drawn.nodes) > 150
    assert drawn.width < 1200, "no wider than a page"
    assert_readable(drawn)


def test_the_same_pairings_make_the_same_drawing() -> None:
    assert network(hundreds()) == network(hundreds())


def test_legends_do_not_meet() -> None:
    keys = network(hundreds()).keys
    ends = [key.x + 36 + EM * len(key.kind) for key in keys]
    assert all(end < key.x for end, key in zip(ends, keys[1:], strict=False))


def test_nothing_is_drawn_where_nobody_works_together() -> None:
    assert network(()) == Network(width=0, height=0, nodes=(), edges=(), keys=())


@given(shelf.PAIRINGS)
def test_every_tie_is_drawn_and_no_names_meet(pairings: list[Pairing]) -> None:
    found = ties(shelf.library(pairings=pairings))
    drawn = network(found)
    assert sorted(edge.weight for edge in drawn.edges) == sorted(tie.count for tie in found)
    assert {node.name for node in drawn.nodes} == {part.name for tie in found for part in (tie.one, tie.other)}
    assert_readable(drawn)


@given(shelf.PAIRINGS)
def test_the_order_in_which_pairings_are_written_changes_nothing(pairings: list[Pairing]) -> None:
    written = network(ties(shelf.library(pairings=pairings)))
    assert network(ties(shelf.library(pairings=reversed(pairings)))) == written
