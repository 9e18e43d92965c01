"""The text of one block of Markdown without its signs, each character in its place in the body."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

from sitegen.core.text import WIDE
from sitegen.model.passages import GAP, Kind, Link, Passage

BLANKS = " \t\u3000\xa0"
_WIDE = re.compile(f"[{WIDE}]")
# The title of a picture, which becomes its caption.
_TITLE = re.compile(r"""[ \t\n]["'](.*)["'][ \t]*\)$""", re.DOTALL)
_ADDRESS = re.compile(r"\]\([ \t\n]*<?([^\s<>]*?)>?(?:[ \t\n].*)?\)$", re.DOTALL)
# Without one of these, a text is as it is written.
_SIGN = re.compile(r"[`<\[\]\\&{*_~\n]|://")
_FAR = 1 << 62
# Every branch begins with a sign, so that the search leaps from one to the next, and ends with the name of what it is.
_PARTS = re.compile(
    r"""
      `(?<!``)(?P<ticks>`*+)(?!`).+?(?<!`)`(?P=ticks)(?!`)(?P<code>)
    | <(?:[a-zA-Z][a-zA-Z0-9+.-]*:|[\w.+-]+@)[^<>\s]*>(?P<address>)
    | h(?:ttps?://[^\s\u3000-\u9fff\uff00-\uffef<>"')\]]+)(?P<web>)
    | f(?:tp://[^\s\u3000-\u9fff\uff00-\uffef<>"')\]]+)(?P<ftp>)
    | </?[a-zA-Z][^<>]*>(?P<tag>)
    | \[\^[^\]\s]+\](?P<note>)
    | !\[(?P<picture>)
    | \[(?P<open>)
    | \](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|[ ]?\[[^\]]*\])(?P<target>)
    | \\[\\`*_{}\[\]()>\#+\-.!|~:"](?P<escape>)
    | &(?:\#\d+|\#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);(?P<entity>)
    | \{:[^{}\n]*\}(?P<attributes>)
    | \*\**(?P<mark>)
    | _(?<![^\W_]_)_*(?=\S)(?P<begin>)
    | _(?<=\S_)_*(?![^\W_])(?P<end>)
    | ~~+(?P<struck>)
    | \n[ \t\u3000]*(?P<break>)
    | [ ][ \t]*\n[ \t\u3000]*(?P<blanks>)
    | \t[ \t]*\n[ \t\u3000]*(?P<tab>)
    """,
    re.VERBOSE | re.DOTALL,
)


def has_signs(text: str) -> bool:
    """Tell whether *text* may have any Markdown in it."""
    return bool(_SIGN.search(text))


class _Text:
    """A text that grows, and where its runs stand in the body."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._links: list[tuple[int, int, str]] = []
        self._length = self._next = 0

    def add(self, text: str, place: int) -> None:
        """Add *text*, which stands at *place*."""
        if place != self._next or not self._length:
            self._runs.append((self._length, place))
        self._parts.append(text)
        self._length += len(text)
        self._next = place + len(text)

    def link(self, start: int, target: str) -> None:
        """Take what was added from *start* on for the text of a link to *target*."""
        self._links.append((start, self._length, target))

    @property
    def length(self) -> int:
        """How long it is by now."""
        return self._length

    @property
    def last(self) -> str:
        """The last character; none of an empty text."""
        return self._parts[-1][-1:] if self._parts else ""

    def passage(self, kind: Kind, level: int, column: str) -> Passage | None:
        """Return it as a passage, without blanks around it; None where nothing is left."""
        whole = "".join(self._parts)
        text = whole.strip(BLANKS + "\n")
        if not text.strip(GAP + BLANKS):
            return None
        cut = whole.index(text)
        before = [run for run in self._runs if run[0] <= cut][-1]
        behind = [(start - cut, place) for start, place in self._runs if cut < start < cut + len(text)]
        links = [Link(start=max(start - cut, 0), end=end - cut, target=target) for start, end, target in self._links]
        runs = ((0, before[1] + cut - before[0]), *behind)
        return Passage(kind=kind, text=text, runs=runs, level=level, links=tuple(links), column=column)


class Inline:
    """Writes the text of one block without its Markdown: its *own* text, and what is said of its *pictures*."""

    def __init__(self, text: str, runs: list[tuple[int, int]]) -> None:
        self.own = _Text()
        self.pictures: list[tuple[Kind, _Text]] = []
        self._text = text
        self._runs = runs
        self._open: list[bool] = []
        """Of the brackets that are open, whether each begins a picture."""
        self._starts: list[int] = []
        """Where the text behind each of them starts."""

    @property
    def _current(self) -> _Text:
        return self.pictures[-1][1] if any(self._open) else self.own

    def write(self) -> None:
        """Go through the text once."""
        copied = 0
        for found in _PARTS.finditer(self._text):
            self._copy(copied, found.start())
            copied = found.end()
            self._take(found)
        self._copy(copied, len(self._text))

    def _place(self, position: int) -> int:
        start, place = self._runs[bisect_right(self._runs, (position, _FAR)) - 1]
        return place + position - start

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._current.add(self._text[start:end], self._place(start))

    def _put(self, text: str, found: re.Match[str]) -> None:
        """Put *text*, a character, in the place of what was *found*."""
        self._current.add(text, self._place(found.start()))

    def _take(self, found: re.Match[str]) -> None:
        match found.lastgroup:
            case "code" | "address" | "web" | "ftp":
                self._put(GAP, found)
            case "escape":
                self._copy(found.start() + 1, found.end())
            case "entity":
                self._put(unescape(found[0])[:1], found)
            case "tag" if found[0].lower().startswith("<br"):
                self._put("\n", found)
            case "break" | "blanks" | "tab":
                behind = self._text[found.end() : found.end() + 1]
                if not (_WIDE.match(self._current.last) and _WIDE.match(behind)):
                    self._put(" ", found)
            case "picture" | "open":
                self._begin(found)
            case "target":
                self._end(found)

    def _begin(self, found: re.Match[str]) -> None:
        if not self._has_target(found.end()):
            self._copy(found.start(), found.end())
            return
        self._open.append(found.lastgroup == "picture")
        if self._open[-1]:
            self.pictures.append((Kind.ALTERNATIVE, _Text()))
        self._starts.append(self._current.length)

    def _has_target(self, start: int) -> bool:
        """Tell whether the bracket before *start* has an address, so that it is no part of the text."""
        depth = 0
        for found in _PARTS.finditer(self._text, start):
            if found.lastgroup in ("open", "picture"):
                depth += 1
            elif found.lastgroup == "target":
                if not depth:
                    return True
                depth -= 1
        return False

    def _end(self, found: re.Match[str]) -> None:
        if not self._open:
            self._copy(found.start(), found.end())
            return
        start = self._starts.pop()
        if not self._open.pop():
            address = _ADDRESS.match(found[0])
            self._current.link(start, address[1] if address else found[0][1:])
        else:
            self._put(GAP, found)
            if title := _TITLE.search(found[0]):
                caption = _Text()
                caption.add(title[1], self._place(found.start() + title.start(1)))
                self.pictures.append((Kind.CAPTION, caption))
