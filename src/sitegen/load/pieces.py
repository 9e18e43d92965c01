"""The pieces of content that a site's files hold, before they know of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.load.layout import BY_KIND, Collection, Place
from sitegen.load.memo import Memo, Record
from sitegen.load.names import At
from sitegen.load.parsed import Parsed, decode_parsed
from sitegen.load.sources import take_own
from sitegen.model.branding import Standard
from sitegen.model.parts import Document
from sitegen.model.phrases import Phrase
from sitegen.model.registers import GlossaryTerm
from sitegen.model.value import Value

DATA = Path(__file__).parent.parent / "data"
# Collections of which the wheel holds some; a site's own entries replace them by id, or by name where they have none.
DEFAULTS: tuple[type, ...] = (Standard, GlossaryTerm, Phrase)


class Piece(Value):
    """One piece of content: *values* by field, typed, references as written. *at* is its place in a list file.

    Of a piece that is not *sound* only its names are known.
    """

    kind: type[Any]
    id: str
    path: str
    at: At = ()
    values: dict[str, Any]
    sound: bool
    document: Document | None = None


class Pieces(Value):
    """Pieces in the order of their files; *unread* are the kinds of which a file could not be read at all."""

    items: tuple[Piece, ...]
    unread: frozenset[type]
    problems: tuple[Diagnostic, ...]


def pieces_of(places: Mapping[str, Place], records: Mapping[str, Record], memo: Memo) -> Pieces:
    """Return what the files at *places* say by their *records*, and what the wheel adds."""
    problems: list[Diagnostic] = []
    unread: set[type] = set()
    items: list[Piece] = []
    for path, place in places.items():
        parsed: Parsed = decode_parsed(records[path].parsed)
        problems.extend(parsed.problems)
        if not parsed.readable:
            unread.add(place.kind)
        items.extend(_entries(path, place, parsed) if place.many else [document(path, place, parsed)])
    for kind in DEFAULTS:
        items = [*items, *_defaults(BY_KIND[kind], [item for item in items if item.kind is kind], memo)]
    found = list(_once(items, problems))
    return Pieces(items=tuple(found), unread=frozenset(unread), problems=tuple(problems))


def document(path: str, place: Place, parsed: Parsed) -> Piece:
    """Return the one piece that the Markdown file at *path* is."""
    entries = parsed.read_entries(place.kind)
    values, sound = entries[0] if entries else ({}, False)
    document = Document(path=path, body=parsed.body, line=parsed.line)
    return Piece(kind=place.kind, id=place.id, path=path, values=values, sound=sound, document=document)


def _entries(path: str, place: Place, parsed: Parsed) -> Iterator[Piece]:
    for number, (values, sound) in enumerate(parsed.read_entries(place.kind)):
        id = values.get("id", "") or str(number + 1)
        yield Piece(kind=place.kind, id=id, path=path, at=(number,), values=values, sound=sound)


def _defaults(collection: Collection, own: list[Piece], memo: Memo) -> Iterator[Piece]:
    """Yield the entries of the wheel that the site's *own* do not replace."""
    place = Place(kind=collection.kind, many=True)
    parsed = take_own(f"sitegen/{collection.file}", place, (DATA / collection.file).read_bytes(), memo)
    taken = {piece.id for piece in own} | {piece.values.get("name", "") for piece in own}
    for piece in _entries("", place, parsed):
        if piece.id not in taken and piece.values.get("name", piece.id) not in taken:
            yield piece


def _once(items: list[Piece], problems: list[Diagnostic]) -> Iterator[Piece]:
    """Yield the first piece of each id; a second one is an error."""
    first: dict[tuple[type, str], Piece] = {}
    for piece in items:
        before = first.setdefault((piece.kind, piece.id), piece)
        if before is piece:
            yield piece
            continue
        problems.append(
            problem(
                "FM027",
                piece.path,
                f"编号“{piece.id}”用了两次：第 {int(before.at[0]) + 1} 项和第 {int(piece.at[0]) + 1} 项。",
                "给其中一项换一个编号。",
                at=(*piece.at, "id") if "id" in piece.values else piece.at,
            )
        )
