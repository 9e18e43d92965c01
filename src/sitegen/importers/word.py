"""A Word file as a manuscript: mammoth turns it into HTML, and that is read block by block."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring

from sitegen.importers.blocks import Paragraph, Reader
from sitegen.importers.losses import losses, notices
from sitegen.importers.manuscript import Manuscript
from sitegen.importers.package import Package, open_package
from sitegen.importers.paragraphs import mark_paragraphs
from sitegen.importers.prompts import without_prompts
from sitegen.importers.refused import Refused
from sitegen.importers.unsettled import unsettled
from sitegen.importers.word_xml import local


def read_word(name: str, data: bytes) -> Manuscript:
    """Return what the Word file called *name* says that holds *data*.

    Raises:
        Refused: it is none, is made to harm, or says what nobody has decided or what a page could not show.
    """
    package = without_prompts(open_package(name, data))
    if undecided := list(unsettled(package)):
        remedy = "请在 Word 的“审阅”里接受或拒绝全部修订，删除全部批注，保存后再导入。"
        raise Refused(*undecided, remedy)
    if lost := list(losses(package)):
        raise Refused(*lost)
    marked, paragraphs = mark_paragraphs(package)
    pictures: dict[str, bytes] = {}
    root = _html(marked, pictures)
    blocks = tuple(Reader(_knowing(paragraphs)).blocks(root))
    if not blocks:
        raise Refused("文件里没有内容。")
    return Manuscript(
        name=name,
        blocks=blocks,
        pictures=pictures,
        missing={},
        header={},
        saved=_saved(package),
        notices=tuple(notices(package)),
    )


def _knowing(paragraphs: dict[str, Paragraph]) -> Callable[[Element], Paragraph]:
    """Return what finds the bookmark in an element that says which of *paragraphs* it is."""

    def known(element: Element) -> Paragraph:
        marks = (paragraphs.get(link.get("id", "")) for link in element.iter("a"))
        return next(filter(None, marks), Paragraph(number=0))

    return known


def _saved(package: Package) -> date | None:
    """Return the day on which Word says that it saved the file."""
    root = package.tree("docProps/core.xml")
    days = [(one.text or "")[:10] for one in root if local(one) in ("modified", "created")] if root is not None else []
    try:
        return max(map(date.fromisoformat, days), default=None)
    except ValueError:
        return None


def _html(package: Package, pictures: dict[str, bytes]) -> Element:
    """Return the HTML that mammoth makes of *package*; its pictures go to *pictures* and are called by their keys."""
    import mammoth  # a tenth of a second: only where there is a Word file

    def keep(image: Any) -> dict[str, str]:
        with image.open() as file:
            data = file.read()
        key = next((key for key, other in pictures.items() if other == data), f"{len(pictures) + 1}")
        pictures[key] = data
        return {"src": key}

    try:
        made = mammoth.convert_to_html(
            BytesIO(package.packed()),
            convert_image=mammoth.images.img_element(keep),
            id_prefix="",
            include_embedded_style_map=False,
        )
        return fromstring(f"<div>{made.value}</div>")
    except (ParseError, RecursionError):
        raise Refused("文件里的内容读不出来。请在 Word 里全选、复制，粘贴到新文件里，保存后再导入。") from None
    except Exception as error:  # mammoth raises whatever a damaged file leads it to, KeyError and AttributeError too
        raise Refused("文件损坏，读不出来。请用 Word 打开，“另存为”一份新的 .docx，再导入。") from error
