"""稿件统计 in public: totals, trend, genres, units in the organisation's order. Nothing ranked, late or zero."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter, defaultdict
from collections.abc import Iterator

from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.views import Cell, Figure, Head, Link, StatisticsView, Table
from sitegen.model.vocabulary import Activity, Genre
from sitegen.plan.charts import chart
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, unit_link


def plan_statistics(library: Library) -> Iterator[Route]:
    """Yield ``/statistics.html`` and the same figures as CSV and JSON."""
    articles = library.site.articles
    years = sorted({article.date.day.year for article in articles})
    by_year = Counter(article.date.day.year for article in articles)
    genres = Counter(article.genre for article in articles if article.genre)
    activities = Counter(activity for article in articles for activity in article.activities)
    focuses = Counter(focus for article in articles for focus in article.focus)
    charts = (
        chart("历年稿件", "篇", [(f"{year}年", by_year[year]) for year in years]),
        chart("稿件体裁", "篇", [(genre, genres[genre]) for genre in Genre if genres[genre]]),
        chart("活动类型", "篇", [(kind, activities[kind]) for kind in Activity if activities[kind]]),
        chart("党建与业务融合", "篇", [(focus, focuses[focus]) for focus in library.config.focuses if focuses[focus]]),
    )
    view = StatisticsView(
        head=Head(title="稿件统计", address="/statistics.html", trail=(HOME,), description="据本站稿件的统计"),
        figures=tuple(totals(library)),
        charts=tuple(item for item in charts if item.bars),
        tables=(_month_table(library, years), _unit_table(library, years)),
        files=(Link(text="CSV", address="/statistics.csv"), Link(text="JSON", address="/statistics.json")),
    )
    changed = max((article.last_change for article in articles), default=None)
    yield Route(
        address="/statistics.html", make=Page(template="statistics.html", view=view), changed=changed, title="稿件统计"
    )
    yield Route(address="/statistics.csv", make=PlainText(text=_csv(library)))
    yield Route(address="/statistics.json", make=PlainText(text=_json(library)))


def totals(library: Library) -> Iterator[Figure]:
    """Yield the figures of the site in one line: only what there is."""
    counts = (
        ("稿件", len(library.site.articles), "篇", "/archive/index.html"),
        ("党组织", sum(not unit.outside for unit in library.content.units.values()), "个", "/units/index.html"),
        ("党建品牌", len(library.brands), "个", "/brands/index.html"),
        ("党建“双创”项目", len(library.projects), "项", "/projects/index.html"),
        ("结对共建", len(library.pairings), "项", "/pairings.html"),
        ("荣誉", len(library.honours), "项", "/honours.html"),
        ("媒体报道", len(library.media), "篇", "/media.html"),
    )
    for label, count, measure, address in counts:
        if count:
            yield Figure(label=label, value=str(count), measure=measure, address=address)


def _month_table(library: Library, years: list[int]) -> Table:
    counts = Counter((article.date.day.year, article.date.day.month) for article in library.site.articles)
    rows = tuple(
        (Cell(text=f"{month}月"), *(Cell(text=str(counts[year, month] or "")) for year in years))
        for month in range(1, 13)
        if any(counts[year, month] for year in years)
    )
    return Table(caption="各月稿件（篇）", head=("月份", *(f"{year}年" for year in years)), rows=rows)


def _unit_rows(library: Library) -> Iterator[tuple[str, Counter[int]]]:
    """Each unit that has articles of its own, in the organisation's order, with its articles by year."""
    counts: dict[str, Counter[int]] = {}
    for article in library.site.articles:
        counts.setdefault(article.units[0], Counter())[article.date.day.year] += 1
    for unit in library.units_in_order:
        if unit.id in counts and not unit.outside:
            yield unit.id, counts[unit.id]


def _unit_table(library: Library, years: list[int]) -> Table:
    rows = tuple(
        (
            Cell(links=(unit_link(library, id),)),
            *(Cell(text=str(counts[year] or "")) for year in years),
            Cell(text=str(counts.total())),
        )
        for id, counts in _unit_rows(library)
    )
    head = ("单位", *(f"{year}年" for year in years), "合计")
    return Table(caption="各单位稿件（篇，按第一署名单位，不含下级）", head=head, rows=rows)


def _csv(library: Library) -> str:
    """One line for each unit and month that has articles; with a BOM, so that Excel reads it as UTF-8."""
    months: dict[str, Counter[str]] = defaultdict(Counter)
    for article in library.site.articles:
        months[article.units[0]][f"{article.date.day:%Y-%m}"] += 1
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["单位", "月份", "篇数"])
    for unit in library.units_in_order:
        if not unit.outside:
            writer.writerows([unit.name, month, count] for month, count in sorted(months[unit.id].items()))
    return "\ufeff" + text.getvalue()


def _json(library: Library) -> str:
    by_month = {f"{year}-{month:02d}": len(found) for (year, month), found in library.by_month.items()}
    by_genre = Counter(article.genre for article in library.site.articles if article.genre)
    value = {
        "totals": {figure.label: int(figure.value) for figure in totals(library)},
        "by_month": dict(sorted(by_month.items())),
        "by_genre": {genre: by_genre[genre] for genre in Genre if by_genre[genre]},
        "by_unit": {library.content.units[id].name: counts.total() for id, counts in _unit_rows(library)},
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
