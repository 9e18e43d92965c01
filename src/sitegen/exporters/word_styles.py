"""What a Word document of ours looks like: A4, page numbers and running heads, styles with their Chinese fonts."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

SONG, HEI, KAI = "宋体", "黑体", "楷体"
_LATIN = "Times New Roman"
_INK, _QUIET = RGBColor(0x1F, 0x1B, 0x18), RGBColor(0x5C, 0x54, 0x4D)
_MARGINS = {"top_margin": 28, "bottom_margin": 26, "left_margin": 26, "right_margin": 24}
TEXT_WIDTH = 210 - _MARGINS["left_margin"] - _MARGINS["right_margin"]
"""Between the margins, in millimetres."""
# A little narrower than the text: LibreOffice moves to the right what fills a whole line.
PICTURE_WIDTH, PICTURE_HEIGHT, PROOF_HEIGHT = TEXT_WIDTH - 4, 105, 170


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A style: font, size in points, space before and after in points, lines apart."""

    font: str = SONG
    size: float = 12
    bold: bool = False
    quiet: bool = False
    before: float = 0
    after: float = 0
    spacing: float = 1.5
    center: bool = False
    indent: bool = False
    keep: bool = False


_STYLES: dict[str, _Look] = {
    "Normal": _Look(after=4),
    "Body Text": _Look(after=4, indent=True),
    "Title": _Look(size=24, bold=True, before=130, after=18, center=True),
    "Subtitle": _Look(size=18, after=90, center=True),
    "TOC Heading": _Look(size=18, bold=True, after=18, center=True),
    "toc 1": _Look(font=HEI, before=6, spacing=1.25),
    "toc 2": _Look(spacing=1.25),
    "toc 3": _Look(spacing=1.25),
    "Heading 1": _Look(size=18, bold=True, after=10, keep=True),
    "Heading 2": _Look(font=HEI, size=14.5, bold=True, before=16, after=6, keep=True),
    "Heading 3": _Look(font=HEI, size=12.5, bold=True, before=10, after=4, keep=True),
    "Heading 4": _Look(font=HEI, bold=True, before=8, after=4, keep=True),
    "Body Title": _Look(font=HEI, bold=True, before=8, after=4, keep=True),
    "Kicker": _Look(font=KAI, quiet=True, keep=True),
    "Quote": _Look(font=KAI, after=4),
    "Caption": _Look(font=KAI, size=10, quiet=True, after=8, spacing=1.2, center=True),
    "Note": _Look(size=10.5, quiet=True, after=4, spacing=1.3),
    "Cell": _Look(size=10, before=2, after=2, spacing=1.15),
    "Cell Number": _Look(size=10, before=2, after=2, spacing=1.15, center=True),
    "Cell Head": _Look(font=HEI, size=10, before=2, after=2, spacing=1.15, center=True, keep=True),
    "Cover Fact": _Look(size=14, before=5, after=5, spacing=1.15),
    "Code": _Look(size=9.5, after=4, spacing=1.2),
    "Header": _Look(size=9, quiet=True, spacing=1, center=True),
    "Footer": _Look(size=10, spacing=1, center=True),
}


def prepare(document: Document, running: str) -> None:
    """Give the new *document* its page, its styles, and *running* with the page number on each page but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, width in _MARGINS.items():
        setattr(section, name, Mm(width))
    # The language decides where fonts for several scripts set punctuation.
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    for name, look in _STYLES.items():
        _shape(document, name, look)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = running
    foot = section.footer.paragraphs[0]
    foot.add_run("— ")
    add_field(foot, "PAGE", "1")
    foot.add_run(" —")


def _shape(document: Document, name: str, look: _Look) -> None:
    styles = document.styles
    known = {style.name for style in styles}
    style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, name.startswith("toc"))
    assert isinstance(style, ParagraphStyle)
    properties = style.element.get_or_add_pPr()
    for tag in ("w:pBdr", "w:ind", "w:contextualSpacing", "w:tabs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb = _QUIET if look.quiet else _INK
    set_font(style.element.get_or_add_rPr(), look.font)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, look.spacing
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.center else WD_ALIGN_PARAGRAPH.LEFT
    shape.keep_with_next = look.keep
    if look.indent:
        shape.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        # In characters, so that two of them are left out whatever their size (GB/T 9704-2012).
        shape.first_line_indent = Pt(look.size * 2)
        properties.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")


def set_font(properties: BaseOxmlElement, font: str, latin: str = _LATIN) -> None:
    """Give the run *properties* the Chinese *font*, and *latin* for all else."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    names = {"w:ascii": latin, "w:hAnsi": latin, "w:cs": latin, "w:eastAsia": font}
    properties.insert(0, new_element("w:rFonts", **names))


def dot(run: Run) -> None:
    """Set *run* apart by 着重号, as Chinese has no italics."""
    run._r.get_or_add_rPr().append(new_element("w:em", **{"w:val": "dot"}))


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Add a field with the *code*, which shows *shown* until a program computes it."""
    begin_field(paragraph, code)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, code: str) -> None:
    """Open a field with the *code*; what follows is what it shows."""
    paragraph.add_run()._r.append(new_element("w:fldChar", **{"w:fldCharType": "begin"}))
    text = new_element("w:instrText", **{"xml:space": "preserve"})
    text.text = f" {code} "
    paragraph.add_run()._r.append(text)
    paragraph.add_run()._r.append(new_element("w:fldChar", **{"w:fldCharType": "separate"}))


def end_field(paragraph: Paragraph) -> None:
    """Close the field."""
    paragraph.add_run()._r.append(new_element("w:fldChar", **{"w:fldCharType": "end"}))


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Make *paragraph* a place that links can lead to; *number* is its own in the document."""
    paragraph._p.append(new_element("w:bookmarkStart", **{"w:id": str(number), "w:name": name}))
    paragraph._p.append(new_element("w:bookmarkEnd", **{"w:id": str(number)}))


def link_to(paragraph: Paragraph, bookmark: str) -> BaseOxmlElement:
    """Return a new link in *paragraph* to a *bookmark* of the document, still without text."""
    link = new_element("w:hyperlink", **{"w:anchor": bookmark})
    paragraph._p.append(link)
    return link


def link_out(paragraph: Paragraph, address: str) -> BaseOxmlElement:
    """Return a new link in *paragraph* to an outside *address*, still without text."""
    id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = new_element("w:hyperlink", **{"r:id": id})
    paragraph._p.append(link)
    return link


def move_into(link: BaseOxmlElement, run: Run) -> None:
    """Make *run* part of the text of *link*."""
    link.append(run._r)


def new_element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return a new element of Word's XML, its names with the usual prefixes."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        prefix, _, local = name.partition(":")
        key = "{http://www.w3.org/XML/1998/namespace}" + local if prefix == "xml" else qn(name)
        element.set(key, value)
    return element
