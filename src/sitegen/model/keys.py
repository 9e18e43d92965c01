"""How a field of content says what writers may call it.

The key of a field in English is its name; ``key("标题", "主题")`` adds the preferred Chinese name and further aliases.
Everything that speaks of keys (parsing, messages, JSON Schemas, the guide's table) reads this one declaration.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
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


def key(
    *names: str,
    help: str,
    default: Any = MISSING,
    required: bool = False,
    expected: bool = False,
    limit: int = 0,
    ref: str = "",
) -> Any:
    """Return a dataclass field that writers may set under any of *names* or under the field's own name."""
    described = Key(names=names, help=help, required=required, expected=expected, limit=limit, ref=ref)
    if default is MISSING:
        return field(metadata={"key": described})
    return field(default=default, metadata={"key": described})


def key_of(item: Field[Any]) -> Key | None:
    """Return what *item* declares, or None for a field that is not a writer's to set."""
    return item.metadata.get("key")


def keys_of(kind: type) -> dict[str, Key]:
    """Return the keys of the content class *kind*: field name to declaration, in order."""
    return {item.name: declared for item in fields(kind) if (declared := key_of(item))}


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
