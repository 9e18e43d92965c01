"""The workbook of proposals: written once, changed by people, read again whatever they and their programs did to it."""

from __future__ import annotations

import contextlib
import random
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from sitegen.exporters.evidence_answers import LARGEST, NotProposals, read_answers
from sitegen.exporters.evidence_sheet import evidence_sheet
from sitegen.plan.figures.proposals import proposals, tallies
from sitegen.plan.library import Library
from sites import SMALL, library_of, write_site

HONOURS = "- {编号: r-1, 名称: =先进集体, 级别: 校级, 日期: 2025-05, 授予单位: 校团委, 单位: jx-sj}\n"
OTHER = (
    "---\n标题: =SUM(A1)是一个公式\n日期: 2025-06-01\n单位: jx-sj\n活动类型: [党员大会, 共建]\n"
    "双创项目: sj-ybzb\n---\n支部大会。\n"
)
DANGKE = "content/yaowen/2026-03-12-dangke.md"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {**SMALL, "content/honours.yml": HONOURS, "content/yaowen/2025-06-01-gongshi.md": OTHER}
    return library_of(write_site(tmp_path_factory.mktemp("site"), files))


@pytest.fixture
def data(library: Library) -> bytes:
    project = library.content.projects["sj-ybzb"]
    found = proposals(library, project)
    return evidence_sheet(library.content, project, "七个有力", found, tallies(library, project, found))


@pytest.fixture
def path(data: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "建议.xlsx"
    path.write_bytes(data)
    return path


def test_the_bytes_are_the_same_every_time(library: Library, data: bytes) -> None:
    project = library.content.projects["sj-ybzb"]
    found = proposals(library, project)
    assert evidence_sheet(library.content, project, "七个有力", found, tallies(library, project, found)) == data


def test_what_the_sheets_show(data: bytes) -> None:
    book = load_workbook(BytesIO(data))
    assert book.sheetnames == ["说明", "稿件", "荣誉", "条目"]
    rows = [list(row) for row in book["稿件"].iter_rows(values_only=True)]
    assert rows == [
        ["文件", "日期", "标题", "单位", "活动类型", "已有对标", "提议", "理由", "对标（请改这一列）"],
        [
            *(DANGKE, "2026-03-12", "机械设计系教师党支部讲党课", "机械设计系教师党支部", None),
            *("教育党员有力", None, None, "教育党员有力"),
        ],
        [
            *("content/yaowen/2025-06-01-gongshi.md", "2025-06-01", "=SUM(A1)是一个公式", "机械设计系教师党支部"),
            *("党员大会、共建", None, "管理党员有力、组织师生有力"),
            "管理党员有力：活动类型有“党员大会”；组织师生有力：活动类型有“共建”",
            "管理党员有力、组织师生有力",
        ],
    ]
    assert [cell.data_type for cell in book["稿件"][3]][2] == "s"
    assert [list(row)[:3] for row in book["荣誉"].iter_rows(min_row=2, values_only=True)] == [
        ["r-1", "2025-05", "=先进集体"]
    ]
    items = [list(row) for row in book["条目"].iter_rows(values_only=True)]
    assert items[1][:3] == ["教育党员有力", 1, 1]
    assert items[2][:3] == ["管理党员有力", 0, 1]
    assert items[3] == [
        *("监督党员有力", 0, 0),
        '=COUNTIF(\'稿件\'!$I$2:$I$3,"*"&A4&"*")+COUNTIF(\'荣誉\'!$H$2:$H$2,"*"&A4&"*")+0',
    ]
    (offered,) = book["稿件"].data_validations.dataValidation
    assert (offered.formula1, str(offered.sqref), offered.errorStyle) == ("'条目'!$A$2:$A$8", "I2:I3", "warning")
    assert book["稿件"].freeze_panes == "A2"
    assert ["项目编号", "sj-ybzb"] in [list(row) for row in book["说明"].iter_rows(values_only=True)]


def test_what_is_read_is_what_was_written(path: Path) -> None:
    answers = read_answers(path)
    assert answers.project == "sj-ybzb"
    assert [(row.place, row.path, row.id, row.name, row.text) for row in answers.rows] == [
        ("稿件!I2", DANGKE, "", "", "教育党员有力"),
        ("稿件!I3", "content/yaowen/2025-06-01-gongshi.md", "", "", "管理党员有力、组织师生有力"),
        ("荣誉!H2", "", "r-1", "=先进集体", ""),
    ]


def test_sheets_may_be_renamed_and_moved_columns_added_and_rows_left_blank(path: Path) -> None:
    book = load_workbook(path)
    sheet = book["稿件"]
    sheet.title = "核对过的稿件"
    sheet.insert_cols(1, 2)
    sheet["A1"], sheet["A2"] = "备注", "张老师核过"
    sheet.insert_rows(1)
    sheet["A1"] = "（2026年3月）"
    sheet.insert_rows(4)
    sheet["K3"] = " 教育党员有力，\n服务师生有力 "
    sheet["C3"] = DANGKE.replace("/", "\\")
    sheet["K60"] = "多余的一格"
    book.move_sheet(sheet, -1)
    del book["条目"]
    book.save(path)
    answers = read_answers(path)
    assert answers.project == "sj-ybzb"
    assert [(row.place, row.path, row.text) for row in answers.rows][:2] == [
        ("核对过的稿件!K3", DANGKE, "教育党员有力，\n服务师生有力"),
        ("核对过的稿件!K5", "content/yaowen/2025-06-01-gongshi.md", "管理党员有力、组织师生有力"),
    ]


def test_a_wrong_size_of_the_sheet_in_the_file_hides_nothing(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["xl/worksheets/sheet2.xml"] = files["xl/worksheets/sheet2.xml"].replace(
        b'<dimension ref="A1:I3"', b'<dimension ref="A1"'
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    assert len(read_answers(path).rows) == 3


def zipped(files: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def plain_workbook() -> bytes:
    data = BytesIO()
    book = Workbook()
    book.active["A1"] = "项目编号"
    book.active["B1"] = "sj-ybzb"
    book.save(data)
    return data.getvalue()


def bomb() -> bytes:
    """A zip that claims to hold far more than it does."""
    data = bytearray(zipped({"xl/workbook.xml": b"<workbook/>", "xl/a.xml": b"0" * 1000}))
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 3_000_000_000)
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "不是 .xlsx 表格"),
        ("路径,对标\n".encode(), "不是 .xlsx 表格"),
        (b"\xd0\xcf\x11\xe0" + b"0" * 100, "是旧格式 .xls，或者加了密码"),
        (zipped({"word/document.xml": b"<a/>"}), "不是 .xlsx 表格"),
        (zipped({"xl/workbook.xml": b"<workbook/>", "xl/vbaProject.bin": b"0"}), "带有宏"),
        (zipped({"xl/workbook.xml": b"<workbook"}), "打不开，文件可能坏了"),
        (bomb(), "解开以后大得不正常"),
        (plain_workbook(), "里没有带“对标”一列的表"),
    ],
    ids=["empty", "csv", "xls", "docx", "macros", "broken", "bomb", "other"],
)
def test_other_files_are_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(NotProposals, match=sentence):
        read_answers(path)


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(NotProposals, match="太大了"):
        read_answers(path)


def test_a_workbook_without_its_first_sheet_is_refused(path: Path) -> None:
    book = load_workbook(path)
    del book["说明"]
    book.save(path)
    with pytest.raises(NotProposals, match="里没有“项目编号”"):
        read_answers(path)


def test_damaged_files_are_refused_in_words(path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(1)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 5, 50))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice((len(data), chance.randrange(len(data))))])
        with contextlib.suppress(NotProposals):
            read_answers(path)
