"""The board, as routes; in production there is none of it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.routes import Page, Route
from sitegen.plan.library import Library


def plan_board(library: Library) -> Iterator[Route]:
    """Yield the pages below ``/_board/`` in a preview, and nothing in production."""
    if library.site.preview:
        from sitegen.plan.board.pages import board_pages  # ten modules that production does without

        for view in board_pages(library):
            yield Route(address=view.head.address, make=Page(template="board.html", view=view))
