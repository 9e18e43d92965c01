"""Passages of running text, as readers read them and as the rules of wording look at them."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from sitegen.model.value import Value

GAP = "\ufffc"
"""What stands in a passage for code or an address (U+FFFC, the object replacement character)."""


class Kind(StrEnum):
    """What a passage is."""

    PARAGRAPH = "段落"
    HEADING = "小标题"
    ITEM = "列表项"
    CELL = "单元格"
    QUOTATION = "引文"
    CAPTION = "图片说明"
    ALTERNATIVE = "替代文字"
    NOTE = "脚注"
    FIELD = "头部"


class Link(Value, array_like=True):
    """From *start* to *end* of a passage readers may click: they come to *target*, as it is written."""

    start: int
    end: int
    target: str


class Passage(Value):
    """Running *text*; its k-th run begins at ``runs[k][0]`` of the text and stands from ``runs[k][1]`` on in the body.

    Of what stands in the front matter there are no runs: it is the value of the field *at* which it stands.
    """

    kind: Kind
    text: str
    runs: tuple[tuple[int, int], ...] = ()
    level: int = 0
    """Of a heading, from 1."""
    at: tuple[str | int, ...] = ()
    links: tuple[Link, ...] = ()
    column: str = ""
    """Of a cell, the heading of its column."""

    def place(self, position: int) -> int:
        """Return where in the body the character at *position* of the text stands; the end of the text is behind it."""
        if position and position == len(self.text):
            return self.place(position - 1) + 1
        start, there = self.runs[bisect_right(self.runs, (position, 1 << 62)) - 1]
        return there + position - start
