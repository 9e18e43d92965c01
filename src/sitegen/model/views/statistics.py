"""稿件统计."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.parts import Chart, Figure, Head, Link, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsView:
    """稿件统计: what production may show, each chart with its table."""

    head: Head
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    files: tuple[Link, ...]
