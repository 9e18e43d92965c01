"""稿件统计."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.figures import Chart, Curve, Figure, Table
from sitegen.model.views.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsPart:
    """What is counted of one matter; *note* says how. A chart has its table with it."""

    title: str
    note: str = ""
    curve: Curve | None = None
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """稿件统计: what production may show."""

    head: Head
    figures: tuple[Figure, ...]
    parts: tuple[StatisticsPart, ...]
    files: tuple[Link, ...]
