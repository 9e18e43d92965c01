"""投稿模板 as a Word file: the table to fill in, and below it the place for the text."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
from docx.shared import Mm, Pt
from docx.table import _Cell

from sitegen.exporters.packing import repack
from sitegen.exporters.word_styles import TEXT_WIDTH, prepare
from sitegen.exporters.word_tables import lay_out
from sitegen.model.form import BEGINNING, HOW, NAME, NOTES, ROWS, SECTION, Row

_LABELS_WIDTH = 50
_MOST = 8
"""So many sections are listed."""


def form_docx(sections: Sequence[str]) -> bytes:
    """Return the form as a .docx, for a site that has *sections* of these names; the same bytes for the same names."""
    document = docx.Document()
    prepare(document, "")
    document.core_properties.title, document.core_properties.author = NAME.removesuffix(".docx"), ""
    document.core_properties.comments, document.core_properties.language = "", "zh-CN"
    head = document.add_paragraph(NAME.removesuffix(".docx"), style="Title")
    head.paragraph_format.space_before = Pt(0)
    table = document.add_table(rows=len(ROWS) + 1, cols=2, style="Table Grid")
    lay_out(table, [Mm(_LABELS_WIDTH), Mm(TEXT_WIDTH - _LABELS_WIDTH)])
    for row, cells in zip(ROWS, table.rows, strict=False):
        _label(cells.cells[0], row.label, _note(row, sections))
        cells.cells[1].paragraphs[0].style = "Cell"
    left, right = table.rows[-1].cells
    _label(left, NOTES, "不用填")
    for place, text in enumerate(HOW, 1):
        paragraph = right.paragraphs[0] if place == 1 else right.add_paragraph()
        paragraph.style = "Cell"
        paragraph.add_run(f"{place}. {text}")
    document.add_paragraph(style="Note")
    document.add_paragraph(BEGINNING, style="Body Text")
    data = BytesIO()
    document.save(data)
    return repack(data.getvalue())


def _label(cell: _Cell, label: str, note: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.add_run(label).bold = True
    if note:
        paragraph.add_run(f"（{note}）")


def _note(row: Row, sections: Sequence[str]) -> str:
    if row.label == SECTION and 0 < len(sections) <= _MOST:
        return f"选一个：{'、'.join(sections)}"
    return row.note
