"""Text and running HTML in Markdown, as our converter reads it: nothing but what is said gets a meaning.

markdownify and html2text were tried: the one escapes every sign that could ever mean something and nests lists by two
blanks, which Python-Markdown takes for one list; the other loses tables and second paragraphs of items.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote
from xml.etree.ElementTree import Element

_TIDY = str.maketrans({"\u00ad": None, "\ufeff": None, "\u2060": None, "\u00a0": " ", "\t": " ", "\v": " ", "\f": " "})
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\uffff\ue000-\uf8ff]"
)
_SPECIAL = re.compile(
    r"""
      \\(?=[\\`*_{}\[\]()>\#+\-.!|~:"<&])       # would take away the meaning of what follows
    | [`*]
    | (?<![^\W_])_ | _(?![^\W_])
    | \[(?=[^\]]*\](?:[(\[:]|\ \[)) | \[(?=\^)  # a link, a note
    | \{(?=[:\#.A-Za-z])
    """,
    re.VERBOSE,
)
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_START = re.compile(r"(?=[#+\-=])(?=(?:\#{1,6}|[+-]|=+$|-+$)(?:\s|$)|-+$|=+$)|(?=!!!)")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|#|/)", re.IGNORECASE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_KEPT = ("sup", "sub", "s", "del", "u")

Put = Callable[[Element], str]
"""Returns what stands in the place of a picture or of a reference to a note."""


def tidy(text: str) -> str:
    """Return *text* without what nobody sees: soft hyphens, signs without width, places of symbols without a font."""
    return _INVISIBLE.sub("", text.translate(_TIDY))


def escape(text: str) -> str:
    """Return *text* so that it means itself within a paragraph."""
    text = _SPECIAL.sub(lambda found: f"\\{found[0]}", text)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))


def as_paragraph(text: str) -> str:
    """Return Markdown that begins no heading, item or quotation, whatever its lines begin with."""
    return "\n".join(_begun(line) for line in text.split("\n"))


def _begun(line: str) -> str:
    if line.startswith(">"):
        return f"&gt;{line[1:]}"
    if line.startswith((": ", ":::")):
        return f"&#58;{line[1:]}"
    return f"\\{line}" if _START.match(line) else line


def inline(element: Element, put: Put) -> str:
    """Return what is in *element* as Markdown in one paragraph; lines that the writer broke stay apart."""
    parts = [escape(tidy(element.text or ""))]
    for one in element:
        parts += [_one(one, put), escape(tidy(one.tail or ""))]
    return "".join(parts)


def plain(element: Element) -> str:
    """Return the words in *element*."""
    parts = [element.text or ""]
    for one in element:
        parts += ["\n" if one.tag == "br" else plain(one), one.tail or ""]
    return tidy("".join(parts))


def _one(element: Element, put: Put) -> str:
    if element.tag == "br":
        return "  \n"
    if element.tag == "img" or (element.tag == "a" and element.get("href", "").startswith(("#footnote", "#endnote"))):
        return put(element)
    inner = inline(element, put)
    if mark := _MARKS.get(element.tag):
        return _wrapped(inner, mark, mark)
    if element.tag == "sup" and "[^" in inner:
        return inner
    if element.tag in _KEPT:
        return _wrapped(inner, f"<{element.tag}>", f"</{element.tag}>")
    if element.tag == "a" and inner.strip() and (address := address_of(element)):
        return _wrapped(inner, "[", f"]({address})")
    return inner


def address_of(link: Element) -> str:
    """Return where *link* leads; empty for where no link of an article may, and for a place in the same text."""
    href = link.get("href", "")
    return quote(href, safe=_IN_ADDRESSES) if _SAFE_LINK.match(href) and not href.startswith("#") else ""


_IN_ADDRESSES = "!#$%&'*+,/:;=?@[]~-._"


def _wrapped(text: str, before: str, behind: str) -> str:
    """Return *text* between marks, which stand next to words; blank text has none."""
    found = _EDGES.match(text)
    assert found is not None
    start, core, end = found.groups()
    return f"{start}{before}{core}{behind}{end}" if core else text
