"""三张清单: 难题—举措—责任, what has been closed first. Only what may come out, and no person by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.model.registers import ChecklistItem, Measure
from sitegen.model.routes import Page, Route
from sitegen.model.views import Figure, Head, Table
from sitegen.model.views.base import replace
from sitegen.model.views.checklists import ChecklistGroup, ChecklistRow, ChecklistsView, MeasureRow
from sitegen.model.vocabulary import ItemState
from sitegen.plan.entries import anchor, pairing_link, second_level_names
from sitegen.plan.figures.checklists import OPEN, closing_rates_by_unit, closing_rates_by_year, days_late
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, article_link, reference, unit_link

ADDRESS = "/checklists.html"
# What has been achieved stands first (product.md §3), what rests stands last.
_ORDER = (ItemState.CLOSED, ItemState.RUNNING, ItemState.LASTING, ItemState.WAITING, ItemState.SUSPENDED)


def plan_checklists(library: Library) -> Iterator[Route]:
    """Yield ``/checklists.html``: the public items by state; 销号率 only where 公开 names it."""
    groups = tuple(group for state in _ORDER if (group := _group(library, state)).items)
    view = ChecklistsView(
        head=Head(
            title="三张清单",
            address=ADDRESS,
            description="难题清单、举措清单、责任清单"
            + "".join(f"，{group.title} {len(group.items)} 项" for group in groups)
            + "。",
            trail=(HOME,),
        ),
        counts=tuple(
            Figure(label=group.title, value=str(len(group.items)), measure="项", address=f"{ADDRESS}#{group.anchor}")
            for group in groups
        ),
        groups=groups,
        units=_units(library, groups),
        rates=_rates(library),
    )
    yield Route(address=ADDRESS, make=Page(template="checklists.html", view=view), title="三张清单")


def _rates(library: Library) -> tuple[Table, ...]:
    if not library.makes_public("销号率"):
        return ()
    tables = (closing_rates_by_year(library), closing_rates_by_unit(library))
    return tuple(table for table in tables if table.rows)


def _group(library: Library, state: ItemState) -> ChecklistGroup:
    return ChecklistGroup(
        title=state,
        anchor=f"zhuangtai-{state.name.lower()}",
        items=tuple(_row(library, item) for item in library.checklist if item.state is state),
    )


def _units(library: Library, groups: Iterable[ChecklistGroup]) -> tuple[str, ...]:
    used = {name for group in groups for item in group.items for name in item.within}
    return tuple(unit.name for unit in library.units_in_order if unit.name in used)


def _row(library: Library, item: ChecklistItem) -> ChecklistRow:
    late = days_late(item.due, item.state, library.site.today)
    shows_late = library.shows("逾期")
    evidence = (reference(library, item.path, href) for href in item.evidence)
    units = (*(owner.unit for owner in item.owners), *(measure.unit for measure in item.measures if measure.unit))
    return ChecklistRow(
        id=item.id,
        anchor=anchor("qingdan", item.id),
        problem=item.problem,
        measures=tuple(_measure(library, item, measure) for measure in item.measures),
        owners=tuple(replace(unit_link(library, owner.unit), note=owner.post) for owner in item.owners),
        within=second_level_names(library, units),
        state=item.state,
        origin=item.origin or "",
        decided=_decided(item),
        raised=item.raised,
        due=item.due if shows_late or not late else None,
        late=late if shows_late else 0,
        closed=item.closed,
        closing_note=item.closing_note,
        evidence=tuple(link for link in evidence if link.address),
        pairings=tuple(pairing_link(pairing) for pairing in library.pairings_by_item.get(item.id, ())),
        articles=tuple(article_link(library, article) for article in library.by_checklist.get(item.id, ())),
    )


def _measure(library: Library, item: ChecklistItem, measure: Measure) -> MeasureRow:
    """A measure in public: who answers for it, and until when as long as that has not passed in vain."""
    last = measure.due.last_day if measure.due else None
    state = (measure.state or item.state) if item.state in OPEN else item.state
    late = days_late(last, state, library.site.today)
    shows_late = library.shows("逾期")
    owner = replace(unit_link(library, measure.unit), note=measure.post) if measure.unit else None
    return MeasureRow(
        content=measure.content,
        owner=owner,
        due=measure.due if shows_late or not late else None,
        state=measure.state or "",
        late=late if shows_late else 0,
    )


def _decided(item: ChecklistItem) -> str:
    if item.decided is None:
        return ""
    return f"{item.decided.meeting}（{item.decided.date.chinese}）" if item.decided.date else item.decided.meeting
