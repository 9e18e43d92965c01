"""稿件统计: all figures of articles as tables with names, the internal ones and those that production may show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sitegen.model.value import Value
from sitegen.model.views import Cell, Figure, Table
from sitegen.model.vocabulary import UnitType
from sitegen.plan.figures import articles, calendar
from sitegen.plan.figures.freshness import freshness_table, silence_table
from sitegen.plan.figures.fusion import articles_by_focus
from sitegen.plan.figures.people import author_table, photographer_table
from sitegen.plan.figures.period import ALWAYS, Month, Period
from sitegen.plan.figures.scores import score_details, score_table, scores
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library

YEARS_OF_LIFE = 2
"""The public calendar of 组织生活 has this year and the one before."""

_NO_ORGANISATIONS = (UnitType.GROUP, UnitType.OFFICE)
"""党的基层组织 are 党委, 总支 and 支部 (中国共产党章程 第三十条)."""


class Sheet(Value):
    """A table with a short name, which is its own among the tables of a workbook."""

    name: str
    table: Table


def totals(library: Library) -> tuple[Figure, ...]:
    """Return the figures of the site in one line: only what there is."""
    library = library.published
    organisations = [unit for unit in library.present_units if unit.type not in _NO_ORGANISATIONS]
    counts = (
        ("稿件", len(articles.own_articles(library)), "篇", "/archive/index.html"),
        ("党组织", len(organisations), "个", "/units/index.html"),
        ("党建品牌", len(library.kept_brands), "个", "/brands/index.html"),
        ("党建“双创”项目", len(library.kept_projects), "项", "/projects/index.html"),
        ("结对共建", len(library.pairings), "项", "/pairings.html"),
        ("荣誉", len(library.honours), "项", "/honours.html"),
        ("媒体报道", len(library.media), "篇", "/media.html"),
    )
    return tuple(
        Figure(label=label, value=str(count), measure=measure, address=address)
        for label, count, measure, address in counts
        if count
    )


class PublicStatistics(Value):
    """What the public page shows: achieved, not ranked, but for what site.yml brings out (*chosen*)."""

    totals: tuple[Figure, ...]
    reposts: int
    trend: dict[Month, int]
    """Articles by month, those without any included."""
    months: Table
    kinds: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """Articles by genre, activity and so on, each with its title: only what there is."""
    life: tuple[Sheet, ...]
    units: tuple[Sheet, ...]
    chosen: tuple[Sheet, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every table that has a row, in the order of the page; charts and totals as tables too."""
        counted = [(f"{item.label}（{item.measure}）", int(item.value)) for item in self.totals]
        counted += [("转载（篇）", self.reposts)] if self.reposts else []
        found = (
            Sheet(name="总数", table=_listed("总数", counted, measure="数量")),
            Sheet(name="各月稿件", table=self.months),
            *(Sheet(name=title, table=_listed(title, counts)) for title, counts in self.kinds),
            *(*self.life, *self.units, *self.chosen),
        )
        return tuple(sheet for sheet in found if sheet.table.rows)


def public_statistics(library: Library) -> PublicStatistics:
    """Return what production may show; *library* is one of published articles (``Library.published``)."""
    zeros = library.makes_public("零值")
    years = tuple((f"{year}年", count) for year, count in articles.by_year(library).items())
    focus = tuple((name, len(found)) for name, found in articles_by_focus(library).items())
    life = list(calendar.life_by_year(library).items())[:YEARS_OF_LIFE]
    return PublicStatistics(
        totals=totals(library),
        reposts=len(articles.reposts(library)),
        trend=articles.by_month(library),
        months=articles.month_table(library),
        kinds=(
            ("历年稿件", years),
            ("稿件体裁", articles.by_genre(library)),
            ("活动类型", articles.by_activity(library)),
            ("党建与业务融合", focus),
        ),
        life=tuple(Sheet(name=f"组织生活{year}", table=table) for year, table in life),
        units=(
            Sheet(name="各单位稿件", table=articles.unit_years(library, zeros=zeros)),
            Sheet(name="品牌与项目", table=articles.work_table(library, zeros=zeros)),
        ),
        chosen=tuple(sheet for sheet in _chosen(library) if sheet.table.rows),
    )


def _chosen(library: Library) -> Iterator[Sheet]:
    """The internal tables that site.yml brings out (公开); these are not ranked either."""
    zeros = library.makes_public("零值")
    if zeros:
        yield Sheet(name="各单位组织生活", table=calendar.life_units(library, library.site.today))
    if library.makes_public("作者"):
        yield Sheet(name="作者", table=author_table(library))
        yield Sheet(name="摄影", table=photographer_table(library))
    if library.makes_public("更新"):
        yield Sheet(name="栏目更新", table=freshness_table(library))
    if library.makes_public("近期无稿"):
        yield Sheet(name="近期无稿单位", table=silence_table(library))
    if library.makes_public("计分") and library.config.scoring:
        yield Sheet(name="计分", table=score_table(library, scores(library), zeros=zeros))


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
    for year, table in calendar.life_by_year(library, zeros=True).items():
        if period.touches(year):
            yield Sheet(name=f"组织生活{year}", table=table)
    until = min(period.end or library.site.today, library.site.today)
    yield Sheet(name="各单位组织生活", table=calendar.life_units(library, until))
    yield Sheet(name="栏目更新", table=freshness_table(library))
    yield Sheet(name="近期无稿单位", table=silence_table(library))
    if library.config.scoring:
        points = scores(library, period)
        yield Sheet(name="计分", table=score_table(library, points))
        yield Sheet(name="计分明细", table=score_details(library, points))


def overview(library: Library, period: Period = ALWAYS) -> Table:
    """Return the totals of *period*, zeros included."""
    own = articles.own_articles(library, period)
    return _listed(
        "总览",
        (
            ("稿件", len(own)),
            ("其中有图", sum(articles.has_picture(library, article) for article in own)),
            ("其中属于品牌", sum(articles.is_of_brand(library, article) for article in own)),
            ("其中属于党建“双创”项目", sum(articles.is_of_project(library, article) for article in own)),
            ("转载", len(articles.reposts(library, period))),
            ("校外单位稿件", len(articles.guests(library, period))),
            ("有稿单位（个）", len({article.units[0] for article in own})),
        ),
        measure="数量",
    )


def _listed(caption: str, counts: Iterable[tuple[str, int]], measure: str = "篇") -> Table:
    rows = tuple((Cell(text=label), number(count)) for label, count in counts)
    return Table(caption=caption, head=("项目", measure), rows=rows)
