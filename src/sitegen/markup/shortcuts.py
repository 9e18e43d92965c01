"""Work that Python-Markdown need not do for text without markup, which most of our articles are.

Each leaves the HTML as it was, character for character (tests/properties/test_markdown.py).
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
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
# No blank at either end, nothing at its beginning that a block of another kind or a caption begins with, no markup.
_LINE = r"(?![\s!:~=+-]|\d+\.|附?表)[^\n\\`*_\[\]<>&#|{}\x02\x03]+(?<!\s)"
_BLOCK = rf"(?:#{{1,6}} {_LINE}|{_LINE}(?:\n{_LINE})*+)(?=\n\n|\n*\Z)"
_BLOCKS = re.compile(rf"(?:\A|(?<=\n\n)){_BLOCK}(?:\n\n+{_BLOCK})*+")
# The paragraph before a definition is the term.
_DEFINITION = re.compile(r"^ {0,3}: ", re.MULTILINE)


class RawHtml(HtmlBlockPreprocessor):
    """Looks for raw HTML only where there can be some: looking costs a parse."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with raw HTML put aside."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class PlainBlocks(Preprocessor):
    """Puts headings and paragraphs of mere text aside as the HTML that they are."""

    def run(self, lines: list[str]) -> list[str]:
        """Return *lines* with a placeholder for each run of such blocks."""
        text = "\n".join(lines)
        if _DEFINITION.search(text):
            return lines
        return _BLOCKS.sub(self._put_aside, text).split("\n")

    def _put_aside(self, found: re.Match[str]) -> str:
        blocks = filter(None, (block.lstrip("\n") for block in found[0].split("\n\n")))
        return self.md.htmlStash.store("\n".join(map(_html, blocks)))


def _html(block: str) -> str:
    if not block.startswith("#"):
        return f"<p>{block}</p>"
    level, _, text = block.partition(" ")
    return f"<h{len(level)}>{text}</h{len(level)}>"


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
    """Add the shortcuts to *md*, which has everything else: all of its patterns are gated."""
    md.preprocessors.register(RawHtml(md), "html_block", 20)
    md.preprocessors.register(PlainBlocks(md), "plain_blocks", 1)
    if hasattr(InlineProcessor, "_InlineProcessor__applyPattern"):
        md.treeprocessors.register(GatedInline(md), "inline", 20)
