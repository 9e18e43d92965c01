"""Rows and cards of things other than articles, as lists show them."""

from __future__ import annotations

from sitegen.core.dates import Stamp
from sitegen.model.views.base import View
from sitegen.model.views.parts import Link, Picture


class BrandCard(View, frozen=True, kw_only=True):
    """A brand on the wall. *unit_type* is what kind of organisation its unit is, for the filter."""

    name: str
    address: str
    unit: Link
    unit_type: str
    slogan: str
    mode: str
    level: str
    stage: str
    color: str
    mark: Picture | None


class ProjectRow(View, frozen=True, kw_only=True):
    """A project in a table."""

    name: str
    address: str
    type: str
    level: str
    batch: str
    status: str
    period: str


class MediaRow(View, frozen=True, kw_only=True):
    """A report by a medium; *address* is an outside one, empty where there is none."""

    title: str
    outlet: str
    level: str
    date: Stamp
    edition: str
    address: str
    units: tuple[Link, ...]


class PairingRow(View, frozen=True, kw_only=True):
    """A pairing in a table. *anchor* is its place on /pairings.html."""

    anchor: str
    name: str
    types: tuple[str, ...]
    parties: tuple[Link, ...]
    date: Stamp
    state: str
    subject: str
    content: str
    outcome: str
    checklist: tuple[Link, ...]
    articles: tuple[Link, ...]
    until: Stamp | None = None


class HonourRow(View, frozen=True, kw_only=True):
    """An honour in a list. *within* names the second-level units of its units, for the filter."""

    anchor: str
    name: str
    level: str
    date: Stamp
    by: str
    winner: str
    units: tuple[Link, ...]
    address: str
    brands: tuple[Link, ...] = ()
    projects: tuple[Link, ...] = ()
    proof: Picture | None = None
    within: tuple[str, ...] = ()


class UnitNode(View, frozen=True, kw_only=True):
    """A unit in the tree, with how many articles it and its sub-units have, and how many of them name the unit itself.

    *note* says where it was merged to or, internally, that it has no article.
    """

    name: str
    address: str
    type: str
    articles: int
    own: int
    note: str
    children: tuple[UnitNode, ...]


class HistoryEntry(View, frozen=True, kw_only=True):
    """A dated line of a brand's history: 认定, 复核."""

    date: Stamp | None
    title: str
    text: str = ""
