"""New values for keys of a file as written, and not one other byte changed.

The result is read again: where anything but the wanted keys would read differently, nothing is changed and the line is
named, for its writer to change it.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sitegen.load.colons import Straightened, straighten
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.fields import spellings_of
from sitegen.load.header import Read, read_document, read_list
from sitegen.load.schema import validate
from sitegen.load.yaml_edits import Lines, Place, Unwritable, Values, are_same, changed, joined
from sitegen.load.yaml_text import HEADER_LIMIT, LIST_LIMIT, compose
from sitegen.model.content import Article
from sitegen.model.registers import Honour

__all__ = ["Unwritable", "with_entry", "with_values"]

_NONE: Mapping[str, str] = MappingProxyType({})


def with_values(data: bytes, changes: Mapping[str, Values], added: Mapping[str, str] = _NONE) -> bytes:
    """Return the article *data* with other values for some keys of its header, each named by its label.

    *added* are values that join those which a key has already.

    Raises:
        Unwritable: where that would change more than the values.
        Fault: where the file cannot be read.
    """
    return _rewrite(data, changes, added, _Header())


def with_entry(data: bytes, id: str, changes: Mapping[str, Values], added: Mapping[str, str] = _NONE) -> bytes:
    """Return the list of honours *data* with other values for some keys of the entry *id*, as ``with_values``.

    Raises:
        Unwritable: where that would change more than the values, or where there is no such entry.
        Fault: where the file cannot be read.
    """
    return _rewrite(data, changes, added, _Entry(id))


class _Header:
    """The header of an article."""

    def find(self, text: str) -> Place:
        """Return where it stands in *text*."""
        halves = split(text)
        straight = straighten(halves.header)
        node = compose(straight.text, HEADER_LIMIT)
        return Place(kind=Article, node=node, first=halves.header_line - 1, straight=straight)

    def read(self, text: str) -> tuple[Any, Any]:
        """Return what it says, and what the rest of *text* says."""
        read = read_document(text)
        return read.values, (read.body, len(read.faults))


class _Entry:
    """One entry of a list of honours."""

    def __init__(self, id: str) -> None:
        self.id = id

    def find(self, text: str) -> Place:
        """Return where it stands in *text*."""
        node = compose(text, LIST_LIMIT).value[self._number(read_list(text))]
        return Place(kind=Honour, node=node, first=0, straight=Straightened(text=text, moved={}))

    def read(self, text: str) -> tuple[Any, Any]:
        """Return what it says, and what the rest of *text* says."""
        read = read_list(text)
        number = self._number(read)
        return read.values[number], ([*read.values[:number], *read.values[number + 1 :]], len(read.faults))

    def _number(self, read: Read) -> int:
        for number, entry in enumerate(read.values):
            if (validate(Honour, entry).values.get("id") or str(number + 1)) == self.id:
                return number
        raise Unwritable(0)


def _rewrite(data: bytes, changes: Mapping[str, Values], added: Mapping[str, str], part: _Header | _Entry) -> bytes:
    before = decode(data)
    bom = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    text = data.removeprefix(bom).decode()
    for label, values in changes.items():
        text = changed(Lines(text), part.find(decode(text.encode())), label, values)
    for label, value in added.items():
        text = joined(Lines(text), part.find(decode(text.encode())), label, value)
    if not _differs_only(before, decode(text.encode()), changes, added, part):
        place = part.find(before)
        raise Unwritable(place.line(place.node.start_mark) + 1)
    return bom + text.encode()


def _differs_only(
    before: str, after: str, changes: Mapping[str, Values], added: Mapping[str, str], part: _Header | _Entry
) -> bool:
    """Tell whether *after* says what *before* does, but for *changes* and what was *added*, which it says."""
    try:
        (written, beside), (written_now, beside_now) = part.read(before), part.read(after)
    except Fault:
        return False
    kind = part.find(before).kind
    names = spellings_of(kind)
    old, new = validate(kind, written).values, validate(kind, written_now)
    wanted = {names[label]: values for label, values in changes.items()}
    wanted |= {names[label]: (*old.get(names[label], ()), value) for label, value in added.items()}
    return (
        beside == beside_now
        and not new.faults
        and all(old.get(field) == new.values.get(field) for field in (old.keys() | new.values.keys()) - wanted.keys())
        and all(are_same(new.values.get(field, ()), values) for field, values in wanted.items())
    )
