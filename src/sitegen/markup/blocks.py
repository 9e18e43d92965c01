"""编者按 and other set-off blocks: ``:::名称`` … ``:::`` containers, and ``!!!`` admonitions with Chinese titles."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.admonition import AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

EDITOR_NOTES = frozenset({"编者按", "编前语", "编后语", "按语"})
# What readers see above an admonition whose kind is written in English and that has no title.
TITLES = {
    "note": "说明",
    "info": "信息",
    "tip": "提示",
    "hint": "提示",
    "important": "重要",
    "attention": "注意",
    "caution": "注意",
    "warning": "警告",
    "danger": "危险",
    "error": "错误",
    "example": "示例",
    "quote": "引文",
}
_OPENING = re.compile(r":::(.+)")
_CLOSING = ":::"


class ContainerProcessor(BlockProcessor):
    """``:::名称``: everything up to the matching ``:::``, set off under the name as its label."""

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether *block* opens a container; ``source`` has made fences blocks of their own."""
        return block.startswith(_CLOSING) and parent.tag not in ("li", "dd") and bool(_OPENING.fullmatch(block))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Build the container and convert what it holds."""
        name = blocks.pop(0)[len(_CLOSING) :]
        end = _end_of_container(blocks)
        inner = blocks[:end]
        del blocks[: end + 1]
        box = _box(parent, name)
        self.parser.parseBlocks(box, inner)


def _end_of_container(blocks: list[str]) -> int:
    depth = 0
    for index, block in enumerate(blocks):
        fence = block.lstrip("\n")
        if fence == _CLOSING:
            if depth == 0:
                return index
            depth -= 1
        elif _OPENING.fullmatch(fence):
            depth += 1
    return len(blocks)


def _box(parent: Element, name: str) -> Element:
    note = name in EDITOR_NOTES
    box = SubElement(parent, "aside" if note else "div", {"class": "editor-note" if note else "block"})
    kind, _, title = name.partition(" ")
    label = SubElement(box, "p", {"class": "label"})
    label.text = (title.strip() or TITLES[kind.lower()]) if kind.lower() in TITLES else name
    return box


class TitledAdmonitionProcessor(AdmonitionProcessor):
    """Admonitions whose missing title is Chinese."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return the classes, and the title, or None where the writer wants none."""
        kinds = match[1].lower()
        first = kinds.split()[0]
        title = TITLES.get(first, first) if match[2] is None else match[2]
        return kinds, title or None


class EditorNoteTreeprocessor(Treeprocessor):
    """An admonition of the kind 编者按 becomes what the container of that name is."""

    def run(self, root: Element) -> None:
        """Rename the elements in place."""
        for box in root.iter("div"):
            name, _, kinds = box.get("class", "").partition(" ")
            if name != "admonition" or EDITOR_NOTES.isdisjoint(kinds.split()):
                continue
            box.tag = "aside"
            box.set("class", "editor-note")
            for child in box:
                if child.get("class") == "admonition-title":
                    child.set("class", "label")


def install(md: Markdown) -> None:
    """Add containers, titles and editor's notes to *md*."""
    md.parser.blockprocessors.register(ContainerProcessor(md.parser), "container", 110)
    md.parser.blockprocessors.register(TitledAdmonitionProcessor(md.parser), "admonition", 105)
    md.treeprocessors.register(EditorNoteTreeprocessor(md), "editor_note", 6)
