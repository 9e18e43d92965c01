"""The tree of a page, as a browser makes it out of whatever is written there.

selectolax follows the standard for broken HTML, as browsers do: libxml2 and html.parser nest old pages another way, and
libxml2 drops what lies deeper than 255 elements without a word; html5lib is right and takes a second for a long page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser
from selectolax.lexbor import LexborNode as Node

from sitegen.importers.refused import Refused

__all__ = ["Node", "attribute", "children", "is_hidden", "parse", "text_of", "tree_order"]

_DEEPEST = 200
_MOST = 6_000_000
"""Of tags times depth: what a page may cost that never closes what it opens."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)")
_NEVER_OPEN = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr option dt dd thead tbody "  # noqa: SIM905
    "tfoot colgroup html head body optgroup rp rt".split()
)
TEXT = "-text"
UNSEEN = frozenset("script style noscript template head title link meta textarea select button input".split())  # noqa: SIM905
_HIDDEN = re.compile(r"display\s*:\s*none|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|$)", re.IGNORECASE)


def parse(text: str) -> Node:
    """Return the root of the page *text*.

    Raises:
        Refused: it is nested as no page is.
    """
    depth = deepest = tags = 0
    for found in _TAG.finditer(text):
        tags += 1
        if found[2].lower() not in _NEVER_OPEN:
            depth = max(depth - 1, 0) if found[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest * tags > _MOST and deepest > _DEEPEST // 2:
        raise Refused(
            "网页里的标签一层套一层，或者大多没有收口，不正常，没有读。请把正文复制到 Word 里，用 import docx 导入。"
        )
    root = LexborHTMLParser(text).root
    if root is None:
        raise Refused("文件里没有网页。")
    if _depth(root) > _DEEPEST:
        raise Refused(
            f"网页里的内容一层套一层，超过 {_DEEPEST} 层，不正常，没有读。请把正文复制到 Word 里，用 import docx 导入。"
        )
    return root


def children(node: Node) -> Iterator[Node]:
    """Yield what is directly in *node*: elements, texts."""
    one = node.child
    while one is not None:
        yield one
        one = one.next


def attribute(node: Node, name: str) -> str:
    """Return the attribute *name* of the element *node*; empty where it has none."""
    return (node.attributes.get(name) or "").strip()


def is_hidden(node: Node) -> bool:
    """Tell whether the element *node* says that nobody sees it."""
    given = node.attributes
    return "hidden" in given or bool(_HIDDEN.search(given.get("style") or ""))


def text_of(node: Node) -> str:
    """Return the words in *node* that a reader sees, with a blank between elements."""
    parts = [one.text_content or "" for one in tree_order(node) if one.tag == TEXT]
    return " ".join(" ".join(parts).split())


def tree_order(node: Node) -> Iterator[Node]:
    """Yield *node* and all that is in it and can be seen, in the order of the text."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        if one.tag != TEXT:
            below = [child for child in children(one) if child.tag == TEXT or _is_seen(child)]
            waiting.extend(reversed(below))


def _is_seen(node: Node) -> bool:
    return node.is_element_node and node.tag not in UNSEEN and not is_hidden(node)


def _depth(root: Node) -> int:
    level, depth = [root], 0
    while level and depth <= _DEEPEST:
        level = [child for one in level for child in children(one) if child.is_element_node]
        depth += 1
    return depth
