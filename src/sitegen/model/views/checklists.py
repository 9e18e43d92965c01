"""三张清单."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.views.parts import Figure, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRow:
    """A public item of the 三张清单."""

    id: str
    anchor: str
    problem: str
    measures: tuple[str, ...]
    owners: tuple[Link, ...]
    state: str
    origin: str
    raised: Stamp | None
    due: date | None
    closed: date | None
    closing_note: str
    evidence: tuple[Link, ...]
    pairings: tuple[Link, ...]
    articles: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistsView:
    """三张清单."""

    head: Head
    counts: tuple[Figure, ...]
    items: tuple[ChecklistRow, ...]
