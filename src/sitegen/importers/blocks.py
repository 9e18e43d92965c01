"""Clean HTML read block by block: of a Word file as mammoth makes it, of a web page as it is cleaned here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.markdown import as_paragraph, inline, plain
from sitegen.importers.numbering import Label
from sitegen.importers.tables import is_layout, unrolled, words_of, write_table
from sitegen.model.value import Value

_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6")
_NOTE = re.compile(r"(?:foot|end)note-(\w+)")
# What people type before items, and what fonts of symbols (Symbol, Wingdings) put there: a place in private use.
_BULLET = re.compile("[\\s\u3000]*(?:[\uf000-\uf0ff]|[·•●■◆▪◾➢➤✓✔○□◇◦‣∙](?![\\d·]))")
_SIGN = re.compile("^[·•●■◆▪◾➢➤✓✔○□◇◦‣∙]?[\\s\u3000]*")
_BLANKS = " \u3000\n"
_PICTURE_BREAKS = re.compile(r"(?: {2}\n)+")


class Paragraph(Value):
    """What is known of a paragraph besides its words; see ``Block``."""

    number: int
    style: str = ""
    align: str = ""
    size: float = 0
    bold: bool = False
    level: int = 0
    label: Label | None = None


class Reader:
    """Goes through the HTML of a document; *known* tells what each of its paragraphs is besides its words."""

    def __init__(self, known: Callable[[Element], Paragraph]) -> None:
        self._known = known
        self._shown: list[tuple[str, str]] = []
        """The pictures of the paragraph that is read: key, and what the document says of each."""

    def blocks(self, root: Element) -> Iterator[Block]:
        """Yield what is in *root*, in order."""
        for element in root:
            if element.tag in _PARAGRAPHS:
                yield from self._paragraph(element)
            elif element.tag in ("ul", "ol"):
                yield from self._list(element, 0)
            elif element.tag == "table":
                yield from self._table(element)
            else:
                yield from self.blocks(element)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        known = self._known(element)
        self._shown = []
        text = as_paragraph(_stripped(inline(element, self._put)))
        words = plain(element).strip(_BLANKS)
        if text and _BULLET.match("".join(element.itertext())) and not self._shown:
            text, words = (as_paragraph(_SIGN.sub("", one)) for one in (text, words))
            yield self._text(Kind.ITEM, known, text, words, "-")
            return
        first = bool(self._shown) and _begins_with_picture(element)
        if text and not first:
            yield self._text(Kind.TEXT, known, text, words)
        for key, told in self._shown:
            yield Block(kind=Kind.PICTURE, marker=key, plain=told, number=known.number)
        if text and first:
            yield self._text(Kind.TEXT, known, text, words)

    def _text(self, kind: Kind, known: Paragraph, text: str, words: str, marker: str = "", depth: int = 0) -> Block:
        return Block(
            kind=kind,
            text=text,
            plain=words,
            number=known.number,
            style=known.style,
            align=known.align,
            size=known.size,
            bold=known.bold,
            level=known.level if kind is Kind.TEXT else depth,
            marker=marker,
        )

    def _list(self, element: Element, depth: int) -> Iterator[Block]:
        for count, item in enumerate(element, 1):
            if note := _NOTE.fullmatch(item.get("id", "")):
                yield from self._note(item, note[1])
                continue
            nested = [one for one in item if one.tag in ("ul", "ol")]
            for one in nested:
                item.remove(one)
            known = self._known(item)
            self._shown = []
            text = as_paragraph(_stripped(inline(item, self._put)))
            marker = known.label.text if known.label else "-" if element.tag == "ul" else f"{count}."
            if text:
                yield self._text(Kind.ITEM, known, text, plain(item).strip(_BLANKS), marker, depth)
            for key, told in self._shown:
                yield Block(kind=Kind.PICTURE, marker=key, plain=told, number=known.number)
            for one in nested:
                yield from self._list(one, depth + 1)

    def _note(self, item: Element, label: str) -> Iterator[Block]:
        for link in list(item.iter("a")):
            if link.get("href", "").startswith(("#footnote-ref", "#endnote-ref")):
                link.text = ""
        texts = [inline(one, self._put).strip() for one in item if one.tag in _PARAGRAPHS]
        yield Block(kind=Kind.NOTE, text=" ".join(texts), plain=plain(item).strip(_BLANKS), marker=label)

    def _table(self, table: Element) -> Iterator[Block]:
        known = self._known(table)
        if is_layout(table):
            box = Element("div")
            box.extend(unrolled(table))
            yield from self.blocks(box)
            return
        cells = words_of(table)
        if any(any(row) for row in cells) or table.find(".//img") is not None:
            text = write_table(
                table, lambda one: f'<img src="{one.get("src")}" alt="">' if one.tag == "img" else self._put(one)
            )
            words = "\n".join(" ".join(row) for row in cells)
            yield Block(kind=Kind.TABLE, text=text, plain=words, number=known.number, cells=cells)

    def _put(self, element: Element) -> str:
        if element.tag == "img":
            self._shown.append((element.get("src", ""), element.get("alt", "")))
            return ""
        found = _NOTE.fullmatch(element.get("href", "").removeprefix("#"))
        return f"[^{found[1]}]" if found else ""


def _begins_with_picture(element: Element) -> bool:
    """Tell whether the first thing in *element* that is seen is a picture."""
    for one in element.iter():
        if one.tag == "img":
            return True
        if (one.text or "").strip(_BLANKS) or (one is not element and (one.tail or "").strip(_BLANKS)):
            return False
    return False


def _stripped(text: str) -> str:
    """Return *text* without blanks at its edges and those of its lines, full-width ones too."""
    lines = [line.strip(_BLANKS) for line in _PICTURE_BREAKS.sub("\n", text).split("\n")]
    return "  \n".join(filter(None, lines))
