"""What is better written though nothing requires it: keys that are expected, lengths that are agreed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from sitegen.core.text import count_words
from sitegen.load.complaints import write_key
from sitegen.load.faults import Fault
from sitegen.load.fields import fields_of, parts_of


@cache
def _rules(kind: type) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Return the expected fields of *kind*, the limited ones, and the nested ones that have either."""
    keys = fields_of(kind)
    return (
        tuple(name for name, declared in keys.items() if declared.expected),
        tuple((name, declared.limit) for name, declared in keys.items() if declared.limit),
        tuple(name for name, part in parts_of(kind).items() if any(_rules(part))),
    )


def advise(kind: type, values: dict[str, Any], at: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    """Yield a warning for each expected key that *values* lack, and for each text that is too long."""
    expected, limited, nested = _rules(kind)
    keys = fields_of(kind)
    for name in expected:
        if values.get(name) in (None, "", ()):
            yield Fault(
                "FM012",
                f"没有写“{keys[name].label}”。",
                write_key(keys[name]),
                at=at,
            )
    for name, limit in limited:
        text = values.get(name)
        # A text has no more words than characters.
        if text and len(text) > limit and (count := count_words(text)) > limit:
            label = keys[name].label
            yield Fault(
                "FM013", f"“{label}”有 {count} 字，超过 {limit} 字。", f"压缩到 {limit} 字以内。", at=(*at, name)
            )
    for name in nested:
        part = parts_of(kind)[name]
        for number, item in enumerate(values.get(name) or ()):
            yield from advise(part, {field: getattr(item, field) for field in fields_of(part)}, (*at, name, number))
