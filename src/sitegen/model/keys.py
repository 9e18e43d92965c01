"""How a field of content says what writers may call it.

The key of a field in English is its name; ``key("标题", "主题")`` adds the preferred Chinese name and further aliases.
Everything that speaks of keys (parsing, messages, JSON Schemas, the guide's table) reads this one declaration.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from msgspec import NODEFAULT, Struct


class Key(Struct, frozen=True, kw_only=True):
    """What writers and checks need to know of one field.

    *required* is an error where it is missing, *expected* a warning. *limit* is a length in words as
    ``core.text.count_words`` counts them. *ref* names the kind of thing that the value refers to.
    """

    names: tuple[str, ...]
    help: str
    required: bool = False
    expected: bool = False
    limit: int = 0
    ref: str = ""

    @property
    def label(self) -> str:
        """The name that messages use: the preferred Chinese one."""
        return self.names[0]


class Declared(NamedTuple):
    """What stands in a class for a field that is declared by ``key``, until the class is made."""

    key: Key
    default: Any


KEYS: dict[type, dict[str, Key]] = {}
"""The keys of every class of values, by field and in order."""


def key(
    *names: str,
    help: str,
    default: Any = NODEFAULT,
    required: bool = False,
    expected: bool = False,
    limit: int = 0,
    ref: str = "",
) -> Any:
    """Return a field of a ``Value`` that writers may set under any of *names* or under the field's own name."""
    described = Key(names=names, help=help, required=required, expected=expected, limit=limit, ref=ref)
    return Declared(described, default)


def is_content(kind: Any) -> bool:
    """Tell whether *kind* is a class of which writers set fields."""
    return isinstance(kind, type) and bool(KEYS.get(kind))


def keys_of(kind: type) -> dict[str, Key]:
    """Return the keys of the content class *kind*: field name to declaration, in order."""
    return KEYS.get(kind, {})


def spellings(kind: type) -> dict[str, str]:
    """Return every accepted spelling of every key of *kind*, in lower case, and the field it sets.

    Raises:
        ValueError: a spelling that two fields claim.
    """
    found: dict[str, str] = {}
    for name, declared in keys_of(kind).items():
        for spelling in (name, *declared.names):
            if found.setdefault(spelling.lower(), name) != name:
                raise ValueError(f"{kind.__name__}: {spelling} belongs to {found[spelling.lower()]} and {name}")
    return found
