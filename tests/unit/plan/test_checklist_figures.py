"""三张清单 counted: late, due soon, 销号率. Private items do not exist for any of it."""

from __future__ import annotations

from datetime import date, timedelta

import shelf
from hypothesis import given

from sitegen.core.dates import Stamp
from sitegen.model.registers import ChecklistItem, Measure, Owner
from sitegen.model.views import Table
from sitegen.model.vocabulary import ItemOrigin, ItemState
from sitegen.plan.figures import checklists as figures

CLOSED, RUNNING, WAITING = ItemState.CLOSED, ItemState.RUNNING, ItemState.WAITING
LASTING, SUSPENDED = ItemState.LASTING, ItemState.SUSPENDED


def item(
    id: str,
    state: ItemState = RUNNING,
    *,
    due: date | None = None,
    owners: tuple[str, ...] = ("jx",),
    raised: date | None = date(2025, 3, 1),
    public: bool = True,
    origin: ItemOrigin | None = None,
) -> ChecklistItem:
    return ChecklistItem(
        id=id,
        problem="一个要写到十个字以上的难题",
        measures=(Measure(content="办"),),
        owners=tuple(Owner(unit=unit) for unit in owners),
        state=state,
        due=due,
        raised=Stamp(raised) if raised else None,
        public=public,
        origin=origin,
    )


def days(count: int) -> date:
    return shelf.TODAY + timedelta(days=count)


def rows(table: Table) -> list[list[object]]:
    return [[row[0].text or row[0].links[0].text, *(cell.number for cell in row[1:])] for row in table.rows]


def test_an_item_is_late_from_the_day_after_its_deadline() -> None:
    library = shelf.library(
        checklist=[item("on-the-day", due=days(0)), item("one", due=days(-1)), item("ten", WAITING, due=days(-10))]
    )
    assert [(late.item.id, late.days) for late in figures.overdue(library)] == [("ten", 10), ("one", 1)]


def test_what_is_closed_lasting_or_suspended_is_never_late_and_never_due() -> None:
    states = (CLOSED, LASTING, SUSPENDED)
    library = shelf.library(
        checklist=[
            *(item(f"late-{state}", state, due=days(-5)) for state in states),
            *(item(f"soon-{state}", state, due=days(5)) for state in states),
        ]
    )
    assert figures.overdue(library) == ()
    assert figures.due_soon(library, 30) == ()


def test_due_soon_counts_today_and_the_last_day_but_nothing_late() -> None:
    library = shelf.library(
        checklist=[
            item("d", due=days(31)),
            item("c", due=days(30)),
            item("b", due=days(0)),
            item("a", due=days(-1)),
            item("e"),
        ]
    )
    assert [found.id for found in figures.due_soon(library, 30)] == ["b", "c"]


def test_closing_rates_leave_out_what_lasts_and_what_rests() -> None:
    library = shelf.library(
        checklist=[
            *(item(f"c{number}", CLOSED) for number in range(2)),
            item("r", RUNNING),
            item("l", LASTING),
            item("s", SUSPENDED),
        ]
    )
    assert rows(figures.closing_rates_by_unit(library)) == [["jx党组织", 3, 2, 67]]
    assert rows(figures.closing_rates_by_year(library)) == [["2025年", 3, 2, 67]]


def test_units_stand_as_the_organisation_is_and_shared_items_count_once_in_the_sum() -> None:
    library = shelf.library(
        checklist=[item("a", CLOSED, owners=("jx", "hq", "jx")), item("b", RUNNING, owners=("jx",))]
    )
    assert rows(figures.closing_rates_by_unit(library)) == [
        ["hq党组织", 1, 1, 100],
        ["jx党组织", 2, 1, 50],
        ["合计", 2, 1, 50],
    ]


def test_years_are_those_in_which_items_were_raised() -> None:
    library = shelf.library(
        checklist=[
            item("a", CLOSED, raised=date(2024, 5, 1)),
            item("b", WAITING, raised=date(2025, 5, 1)),
            item("c", CLOSED, raised=None),
        ]
    )
    assert rows(figures.closing_rates_by_year(library)) == [
        ["2025年", 1, 0, 0],
        ["2024年", 1, 1, 100],
        ["未写日期", 1, 1, 100],
        ["合计", 3, 2, 67],
    ]


def test_there_is_no_table_of_nothing() -> None:
    library = shelf.library(checklist=[item("a", LASTING)])
    assert figures.closing_rates_by_unit(library).rows == ()
    assert figures.closing_rates_by_year(library).rows == ()


def test_what_an_inspection_found_is_private_whatever_is_written() -> None:
    library = shelf.library(checklist=[item("a", due=days(-3), origin=ItemOrigin.INSPECTION)])
    assert figures.overdue(library) == ()
    assert figures.closing_rates_by_unit(library).rows == ()


@given(shelf.ITEMS)
def test_the_figures_are_those_of_the_public_items(items: list[ChecklistItem]) -> None:
    library = shelf.library(checklist=items)
    public = [entry for entry in items if entry.public]
    opened = [entry for entry in public if entry.state in (WAITING, RUNNING)]
    late = {entry.id: (shelf.TODAY - entry.due).days for entry in opened if entry.due and entry.due < shelf.TODAY}
    assert {found.item.id: found.days for found in figures.overdue(library)} == late
    soon = {entry.id for entry in opened if entry.due and 0 <= (entry.due - shelf.TODAY).days <= 14}
    assert {found.id for found in figures.due_soon(library, 14)} == soon
    counted = [entry for entry in public if entry.state in (WAITING, RUNNING, CLOSED)]
    by_year = [row for row in rows(figures.closing_rates_by_year(library)) if row[0] != "合计"]
    assert sum(row[1] for row in by_year) == len(counted)  # type: ignore[misc]
    assert sum(row[2] for row in by_year) == sum(entry.state is CLOSED for entry in counted)  # type: ignore[misc]
    for name, due, closed, rate in rows(figures.closing_rates_by_unit(library)):
        mine = [entry for entry in counted if name == "合计" or name in {f"{o.unit}党组织" for o in entry.owners}]
        done = [entry for entry in mine if entry.state is CLOSED]
        assert (due, closed, rate) == (len(mine), len(done), int(100 * len(done) / len(mine) + 0.5))


@given(shelf.ITEMS)
def test_private_items_change_nothing(items: list[ChecklistItem]) -> None:
    everything = shelf.library(checklist=items)
    public = shelf.library(checklist=[entry for entry in items if entry.public])
    for count in (figures.overdue, figures.closing_rates_by_unit, figures.closing_rates_by_year):
        assert count(everything) == count(public)
    assert figures.due_soon(everything, 30) == figures.due_soon(public, 30)
