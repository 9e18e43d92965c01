"""From one file to typed values: decoding, header, validation. Needs no other file, so that its result can be kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitegen.core.diagnostics import has_errors
from sitegen.core.digests import digest_text
from sitegen.load.advice import advise
from sitegen.load.encoding import decode, mangled
from sitegen.load.faults import Fault
from sitegen.load.fences import refuse_conflicts
from sitegen.load.header import Read, read_document, read_list, read_mapping
from sitegen.load.layout import Place
from sitegen.load.parsed import Entry, Parsed
from sitegen.load.schema import validate
from sitegen.load.yaml_text import HEADER_LIMIT
from sitegen.model.config import Config


def parse_file(path: str, place: Place, data: bytes) -> Parsed:
    """Return what the file at *path*, which holds *data*, says."""
    text = ""
    try:
        text = decode(data)
        read = _read(place, text)
    except Fault as fault:
        return Parsed((), (fault.diagnostic(path, text.split("\n")),), readable=False)
    faults = [*mangled(text), *read.faults]
    sound = not has_errors(fault.diagnostic(path) for fault in faults)
    entries: list[Entry] = []
    for number, written in enumerate(read.values if place.many else [read.values]):
        at = (number,) if place.many else ()
        values, found = _entry(place.kind, written, at)
        faults.extend(found)
        entries.append((values, sound and not has_errors(fault.diagnostic(path) for fault in found)))
    lines = text.split("\n") if faults else []
    return Parsed(
        entries=tuple(entries),
        problems=tuple(fault.diagnostic(path, lines) for fault in faults),
        body=digest_text(read.body) if read.body else "",
        line=read.body_line,
    )


def _read(place: Place, text: str) -> Read:
    if place.kind is Config:
        refuse_conflicts(text)
        faults: list[Fault] = []
        values = read_mapping(text, 0, HEADER_LIMIT, faults)
        return Read(values=values, body="", body_line=1, faults=tuple(faults))
    if place.many:
        refuse_conflicts(text)
        return read_list(text)
    return read_document(text)


def _entry(kind: type, written: Any, at: tuple[int, ...]) -> tuple[dict[str, Any], Iterable[Fault]]:
    if not isinstance(written, dict):
        hint = "写成“- 编号: ……”，用半角冒号加一个空格；其余的键写在下面，缩进两个半角空格。"
        return {}, (Fault("FM015", "清单的每一项都要是一组“键: 值”。", hint, at=at),)
    checked = validate(kind, written)
    faults = list(checked.faults) or list(advise(kind, checked.values))
    for fault in faults:
        fault.at = (*at, *fault.at)
    return checked.values, faults
