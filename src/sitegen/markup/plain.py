"""The text of converted HTML without its tags and markers."""

from __future__ import annotations

import re
from html import unescape

from sitegen.core.text import WIDE


def tags(names: str) -> frozenset[str]:
    """Return the *names* of elements, separated by blanks, as a set."""
    return frozenset(names.split())


# A tag of canonical HTML. With markers in it, it still is one.
_REST = r'[^">]*(?:"[^"]*"[^">]*)*'
TAG = re.compile(rf"<(/?)([a-z][a-z0-9]*)({_REST})>")
_TAG_NAME = re.compile(rf"</?([a-z][a-z0-9]*){_REST}>")
INLINE_TAGS = tags(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var"
)
# The apparatus of footnotes: numbers in the text, arrows back to it.
_APPARATUS = re.compile(r'<sup id="fnref.*?</sup>|<a [^>]*class="footnote-backref".*?</a>', re.DOTALL)
_MARKER = re.compile("\x02[^\x03]*\x03")
_BLANKS = re.compile(r"[^\S\n\u3000]+")
_SKIPPED = tags("aside details div figure h1 h2 h3 h4 h5 h6 nav pre table video")
_BETWEEN_WIDE = re.compile(f"(?<=[{WIDE}])\n(?=[{WIDE}])")


def plain(html: str) -> str:
    """Return the text of *html*: a line for each block, blanks collapsed, without the apparatus of footnotes."""
    # In turns: text, and the name of the tag behind it.
    pieces = _TAG_NAME.split(_APPARATUS.sub("", html) if "footnote-" in html else html)
    pieces[1::2] = ["" if name in INLINE_TAGS else "\n" for name in pieces[1::2]]
    text = "".join(pieces)
    text = _BLANKS.sub(" ", unescape(_MARKER.sub("", text)))
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


def opening(html: str, enough: int) -> str:
    """Return the text of the first paragraphs and list items of *html*, at least *enough* characters if there are.

    Headings, figures, tables and set-off blocks are not part of it, unless there is nothing else.
    """
    parts: list[str] = []
    length = depth = position = 0
    for found in TAG.finditer(html):
        if not depth and found.start() > position:
            parts.append(html[position : found.start()])
            length += found.start() - position
        position = found.end()
        if found[2] in _SKIPPED:
            depth += -1 if found[1] else 1
        if not depth:
            parts.append(found[0])
            if length >= enough and found[2] == "p":
                break
    else:
        parts.append(html[position:])
    return _joined("".join(parts)) or _joined(html)


def _joined(html: str) -> str:
    return _BETWEEN_WIDE.sub("", plain(html)).replace("\n", " ")
