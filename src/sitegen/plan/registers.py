"""结对共建, 三张清单, 荣誉, 媒体聚焦: one page each, made from the registers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitegen.model.registers import ChecklistItem, MediaReport
from sitegen.model.routes import Page, Route
from sitegen.model.views import (
    Cell,
    ChecklistRow,
    ChecklistsView,
    Figure,
    Head,
    HonourGroup,
    HonoursView,
    Link,
    MediaGroup,
    MediaView,
    PairingsView,
    Table,
)
from sitegen.model.vocabulary import ItemState, Level, PairingType
from sitegen.plan.charts import chart
from sitegen.plan.library import Library
from sitegen.plan.network import network
from sitegen.plan.parts import HOME, anchor, article_link, honour_row, media_row, pairing_row, reference, unit_link


def plan_pairings(library: Library) -> Iterator[Route]:
    """Yield ``/pairings.html``: counts by year and type, the table, and below it the network."""
    types = Counter(type for pairing in library.pairings for type in pairing.types)
    view = PairingsView(
        head=Head(
            title="结对共建", address="/pairings.html", trail=(HOME,), description="各党组织结对共建的项目与成效"
        ),
        counts=_pairing_counts(library),
        by_type=chart("按类型（一项可属多类）", "项", [(type, types[type]) for type in PairingType if types[type]]),
        pairings=tuple(pairing_row(library, pairing) for pairing in library.pairings),
        network=network(library),
    )
    changed = max((pairing.date for pairing in library.pairings), default=None)
    yield Route(
        address="/pairings.html", make=Page(template="pairings.html", view=view), changed=changed, title="结对共建"
    )


def _pairing_counts(library: Library) -> Table:
    used = [type for type in PairingType if any(type in pairing.types for pairing in library.pairings)]
    years = sorted({pairing.date.day.year for pairing in library.pairings}, reverse=True)
    rows = []
    for year in years:
        found = [pairing for pairing in library.pairings if pairing.date.day.year == year]
        counts = (sum(type in pairing.types for pairing in found) for type in used)
        rows.append(
            (Cell(text=f"{year}年"), *(Cell(text=str(n) if n else "") for n in counts), Cell(text=str(len(found))))
        )
    return Table(caption="历年结对共建项数", head=("年份", *used, "合计"), rows=tuple(rows))


def plan_checklists(library: Library) -> Iterator[Route]:
    """Yield ``/checklists.html`` with the public items."""
    states = Counter(item.state for item in library.checklist)
    view = ChecklistsView(
        head=Head(
            title="三张清单", address="/checklists.html", trail=(HOME,), description="难题清单、举措清单、责任清单"
        ),
        counts=tuple(
            Figure(label=state, value=str(states[state]), measure="项") for state in ItemState if states[state]
        ),
        items=tuple(_checklist_row(library, item) for item in library.checklist),
    )
    yield Route(address="/checklists.html", make=Page(template="checklists.html", view=view), title="三张清单")


def _checklist_row(library: Library, item: ChecklistItem) -> ChecklistRow:
    overdue = item.due is not None and item.state is not ItemState.CLOSED and item.due < library.site.today
    owners = (
        Link(text=library.content.units[owner.unit].name, address=f"/units/{owner.unit}.html", note=owner.post)
        for owner in item.owners
    )
    evidence = (reference(library, item.path, href) for href in item.evidence)
    pairings = (pairing for pairing in library.pairings if item.id in pairing.checklist)
    return ChecklistRow(
        id=item.id,
        anchor=anchor("qingdan", item.id),
        problem=item.problem,
        measures=tuple(measure.content for measure in item.measures),
        owners=tuple(owners),
        state=item.state,
        origin=item.origin or "",
        raised=item.raised,
        due=None if overdue and not library.shows("逾期") else item.due,
        closed=item.closed,
        closing_note=item.closing_note,
        evidence=tuple(link for link in evidence if link.address),
        pairings=tuple(
            Link(text=pairing.name or pairing.id, address=f"/pairings.html#{anchor('gongjian', pairing.id)}")
            for pairing in pairings
        ),
        articles=tuple(article_link(library, article) for article in library.by_checklist.get(item.id, ())),
    )


def plan_honours(library: Library) -> Iterator[Route]:
    """Yield ``/honours.html``: by level, year and unit."""
    levels = Counter(honour.level for honour in library.honours)
    years = sorted({honour.date.day.year for honour in library.honours}, reverse=True)
    groups = (
        HonourGroup(
            title=f"{year}年",
            rows=tuple(honour_row(library, item) for item in library.honours if item.date.day.year == year),
        )
        for year in years
    )
    by_unit = Counter(id for honour in library.honours for id in honour.units)
    view = HonoursView(
        head=Head(title="荣誉", address="/honours.html", trail=(HOME,), description="各级党组织获得的荣誉"),
        counts=level_figures(levels),
        groups=tuple(groups),
        by_unit=unit_table(library, by_unit, "各单位荣誉", "项"),
    )
    changed = max((honour.date for honour in library.honours), default=None)
    yield Route(address="/honours.html", make=Page(template="honours.html", view=view), changed=changed, title="荣誉")


def plan_media(library: Library) -> Iterator[Route]:
    """Yield ``/media.html``: by level, year and unit."""
    levels = Counter(report.level for report in library.media)
    years = sorted({report.date.day.year for report in library.media}, reverse=True)
    by_unit = Counter(id for report in library.media for id in report.units)
    view = MediaView(
        head=Head(title="媒体聚焦", address="/media.html", trail=(HOME,), description="媒体对学校党建工作的报道"),
        counts=level_figures(levels),
        groups=tuple(MediaGroup(title=f"{year}年", rows=_media_of(library, year)) for year in years),
        by_unit=unit_table(library, by_unit, "各单位媒体报道", "篇"),
    )
    changed = max((report.date for report in library.media), default=None)
    yield Route(address="/media.html", make=Page(template="media.html", view=view), changed=changed, title="媒体聚焦")


def _media_of(library: Library, year: int) -> tuple:  # type: ignore[type-arg]
    return tuple(media_row(library, report) for report in library.media if _year(report) == year)


def _year(report: MediaReport) -> int:
    return report.date.day.year


def level_figures(levels: Counter[Level]) -> tuple[Figure, ...]:
    """Return a figure for each level that has any, highest first."""
    return tuple(Figure(label=level, value=str(levels[level]), measure="项") for level in Level if levels[level])


def unit_table(library: Library, counts: Counter[str], caption: str, measure: str) -> Table | None:
    """Return a table of units in the organisation's order, never by count; units without any do not stand in it."""
    rows = tuple(
        (Cell(links=(unit_link(library, unit.id),)), Cell(text=f"{counts[unit.id]} {measure}"))
        for unit in library.units_in_order
        if counts[unit.id]
    )
    return Table(caption=caption, head=("单位", "数量"), rows=rows) if rows else None
