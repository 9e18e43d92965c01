"""组织生活: the meetings and study that articles tell of, by month. A record of the news, not of 组织生活 itself.

An article counts in the month of its 活动日期, else of its date; for every unit of ours that it names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import product

from sitegen.model.content import Article
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Activity, UnitType
from sitegen.plan.catalogue import grouped
from sitegen.plan.figures.articles import own_articles, unit_rows
from sitegen.plan.figures.period import Month, last_months, month_text
from sitegen.plan.figures.tables import cross
from sitegen.plan.library import Library

MEETINGS = (Activity.ASSEMBLY, Activity.COMMITTEE, Activity.GROUP, Activity.LESSON)
"""三会一课 (中国共产党支部工作条例（试行）)."""

LIFE = (Activity.FIRST_TOPIC, Activity.THEME_DAY, *MEETINGS, Activity.ORGANISATION_LIFE, Activity.CENTRAL_GROUP)
"""The activities that are 组织生活 or study as an organisation."""

NOTE = "据本站稿件，非组织生活台账"
_MEETINGS = "三会一课"
_ROWS = (
    (Activity.FIRST_TOPIC, "第一议题"),
    (Activity.THEME_DAY, "主题党日"),
    (_MEETINGS, _MEETINGS),
    *((kind, f"其中：{kind}") for kind in MEETINGS),
    (Activity.ORGANISATION_LIFE, "组织生活会"),
    (Activity.CENTRAL_GROUP, "中心组学习"),
)


def day_of(article: Article) -> date:
    """Return the day on which what *article* tells of took place, as far as it says."""
    return article.event_date or article.date.day


def life_by_year(library: Library, *, zeros: bool = False) -> dict[int, Table]:
    """Return the articles on each activity by month, a table for each year that has any, newest first.

    三会一课 has each article once, its four kinds follow. With *zeros* also activities without any are there.
    """
    counts: dict[int, Counter[tuple[str, int]]] = {}
    for article, kinds in _life(library):
        day = day_of(article)
        counts.setdefault(day.year, Counter()).update((kind, day.month) for kind in kinds)
    return {year: _months(year, counts[year], zeros) for year in sorted(counts, reverse=True)}


def _months(year: int, counts: Counter[tuple[str, int]], zeros: bool) -> Table:
    given = {kind for kind, _ in counts}
    rows = [(kind, Cell(text=text)) for kind, text in _ROWS if zeros or kind in given]
    columns = [(month, f"{month}月") for month in range(1, 13)]
    return cross(f"{year}年组织生活（篇，{NOTE}）", "活动", rows, columns, counts, shaded=True)


def life_units(library: Library, until: date) -> Table:
    """Return the articles on organisation life of each unit in the twelve months that end with that of *until*.

    Units without any are there too, but for offices (行政单位), which have no organisation life.
    """
    columns = [(month, f"{month[1]}月") for month in last_months(until, 12)]
    wanted = {month for month, _ in columns}
    span = f"{month_text(columns[0][0])}至{month_text(columns[-1][0])}"
    counts: Counter[tuple[str, Month]] = Counter()
    for article, _ in _life(library):
        month = (day_of(article).year, day_of(article).month)
        if month in wanted:
            counts.update((unit, month) for unit in article.all_units)
    found = {unit for unit, _ in counts}
    rows = [
        (unit, heading)
        for unit, heading in unit_rows(library, found, zeros=True)
        if unit in found or library.content.units[unit].type is not UnitType.OFFICE
    ]
    return cross(f"各单位组织生活（{span}，篇，不含下级，{NOTE}）", "单位", rows, columns, counts, shaded=True)


def life_below(library: Library) -> dict[tuple[str, Activity], tuple[Article, ...]]:
    """Return the articles on each activity of organisation life that name a unit or one below it, newest first."""
    return grouped(
        (article for article in own_articles(library) if article.activities),
        lambda article: product(library.lines(article.all_units), _kinds(article)),
    )


def _life(library: Library) -> Iterator[tuple[Article, tuple[str, ...]]]:
    """Our articles that tell of organisation life, each with the rows of the calendar that it is in."""
    for article in own_articles(library):
        if article.activities and (found := _kinds(article)):
            yield article, (*found, _MEETINGS) if any(kind in MEETINGS for kind in found) else found


def _kinds(article: Article) -> tuple[Activity, ...]:
    """The activities of organisation life that *article* tells of, each once."""
    return tuple(kind for kind in dict.fromkeys(article.activities) if kind in LIFE)
