"""The paragraphs of a Word document: what its styles and numbering make of each.

mammoth, which turns the document into HTML, passes none of this on. So each paragraph gets a bookmark that says which
it is, and mammoth carries that through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from sitegen.importers.blocks import Paragraph
from sitegen.importers.numbering import Label, Numbering
from sitegen.importers.package import DOCUMENT, Package
from sitegen.importers.word_xml import attribute, child, elements, is_on, local, paragraphs, text_of, value

_ALIGNS = {"center": "center", "right": "right", "end": "right"}
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)


def mark_paragraphs(package: Package) -> tuple[Package, dict[str, Paragraph]]:
    """Return *package* with a bookmark in each paragraph, and by the names of these what each paragraph is."""
    root = package.tree(DOCUMENT)
    assert root is not None
    styles = _Styles(package.tree("word/styles.xml"))
    numbering = Numbering(package.tree("word/numbering.xml"))
    found: dict[str, Paragraph] = {}
    for element in elements(root):
        if local(element) in ("bookmarkStart", "bookmarkEnd"):
            element.tag = element.tag.replace("bookmark", "proofErr")  # known to be nothing
    for element, number, _ in list(paragraphs(root)):
        name = f"p{len(found)}"
        found[name] = _paragraph(element, number, styles, numbering)
        _mark(element, name, found[name].label)
    return package.with_tree(DOCUMENT, root), found


def _mark(paragraph: Element, name: str, label: Label | None) -> None:
    space = paragraph.tag.rpartition("}")[0] + "}"
    properties = child(paragraph, "pPr")
    place = 0 if properties is None else list(paragraph).index(properties) + 1
    if label and label.depth is None:
        run = Element(f"{space}r")
        SubElement(run, f"{space}t").text = label.text
        paragraph.insert(place, run)
        if properties is not None and (numbered := child(properties, "numPr")) is not None:
            properties.remove(numbered)
    paragraph.insert(place, Element(f"{space}bookmarkStart", {f"{space}id": name[1:], f"{space}name": name}))


def _paragraph(element: Element, number: int, styles: _Styles, numbering: Numbering) -> Paragraph:
    own = child(element, "pPr")
    chain = styles.chain(value(own, "pStyle"))
    properties = [one for one in (own, *(child(style, "pPr") for style in chain)) if one is not None]
    list_id = next(filter(None, (value(one, "numPr", "numId") for one in properties)), "")
    depth = next(filter(None, (value(one, "numPr", "ilvl") for one in properties)), "0")
    outline = next(filter(None, (value(one, "outlineLvl") for one in properties)), "")
    name = styles.name(chain)
    heading = _HEADING.fullmatch(name)
    level = int(heading[1]) if heading else int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
    return Paragraph(
        number=number,
        style=name,
        align=_ALIGNS.get(next(filter(None, (value(one, "jc") for one in properties)), ""), ""),
        size=max((styles.size(run, chain) for run in _runs(element)), default=0),
        bold=all(styles.is_bold(run, chain) for run in _runs(element)) and any(True for _ in _runs(element)),
        level=level,
        label=numbering.label(list_id, int(depth) if depth.isdigit() else 0) if list_id not in ("", "0") else None,
    )


def _runs(paragraph: Element) -> Iterator[Element]:
    for one in paragraph:
        if local(one) == "r":
            if text_of(one).strip():
                yield one
        elif local(one) in ("hyperlink", "smartTag", "sdt", "sdtContent"):
            yield from _runs(one)


class _Styles:
    """The styles of a document."""

    def __init__(self, root: Element | None) -> None:
        every = [one for one in root if local(one) == "style"] if root is not None else []
        self._styles = {attribute(one, "styleId"): one for one in every}
        self._usual = next(
            (
                attribute(one, "styleId")
                for one in every
                if attribute(one, "type") == "paragraph" and attribute(one, "default") in ("1", "true")
            ),
            "",
        )
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")

    def chain(self, style: str) -> list[Element]:
        """Return *style*, or the usual one, and those that it is based on."""
        found: list[Element] = []
        style = style or self._usual
        while style in self._styles and self._styles[style] not in found:
            found.append(self._styles[style])
            style = value(found[-1], "basedOn")
        return found

    @staticmethod
    def name(chain: list[Element]) -> str:
        """Return the name of the first style of *chain*."""
        return value(chain[0], "name") if chain else ""

    def size(self, run: Element, chain: list[Element]) -> float:
        """Return the size of the letters of *run* in points."""
        for properties in self._properties(run, chain):
            if (size := value(properties, "sz")).isdigit():
                return int(size) / 2
        return 10.0

    def is_bold(self, run: Element, chain: list[Element]) -> bool:
        """Tell whether *run* is bold."""
        found = (is_on(properties, "b") for properties in self._properties(run, chain))
        return next((bold for bold in found if bold is not None), False)

    def _properties(self, run: Element, chain: list[Element]) -> Iterator[Element]:
        own = child(run, "rPr")
        by_name = self.chain(value(own, "rStyle")) if value(own, "rStyle") else []
        for element in (own, *(child(style, "rPr") for style in (*by_name, *chain)), self._defaults):
            if element is not None:
                yield element
