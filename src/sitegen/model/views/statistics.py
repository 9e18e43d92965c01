"""稿件统计."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.figures import Chart, Curve, Figure, Table
from sitegen.model.views.parts import Head, Link


class StatisticsPart(View, frozen=True, kw_only=True):
    """What is counted of one matter; *note* says how. A chart has its table with it."""

    title: str
    note: str = ""
    curve: Curve | None = None
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


class StatisticsView(View, frozen=True, kw_only=True):
    """稿件统计: what production may show."""

    head: Head
    figures: tuple[Figure, ...]
    parts: tuple[StatisticsPart, ...]
    files: tuple[Link, ...]
