"""Tables of a Word document: each column as wide as what stands in it asks for, no row broken between pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table

from sitegen.exporters.word_styles import TEXT_WIDTH, new_element
from sitegen.report.columns import width

# Word wants the properties of a table in one order (ECMA-376, CT_TblPr).
_BEHIND_BORDERS = frozenset(map(qn, ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")))
# Half a Chinese character of 10 points, and what a cell has beside its text, in millimetres.
_HALF, _BESIDE = 1.78, 4.4
# Dates and numbers are not to be broken, nor are short words in heads; long addresses are.
_WHOLE = re.compile(r"[!-~]+")
_LONGEST_WHOLE, _LONGEST_HEAD = 20, 10


def shared_widths(rows: Sequence[Sequence[str]]) -> list[Length]:
    """Return the widths of the columns of *rows*, heads first, which fill the text: long texts get what short ones leave."""
    columns = list(zip(*rows, strict=True))
    wanted = [_millimetres(max(map(width, column))) for column in columns]
    least = [_millimetres(max(_unbroken(column))) for column in columns]
    given = [0.0] * len(columns)
    room, rest = float(TEXT_WIDTH), sum(wanted)
    for place, column in enumerate(sorted(range(len(columns)), key=wanted.__getitem__)):
        # Between one share for all and shares as the texts are long: the long ones are no narrow columns then.
        fair = room * (1 / (len(columns) - place) + wanted[column] / rest) / 2
        given[column] = max(least[column], min(wanted[column], fair))
        room, rest = room - given[column], rest - wanted[column]
    return [Mm(TEXT_WIDTH * part / sum(given)) for part in given]


def _unbroken(column: Sequence[str]) -> Iterator[int]:
    head, *texts = column
    yield min(width(head), _LONGEST_HEAD)
    for text in texts:
        yield from (min(width(word), _LONGEST_WHOLE) for word in _WHOLE.findall(text))


def _millimetres(width: int) -> float:
    return width * _HALF + _BESIDE


def lay_out(table: Table, widths: Sequence[Length], *, repeat: int = 0) -> None:
    """Give *table* its column *widths*; its first *repeat* rows are repeated on each page, no row is broken."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, share in zip(table.columns, widths, strict=True):
        column.width = share
    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(new_element("w:cantSplit"))
        if place < repeat:
            properties.append(new_element("w:tblHeader"))
        for cell, share in zip(row.cells, widths, strict=True):
            cell.width = share


def hairlines(table: Table, color: str = "C9BEAE") -> None:
    """Give *table* fine lines between and around its rows, none between its columns."""
    borders = new_element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(new_element(f"w:{side}", **{"w:val": "single", "w:sz": "4", "w:color": color}))
    properties = table._tbl.tblPr
    later = (child for child in properties if child.tag in _BEHIND_BORDERS)
    properties.insert(properties.index(next(later)), borders)
