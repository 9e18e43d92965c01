"""空缺清单: what a dossier still lacks. For the lead alone, never part of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.exporters.bodies import file_paths
from sitegen.exporters.internal import Internal
from sitegen.exporters.pieces import Evidences, is_held, is_there
from sitegen.exporters.source import Source
from sitegen.model.branding import Project
from sitegen.model.vocabulary import TaskState
from sitegen.plan.figures.evidence import Support, outside_period, standard_items, supporting, supports
from sitegen.plan.figures.projects import unproven_tasks
from sitegen.plan.links import resolve

Gap = tuple[str, tuple[str, ...]]
"""A heading, and what is missing under it."""


def gap_list(source: Source, project: Project, evidences: Evidences, internal: Internal | None) -> tuple[Gap, ...]:
    """Return what the dossier of *project* lacks, heading by heading; a heading without anything is left out."""
    written = supports(source.library, project)
    found: tuple[tuple[str, Iterable[str]], ...] = (
        ("没有支撑材料的条目", _items(source, project, evidences, written)),
        ("已完成、没有写佐证的任务", (task.content for task in unproven_tasks(project))),
        ("还没有完成的任务", _unfinished(project)),
        ("日期不在建设期内的材料", _outside(source, project)),
        ("没有编入的内部材料", _internal(written, internal)),
        ("不能用的内部文件", internal.unusable if internal else ()),
        ("还没有正式发布、没有编入的稿件", _held(source, project)),
        ("没有链接也没有文件的材料", _empty(evidences)),
        ("没有证明图的荣誉", _unproven(source, evidences)),
        ("没有截图的网页", _unshot(source, evidences)),
    )
    listed = ((heading, tuple(rows)) for heading, rows in found)
    return tuple((heading, rows) for heading, rows in listed if rows)


def _items(source: Source, project: Project, evidences: Evidences, written: tuple[Support, ...]) -> Iterator[str]:
    for item in standard_items(source.library, project):
        if not evidences.of_item(item.name):
            yield f"{item.name}（只有内部材料，没有编入）" if supporting(written, item.name) else item.name


def _unfinished(project: Project) -> Iterator[str]:
    if not project.tasks:
        yield "项目文件里没有登记任务书"
    for task in project.tasks:
        if task.state is not TaskState.DONE:
            facts = (task.state or "没有写状态", f"时限 {task.due.text}" if task.due else "")
            yield f"{task.content}（{'，'.join(filter(None, facts))}）"


def _outside(source: Source, project: Project) -> Iterator[str]:
    for support in outside_period(source.library, project):
        when = support.date.text if support.date else "没有日期"
        yield f"{support.kind}《{support.name}》（{when}）"


def _internal(written: tuple[Support, ...], internal: Internal | None) -> Iterator[str]:
    for support in written:
        if support.evidence and support.internal and not (internal and is_there(support, internal)):
            yield f"{support.name}（{_why(support.evidence.file, internal)}）"


def _why(file: str, internal: Internal | None) -> str:
    if internal is None:
        return "没有用 --internal 指明文件夹"
    return f"文件夹里没有能用的“{file}”" if file else "没有写“文件”"


def _held(source: Source, project: Project) -> Iterator[str]:
    """What was written for the project and may not come out yet."""
    library = source.library
    titles = {item.path: f"《{item.title}》（{item.reason}）" for item in library.site.held}
    own = (item.document.path for item in library.content.articles if project.id in item.projects and item.evidence)
    path = project.document.path
    named = (resolve(library.site, path, href) for task in project.tasks for href in task.evidence)
    held = (*own, *(item.path for item in named if is_held(source, item)))
    yield from dict.fromkeys(titles[path] for path in held if path in titles)


def _empty(evidences: Evidences) -> Iterator[str]:
    for piece in evidences.pieces:
        entry = piece.support.evidence
        if entry and not (entry.link or entry.file or entry.shot):
            yield f"{piece.number} {piece.support.name}"


def _unproven(source: Source, evidences: Evidences) -> Iterator[str]:
    for piece in evidences.pieces:
        honour = piece.support.honour
        if honour and not any(file_paths(source, honour.path, (honour.proof,))):
            yield f"{piece.number} {honour.name}"


def _unshot(source: Source, evidences: Evidences) -> Iterator[str]:
    for piece in evidences.pieces:
        entry = piece.support.evidence
        if (
            entry
            and entry.link
            and not entry.internal
            and not any(file_paths(source, piece.support.path, (entry.shot,)))
        ):
            yield f"{piece.number} {piece.support.name}"
