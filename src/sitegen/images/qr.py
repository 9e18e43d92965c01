"""QR codes as the path of an SVG: the one place that knows segno."""

from __future__ import annotations

import re
from dataclasses import dataclass

# The quiet zone that ISO/IEC 18004 asks for, in modules.
_MARGIN = 4
# Choosing the best of the eight masks takes five times as long as all the rest, for every page; readers read them all.
_MASK = 0
_DARK = re.compile(b"\x01+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Qr:
    """A QR code: *size* is the side of its square with the margin, in modules; *path* is to be stroked one wide."""

    size: int
    path: str


def draw(text: str) -> Qr:
    """Return the QR code of *text*, of the smallest version that holds it.

    Raises:
        ValueError: *text* is longer than a QR code can hold, some 2,900 bytes.
    """
    import segno  # takes longer than most commands: only where a code is drawn

    code = segno.make_qr(text, error="l", mask=_MASK)
    rows = (_row(number, row) for number, row in enumerate(code.matrix))
    return Qr(size=len(code.matrix) + 2 * _MARGIN, path="".join(rows))


def _row(number: int, modules: bytearray) -> str:
    """Return the dark runs of one row: a move to the first, then relative moves and lines."""
    steps: list[str] = []
    behind = 0
    for run in _DARK.finditer(modules):
        start, end = run.span()
        move = f"m{start - behind} 0" if steps else f"M{start + _MARGIN} {number + _MARGIN}.5"
        steps.append(f"{move}h{end - start}")
        behind = end
    return "".join(steps)
