"""党建“双创”: the matrix of projects, and a page for each with its standard × evidence matrix."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.branding import Project, Standard, Task
from sitegen.model.routes import Page, Route
from sitegen.model.views import (
    EvidenceItem,
    EvidenceRow,
    Head,
    HistoryEntry,
    Link,
    MatrixCell,
    MatrixRow,
    ProjectsView,
    ProjectView,
    StandardNote,
    TaskRow,
)
from sitegen.model.vocabulary import Level, ProjectType, TaskState
from sitegen.plan.figures.evidence import Support, standard_items, supporting, supports
from sitegen.plan.library import Library
from sitegen.plan.links import body_of
from sitegen.plan.parts import (
    HOME,
    article_link,
    batch_text,
    cards_by_year,
    headings,
    held_reason,
    honour_row,
    media_row,
    period_text,
    picture,
    project_row,
    prose_of,
    reference,
    reference_address,
    status_text,
    unit_link,
)

INDEX = Link(text="党建“双创”", address="/projects/index.html")
_NEGATIVE_RESULTS = ("未通过", "延期", "延长", "撤销", "整改", "不合格")


def plan_projects(library: Library) -> Iterator[Route]:
    """Yield ``/projects/index.html`` and a page for each project."""
    columns = sorted({(list(Level).index(item.level), item.batch) for item in library.projects})
    used = {standard.id for item in library.projects if (standard := library.standard_of(item))}
    view = ProjectsView(
        head=Head(
            title="党建“双创”",
            address=INDEX.address,
            trail=(HOME,),
            description="示范高校、标杆院系、样板支部的创建与建设",
        ),
        columns=tuple(f"{list(Level)[level]}{batch_text(batch)}" for level, batch in columns),
        rows=tuple(_matrix_rows(library, columns)),
        projects=tuple(project_row(library, item) for item in library.projects),
        standards=tuple(
            _standard_note(library, standard)
            for id, standard in sorted(library.content.standards.items())
            if id in used
        ),
    )
    yield Route(address=INDEX.address, make=Page(template="projects.html", view=view), title="党建“双创”")
    for project in library.projects:
        articles = library.by_project.get(project.id, ())
        yield Route(
            address=f"/projects/{project.id}.html",
            make=Page(template="project.html", view=_project_view(library, project)),
            sources=(project.document.path,),
            changed=max((article.last_change for article in articles), default=None),
            title=project.name,
        )


def _matrix_rows(library: Library, columns: list[tuple[int, int]]) -> Iterator[MatrixRow]:
    levels = list(Level)
    for type in ProjectType:
        found = [item for item in library.projects if item.type is type]
        cells = (
            tuple(project_row(library, item) for item in found if (levels.index(item.level), item.batch) == column)
            for column in columns
        )
        if found:
            yield MatrixRow(type=type, cells=tuple(MatrixCell(projects=cell) for cell in cells))


def _standard_note(library: Library, standard: Standard) -> StandardNote:
    confidence = standard.confidence or ""
    return StandardNote(
        name=standard.name,
        items=tuple(item.name for item in standard.items),
        basis=standard.basis,
        confidence=confidence if library.shows("可信度") else "",
    )


def _project_view(library: Library, project: Project) -> ProjectView:
    path = project.document.path
    prose = prose_of(library, path)
    standard = library.standard_of(project)
    following = (item for item in library.projects if item.previous == project.id)
    return ProjectView(
        head=Head(
            title=project.name,
            address=f"/projects/{project.id}.html",
            description=project.summary or prose.summary,
            trail=(HOME, INDEX),
            held=held_reason(library, path),
        ),
        name=project.name,
        unit=unit_link(library, project.unit),
        type=project.type,
        level=project.level,
        batch=batch_text(project.batch),
        status=status_text(library, project),
        period=period_text(project.period),
        docno=project.docno,
        standard=standard.name if standard else "",
        previous=tuple(project_link(item) for item in _line(library, project)),
        following=tuple(project_link(item) for item in following),
        milestones=tuple(_milestones(library, project)),
        tasks=tuple(_tasks(library, project)),
        matrix=tuple(_matrix(library, project)),
        body=body_of(library.site, path),
        contents=headings(prose),
        honours=tuple(honour_row(library, item) for item in library.honours if project.id in item.projects),
        media=tuple(media_row(library, item) for item in library.media if project.id in item.projects),
        groups=cards_by_year(library, library.by_project.get(project.id, ())),
    )


def project_link(project: Project) -> Link:
    """Return the link to *project*, noted with its level."""
    return Link(text=project.name, address=f"/projects/{project.id}.html", note=project.level)


def _line(library: Library, project: Project) -> list[Project]:
    """The projects that came before, first of all the earliest (校 → 省 → 国家)."""
    line: list[Project] = []
    while (found := library.content.projects.get(project.previous)) is not None:
        line.insert(0, found)
        project = found
    return line


def _milestones(library: Library, project: Project) -> Iterator[HistoryEntry]:
    """Production shows those that were reached, and none that went badly."""
    everything = library.shows("未完成")
    for item in project.milestones:
        negative = any(word in item.result for word in _NEGATIVE_RESULTS) and not library.shows("负面状态")
        if negative or (item.actual is None and not everything):
            continue
        planned = f"计划 {item.planned.chinese}" if item.planned and (everything or item.actual is None) else ""
        yield HistoryEntry(
            date=item.actual, title=item.name, text="，".join(part for part in (item.result, planned) if part)
        )


def _tasks(library: Library, project: Project) -> Iterator[TaskRow]:
    """Production shows the tasks that are done."""
    for task in project.tasks:
        if task.state is TaskState.DONE or library.shows("未完成"):
            yield TaskRow(
                content=task.content,
                goal=task.goal,
                items=task.items,
                owner=task.owner,
                due=task.due if library.shows("未完成") else None,
                state=task.state or "",
                evidence=_task_evidence(library, project, task),
            )


def _task_evidence(library: Library, project: Project, task: Task) -> tuple[Link, ...]:
    links = (reference(library, project.document.path, href) for href in task.evidence)
    return tuple(link for link in links if link.address)


def _matrix(library: Library, project: Project) -> Iterator[EvidenceItem]:
    """Each item of the standard with its evidence; an item without any is a gap, and internal."""
    found = tuple(support for support in supports(library, project) if not support.internal)
    for item in standard_items(library, project):
        rows = tuple(_evidence_row(library, project, support) for support in supporting(found, item.name))
        if rows or library.shows("空缺"):
            yield EvidenceItem(name=item.name, rows=rows)


def _evidence_row(library: Library, project: Project, support: Support) -> EvidenceRow:
    if support.article:
        link = article_link(library, support.article)
    elif support.honour:
        link = Link(text=support.name, address="/honours.html")
    else:
        assert support.evidence is not None
        href = support.evidence.link or support.evidence.file or support.evidence.shot
        link = Link(text=support.name, address=_evidence_address(library, project, href))
    return EvidenceRow(link=link, kind=support.kind, date=support.date, source=support.source)


def _evidence_address(library: Library, project: Project, href: str) -> str:
    if not href:
        return ""
    found = picture(library, project.document.path, href)
    return found.address if found else reference_address(library, project.document.path, href)
