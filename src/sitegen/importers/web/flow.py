"""What a part of a page shows, as the clean HTML that all importers read: paragraphs, lists, tables, pictures.

Everything else is taken off: elements without a meaning, styles, what only adorns. What can't be had is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from sitegen.importers.blocks import Paragraph
from sitegen.importers.web.runs import BREAK, Run, append, known_of, paragraphs_of, spaced, words_of, write
from sitegen.importers.web.styles import Look, look_of
from sitegen.importers.web.tree import TEXT, UNSEEN, Node, attribute, children, is_hidden, text_of, tree_order
from sitegen.model.value import replace

BLOCKS = frozenset(
    "p div section article center main header footer aside nav form fieldset blockquote address figure figcaption pre "  # noqa: SIM905
    "dl dt dd details summary body html h1 h2 h3 h4 h5 h6 td th tr tbody thead tfoot caption li frameset hr".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_EMBEDDED = {
    "iframe": "视频或嵌入的网页",
    "video": "视频",
    "audio": "音频",
    "embed": "动画或视频",
    "object": "动画或视频",
    "mpvoice": "音频",
    "mp-common-mpaudio": "音频",
    "mp-common-videosnap": "视频号视频",
    "mp-common-profile": "公众号名片",
    "mp-miniprogram": "小程序",
    "canvas": "画布",
    "applet": "程序",
    "math": "公式",
}
_FILE_TITLE = re.compile(r"""['"]?title['"]?\s*:\s*['"]([^'"]{1,200})""")
_NO_CELLS = frozenset({"table", "h1", "h2", "h3"})
"""What a table holds that only lays out a page."""
_BACKGROUND = re.compile(r"""background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]{1,500})""", re.IGNORECASE)
_LARGER = 1.15
_LONGEST_HEADING = 40


Pictures = Callable[[Node, int], str]
"""Returns the key of a picture, which stands behind that many paragraphs; empty where it only adorns."""
Links = Callable[[Node], str]
"""Returns where a link, or what shows a document in the page, leads; empty where it leads nowhere."""


class Flow:
    """Goes through a part of a page; its *paragraphs* are known by the attribute ``data-p`` of the elements it makes."""

    def __init__(self, pictures: Pictures, links: Links, losses: list[str]) -> None:
        self._pictures = pictures
        self._links = links
        self._losses = losses
        self._runs: list[Run] = []
        self._tables = 0
        self._number = 0
        self._short: set[str] = set()
        self.paragraphs: dict[str, Paragraph] = {}
        self.backgrounds: list[str] = []
        """The addresses of pictures behind the text."""

    def known(self, element: Element) -> Paragraph:
        """Return what *element* is besides its words."""
        marks = (self.paragraphs.get(one.get("data-p", "")) for one in element.iter())
        return next(filter(None, marks), Paragraph(number=self._number))

    def read(self, part: Node) -> Element:
        """Return what *part* shows."""
        root = Element("div")
        self._inside(part, Look(), root, 0)
        self._flush(root, 0)
        self._find_large()
        return root

    def _inside(self, node: Node, look: Look, out: Element, level: int) -> None:
        for one in children(node):
            if one.tag == TEXT:
                self._runs.append(Run(text=spaced(one.text_content or ""), look=look))
            elif one.is_element_node:
                self._element(one, look, out, level)

    def _element(self, node: Node, around: Look, out: Element, level: int) -> None:
        name = node.tag or ""
        if behind := _BACKGROUND.search(attribute(node, "style")):
            self.backgrounds.append(behind[1])
        if is_hidden(node):
            self._hidden(node)
        elif "pdfsrc" in node.attributes:  # 苏迪 WebPlus shows a document in the page
            self._flush(out, level)
            self._runs.append(Run(text=name_of_file(node), look=replace(Look(), href=self._links(node))))
            self._flush(out, level)
        elif name in _EMBEDDED or name == "svg":
            self._embedded(node, name, around, out, level)
        elif name == "br":
            self._runs.append(Run(text=BREAK, look=around))
        elif name == "img":
            if key := self._pictures(node, self._number + bool(words_of(self._runs))):
                self._runs.append(Run(picture=key, alt=attribute(node, "alt"), look=around))
        elif name not in UNSEEN:
            self._shown(node, name, look_of(node, around), out, level)

    def _shown(self, node: Node, name: str, look: Look, out: Element, level: int) -> None:
        if name == "a" and (href := self._links(node)):
            look = replace(look, href=href)
        if name in ("ul", "ol"):
            self._flush(out, level)
            self._list(node, name, look, out)
        elif name == "table":
            self._flush(out, level)
            self._table(node, look, out, level)
        elif name in BLOCKS:
            self._flush(out, level)
            level = _HEADINGS.get(name, level)
            self._inside(node, look, out, level)
            self._flush(out, level)
        else:
            self._inside(node, look, out, level)

    def _hidden(self, node: Node) -> None:
        if words := text_of(node):
            self._tell(f"网页上看不见的文字没有导入：{_short(words)}")

    def _embedded(self, node: Node, name: str, around: Look, out: Element, level: int) -> None:
        if name == "svg":
            self._inside(node, around, out, level)
            return
        inner = next((one for one in children(node) if one.tag in ("embed", "source")), node)
        where = next(filter(None, (attribute(node, key) for key in ("data-src", "src", "data"))), "") or attribute(
            inner, "src"
        )
        words = text_of(node) or attribute(node, "data-nickname") or attribute(node, "data-miniprogram-nickname")
        told = "，".join(filter(None, (where[:200], _short(words) if words else "")))
        self._tell(f"第 {max(self._number, 1)} 段后面的{_EMBEDDED[name]}带不过来{f'：{told}' if told else ''}")
        if name == "object":  # often never closed, so that all that follows is in it
            self._inside(node, around, out, level)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._losses:
            self._losses.append(sentence)

    def _flush(self, out: Element, level: int) -> None:
        """Write what was gathered as paragraphs into *out*."""
        runs, self._runs = self._runs, []
        for line in paragraphs_of(runs):
            words = words_of(line)
            self._number += bool(words) and not self._tables
            key = str(len(self.paragraphs))
            self.paragraphs[key] = known_of(line, self._number, level)
            if 0 < len(words) <= _LONGEST_HEADING:
                self._short.add(key)
            write(SubElement(out, "p", {"data-p": key}), line)

    def _find_large(self) -> None:
        """Take short lines in larger letters than most for bold: so headings are made where nobody uses any."""
        sizes = sorted(one.size for one in self.paragraphs.values() if one.size)
        usual = sizes[len(sizes) // 2] if sizes else 0
        for key, one in self.paragraphs.items():
            if usual and one.size >= usual * _LARGER and key in self._short:
                self.paragraphs[key] = replace(one, bold=True)

    def _list(self, node: Node, name: str, look: Look, out: Element) -> None:
        made = Element(name)
        for item in children(node):
            if item.tag in ("ul", "ol"):
                self._list(item, item.tag, look, made[-1] if len(made) else out)
            elif item.tag == TEXT or (item.is_element_node and not is_hidden(item)):
                self._item(item, look, made)
        if _is_list(made):
            out.append(made)
        else:
            out.extend(block for item in made for block in item)
            return
        for entry in made:
            _opened(entry)

    def _item(self, node: Node, look: Look, made: Element) -> None:
        """Put into *made* what *node* is: an item, or text that lies between items."""
        item = Element("li")
        if node.tag == TEXT:
            self._runs.append(Run(text=spaced(node.text_content or ""), look=look))
        elif node.tag == "li":
            self._inside(node, look_of(node, look), item, 0)
        else:
            self._element(node, look, item, 0)
        self._flush(item, 0)
        if len(item):
            made.append(item)

    def _table(self, node: Node, look: Look, out: Element, level: int) -> None:
        look = replace(look, align="", size=0)
        rows = list(_rows(node))
        cells = [[cell for cell in children(row) if cell.tag in ("td", "th") and not is_hidden(cell)] for row in rows]
        caption = next((one for one in children(node) if one.tag == "caption"), None)
        if caption is not None:
            self._inside(caption, look, out, level)
            self._flush(out, level)
        if max(map(len, cells), default=0) <= 1 or any(one.tag in _NO_CELLS for one in list(tree_order(node))[1:]):
            for cell in (cell for row in cells for cell in row):
                self._inside(cell, look_of(cell, look), out, level)
                self._flush(out, level)
            return
        table = Element("table")
        self._tables += 1
        for row in cells:
            line = SubElement(table, "tr")
            for cell in row:
                made = SubElement(line, cell.tag or "td", _spans(cell))
                self._inside(cell, replace(look_of(cell, look), marks=frozenset()), made, 0)
                self._flush(made, 0)
        self._tables -= 1
        for line in list(table):
            if not len(line):
                table.remove(line)
        if len(table):
            out.append(table)


def _rows(table: Node) -> Iterator[Node]:
    for one in children(table):
        if one.tag == "tr":
            yield one
        elif one.tag in ("tbody", "thead", "tfoot"):
            yield from (row for row in children(one) if row.tag == "tr")


def _spans(cell: Node) -> dict[str, str]:
    found = {name: attribute(cell, name) for name in ("colspan", "rowspan")}
    return {name: value for name, value in found.items() if value.isdecimal() and 1 < int(value[:4]) < 100}


def _is_list(made: Element) -> bool:
    """Tell whether *made* is a list, and not what merely lays out blocks: each item is one text, with lists below it."""
    return len(made) > 0 and all(
        sum(block.tag == "p" for block in item) <= 2
        and not any(block.tag == "table" for block in item)
        and item.find(".//img") is None
        for item in made
    )


def _opened(item: Element) -> None:
    """Put what the paragraphs of *item* hold directly into it."""
    paragraphs = [block for block in item if block.tag == "p"]
    lists = [block for block in item if block.tag != "p"]
    for block in list(item):
        item.remove(block)
    for place, paragraph in enumerate(paragraphs):
        if place:
            SubElement(item, "br")
        else:
            item.set("data-p", paragraph.get("data-p", ""))
        append(item, paragraph.text or "")
        item.extend(list(paragraph))
    item.extend(lists)


def name_of_file(node: Node) -> str:
    """Return what people call the file that *node* leads to."""
    titled = _FILE_TITLE.search(attribute(node, "sudyfile-attr"))
    last = unquote((attribute(node, "pdfsrc") or attribute(node, "href")).partition("?")[0]).rpartition("/")[2]
    return (titled[1] if titled else "") or text_of(node) or last


def _short(text: str, limit: int = 40) -> str:
    text = " ".join(text.split())
    return text if len(text) <= limit else f"{text[:limit]}…"
