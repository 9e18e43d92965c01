"""署名: how many articles each person wrote or took pictures for. Internal: the performance of named people.

Names are counted as they are printed; those of our units are no people. One name is taken for one person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from sitegen.model.content import Article
from sitegen.model.views import Cell, Table
from sitegen.plan.figures.articles import own_articles
from sitegen.plan.figures.period import ALWAYS, Period
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.parts import unit_link


def authors_of(article: Article) -> tuple[str, ...]:
    """Return who wrote *article* (作者, 通讯员, 文字), each name once."""
    credited = [credit.name for credit in article.authors + article.correspondents]
    return tuple(dict.fromkeys((*credited, *article.text)))


def photographers_of(article: Article) -> tuple[str, ...]:
    """Return who took the pictures of *article*, each name once."""
    return tuple(dict.fromkeys(article.photo))


def author_table(library: Library, period: Period = ALWAYS) -> Table:
    """Return the articles of each author, in the order of the units written for, then by name."""
    caption = "按作者统计（作者、通讯员、文字，每人每篇计一次）"
    return Table(
        caption=caption, head=("姓名", "为哪些单位写稿", "稿件（篇）"), rows=_rows(library, authors_of, period)
    )


def photographer_table(library: Library, period: Period = ALWAYS) -> Table:
    """Return the articles with pictures by each photographer, in the order of the units, then by name."""
    caption = "按摄影统计（每人每篇计一次）"
    head = ("姓名", "为哪些单位摄影", "稿件（篇）")
    return Table(caption=caption, head=head, rows=_rows(library, photographers_of, period))


def _rows(
    library: Library, names_of: Callable[[Article], Iterable[str]], period: Period
) -> tuple[tuple[Cell, ...], ...]:
    not_people = {name for unit in library.content.units.values() for name in (unit.id, unit.name, *unit.aliases)}
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for article in own_articles(library, period):
        unit = article.units[0]
        for name in names_of(article):
            if name not in not_people:
                counts[name][unit] = counts[name].get(unit, 0) + 1
    place = library.place_of_unit
    units = {name: tuple(sorted(found, key=place.__getitem__)) for name, found in counts.items()}
    cells = {ids: Cell(links=tuple(unit_link(library, id) for id in ids)) for ids in set(units.values())}
    return tuple(
        (Cell(text=name), cells[units[name]], number(sum(counts[name].values())))
        for name in sorted(units, key=lambda name: (place[units[name][0]], name))
    )
