"""Pictures: alone in a paragraph they are figures, several are a gallery; an address of a video makes a video.

Of an odd number of pictures the first is as wide as the gallery.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from sitegen.markup.addresses import is_external, is_unplayable, is_video


class FigureTreeprocessor(Treeprocessor):
    """Runs when inline elements and attribute lists are done."""

    def run(self, root: Element) -> None:
        """Change the elements in place."""
        for image in root.iter("img"):
            address = image.get("src", "")
            if is_unplayable(address) or (is_video(address) and is_external(address)):
                _make_link(image)
            elif is_video(address):
                _make_video(image)
        for paragraph in root.iter("p"):
            if not len(paragraph) or (paragraph.text and paragraph.text.strip()):
                continue
            pictures = _pictures(paragraph)
            if len(pictures) == 1:
                _make_figure(paragraph, pictures[0])
            elif pictures:
                _make_gallery(paragraph, pictures)


def _make_video(image: Element) -> None:
    image.tag = "video"
    if alt := image.attrib.pop("alt", ""):
        image.set("aria-label", alt)


def _make_link(image: Element) -> None:
    source, alt, title = (image.attrib.pop(name, "") for name in ("src", "alt", "title"))
    image.tag = "a"
    image.text = alt or title or source
    image.set("href", source)


def _pictures(paragraph: Element) -> list[Element]:
    """Return the pictures of a *paragraph* that has nothing else, else nothing."""
    pictures = []
    for child in paragraph:
        if child.tail and child.tail.strip():
            return []
        if child.tag == "br":
            continue
        if _picture_in(child) is None:
            return []
        pictures.append(child)
    return pictures


def _picture_in(element: Element) -> Element | None:
    """Return the picture that *element* is, or that it is a link around."""
    if element.tag in ("img", "video"):
        return element
    alone = element.tag == "a" and len(element) == 1 and not element.text and not element[0].tail
    return element[0] if alone and element[0].tag == "img" else None


def _make_figure(figure: Element, content: Element) -> None:
    figure.tag = "figure"
    figure.text = None
    figure[:] = [content]
    content.tail = None
    picture = _picture_in(content)
    assert picture is not None
    if kind := picture.attrib.pop("class", ""):
        figure.set("class", kind)
    if caption := picture.attrib.pop("title", ""):
        SubElement(figure, "figcaption").text = caption


def _make_gallery(paragraph: Element, pictures: list[Element]) -> None:
    paragraph.tag = "div"
    paragraph.set("class", "gallery")
    paragraph.text = None
    paragraph[:] = []
    for picture in pictures:
        _make_figure(SubElement(paragraph, "figure"), picture)
    # Two in a row; what would be left over leads.
    if len(pictures) % 2:
        paragraph[0].set("class", "wide")


def install(md: Markdown) -> None:
    """Add figures, galleries and videos to *md*."""
    md.treeprocessors.register(FigureTreeprocessor(md), "figures", 5)
