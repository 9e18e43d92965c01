"""今日: the first page of the board, with what presses most, a part of each matter, and the ways to the rest."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.views import Link
from sitegen.model.views.base import replace
from sitegen.model.views.board import BoardCommand, BoardEntry, BoardSection, BoardView
from sitegen.plan.board.articles import Mending
from sitegen.plan.board.checklists import item_entries
from sitegen.plan.board.evidence import evidence
from sitegen.plan.board.parts import ARTICLES, BOARD, NEAR, PLANNED, UNITS, page, section, shortened
from sitegen.plan.board.planned import planned
from sitegen.plan.board.units import brand_entries, election_entries, silent
from sitegen.plan.figures.checklists import overdue
from sitegen.plan.figures.coverage import units_late_for_brand
from sitegen.plan.figures.deadlines import deadlines
from sitegen.plan.figures.freshness import stale_sections
from sitegen.plan.figures.projects import late_milestones, late_tasks
from sitegen.plan.library import Library
from sitegen.plan.parts import section_link


def today_page(library: Library, found: Mending) -> BoardView:
    """Return the first page of the board; *found* is what is to be mended in articles."""
    note = "只在预览里有，正式发布时不生成。统计只计已刊发的稿件。"
    whole = page(library, BOARD, BOARD.text, note, _sections(library, found))
    return replace(whole, commands=tuple(_commands(library)))


def _sections(library: Library, found: Mending) -> Iterator[BoardSection]:
    """Yield what presses first: what is late, what is near, what waits for somebody; then what is wanting."""
    yield _late(library)
    yield _near(library)
    yield shortened(found.reviews, ARTICLES)
    yield shortened(found.held, ARTICLES)
    yield shortened(planned(library), PLANNED)
    yield evidence(library)
    yield shortened(found.reviewers, ARTICLES)
    yield shortened(found.pictures, ARTICLES)
    yield shortened(silent(library), UNITS)
    yield _stale(library)


def _late(library: Library) -> BoardSection:
    found = (
        *_late_in_projects(library),
        *item_entries(library, (late.item for late in overdue(library))),
        *brand_entries(library),
        *_late_branches(library),
        *election_entries(library),
    )
    return section("late", "逾期", "没有逾期的事项。", sorted(found, key=lambda entry: entry.days or 0))


def _late_in_projects(library: Library) -> Iterator[BoardEntry]:
    for item in (*late_milestones(library), *late_tasks(library)):
        project = item.project
        yield BoardEntry(
            title=Link(text=item.name),
            note=item.matter,
            links=(Link(text=project.name, address=f"/projects/{project.id}.html"),),
            day=item.due,
            days=-item.days,
            path=project.document.path,
        )


def _late_branches(library: Library) -> Iterator[BoardEntry]:
    """Yield all branches that are late with their brand as one thing: they have one day, and a page that lists them."""
    branches = units_late_for_brand(library)
    if branches:
        title = Link(text=f"{len(branches)} 个党支部还没有凝练出品牌", address=f"{UNITS.address}#unbranded")
        yield BoardEntry(title=title, note="一支部一品牌", day=branches[0].deadline, days=-branches[0].days)


def _near(library: Library) -> BoardSection:
    entries = (
        BoardEntry(title=Link(text=item.title, address=item.address), note=item.what, day=item.day, days=item.days)
        for item in deadlines(library, NEAR)
    )
    return section("near", f"{NEAR} 天内到期", f"{NEAR} 天内没有到期的事项。", entries)


def _stale(library: Library) -> BoardSection:
    entries = (
        BoardEntry(
            title=section_link(library, item.section.id),
            note=f"更新周期 {item.limit} 天" + ("" if item.newest else "，还没有稿件"),
            day=item.newest,
            days=item.limit - item.days if item.days is not None else None,
            path=item.section.document.path,
        )
        for item in stale_sections(library.published)
    )
    return section("stale", "栏目更新", "各栏目都在更新周期之内，或者没有写“更新周期”。", entries)


def _commands(library: Library) -> Iterator[BoardCommand]:
    yield BoardCommand(text="稿件统计", command="sitegen export stats")
    year = library.site.today.year
    yield BoardCommand(text="单位年度报告", command=f"sitegen export report --unit 单位 --year {year}")
    for project in library.projects:
        yield BoardCommand(text=f"{project.name}：支撑材料汇编", command=f"sitegen export dossier {project.id}")
