"""统计: every internal table of the statistics, as the export has it."""

from __future__ import annotations

from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardSection, BoardView
from sitegen.plan.board.parts import STATISTICS, page, tabled
from sitegen.plan.figures.statistics import Sheet, statistics_tables
from sitegen.plan.library import Library

_MOST = 200
"""So many rows of a table can be looked through; longer ones are for a spreadsheet."""


def statistics_page(library: Library) -> BoardView:
    """Return the page of all tables."""
    sheets = enumerate(statistics_tables(library.published), start=1)
    sections = (_section(f"table-{number}", sheet) for number, sheet in sheets)
    return page(
        library, STATISTICS, "统计", "内部用表，与“sitegen export stats”导出的相同，只计已刊发的稿件。", sections
    )


def _section(id: str, sheet: Sheet) -> BoardSection:
    table, rows = sheet.table, len(sheet.table.rows)
    found = tabled(id, sheet.name, "还没有可以统计的内容。", (replace(table, rows=table.rows[:_MOST]),))
    return replace(found, note=f"共 {rows} 行，这里是前 {_MOST} 行，其余见导出的表格。") if rows > _MOST else found
