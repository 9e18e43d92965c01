"""组织生活: the meetings and study that articles tell of, by month. A record of the news, not of 组织生活 itself.

An article counts in the month of its 活动日期, else of its date; for every unit of ours that it names.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import product

from sitegen.model.content import Article
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Activity, UnitType
from sitegen.plan.figures.articles import own_articles, unit_rows
from sitegen.plan.figures.period import Month, last_months, month_text
from sitegen.plan.figures.tables import cross
from sitegen.plan.library import Library, grouped

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


def life_articles(library: Library) -> tuple[Article, ...]:
    """Return our articles that tell of organisation life, newest first."""
    return tuple(article for article in own_articles(library) if _kinds(article))


def day_of(article: Article) -> date:
    """Return the day on which what *article* tells of took place, as far as it says."""
    return article.event_date or article.date.day


def life_years(library: Library) -> tuple[int, ...]:
    """Return the years with organisation life, newest first."""
    return tuple(sorted({day_of(article).year for article in life_articles(library)}, reverse=True))


def life_below(library: Library) -> dict[tuple[str, Activity], tuple[Article, ...]]:
    """Return the articles on each activity of each unit and all units below it, newest first."""
    return grouped(
        life_articles(library),
        lambda article: product(
            library.lines(article.all_units), (kind for kind in LIFE if kind in article.activities)
        ),
    )


def life_months(library: Library, year: int, *, zeros: bool = False) -> Table:
    """Return the articles on each activity by month of *year*; 三会一课 has each article once, then its four kinds."""
    counts = Counter(
        (kind, day_of(article).month)
        for article in life_articles(library)
        if day_of(article).year == year
        for kind in _kinds(article)
    )
    given = {kind for kind, _ in counts}
    rows = [(kind, Cell(text=text)) for kind, text in _ROWS if zeros or kind in given]
    columns = [(month, f"{month}月") for month in range(1, 13)]
    return cross(f"{year}年组织生活（篇，{NOTE}）", "活动", rows, columns, counts, shaded=True)


def life_units(library: Library, until: date) -> Table:
    """Return the articles on organisation life of each unit in the twelve months that end with that of *until*.

    Units without any are there too, but for offices (行政单位), which have no organisation life.
    """
    columns = [(month, month_text(month)) for month in last_months(until, 12)]
    wanted = {month for month, _ in columns}
    counts: Counter[tuple[str, Month]] = Counter()
    for article in life_articles(library):
        month = (day_of(article).year, day_of(article).month)
        if month in wanted:
            counts.update((unit, month) for unit in article.all_units)
    found = {unit for unit, _ in counts}
    rows = [
        (unit, heading)
        for unit, heading in unit_rows(library, found, zeros=True)
        if unit in found or library.content.units[unit].type is not UnitType.OFFICE
    ]
    return cross(f"各单位组织生活（篇，不含下级，{NOTE}）", "单位", rows, columns, counts, shaded=True)


def _kinds(article: Article) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(kind for kind in article.activities if kind in LIFE))
    return (*found, _MEETINGS) if any(kind in MEETINGS for kind in found) else found
