"""What the attributes of an element say of how its text looks, as far as that tells what it is."""

from __future__ import annotations

import re

from sitegen.importers.web.tree import Node, attribute
from sitegen.model.value import Value, replace

_SIZE = re.compile(r"(?<![-\w])font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(px|pt)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?<![-\w])font-weight\s*:\s*(bold|bolder|normal|lighter|\d{3})", re.IGNORECASE)
_ALIGN = re.compile(r"(?<![-\w])text-align\s*:\s*(center|right|end|left|start|justify)", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(super|sub)", re.IGNORECASE)
_ALIGNS = {"center": "center", "middle": "center", "right": "right", "end": "right"}
_MARKS = {
    "b": "strong",
    "strong": "strong",
    "em": "em",
    "i": "em",
    "s": "s",
    "strike": "s",
    "del": "s",
    "sup": "sup",
    "sub": "sub",
}
_FONT = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
_BOLD = 600


class Look(Value):
    """How text looks: where its paragraph stands, how large it is, what it is marked with, and where it leads."""

    align: str = ""
    size: float = 0
    marks: frozenset[str] = frozenset()
    href: str = ""
    caption: bool = False
    """Whether it stands below a picture as what is said of that."""


def look_of(node: Node, around: Look) -> Look:
    """Return how the text of the element *node* looks, which stands in what looks like *around*."""
    style = attribute(node, "style")
    name = node.tag or ""
    return replace(
        around,
        align=_align(node, style, name) or around.align,
        size=_size(node, style, name) or around.size,
        caption=around.caption or name == "figcaption",
        marks=_marked(style, name, around.marks),
    )


def _align(node: Node, style: str, name: str) -> str:
    if found := _ALIGN.search(style):
        return _ALIGNS.get(found[1].lower(), "left")
    said = attribute(node, "align").lower()
    return "center" if name == "center" else _ALIGNS.get(said, "left" if said else "") if name != "img" else ""


def _size(node: Node, style: str, name: str) -> float:
    if found := _SIZE.search(style):
        return float(found[1]) * (4 / 3 if found[2].lower() == "pt" else 1)
    return _FONT.get(attribute(node, "size"), 0.0) if name == "font" else 0.0


def _marked(style: str, name: str, marks: frozenset[str]) -> frozenset[str]:
    marks = marks | {_MARKS[name]} if name in _MARKS else marks
    if found := _WEIGHT.search(style):
        weight = found[1].lower()
        heavy = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= _BOLD)
        marks = marks | {"strong"} if heavy else marks - {"strong"}
    if raised := _RAISED.search(style):
        marks = marks | {"sup" if raised[1].lower() == "super" else "sub"}
    return marks
