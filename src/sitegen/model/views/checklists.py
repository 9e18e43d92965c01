"""三张清单."""

from __future__ import annotations

from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.figures import Figure, Table
from sitegen.model.views.parts import Head, Link


class MeasureRow(View, frozen=True, kw_only=True):
    """A measure of an item. *owner* is its unit, noted with the post; *late* how many days its deadline is past."""

    content: str
    owner: Link | None = None
    due: Stamp | None = None
    state: str = ""
    late: int = 0


class ChecklistRow(View, frozen=True, kw_only=True):
    """A public item of the 三张清单. *within* names the second-level units that answer for it, for the filter."""

    id: str
    anchor: str
    problem: str
    measures: tuple[MeasureRow, ...]
    owners: tuple[Link, ...]
    within: tuple[str, ...]
    state: str
    origin: str
    decided: str
    raised: Stamp | None
    due: date | None
    late: int
    closed: date | None
    closing_note: str
    evidence: tuple[Link, ...]
    pairings: tuple[Link, ...]
    articles: tuple[Link, ...]


class ChecklistGroup(View, frozen=True, kw_only=True):
    """The items in one state."""

    title: str
    anchor: str
    items: tuple[ChecklistRow, ...]


class ChecklistsView(View, frozen=True, kw_only=True):
    """三张清单. *units* are the values of the filter in their order; *rates* are there where 公开 names them."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[ChecklistGroup, ...]
    units: tuple[str, ...]
    rates: tuple[Table, ...]
