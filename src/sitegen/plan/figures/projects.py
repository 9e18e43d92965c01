"""党建“双创”项目: which 节点 and 任务 are late or near, what the evidence of a project comes to, who stands where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from sitegen.core.dates import Precision, Stamp
from sitegen.model.branding import Milestone, Project, Task
from sitegen.model.views.parts import Cell, Table
from sitegen.model.vocabulary import ProjectStatus, ProjectType, TaskState
from sitegen.plan.figures.evidence import (
    Support,
    SupportKind,
    is_in_period,
    public_supports,
    standard_items,
    supporting,
    supports,
)
from sitegen.plan.figures.tables import cross, number
from sitegen.plan.library import Library

_NOTHING_AWAITED = frozenset({ProjectStatus.FAILED, ProjectStatus.WITHDRAWN})


class Matter(StrEnum):
    """What a project has to bring by a day."""

    MILESTONE = "节点"
    TASK = "任务"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A 节点 or 任务 that is still to be done. *days* is how many it is late, or how many are left."""

    project: Project
    matter: Matter
    name: str
    due: Stamp
    days: int


def late_milestones(library: Library) -> tuple[Deadline, ...]:
    """Return the 节点 that were planned before today and are not reached, those of the earliest day first."""
    return _late(library, Matter.MILESTONE)


def late_tasks(library: Library) -> tuple[Deadline, ...]:
    """Return the 任务 whose 时限 has passed and that are not 完成, those of the earliest day first."""
    return _late(library, Matter.TASK)


def unproven_tasks(project: Project) -> tuple[Task, ...]:
    """Return the 任务 of *project* that are 完成 and name no 佐证."""
    return tuple(task for task in project.tasks if task.unproven)


def due_soon(library: Library, days: int = 30) -> tuple[Deadline, ...]:
    """Return the 节点 and 任务 that are to be done today or within *days*, the next one first."""
    until = library.site.today + timedelta(days=days)
    return _ordered(item for item in _deadlines(library) if library.site.today <= item.due.last_day <= until)


def _late(library: Library, matter: Matter) -> tuple[Deadline, ...]:
    today = library.site.today
    return _ordered(item for item in _deadlines(library) if item.matter is matter and item.due.last_day < today)


def _ordered(found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(sorted(found, key=lambda item: item.due.last_day))


def _deadlines(library: Library) -> Iterator[Deadline]:
    today = library.site.today
    for project in library.projects:
        if project.status in _NOTHING_AWAITED:
            continue
        for matter, name, due in _awaited(project):
            yield Deadline(project=project, matter=matter, name=name, due=due, days=abs((due.last_day - today).days))


def _awaited(project: Project) -> Iterator[tuple[Matter, str, Stamp]]:
    for milestone in project.milestones:
        if milestone.planned and milestone.actual is None:
            yield Matter.MILESTONE, milestone.name, milestone.planned
    for task in project.tasks:
        if task.due and task.state is not TaskState.DONE:
            yield Matter.TASK, task.content, task.due


def is_late(item: Milestone | Task, today: date) -> bool:
    """Tell whether *item* is still to be done and its day has passed."""
    if isinstance(item, Milestone):
        return item.actual is None and item.planned is not None and item.planned.last_day < today
    return item.state is not TaskState.DONE and item.due is not None and item.due.last_day < today


def delay(item: Milestone | Task, today: date) -> str:
    """Return by how long *item* is late, or was when it was reached: ``逾期 31 天``, ``晚 12 天完成``; else nothing.

    Where a 节点 was reached in a month whose day is not known, the months are counted.
    """
    due = item.planned if isinstance(item, Milestone) else item.due
    if due and is_late(item, today):
        return f"逾期 {(today - due.last_day).days} 天"
    reached = item.actual if isinstance(item, Milestone) else None
    if due is None or reached is None or reached.day <= due.last_day:
        return ""
    if reached.precision is not Precision.MONTH:
        return f"晚 {(reached.day - due.last_day).days} 天完成"
    return f"晚 {(reached.day.year - due.day.year) * 12 + reached.day.month - due.day.month} 个月完成"


def evidence_by_year(library: Library, project: Project) -> dict[str, Counter[int]]:
    """Return for each item of the standard how many pieces of each year support it; year 0 is for what has no date."""
    found = public_supports(library, project)
    return {
        item.name: Counter(_year(support) for support in supporting(found, item.name))
        for item in standard_items(library, project)
    }


def evidence_by_kind(library: Library, project: Project) -> dict[str, Counter[SupportKind]]:
    """Return for each item of the standard how many pieces of each kind support it."""
    found = public_supports(library, project)
    return {
        item.name: Counter(support.kind for support in supporting(found, item.name))
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


def by_type_and_status(library: Library, statuses: Mapping[str, str]) -> Table:
    """Return how many projects of each type have each status; *statuses* says by id what each one's reads as."""
    types = [type for type in ProjectType if any(item.type is type for item in library.projects)]
    return cross(
        "各类项目的状态（项）",
        "类型",
        [(type, Cell(text=type)) for type in types],
        [(status, status) for status in ProjectStatus if status in statuses.values()],
        Counter((item.type, statuses[item.id]) for item in library.projects),
        summed=True,
    )
