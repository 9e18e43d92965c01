"""荣誉 and 媒体报道 counted by level, year, unit and outlet, and once more from what was written."""

from __future__ import annotations

from datetime import date

import shelf
from hypothesis import given

from sitegen.core.dates import Stamp
from sitegen.model.registers import Honour, MediaReport
from sitegen.model.views import Table
from sitegen.model.vocabulary import Level
from sitegen.plan.figures import honours as figures


def honour(id: str, level: Level, year: int, *units: str) -> Honour:
    return Honour(id=id, name="先进", level=level, date=Stamp(date(year, 5, 1)), units=units)


def report(id: str, outlet: str, level: Level, year: int = 2025, *units: str) -> MediaReport:
    return MediaReport(id=id, name="报道", outlet=outlet, level=level, date=Stamp(date(year, 5, 1)), units=units)


def texts(table: Table) -> list[list[str]]:
    return [[cell.text or "".join(link.text for link in cell.links) for cell in row] for row in table.rows]


def test_levels_stand_highest_first_and_only_those_that_there_are() -> None:
    library = shelf.library(
        honours=[
            honour("a", Level.SCHOOL, 2025, "jx"),
            honour("b", Level.NATIONAL, 2024, "hq"),
            honour("c", Level.SCHOOL, 2024, "jx"),
        ]
    )
    assert figures.by_level(library.honours) == ((Level.NATIONAL, 1), (Level.SCHOOL, 2))
    table = figures.honours_by_year(library)
    assert table.head == ("年份", "国家级", "校级", "合计")
    assert texts(table) == [["2025年", "", "1", "1"], ["2024年", "1", "1", "2"], ["合计", "1", "2", "3"]]


def test_units_stand_as_the_organisation_is_never_by_count() -> None:
    library = shelf.library(
        honours=[
            honour("a", Level.SCHOOL, 2025, "jx-sj", "jx"),
            honour("b", Level.SCHOOL, 2024, "jx-sj"),
            honour("c", Level.CITY, 2024, "hq"),
            honour("d", Level.CITY, 2024, shelf.OUTSIDE),
        ]
    )
    assert texts(figures.honours_by_unit(library)) == [
        ["hq党组织", "1", "", "1"],
        ["jx党组织", "", "1", "1"],
        ["jx-sj党组织", "", "2", "2"],
    ]


def test_outlets_stand_by_the_highest_level_that_they_have_then_by_name() -> None:
    library = shelf.library(
        media=[
            report("a", "澜江日报", Level.CITY),
            report("b", "江省日报", Level.PROVINCE),
            report("c", "澜江日报", Level.CITY),
            report("d", "高教纵览", Level.NATIONAL),
            report("e", "江省日报", Level.CITY),
            report("f", "", Level.CITY),
        ]
    )
    assert texts(figures.media_by_outlet(library)) == [
        ["高教纵览", "1", "", "", "1"],
        ["江省日报", "", "1", "1", "2"],
        ["澜江日报", "", "", "2", "2"],
    ]


@given(shelf.HONOURS)
def test_the_sums_of_honours_are_right(honours: list[Honour]) -> None:
    library = shelf.library(honours=honours)
    rows = [row for row in figures.honours_by_year(library).rows if row[0].text != "合计"]
    assert sum(row[-1].number or 0 for row in rows) == len(honours)
    for row in rows:
        year = int(row[0].text.removesuffix("年"))
        assert row[-1].number == sum(item.date.day.year == year for item in honours)
    for row in figures.honours_by_unit(library).rows:
        id = row[0].links[0].address.removeprefix("/units/").removesuffix(".html")
        assert row[-1].number == sum(id in item.units for item in honours)
        assert id != shelf.OUTSIDE


@given(shelf.MEDIA)
def test_the_sums_of_media_reports_are_right(media: list[MediaReport]) -> None:
    library = shelf.library(media=media)
    table = figures.media_by_outlet(library)
    assert sum(row[-1].number or 0 for row in table.rows) == sum(bool(item.outlet) for item in media)
    for row in table.rows:
        for level, cell in zip(table.head[1:-1], row[1:-1], strict=True):
            wanted = sum((item.outlet, item.level) == (row[0].text, level) for item in media)
            assert (cell.number or 0) == wanted


@given(shelf.HONOURS, shelf.MEDIA)
def test_the_indexes_hold_what_a_scan_finds(honours: list[Honour], media: list[MediaReport]) -> None:
    library = shelf.library(honours=honours, media=media)
    below = {"jlu": {"jlu", "jx", "jx-sj", "hq"}, "jx": {"jx", "jx-sj"}, "jx-sj": {"jx-sj"}, "hq": {"hq"}}
    for id, ids in below.items():
        assert library.honours_by_unit.get(id, ()) == tuple(item for item in library.honours if ids & {*item.units})
        assert library.media_by_unit.get(id, ()) == tuple(item for item in library.media if ids & {*item.units})
