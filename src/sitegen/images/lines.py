"""A title set in lines, as Chinese is set: no line begins or ends where it may not, and all are about as long.

Lengths are in ems: where a title breaks depends on how many lines it has, and not on its size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sitegen.images.words import within_words
from sitegen.model.value import Value

Measure = Callable[[str], float]
"""What tells how long a line is."""

# GB/T 15834-2011, 5.1: what no line begins with, and what no line ends with. A dash of two characters may do both.
CLOSING = frozenset("，。、；：？！,.;:?!）〕］｝》〉」』】〗’”…—～·•/%％‰℃°)]}")
OPENING = frozenset("（〔［｛《〈「『【〖‘“([{·•/#＃")
# A number with what it counts, a word, a long sign, a blank, or any other character by itself.
_PIECE = re.compile(
    r"\d[\d.,:/+\-–~]*(?:[年月日号届次期个名位项%‰℃]|[A-Za-z]+)?"
    r"|[A-Za-zÀ-ɏ][\wÀ-ɏ.'’&+\-/@]*|—{2,}|…+|\s+|.",
    re.DOTALL | re.ASCII,
)
# What it is worth, in square ems, to end a line where a reader pauses anyway; within quotes it costs.
_BEHIND = {"：": 12.0, "；": 12.0, "。": 12.0, "！": 12.0, "？": 12.0, "，": 9.0, "、": 3.0, "》": 2.0}
_BLANK = 14.0
_BEFORE = {"—": 24.0, "“": 2.0, "《": 2.0}
_WITHIN_A_WORD = -8.0
_QUOTED = re.compile(r"“[^”]{1,10}”|《[^》]{1,10}》|（[^）]{1,10}）")
_WITHIN_QUOTES = -6.0


class Lines(Value):
    """A text in lines, the *longest* of which is so many ems long."""

    texts: tuple[str, ...]
    longest: float


def set_in_lines(parts: Sequence[str], most: int, limit: float, length: Measure) -> tuple[Lines, ...]:
    """Return *parts* in one line, in two, … in *most* lines, as far as no line is longer than *limit*."""
    gains = _gains(parts)
    reached: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    found: list[Lines] = []
    lengths: dict[tuple[int, int], tuple[str, float]] = {}
    for _ in range(most):
        following: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (cost, before) in reached.items():
            for stop in range(start + 1, len(parts) + 1):
                if (start, stop) not in lengths:
                    text = "".join(parts[start:stop]).strip()
                    lengths[start, stop] = text, length(text)
                text, long = lengths[start, stop]
                if long > limit:
                    break
                total = cost + long**2 - gains[stop]
                if stop not in following or total < following[stop][0]:
                    following[stop] = total, (*before, text)
        reached = following
        if len(parts) in reached:
            texts = reached[len(parts)][1]
            found.append(Lines(texts=texts, longest=max(map(length, texts))))
    return tuple(found)


def parts_of(text: str, limit: float, length: Measure) -> list[str]:
    """Return *text* in the parts between which a line may end; a blank belongs to the part before it.

    What cannot be broken and is longer than *limit* is broken all the same.
    """
    parts: list[str] = []
    for piece in _PIECE.findall(" ".join(text.split())):
        if parts and (piece.isspace() or parts[-1][-1] in OPENING or (piece[0] in CLOSING and piece != "——")):
            parts[-1] += piece
        else:
            parts.append(piece)
    return [piece for part in parts for piece in ([part] if length(part.strip()) <= limit else part)]


def shortened(parts: Sequence[str]) -> list[str]:
    """Return *parts* without the last of their characters, and … in its place; no sign of punctuation before it."""
    kept = list(parts[:-1])
    while kept and not (bare := kept[-1].rstrip("".join(CLOSING | OPENING) + " ")):
        kept.pop()
    return [*kept[:-1], bare + "…"] if kept else ["…"]


def _gains(parts: Sequence[str]) -> list[float]:
    """Return what it is worth to end a line behind so many *parts*."""
    text = "".join(parts)
    words = within_words(text)
    quoted = frozenset(place for found in _QUOTED.finditer(text) for place in range(found.start() + 1, found.end()))
    gains = [0.0]
    place = 0
    for number, part in enumerate(parts, 1):
        place += len(part)
        gain = _BLANK if part[-1] == " " and not part[-2:].isascii() else _BEHIND.get(part[-1], 0.0)
        gain = max(gain, _BEFORE.get(parts[number][0], 0.0) if number < len(parts) else 0.0)
        gains.append(gain + _WITHIN_QUOTES * (place in quoted) + _WITHIN_A_WORD * (place in words))
    return gains
