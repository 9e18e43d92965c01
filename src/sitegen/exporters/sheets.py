"""Tables as a workbook for Excel and WPS, or as one .csv file: numbers are numbers, and no text is a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from sitegen.core.comma import comma_separated
from sitegen.exporters.packing import pack
from sitegen.model.views import Cell, Table
from sitegen.plan.figures.statistics import Sheet
from sitegen.plan.figures.tables import cell_text
from sitegen.report.columns import width

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as Box
    from openpyxl.worksheet.worksheet import Worksheet

_NO_TIME = datetime(2000, 1, 1)
_PROPERTIES = "docProps/core.xml"
_NARROWEST, _WIDEST = 6, 40
_PAGE_WIDTH = 180
"""Columns of characters that can still be read when they are fitted to one page."""
_FIRST_ROW = 3
"""The caption stands in row 1, the heads of the columns in row 2."""


def workbook(sheets: Iterable[Sheet], base_url: str = "") -> bytes:
    """Return *sheets* as an .xlsx, the same bytes for the same tables.

    A cell with one link leads there; links within the site do where *base_url* is given.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet.table, base_url)
    return without_times(book)


def csv_file(sheets: Iterable[Sheet]) -> str:
    """Return *sheets* as one .csv: each below the last, its title above it and an empty line between."""
    return comma_separated(row for sheet in sheets for row in (*_lines(sheet.table), ()))


def _lines(table: Table) -> Iterator[Sequence[str | int | float]]:
    yield (table.caption,)
    yield table.head
    for row in table.rows:
        yield tuple(map(_value, row))


def _value(cell: Cell) -> str | int | float:
    return cell_text(cell) if cell.number is None else cell.number


def _fill(sheet: Worksheet, table: Table, base_url: str) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    write_cell(sheet.cell(1, 1), table.caption).font = Font(bold=True, size=13)
    for place, text in enumerate(table.head, 1):
        head = write_cell(sheet.cell(_FIRST_ROW - 1, place), text)
        head.font = Font(bold=True)
        head.border = Border(bottom=Side(style="thin"))
        head.alignment = Alignment(horizontal="right" if _is_numeric(table, place - 1) else "left", wrap_text=True)
    for number, row in enumerate(table.rows, _FIRST_ROW):
        for place, cell in enumerate(row, 1):
            if cell.number is not None or cell_text(cell):
                box = write_cell(sheet.cell(number, place), _value(cell))
                if place > 1 and (target := _target(cell, base_url)):
                    box.hyperlink = target
    widths = [_column_width(table, place) for place in range(len(table.head))]
    for place, wide in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = wide
    sheet.freeze_panes = sheet.cell(_FIRST_ROW, 2)
    sheet.print_title_rows = f"1:{_FIRST_ROW - 1}"
    sheet.print_title_cols = "A:A"
    fit_to_page(sheet, -(-sum(widths) // _PAGE_WIDTH))


def fit_to_page(sheet: Worksheet, pages: int = 1) -> None:
    """Let *sheet* be printed across A4, as many *pages* wide."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = pages
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def write_cell(box: Box, value: str | int | float) -> Box:
    """Set the *value* of a cell and return it; a text is a text, whatever it begins with."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    box.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        # openpyxl takes a text that begins with “=” for a formula; the prefix keeps it a text when it is edited.
        box.data_type = "s"
        box.quotePrefix = value.startswith(("=", "+", "-", "@"))
    return box


def _target(cell: Cell, base_url: str) -> str:
    address = cell.links[0].address if len(cell.links) == 1 else ""
    if address.startswith(("https://", "http://")):
        return address
    return f"{base_url.rstrip('/')}{address}" if base_url and address.startswith("/") else ""


def _is_numeric(table: Table, column: int) -> bool:
    return any(row[column].number is not None for row in table.rows)


def _column_width(table: Table, column: int) -> int:
    texts = (table.head[column], *(cell_text(row[column]) for row in table.rows))
    return max(_NARROWEST, min(_WIDEST, max(map(width, texts)))) + 2


def without_times(book: Workbook) -> bytes:
    """Return *book* as bytes. openpyxl writes the time of saving, which is taken out again."""
    from openpyxl.xml.functions import tostring

    data = BytesIO()
    book.save(data)
    book.properties.created = book.properties.modified = _NO_TIME
    with ZipFile(data) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return pack({**files, _PROPERTIES: tostring(book.properties.to_tree())})
