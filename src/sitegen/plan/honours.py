"""荣誉 and 媒体聚焦: by year, with their counts by level, unit and outlet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.model.routes import Page, Route
from sitegen.model.views import Figure, Head, Table
from sitegen.model.views.honours import HonourGroup, HonoursView, MediaGroup, MediaView
from sitegen.plan.entries import honour_row, media_row
from sitegen.plan.figures import honours as figures
from sitegen.plan.figures.honours import Entry
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME


def plan_honours(library: Library) -> Iterator[Route]:
    """Yield ``/honours.html``: the list by year, counts by year and unit."""
    rows = {item.id: honour_row(library, item) for item in library.honours}
    used = {name for row in rows.values() for name in row.within}
    view = HonoursView(
        head=Head(
            title="荣誉",
            address="/honours.html",
            description=f"各级党组织获得的荣誉{_in_words(library.honours, '项')}。",
            trail=(HOME,),
        ),
        counts=_level_figures(library.honours, "项"),
        groups=tuple(
            HonourGroup(title=title, anchor=anchor, rows=tuple(rows[id] for id in ids))
            for title, anchor, ids in _years(library.honours)
        ),
        levels=_levels(library.honours),
        units=tuple(unit.name for unit in library.units_in_order if unit.name in used),
        tables=_with_rows(figures.honours_by_year(library), figures.honours_by_unit(library)),
    )
    changed = max((honour.date for honour in library.honours), default=None)
    yield Route(address="/honours.html", make=Page(template="honours.html", view=view), changed=changed, title="荣誉")


def plan_media(library: Library) -> Iterator[Route]:
    """Yield ``/media.html``: the list by year, counts by outlet, year and unit."""
    rows = {item.id: media_row(library, item) for item in library.media}
    by_outlet = figures.media_by_outlet(library)
    view = MediaView(
        head=Head(
            title="媒体聚焦",
            address="/media.html",
            description=f"媒体对学校党建工作的报道{_in_words(library.media, '篇')}。",
            trail=(HOME,),
        ),
        counts=_level_figures(library.media, "篇"),
        groups=tuple(
            MediaGroup(title=title, anchor=anchor, rows=tuple(rows[id] for id in ids))
            for title, anchor, ids in _years(library.media)
        ),
        levels=_levels(library.media),
        outlets=tuple(heading.text for heading, *_ in by_outlet.rows),
        tables=_with_rows(by_outlet, figures.media_by_year(library), figures.media_by_unit(library)),
    )
    changed = max((report.date for report in library.media), default=None)
    yield Route(address="/media.html", make=Page(template="media.html", view=view), changed=changed, title="媒体聚焦")


def _years(entries: Iterable[Entry]) -> Iterator[tuple[str, str, list[str]]]:
    """The ids of *entries* by year, in the order given, with a title and an anchor for each year."""
    years: dict[int, list[str]] = {}
    for entry in entries:
        years.setdefault(entry.date.day.year, []).append(entry.id)
    for year, ids in years.items():
        yield f"{year}年", f"nian-{year}", ids


def _levels(entries: Iterable[Entry]) -> tuple[str, ...]:
    return tuple(level for level, _ in figures.by_level(entries))


def _level_figures(entries: Iterable[Entry], measure: str) -> tuple[Figure, ...]:
    return tuple(Figure(label=level, value=str(count), measure=measure) for level, count in figures.by_level(entries))


def _in_words(entries: Iterable[Entry], measure: str) -> str:
    return "".join(f"，{level} {count} {measure}" for level, count in figures.by_level(entries))


def _with_rows(*tables: Table) -> tuple[Table, ...]:
    return tuple(table for table in tables if table.rows)
