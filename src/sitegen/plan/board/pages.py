"""The pages of the board, in the order of its menu."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.views.board import BoardView
from sitegen.plan.board.articles import articles_page, mending
from sitegen.plan.board.checklists import checklists_page
from sitegen.plan.board.evidence import evidence_page
from sitegen.plan.board.planned import planned_page
from sitegen.plan.board.statistics import statistics_page
from sitegen.plan.board.today import today_page
from sitegen.plan.board.units import units_page
from sitegen.plan.library import Library


def board_pages(library: Library) -> Iterator[BoardView]:
    """Yield the Views of the pages; what production holds back they tell of, and count without (``Library.published``)."""
    found = mending(library)
    yield today_page(library, found)
    yield articles_page(library, found)
    yield evidence_page(library)
    yield units_page(library)
    yield checklists_page(library)
    yield planned_page(library)
    yield statistics_page(library)
