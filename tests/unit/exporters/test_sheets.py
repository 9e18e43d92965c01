"""Tables as workbooks and as CSV."""

from __future__ import annotations

import csv
import io
import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sitegen.exporters.sheets import csv_file, workbook
from sitegen.model.views import Cell, Link, Table
from sitegen.plan.figures.statistics import Sheet

UNITS = Table(
    caption="各单位稿件（篇）",
    head=("单位", "稿件", "说明", "合计"),
    rows=(
        (Cell(links=(Link(text="机械工程学院党委", address="/units/jx.html"),)), Cell(text="3", number=3), Cell(), Cell(text="3", number=3)),
        (
            Cell(text="=HYPERLINK(1)"),
            Cell(text="0.5", number=0.5),
            Cell(links=(Link(text="+党建", address="/yaowen/a.html"),)),
            Cell(text="0", number=0),
        ),
    ),
)  # fmt: skip
SHEETS = (Sheet(name="各单位", table=UNITS), Sheet(name="时效", table=Table(caption="时效", head=("单位",), rows=())))


@pytest.fixture(scope="module")
def book():
    return load_workbook(BytesIO(workbook(SHEETS, "https://dangjian.example/")))


def test_each_table_is_a_sheet_of_its_name_with_its_caption_and_head(book) -> None:
    assert book.sheetnames == ["各单位", "时效"]
    rows = [list(row) for row in book["各单位"].iter_rows(values_only=True)]
    assert rows[0] == ["各单位稿件（篇）", None, None, None]
    assert rows[1] == ["单位", "稿件", "说明", "合计"]
    assert rows[2] == ["机械工程学院党委", 3, None, 3]


def test_heads_are_bold_and_stay_in_sight(book) -> None:
    sheet = book["各单位"]
    assert sheet.freeze_panes == "B3"
    assert sheet.print_title_rows == "$1:$2"
    assert all(cell.font.bold for cell in (sheet["A1"], *sheet[2]))


def test_numbers_are_numbers_and_nothing_is_a_formula(book) -> None:
    sheet = book["各单位"]
    assert [cell.data_type for cell in sheet[4]] == ["s", "n", "s", "n"]
    assert [cell.value for cell in sheet[4]] == ["=HYPERLINK(1)", 0.5, "+党建", 0]
    assert sheet["A4"].quotePrefix
    assert sheet["C4"].quotePrefix
    assert not sheet["A3"].quotePrefix


def test_columns_are_as_wide_as_what_stands_in_them(book) -> None:
    widths = {letter: box.width for letter, box in book["各单位"].column_dimensions.items()}
    assert widths["A"] >= 16
    assert widths["B"] < widths["A"]


def test_a_cell_leads_where_its_one_link_leads_if_the_address_is_known(book) -> None:
    assert book["各单位"]["C4"].hyperlink.target == "https://dangjian.example/yaowen/a.html"
    assert book["各单位"]["A3"].hyperlink is None
    assert load_workbook(BytesIO(workbook(SHEETS)))["各单位"]["C4"].hyperlink is None


def test_the_same_tables_are_the_same_bytes_without_a_time() -> None:
    first = workbook(SHEETS)
    assert first == workbook(SHEETS)
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").decode().count("2000-01-01T00:00:00") == 2


def test_control_characters_do_not_break_a_workbook() -> None:
    table = Table(caption="题\x01目", head=("甲",), rows=((Cell(text="乙\x0b丙"),),))
    sheet = load_workbook(BytesIO(workbook([Sheet(name="表", table=table)])))["表"]
    assert (sheet["A1"].value, sheet["A3"].value) == ("题目", "乙丙")


def test_csv_has_the_tables_one_below_the_other(book) -> None:
    text = csv_file(SHEETS)
    assert text.startswith("\ufeff各单位稿件（篇）\r\n单位,稿件,说明,合计\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows == [
        ["各单位稿件（篇）"],
        ["单位", "稿件", "说明", "合计"],
        ["机械工程学院党委", "3", "", "3"],
        ["'=HYPERLINK(1)", "0.5", "'+党建", "0"],
        [],
        ["时效"],
        ["单位"],
        [],
    ]
