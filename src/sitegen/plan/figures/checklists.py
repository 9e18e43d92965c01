"""三张清单 counted, from the items that may come out: late and due ones, 销号率.

销号率 is 已销号 ÷ (已销号 + 待启动 + 推进), in whole hundredths. 长期 is never to be closed and 暂缓 not for now: neither
counts for or against anybody, and neither is ever late.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from sitegen.model.registers import ChecklistItem
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import ItemState
from sitegen.plan.figures.tables import TOTAL, number, percent
from sitegen.plan.library import Library
from sitegen.plan.parts import unit_link

OPEN = frozenset({ItemState.WAITING, ItemState.RUNNING})
"""The states in which work is still expected."""
_RATE = "已销号占应销号的百分比；长期、暂缓的不计"
_HEAD = ("应销号（项）", "已销号（项）", "销号率（%）")


class Overdue(Value):
    """An open item whose deadline has passed *days* ago."""

    item: ChecklistItem
    days: int


def days_late(due: date | None, state: ItemState, today: date) -> int:
    """Return how many days ago *due* was for what is still open, 0 where nothing is late; the day itself is in time."""
    return max(0, (today - due).days) if due and state in OPEN else 0


def overdue(library: Library) -> tuple[Overdue, ...]:
    """Return the open items that are late, the latest first."""
    today = library.site.today
    late = [Overdue(item=item, days=days_late(item.due, item.state, today)) for item in library.checklist]
    return tuple(sorted((found for found in late if found.days), key=lambda found: (-found.days, found.item.id)))


def due_soon(library: Library, days: int) -> tuple[ChecklistItem, ...]:
    """Return the open items that fall due today or within *days* days, the soonest first."""
    last = library.site.today + timedelta(days=days)
    found = [
        (item.due, item)
        for item in library.checklist
        if item.state in OPEN and item.due and library.site.today <= item.due <= last
    ]
    return tuple(item for _, item in sorted(found, key=lambda pair: (pair[0], pair[1].id)))


def closing_rates_by_unit(library: Library) -> Table:
    """Return the 销号率 of each responsible unit, in the organisation's order, units from outside left out.

    An item counts for each unit that answers for it, but once in the last row.
    """
    answering: dict[str, list[ChecklistItem]] = {}
    for item in _countable(library):
        for id in dict.fromkeys(owner.unit for owner in item.owners):
            answering.setdefault(id, []).append(item)
    rows = [
        (Cell(links=(unit_link(library, unit.id),)), *_rate(answering[unit.id]))
        for unit in library.units_in_order
        if unit.id in answering and not unit.outside
    ]
    caption = f"各单位销号率（{_RATE}；几个单位负责的，各计一项）"
    return _table(caption, "责任单位", rows, library)


def closing_rates_by_year(library: Library) -> Table:
    """Return the 销号率 of the items raised in each year, newest first, those without a date last."""
    years: dict[int, list[ChecklistItem]] = {}
    for item in _countable(library):
        years.setdefault(item.raised.day.year if item.raised else 0, []).append(item)
    rows = [
        (Cell(text=f"{year}年" if year else "未写日期"), *_rate(found))
        for year, found in sorted(years.items(), reverse=True)
    ]
    return _table(f"各年销号率（按提出时间；{_RATE}）", "提出年份", rows, library)


def _countable(library: Library) -> list[ChecklistItem]:
    return [item for item in library.checklist if item.state in OPEN or item.state is ItemState.CLOSED]


def _rate(items: Iterable[ChecklistItem]) -> tuple[Cell, ...]:
    states = [item.state for item in items]
    closed = states.count(ItemState.CLOSED)
    return number(len(states)), number(closed), percent(closed, len(states))


def _table(caption: str, corner: str, rows: list[tuple[Cell, ...]], library: Library) -> Table:
    if len(rows) > 1:
        rows.append((Cell(text=TOTAL), *_rate(_countable(library))))
    return Table(caption=caption, head=(corner, *_HEAD), rows=tuple(rows))
