"""党建“双创”项目: which 节点 and 任务 are late or near, and how many projects of each type stand where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from sitegen.core.dates import Precision, Stamp
from sitegen.model.branding import Milestone, Project, Task
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import ProjectStatus, ProjectType, TaskState
from sitegen.plan.figures.tables import cross
from sitegen.plan.library import Library


class Matter(StrEnum):
    """What a project has to bring by a day."""

    MILESTONE = "节点"
    TASK = "任务"


class Awaited(Value):
    """A 节点 or 任务 that is still to be done. *days* is how many it is late, or how many are left."""

    project: Project
    matter: Matter
    name: str
    due: Stamp
    days: int


def late_milestones(library: Library) -> tuple[Awaited, ...]:
    """Return the 节点 that were planned before today and are not reached, those of the earliest day first."""
    return _late(library, Matter.MILESTONE)


def late_tasks(library: Library) -> tuple[Awaited, ...]:
    """Return the 任务 whose 时限 has passed and that are not 完成, those of the earliest day first."""
    return _late(library, Matter.TASK)


def unproven_tasks(project: Project) -> tuple[Task, ...]:
    """Return the 任务 of *project* that are 完成 and name no 佐证."""
    return tuple(task for task in project.tasks if task.unproven)


def due_soon(library: Library, days: int = 30) -> tuple[Awaited, ...]:
    """Return the 节点 and 任务 that are to be done today or within *days*, the next one first."""
    until = library.site.today + timedelta(days=days)
    return _ordered(item for item in _all_awaited(library) if library.site.today <= item.due.last_day <= until)


def _late(library: Library, matter: Matter) -> tuple[Awaited, ...]:
    today = library.site.today
    return _ordered(item for item in _all_awaited(library) if item.matter is matter and item.due.last_day < today)


def _ordered(found: Iterable[Awaited]) -> tuple[Awaited, ...]:
    return tuple(sorted(found, key=lambda item: item.due.last_day))


def _all_awaited(library: Library) -> Iterator[Awaited]:
    today = library.site.today
    for project in library.projects:
        for matter, name, due in _awaited(project) if project.id in library.kept_projects else ():
            yield Awaited(project=project, matter=matter, name=name, due=due, days=abs((due.last_day - today).days))


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
