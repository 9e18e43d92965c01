"""What a Word file shows that no page could: nothing of it is dropped without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from sitegen.importers.manuscript import place, words
from sitegen.importers.package import DOCUMENT, Package
from sitegen.importers.word_xml import attribute, elements, local, paragraphs, text_of

_AS_PICTURE = "请在 Word 里复制它，用“选择性粘贴”贴成图片（PNG），删去原来的，再导入。"
_LOST = {
    "chart": ("图表", _AS_PICTURE),
    "relIds": ("SmartArt 图形", _AS_PICTURE),
    "oMath": ("公式", _AS_PICTURE),
    "OLEObject": ("嵌入的文件", "请把它另存出来，写进“附件”，在 Word 里删去，再导入。"),
    "altChunk": ("嵌入的另一份文档", "请在 Word 里另存一份，再导入。"),
}


def losses(package: Package) -> Iterator[str]:
    """Yield a sentence for each thing in the text of *package* that would be lost."""
    root = package.tree(DOCUMENT)
    assert root is not None
    numbers = {element: place(number, in_table=in_table) for element, number, in_table in paragraphs(root)}
    where, last = "", ""
    told: set[tuple[str, str]] = set()
    for element in elements(root):
        name = local(element)
        if name == "p":
            where = numbers[element]
            last = text_of(element).strip() or last
        elif name in _LOST or _is_linked(element):
            what, remedy = _LOST.get(
                name, ("链接到别处的图片", "图片不在文件里。请在 Word 里把它复制、粘贴成图片，再导入。")
            )
            if (what, where) not in told:
                told.add((what, where))
                yield f"{where}“{words(last)}”：有{what}，带不过来。{remedy}"


def _is_linked(element: Element) -> bool:
    """Tell whether *element* is a picture that lies elsewhere."""
    return local(element) == "blip" and bool(attribute(element, "link")) and not attribute(element, "embed")


def notices(package: Package) -> Iterator[str]:
    """Yield what was left out that is no part of an article."""
    parts = [name for name in package.parts if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name)]
    texts = [" ".join(text_of(root).split()) for name in parts if (root := package.tree(name)) is not None]
    if told := [text for text in dict.fromkeys(texts) if re.search(r"[^\W\d]", text)]:
        yield f"页眉、页脚没有导入：{'；'.join(words(text) for text in told)}"
