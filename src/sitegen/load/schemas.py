"""JSON Schemas of everything that writers write, for editors that complete keys and mark mistakes.

They are made from the same types and keys as the parser, and are a little more lenient: what only we can read (dates in
words, several values in one line) is any text to them, and so is what is called by its id or an alias.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_args, get_origin

from sitegen.core.dates import Stamp
from sitegen.load.fields import fields_of, hints_of, is_many, item_of
from sitegen.load.layout import COLLECTIONS
from sitegen.load.synonyms import SYNONYMS
from sitegen.model.config import Config
from sitegen.model.content import Article, PlainPage, Section
from sitegen.model.keys import Key, is_content
from sitegen.model.parts import AiUse, Ignore, Pin

Schema = dict[str, Any]
Names = Mapping[str, Sequence[str]]
"""What the site calls its own things, by kind: the *ref* of a key, or ``item``."""

# The latest that editors know in YAML too; nothing of what came after it is needed.
_DIALECT = "http://json-schema.org/draft-07/schema#"
_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_YES_OR_NO: Schema = {"enum": ["是", "否", True, False]}
_SIMPLE: dict[Any, Schema] = {
    str: _TEXT,
    int: {"type": ["integer", "string"]},
    float: {"type": ["number", "string"]},
    bool: _YES_OR_NO,
    date: {"type": "string", "examples": ["2024-03-13"]},
    Stamp: {"type": "string", "examples": ["2024-03-13", "2024-03-13 16:13", "2024-03"]},
    Pin: {"anyOf": [_YES_OR_NO, {"type": "string", "examples": ["2024-03-13"]}]},
}
# Nested content that writers may also put in forms of its own.
_FREE: frozenset[type] = frozenset({AiUse, Ignore})


def json_schemas(names: Names = MappingProxyType({})) -> dict[str, Schema]:
    """Return a schema for each kind of content, by the name of its folder or file; ``site`` is site.yml.

    The site's own *names* are offered where they fit; other texts are let through.
    """
    found: dict[str, Any] = {"site": Config, "articles": Article, "sections": Section, "pages": PlainPage}
    found |= {item.folder: item.kind for item in COLLECTIONS if item.folder}
    lists = {item.file.removesuffix(".yml"): item.kind for item in COLLECTIONS if item.file}
    schemas = {name: _Writer(names).document(kind) for name, kind in found.items()}
    return schemas | {name: _Writer(names).document(kind, many=True) for name, kind in lists.items()}


def offered(declared: Key) -> str:
    """Return the kind of thing that the values of a key name: its *ref*, or ``item`` for items of standards."""
    return declared.ref or ("item" if "对标" in declared.names else "")


class _Writer:
    """Writes the schema of one kind; what it is made of and the *names* that it offers stand once, as ``definitions``."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._definitions: dict[str, Schema] = {}

    def document(self, kind: Any, *, many: bool = False) -> Schema:
        """Return the schema of a file that is of *kind*, or a list of *many*."""
        made = self._object(kind)
        made = {"type": "array", "items": made} if many else made
        definitions = {"definitions": dict(sorted(self._definitions.items()))} if self._definitions else {}
        return {"$schema": _DIALECT, "title": kind.KIND, **made, **definitions}

    def _object(self, kind: type) -> Schema:
        keys, hints = fields_of(kind), hints_of(kind)
        properties: Schema = {}
        for name, declared in keys.items():
            value = self._value(hints[name], offered(declared))
            for spelling in dict.fromkeys((*declared.names, name)):
                properties[spelling] = {**value, "description": _describe(declared, spelling)}
                if spelling != declared.label:  # known, but not proposed by editors
                    properties[spelling]["doNotSuggest"] = True
        required = [
            {"anyOf": [{"required": [spelling]} for spelling in dict.fromkeys((*declared.names, name))]}
            for name, declared in keys.items()
            if declared.required
        ]
        found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**found, "allOf": required} if required else found

    def _value(self, hint: Any, named: str) -> Schema:
        if is_many(hint):
            single = self._value(item_of(hint), named)
            return {"anyOf": [{"type": "array", "items": single}, single, {"type": "string"}]}
        if get_origin(hint) is dict:
            return {"type": "object", "additionalProperties": self._value(get_args(hint)[1], "")}
        if names := self._names.get(named):
            self._definitions[named] = {"enum": list(names)}
            return {"anyOf": [_reference(named), _TEXT]}
        if hint in _SIMPLE:
            return _SIMPLE[hint]
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return {"enum": [member.value for member in hint] + list(SYNONYMS.get(hint, ()))}
        assert is_content(hint)
        return {"anyOf": list(self._forms(hint))}

    def _forms(self, kind: Any) -> Iterator[Schema]:
        """Yield the forms in which nested content of *kind* is written."""
        if kind.__name__ not in self._definitions:
            self._definitions[kind.__name__] = self._object(kind)
        yield _reference(kind.__name__)
        if field := getattr(kind, "SHORTHAND", ""):
            named = offered(fields_of(kind)[field])
            yield self._value(str, named) if named else _TEXT
        if kind in _FREE:
            yield {"type": "array"}
            yield {"type": "object"}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _describe(declared: Key, spelling: str) -> str:
    note = "（必填）" if declared.required else ""
    return f"{declared.help}{note}" if spelling == declared.label else f"同“{declared.label}”：{declared.help}{note}"
