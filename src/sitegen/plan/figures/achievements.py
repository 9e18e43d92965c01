"""What a 双创 project comes to: articles, honours, reports, pairings, tasks. For the papers of its 验收."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.model.branding import Project
from sitegen.model.content import Article
from sitegen.model.registers import Pairing
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Genre, TaskState
from sitegen.plan.figures.evidence import is_in_period
from sitegen.plan.figures.honours import Entry, by_level
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library


def cases(library: Library, project: Project) -> tuple[Article, ...]:
    """Return the 案例 of *project* and of its unit with all below it, each once, newest first."""
    own = {article.id for article in library.by_project.get(project.id, ())}
    own |= {article.id for article in library.by_unit.get(project.unit, ())}
    found = (article for article in library.site.articles if article.genre is Genre.CASE)
    return tuple(article for article in found if article.id in own)


def writings(library: Library, project: Project) -> tuple[Article, ...]:
    """Return the 理论文章 and 制度 of *project*, newest first."""
    found = library.by_project.get(project.id, ())
    return tuple(article for article in found if article.genre in (Genre.THEORY, Genre.RULES))


def pairings_in_period(library: Library, project: Project) -> tuple[Pairing, ...]:
    """Return the pairings that the project's unit, or one below it, began in the 建设期, newest first."""
    found = library.pairings_by_unit.get(project.unit, ())
    return tuple(pairing for pairing in found if is_in_period(project, pairing.date))


def achievements(library: Library, project: Project) -> Table:
    """Return the figures of *project*; what there is none of has no row."""
    honours = library.honours_by_project.get(project.id, ())
    media = library.media_by_project.get(project.id, ())
    done = sum(task.state is TaskState.DONE for task in project.tasks)
    counts = (
        ("建设任务完成（项）", done, f"任务书共 {len(project.tasks)} 项"),
        ("相关稿件（篇）", len(library.by_project.get(project.id, ())), "本站发布，记在本项目名下"),
        ("荣誉（项）", len(honours), _levels(honours, "项")),
        ("媒体报道（篇）", len(media), _levels(media, "篇")),
        ("结对共建（项）", len(pairings_in_period(library, project)), "本单位及下级单位参与，建设期内启动"),
    )
    return Table(caption="主要数据", head=("指标", "数量", "说明"), rows=tuple(_rows(counts)))


def _rows(counts: Iterable[tuple[str, int, str]]) -> Iterator[tuple[Cell, ...]]:
    return ((Cell(text=name), number(count), Cell(text=note)) for name, count, note in counts if count)


def _levels(entries: Iterable[Entry], measure: str) -> str:
    return "、".join(f"{level} {count} {measure}" for level, count in by_level(entries))
