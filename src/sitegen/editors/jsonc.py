"""JSON as editors keep their settings, with comments and commas too many: what it lacks is added, nothing else touched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

_BETWEEN = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_STEP = "  "
_MARK = "\ufeff"


class NotJson(ValueError):  # noqa: N818 - a file of the user, no fault of the program
    """A text that is no JSON, comments allowed; its own text is one Chinese sentence."""


@dataclass(slots=True, kw_only=True)
class _Node:
    """A value of the text, and where it stands; what it holds, where that is an object or a list."""

    start: int
    value: Any = None
    end: int = 0
    members: dict[str, _Node] = field(default_factory=dict)
    last: int = 0
    """Where the last of what it holds ends, 0 where it holds nothing."""
    comma: bool = False
    """Whether a comma stands behind the last."""


def parse(text: str) -> Any:
    """Return what *text* says.

    Raises:
        NotJson: it can't be read.
    """
    return _read(text).value


def with_added(text: str, wanted: Mapping[str, Any]) -> str:
    """Return *text*, an object, with what of *wanted* is not in it.

    What it has stays as it is, whatever *wanted* says: a key keeps its value, and a list its items. Objects and lists in
    both are gone into; items of a list are the same that are equal or have one ``label``.

    Raises:
        NotJson: *text* can't be read, or is no object.
    """
    text = text if _BETWEEN.sub("", text.lstrip(_MARK)) else f"{text}{{}}\n"
    node = _read(text)
    if not isinstance(node.value, dict):
        raise NotJson("最外面不是一对花括号。")
    for place, added in sorted(_additions(text, node, wanted), reverse=True):
        text = text[:place] + added + text[place:]
    assert _covers(parse(text), wanted)
    return text


def _additions(text: str, node: _Node, wanted: Any) -> Iterator[tuple[int, str]]:
    """Yield what is to be put where, so that *node* of *text* has what is *wanted*."""
    if isinstance(wanted, dict) and isinstance(node.value, dict):
        lacking = {name: value for name, value in wanted.items() if name not in node.members}
        lines = [f"{_dump(name)}: {_dump(value)}" for name, value in lacking.items()]
        for name in wanted.keys() - lacking.keys():
            yield from _additions(text, node.members[name], wanted[name])
    elif isinstance(wanted, list) and isinstance(node.value, list):
        lines = [_dump(item) for item in wanted if not any(_same(item, other) for other in node.value)]
    else:
        return
    if lines:
        yield from _put(text, node, lines)


def _put(text: str, node: _Node, lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield what puts *lines* behind what *node* holds."""
    break_ = "\r\n" if "\r\n" in text else "\n"
    outer = _indent(text, node.start)
    first = next(iter(node.members.values()), None)
    inner = _indent(text, first.start) if first and _indent(text, first.start) != outer else outer + _STEP
    place = len(text[: node.end - 1].rstrip())
    written = ",\n".join(lines).replace("\n", f"\n{inner}").replace("\n", break_)
    close = "" if break_ in text[place : node.end] else break_ + outer
    added = f"{break_}{inner}{written}{close}"
    if not node.last or node.comma:
        yield place, added
    elif node.last == place:
        yield place, f",{added}"
    else:  # a comment stands behind the last
        yield node.last, ","
        yield place, added


def _indent(text: str, place: int) -> str:
    line = text[text.rfind("\n", 0, place) + 1 :]
    return line[: len(line) - len(line.lstrip(" \t"))]


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=len(_STEP))


def _same(item: Any, other: Any) -> bool:
    if isinstance(item, dict) and isinstance(other, dict) and "label" in item:
        return bool(item["label"] == other.get("label"))
    return bool(item == other)


def _covers(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, dict) and isinstance(value, dict):
        return all(name in value and _covers(value[name], item) for name, item in wanted.items())
    return True


def _read(text: str) -> _Node:
    try:
        node = _value(text, _skip(text, len(text) - len(text.lstrip(_MARK))))
    except (IndexError, ValueError, RecursionError) as error:
        if isinstance(error, NotJson):
            raise
        raise NotJson("它没有写完，或者少了引号、括号。") from None
    if _skip(text, node.end) < len(text):
        raise _wrong(text, _skip(text, node.end))
    return node


def _skip(text: str, place: int) -> int:
    found = _BETWEEN.match(text, place)
    assert found
    return found.end()


def _value(text: str, place: int) -> _Node:
    if text[place] in "{[":
        return _held(text, place)
    if text[place] == '"':
        value, end = scanstring(text, place + 1, True)
        return _Node(start=place, value=value, end=end)
    if found := _SCALAR.match(text, place):
        return _Node(start=place, value=json.loads(found[0]), end=found.end())
    raise _wrong(text, place)


def _held(text: str, place: int) -> _Node:
    """Return the object or list that begins at *place*."""
    node = _Node(start=place)
    is_object = text[place] == "{"
    close = "}" if is_object else "]"
    place = _skip(text, place + 1)
    while text[place] != close:
        if node.last and not node.comma:
            raise _wrong(text, place)
        name = str(len(node.members))
        if is_object:
            key = _value(text, place)
            name, place = key.value, _skip(text, key.end)
            if not isinstance(name, str) or text[place] != ":":
                raise _wrong(text, place)
            place = _skip(text, place + 1)
        held = _value(text, place)
        node.last = held.end
        node.members[name] = held
        place = _skip(text, held.end)
        node.comma = text[place] == ","
        place = _skip(text, place + node.comma)
    node.end = place + 1
    values = {name: held.value for name, held in node.members.items()}
    node.value = values if is_object else list(values.values())
    return node


def _wrong(text: str, place: int) -> NotJson:
    return NotJson(f"第 {text.count(chr(10), 0, place) + 1} 行读不懂。")
