"""稿件统计 in public: totals, trend, kinds, 组织生活, units in the organisation's order; the same figures as files."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sitegen.core.comma import comma_separated
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.views import Chart, Head, Link, Table
from sitegen.model.views.statistics import StatisticsPart, StatisticsView
from sitegen.plan.charts import chart, curve
from sitegen.plan.figures.period import month_text
from sitegen.plan.figures.statistics import PublicStatistics, Sheet, public_statistics
from sitegen.plan.figures.tables import cell_text
from sitegen.plan.library import Library, newest_change
from sitegen.plan.parts import HOME


def plan_statistics(library: Library) -> Iterator[Route]:
    """Yield ``/statistics.html`` and its figures as CSV and JSON. Held-back articles count in no kind of build."""
    counted = public_statistics(library.published)
    view = StatisticsView(
        head=Head(
            title="稿件统计",
            address="/statistics.html",
            description=f"据{library.config.title}稿件的统计：各月稿件、体裁、活动类型、组织生活和各单位稿件。",
            trail=(HOME,),
        ),
        figures=counted.totals,
        parts=tuple(part for part in _parts(counted) if part.curve or part.charts or part.tables),
        files=(Link(text="CSV", address="/statistics.csv"), Link(text="JSON", address="/statistics.json")),
    )
    changed = newest_change(library.published.site.articles)
    yield Route(
        address="/statistics.html", make=Page(template="statistics.html", view=view), changed=changed, title="稿件统计"
    )
    yield Route(address="/statistics.csv", make=PlainText(text=_csv(counted.sheets)))
    yield Route(address="/statistics.json", make=PlainText(text=_json(counted.sheets)))


def _parts(counted: PublicStatistics) -> Iterator[StatisticsPart]:
    trend = [(month_text(month), count) for month, count in counted.trend.items()]
    years, *kinds = (chart(title, "篇", counts) for title, counts in counted.kinds)
    yield StatisticsPart(
        title="稿件",
        note=f"转载和校外单位的稿件不计在内{f'；转载另有 {counted.reposts} 篇' if counted.reposts else ''}。",
        curve=curve("各月稿件", "篇", trend) if len(trend) > 1 else None,
        charts=_drawn(years),
        tables=_shown(counted.months),
    )
    yield StatisticsPart(title="体裁与活动", note="一篇可以有几种活动、几项融合。", charts=_drawn(*kinds))
    for title, sheets in (("组织生活", counted.life), ("单位", counted.units), ("其他", counted.chosen)):
        yield StatisticsPart(title=title, tables=_shown(*(sheet.table for sheet in sheets)))


def _drawn(*charts: Chart) -> tuple[Chart, ...]:
    return tuple(chart for chart in charts if chart.bars)


def _shown(*tables: Table) -> tuple[Table, ...]:
    return tuple(table for table in tables if table.rows)


def _csv(sheets: tuple[Sheet, ...]) -> str:
    """One line for each figure: 表, 行, 列, 值. What is blank on the page is left out."""
    rows = (
        (sheet.name, cell_text(row[0]), column, cell_text(cell) if cell.number is None else cell.number)
        for sheet in sheets
        for row in sheet.table.rows
        for column, cell in zip(sheet.table.head[1:], row[1:], strict=True)
        if cell_text(cell)
    )
    return comma_separated([("表", "行", "列", "值"), *rows])


def _json(sheets: tuple[Sheet, ...]) -> str:
    """The tables as they are: numbers as numbers, null for what is blank on the page."""
    value = {
        "tables": [
            {
                "name": sheet.name,
                "caption": sheet.table.caption,
                "columns": sheet.table.head,
                "rows": [
                    [cell_text(cell) or None if cell.number is None else cell.number for cell in row]
                    for row in sheet.table.rows
                ],
            }
            for sheet in sheets
        ]
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
