"""What the fields of the content classes are made of, read once from their type hints."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sitegen.model.keys import Key, is_content, keys_of, spellings
from sitegen.model.parts import Credit


@cache
def hints_of(kind: type) -> dict[str, Any]:
    """Return the types of the fields of *kind* that writers set, without ``| None``."""
    hints = get_type_hints(kind)
    return {name: _certain(hints[name]) for name in keys_of(kind)}


@cache
def fields_of(kind: type) -> dict[str, Key]:
    """Return the keys of *kind*, once."""
    return keys_of(kind)


@cache
def spellings_of(kind: type) -> dict[str, str]:
    """Return every spelling of every key of *kind*, in lower case, and its field; once."""
    return spellings(kind)


def item_of(hint: Any) -> Any:
    """Return the type of the items of a tuple, else *hint* itself."""
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


def is_many(hint: Any) -> bool:
    """Tell whether *hint* is a tuple."""
    return get_origin(hint) is tuple


@cache
def parts_of(kind: type) -> dict[str, type]:
    """Return the fields of *kind* that hold nested content, and its class."""
    return {name: item_of(hint) for name, hint in hints_of(kind).items() if is_content(item_of(hint))}


@cache
def people_of(kind: type) -> frozenset[str]:
    """Return the fields of *kind* that hold people."""
    return frozenset(name for name, hint in hints_of(kind).items() if item_of(hint) is Credit)


def _certain(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(part for part in get_args(hint) if part is not NoneType)
    return hint
