"""A paper as a Word document, opened again."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from papers import BODY_WORDS, PAPER
from PIL import Image as Pillow

from sitegen.exporters.word import paper_docx
from sitegen.exporters.word_styles import TEXT_WIDTH
from sitegen.exporters.word_tables import shared_widths

DATA = paper_docx(PAPER)
# The order that ECMA-376 demands of what may stand in w:tblPr and w:rPr, as far as it is used.
TABLE_ORDER = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook"]
RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "iCs",
    "strike",
    "color",
    "sz",
    "szCs",
    "u",
    "vertAlign",
    "em",
    "lang",
]


@pytest.fixture
def document() -> Document:
    return docx.Document(BytesIO(DATA))


def texts(document: Document) -> list[str]:
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def test_everything_is_there(document: Document) -> None:
    whole = "\n".join(texts(document))
    for words in (*BODY_WORDS, "引题", "副题", "证书", "写做法。", "机械设计系教师党支部", "第一行\n第二行", "<无>"):
        assert words in whole
    assert len(document.inline_shapes) == 3


def test_parts_are_headings_and_the_contents_list_names_them(document: Document) -> None:
    headings = [(item.style.name, item.text) for item in document.paragraphs if item.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "对照表"),
        ("Heading 1", "1　教育党员有力"),
        ("Heading 2", "1-01　讲党课"),
        ("Heading 1", "总结报告"),
    ]
    listed = [item.text for item in document.paragraphs if item.style.name.startswith("toc")]
    assert listed == [text for _, text in headings]
    body = document.element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]
    assert anchors == [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    fields = [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))]
    assert fields == ["begin", "separate", "end"]


def test_pages_are_a4_with_numbers_and_running_heads_but_on_the_cover(document: Document) -> None:
    section = document.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == PAPER.running
    assert " PAGE " in section.footer.paragraphs[0]._p.xml
    breaks = [item.text for item in document.paragraphs if item.paragraph_format.page_break_before]
    assert breaks == ["目录", "对照表", "1　教育党员有力"]


def test_chinese_has_its_fonts(document: Document) -> None:
    for name, font in {"Normal": "宋体", "Heading 1": "宋体", "Heading 2": "黑体", "Caption": "楷体"}.items():
        fonts = document.styles[name].element.rPr.find(qn("w:rFonts"))
        assert fonts.get(qn("w:eastAsia")) == font
        assert not any("Theme" in key for key in fonts.attrib)


def test_tables_keep_spans_and_repeat_their_heads(document: Document) -> None:
    table = next(table for table in document.tables if table.cell(0, 0).text == "表头")
    assert table.cell(0, 0)._tc is table.cell(0, 1)._tc
    assert table.cell(1, 0)._tc is table.cell(2, 0)._tc
    assert [table.cell(row, 1).text for row in (1, 2)] == ["甲", "乙"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_links_lead_out_and_marks_are_kept(document: Document) -> None:
    outside = [item.target_ref for item in document.part.rels.values() if item.is_external]
    assert outside == ["https://x.example/?a=1&b=2"]
    xml = document.element.xml
    assert 'w:em w:val="dot"' in xml
    assert 'w:vertAlign w:val="subscript"' in xml and 'w:vertAlign w:val="superscript"' in xml


def test_lists_are_numbered_from_where_they_begin(document: Document) -> None:
    labels = [text.split("\t")[0] for text in texts(document) if "\t" in text]
    assert labels == ["•", "1.", "2.", "3.", "•", "4.", "1."]


def test_pictures_are_of_kinds_that_word_knows_and_say_what_they_show(document: Document) -> None:
    with zipfile.ZipFile(BytesIO(DATA)) as archive:
        media = [archive.read(name) for name in archive.namelist() if name.startswith("word/media/")]
    assert sorted(str(Pillow.open(BytesIO(data)).format) for data in media) == ["JPEG", "PNG", "PNG"]
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert described == ["b.jpg的说明", "c.webp的说明", "d.png的说明"]


def test_the_same_paper_is_the_same_bytes_and_says_its_day(document: Document) -> None:
    assert paper_docx(PAPER) == DATA
    properties = document.core_properties
    assert properties.title == PAPER.title
    assert {properties.created.date(), properties.modified.date()} == {PAPER.made}
    assert properties.author == ""


def test_properties_stand_in_the_order_that_word_demands(document: Document) -> None:
    for tag, order in (("w:tblPr", TABLE_ORDER), ("w:rPr", RUN_ORDER)):
        for element in document.element.iter(qn(tag)):
            names = [child.tag.rpartition("}")[2] for child in element]
            assert names == sorted(names, key=order.index)


def test_columns_fill_the_page_and_break_no_date() -> None:
    widths = shared_widths([("日期", "标题", "件数"), ("2025-07-08", "很长的标题" * 20, "3")])
    assert sum(widths) == pytest.approx(Mm(TEXT_WIDTH), abs=10)
    date, title, count = (width.mm for width in widths)
    assert date > 20  # ten characters of 5 points and the margins of the cell
    assert title > 100
    assert count > 10
    assert sum(shared_widths([["列"] * 60, ["很长的一格" * 9] * 60])) == pytest.approx(Mm(TEXT_WIDTH), abs=100)
