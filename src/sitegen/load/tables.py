"""The cells of workbooks, of CSV files and of tables in Word, row by row.

Each reads as its column, or the cell before it, says what it is (``学号：…``).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from html import unescape

from sitegen.load.decoded import paragraphs_of

Row = Sequence[tuple[Hashable, str]]
"""Column and text of each cell that is not empty, or may be."""

_MOST_COLUMNS = 16_384
"""More has no sheet of a workbook: what is in such a row is taken one by one."""
_LABEL = re.compile(r"[^0-9０-９]{0,12}(?:号|号码|址|出生|生日|日期|电话|手机|账户|代码|编号)[）)]?")
_TABLE_EDGE = re.compile("(</?w:tbl>)")
_TEXT = re.compile(r"<t(?: [^<>]*)?>([^<]*)")
_VALUE = re.compile(r"<v(?: [^<>]*)?>([^<]*)")
_PLACE = re.compile(r' r="([A-Z]{1,3})[0-9]{1,7}"')
_TYPE = re.compile(r' t="([A-Za-z]{1,9})"')
_WHOLE = re.compile(r"(\d+)\.0*|(\d)\.?(\d*)[eE]\+?(\d\d?)")


def labelled(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the cells of *rows*; behind or below a heading of numbers or places with that."""
    labels: dict[Hashable, str] = {}
    for row in rows:
        left = ""
        for column, text in row:
            text = text.strip()
            if _LABEL.fullmatch(text):
                labels[column] = left = text
            elif text:
                label = left or labels.get(column)
                yield f"{label}：{text}" if label else text
                left = ""


def rows_of_csv(text: str) -> Iterator[Row]:
    """Yield the rows of a CSV file; from the first on that cannot be told from others, its lines as they are."""
    lines = text.replace("\0", "").splitlines()
    reader = csv.reader(lines)
    told = 0
    try:
        for row in reader:
            told = reader.line_num
            if len(row) > _MOST_COLUMNS:
                yield from ([(0, cell)] for cell in row if cell)
            elif any(row):
                yield list(enumerate(row))
    except csv.Error:  # a cell of more characters than any has: a quotation mark that nothing closes
        yield from ([(0, line)] for line in lines[told:])


def pieces_of_word(xml: str) -> Iterator[tuple[str, bool]]:
    """Yield what a part of a document in Word consists of, and of each piece whether it is a table.

    A table within a table is part of it.
    """
    depth, piece = 0, ""
    for part in _TABLE_EDGE.split(xml):
        if part == "<w:tbl>":
            if not depth:
                yield piece, False
                piece = ""
            depth += 1
        elif part == "</w:tbl>":
            depth = max(0, depth - 1)
            if not depth:
                yield piece, True
                piece = ""
        else:
            piece += part
    yield piece, False


def rows_of_word(table: str) -> Iterator[Row]:
    """Yield the rows of a table in Word."""
    for row in table.split("</w:tr>"):
        yield [(place, "\n".join(paragraphs_of(cell, "w")).strip()) for place, cell in enumerate(row.split("</w:tc>"))]


def strings_of(xml: str, most: int) -> list[str]:
    """Return the strings that the sheets of a workbook share."""
    parts = xml.split("</si>", most)
    return [texts_of(part) for part in parts]


def texts_of(xml: str) -> str:
    """Return all text in a piece of a workbook."""
    return unescape("".join(_TEXT.findall(xml)))


def rows_of_sheet(xml: str, shared: list[str]) -> Iterator[Row]:
    """Yield the rows of a sheet: what is in it, whatever size it claims to have."""
    for row in xml.split("</row>"):
        yield list(_cells(row, shared))


def _cells(row: str, shared: list[str]) -> Iterator[tuple[Hashable, str]]:
    for chunk in row.split("</c>"):
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
            yield column, texts_of(cell)


def _whole(value: str) -> str:
    """Return a whole number that a workbook keeps as one with a point (1.3800001234E10) as it is shown."""
    found = _WHOLE.fullmatch(value)
    if not found:
        return value
    whole, first, rest, exponent = found.groups()
    if whole:
        return whole
    return first + rest.ljust(int(exponent), "0") if len(rest) <= int(exponent) <= 19 else value
