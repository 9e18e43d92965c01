"""The cells of workbooks and CSV files: each reads as its column says what it is (``学号：…``)."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from html import unescape

_LABEL = re.compile(r"[^0-9０-９]{0,12}(?:号|号码|址|出生|生日|日期|电话|手机|账户|代码|编号)[）)]?")
_TEXT = re.compile(r"<t(?: [^<>]*)?>([^<]*)")
_VALUE = re.compile(r"<v(?: [^<>]*)?>([^<]*)")
_PLACE = re.compile(r' r="([A-Z]{1,3})[0-9]{1,7}"')
_TYPE = re.compile(r' t="([A-Za-z]{1,9})"')
_WHOLE = re.compile(r"(\d+)\.0*|(\d)\.?(\d*)[eE]\+?(\d\d?)")


def labelled(cells: Iterable[tuple[Hashable, str]]) -> Iterator[str]:
    """Yield the *cells*, which are given by column, row by row; behind a heading of numbers or places with that."""
    labels: dict[Hashable, str] = {}
    for column, text in cells:
        text = text.strip()
        if _LABEL.fullmatch(text):
            labels[column] = text
        elif text:
            label = labels.get(column)
            yield f"{label}：{text}" if label else text


def strings_of(xml: str, most: int) -> list[str]:
    """Return the strings that the sheets of a workbook share."""
    parts = xml.split("</si>", most)
    return [unescape("".join(_TEXT.findall(part))) for part in parts]


def cells_of_sheet(xml: str, shared: list[str]) -> Iterator[tuple[Hashable, str]]:
    """Yield column and text of each cell of a sheet."""
    for chunk in xml.split("</c>"):
        start = chunk.rfind("<c ")
        if start < 0:
            continue
        cell = chunk[start:]
        head = cell[: cell.find(">") + 1]
        place, kind, value = _PLACE.search(head), _TYPE.search(head), _VALUE.search(cell)
        column = place[1] if place else ""
        if kind and kind[1] == "s":
            number = value[1] if value else ""
            if number.isascii() and number.isdigit() and len(number) < 8 and int(number) < len(shared):
                yield column, shared[int(number)]
        elif value:
            yield column, _whole(unescape(value[1]))
        else:
            yield column, unescape("".join(_TEXT.findall(cell)))


def _whole(value: str) -> str:
    """Return a whole number that a workbook keeps as one with a point (1.3800001234E10) as it is shown."""
    found = _WHOLE.fullmatch(value)
    if not found:
        return value
    whole, first, rest, exponent = found.groups()
    if whole:
        return whole
    return first + rest.ljust(int(exponent), "0") if len(rest) <= int(exponent) <= 19 else value
