"""What the pages of the board share: their addresses, sections, sections cut short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.views import Head, Link, Table
from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME

BOARD = Link(text="编辑看板", address="/_board/index.html")
ARTICLES = Link(text="稿件", address="/_board/articles.html")
EVIDENCE = Link(text="支撑材料", address="/_board/evidence.html")
UNITS = Link(text="单位", address="/_board/units.html")
CHECKLISTS = Link(text="清单", address="/_board/checklists.html")
PLANNED = Link(text="选题", address="/_board/planned.html")
STATISTICS = Link(text="统计", address="/_board/statistics.html")
PAGES = (replace(BOARD, text="今日"), ARTICLES, EVIDENCE, UNITS, CHECKLISTS, PLANNED, STATISTICS)

NEAR = 30
"""So many days ahead is near."""
_MOST = 8
"""So many entries of a matter stand on the first page; the rest stands on the matter's own."""


def page(library: Library, link: Link, title: str, note: str, sections: Iterable[BoardSection]) -> BoardView:
    """Return the page of the board at *link*."""
    above = () if link == BOARD else (BOARD,)
    return BoardView(
        head=Head(title=title, address=link.address, description=note, trail=(HOME, *above), listed=False),
        note=f"截至{Stamp(library.site.today).chinese}。{note}",
        pages=PAGES,
        sections=tuple(sections),
    )


def section(
    id: str, title: str, well: str, entries: Iterable[BoardEntry], *, note: str = "", path: str = ""
) -> BoardSection:
    """Return the section of *entries*, all of them counted."""
    found = tuple(entries)
    late = sum(entry.days is not None and entry.days < 0 for entry in found)
    return BoardSection(id=id, title=title, well=well, note=note, path=path, entries=found, total=len(found), late=late)


def tabled(id: str, title: str, well: str, tables: Iterable[Table], more: Link | None = None) -> BoardSection:
    """Return the section of *tables*, those without rows left out; what they count is in them."""
    return BoardSection(id=id, title=title, well=well, tables=tuple(table for table in tables if table.rows), more=more)


def shortened(whole: BoardSection, more: Link) -> BoardSection:
    """Return the section *whole* as the first page has it: its first entries, and where there are *more* the link."""
    if whole.total <= _MOST:
        return whole
    rest = Link(text=f"全部 {whole.total} 项", address=f"{more.address}#{whole.id}")
    return replace(whole, entries=whole.entries[:_MOST], more=rest)


def days_left(library: Library, day: Stamp | date) -> int:
    """Return how many days are left until the last day that *day* can mean; fewer than none where it has passed."""
    last = day.last_day if isinstance(day, Stamp) else day
    return (last - library.site.today).days
