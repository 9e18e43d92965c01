"""支撑材料, project by project: what nothing supports yet, what lies outside the 建设期, what is late or unproven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sitegen.model.branding import Project
from sitegen.model.value import Value
from sitegen.model.views import Link
from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardEntry, BoardSection, BoardView
from sitegen.plan.board.parts import EVIDENCE, page, section
from sitegen.plan.entries import anchor
from sitegen.plan.figures.evidence import Support, gaps, outside_period
from sitegen.plan.figures.projects import Awaited, late_milestones, late_tasks, unproven_tasks
from sitegen.plan.library import Library
from sitegen.plan.parts import period_text, status_text
from sitegen.plan.selection import why_project_held

_WELL = "各项目的条目都有支撑材料，节点、任务都没有逾期。"


class Lack(Value):
    """What one project still lacks."""

    project: Project
    gaps: tuple[str, ...]
    outside: tuple[Support, ...]
    late: tuple[Awaited, ...]
    unproven: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many things are to be done."""
        return len(self.gaps) + len(self.outside) + len(self.late) + len(self.unproven)


def evidence_page(library: Library) -> BoardView:
    """Return the page of what the projects lack, each a section of its own."""
    sections = tuple(_project(library, lack) for lack in _lacks(library.published))
    note = (
        "空缺：条目还没有支撑材料；无佐证：任务已完成，没有写佐证。"
        "支撑材料写在稿件和荣誉的“对标”、项目的“证据”里，内部材料也算。"
    )
    return page(library, EVIDENCE, "支撑材料", note, sections or (evidence(library),))


def evidence(library: Library) -> BoardSection:
    """Return how much each project lacks, each in one entry."""
    lacks = _lacks(library.published)
    whole = section("evidence", "支撑材料", _WELL, map(_summary, lacks))
    return replace(
        whole, total=sum(lack.total for lack in lacks), more=replace(EVIDENCE, text="逐项") if lacks else None
    )


def _lacks(library: Library) -> tuple[Lack, ...]:
    late: dict[str, list[Awaited]] = defaultdict(list)
    for item in (*late_milestones(library), *late_tasks(library)):
        late[item.project.id].append(item)
    found = (
        Lack(
            project=project,
            gaps=gaps(library, project),
            outside=outside_period(library, project),
            late=tuple(late[project.id]),
            unproven=tuple(task.content for task in unproven_tasks(project)),
        )
        for project in library.projects
        if not why_project_held(project)
    )
    return tuple(lack for lack in found if lack.total)


def _summary(lack: Lack) -> BoardEntry:
    counts = (
        (len(lack.late), "逾期 {} 项"),
        (len(lack.gaps), "空缺条目 {} 条"),
        (len(lack.outside), "建设期外 {} 件"),
        (len(lack.unproven), "完成而没有佐证 {} 项"),
    )
    return BoardEntry(
        title=Link(text=lack.project.name, address=f"{EVIDENCE.address}#{_id(lack.project)}"),
        mark=f"{lack.total} 项",
        note="，".join(text.format(count) for count, text in counts if count),
    )


def _id(project: Project) -> str:
    return anchor("xiangmu", project.id)


def _project(library: Library, lack: Lack) -> BoardSection:
    project = lack.project
    facts = (project.level, project.type, status_text(library, project), period_text(project.period))
    return replace(
        section(_id(project), project.name, _WELL, _entries(library, lack)),
        note="，".join(fact for fact in facts if fact),
        path=project.document.path,
        more=Link(text="项目页", address=f"/projects/{project.id}.html"),
    )


def _entries(library: Library, lack: Lack) -> Iterator[BoardEntry]:
    """Yield what is late first; then each gap, each piece outside the 建设期, each task that nothing proves."""
    for item in lack.late:
        yield BoardEntry(title=Link(text=item.name), note=item.matter, day=item.due, days=-item.days)
    for name in lack.gaps:
        yield BoardEntry(title=Link(text=name), mark="空缺")
    for support in lack.outside:
        address = library.address(support.article) if support.article else ""
        yield BoardEntry(
            title=Link(text=support.name, address=address),
            mark="建设期外",
            note=f"支撑{'、'.join(support.items)}",
            day=support.date,
            path=support.path,
        )
    for content in lack.unproven:
        yield BoardEntry(title=Link(text=content), mark="无佐证")
