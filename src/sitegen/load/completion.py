"""From pieces to content: ids for names, all that follows from values, addresses, rules that one keeps or breaks alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.digests import digest
from sitegen.load.addressing import address
from sitegen.load.draft import Draft
from sitegen.load.layout import BY_KIND, COLLECTIONS, section_above
from sitegen.load.meaning import Meaning
from sitegen.load.memo import Cache
from sitegen.load.names import At, Names
from sitegen.load.pieces import Piece, Pieces
from sitegen.load.pinyin import edition
from sitegen.load.references import Resolver
from sitegen.load.renaming import Known
from sitegen.load.rules import check
from sitegen.model.branding import Standard
from sitegen.model.content import Article, Section, Series
from sitegen.model.keeping import encode

# Entries of these lists are referred to by their ids alone: their names may be alike.
_BY_ID_ONLY = frozenset({"pairing", "checklist", "honour", "media", "planned", "withdrawn", "person", "term", "phrase"})


class Context:
    """What a piece is completed from beside itself: all pieces but articles, the sections, what site.yml lets 融合 be.

    What it is made of is finished before articles are, for they look at the standards of projects.
    """

    def __init__(self, others: Pieces, sections: frozenset[str], focuses: tuple[str, ...]) -> None:
        self.problems: list[Diagnostic] = []
        self._names = self._call(others)
        self._others = others
        self._sections = sections
        self._focuses = focuses
        self._resolver = Resolver(self._names, focuses)
        self._meaning = Meaning(others.items, self._names["series"])

    def _call(self, pieces: Pieces) -> dict[str, Names]:
        """Return the names of everything that can be referred to, by kind of reference."""
        names = {item.ref: Names(item.kind.KIND) for item in COLLECTIONS}
        for kind in pieces.unread & BY_KIND.keys():
            names[BY_KIND[kind].ref].blind = True
        for piece in pieces.items:
            if piece.kind in BY_KIND:
                ref = BY_KIND[piece.kind].ref
                given = () if ref in _BY_ID_ONLY else _names(piece)
                self.problems.extend(names[ref].add(piece.id, piece.path, given))
        return names

    @cached_property
    def known(self) -> Known:
        """All that articles are completed from: whatever is looked at there has to be part of this."""
        pieces = [
            (item.kind.__name__, item.id, item.values, item.sound)
            for item in self._others.items
            if item.kind in (Section, Series, Standard)
        ]
        blind = [ref for ref, names in self._names.items() if names.blind]
        ground = (pieces, self._meaning.standards_of_projects, blind, sorted(self._sections), self._focuses, edition())
        return Known(ground=digest(encode(ground)), names={ref: names.ids for ref, names in self._names.items()})

    def finish(self, pieces: Iterable[Piece], cache: Cache | None) -> list[Draft]:
        """Return *pieces* as what they are, and all that is wrong with each; what is not sound stays without an item.

        Projects come before what refers to them; *cache* remembers pinyin.
        """
        drafts = [self._complete(piece) for piece in pieces]
        address(drafts, cache)
        for draft in drafts:
            self._make(draft)
        return drafts

    def _complete(self, piece: Piece) -> Draft:
        """Return *piece* with ids for names and all that follows from its values."""
        draft = Draft(piece)
        if not draft.sound:
            return draft
        values, found = self._resolver.resolve(piece.kind, piece.values, piece.path, piece.at)
        draft.problems += found
        if values is None:
            draft.refuse()
            return draft
        draft.values, found = self._meaning.complete(piece, values, section_above(piece.id, self._sections))
        if found:
            draft.refuse(*found)
        return draft

    def _make(self, draft: Draft) -> None:
        """Make the item of *draft*, unless it breaks a rule."""
        piece = draft.piece
        if not draft.sound:
            return
        known: dict[str, Any] = {"id": piece.id}
        if piece.document:
            known["document"] = piece.document
        else:
            known["path"] = piece.path
        if piece.kind is Article:
            known["section"] = section_above(piece.id, self._sections)
        if piece.kind is Section:
            known["parent"] = section_above(piece.id, self._sections)
        item = piece.kind(**{**draft.values, **known})
        found = list(check(item, piece.path, piece.at))
        draft.problems += found
        if not has_errors(found):
            draft.item = item


def _names(piece: Piece) -> Iterator[tuple[str, At]]:
    yield piece.values.get("name", ""), (*piece.at, "name")
    for alias in piece.values.get("aliases", ()):
        yield alias, (*piece.at, "aliases")
