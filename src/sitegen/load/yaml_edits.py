"""Edits of one YAML mapping in a text: where a value begins and ends, and what is put there in the form of the old.

The parser knows the places; here they are found again in the text as written, full-width colons and all.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from sitegen.load.colons import Straightened
from sitegen.load.fields import fields_of, spellings_of
from sitegen.load.splitting import COMMAS, split_names
from sitegen.model.value import Value

Values = tuple[str, ...]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_COMMENT = re.compile(r"(?:^|[ \t])#", re.MULTILINE)
# What YAML takes as it stands, in brackets too.
_PLAIN = re.compile(r"\w(?:[\w（）《》“”【】·—、，；./ -]*[\w（）《》“”【】·—])?")
_BLANKS = " \t\u3000"


class Unwritable(Exception):  # noqa: N818  (it is written in a way that only its writer should change)
    """What stands at *line* (from 1; 0 where there is no such line) can't be changed without a change beside it."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Place(Value):
    """A mapping in a text: its *node*, the line of the text (from 0) on which its YAML begins, its colons as written."""

    kind: type
    node: Any
    first: int
    straight: Straightened

    def pair(self, field: str) -> tuple[Any, Any] | None:
        """Return the nodes of key and value of *field*, None where it is not there.

        Raises:
            Unwritable: where it is there twice, or what stands there has no keys.
        """
        if not isinstance(self.node, yaml.MappingNode):
            raise Unwritable(self.first + 1)
        names = spellings_of(self.kind)
        found = [pair for pair in self.node.value if names.get(str(pair[0].value).strip().lower()) == field]
        if len(found) > 1:
            raise Unwritable(self.line(found[1][0].start_mark) + 1)
        return found[0] if found else None

    def pair_before(self, field: str) -> tuple[Any, Any]:
        """Return key and value behind which *field* belongs: those that stand before it in the reference of keys."""
        order = list(fields_of(self.kind))
        pairs = (self.pair(name) for name in reversed(order[: order.index(field)]))
        return next(filter(None, pairs), None) or self.node.value[-1]

    def line(self, mark: Any) -> int:
        """Return the line of the text, from 0, on which *mark* stands."""
        return self.first + int(mark.line)


class Lines:
    """A text by lines and columns, whatever line ends it has."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _LINE.findall(text)
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line))
        self.newline = self.lines[0][len(self.lines[0].rstrip("\r\n")) :] or "\n"

    def at(self, line: int, column: int) -> int:
        """Return the position of a line and column, both from 0."""
        return self._starts[line] + column

    def end(self, line: int) -> int:
        """Return the position behind the last character of *line*."""
        return self.at(line, len(self.lines[line].rstrip("\r\n")))

    def replaced(self, start: int, end: int, new: str) -> str:
        """Return the text with *new* for what stands from *start* to *end*."""
        return self.text[:start] + new + self.text[end:]


def joined(lines: Lines, place: Place, label: str, value: str) -> str:
    """Return the text with one more *value* for a key."""
    found = place.pair(spellings_of(place.kind)[label])
    old = _written(found[1]) if found else ()
    if value in old:
        return lines.text
    node = found[1].value[-1] if found and isinstance(found[1], yaml.SequenceNode) and old else None
    if node is None:
        return changed(lines, place, label, (*filter(None, old), value))
    start, end = _span(lines, place, node)
    if found and not _is_block(found[1]):
        return lines.replaced(end, end, f", {_scalar(value)}")
    line = place.line(node.end_mark)
    prefix = lines.text[lines.at(line, 0) : start]
    return lines.replaced(lines.end(line), lines.end(line), f"{lines.newline}{prefix}{_scalar(value)}")


def changed(lines: Lines, place: Place, label: str, values: Values) -> str:
    """Return the text with *values* for a key."""
    found = place.pair(spellings_of(place.kind)[label])
    if found is None:
        return _added(lines, place, label, values)
    key, node = found
    if are_same(_written(node), values):
        return lines.text
    start, end = _span(lines, place, node)
    if _is_block(node):
        prefix = lines.text[lines.at(place.line(node.start_mark), 0) : start]
        new = f"{lines.newline}{prefix}".join(map(_scalar, values))
        lost = start, lines.end(place.line(_leaf(node).end_mark))
    else:
        blank = " " if start == end and lines.text[start - 1] == ":" else ""
        new = blank + _like(node, values)
        lost = start, end
    if _COMMENT.search(lines.text, *lost) or _is_literal(node):
        raise Unwritable(place.line(key.start_mark) + 1)
    return lines.replaced(start, end, new)


def _added(lines: Lines, place: Place, label: str, values: Values) -> str:
    key, node = place.pair_before(spellings_of(place.kind)[label])
    if place.node.flow_style:
        end = _span(lines, place, node)[1]
        return lines.replaced(end, end, f", {label}: {_inline(values)}")
    line = place.line(_leaf(node).end_mark)
    if _is_literal(_leaf(node)):  # it ends where the next line with words begins
        line = max(number for number in range(line) if lines.lines[number].strip())
    colon = "：" if key.start_mark.line + 1 in place.straight.moved else ": "
    at = lines.end(line)
    return lines.replaced(at, at, f"{lines.newline}{' ' * key.start_mark.column}{label}{colon}{_inline(values)}")


def _span(lines: Lines, place: Place, node: Any) -> tuple[int, int]:
    """Return where the value *node* begins and ends in the text as written; a block list at its first item."""
    first = node.value[0].start_mark if _is_block(node) else node.start_mark
    last = _leaf(node).end_mark
    written, _, quoted = place.straight.moved.get(first.line + 1, (0, 0, False))
    if written and (quoted or first.index == last.index):
        start = lines.at(place.line(first), written - 1)
        return start, start + len(lines.text[start : lines.end(place.line(first))].rstrip(_BLANKS))
    return _position(lines, place, first), _position(lines, place, last)


def _position(lines: Lines, place: Place, mark: Any) -> int:
    return lines.at(place.line(mark), place.straight.column(mark.line + 1, mark.column + 1) - 1)


def _leaf(node: Any) -> Any:
    """Return the node with which *node* ends: the mark behind a block itself stands before whatever comes next."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _is_block(node: Any) -> bool:
    return isinstance(node, yaml.SequenceNode) and not node.flow_style


def _is_literal(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def _like(node: Any, values: Values) -> str:
    """Return *values* in one line, in the form in which *node* has its own."""
    if isinstance(node, yaml.SequenceNode):
        return _flow(values)
    separator = COMMAS.search(node.value)
    if separator and not any(map(COMMAS.search, values)):
        return _scalar(separator[0].join(values))
    return _inline(values)


def _inline(values: Values) -> str:
    return _scalar(values[0]) if len(values) == 1 else _flow(values)


def _flow(values: Values) -> str:
    return f"[{', '.join(map(_scalar, values))}]"


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return f'"{text}"' if "'" in text and not set(text) & {'"', "\\"} else "'" + text.replace("'", "''") + "'"


def _written(node: Any) -> Values:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(str(item.value) for item in items)


def are_same(values: Values, others: Values) -> bool:
    """Tell whether two lists name the same, each once; several names may stand in one value."""
    return _names(values) == _names(others)


def _names(values: Values) -> list[str]:
    return list(dict.fromkeys(split_names("、".join(values))))
