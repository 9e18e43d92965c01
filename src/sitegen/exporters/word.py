"""A paper as a Word document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Written

from sitegen.exporters.packing import repack
from sitegen.exporters.paper import Block, Facts, Image, Items, Markup, Paper, Paragraph, Part, Pictures, Rows, Space
from sitegen.exporters.printing import cell_texts
from sitegen.exporters.word_body import add_image, write_body
from sitegen.exporters.word_styles import (
    PROOF_HEIGHT,
    TEXT_WIDTH,
    add_bookmark,
    begin_field,
    end_field,
    link_to,
    move_into,
    prepare,
)
from sitegen.exporters.word_tables import hairlines, lay_out, shared_widths
from sitegen.model.views import Table

_LOWEST = 4
_LISTED = 3
_NAMES_WIDTH = 28
_SHEET_MARGIN = 18
_ROOM, _ROOM_HEIGHT = "写" * 8, 13
"""As wide as a place to write by hand, and as high in millimetres."""
_ABOVE = 16
"""Points above a heading that another line stands over."""


def paper_docx(paper: Paper) -> bytes:
    """Return *paper* as a .docx, the same bytes for the same paper."""
    document = docx.Document()
    prepare(document, paper.running or paper.title)
    _describe(document, paper)
    parts = [(number, depth, part) for number, (depth, part) in enumerate(paper.walk(), start=1)]
    _cover(document, paper)
    if not paper.sheet:
        _contents(document, parts)
    for number, depth, part in parts:
        _part(document, part, number, depth, sheet=paper.sheet)
    data = BytesIO()
    document.save(data)
    return repack(data.getvalue())


def _describe(document: Document, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = paper.title, "", ""
    properties.language = "zh-CN"
    if paper.made:
        properties.created = properties.modified = datetime.combine(paper.made, time())


def _cover(document: Document, paper: Paper) -> None:
    above = document.add_paragraph(paper.title, style="Title")
    below = document.add_paragraph(paper.subtitle, style="Subtitle")
    if paper.sheet:
        above.paragraph_format.space_before = above.paragraph_format.space_after = Pt(0)
        below.paragraph_format.space_after = Pt(0)
        below.runs[0].font.size = Pt(12)
        page = document.sections[0]
        page.top_margin = page.bottom_margin = Mm(_SHEET_MARGIN)
    if paper.facts:
        _facts(document, paper.facts, "Cover Fact")


def _contents(document: Document, parts: Sequence[tuple[int, int, Part]]) -> None:
    """The list of what there is, inside a field: Word computes the page numbers when it is asked to."""
    head = document.add_paragraph("目录", style="TOC Heading")
    head.paragraph_format.page_break_before = True
    listed = [(number, depth, part) for number, depth, part in parts if depth <= _LISTED]
    for place, (number, depth, part) in enumerate(listed):
        paragraph = document.add_paragraph(style=f"toc {depth}")
        paragraph.paragraph_format.left_indent = Pt(24 * (depth - 1))
        if place == 0:
            begin_field(paragraph, f'TOC \\o "1-{_LISTED}" \\h \\z')
        move_into(link_to(paragraph, _bookmark(number)), paragraph.add_run(_titled(part)))
        if place == len(listed) - 1:
            end_field(paragraph)


def _bookmark(number: int) -> str:
    return f"_Toc{number:06}"


def _titled(part: Part) -> str:
    return f"{part.number}　{part.title}" if part.number else part.title


def _part(document: Document, part: Part, number: int, depth: int, *, sheet: bool) -> None:
    kicker = document.add_paragraph(part.kicker, style="Kicker") if part.kicker else None
    head = document.add_paragraph(_titled(part), style=f"Heading {min(depth + 2 * sheet, _LOWEST)}")
    add_bookmark(head, _bookmark(number), number)
    # The first part follows the contents list, which ends its page.
    (kicker or head).paragraph_format.page_break_before = part.new_page or (number == 1 and not sheet)
    if sheet:
        head.paragraph_format.space_before = head.paragraph_format.space_after = Pt(0)
    if kicker:
        kicker.paragraph_format.space_before = Pt(_ABOVE)
        head.paragraph_format.space_before = Pt(0)
    if part.subtitle:
        document.add_paragraph(part.subtitle, style="Kicker")
    for place, block in enumerate(part.blocks, start=1):
        _block(document, block, last=place == len(part.blocks))


def _block(document: Document, block: Block, *, last: bool) -> None:
    match block:
        case Paragraph(text=text, quiet=quiet):
            paragraph = document.add_paragraph(text, style="Note" if quiet else "Body Text")
            paragraph.paragraph_format.keep_with_next = quiet and not last
        case Facts(rows=rows):
            _facts(document, rows)
        case Items():
            _items(document, block)
        case Rows(table=table, roomy=roomy):
            _table(document, table, roomy=roomy)
        case Markup():
            write_body(document, block)
        case Pictures(images=images):
            _pictures(document, images)
        case Space(prompt=prompt):
            document.add_paragraph(f"〔待写〕{prompt}", style="Note")
            document.add_paragraph(style="Body Text")


def _items(document: Document, items: Items) -> None:
    for place, text in enumerate(items.texts, start=1):
        label = f"{place}." if items.numbered else "•"
        shape = document.add_paragraph(f"{label}\t{text}", style="Normal").paragraph_format
        shape.left_indent, shape.first_line_indent = Pt(24), Pt(-24)
        shape.tab_stops.add_tab_stop(Pt(24))


def _pictures(document: Document, images: Iterable[Image]) -> None:
    for image in images:
        paragraph = document.add_paragraph(style="Caption")
        add_image(paragraph, image, PROOF_HEIGHT)
        if image.caption:
            paragraph.add_run().add_break(WD_BREAK.LINE)
            paragraph.add_run(image.caption)


def _facts(document: Document, rows: Sequence[tuple[str, str]], style: str = "Cell") -> None:
    table = document.add_table(rows=len(rows), cols=2)
    lay_out(table, [Mm(_NAMES_WIDTH), Mm(TEXT_WIDTH - _NAMES_WIDTH)])
    hairlines(table)
    for place, (row, texts) in enumerate(zip(table.rows, rows, strict=True), start=1):
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text, style).paragraph_format.keep_with_next = place < len(rows)
    document.add_paragraph(style="Note")


def _table(document: Document, table: Table, *, roomy: bool) -> None:
    if table.caption:
        caption = document.add_paragraph(table.caption, style="Body Title")
        caption.paragraph_format.keep_with_next = True
    texts = list(cell_texts(table))
    written = document.add_table(rows=1 + len(texts), cols=len(table.head), style="Table Grid")
    wide = [tuple(text or _ROOM for text in line) for line in texts] if roomy else texts
    lay_out(written, shared_widths([table.head, *wide]), repeat=1)
    head, *rows = written.rows
    for row in rows if roomy else ():
        row.height = Mm(_ROOM_HEIGHT)
    for cell, text in zip(head.cells, table.head, strict=True):
        _fill(cell, text, "Cell Head")
    for row, cells, line in zip(rows, table.rows, texts, strict=True):
        for cell, known, text in zip(row.cells, cells, line, strict=True):
            _fill(cell, text, "Cell" if known.number is None else "Cell Number")
    document.add_paragraph(style="Note")


def _fill(cell: _Cell, text: str, style: str) -> Written:
    paragraph: Written = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(text)
    return paragraph
