"""The numbers that Word puts before paragraphs by itself, which stand nowhere in its text.

Bullets and plain numbers (``3.``) are lists of Markdown. All others (``一、``, ``（二）``) are words that readers see.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from xml.etree.ElementTree import Element

from sitegen.importers.word_xml import attribute, child, local, value
from sitegen.model.value import Value

_DIGITS = "零一二三四五六七八九"
_PLAIN = re.compile(r"%\d[.．]?")


class Label(Value):
    """What stands before a paragraph: *text*; as an item of a list, its *depth*, else None."""

    text: str
    depth: int | None = None


class _Level(Value):
    format: str
    text: str
    start: int


class Numbering:
    """Counts the paragraphs of a document as they come."""

    def __init__(self, root: Element | None) -> None:
        self._lists = _lists(root)
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def label(self, list_id: str, depth: int) -> Label | None:
        """Return what stands before the next paragraph at *depth* of the list *list_id*, None where nothing does."""
        abstract, levels = self._lists.get(list_id, ("", {}))
        level = levels.get(depth)
        if level is None:
            return None
        if level.format == "bullet":
            return Label(text="-", depth=depth)
        counts = self._counts[abstract]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        if level.format == "none":
            return None
        if level.format == "decimal" and _PLAIN.fullmatch(level.text):
            return Label(text=f"{counts[depth]}.", depth=depth)
        return Label(text=self._written(levels, counts, level.text))

    @staticmethod
    def _written(levels: dict[int, _Level], counts: dict[int, int], text: str) -> str:
        def number(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            level = levels.get(depth)
            return _spelled(counts.get(depth, level.start), level.format) if level else ""

        return re.sub(r"%(\d)", number, text)


def _lists(root: Element | None) -> dict[str, tuple[str, dict[int, _Level]]]:
    abstract: dict[str, dict[int, _Level]] = {}
    found: dict[str, tuple[str, dict[int, _Level]]] = {}
    for element in root if root is not None else ():
        if local(element) == "abstractNum":
            abstract[attribute(element, "abstractNumId")] = dict(_levels(element))
        elif local(element) == "num":
            base = value(element, "abstractNumId")
            anew = any(child(one, "startOverride") is not None for one in element if local(one) == "lvlOverride")
            own = {depth: level for one in element for depth, level in _levels(one)}
            key = f"num {attribute(element, 'numId')}" if anew else base
            found[attribute(element, "numId")] = (key, abstract.get(base, {}) | own)
    return found


def _levels(element: Element) -> list[tuple[int, _Level]]:
    levels = []
    for one in element:
        depth = attribute(one, "ilvl")
        if local(one) == "lvl" and depth.isdigit():
            start = value(one, "start")
            level = _Level(
                format=value(one, "numFmt") or "decimal",
                text=value(one, "lvlText"),
                start=int(start) if start.isdigit() and len(start) < 6 else 1,
            )
            levels.append((int(depth), level))
    return levels


def _spelled(number: int, format: str) -> str:
    return _SPELLINGS.get(format, str)(number)


def _chinese(number: int) -> str:
    if number >= 100:
        return "".join(_DIGITS[int(digit)] if digit != "0" else "〇" for digit in str(number))
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return head + (_DIGITS[ones] if ones or not tens else "")


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26) if number > 0 else ""


def _roman(number: int) -> str:
    found = ""
    for size, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, size)
        found += sign * min(count, 20)
    return found


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else str(number)


_SPELLINGS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "chineseLegalSimplified": _chinese,
    "ideographDigital": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "decimalZero": lambda number: f"{number:02}",
}
