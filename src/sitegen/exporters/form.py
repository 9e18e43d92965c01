"""投稿模板 as a Word file: the table to fill in, and below it the place for the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO

import docx
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import _Cell

from sitegen.exporters.packing import repack
from sitegen.exporters.word_styles import TEXT_WIDTH, new_element, prepare
from sitegen.exporters.word_tables import lay_out
from sitegen.model.form import BEGINNING, CHOOSE, HOW, NAME, NOTES, ROWS, SECTION, Row

_LABELS_WIDTH = 50
_MOST = 8
"""So many sections are listed."""


def form_docx(offered: Mapping[str, Sequence[str]]) -> bytes:
    """Return the form as a .docx, with what is *offered* by the labels of its rows; the same bytes for the same names."""
    document = docx.Document()
    prepare(document, "")
    document.core_properties.title, document.core_properties.author = NAME.removesuffix(".docx"), ""
    document.core_properties.comments, document.core_properties.language = "", "zh-CN"
    head = document.add_paragraph(NAME.removesuffix(".docx"), style="Title")
    head.paragraph_format.space_before = Pt(0)
    table = document.add_table(rows=len(ROWS) + 1, cols=2, style="Table Grid")
    lay_out(table, [Mm(_LABELS_WIDTH), Mm(TEXT_WIDTH - _LABELS_WIDTH)])
    for number, (row, cells) in enumerate(zip(ROWS, table.rows, strict=False), 1):
        names = offered.get(row.label, ()) if row.offers else ()
        _label(cells.cells[0], row.label, _note(row, names))
        cells.cells[1].paragraphs[0].style = "Cell"
        if names:
            cells.cells[1].paragraphs[0]._p.append(_box(number, row.label, names))
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


def _note(row: Row, names: Sequence[str]) -> str:
    if row.label == SECTION and 0 < len(names) <= _MOST:
        return f"选一个：{'、'.join(names)}"
    return row.note


def _box(number: int, label: str, names: Sequence[str]) -> BaseOxmlElement:
    """Return a box to choose one of *names* in, or to write into; it shows what to do until somebody does."""
    box = new_element("w:sdt")
    about, content = new_element("w:sdtPr"), new_element("w:sdtContent")
    choices = new_element("w:comboBox")
    for name in dict.fromkeys(names):
        choices.append(new_element("w:listItem", **{"w:displayText": name, "w:value": name}))
    for part in (
        new_element("w:alias", **{"w:val": label}),
        new_element("w:id", **{"w:val": str(number)}),
        new_element("w:showingPlcHdr"),
        choices,
    ):
        about.append(part)
    run, look, text = new_element("w:r"), new_element("w:rPr"), new_element("w:t")
    look.append(new_element("w:color", **{"w:val": "808080"}))
    text.text = CHOOSE
    run.extend((look, text))
    content.append(run)
    box.extend((about, content))
    return box
