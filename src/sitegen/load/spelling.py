"""Keys as spelled, and the fields that they set."""

from __future__ import annotations

from typing import Any

from sitegen.load.faults import Fault
from sitegen.load.fields import fields_of, people_of, spellings_of
from sitegen.load.lists import split_people

_NOTHING: tuple[Any, ...] = ("", "~", None, [])


def canonical(kind: type, written: dict[str, Any], faults: list[Fault]) -> dict[str, Any]:
    """Return *written* keyed by field names, without what has no value; unknown keys stay as they are.

    A field under two spellings goes to *faults*; only people may stand under several (记者 and 通讯员), which say what
    they are.
    """
    names = spellings_of(kind)
    credits = people_of(kind)
    found: dict[str, Any] = {}
    spelled: dict[str, str] = {}
    for key, raw in written.items():
        value = _trim(raw)
        name = names.get(key.lower())
        if name is None:
            found[key] = value
            continue
        people = name in credits
        if name in spelled and not people:
            faults.append(_twice(written, spelled[name], key))
        elif value not in _NOTHING:
            found[name] = [*found.get(name, ()), *_credits(kind, name, key, value)] if people else value
        spelled.setdefault(name, key)
    return found


def _trim(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return [item for item in map(_trim, value) if item != ""]
    return value


def _credits(kind: type, name: str, key: str, value: Any) -> list[Any]:
    """Return the people of one key; the key itself is their role, where it is a word that readers would miss."""
    label = fields_of(kind)[name].label
    role = key if not key.isascii() else label
    if role == "作者":
        role = ""
    found: list[Any] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            found.extend({"name": part, "role": role} if role else part for part in split_people(item))
        else:
            found.append(item)
    return found


def _twice(written: dict[str, Any], first: str, second: str) -> Fault:
    lines: dict[str, int] = getattr(written, "lines", {})
    where = f"：第 {lines[first]} 行和第 {lines[second]} 行" if first in lines and second in lines else ""
    return Fault("FM005", f"“{first}”和“{second}”是同一个键，写了两次{where}。", "只留一个。", at=(second,))
