"""HTML of our own conversion as WeChat's editor keeps it: plain elements, styles written into each, links as notes.

The editor drops ids, classes, scripts and style sheets, and shows no link that leads out of WeChat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from css_inline import CSSInliner

from sitegen.exporters.tree import is_of, read_tree, text_of, write_tree
from sitegen.markup.plain import tags

_KEPT = tags(
    "a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre rp rt ruby s section span strong sub sup "
    "table tbody td tfoot th thead tr u ul"
)
_BLOCKS = tags("address aside dd details div dl dt figcaption figure summary")
_ATTRIBUTES = frozenset({"alt", "colspan", "href", "rowspan", "src", "start", "style"})
_OWN_HOST = "mp.weixin.qq.com"
_NOTE = "注"


@dataclass(slots=True)
class Notes:
    """The addresses that links lead to, each with its number: the first is 1."""

    addresses: dict[str, int] = field(default_factory=dict)

    def number(self, address: str) -> int:
        """Return the number of *address*, a new one at its first place."""
        return self.addresses.setdefault(address, len(self.addresses) + 1)


def adapt(html: str, notes: Notes, pictures: Mapping[str, str]) -> Element:
    """Return *html* as a tree of what the editor knows; its links are in *notes*, its *pictures* named by their files."""
    root = read_tree(html)
    for parent, child in [(above, below) for above in root.iter() for below in above]:
        if child.tag == "source":
            parent.remove(child)
        elif child.tag == "caption":
            _move_before(root, parent, child)
        elif child.tag == "a":
            _note(parent, child, notes)
        elif child.tag == "img":
            child.set("src", pictures.get(child.get("src", ""), ""))
        elif is_of(child, "footnote"):
            _number(child)
    for element in root.iter():
        _plain(element)
    return root


def styled(root: Element, accent: str) -> str:
    """Return what stands in *root* with the styles written into each element, and nothing else beside them.

    *accent* is the colour of headings.
    """
    css = files("sitegen").joinpath("data/wechat.css").read_text("utf-8").replace("{accent}", accent)
    inliner = CSSInliner(load_remote_stylesheets=False)
    whole = read_tree(inliner.inline_fragment(f"<section>{write_tree(root)}</section>", css))
    for element in whole.iter():
        for name in [name for name in element.attrib if name not in _ATTRIBUTES]:
            del element.attrib[name]
    return write_tree(whole)


def with_places(html: str) -> str:
    """Return *html* with each picture as a line that says which file belongs there: files can't be pasted."""
    root = read_tree(html)
    for parent, child in [(above, below) for above in root.iter() for below in above]:
        if child.tag == "img":
            place = Element("span", {"style": child.get("style", "")})
            place.text, place.tail = f"【在这里插入 {child.get('src')}】", child.tail
            parent[list(parent).index(child)] = place
    return write_tree(root)


def paragraph(text: str, kind: str) -> Element:
    """Return a paragraph of *kind*, a class of the style sheet."""
    element = Element("p", {"class": kind})
    element.text = text
    return element


def listed(heading: str, lines: Iterable[str]) -> Element:
    """Return the notes at the end: *lines* under *heading*."""
    section = Element("section", {"class": "notes"})
    SubElement(section, "p", {"class": "notes-head"}).text = heading
    for line in lines:
        SubElement(section, "p").text = line
    return section


def _plain(element: Element) -> None:
    """Make *element* one that the editor knows; what it was called is a class of the style sheet."""
    if element.tag in _KEPT:
        return
    element.set("class", f"{element.tag} {element.get('class', '')}".strip())
    element.tag = "section" if element.tag in _BLOCKS else "span"


def _note(parent: Element, link: Element, notes: Notes) -> None:
    """Make *link* plain text with the number of its address behind it; one within WeChat stays."""
    address = link.attrib.pop("href", "")
    if is_of(link, "footnote-ref"):
        link.tag, link.text = "span", f"[{_NOTE}{text_of(link)}]"
        return
    shown = address.removeprefix("mailto:")
    if address and urlsplit(address).hostname == _OWN_HOST:
        link.set("href", address)
        return
    link.tag = "span"
    bare = shown.removeprefix("https://").removeprefix("http://").rstrip("/")
    if not address or address.startswith("#"):
        return
    if bare in text_of(link):
        link.set("class", "address")
        return
    mark = Element("sup")
    mark.text, mark.tail, link.tail = f"[{notes.number(shown)}]", link.tail, None
    parent.insert(list(parent).index(link) + 1, mark)


def _number(footnotes: Element) -> None:
    """Write the numbers of the writer's own notes: a list's would begin anew beside those of links."""
    for place, item in enumerate(footnotes.iter("li"), start=1):
        first = item.find("p")
        target = item if first is None else first
        target.text = f"[{_NOTE}{place}] {target.text or ''}"
        item.tag = "section"
    for element in footnotes.iter("ol"):
        element.tag = "section"


def _move_before(root: Element, table: Element, caption: Element) -> None:
    """Put the *caption* of a *table* above it: not every version of the editor keeps one inside."""
    above = next(element for element in root.iter() if table in list(element))
    table.remove(caption)
    caption.tag, caption.tail = "p", None
    caption.set("class", "table-caption")
    above.insert(list(above).index(table), caption)
