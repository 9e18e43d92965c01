"""The entries of a file: its header, or its list, read as YAML and checked. Imported only where that is needed."""

from __future__ import annotations

from typing import Any

from sitegen.core.diagnostics import has_errors
from sitegen.load.advice import advise
from sitegen.load.faults import Fault
from sitegen.load.fences import Halves
from sitegen.load.flat import read_flat
from sitegen.load.layout import Place
from sitegen.load.parsed import Entry
from sitegen.load.schema import validate
from sitegen.model.config import Config


def read_entries(place: Place, text: str, halves: Halves, *, sound: bool) -> tuple[list[Entry], list[Fault]]:
    """Return the entries of the file *text*, which consists of *halves*, and what is wrong with them.

    Where the text itself is not *sound*, no entry is.

    Raises:
        Fault: where they cannot be read at all.
    """
    read, faults = _read(place, text, halves)
    sound = sound and not _refuse(faults)
    entries: list[Entry] = []
    for number, written in enumerate(read if place.many else [read]):
        values, found = _entry(place.kind, written, (number,) if place.many else ())
        faults += found
        entries.append((values, sound and not _refuse(found)))
    return entries, faults


def _refuse(faults: list[Fault]) -> bool:
    return bool(faults) and has_errors(fault.diagnostic("") for fault in faults)


def _read(place: Place, text: str, halves: Halves) -> tuple[Any, list[Fault]]:
    if place.kind is not Config and not place.many:
        flat = read_flat(halves.header, halves.header_line - 1)
        if flat is not None:
            return flat, []
    # Brings in yaml, which a flat header does without.
    from sitegen.load import header

    if place.kind is Config:
        faults: list[Fault] = []
        return header.read_mapping(text, 0, faults), faults
    read = header.read_list(text) if place.many else header.read_document(text, halves)
    return read.values, list(read.faults)


def _entry(kind: type, written: Any, at: tuple[int, ...]) -> tuple[dict[str, Any], list[Fault]]:
    if not isinstance(written, dict):
        hint = "写成“- 编号: ……”，用半角冒号加一个空格；其余的键写在下面，缩进两个半角空格。"
        return {}, [Fault("FM015", "清单的每一项都要是一组“键: 值”。", hint, at=at)]
    checked = validate(kind, written)
    faults = list(checked.faults) or list(advise(kind, checked.values))
    for fault in faults:
        fault.at = (*at, *fault.at)
    return checked.values, faults
