"""Headings and ids: levels from h2 down, readable ids, each only once."""

from __future__ import annotations

import re
from html import escape, unescape

from sitegen.markup.plain import Pieces, plain
from sitegen.model.parts import Outline

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ID = re.compile(r' id="([^"]+)"')
_DROPPED = re.compile(r"[^\w\s-]+")
_HYPHENATED = re.compile(r"[\s-]+")
_BLANKS = re.compile(r"\s+")
# The page's title is its h1; a list of contents shows three levels.
_TOP, _LOWEST, _LISTED = 2, 6, 4


def spell(name: str) -> str:
    """Return *name* as an id, which has no blanks."""
    return _BLANKS.sub("-", name.strip())


class Anchors:
    """What can be linked to in one body: *used* and *outline* grow while it is walked."""

    def __init__(self, pieces: Pieces) -> None:
        levels = {HEADINGS[name] for name in HEADINGS.keys() & pieces.names}
        self._shift = _TOP - min(levels, default=_TOP)
        # An id that a writer chose is never taken by a heading before it.
        self._chosen = {spell(unescape(value)) for value in _ID.findall("".join(pieces.tags))} if levels else set()
        self._last: dict[str, int] = {}
        self.used: dict[str, None] = {}
        self.outline: list[Outline] = []

    def keep(self, raw: str) -> str:
        """Return the chosen id *raw* as the attribute's value, empty where it is none or stands elsewhere already."""
        name = spell(unescape(raw))
        if not name or name in self.used:
            return ""
        self.used[name] = None
        return escape(name)

    def place(self, tag: str, inner: str, chosen: str) -> tuple[str, str]:
        """Enter a heading with its *inner* HTML and *chosen* id; return its tag and its id."""
        level = self.level(tag)
        text = plain(inner).replace("\n", " ")
        name = chosen or self._unused(text)
        id = unescape(name)
        self.used[id] = None
        if text and level <= _LISTED:
            self.outline.append(Outline(level=level, id=id, text=text))
        return f"h{level}", name

    def level(self, tag: str) -> int:
        """Return the level at which a heading written as *tag* stands in the page."""
        return min(HEADINGS[tag] + self._shift, _LOWEST)

    def _unused(self, text: str) -> str:
        base = text.lower()
        if not base.isalnum():
            base = _HYPHENATED.sub("-", _DROPPED.sub("", base)).strip("-") or "section"
        name, count = base, self._last.get(base, 1)
        while name in self.used or name in self._chosen:
            count += 1
            name = f"{base}-{count}"
        self._last[base] = count
        return name
