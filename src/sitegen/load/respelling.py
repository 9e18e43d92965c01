"""Headers and lists in the one spelling: half-width colons, dates as year-month-day, the words that readers see.

What is written means what it meant: it is read again, and where it would not, it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

import yaml

from sitegen.core.dates import Stamp, parse_stamp
from sitegen.load.colons import straighten
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.fields import hints_of, item_of, parts_of, spellings_of
from sitegen.load.header import read_document, read_list
from sitegen.load.layout import Place
from sitegen.load.schema import validate
from sitegen.load.source import Source
from sitegen.load.synonyms import SYNONYMS
from sitegen.load.yaml_edits import Lines
from sitegen.load.yaml_text import HEADER_LIMIT, LIST_LIMIT, compose
from sitegen.model.config import Config

_CANONICAL = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:[ T]\d{2}:\d{2}.*)?)?")
_ZONED = re.compile(r":\d\d.*(?:Z|[+-]\d\d:?\d\d)$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_QUOTES = "\"'"

At = tuple[str | int, ...]


def respelt(text: str, place: Place) -> str:
    """Return the file *text*, which is content at *place*, with its header or its entries in the one spelling."""
    if place.kind is Config:
        return text
    try:
        new = _dated(_straight(text, place), place)
        return new if new != text and _said(new, place) == _said(text, place) else text
    except Fault:
        return text


def with_words(text: str, place: Place, at: At, old: str, new: str) -> str:
    """Return *text* with *new* for the value *old* that stands *at* a place of its header; as it is where that fails."""
    where = Source(text, place).find(at, old, of_key=False)
    if where is None:
        return text
    start = Lines(text).at(where[0] - 1, where[1] - 1)
    if not text.startswith(old, start):
        return text
    changed = text[:start] + new + text[start + len(old) :]
    try:
        before, after = list(_texts(_written(text, place))), list(_texts(_written(changed, place)))
    except Fault:
        return text
    others = [both for both in zip(before, after, strict=False) if both[0] != both[1]]
    return changed if len(before) == len(after) and others == [(old, new)] else text


def _straight(text: str, place: Place) -> str:
    if place.many:
        return text
    halves = split(text)
    lines = Lines(text)
    written, read = halves.header.split("\n"), straighten(halves.header).text.split("\n")
    for number, (before, after) in enumerate(zip(written, read, strict=True)):
        if before != after:
            blanks = before[len(before.rstrip(" \t\u3000")) :]
            line = halves.header_line - 1 + number
            lines = Lines(lines.replaced(lines.at(line, 0), lines.end(line), after + blanks))
    return lines.text


def _dated(text: str, place: Place) -> str:
    """Return *text* with its dates and words; its colons are those of YAML."""
    first, yaml_text = (0, text) if place.many else _header(text)
    root = compose(yaml_text, LIST_LIMIT if place.many else HEADER_LIMIT)
    lines = Lines(text)
    changes = []
    for node, word in _words(root, place.kind):
        start = lines.at(first + node.start_mark.line, node.start_mark.column)
        end = lines.at(first + node.end_mark.line, node.end_mark.column)
        if text[start : start + 1] in _QUOTES:
            start, end = start + 1, end - 1
        if text[start:end] == node.value:
            changes.append((start, end, word))
    for start, end, word in reversed(changes):
        text = text[:start] + word + text[end:]
    return text


def _header(text: str) -> tuple[int, str]:
    halves = split(text)
    return halves.header_line - 1, halves.header


def _words(node: Any, kind: Any) -> Iterator[tuple[Any, str]]:
    """Yield each scalar of *node*, written as a *kind*, that has a spelling of its own, and that."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _words(item, kind)
    elif isinstance(node, yaml.MappingNode):
        names = spellings_of(kind) if isinstance(kind, type) else {}
        for key, value in node.value:
            field = names.get(str(key.value).strip().lower())
            if field:
                yield from _words(value, parts_of(kind).get(field) or item_of(hints_of(kind)[field]))
    elif isinstance(node, yaml.ScalarNode):
        word = _word(node.value, kind)
        if word != node.value:
            yield node, word


def _word(value: str, kind: Any) -> str:
    if kind is Stamp or kind is date:
        return _date(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return SYNONYMS.get(kind, {}).get(value, value)
    return value


def _date(value: str) -> str:
    written = value.translate(_FULL_WIDTH)
    if _CANONICAL.fullmatch(value) or _ZONED.search(written):
        return value
    try:
        stamp = parse_stamp(written)
        return stamp.text if parse_stamp(stamp.text) == stamp else value
    except ValueError:
        return value


def _written(text: str, place: Place) -> Any:
    """Return what *text* says, its body included."""
    if place.many:
        return read_list(text).values
    read = read_document(text)
    return [read.values, read.body]


def _said(text: str, place: Place) -> Any:
    """Return what *text* means to us."""
    if place.many:
        return [_meant(place, entry) for entry in read_list(text).values]
    read = read_document(text)
    return _meant(place, read.values), read.body


def _meant(place: Place, values: Any) -> Any:
    meant = validate(place.kind, values)
    return meant.values, len(meant.faults)


def _texts(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    for part in values.items() if isinstance(values, dict) else values if isinstance(values, (list, tuple)) else ():
        yield from _texts(part)
