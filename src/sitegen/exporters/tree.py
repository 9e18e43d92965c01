"""HTML of our own conversion as a tree, to be changed and written again."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder, tostring

_VOID = frozenset({"br", "col", "hr", "img", "source", "wbr"})


class _Reader(HTMLParser):
    """Hands what it reads to a builder; sanitized HTML closes every element that is not void."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, and close it where it is void."""
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag not in _VOID:
            self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.builder.data(data)


def read_tree(html: str) -> Element:
    """Return the sanitized *html* as the children of one ``div``."""
    reader = _Reader()
    reader.feed(f"<div>{html}</div>")
    reader.close()
    return reader.builder.close()


def write_tree(root: Element) -> str:
    """Return what stands in *root* as HTML, *root* itself left out."""
    whole = tostring(root, encoding="unicode", method="html")
    return whole[whole.index(">") + 1 : whole.rindex("</")].strip()


def text_of(element: Element) -> str:
    """Return all text in *element*, white space runs as one blank."""
    return " ".join("".join(element.itertext()).split())


def is_of(element: Element, name: str) -> bool:
    """Tell whether *element* has the class *name*."""
    return name in element.get("class", "").split()
