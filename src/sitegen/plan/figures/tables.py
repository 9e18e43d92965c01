"""How counts become tables: cells of numbers, and counts crossed by row and column. What is none stays blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import TypeVar

from sitegen.model.views import Cell, Table

R = TypeVar("R")
C = TypeVar("C")

SHADES = 4
TOTAL = "合计"


@lru_cache(maxsize=1024)
def number(value: int | float) -> Cell:
    """Return *value* as a cell: to two decimals at most, and without any where it is whole."""
    value = round(value, 2)
    value = int(value) if value == int(value) else value
    return Cell(text=str(value), number=value)


def cell_text(cell: Cell) -> str:
    """Return what *cell* says as plain text, its links named."""
    return "、".join(filter(None, (cell.text, *(link.text for link in cell.links))))


def some(value: int | float) -> Cell:
    """Return *value* as a cell, blank where it is zero."""
    return number(value) if value else Cell()


def percent(part: int, whole: int) -> Cell:
    """Return how many hundredths of *whole* are *part*, halves rounded up (四舍五入); blank where there is no whole."""
    return number((200 * part + whole) // (2 * whole)) if whole else Cell()


def cross(
    caption: str,
    corner: str,
    rows: Iterable[tuple[R, Cell]],
    columns: Sequence[tuple[C, str]],
    counts: Mapping[tuple[R, C], int],
    *,
    shaded: bool = False,
    summed: bool = False,
) -> Table:
    """Return *counts* by row and column, each row with its sum; *summed* adds the sums of the columns below.

    *shaded* marks cells by how large they are among the cells of the table.
    """
    shown = list(rows)
    known = [[counts.get((row, column), 0) for column, _ in columns] for row, _ in shown]
    most = max((value for line in known for value in line), default=0) if shaded else 0
    lines = [
        (heading, *(_shaded(value, most) for value in line), number(sum(line)))
        for (_, heading), line in zip(shown, known, strict=True)
    ]
    if summed and lines:
        sums = [sum(values) for values in zip(*known, strict=True)]
        lines.append((Cell(text=TOTAL), *map(some, sums), number(sum(sums))))
    return Table(caption=caption, head=(corner, *(text for _, text in columns), TOTAL), rows=tuple(lines))


def _shaded(value: int, most: int) -> Cell:
    if not value:
        return Cell()
    return Cell(text=str(value), number=value, shade=ceil(SHADES * value / max(most, SHADES)) if most else 0)
