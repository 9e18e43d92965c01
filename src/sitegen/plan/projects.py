"""党建“双创”: the overview by type, level, batch and status, and a page for each project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sitegen.model.branding import Project, Standard, Task
from sitegen.model.routes import Page, Route
from sitegen.model.views import Head, Link, Links
from sitegen.model.views.base import replace
from sitegen.model.views.projects import (
    LineStep,
    MatrixCell,
    MatrixRow,
    ProjectsView,
    ProjectView,
    StandardLine,
    StandardNote,
    TaskRow,
)
from sitegen.model.vocabulary import Confidence, Level, ProjectStatus, ProjectType, TaskState
from sitegen.plan.bodies import body_of
from sitegen.plan.descriptions import description
from sitegen.plan.entries import honour_row, media_row
from sitegen.plan.figures.evidence import APPLYING
from sitegen.plan.figures.projects import by_type_and_status, delay, is_late
from sitegen.plan.library import Library, newest_change
from sitegen.plan.matrix import evidence_matrix
from sitegen.plan.milestones import milestone_rows, ruler
from sitegen.plan.parts import (
    HOME,
    batch_text,
    cards_by_year,
    headings,
    held_reason,
    period_length,
    period_text,
    project_link,
    project_row,
    prose_of,
    reference,
    status_text,
    unit_link,
)
from sitegen.plan.shares import share_picture, shared_project

INDEX = Link(text="党建“双创”", address="/projects/index.html")
_CONFIDENCE = {Confidence.TEXT: "见于公开文件", Confidence.MEMORY: "凭记忆整理", Confidence.DOUBT: "各处说法有出入"}


def plan_projects(library: Library) -> Iterator[Route]:
    """Yield ``/projects/index.html`` and a page for each project."""
    view = _overview(library)
    yield Route(address=INDEX.address, make=Page(template="projects.html", view=view), title="党建“双创”")
    for project in library.projects:
        articles = library.by_project.get(project.id, ())
        yield Route(
            address=project_link(project).address,
            make=Page(template="project.html", view=_project_view(library, project)),
            sources=(project.document.path,),
            changed=newest_change(articles),
            title=project.name,
        )


def _overview(library: Library) -> ProjectsView:
    levels = list(Level)
    columns = sorted({(levels.index(item.level), item.batch) for item in library.projects})
    statuses = {item.id: status_text(library, item) for item in library.projects}
    return ProjectsView(
        head=Head(
            title="党建“双创”",
            address=INDEX.address,
            description=description(f"示范高校、标杆院系、样板支部的创建与建设{_by_type(library)}。"),
            trail=(HOME,),
        ),
        columns=tuple(f"{levels[level]}{batch_text(batch)}" for level, batch in columns),
        rows=tuple(_matrix_rows(library, [(levels[level], batch) for level, batch in columns])),
        counts=by_type_and_status(library, statuses) if library.projects else None,
        projects=tuple(project_row(library, item) for item in library.projects),
        standards=tuple(_standards(library)),
    )


def _by_type(library: Library) -> str:
    counts = Counter(item.type for item in library.projects)
    return "".join(f"，{type} {counts[type]} 项" for type in ProjectType if counts[type])


def _matrix_rows(library: Library, columns: list[tuple[Level, int]]) -> Iterator[MatrixRow]:
    for type in ProjectType:
        found = [item for item in library.projects if item.type is type]
        if found:
            cells = ([item for item in found if (item.level, item.batch) == column] for column in columns)
            yield MatrixRow(type=type, cells=tuple(_cell(library, cell) for cell in cells))


def _cell(library: Library, projects: list[Project]) -> MatrixCell:
    """Group *projects* by status, in the order of a project's life; they go by their units, where that tells them."""
    units = Counter(item.unit for item in projects)
    groups: dict[str, list[Link]] = {}
    for item in projects:
        text = library.content.units[item.unit].name if units[item.unit] == 1 else item.name
        groups.setdefault(status_text(library, item), []).append(Link(text=text, address=project_link(item).address))
    return MatrixCell(
        groups=tuple(Links(title=status, links=tuple(groups[status])) for status in ProjectStatus if status in groups)
    )


def _standards(library: Library) -> Iterator[StandardNote]:
    """Yield the standards that projects are built to, in the order of the project types."""
    used = {standard.id: standard for item in library.projects if (standard := library.standard_of(item))}
    types = list(ProjectType)
    for standard in sorted(used.values(), key=lambda item: (min(map(types.index, item.types), default=99), item.id)):
        marked = library.shows("可信度")
        yield StandardNote(
            name=standard.name,
            types=tuple(standard.types),
            items=tuple(StandardLine(name=item.name, text=item.text) for item in standard.items),
            basis=standard.basis,
            confidence=_confidence(standard) if marked else "",
            checked=(f"{standard.checked.chinese}核对" if standard.checked else "待核对") if marked else "",
        )


def _confidence(standard: Standard) -> str:
    return f"{standard.confidence}（{_CONFIDENCE[standard.confidence]}）" if standard.confidence else ""


def _project_view(library: Library, project: Project) -> ProjectView:
    path = project.document.path
    prose = prose_of(library, path)
    standard = library.standard_of(project)
    milestones = milestone_rows(library, project)
    tasks = tuple(_tasks(library, project))
    return ProjectView(
        head=Head(
            title=project.name,
            address=project_link(project).address,
            description=description(project.summary, prose.summary, _without_words(library, project)),
            trail=(HOME, INDEX),
            picture=share_picture(library, shared_project(library.site, project)),
            held=held_reason(library, path),
        ),
        name=project.name,
        unit=unit_link(library, project.unit),
        type=project.type,
        level=project.level,
        batch=batch_text(project.batch),
        status=status_text(library, project),
        period_label="计划建设期" if project.status in APPLYING else "建设期",
        period=period_text(project.period),
        length=period_length(project.period),
        docno=project.docno,
        standard=standard.name if standard else "",
        line=tuple(_line(library, project)),
        ruler=ruler(library, project, milestones),
        milestones=milestones,
        matrix=evidence_matrix(library, project),
        missing_standard=project.type if standard is None and library.shows("空缺") else "",
        tasks=tasks,
        tasks_note=_tasks_note(tasks),
        body=body_of(library, path),
        contents=headings(prose),
        honours=tuple(honour_row(library, item) for item in library.honours_by_project.get(project.id, ())),
        media=tuple(media_row(library, item) for item in library.media_by_project.get(project.id, ())),
        groups=cards_by_year(library, library.by_project.get(project.id, ())),
    )


def _without_words(library: Library, project: Project) -> str:
    kind = f"{project.level}{batch_text(project.batch)}{project.type}"
    return f"{library.content.units[project.unit].name}，{kind}，{status_text(library, project)}：{project.name}。"


def _line(library: Library, project: Project) -> Iterator[LineStep]:
    """Yield the projects from the first to the last of the line 校 → 省 → 国家 that *project* is in; none where alone."""
    earlier, later = [project], [project]
    while (found := library.content.projects.get(earlier[-1].previous)) is not None:
        earlier.append(found)
    for item in later:
        later.extend(library.projects_after.get(item.id, ()))
    line = (*reversed(earlier[1:]), *later)
    for item in line if len(line) > 1 else ():
        yield LineStep(project=project_row(library, item), here=item is project)


def _tasks(library: Library, project: Project) -> Iterator[TaskRow]:
    """Production shows the tasks that are done."""
    today = library.site.today
    everything, lateness = library.shows("未完成"), library.shows("逾期")
    for task in project.tasks:
        if task.state is TaskState.DONE or everything:
            yield TaskRow(
                content=task.content,
                goal=task.goal,
                items=task.items,
                owner=task.owner,
                due=task.due if everything and (lateness or not is_late(task, today)) else None,
                state=task.state or "",
                evidence=_task_evidence(library, project, task),
                delay=delay(task, today) if lateness else "",
            )


def _task_evidence(library: Library, project: Project, task: Task) -> tuple[Link, ...]:
    """Link what shows that *task* is done; what stands among the 证据 too is called as it is there."""
    path = project.document.path
    public = [item for item in project.evidence if not item.internal]
    names = {href: item.name for item in public for href in (item.link, item.file) if href}
    links = ((names.get(href, ""), reference(library, path, href)) for href in task.evidence)
    return tuple(replace(link, text=name or link.text) for name, link in links if link.address)


def _tasks_note(tasks: tuple[TaskRow, ...]) -> str:
    states = Counter(task.state for task in tasks)
    return "，".join(f"{state} {states[state]} 项" for state in reversed(TaskState) if states[state])
