"""Tables: the line 表1 … above one is its caption, and columns of numbers are aligned by their last digit."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from sitegen.markup.columns import are_numbers

_LONGEST = 60
# 表1　…, 表 2-1：…, 表：…; a sentence that begins so ends as sentences do.
_CAPTION = re.compile(
    r"(?:附?表 ?[\d一二三四五六七八九十]+(?:[-.—]\d+)?(?:[ \u3000]+|[:：]\s*)|表[:：]\s*)\S.*(?<![。；：，])"
)


class TableTreeprocessor(Treeprocessor):
    """Runs when inline elements and attribute lists are done."""

    def run(self, root: Element) -> None:
        """Change the elements in place."""
        for parent in list(root.iter()):
            for above, table in pairwise(list(parent)):
                if table.tag == "table" and _is_caption(above):
                    _caption(parent, above, table)
        for table in root.iter("table"):
            _align(table)


def _is_caption(paragraph: Element) -> bool:
    text = "".join(paragraph.itertext()).strip()
    return paragraph.tag == "p" and len(text) <= _LONGEST and bool(_CAPTION.fullmatch(text))


def _caption(parent: Element, paragraph: Element, table: Element) -> None:
    parent.remove(paragraph)
    paragraph.tag, paragraph.tail = "caption", None
    paragraph.attrib.pop("align", None)
    paragraph.attrib.pop("class", None)
    table.insert(0, paragraph)


def _align(table: Element) -> None:
    """Align to the right the columns of numbers where the writer says nothing; the first column names the rows."""
    rows = [list(row) for row in table.iter("tr")]
    if len({len(row) for row in rows}) != 1:
        return
    for head, *cells in list(zip(*rows, strict=True))[1:]:
        if not head.get("align") and are_numbers("".join(cell.itertext()).strip() for cell in cells):
            for cell in (head, *cells):
                cell.set("align", "right")


def install(md: Markdown) -> None:
    """Add captions and aligned numbers to *md*."""
    md.treeprocessors.register(TableTreeprocessor(md), "tables", 4)
