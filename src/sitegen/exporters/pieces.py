"""支撑材料 put in order: chapters by item or by task, each piece once, whole, under a number (佐证编号)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from sitegen.exporters.bodies import public_address
from sitegen.exporters.internal import Internal, internal_supports
from sitegen.exporters.source import Source
from sitegen.model.branding import Evidence, Project, Task
from sitegen.model.value import replace
from sitegen.plan.figures.evidence import Support, SupportKind, standard_items, supporting, supports
from sitegen.plan.links import Goal, Resolved, is_path, resolve

Key = tuple[str, str]
"""What a piece is: its kind and the id, the path or the address of what it shows."""


class Order(StrEnum):
    """What the chapters of a dossier follow."""

    STANDARD = "标准"
    TASKS = "任务书"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of evidence with its number: ``1-02``, the second of the first chapter."""

    number: str
    support: Support


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The evidence of one item or task: the pieces that stand here, and those that stand whole *elsewhere*."""

    number: str
    title: str
    pieces: tuple[Piece, ...]
    elsewhere: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidences:
    """All evidence of a dossier: its chapters, and the numbers of what supports each task, in the order of tasks."""

    chapters: tuple[Chapter, ...]
    of_tasks: tuple[tuple[Piece, ...], ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece, once."""
        return tuple(piece for chapter in self.chapters for piece in chapter.pieces)

    def of_item(self, item: str) -> tuple[Piece, ...]:
        """Return the pieces that support *item* of the standard."""
        return tuple(piece for piece in self.pieces if item in piece.support.items)


def gather(source: Source, project: Project, order: Order, internal: Internal | None) -> Evidences:
    """Return the evidence of *project* in *order*: internal material only as far as *internal* has it.

    What belongs to no item, or to no task, stands in a last chapter.
    """
    known: dict[Key, Support] = {}
    for support in _supports(source, project, internal):
        first = known.setdefault(key_of(source, support), support)
        items = tuple(dict.fromkeys((*first.items, *support.items)))
        known[key_of(source, support)] = replace(first, items=items)
    tasks = [
        tuple(known.get(key_of(source, support), support) for support in task_supports(source, project, task))
        for task in project.tasks
    ]
    found = tuple(known.values())
    if order is Order.TASKS:
        groups = [(task.content, supporters) for task, supporters in zip(project.tasks, tasks, strict=True)]
        groups.append(("其他支撑材料", found))
    else:
        groups = [(item.name, supporting(found, item.name)) for item in standard_items(source.library, project)]
        groups.append(("任务书佐证", tuple(support for supporters in tasks for support in supporters)))
    chapters, numbered = _number(source, groups)
    of_tasks = tuple(tuple(numbered[key_of(source, support)] for support in supporters) for supporters in tasks)
    return Evidences(chapters=chapters, of_tasks=of_tasks)


def _supports(source: Source, project: Project, internal: Internal | None) -> Iterator[Support]:
    for support in supports(source.library, project):
        if not support.internal or (internal and is_there(support, internal)):
            yield support
    if internal:
        yield from internal_supports(internal, [item.name for item in standard_items(source.library, project)])


def is_there(support: Support, internal: Internal) -> bool:
    """Tell whether *internal* has the file of an internal entry."""
    return support.evidence is not None and support.evidence.file in internal.files


def _number(
    source: Source, groups: Sequence[tuple[str, Sequence[Support]]]
) -> tuple[tuple[Chapter, ...], dict[Key, Piece]]:
    """Give each piece a number at its first place. A chapter keeps its number whether or not others hold anything."""
    numbered: dict[Key, Piece] = {}
    chapters = []
    for place, (title, supporters) in enumerate(groups, start=1):
        here: dict[Key, Piece] = {}
        elsewhere: dict[Key, Piece] = {}
        for support in supporters:
            key = key_of(source, support)
            if key in numbered:
                elsewhere[key] = numbered[key]
            else:
                here.setdefault(key, Piece(number=f"{place}-{len(here) + 1:02}", support=support))
        numbered |= here
        last = place == len(groups)  # what stands elsewhere needs no second mention there
        if here or (elsewhere and not last):
            others = () if last else tuple(elsewhere.values())
            chapters.append(Chapter(number=str(place), title=title, pieces=tuple(here.values()), elsewhere=others))
    return tuple(chapters), numbered


def key_of(source: Source, support: Support) -> Key:
    """Return what *support* is, the same wherever it is named."""
    if support.article:
        return "稿件", support.article.id
    if support.honour:
        return "荣誉", support.honour.id
    assert support.evidence is not None
    entry = support.evidence
    if entry.internal:
        return "内部", entry.file
    if entry.file:
        return "文件", resolve(source.library.site, support.path, entry.file).path
    return ("网址", entry.link) if entry.link else ("条目", f"{support.path} {support.place} {support.name}")


def task_supports(source: Source, project: Project, task: Task) -> tuple[Support, ...]:
    """Return what the 佐证 of *task* name; what is held back is left out."""
    path = project.document.path
    found = ((href, resolve(source.library.site, path, href)) for href in task.evidence)
    return tuple(
        _task_support(source, project, href, resolved) for href, resolved in found if not is_held(source, resolved)
    )


def is_held(source: Source, resolved: Resolved) -> bool:
    """Tell whether production holds back what a link leads to."""
    return resolved.goal is Goal.HELD or resolved.path in source.library.site.held_paths


def _task_support(source: Source, project: Project, href: str, resolved: Resolved) -> Support:
    article = source.library.article_at.get(resolved.path) if resolved.goal is Goal.DOCUMENT else None
    if article:
        return Support(
            kind=SupportKind.ARTICLE,
            name=article.title,
            items=(),
            date=article.date,
            source=article.source,
            path=article.document.path,
            article=article,
        )
    entry = _task_entry(source, project.document.path, href, resolved)
    kind = SupportKind.PAGE if entry.link else SupportKind.MATERIAL
    path = project.document.path
    return Support(kind=kind, name=entry.name, items=(), date=None, source="", path=path, evidence=entry)


def _task_entry(source: Source, path: str, href: str, resolved: Resolved) -> Evidence:
    """A file, a page here or elsewhere, or mere words."""
    if resolved.goal is Goal.FILE:
        return Evidence(items=(), name=PurePosixPath(resolved.path).stem, file=href)
    if resolved.goal is Goal.ADDRESS and not is_path(href):
        return Evidence(items=(), name=href)
    name = source.library.names.get(resolved.path, href)
    return Evidence(items=(), name=name, link=public_address(source, path, href))


def numbers(pieces: Iterable[Piece]) -> str:
    """Return the numbers of *pieces* as a table shows them: ``1-01、2-03``."""
    return "、".join(piece.number for piece in pieces)
