"""JSON Schemas of everything that writers write, for editors that complete keys and mark mistakes.

They are made from the same types and keys as the parser, and are a little more lenient: what only we can read (dates in
words, several values in one line) is any text to them.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
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

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
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


def json_schemas() -> dict[str, Schema]:
    """Return a schema for each kind of content, by the name of its folder or file; ``site`` is site.yml."""
    found = {
        "site": _document(Config),
        "articles": _document(Article),
        "sections": _document(Section),
        "pages": _document(PlainPage),
    }
    for item in COLLECTIONS:
        if item.folder:
            found[item.folder] = _document(item.kind)
        else:
            entries = {"type": "array", "items": _object(item.kind)}
            found[item.file.removesuffix(".yml")] = {"$schema": _DIALECT, "title": item.kind.KIND, **entries}
    return found


def _document(kind: Any) -> Schema:
    return {"$schema": _DIALECT, "title": kind.KIND, **_object(kind)}


def _object(kind: type) -> Schema:
    keys, hints = fields_of(kind), hints_of(kind)
    properties: Schema = {}
    for name, declared in keys.items():
        for spelling in dict.fromkeys((*declared.names, name)):
            properties[spelling] = {**_value(hints[name]), "description": _describe(declared, spelling)}
    required = [
        {"anyOf": [{"required": [spelling]} for spelling in dict.fromkeys((*declared.names, name))]}
        for name, declared in keys.items()
        if declared.required
    ]
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "allOf": required} if required else found


def _describe(declared: Key, spelling: str) -> str:
    note = "（必填）" if declared.required else ""
    return f"{declared.help}{note}" if spelling == declared.label else f"同“{declared.label}”：{declared.help}{note}"


def _value(hint: Any) -> Schema:
    if is_many(hint):
        single = _value(item_of(hint))
        return {"anyOf": [{"type": "array", "items": single}, single, {"type": "string"}]}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _value(get_args(hint)[1])}
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [member.value for member in hint] + list(SYNONYMS.get(hint, ()))}
    assert is_content(hint)
    return _nested(hint)


def _nested(kind: Any) -> Schema:
    forms = [_object(kind)]
    if hasattr(kind, "SHORTHAND"):
        forms.append(_TEXT)
    if kind in _FREE:
        forms += [{"type": "array"}, {"type": "object"}]
    return forms[0] if len(forms) == 1 else {"anyOf": forms}
