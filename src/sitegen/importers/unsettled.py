"""What a document says that nobody has decided: tracked changes that were neither accepted nor rejected, and comments.

A reader of the page would see words that were struck out, or miss some that were put in. So it is told, and where.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from sitegen.importers.manuscript import place, words
from sitegen.importers.package import DOCUMENT, Package
from sitegen.importers.word_xml import attribute, elements, local, paragraphs, text_of

_CHANGES = {
    "ins": "插入",
    "moveTo": "移入",
    "del": "删除",
    "moveFrom": "移走",
    "cellIns": "插入单元格",
    "cellDel": "删除单元格",
    "cellMerge": "合并单元格",
}
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def unsettled(package: Package) -> Iterator[str]:
    """Yield a sentence for each paragraph of *package* with tracked changes or comments."""
    comments = _comments(package)
    for part in (DOCUMENT, *_NOTES):
        root = package.tree(part)
        for element, number, in_table in paragraphs(root) if root is not None else ():
            if said := [*_changes(element), *_said(element, comments)]:
                where = place(number, in_table=in_table) if part == DOCUMENT else "脚注"
                yield f"{where}“{words(text_of(element))}”：{'；'.join(dict.fromkeys(said))}。"


def _changes(paragraph: Element) -> Iterator[str]:
    for element in elements(paragraph):
        if name := _CHANGES.get(local(element)):
            text = text_of(element) or text_of(element, deleted=True)
            yield f"有没接受的修订，{name}“{words(text)}”" if text.strip() else f"有没接受的修订（{name}）"


def _said(paragraph: Element, comments: dict[str, str]) -> Iterator[str]:
    for element in elements(paragraph):
        if local(element) == "commentReference":
            yield f"有批注“{words(comments.get(attribute(element, 'id'), ''))}”"


def _comments(package: Package) -> dict[str, str]:
    root = package.tree("word/comments.xml")
    return (
        {attribute(one, "id"): "".join(text_of(one)) for one in root if local(one) == "comment"}
        if root is not None
        else {}
    )
