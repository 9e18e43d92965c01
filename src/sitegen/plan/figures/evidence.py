"""支撑材料: what supports which item of a project's standard, how much of it, and whether it belongs to the 建设期."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from sitegen.core.dates import Stamp
from sitegen.model.branding import Evidence, Project, StandardItem
from sitegen.model.content import Article
from sitegen.model.registers import Honour
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.views.base import replace
from sitegen.model.vocabulary import ProjectStatus
from sitegen.plan.figures.tables import cross, number
from sitegen.plan.library import Library

APPLYING = frozenset({ProjectStatus.APPLIED, ProjectStatus.NOTICED})
"""The statuses of a project that is still to be approved: its 建设期 is no more than planned."""


class SupportKind(StrEnum):
    """What a piece of evidence is, in the order in which kinds are listed."""

    ARTICLE = "稿件"
    HONOUR = "荣誉"
    MATERIAL = "材料"
    PAGE = "网页"


class Support(Value):
    """One piece of evidence of a project; exactly one of *article*, *honour* and *evidence* is there.

    *path* and *place* say where it is written: the content file, and the place of the entry in its list.
    """

    kind: SupportKind
    name: str
    items: tuple[str, ...]
    """The items of the project's standard that it supports; other words are left out."""
    date: Stamp | None
    source: str
    path: str
    place: int = 0
    article: Article | None = None
    honour: Honour | None = None
    evidence: Evidence | None = None

    @property
    def internal(self) -> bool:
        """Tell whether it must not come out in public."""
        return self.evidence is not None and self.evidence.internal


def standard_items(library: Library, project: Project) -> tuple[StandardItem, ...]:
    """Return the items of the project's standard; none where its type has no published ones."""
    standard = library.standard_of(project)
    return standard.items if standard else ()


def supports(library: Library, project: Project) -> tuple[Support, ...]:
    """Return all evidence of *project*, each piece once: by kind, articles and honours newest first, then as written."""
    names = {item.name for item in standard_items(library, project)}
    found = (*_articles(library, project), *_honours(library, project), *_written(project))
    return tuple(support for support in (_only(support, names) for support in found) if support.items)


def public_supports(library: Library, project: Project) -> tuple[Support, ...]:
    """Return the evidence of *project* that may come out: the pages and every count take it from here."""
    return tuple(support for support in supports(library, project) if not support.internal)


def supporting(found: tuple[Support, ...], item: str) -> tuple[Support, ...]:
    """Return the pieces among *found* that support *item*."""
    return tuple(support for support in found if item in support.items)


def gaps(library: Library, project: Project) -> tuple[str, ...]:
    """Return the items of the project's standard that nothing supports yet, internal material included."""
    found = supports(library, project)
    return tuple(item.name for item in standard_items(library, project) if not supporting(found, item.name))


def is_in_period(project: Project, date: Stamp | None) -> bool:
    """Tell whether *date* may lie in the 建设期 of *project*.

    What has no date, or no period, is not doubted; nor is what supports an application, which speaks of earlier work.
    """
    if date is None or len(project.period) != 2 or project.status in APPLYING:
        return True
    start, end = project.period
    return date.last_day >= start.day and date.day <= end.last_day


def evidence_by_year(library: Library, project: Project) -> dict[str, Counter[int]]:
    """Return for each item of the standard how many pieces of each year support it; year 0 is for what has no date."""
    found = public_supports(library, project)
    return {
        item.name: Counter(_year(support) for support in supporting(found, item.name))
        for item in standard_items(library, project)
    }


def _year(support: Support) -> int:
    return support.date.day.year if support.date else 0


def year_table(library: Library, project: Project) -> Table | None:
    """Return the counts by year as a table of the items that have evidence; None where none has.

    The last row counts each piece once, however many items it supports.
    """
    pieces = Counter(_year(support) for support in public_supports(library, project))
    if not pieces:
        return None
    counts = {name: row for name, row in evidence_by_year(library, project).items() if row}
    years = [(year, f"{year}年" if year else "未注日期") for year in sorted(pieces, key=lambda year: (year == 0, year))]
    table = cross(
        "各条目历年支撑材料（件）",
        "条目",
        [(name, Cell(text=name)) for name in counts],
        years,
        {(name, year): count for name, row in counts.items() for year, count in row.items()},
    )
    once = (Cell(text="全部（不重复计）"), *(number(pieces[year]) for year, _ in years), number(pieces.total()))
    return replace(table, rows=(*table.rows, once))


def outside_period(library: Library, project: Project) -> tuple[Support, ...]:
    """Return the evidence of *project*, internal material included, that is dated outside its 建设期.

    What belongs to several projects may lie in the 建设期 of any whose standard has the item that it supports.
    """
    return tuple(support for support in supports(library, project) if not _is_placed(library, project, support))


def _is_placed(library: Library, project: Project, support: Support) -> bool:
    owner = support.article or support.honour
    others = (library.content.projects[id] for id in owner.projects if id in library.content.projects) if owner else ()
    homes = [one for one in (project, *others) if any(is_in_period(one, when) for when in _dates(support))]
    placed = {item.name for one in homes for item in standard_items(library, one)}
    return placed.issuperset(support.items)


def _dates(support: Support) -> tuple[Stamp | None, ...]:
    """A report of what was done in the 建设期 may appear a little later: the day of the event counts too."""
    happened = support.article.event_date if support.article else None
    return (support.date, Stamp(happened)) if happened else (support.date,)


def _only(support: Support, names: set[str]) -> Support:
    items = tuple(item for item in support.items if item in names)
    return support if items == support.items else replace(support, items=items)


def _articles(library: Library, project: Project) -> Iterator[Support]:
    for article in library.by_project.get(project.id, ()):
        if article.evidence:
            yield Support(
                kind=SupportKind.ARTICLE,
                name=article.title,
                items=article.evidence,
                date=article.date,
                source=article.source,
                path=article.document.path,
                article=article,
            )


def _honours(library: Library, project: Project) -> Iterator[Support]:
    for honour in library.honours_by_project.get(project.id, ()):
        if honour.items:
            yield Support(
                kind=SupportKind.HONOUR,
                name=honour.name,
                items=honour.items,
                date=honour.date,
                source=honour.by,
                path=honour.path,
                honour=honour,
            )


def _written(project: Project) -> Iterator[Support]:
    ordered = sorted(enumerate(project.evidence), key=lambda pair: bool(pair[1].link))
    for place, evidence in ordered:
        yield Support(
            kind=SupportKind.PAGE if evidence.link else SupportKind.MATERIAL,
            name=evidence.name,
            items=evidence.items,
            date=evidence.date,
            source=evidence.source,
            path=project.document.path,
            place=place,
            evidence=evidence,
        )
