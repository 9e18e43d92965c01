"""Whole numbers as short ASCII text that may stand in a JavaScript string as it is: small numbers take one character.

``assets/js/search-index.js`` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from operator import sub

# Printable ASCII without the blank, which separates, and without what a string would have to escape.
_DIGITS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
_BASE = len(_DIGITS)
_COMMON = 1 << 16
# Which first digits there are, and how many digits follow them.
_TIERS = ((0, 56, 0), (56, 87, 1), (87, 91, 2), (91, 92, 4))


class _Numerals(dict[int, str]):
    """The spellings of the numbers that came before, as far as they are common."""

    def __missing__(self, number: int) -> str:
        spelled = spell(number)
        if number < _COMMON:
            self[number] = spelled
        return spelled


def spell(number: int) -> str:
    """Return *number* in one, two, three or five characters, so that a reader knows where it ends.

    Raises:
        ValueError: below 0 or above 71 million.
    """
    rest = number
    for first, last, further in _TIERS:
        room = (last - first) * _BASE**further
        if 0 <= rest < room:
            tail = []
            for _ in range(further):
                rest, digit = divmod(rest, _BASE)
                tail.append(_DIGITS[digit])
            return _DIGITS[first + rest] + "".join(reversed(tail))
        rest -= room
    raise ValueError(f"{number} has no numeral")


_spelled = _Numerals().__getitem__


def numerals(numbers: Iterable[int]) -> str:
    """Return *numbers* one after the other."""
    return "".join(map(_spelled, numbers))


def ascending(numbers: list[int]) -> str:
    """Return *numbers*, which only grow, by the steps between them."""
    if len(numbers) == 1:
        return _spelled(numbers[0])
    return "".join(map(_spelled, map(sub, numbers, chain((0,), numbers))))
