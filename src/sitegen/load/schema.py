"""Our classes of content as pydantic sees them: built from their type hints and keys, on first use.

A mapping as written becomes one keyed by field names; pydantic checks every field and reports all that is wrong. Its
core is told directly what to check: the rest of it would translate annotations, in longer than a small site takes to
read. Imported only where a file is really parsed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache, partial
from typing import Any, get_args, get_origin

from pydantic_core import SchemaValidator, ValidationError

from sitegen.core.dates import Stamp
from sitegen.load.complaints import complaints
from sitegen.load.faults import Fault
from sitegen.load.fields import fields_of, hints_of, is_many, item_of
from sitegen.load.lists import splitter, unfold_ai, unfold_decision, unfold_ignore, unfold_period
from sitegen.load.spelling import canonical
from sitegen.load.splitting import split_names
from sitegen.load.values import (
    Reader,
    read_bool,
    read_colour,
    read_day,
    read_float,
    read_int,
    read_member,
    read_pin,
    read_stamp,
    read_text,
    refuse,
)
from sitegen.model.config import GreyPeriod
from sitegen.model.keys import Key, is_content
from sitegen.model.parts import AiUse, Ignore, Pin
from sitegen.model.registers import Decision
from sitegen.model.value import Value

READERS: dict[type, Reader] = {
    str: read_text,
    bool: read_bool,
    int: read_int,
    float: read_float,
    date: read_day,
    Stamp: read_stamp,
    Pin: read_pin,
}
# Other forms in which writers put a nested value.
UNFOLD: dict[type, Callable[[Any], Any]] = {
    AiUse: unfold_ai,
    Decision: unfold_decision,
    GreyPeriod: unfold_period,
    Ignore: unfold_ignore,
}
COLOURS = frozenset({"accent", "gold", "color"})


class Validated(Value):
    """The values of one piece of content by field, typed; *faults* where it is none, and *values* as far as known."""

    values: dict[str, Any]
    faults: tuple[Fault, ...]


def validate(kind: type, written: Any) -> Validated:
    """Return *written*, a mapping with keys in any spelling, as values of *kind*."""
    faults: list[Fault] = []
    given = canonical(kind, written, faults)
    try:
        return Validated(values=_validator(kind).validate_python(given), faults=tuple(faults))
    except ValidationError as error:
        faults.extend(complaints(kind, error.errors(include_url=False)))
        return Validated(values=_names(given), faults=tuple(faults))


def _names(given: dict[str, Any]) -> dict[str, Any]:
    """Return what something is called, though it is not sound: others may refer to it all the same."""
    found = {name: given[name] for name in ("id", "name") if isinstance(given.get(name), str)}
    aliases = given.get("aliases", [])
    return found | {"aliases": tuple(split_names(aliases) if isinstance(aliases, str) else map(str, aliases))}


@cache
def _validator(kind: type) -> SchemaValidator:
    return SchemaValidator(_fields(kind))


@cache
def _fields(kind: type) -> Any:
    """Return the schema of a mapping of the fields of *kind*; absent ones keep their defaults."""
    hints = hints_of(kind)
    fields = {
        name: {
            "type": "typed-dict-field",
            "schema": _value(kind, name, declared, hints[name]),
            "required": declared.required,
        }
        for name, declared in fields_of(kind).items()
    }
    return {"type": "typed-dict", "fields": fields, "extra_behavior": "forbid"}


def _value(owner: type, name: str, declared: Key, hint: Any) -> Any:
    if is_many(hint):
        kind = item_of(hint)
        many = {"type": "tuple", "items_schema": [_single(kind)], "variadic_item_index": 0}
        return _before(splitter(owner, name, declared, kind), many)
    if get_origin(hint) is dict:
        pairs = {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": _single(get_args(hint)[1])}
        return _before(_pairs, pairs)
    return _plain(read_colour) if name in COLOURS else _single(hint)


def _single(kind: Any) -> Any:
    if kind in READERS:
        return _plain(READERS[kind])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _plain(read_member(kind))
    assert is_content(kind)
    made = {"type": "function-after", "function": _called(partial(_build, kind)), "schema": _fields(kind)}
    return _before(partial(_unfold, kind), made)


def _plain(read: Reader) -> Any:
    return {"type": "function-plain", "function": _called(read)}


def _before(read: Reader, schema: Any) -> Any:
    return {"type": "function-before", "function": _called(read), "schema": schema}


def _called(function: Reader) -> Any:
    return {"type": "no-info", "function": function}


def _unfold(kind: Any, value: Any) -> dict[str, Any]:
    """Return the nested *value* keyed by field names; a bare text sets the one field that it stands for."""
    value = UNFOLD.get(kind, lambda same: same)(value)
    if not isinstance(value, dict):
        value = {_shorthand(kind, value): value}
    faults: list[Fault] = []
    given = canonical(kind, value, faults)
    for fault in faults:
        refuse(fault.code, fault.message, fault.hint)
    return given


def _shorthand(kind: Any, value: Any) -> str:
    field: str = getattr(kind, "SHORTHAND", "")
    if not field or isinstance(value, list):
        labels = [declared.label for declared in fields_of(kind).values()]
        example = "{" + f"{labels[0]}: ……" + "}"
        refuse("FM015", "要写一组“键: 值”。", f"写成“{example}”，可用的键有{'、'.join(labels)}。")
    return field


def _build(kind: Any, values: dict[str, Any]) -> Any:
    return kind(**values)


def _pairs(value: Any) -> Any:
    if not isinstance(value, dict):
        refuse("FM015", "要写一组“键: 值”。", "一行写一对，前面缩进两个半角空格。")
    return {name: text for name, text in value.items() if text != ""}
