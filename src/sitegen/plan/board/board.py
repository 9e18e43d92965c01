"""The pages of the board, as routes; in production there is none of them."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.routes import Page, Route
from sitegen.model.views.board import BoardView
from sitegen.plan.board.articles import articles_page, mending
from sitegen.plan.board.checklists import checklists_page
from sitegen.plan.board.evidence import evidence_page
from sitegen.plan.board.planned import planned_page
from sitegen.plan.board.statistics import statistics_page
from sitegen.plan.board.today import today_page
from sitegen.plan.board.units import units_page
from sitegen.plan.library import Library


def plan_board(library: Library) -> Iterator[Route]:
    """Yield the pages below ``/_board/`` in a preview, and nothing in production.

    They tell of what production holds back, and count without it (``Library.published``).
    """
    if library.site.preview:
        for view in _pages(library):
            yield Route(address=view.head.address, make=Page(template="board.html", view=view))


def _pages(library: Library) -> Iterator[BoardView]:
    found = mending(library)
    yield today_page(library, found)
    yield articles_page(library, found)
    yield evidence_page(library)
    yield units_page(library)
    yield checklists_page(library)
    yield planned_page(library)
    yield statistics_page(library)
