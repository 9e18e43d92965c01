"""The pieces of content that a site's files hold, before they know of each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.progress import Progress, counted
from sitegen.core.text import human_size
from sitegen.load.files import FileStat, unreadable
from sitegen.load.layout import BY_KIND, DOCUMENT_LIMIT, Collection, Place
from sitegen.load.memo import Memo
from sitegen.load.names import At
from sitegen.load.parsed import Parsed
from sitegen.model.branding import Standard
from sitegen.model.parts import Document
from sitegen.model.registers import GlossaryTerm

DATA = Path(__file__).parent.parent / "data"
# Collections of which the wheel holds some; a site's own entries replace them by id, or by name where they have none.
DEFAULTS: tuple[type, ...] = (Standard, GlossaryTerm)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """All pieces in the order of their files; *unread* are the kinds of which a file could not be read at all."""

    items: tuple[Piece, ...]
    unread: frozenset[type]
    problems: tuple[Diagnostic, ...]


def gather(sources: Mapping[str, Place], stats: Mapping[str, FileStat], memo: Memo, progress: Progress) -> Pieces:
    """Return what the *sources* say, read through *memo*; tell *progress* how many are read."""
    problems: list[Diagnostic] = []
    unread: set[type] = set()
    items: list[Piece] = []
    for path, place in counted(sources.items(), "读取内容", progress):
        parsed = _read(path, place, stats[path], memo)
        problems.extend(parsed.problems)
        if not parsed.readable:
            unread.add(place.kind)
        items.extend(_entries(path, place, parsed) if place.many else [_document(path, place, parsed)])
    for kind in DEFAULTS:
        items = [*items, *_defaults(BY_KIND[kind], [item for item in items if item.kind is kind], memo)]
    found = list(_once(items, problems))
    return Pieces(items=tuple(found), unread=frozenset(unread), problems=tuple(problems))


def _read(path: str, place: Place, seen: FileStat, memo: Memo) -> Parsed:
    if seen.size > DOCUMENT_LIMIT:
        message = f"文件有 {human_size(seen.size)}，超过 {human_size(DOCUMENT_LIMIT)}。"
        return Parsed((), (problem("FM007", path, message, "拆成几篇；图片不要写进文字里。"),), readable=False)
    try:
        return memo.parsed(path, seen, partial(_parse, path, place))
    except OSError as error:
        return Parsed((), (unreadable(path, error),), readable=False)


def _parse(path: str, place: Place, data: bytes) -> Parsed:
    from sitegen.load.parse import parse_file  # brings in yaml and pydantic: only where a file is really parsed

    return parse_file(path, place, data)


def _document(path: str, place: Place, parsed: Parsed) -> Piece:
    values, sound = parsed.entries[0] if parsed.entries else ({}, False)
    document = Document(path=path, body=parsed.body, line=parsed.line)
    return Piece(kind=place.kind, id=place.id, path=path, values=values, sound=sound, document=document)


def _entries(path: str, place: Place, parsed: Parsed) -> Iterator[Piece]:
    for number, (values, sound) in enumerate(parsed.entries):
        id = values.get("id", "") or str(number + 1)
        yield Piece(kind=place.kind, id=id, path=path, at=(number,), values=values, sound=sound)


def _defaults(collection: Collection, own: list[Piece], memo: Memo) -> Iterator[Piece]:
    """Yield the entries of the wheel that the site's *own* do not replace."""
    place = Place(kind=collection.kind, many=True)
    data = (DATA / collection.file).read_bytes()
    parsed = memo.of_content(f"sitegen/{collection.file}", data, partial(_parse, "", place))
    taken = {piece.id for piece in own} | {piece.values.get("name", "") for piece in own}
    for piece in _entries("", place, parsed):
        if piece.id not in taken and piece.values["name"] not in taken:
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
