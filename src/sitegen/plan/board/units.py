"""单位: which have no brand yet, which are late with it or with their election, of which nothing is written."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.core.dates import Stamp
from sitegen.model.views import Link
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.board.parts import UNITS, page, section, tabled
from sitegen.plan.figures.coverage import brand_coverage, late_brands, units_late_for_brand, units_without_brand
from sitegen.plan.figures.deadlines import late_elections
from sitegen.plan.figures.freshness import SILENT_DAYS, silent_units
from sitegen.plan.library import Library
from sitegen.plan.parts import unit_link

_BRANDS = "content/brands/"


def units_page(library: Library) -> BoardView:
    """Return the page of units."""
    sections = (
        section("brands", "品牌逾期", "没有逾期未认定的品牌。", brand_entries(library)),
        section("elections", "换届逾期", "没有逾期未换届的单位。", election_entries(library)),
        silent(library),
        _without_brand(library),
        tabled("coverage", "品牌覆盖", "还没有登记党组织。", (brand_coverage(library.published, zeros=True),)),
    )
    note = "校外单位、已撤并的单位不计。次序同单位总览，不排名。"
    return page(library, UNITS, "单位", note, sections)


def brand_entries(library: Library) -> Iterator[BoardEntry]:
    """Yield the brands past their day that are not recognised."""
    for late in late_brands(library):
        yield BoardEntry(
            title=Link(text=late.brand.name, address=f"/brands/{late.brand.id}.html"),
            note="品牌尚未认定",
            links=(unit_link(library, late.brand.unit),),
            day=late.deadline,
            days=-late.days,
            path=late.brand.document.path,
        )


def _without_brand(library: Library) -> BoardSection:
    """Return the organisations without a brand; the branches among them are late once 品牌截止 is past."""
    late = {item.unit.id: -item.days for item in units_late_for_brand(library)}
    entries = (
        BoardEntry(title=unit_link(library, unit.id), mark=unit.kind or unit.type, days=late.get(unit.id))
        for unit in units_without_brand(library)
    )
    deadline = library.config.brand_deadline
    note = f"各党支部的品牌截止：{Stamp(deadline).chinese}。" if deadline else ""
    return section("unbranded", "未建品牌", "各党组织都有品牌。", entries, note=note, path=_BRANDS)


def election_entries(library: Library) -> Iterator[BoardEntry]:
    """Yield the units that should have elected again."""
    for unit, day in late_elections(library):
        yield BoardEntry(
            title=unit_link(library, unit.id),
            note="换届",
            day=day,
            days=(day - library.site.today).days,
            path=unit.document.path,
        )


def silent(library: Library) -> BoardSection:
    """Return the units of which nothing has been written for long."""
    entries = (
        BoardEntry(
            title=unit_link(library, item.unit.id),
            mark=f"{item.days} 天前" if item.newest else "还没有稿件",
            day=item.newest,
        )
        for item in silent_units(library.published)
    )
    note = f"本单位和下级 {SILENT_DAYS} 天内都没有稿件。"
    return section("silent", "近期无稿单位", f"{SILENT_DAYS} 天内各单位都有稿件。", entries, note=note)
