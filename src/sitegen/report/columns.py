"""How many columns of a terminal a text takes, and the text made safe to show in one.

A Chinese character takes two columns. What is shown comes from files that anybody may have written, so control
characters, which a terminal would obey, are replaced first.
"""

from __future__ import annotations

import re
import unicodedata

TAB = "    "

_ELLIPSIS = "…"
# Control characters, and those that turn the direction of what follows them.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_MARKS = ("Mn", "Me", "Cf")


def plain(text: str) -> str:
    """Return *text* on one line, without anything that a terminal obeys; a tab is four spaces."""
    return _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", TAB))


def width(text: str) -> int:
    """Return how many columns the one-line *text* takes."""
    return sum(_width(character) for character in text)


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
    if width(plain(text)) <= columns:
        return plain(text), width(plain(text[:start]))
    room = columns - 2 * len(_ELLIPSIS)
    first = last = start
    while first and width(plain(text[first - 1 : start])) <= room // 2:
        first -= 1
    while last < len(text) and width(plain(text[first : last + 1])) <= room:
        last += 1
    before = (_ELLIPSIS if first else "") + plain(text[first:start])
    return before + plain(text[start:last]) + (_ELLIPSIS if last < len(text) else ""), width(before)


def _width(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
