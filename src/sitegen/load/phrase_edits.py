"""Entries put into a list of wordings as written: those of the same 编号 are replaced, and not a byte beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.header import read_list
from sitegen.load.schema import validate
from sitegen.load.yaml_edits import Unwritable
from sitegen.load.yaml_text import LIST_LIMIT, compose
from sitegen.model.phrases import Phrase
from sitegen.model.value import Value

__all__ = ["Merged", "Unwritable", "with_phrases"]

Entry = Mapping[str, str | list[str]]

_PLAIN = re.compile(r"[^\W\d][\w（）《》、，。]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_ASIDE = re.compile(r"\s*(?:#.*)?")


class Merged(Value):
    """The list with the entries in it, and how many were *added*, *changed* or there already, the *same*."""

    data: bytes
    added: int
    changed: int
    same: int


def with_phrases(data: bytes, entries: Mapping[str, Entry]) -> Merged:
    """Return the list *data* with *entries*, by 编号; what is new comes last.

    Raises:
        Unwritable: where the list is written so that more than the entries would change, or cannot be read.
    """
    try:
        text = decode(data)
        written = read_list(text).values if text.strip() else []
    except Fault as fault:
        raise Unwritable(fault.line) from None
    before = {found.get("id", ""): found for found in map(_said, written)}
    wanted = {id: _said(entry) for id, entry in entries.items()}
    changed = [id for id in wanted if id in before and before[id] != wanted[id]]
    added = [id for id in wanted if id not in before]
    places = _places(text) if written else {}
    for id in sorted(changed, key=lambda id: -places[id][0]):
        start, end = places[id]
        text = _replaced(text, start, end, entry_text(entries[id]))
    if added:
        text = text if not text or text.endswith("\n") else f"{text}\n"
        text += "".join(entry_text(entries[id]) for id in added)
    after = {found.get("id", ""): found for found in map(_said, read_list(text).values)} if text.strip() else {}
    if after != before | wanted:
        raise Unwritable(1)
    same = len(wanted) - len(changed) - len(added)
    return Merged(data=text.encode() if changed or added else data, added=len(added), changed=len(changed), same=same)


def entry_text(entry: Entry) -> str:
    """Return *entry* as it is written into a list."""
    lines = [f"{label}: {_value(value)}\n" for label, value in entry.items()]
    return "- " + "  ".join(lines)


def _said(entry: Any) -> dict[str, Any]:
    return validate(Phrase, entry).values


def _places(text: str) -> dict[str, tuple[int, int]]:
    """Return the lines of each entry, by 编号: of the first, and of the one behind the last."""
    node = compose(text, LIST_LIMIT)
    starts = [item.start_mark.line for item in node.value]
    if node.flow_style or len(set(starts)) < len(starts):
        raise Unwritable(node.start_mark.line + 1)
    ends = [*starts[1:], len(text.splitlines())]
    ids = [_said(entry).get("id", "") for entry in read_list(text).values]
    return dict(zip(ids, zip(starts, ends, strict=True), strict=True))


def _replaced(text: str, start: int, end: int, new: str) -> str:
    lines = text.splitlines(keepends=True)
    while end > start + 1 and _ASIDE.fullmatch(lines[end - 1].rstrip("\n")):
        end -= 1  # what stands between two entries belongs to none
    return "".join((*lines[:start], new, *lines[end:]))


def _value(value: str | list[str]) -> str:
    return _scalar(value) if isinstance(value, str) else f"[{', '.join(map(_scalar, value))}]"


def _scalar(text: str) -> str:
    text = " ".join(text.split("\n"))
    return text if _PLAIN.fullmatch(text) and text.lower() not in _WORDS else "'" + text.replace("'", "''") + "'"
