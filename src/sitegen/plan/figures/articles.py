"""稿件: whose they are and when, of what kind, with pictures, how soon.

What counts as ours (稿件统计): the first unit that an article names, if it is not one of another school; what is
reprinted (转载) is nobody's output and is counted apart. Dates are those of publication; one that is known to the month
counts as that month's first day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from datetime import timedelta
from statistics import median

from sitegen.core.dates import Precision
from sitegen.model.content import Article, Unit
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Activity, Genre
from sitegen.plan.figures.period import ALWAYS, Month, Period, month_text, months
from sitegen.plan.figures.tables import TOTAL, cross, number, percent, some
from sitegen.plan.library import Library
from sitegen.plan.links import is_picture
from sitegen.plan.parts import prose_of, section_link, unit_link

_NO_GENRE = "未注明"


def is_ours(library: Library, article: Article) -> bool:
    """Tell whether *article* counts in the statistics of the unit that it names first."""
    return library.is_ours(article)


def own_articles(library: Library, period: Period = ALWAYS) -> tuple[Article, ...]:
    """Return the articles of our units in *period*, newest first."""
    if period == ALWAYS:
        return library.own_articles
    return tuple(article for article in library.own_articles if period.holds(article.date.day))


def reposts(library: Library, period: Period = ALWAYS) -> tuple[Article, ...]:
    """Return the reprinted articles in *period*, newest first."""
    return tuple(article for article in library.site.articles if article.repost and period.holds(article.date.day))


def guests(library: Library, period: Period = ALWAYS) -> tuple[Article, ...]:
    """Return the articles of other schools in *period* that are not reprinted, newest first."""
    return tuple(
        article
        for article in library.site.articles
        if not article.repost and period.holds(article.date.day) and not is_ours(library, article)
    )


def our_units(library: Library) -> tuple[Unit, ...]:
    """Return the units that tables count, in the organisation's order: ours, those that have been merged included."""
    return tuple(unit for unit in library.units_in_order if not unit.outside)


def unit_rows(library: Library, found: Container[str], *, zeros: bool) -> Iterator[tuple[str, Cell]]:
    """Yield the units of *found* with their headings; with *zeros* all that still exist."""
    for unit in our_units(library):
        if unit.id in found or (zeros and not unit.successor):
            yield unit.id, Cell(links=(unit_link(library, unit.id),))


# -- when ------------------------------------------------------------------------------------------------------------


def month_of(article: Article) -> Month:
    """Return the month of publication."""
    return article.date.day.year, article.date.day.month


def months_of(library: Library, period: Period = ALWAYS) -> tuple[Month, ...]:
    """Return the months of *period*; an open end is where our articles end."""
    found = own_articles(library, period)
    start = period.start or (found[-1].date.day if found else None)
    end = period.end or (found[0].date.day if found else None)
    return months(start, end) if start and end else ()


def by_month(library: Library, period: Period = ALWAYS) -> dict[Month, int]:
    """Return how many articles each month of *period* has, those without any included."""
    counts = Counter(map(month_of, own_articles(library, period)))
    return {month: counts[month] for month in months_of(library, period)}


def by_year(library: Library, period: Period = ALWAYS) -> dict[int, int]:
    """Return how many articles each year has that has any."""
    counts = Counter(article.date.day.year for article in own_articles(library, period))
    return dict(sorted(counts.items()))


def month_table(library: Library) -> Table:
    """Return months by years; months that never had an article are left out."""
    counts = {(month, year): count for (year, month), count in by_month(library).items()}
    years = by_year(library)
    rows = [(month, Cell(text=f"{month}月")) for month in range(1, 13) if any(counts.get((month, y)) for y in years)]
    return cross("各月稿件（篇）", "月份", rows, _year_columns(years), counts, summed=True)


# -- of whom ---------------------------------------------------------------------------------------------------------


def unit_months(library: Library, period: Period = ALWAYS) -> Table:
    """Return the articles of each unit by month, units without any included."""
    counts = Counter((article.units[0], month_of(article)) for article in own_articles(library, period))
    caption = "各单位各月稿件（篇，按第一署名单位，不含下级）"
    return _by_month(library, caption, counts, period, summed=True)


def unit_months_below(library: Library, period: Period = ALWAYS) -> Table:
    """Return the articles of each unit and all units below it by month, units without any included."""
    counts = Counter(
        (above, month_of(article))
        for article in own_articles(library, period)
        for above in library.unit_line(article.units[0])
    )
    return _by_month(library, "各单位各月稿件（篇，按第一署名单位，含下级）", counts, period, summed=False)


def _by_month(
    library: Library, caption: str, counts: Counter[tuple[str, Month]], period: Period, *, summed: bool
) -> Table:
    rows = unit_rows(library, {unit for unit, _ in counts}, zeros=True)
    columns = [(month, month_text(month)) for month in months_of(library, period)]
    return cross(caption, "单位", rows, columns, counts, summed=summed)


def unit_years(library: Library, *, zeros: bool = False) -> Table:
    """Return the articles of each unit by year."""
    found = own_articles(library)
    counts = Counter((article.units[0], article.date.day.year) for article in found)
    rows = unit_rows(library, {unit for unit, _ in counts}, zeros=zeros)
    caption = "各单位稿件（篇，按第一署名单位，不含下级）"
    return cross(caption, "单位", rows, _year_columns(by_year(library)), counts, summed=True)


def _year_columns(years: Iterable[int]) -> list[tuple[int, str]]:
    return [(year, f"{year}年") for year in years]


# -- of what kind ----------------------------------------------------------------------------------------------------


def by_genre(library: Library, period: Period = ALWAYS) -> tuple[tuple[str, int], ...]:
    """Return the genres that there are, each with its articles; articles that name none are in none."""
    return _counted(Genre, (article.genre for article in own_articles(library, period)))


def by_activity(library: Library, period: Period = ALWAYS) -> tuple[tuple[str, int], ...]:
    """Return the activities that there are, each with its articles; an article with two is in both."""
    return _counted(Activity, (kind for article in own_articles(library, period) for kind in article.activities))


def _counted(words: Iterable[str], found: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    counts = Counter(found)
    return tuple((str(word), counts[word]) for word in words if counts[word])


def unit_genres(library: Library, period: Period = ALWAYS) -> Table:
    """Return the articles of each unit by genre."""
    found = own_articles(library, period)
    counts = Counter((article.units[0], str(article.genre or _NO_GENRE)) for article in found)
    rows = unit_rows(library, {unit for unit, _ in counts}, zeros=True)
    given = {genre for _, genre in counts}
    columns = [(genre, genre) for genre in (*map(str, Genre), _NO_GENRE) if genre in given]
    return cross("各单位稿件体裁（篇）", "单位", rows, columns, counts, summed=True)


def section_table(library: Library, period: Period = ALWAYS) -> Table:
    """Return what stands in each section, its sub-sections apart: ours, reprinted, of other schools."""
    columns = (
        ("稿件", own_articles(library, period)),
        ("转载", reposts(library, period)),
        ("校外稿件", guests(library, period)),
    )
    counts = Counter((article.section, name) for name, articles in columns for article in articles)
    rows = [(id, Cell(links=(section_link(library, id),))) for id in _sections_in_order(library)]
    return cross("各栏目稿件（篇，不含下级栏目）", "栏目", rows, [(n, n) for n, _ in columns], counts, summed=True)


def _sections_in_order(library: Library) -> Iterator[str]:
    pending = list(reversed(library.sections))
    while pending:
        section = pending.pop()
        yield section.id
        pending.extend(reversed(library.children_of(section.id)))


def work_table(library: Library, period: Period = ALWAYS, *, zeros: bool = False) -> Table:
    """Return the articles of each unit that are of a brand, and those of a 双创 project; with *zeros* all units."""
    found = own_articles(library, period)
    articles = Counter(article.units[0] for article in found)
    brands = Counter(article.units[0] for article in found if article.brands)
    projects = Counter(article.units[0] for article in found if article.projects)
    rows = unit_rows(library, brands | projects, zeros=zeros)
    return Table(
        caption="各单位的品牌与党建“双创”稿件（篇）",
        head=("单位", "稿件", "其中属于品牌", "其中属于党建“双创”项目"),
        rows=tuple(
            (heading, number(articles[unit]), some(brands[unit]), some(projects[unit])) for unit, heading in rows
        ),
    )


# -- with pictures, how soon -----------------------------------------------------------------------------------------


def has_picture(library: Library, article: Article) -> bool:
    """Tell whether *article* has a cover, or a picture in its body."""
    prose = prose_of(library, article.document.path)
    return bool(article.cover) or (any(is_picture(prose.links[number]) for number in prose.pictures[:1]))


def picture_table(library: Library, period: Period = ALWAYS) -> Table:
    """Return how many articles of each unit have pictures."""
    found = own_articles(library, period)
    articles = Counter(article.units[0] for article in found)
    pictured = Counter(article.units[0] for article in found if has_picture(library, article))
    rows: list[tuple[Cell, ...]] = [
        (heading, number(articles[unit]), number(pictured[unit]), percent(pictured[unit], articles[unit]))
        for unit, heading in unit_rows(library, articles, zeros=True)
    ]
    whole = (Cell(text=TOTAL), *map(number, (articles.total(), pictured.total())))
    rows.append((*whole, percent(pictured.total(), articles.total())))
    return Table(caption="各单位稿件配图", head=("单位", "稿件（篇）", "有图（篇）", "占比（%）"), rows=tuple(rows))


def days_to_publication(article: Article) -> int | None:
    """Return the days from the event to publication; None where they say nothing.

    So where a day is not known, in articles entered long after (补录), and in those that announce an event.
    """
    if article.event_date is None or article.backfill or article.date.precision is Precision.MONTH:
        return None
    days = article.date.day - article.event_date
    return days.days if days >= timedelta() else None


def timeliness_table(library: Library, period: Period = ALWAYS) -> Table:
    """Return how soon the articles of each unit came out; units without a dated event are left out."""
    waits: dict[str, list[int]] = {}
    for article in own_articles(library, period):
        days = days_to_publication(article)
        if days is not None:
            waits.setdefault(article.units[0], []).append(days)
    rows = [(heading, *_waits(waits[unit])) for unit, heading in unit_rows(library, waits, zeros=False)]
    if rows:
        rows.append((Cell(text=TOTAL), *_waits([days for found in waits.values() for days in found])))
    return Table(
        caption="从活动到发布的天数（只计写了“活动日期”的稿件，不计补录和预告）",
        head=("单位", "稿件（篇）", "1天以内", "2至3天", "3天以上", "中位天数"),
        rows=tuple(rows),
    )


def _waits(days: list[int]) -> tuple[Cell, ...]:
    near, far = sum(wait <= 1 for wait in days), sum(wait > 3 for wait in days)
    return number(len(days)), some(near), some(len(days) - near - far), some(far), number(median(days))
