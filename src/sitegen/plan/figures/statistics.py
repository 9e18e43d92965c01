"""稿件统计: all figures of articles as tables with names, the internal ones and those that production may show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sitegen.model.views import Cell, Figure, Table
from sitegen.model.vocabulary import UnitType
from sitegen.plan.figures import articles, calendar
from sitegen.plan.figures.freshness import freshness_table, silence_table
from sitegen.plan.figures.fusion import articles_by_focus
from sitegen.plan.figures.people import author_table, photographer_table
from sitegen.plan.figures.period import ALWAYS, Period
from sitegen.plan.figures.scores import score_details, score_table
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.selection import why_brand_held, why_project_held

YEARS_OF_LIFE = 2
"""The public calendar of 组织生活 has this year and the one before."""

_NO_ORGANISATIONS = (UnitType.GROUP, UnitType.OFFICE)
"""党的基层组织 are 党委, 总支 and 支部 (中国共产党章程 第三十条)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with a short name, which is its own among the tables of a workbook."""

    name: str
    table: Table


def totals(library: Library) -> tuple[Figure, ...]:
    """Return the figures of the site in one line: only what there is."""
    library = library.published
    organisations = [
        unit for unit in articles.our_units(library) if unit.type not in _NO_ORGANISATIONS and not unit.successor
    ]
    counts = (
        ("稿件", len(articles.own_articles(library)), "篇", "/archive/index.html"),
        ("党组织", len(organisations), "个", "/units/index.html"),
        ("党建品牌", sum(not why_brand_held(brand) for brand in library.brands), "个", "/brands/index.html"),
        ("党建“双创”项目", sum(not why_project_held(item) for item in library.projects), "项", "/projects/index.html"),
        ("结对共建", len(library.pairings), "项", "/pairings.html"),
        ("荣誉", len(library.honours), "项", "/honours.html"),
        ("媒体报道", len(library.media), "篇", "/media.html"),
        ("转载", len(articles.reposts(library)), "篇", ""),
    )
    return tuple(
        Figure(label=label, value=str(count), measure=measure, address=address)
        for label, count, measure, address in counts
        if count
    )


def kinds_of_articles(library: Library) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """Return what our articles are by year, genre, activity and 融合: each with its title; only what there is."""
    focus = tuple((name, len(found)) for name, found in articles_by_focus(library).items())
    years = tuple((f"{year}年", count) for year, count in articles.by_year(library).items())
    return (
        ("历年稿件", years),
        ("稿件体裁", articles.by_genre(library)),
        ("活动类型", articles.by_activity(library)),
        ("党建与业务融合", focus),
    )


def public_tables(library: Library) -> tuple[Sheet, ...]:
    """Return every table of the public page, in its order: achieved, not ranked, but for what site.yml brings out."""
    return tuple(sheet for sheet in _public(library) if sheet.table.rows)


def _public(library: Library) -> Iterator[Sheet]:
    yield Sheet(name="总数", table=_totals_table(library))
    yield Sheet(name="各月稿件", table=articles.month_table(library))
    for title, counts in kinds_of_articles(library):
        yield Sheet(name=title, table=_listed(title, counts))
    yield from life_tables(library)
    yield from unit_tables(library)
    yield from chosen_tables(library)


def life_tables(library: Library) -> tuple[Sheet, ...]:
    """Return what the page shows of 组织生活: the newest years by month."""
    return tuple(
        Sheet(name=f"组织生活{year}", table=calendar.life_months(library, year))
        for year in calendar.life_years(library)[:YEARS_OF_LIFE]
    )


def unit_tables(library: Library) -> tuple[Sheet, ...]:
    """Return what the page shows of units, in the organisation's order."""
    zeros = library.makes_public("零值")
    return (
        Sheet(name="各单位稿件", table=articles.unit_years(library, zeros=zeros)),
        Sheet(name="品牌与项目", table=articles.work_table(library, zeros=zeros)),
    )


def chosen_tables(library: Library) -> tuple[Sheet, ...]:
    """Return the internal tables that site.yml brings out (公开); they are not ranked either."""
    zeros = library.makes_public("零值")
    found = [
        ("零值", Sheet(name="各单位组织生活", table=calendar.life_units(library, library.site.today))),
        ("作者", Sheet(name="作者", table=author_table(library))),
        ("作者", Sheet(name="摄影", table=photographer_table(library))),
        ("更新", Sheet(name="栏目更新", table=freshness_table(library))),
        ("近期无稿", Sheet(name="近期无稿单位", table=silence_table(library))),
        ("计分", Sheet(name="计分", table=score_table(library, zeros=zeros))),
    ]
    return tuple(sheet for choice, sheet in found if library.makes_public(choice) and sheet.table.rows)


def statistics_tables(library: Library, start: date | None = None, end: date | None = None) -> tuple[Sheet, ...]:
    """Return every internal table, in order, for what was published from *start* to *end*, both included.

    How fresh sections are and which units are silent is told as of today whatever the period. Tables without a row are
    left out. *library* is one of published articles (``Library.published``).
    """
    period = Period(start=start, end=end)
    return tuple(sheet for sheet in _internal(library, period) if sheet.table.rows)


def _internal(library: Library, period: Period) -> Iterator[Sheet]:
    yield Sheet(name="总览", table=overview(library, period))
    yield Sheet(name="各单位", table=articles.unit_months(library, period))
    yield Sheet(name="各单位含下级", table=articles.unit_months_below(library, period))
    yield Sheet(name="体裁", table=articles.unit_genres(library, period))
    yield Sheet(name="栏目", table=articles.section_table(library, period))
    yield Sheet(name="配图", table=articles.picture_table(library, period))
    yield Sheet(name="时效", table=articles.timeliness_table(library, period))
    yield Sheet(name="品牌与项目", table=articles.work_table(library, period, zeros=True))
    yield Sheet(name="作者", table=author_table(library, period))
    yield Sheet(name="摄影", table=photographer_table(library, period))
    for year in calendar.life_years(library):
        if period.touches(year):
            yield Sheet(name=f"组织生活{year}", table=calendar.life_months(library, year, zeros=True))
    until = min(period.end or library.site.today, library.site.today)
    yield Sheet(name="各单位组织生活", table=calendar.life_units(library, until))
    yield Sheet(name="栏目更新", table=freshness_table(library))
    yield Sheet(name="近期无稿单位", table=silence_table(library))
    if library.config.scoring:
        yield Sheet(name="计分", table=score_table(library, period))
        yield Sheet(name="计分明细", table=score_details(library, period))


def overview(library: Library, period: Period = ALWAYS) -> Table:
    """Return the totals of *period*, zeros included."""
    own = articles.own_articles(library, period)
    return _listed(
        "总览",
        (
            ("稿件", len(own)),
            ("其中有图", sum(articles.has_picture(library, article) for article in own)),
            ("其中属于品牌", sum(bool(article.brands) for article in own)),
            ("其中属于党建“双创”项目", sum(bool(article.projects) for article in own)),
            ("转载", len(articles.reposts(library, period))),
            ("校外单位稿件", len(articles.guests(library, period))),
            ("有稿单位（个）", len({article.units[0] for article in own})),
        ),
        measure="数量",
    )


def _listed(caption: str, counts: Iterable[tuple[str, int]], measure: str = "篇") -> Table:
    rows = tuple((Cell(text=label), number(count)) for label, count in counts)
    return Table(caption=caption, head=("项目", measure), rows=rows)


def _totals_table(library: Library) -> Table:
    found = ((f"{item.label}（{item.measure}）", int(item.value)) for item in totals(library))
    return _listed("总数", found, measure="数量")
