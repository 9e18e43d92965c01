"""HTML of our own conversion as paragraphs, lists, tables and pictures of a Word document.

Limited to what our Markdown makes. Libraries that turn any HTML into Word fetch its pictures and style sheets from
the network or the disk, and know nothing of Chinese fonts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TypeAlias
from xml.etree.ElementTree import Element

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from sitegen.exporters.paper import Image, Markup
from sitegen.exporters.tree import is_of, read_tree, text_of
from sitegen.exporters.word_styles import (
    HEI,
    PICTURE_HEIGHT,
    PICTURE_WIDTH,
    dot,
    link_out,
    move_into,
    set_font,
)
from sitegen.exporters.word_tables import lay_out, shared_widths
from sitegen.images.published import as_png
from sitegen.markup.plain import tags

Place: TypeAlias = Document | _Cell
_Spot: TypeAlias = tuple[int, int, int, int]
"""Row, column, height and width of a cell in its table."""

_BLOCKS = tags(
    "address aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary "
    "table ul"
)
_ALIGNED = {
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
}
_STYLES = {"figcaption": "Caption", "caption": "Caption", "summary": "Body Title", "dt": "Body Title", "pre": "Code"}
_STYLES |= {f"h{level}": "Body Title" for level in range(1, 7)}
_PIXEL = 25.4 / 96
_STEP = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marks:
    """How a run of text is set apart."""

    bold: bool = False
    dotted: bool = False
    struck: bool = False
    underlined: bool = False
    raised: bool = False
    lowered: bool = False
    code: bool = False


_MARKS = {
    "strong": "bold",
    "b": "bold",
    "em": "dotted",
    "i": "dotted",
    "mark": "bold",
    "del": "struck",
    "s": "struck",
    "ins": "underlined",
    "u": "underlined",
    "sup": "raised",
    "sub": "lowered",
    "code": "code",
    "kbd": "code",
    "samp": "code",
}


def write_body(document: Document, markup: Markup) -> None:
    """Add what *markup* holds to the end of *document*."""
    _Writer(document, markup.images).flow(read_tree(markup.html), "Body Text", 0)


def add_image(paragraph: Paragraph, image: Image, height: int = PICTURE_HEIGHT) -> None:
    """Add *image* to *paragraph*, at most as wide as the text and *height* millimetres high."""
    width = min(image.width * _PIXEL, PICTURE_WIDTH, height * image.width / image.height)
    data = as_png(image.data) if image.name.endswith(".webp") else image.data
    shape = paragraph.add_run().add_picture(BytesIO(data), width=Mm(width))
    shape._inline.docPr.set("descr", image.alt)


class _Writer:
    """Writes at the end of a *place*; *label* is what the next paragraph begins with: the number of a list's item."""

    def __init__(self, place: Place, images: Mapping[str, Image]) -> None:
        self.place = place
        self.images = images
        self.label = ""

    def flow(self, element: Element, style: str, depth: int) -> None:
        """Write the children of *element*: blocks as they are, what stands between them as paragraphs."""
        inline: list[str | Element] = []
        for piece in _pieces(element):
            if isinstance(piece, Element) and piece.tag in _BLOCKS:
                self._flush(inline, element, style, depth)
                self._block(piece, style, depth)
            else:
                inline.append(piece)
        self._flush(inline, element, style, depth)

    def _flush(self, inline: list[str | Element], element: Element, style: str, depth: int) -> None:
        """Write *inline* as one paragraph and empty it."""
        pieces = inline[:]
        inline.clear()
        if not any(isinstance(piece, Element) or piece.strip() for piece in pieces):
            return
        paragraph = self._paragraph(style, depth)
        kind = next((name for name in _ALIGNED if is_of(element, name) or element.get("align") == name), "")
        if kind:
            paragraph.alignment = _ALIGNED[kind]
        if kind or is_of(element, "noindent"):
            _without_indent(paragraph)
        for piece in pieces:
            self._inline(paragraph, piece, _Marks(), None)

    def _paragraph(self, style: str, depth: int) -> Paragraph:
        paragraph = self.place.add_paragraph(style=style)
        if depth:
            _without_indent(paragraph)
            paragraph.paragraph_format.left_indent = Pt(_STEP * depth)
        if self.label:
            paragraph.paragraph_format.first_line_indent = Pt(-_STEP)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Pt(_STEP * depth))
            paragraph.add_run(f"{self.label}\t")
            self.label = ""
        return paragraph

    def _block(self, element: Element, style: str, depth: int) -> None:
        match element.tag:
            case "ul" | "ol":
                self._list(element, style, depth)
            case "table":
                self._table(element)
            case "figure":
                self._figure(element)
            case "hr":
                self.place.add_paragraph("* * *", style="Caption")
            case "pre":
                self._paragraph("Code", depth).add_run("".join(element.itertext()).rstrip("\n"))
            case "blockquote" | "aside":
                self.flow(element, "Quote", depth + 1)
            case "dd":
                self.flow(element, style, depth + 1)
            case "div" if is_of(element, "footnote"):
                self.flow(element, "Note", depth)
            case "p" if is_of(element, "label") or is_of(element, "admonition-title"):
                self.flow(element, "Body Title", depth)
            case tag:
                self.flow(element, _STYLES.get(tag, style), depth)

    def _list(self, element: Element, style: str, depth: int) -> None:
        start = element.get("start", "1")
        number = int(start) if start.lstrip("-").isdecimal() else 1
        for item in element.findall("li"):
            self.label = f"{number}." if element.tag == "ol" else "•"
            self.flow(item, style, depth + 1)
            self.label = ""
            number += 1

    def _figure(self, element: Element) -> None:
        for image in element.iter("img"):
            paragraph = self.place.add_paragraph(style="Caption")
            paragraph.paragraph_format.keep_with_next = element.find("figcaption") is not None
            add_image(paragraph, self.images[image.get("src", "")])
        for child in element:
            if child.tag != "img" and child.find(".//img") is None:
                self.flow(child, "Caption", 0)

    def _table(self, element: Element) -> None:
        """A table; one inside a cell of another is its text."""
        caption = element.find("caption")
        if caption is not None:
            self.flow(caption, "Caption", 0)
        if isinstance(self.place, _Cell):
            self.place.add_paragraph(text_of(element), style="Cell")
            return
        rows = list(element.iter("tr"))
        spots = list(_spots(rows))
        if not spots:
            return
        texts = _grid(spots, len(rows))
        table = self.place.add_table(rows=len(rows), cols=len(texts[0]), style="Table Grid")
        head = element.find("thead")
        lay_out(table, shared_widths(texts), repeat=len(list(head.iter("tr"))) if head is not None else 0)
        # Asked for once: python-docx looks through the whole table for each cell.
        grid = [list(row.cells) for row in table.rows]
        for cell, spot in spots:
            self._cell(grid, cell, spot)
        self.place.add_paragraph(style="Note")

    def _cell(self, grid: list[list[_Cell]], cell: Element, spot: _Spot) -> None:
        row, column, down, across = spot
        place = grid[row][column]
        if down > 1 or across > 1:
            place = place.merge(grid[row + down - 1][column + across - 1])
        first = place.paragraphs[0]
        _Writer(place, self.images).flow(cell, "Cell Head" if cell.tag == "th" else "Cell", 0)
        if len(place.paragraphs) > 1:
            first._p.getparent().remove(first._p)

    def _inline(self, paragraph: Paragraph, piece: str | Element, marks: _Marks, link: BaseOxmlElement | None) -> None:
        if isinstance(piece, str):
            self._text(paragraph, piece, marks, link)
            return
        match piece.tag:
            case "br":
                paragraph.add_run().add_break()
            case "img":
                add_image(paragraph, self.images[piece.get("src", "")])
            case "rp":
                pass
            case tag:
                before, after = ("（", "）") if tag == "rt" else ("", "")
                if tag == "a" and piece.get("href", "").startswith(("http://", "https://", "mailto:")):
                    link = link_out(paragraph, piece.get("href", ""))
                marks = replace(marks, **{_MARKS[tag]: True}) if tag in _MARKS else marks
                for inner in (before, *_pieces(piece), after):
                    self._inline(paragraph, inner, marks, link)

    def _text(self, paragraph: Paragraph, text: str, marks: _Marks, link: BaseOxmlElement | None) -> None:
        """Line ends of the source are no more than a blank."""
        if not text:
            return
        run = paragraph.add_run(text.replace("\n", " ") if text.strip() else " ")
        run.bold, run.font.strike, run.underline = marks.bold or None, marks.struck or None, marks.underlined or None
        if marks.raised:
            run.font.superscript = True
        if marks.lowered:
            run.font.subscript = True
        if marks.dotted:
            dot(run)
        if marks.code:
            set_font(run._r.get_or_add_rPr(), HEI, "Consolas")
        if link is not None:
            move_into(link, run)


def _pieces(element: Element) -> Iterator[str | Element]:
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def _without_indent(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph._p.get_or_add_pPr().find(qn("w:ind")).set(qn("w:firstLineChars"), "0")


def _grid(spots: list[tuple[Element, _Spot]], rows: int) -> list[list[str]]:
    """Return the texts by row and column, those of cells that span columns left out."""
    texts = [[""] * max(column + across for _, (_, column, _, across) in spots) for _ in range(rows)]
    for cell, (row, column, _, across) in spots:
        if across == 1:
            texts[row][column] = text_of(cell)
    return texts


def _spots(rows: list[Element]) -> Iterator[tuple[Element, _Spot]]:
    """Yield each cell with its place in the grid, spans cut off at its end."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in (child for child in row if child.tag in ("td", "th")):
            while (number, column) in taken:
                column += 1
            down = min(_span(cell, "rowspan"), len(rows) - number)
            across = _span(cell, "colspan")
            while any((number, column + place) in taken for place in range(across)):
                across -= 1
            taken |= {(number + low, column + place) for low in range(down) for place in range(across)}
            yield cell, (number, column, down, across)
            column += across


def _span(cell: Element, name: str) -> int:
    text = cell.get(name, "1")
    return max(1, min(int(text), 50)) if text.isdecimal() else 1
