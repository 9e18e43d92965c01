"""Files that articles offer are read: what they say, and never more than the limits, whatever they claim to be."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sitegen.load.attached import READ, Limits, read_attached, words_in

SMALL = Limits(unpacked=200_000, members=20, texts=500, length=100, pages=3)


def packed(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", method) as archive:
        for name, part in files.items():
            archive.writestr(name, part)
    return data.getvalue()


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def document(*paragraphs: str, cell: str = "") -> bytes:
    made = Document()
    for paragraph in paragraphs:
        first, second = made.add_paragraph(paragraph[:3]), paragraph[3:]
        first.add_run(second).bold = True
    if cell:
        made.add_table(1, 1).cell(0, 0).text = cell
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def pdf(text: str) -> bytes:
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def test_a_word_document_is_read_run_by_run_and_cell_by_cell() -> None:
    assert words_in("a.docx", document("电话 13800001234", cell="A & B")).texts == ("电话 13800001234", "A & B")


def test_cells_of_a_workbook_read_as_their_columns_say() -> None:
    rows: list[list[object]] = [["名单"], ["姓名", "学号", "手机号"], ["张某某", "2000123456", 13800001234]]
    found = words_in("a.xlsx", workbook(rows))
    assert found.texts == ("名单", "姓名", "张某某", "学号：2000123456", "手机号：13800001234")


def test_a_csv_in_the_encoding_of_excel() -> None:
    found = words_in("a.CSV", "姓名,学号\r\n张某某,2000123456\r\n".encode("gb18030"))
    assert found.texts == ("姓名", "张某某", "学号：2000123456")


def test_a_web_page_and_a_text() -> None:
    assert words_in("a.html", "<p>电话<b>1380000</b>1234</p><p>x".encode()).texts == ("电话13800001234", "x")
    assert words_in("a.txt", b"\xef\xbb\xbfa\n\nb").texts == ("a", "b")


def test_a_pdf() -> None:
    assert words_in("a.pdf", pdf("13800001234")).texts == ("13800001234",)


def test_archives_are_read_one_in_another_and_no_deeper() -> None:
    inner = packed({"b.txt": b"deep"})
    found = words_in("a.zip", packed({"a.txt": b"top", "in.zip": packed({"c.docx": document("word"), "x.zip": inner})}))
    assert found.texts == ("top", "word")
    assert found.unread == ("压缩包里的压缩包里还有压缩包",)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.doc", b"", "读不了 DOC 格式"),
        ("a.docx", b"PK\x03\x04 no archive", "文件损坏"),
        ("a.pdf", b"%PDF-1.4 no pdf", "PDF 损坏，或者少见"),
        ("a.zip", packed({"a.txt": b"0" * 5_000_000}), "压缩了 200 倍以上"),
        ("a.zip", packed({f"{number}.txt": b"\n" * 60_000 for number in range(4)}), "解压后超过 195 KB"),
        ("a.zip", packed({f"{number}.txt": b"" for number in range(21)}), "压缩包里超过 20 个文件"),
        ("a.zip", packed({"a.txt": b"0" * 5_000}, ZIP_BZIP2), "压缩的方法少见"),
        ("a.txt", b"a\n" * 501, "文字超过 500 段"),
    ],
)
def test_what_is_not_read_is_said(name: str, data: bytes, why: str) -> None:
    assert words_in(name, data, SMALL).unread == (why,)


def test_a_size_that_an_archive_denies_is_not_believed() -> None:
    data = bytearray(packed({"a.txt": b"0" * 1_000_000}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    found = words_in("a.zip", bytes(data), SMALL)
    assert sum(map(len, found.texts)) <= SMALL.unpacked


def test_entities_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "13800001234"><!ENTITY b SYSTEM "file:///etc/passwd">]><w:p><w:t>&a;&b;</w:t></w:p>'
    )
    assert words_in("a.docx", packed({"word/document.xml": bomb})).texts == ("&a;&b;",)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"0" * 11)
    assert read_attached(tmp_path, "a.txt", Limits(size=10)).unread == ("文件超过 10 B",)


PARTS = st.sampled_from(
    [
        b"<w:t>",
        b"<w:t ",
        b"</w:p>",
        b"<c r=",
        b"</c>",
        b"<v>",
        b"<v ",
        b"</si>",
        b"&#x41;",
        b"&amp",
        b"9" * 40,
        b"<",
        b'"',
    ]
)
XML = st.lists(PARTS | st.binary(max_size=8), max_size=40).map(b"".join)
NAMES = st.sampled_from(
    [
        "word/document.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "a.txt",
        "b.zip",
        "c.csv",
        "../../d.txt",
        "e.doc",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(READ)), st.dictionaries(NAMES, XML, max_size=4), st.data())
def test_hostile_files_do_no_harm(kind: str, files: dict[str, bytes], draw: st.DataObject) -> None:
    data = bytearray(packed(files))
    for _ in range(draw.draw(st.integers(0, 6))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    data = data[: draw.draw(st.integers(0, len(data)))] if draw.draw(st.booleans()) else data
    found = words_in(f"a.{kind}", bytes(data), SMALL)
    assert len(found.texts) <= SMALL.texts
    assert all(len(text) <= SMALL.length for text in found.texts)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(READ)), st.binary(max_size=200), st.booleans())
def test_bytes_of_any_kind_do_no_harm(kind: str, data: bytes, compressed: bool) -> None:
    data = b"%PDF-1.4\n" + data if kind == "pdf" else data
    words_in(f"a.{kind}", zlib.compress(data) if compressed else data, SMALL)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 600), st.binary(min_size=1, max_size=6)), max_size=6))
def test_a_hostile_pdf_does_no_harm(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(pdf("13800001234"))
    for place, part in changes:
        data[place : place + len(part)] = part
    assert len(words_in("a.pdf", bytes(data), SMALL).texts) <= SMALL.texts


def test_a_hostile_sheet_is_read_in_time() -> None:
    for part in (b"<c ", b"<w:t ", b"<v ", b"<t ", b"<", b"</c>", b'<c r="A1"'):
        for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "word/document.xml"):
            kind = "docx" if name.startswith("word") else "xlsx"
            words_in(f"a.{kind}", packed({name: part * 100_000}, 0))
