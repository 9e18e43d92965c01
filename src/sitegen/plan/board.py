"""编辑看板: what is missing, late or held back. In previews only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sitegen.model.routes import Page, Route
from sitegen.model.views import BoardView, Head, Link, Links
from sitegen.model.vocabulary import ItemState
from sitegen.plan.figures.evidence import gaps
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, unit_link

_SILENT_DAYS = 180


def plan_board(library: Library) -> Iterator[Route]:
    """Yield ``/_board/index.html`` in a preview, and nothing in production."""
    if not library.site.preview:
        return
    view = BoardView(
        head=Head(title="编辑看板", address="/_board/index.html", trail=(HOME,)),
        held=tuple(
            Link(text=item.title, address=library.site.addresses.get(item.path, ""), note=item.reason)
            for item in library.site.held
        ),
        overdue=tuple(_overdue(library)),
        gaps=tuple(_gaps(library)),
        silent=tuple(_silent(library)),
    )
    yield Route(address=view.head.address, make=Page(template="board.html", view=view))


def _overdue(library: Library) -> Iterator[Link]:
    today = library.site.today
    for item in sorted(library.content.checklist.values(), key=lambda item: item.id):
        if item.due and item.due < today and item.state is not ItemState.CLOSED:
            yield Link(text=f"{item.id} {item.problem}", note=f"逾期 {(today - item.due).days} 天")
    for project in library.projects:
        for milestone in project.milestones:
            if milestone.actual is None and milestone.planned and milestone.planned.last_day < today:
                late = (today - milestone.planned.last_day).days
                text = f"{project.name}：{milestone.name}"
                yield Link(text=text, address=f"/projects/{project.id}.html", note=f"逾期 {late} 天")
    for brand in library.brands:
        if brand.deadline and brand.deadline < today and brand.recognised is None:
            late = (today - brand.deadline).days
            yield Link(text=brand.name, address=f"/brands/{brand.id}.html", note=f"凝练逾期 {late} 天")


def _gaps(library: Library) -> Iterator[Links]:
    """For each project the items of its standard that nothing supports yet."""
    for project in library.projects:
        empty = gaps(library, project)
        if empty:
            yield Links(title=project.name, links=tuple(Link(text=name) for name in empty))


def _silent(library: Library) -> Iterator[Link]:
    since = library.site.today - timedelta(days=_SILENT_DAYS)
    for unit in library.units_in_order:
        newest = next((article.date.day for article in library.by_unit.get(unit.id, ())), None)
        if not unit.outside and not unit.successor and (newest is None or newest < since):
            link = unit_link(library, unit.id)
            yield Link(text=link.text, address=link.address, note=f"最近一篇 {newest}" if newest else "还没有稿件")
