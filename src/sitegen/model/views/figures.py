"""Numbers as pages show them: single figures, tables, charts."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.parts import Link


class Figure(View, frozen=True, kw_only=True):
    """A number with what it counts; *note* says until when and from where."""

    label: str
    value: str
    measure: str = ""
    note: str = ""
    address: str = ""


class Cell(View, frozen=True, kw_only=True):
    """A cell of a table; *links* follow the text. *number* is what the text says, for sums and spreadsheets."""

    text: str = ""
    number: int | float | None = None
    links: tuple[Link, ...] = ()
    shade: int = 0
    """How large the number is among those of its table, from 1 to 4; 0 where the table does not say."""


class Table(View, frozen=True, kw_only=True):
    """A table: the first cell of each row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Bar(View, frozen=True, kw_only=True):
    """One bar of a chart; *share* is its length in hundredths of the longest."""

    label: str
    value: int
    share: float


class Chart(View, frozen=True, kw_only=True):
    """A bar chart, drawn as SVG, with its table beside it."""

    title: str
    measure: str
    bars: tuple[Bar, ...]


class CurvePoint(View, frozen=True, kw_only=True):
    """A point of a curve; *x* and *y* in hundredths of the drawing, from the left and from the top.

    *highest* is the one point that is labelled as the highest: the last of them where several are.
    """

    label: str
    value: int
    x: float
    y: float
    highest: bool = False


class Curve(View, frozen=True, kw_only=True):
    """A line chart on a zero baseline, drawn as SVG from two points on, with its table beside it."""

    title: str
    measure: str
    points: tuple[CurvePoint, ...]
