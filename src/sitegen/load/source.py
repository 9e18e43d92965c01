"""One file as written, to find places in: of a field in its header, of a text in its body."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import quote

from sitegen.load.colons import Straightened, straighten
from sitegen.load.faults import Fault, place_in
from sitegen.load.fences import split
from sitegen.load.fields import parts_of, spellings_of
from sitegen.load.layout import Place
from sitegen.load.names import At
from sitegen.load.yaml_text import LIST_LIMIT, compose


class Source:
    """The *text* of a file that is, or is not, content at *place*."""

    def __init__(self, text: str, place: Place | None) -> None:
        self.text = text
        self._kind: type[Any] | None = place.kind if place else None
        self._offset = 0
        self._body = 0
        self._yaml = straighten("")
        try:
            self._divide(place)
        except Fault:
            self._kind = None

    def _divide(self, place: Place | None) -> None:
        if place is None:
            return
        if place.many:
            self._yaml = Straightened(text=self.text, moved={})
        elif place.id:
            halves = split(self.text)
            self._yaml = straighten(halves.header)
            self._offset = halves.header_line - 1
            self._body = self._index(halves.body_line, 1)
        else:
            self._yaml = straighten(self.text)

    def find(self, at: At, needle: str, *, of_key: bool) -> tuple[int, int] | None:
        """Return line and column of what stands *at* a place of the header, or of *needle* in it; else of *needle*.

        Without *at*, the *needle* is looked for in the body, then everywhere; as an address it may stand there
        percent-encoded. *of_key* asks for the key at the place.
        """
        if at and self._kind is not None and self._root is not None:
            return self._in_header(at, needle, of_key)
        if not needle:
            return None
        places = (
            self.text.find(spelled, start)
            for start in (self._body, 0)
            for spelled in (needle, quote(needle, "/#?&=+,;:@"))
        )
        position = next((place for place in places if place >= 0), -1)
        return place_in(self.text, position) if position >= 0 else None

    @cached_property
    def _root(self) -> Any:
        try:
            return compose(self._yaml.text, LIST_LIMIT)
        except Fault:
            return None

    def _in_header(self, at: At, needle: str, of_key: bool) -> tuple[int, int] | None:
        key, node = self._walk(at)
        if node is self._root:
            return None
        start = self._place(node.start_mark)
        if needle:
            position = self.text.find(needle, self._index(*start), self._index(*self._place(node.end_mark)) + 1)
            if position >= 0:
                return place_in(self.text, position)
        empty = node.start_mark.index == node.end_mark.index
        return self._place(key.start_mark) if key is not None and (of_key or empty) else start

    def _walk(self, at: At) -> tuple[Any, Any]:
        """Return the deepest node on the way *at*, and its key where it is the value of one."""
        kind: Any = self._kind
        key, node = None, self._root
        for step in at:
            if isinstance(step, int):
                if not isinstance(node.value, list) or node.id != "sequence" or step >= len(node.value):
                    continue
                key, node = None, node.value[step]
                continue
            if node.id != "mapping":
                break
            found = _entry(node, kind, step)
            if found is None:
                break
            key, node = found
            kind = parts_of(kind).get(spellings_of(kind).get(step.lower(), step), kind)
        return key, node

    def _place(self, mark: Any) -> tuple[int, int]:
        line = mark.line + 1
        return self._offset + line, self._yaml.column(line, mark.column + 1)

    def _index(self, line: int, column: int) -> int:
        """Return the position in the text of a line and column."""
        start = 0
        for _ in range(line - 1):
            start = self.text.find("\n", start) + 1
        return start + column - 1


def _entry(node: Any, kind: type, step: str) -> tuple[Any, Any] | None:
    """Return key and value of what *node* has under *step*: as spelled, else under any spelling of the field."""
    spelled = [(key.value.strip(), key, item) for key, item in node.value if key.id == "scalar"]
    for text, key, item in spelled:
        if text == step:
            return key, item
    names = spellings_of(kind)
    wanted = names.get(step.lower(), step)
    for text, key, item in spelled:
        if names.get(text.lower()) == wanted:
            return key, item
    return None
