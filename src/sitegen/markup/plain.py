"""The text of converted HTML without its tags and markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from sitegen.core.text import WIDE


def tags(names: str) -> frozenset[str]:
    """Return the *names* of elements, separated by blanks, as a set."""
    return frozenset(names.split())


# A tag of canonical HTML, and what is in it behind its name. With markers in it, it still is one.
REST = r'[^">]*(?:"[^"]*"[^">]*)*'
TAG = re.compile(rf"<(/?)([a-z][a-z0-9]*)({REST})>")
# The same, whole and by name; most have no attributes.
_WHOLE_TAG = re.compile(rf"(</?([a-z][a-z0-9]*+)(?:>|{REST}>))")
INLINE_TAGS = tags(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var"
)
# The apparatus of footnotes: numbers in the text, arrows back to it.
_APPARATUS = re.compile(r'<sup id="fnref.*?</sup>|<a [^>]*class="footnote-backref".*?</a>', re.DOTALL)
_MARKER = re.compile("\x02[^\x03]*\x03")
_BLANKS = re.compile(r"[^\S\n\u3000]+")
_SKIPPED = tags("aside details div figure h1 h2 h3 h4 h5 h6 nav pre table video")
# Begins with its sign, so that the search leaps to it.
_BETWEEN_WIDE = re.compile(f"\n(?<=[{WIDE}]\n)(?=[{WIDE}])")


class Pieces(NamedTuple):
    """Canonical HTML taken apart, once for all that look at it: text, tag, text and so on, a text at either end."""

    texts: list[str]
    tags: list[str]
    names: list[str]
    """Those of the tags."""

    def html(self, start: int, stop: int) -> str:
        """Return what stands between the tags at *start* and *stop*."""
        if stop == start + 1:
            return self.texts[stop]
        return in_turns(self.texts[start + 1 : stop + 1], self.tags[start + 1 : stop])


def take_apart(html: str) -> Pieces:
    """Return the pieces of canonical *html*."""
    split = _WHOLE_TAG.split(html)
    return Pieces(split[::3], split[1::3], split[2::3])


def in_turns(texts: Sequence[str], others: Sequence[str]) -> str:
    """Return *texts* with one of *others* between each two of them."""
    parts = [""] * (len(texts) + len(others))
    parts[::2], parts[1::2] = texts, others
    return "".join(parts)


def plain(html: str) -> str:
    """Return the text of *html*: a line for each block, blanks collapsed, without the apparatus of footnotes."""
    return _tidy(raw_text(take_apart(without_apparatus(html))) if "<" in html else _readable(html))


def without_apparatus(html: str) -> str:
    """Return *html* without the numbers of footnotes and the arrows back to them."""
    return _APPARATUS.sub("", html) if "footnote-" in html else html


def raw_text(pieces: Pieces) -> str:
    """Return the text of *pieces*, with a line feed for each tag that is not inline."""
    return _readable(in_turns(pieces.texts, ["" if name in INLINE_TAGS else "\n" for name in pieces.names]))


def _readable(text: str) -> str:
    return unescape(_MARKER.sub("", text))


def _tidy(text: str) -> str:
    return "\n".join([_collapsed(line) for line in map(str.strip, text.split("\n")) if line])


def _collapsed(line: str) -> str:
    # The only blank that counts as printable is the usual one: most lines need not be looked at sign by sign.
    return line if line.isprintable() and "  " not in line else _BLANKS.sub(" ", line)


def opening(pieces: Pieces, enough: int) -> str:
    """Return the text of the first paragraphs and list items of *pieces*, *enough* characters or more if there are.

    Headings, figures, tables and set-off blocks are not part of it, unless there is nothing else.
    """
    texts = [pieces.texts[0]]
    names: list[str] = []
    length = len(texts[0])
    depth = 0
    for name, tag, text in zip(pieces.names, pieces.tags, pieces.texts[1:], strict=True):
        if name in _SKIPPED:
            depth += -1 if tag[1] == "/" else 1
        elif name == "p" and not depth and length >= enough:
            break
        if not depth:
            names.append(name)
            texts.append(text)
            length += len(text)
    return _joined(Pieces(texts, [], names)) or _joined(pieces)


def _joined(pieces: Pieces) -> str:
    return _BETWEEN_WIDE.sub("", _tidy(raw_text(pieces))).replace("\n", " ")
