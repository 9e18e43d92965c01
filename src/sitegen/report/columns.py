"""How many columns of a terminal a text takes, and the text made safe to show in one.

A Chinese character takes two columns. What is shown comes from files that anybody may have written, so control
characters, which a terminal would obey, are replaced first.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate

TAB = "    "

_ELLIPSIS = "…"
# Control characters, and those that turn the direction of what follows them.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_MARKS = ("Mn", "Me", "Cf")


def plain(text: str) -> str:
    """Return *text* on one line, without anything that a terminal obeys; a tab is four spaces."""
    if text.isprintable():
        return text
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", TAB))


def width(text: str) -> int:
    """Return how many columns the one-line *text* takes."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))


def pad(text: str, columns: int) -> str:
    """Return *text* followed by spaces, at least *columns* wide."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Return *text* as lines of at most *columns*, broken between Chinese characters or at spaces."""
    lines = [""]
    for piece in re.findall(r"[!-~]+[，。；：、？！）”]*|.[，。；：、？！）”]*", text):
        if lines[-1] and width(lines[-1]) + width(piece) > columns:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def window(text: str, column: int, columns: int) -> tuple[str, int]:
    """Return the part of a source line around *column*, at most *columns* wide, and the columns before the place.

    *column* counts characters from 1. What was cut off at either end shows as “…”.
    """
    start = min(max(column - 1, 0), len(text))
    ends = [0, *accumulate(map(_SHOWN.__getitem__, text))]
    if ends[-1] <= columns:
        return plain(text), ends[start]
    room = columns - 2 * len(_ELLIPSIS)
    first = bisect_left(ends, ends[start] - room // 2)
    last = bisect_right(ends, ends[first] + room) - 1
    before, behind = _ELLIPSIS if first else "", _ELLIPSIS if last < len(text) else ""
    return f"{before}{plain(text[first:last])}{behind}", len(before) + ends[start] - ends[first]


class _Columns(dict[str, int]):
    """How many columns a character takes, found once for each."""

    def __init__(self, measure: Callable[[str], int]) -> None:
        self._measure = measure

    def __missing__(self, character: str) -> int:
        self[character] = found = self._measure(character)
        return found


def _width(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


_WIDTHS = _Columns(_width)
_SHOWN = _Columns(lambda character: width(plain(character)))
