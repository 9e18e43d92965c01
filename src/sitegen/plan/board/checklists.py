"""清单: public items that are late or due, and the 销号率 by unit and by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.model.registers import ChecklistItem
from sitegen.model.views import Link
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.board.parts import CHECKLISTS, NEAR, days_left, page, section, tabled
from sitegen.plan.entries import anchor
from sitegen.plan.figures.checklists import closing_rates_by_unit, closing_rates_by_year, due_soon, overdue
from sitegen.plan.library import Library
from sitegen.plan.parts import unit_link

_FILE = "content/checklists.yml"


def checklists_page(library: Library) -> BoardView:
    """Return the page of the checklists."""
    note = "只算写了“公开: 是”的清单项；来源是巡视巡察的，任何地方都不出现。"
    near = _section(library, "near", f"{NEAR} 天内到期", f"{NEAR} 天内没有到期的清单项。", due_soon(library, NEAR))
    rates = tabled(
        "rates", "销号率", "还没有公开的清单项。", (closing_rates_by_unit(library), closing_rates_by_year(library))
    )
    return page(library, CHECKLISTS, "清单", note, (_overdue(library), near, rates))


def _overdue(library: Library) -> BoardSection:
    return _section(library, "late", "逾期", "没有逾期的清单项。", (late.item for late in overdue(library)))


def _section(library: Library, id: str, title: str, well: str, items: Iterable[ChecklistItem]) -> BoardSection:
    return section(id, title, well, item_entries(library, items), path=_FILE)


def item_entries(library: Library, items: Iterable[ChecklistItem]) -> Iterator[BoardEntry]:
    """Yield *items* with their day and the units that answer for them."""
    for item in items:
        yield BoardEntry(
            title=Link(text=item.problem, address=f"/checklists.html#{anchor('qingdan', item.id)}"),
            note=f"{item.id}，{item.state}",
            links=tuple(unit_link(library, id) for id in dict.fromkeys(owner.unit for owner in item.owners)),
            day=item.due,
            days=days_left(library, item.due) if item.due else None,
            path=item.path,
        )
