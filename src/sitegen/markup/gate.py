"""No inline pattern is tried on a text that lacks the character which it cannot do without.

The HTML stays as it was, character for character (tests/properties/test_markdown.py).
"""

from __future__ import annotations

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# A character without which an inline pattern finds nothing.
_NEEDED = {
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
    "footnote": "[",
}


class GatedInline(InlineProcessor):
    """Tries no inline pattern on a text without the character that it needs.

    The two methods are private to the library: in a version that names them otherwise, every pattern is tried again.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        needed = {id(md.inlinePatterns[name]): set(text) for name, text in _NEEDED.items() if name in md.inlinePatterns}
        self._gated = [(needed.get(id(pattern)), pattern) for pattern in md.inlinePatterns]

    def _InlineProcessor__handleInline(self, data: str, index: int = 0) -> str:  # noqa: N802
        if isinstance(data, AtomicString):
            return data
        # What is found is replaced by letters and digits: no character comes in that a pattern needs.
        there = set(data)
        start = 0
        while index < len(self._gated):
            needed, pattern = self._gated[index]
            if needed and needed.isdisjoint(there):
                index, start = index + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                pattern, data, index, start
            )
            if not matched:
                index += 1
        return data


def install(md: Markdown) -> None:
    """Gate the patterns of *md*, which has all of them."""
    if hasattr(InlineProcessor, "_InlineProcessor__applyPattern"):
        md.treeprocessors.register(GatedInline(md), "inline", 20)
