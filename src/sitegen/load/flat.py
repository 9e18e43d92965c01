"""Flat headers are read without a parser of YAML: lines of “key: value”, lists in one line or one item a line.

That is how nearly all headers look. Whatever else stands in one, a single sign that might mean anything to YAML, leaves
the whole header to the parser (decision 29); tests/properties/test_flat.py holds both ways to be the same.
"""

from __future__ import annotations

import re
from typing import Any

from sitegen.load.colons import straighten

LONGEST = 8 * 1024
"""Longer headers, in characters, are left to the parser, which knows limits."""

_STRANGE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff#]")
_SIGNS = r"?:,\[\]{}&*!|>'\"%@`\n"
_PLAIN = rf"[^ \-{_SIGNS}][^:\n]*(?::[^ :\n][^:\n]*)*"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_ITEM = rf"[^ \-{_SIGNS}][^{_SIGNS}]*"
_ENTRY = re.compile(
    r"([^\W\d_][\w\-]{0,29}):"
    rf"(?: +(?:({_PLAIN})|({_QUOTED}) *|\[ *({_ITEM}(?:, *{_ITEM})*)\] *)\n"
    rf"| *\n((?P<indent> {{0,4}})- (?:{_PLAIN}|{_QUOTED}) *\n(?:(?P=indent)- (?:{_PLAIN}|{_QUOTED}) *\n)*)?)"
)


class Mapping(dict[str, Any]):
    """A mapping as written, which knows on which *lines* its keys stand."""

    __slots__ = ("lines",)
    lines: dict[str, int]


def read_flat(header: str, offset: int) -> Mapping | None:
    """Return *header*, which begins below line *offset* of its file, as ``header.read_mapping`` does without a fault.

    None where it is not as flat as that.
    """
    if not header or len(header) > LONGEST or _STRANGE.search(header):
        return None
    text = straighten(header).text
    values, lines = Mapping(), dict[str, int]()
    line, end = offset + 1, 0
    for found in _ENTRY.finditer(text):
        key, plain, quoted, flow, items, _ = found.groups()
        if found.start() != end or key in values:
            return None
        end = found.end()
        lines[key] = line
        line += 1
        if plain is not None:
            values[key] = plain.rstrip(" ")
        elif quoted is not None:
            values[key] = quoted[1:-1]
        elif flow is not None:
            values[key] = [item.strip(" ") for item in flow.split(",")]
        elif items:
            values[key] = [_item(item) for item in items[:-1].split("\n")]
            line += len(values[key])
        else:
            values[key] = ""
    if end != len(text):
        return None
    values.lines = lines
    return values


def _item(written: str) -> str:
    """Return one item of a list, which is *written* behind a dash on a line of its own."""
    text = written.strip(" ")[2:]
    return text[1:-1] if text[0] in "\"'" else text
