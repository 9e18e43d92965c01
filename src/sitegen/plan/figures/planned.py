"""选题: what is still to be written, by when, and what has come of it."""

from __future__ import annotations

from sitegen.model.registers import PlannedArticle
from sitegen.model.vocabulary import PlannedState
from sitegen.plan.library import Library

_SETTLED = frozenset({PlannedState.PUBLISHED, PlannedState.DROPPED})


def open_plans(library: Library) -> tuple[PlannedArticle, ...]:
    """Return the planned articles that are neither published nor dropped, by day; what has no state is open."""
    found = (item for item in library.content.planned.values() if item.state not in _SETTLED)
    return tuple(sorted(found, key=lambda item: item.planned))


def settled_plans(library: Library) -> tuple[PlannedArticle, ...]:
    """Return the planned articles that are published or dropped, newest first."""
    found = [item for item in library.content.planned.values() if item.state in _SETTLED]
    return tuple(sorted(found, key=lambda item: item.planned, reverse=True))
