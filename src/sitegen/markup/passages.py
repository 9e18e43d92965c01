"""A body as its writer typed it, in passages of running text: what rules of wording read, each character in its place.

A passage is what readers read in one go: a paragraph, a heading, an item, a cell. It has no Markdown in it: what is
shown otherwise (code, addresses) stands there as one character that no rule knows, so that nothing joins across it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.markup.inline import BLANKS, Inline, has_signs
from sitegen.model.passages import GAP, Kind, Passage

# What a line begins with, and what it is a line of then.
_QUOTATION = re.compile(r"(?: {0,3}> ?)+")
_HEADING = re.compile(r"(#{1,6})[ \t]*(.*?)(?:[ \t]+#*|#+)?[ \t]*$")
_ITEM = re.compile(r"[ \t\u3000]*(?:[-+*]|\d+\.)[ \t]+")
_NOTE = re.compile(r" {0,3}\[\^[^\]\s]+\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}:[ \t]+")
_ADMONITION = re.compile(r"!!! ?[\w\- ]+(?:\"(.*?)\")?[ \t]*$")
_CONTAINER = re.compile(r" {0,3}[:：]{3,}")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+)[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[^{}\n]*\}[ \t]*$")
_CELL = re.compile(r"(?:`[^`]+`|[^|\\]|\\.)+")
# A line that begins with none of these and has no | is text and nothing else.
_BEGINNING = re.compile(r"[\s\d>#\-+*\[:：!`~{=_]")
# What begins one between ticks is shown.
_COMMENT = re.compile(r"(`+)[^`\n]+\1|<!--.*?(?:-->|\Z)", re.DOTALL)


def passages(body: str) -> tuple[Passage, ...]:
    """Return the passages of the Markdown *body*, in order; its lines end with ``\\n``."""
    # As long as what was there, so that all else stays in its place.
    clear = _COMMENT.sub(_cleared, body) if "<!--" in body else body
    reader = _Blocks()
    start = 0
    for line in clear.split("\n"):
        reader.add(line, start)
        start += len(line) + 1
    reader.end()
    found: list[Passage] = []
    for kind, level, lines, column in reader.blocks:
        if len(lines) > 1 or has_signs(lines[0][1]):
            found += _passages(kind, level, lines, column)
            continue
        place, line = lines[0]
        if text := line.strip(BLANKS):
            if text[0] == GAP and not text.strip(GAP + BLANKS):
                continue
            runs = ((0, place if text == line else place + line.index(text)),)
            found.append(Passage(kind=kind, text=text, runs=runs, level=level, column=column))
    return tuple(found)


def _cleared(found: re.Match[str]) -> str:
    return found[0] if found[1] else re.sub(r"[^\n]", " ", found[0])


Piece = tuple[int, str]
"""A text and where it stands in the body."""
Block = tuple[Kind, int, list[Piece], str]
"""What it is, its level as a heading, its lines, and the heading of its column as a cell."""


class _Blocks:
    """Takes a body line by line; *blocks* are what it consists of."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lines: list[Piece] = []
        self._kind = Kind.PARAGRAPH
        self._fence = ""
        self._in_list = False
        self._blank = True
        self._row: dict[int, str] = {}
        """The cells of the row before, by how many bars stand before each."""
        self._columns: dict[int, str] = {}
        """Those of the heading of the table."""
        self._row_end = -1

    def end(self) -> None:
        """End the block that is open, if there is one."""
        if self._lines:
            self.blocks.append((self._kind, 0, self._lines, ""))
        self._lines, self._kind = [], Kind.PARAGRAPH

    def _alone(self, kind: Kind, place: int, text: str, level: int = 0) -> None:
        self.end()
        self.blocks.append((kind, level, [(place, text)], ""))

    def add(self, line: str, start: int) -> None:
        """Take *line*, which stands at *start*."""
        if self._fence or (line and (_BEGINNING.match(line) or "|" in line)):
            self._add_unusual(line, start)
        elif line:
            if self._blank:
                self._blank = self._in_list = False
            self._lines.append((start, line))
        else:
            self._blank = True
            self.end()

    def _add_unusual(self, line: str, start: int) -> None:
        blank, self._blank = self._blank, not line.strip(BLANKS)
        if self._fence:
            if line.strip() == self._fence:
                self._fence = ""
        elif line.startswith("#"):
            self._add_heading(line, start)
        elif found := _FENCE.match(line):
            self.end()
            self._fence = found[1]
        elif self._blank or _CONTAINER.match(line):
            self.end()
        elif (line.startswith(("    ", "\t")) and blank and not self._in_list) or _only_attributes(line):
            self.end()  # code, or what the writer tells the browser
        else:
            self._add_text(line, start, blank)

    def _add_text(self, line: str, start: int, blank: bool) -> None:
        quoted = _QUOTATION.match(line)
        if quoted:
            line, start = line[quoted.end() :], start + quoted.end()
            if self._kind is not Kind.QUOTATION or not line.strip(BLANKS):
                self.end()
                self._kind = Kind.QUOTATION
        if line.startswith("#"):
            self._add_heading(line, start)
        elif _RULE.match(line):
            self._underline(line)
        elif found := _ADMONITION.match(line):
            self._alone(Kind.HEADING, start + found.start(1), found[1] or "") if found[1] else self.end()
        elif line.lstrip(BLANKS).startswith("|") or line.count("|") > 1:
            self._add_row(line, start)
        else:
            self._add_prose(line, start, blank)

    def _add_heading(self, line: str, start: int) -> None:
        if found := _HEADING.match(line):
            self._alone(Kind.HEADING, start + found.start(2), found[2], len(found[1]))

    def _add_prose(self, line: str, start: int, blank: bool) -> None:
        if found := _ITEM.match(line) or _NOTE.match(line) or _DEFINITION.match(line):
            self.end()
            self._kind = Kind.NOTE if "[^" in found[0] else Kind.ITEM
            self._in_list = True
            self._lines.append((start + found.end(), line[found.end() :]))
        else:
            if blank and not line.startswith((" ", "\t")):
                self._in_list = False
            if line.startswith("\u3000"):
                self.end()
            self._lines.append((start, line))

    def _underline(self, line: str) -> None:
        """Take a line of dashes or the like: below a single line of text it makes a heading of that."""
        if self._kind is Kind.PARAGRAPH and self._lines and line.strip()[0] in "=-":
            self.blocks.append((Kind.HEADING, 1 if "=" in line else 2, self._lines, ""))
            self._lines = []
        self.end()

    def _add_row(self, line: str, start: int) -> None:
        self.end()
        if start != self._row_end:
            self._row, self._columns = {}, {}
        self._row_end = start + len(line) + 1
        if _TABLE_RULE.match(line):
            self._columns = self._row
            return
        self._row = {}
        for found in _CELL.finditer(line):
            place = line.count("|", 0, found.start())
            self._row[place] = found[0].strip(" \t*")
            self.blocks.append((Kind.CELL, 0, [(start + found.start(), found[0])], self._columns.get(place, "")))


def _only_attributes(line: str) -> bool:
    return line.lstrip().startswith("{") and bool(_ATTRIBUTES.fullmatch(line))


def _passages(kind: Kind, level: int, lines: list[Piece], column: str) -> Iterator[Passage]:
    """Yield the passage of a block, and those that stand within it by themselves: what is said of pictures."""
    runs, length = [], 0
    for place, line in lines:
        runs.append((length, place))
        length += len(line) + 1
    text = "\n".join([line for _, line in lines])
    if kind is Kind.HEADING and (found := _ATTRIBUTES.search(text)):
        text = text[: found.start()]
    writer = Inline(text, runs)
    writer.write()
    for own, built in ((kind, writer.own), *writer.pictures):
        if passage := built.passage(own, level if own is kind else 0, column):
            yield passage
