"""更新: how long ago each section got its newest article, and each unit was last written of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sitegen.model.content import Article, Section, Unit
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.parts import section_link, unit_link

SILENT_DAYS = 180
"""Half a year: the longest that 政府网站与政务新媒体检查指标 (国办秘函〔2019〕19号) lets a section go without news."""


class Freshness(Value):
    """When the newest article of *section* or its sub-sections came out; None where there is none at all.

    *limit* is its 更新周期 in days, 0 where none is set.
    """

    section: Section
    newest: date | None
    days: int | None
    limit: int

    @property
    def stale(self) -> bool:
        """Tell whether the section should have had a new article by now."""
        return self.limit > 0 and (self.days is None or self.days > self.limit)


class Silence(Value):
    """A unit that nothing has been written of for long; *newest* and *days* None where nothing ever was."""

    unit: Unit
    newest: date | None
    days: int | None


def freshness(library: Library) -> tuple[Freshness, ...]:
    """Return how fresh every section is, in the order of the site. What is reprinted is new to readers too."""
    found = []
    for section in library.sections_in_order:
        newest, days = _newest(library, library.by_section.get(section.id, ()))
        limit = section.freshness or library.config.freshness
        found.append(Freshness(section=section, newest=newest, days=days, limit=limit))
    return tuple(found)


def stale_sections(library: Library) -> tuple[Freshness, ...]:
    """Return the sections whose 更新周期 has passed without a new article."""
    return tuple(item for item in freshness(library) if item.stale)


def silent_units(library: Library, days: int = SILENT_DAYS) -> tuple[Silence, ...]:
    """Return our units that no article of more recently than *days* ago names, nor any unit below them (近期无稿单位).

    Any place among the units that an article names will do, as branch too; reprints will not. Offices are looked at
    like the others; units of other schools and those merged into another are not.
    """
    found = []
    for unit in library.present_units:
        own = (article for article in library.by_unit.get(unit.id, ()) if not article.repost)
        newest, since = _newest(library, own)
        if since is None or since > days:
            found.append(Silence(unit=unit, newest=newest, days=since))
    return tuple(found)


def freshness_table(library: Library) -> Table:
    """Return how fresh every section is as a table."""
    rows = tuple(
        (
            Cell(links=(section_link(library, item.section.id),)),
            number(item.limit) if item.limit else Cell(),
            Cell(text=item.newest.isoformat() if item.newest else "还没有稿件"),
            number(item.days) if item.days is not None else Cell(),
            Cell(text="超过周期" if item.stale else ""),
        )
        for item in freshness(library)
    )
    head = ("栏目", "更新周期（天）", "最近一篇", "距今（天）", "状态")
    return Table(caption=f"栏目更新（截至{_today(library)}，含下级栏目）", head=head, rows=rows)


def silence_table(library: Library) -> Table:
    """Return the silent units as a table."""
    rows = tuple(
        (
            Cell(links=(unit_link(library, item.unit.id),)),
            Cell(text=item.newest.isoformat() if item.newest else "还没有稿件"),
            number(item.days) if item.days is not None else Cell(),
        )
        for item in silent_units(library)
    )
    caption = f"近期无稿单位（截至{_today(library)}，{SILENT_DAYS}天内本单位和下级都没有稿件）"
    return Table(caption=caption, head=("单位", "最近一篇", "距今（天）"), rows=rows)


def _newest(library: Library, articles: Iterable[Article]) -> tuple[date | None, int | None]:
    """The day of the first of *articles*, which are newest first, and how many days ago it was."""
    newest = next(iter(articles), None)
    return (newest.date.day, (library.site.today - newest.date.day).days) if newest else (None, None)


def _today(library: Library) -> str:
    today = library.site.today
    return f"{today.year}年{today.month}月{today.day}日"
