"""党建与业务融合."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.figures import Table
from sitegen.model.views.parts import Card, Head, Link


class FocusPart(View, frozen=True, kw_only=True):
    """One business: its newest articles, and the years that list all of them."""

    title: str
    anchor: str
    count: str
    cards: tuple[Card, ...]
    years: tuple[Link, ...]


class PhaseCell(View, frozen=True, kw_only=True):
    """The articles of one 环节 of a chain, oldest first."""

    phase: str
    cards: tuple[Card, ...]


class ChainRow(View, frozen=True, kw_only=True):
    """A chain 部署—落实—考核: always three cells, some of them empty. *span* says from when until when."""

    span: str
    cells: tuple[PhaseCell, ...]


class FusionView(View, frozen=True, kw_only=True):
    """党建与业务融合: units × business, the newest articles of each, the chains."""

    head: Head
    title: str
    intro: str
    table: Table | None
    focuses: tuple[FocusPart, ...]
    chains: tuple[ChainRow, ...]
