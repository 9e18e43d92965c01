"""荣誉 and 媒体报道 counted: by level, year, unit and outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sitegen.model.registers import Honour, MediaReport
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Level
from sitegen.plan.figures.tables import cross
from sitegen.plan.library import Library
from sitegen.plan.parts import unit_link

Entry = Honour | MediaReport


def by_level(entries: Iterable[Entry]) -> tuple[tuple[Level, int], ...]:
    """Return how many of *entries* are of each level that any has, highest first."""
    counts = Counter(entry.level for entry in entries)
    return tuple((level, counts[level]) for level in Level if counts[level])


def honours_by_year(library: Library) -> Table:
    """Return honours by year and level, newest year first."""
    return _by_year(library.honours, "历年荣誉（项）")


def media_by_year(library: Library) -> Table:
    """Return media reports by year and level, newest year first."""
    return _by_year(library.media, "历年媒体报道（篇）")


def honours_by_unit(library: Library) -> Table:
    """Return honours by unit and level, in the organisation's order; one of several units counts for each."""
    return _by_unit(library, library.honours, "各单位荣誉（项，不含下级；几个单位共有的，各计一项）")


def media_by_unit(library: Library) -> Table:
    """Return media reports by unit and level, in the organisation's order; one on several units counts for each."""
    return _by_unit(library, library.media, "各单位媒体报道（篇，不含下级；报道几个单位的，各计一篇）")


def media_by_outlet(library: Library) -> Table:
    """Return media reports by outlet and level: outlets by the highest level that they are given, then by name."""
    counts = Counter((report.outlet, report.level) for report in library.media if report.outlet)
    levels = _levels(library.media)
    highest = {outlet: min(levels.index(level) for name, level in counts if name == outlet) for outlet, _ in counts}
    outlets = sorted(highest, key=lambda outlet: (highest[outlet], outlet))
    return cross(
        "各媒体报道（篇）",
        "媒体",
        [(outlet, Cell(text=outlet)) for outlet in outlets],
        [(level, level) for level in levels],
        counts,
    )


def _levels(entries: Iterable[Entry]) -> list[Level]:
    return [level for level, _ in by_level(entries)]


def _by_year(entries: tuple[Entry, ...], caption: str) -> Table:
    counts = Counter((entry.date.day.year, entry.level) for entry in entries)
    years = sorted({year for year, _ in counts}, reverse=True)
    return cross(
        caption,
        "年份",
        [(year, Cell(text=f"{year}年")) for year in years],
        [(level, level) for level in _levels(entries)],
        counts,
        summed=len(years) > 1,
    )


def _by_unit(library: Library, entries: tuple[Entry, ...], caption: str) -> Table:
    counts = Counter((id, entry.level) for entry in entries for id in dict.fromkeys(entry.units))
    having = {id for id, _ in counts}
    return cross(
        caption,
        "单位",
        [
            (unit.id, Cell(links=(unit_link(library, unit.id),)))
            for unit in library.units_in_order
            if unit.id in having and not unit.outside
        ],
        [(level, level) for level in _levels(entries)],
        counts,
    )
