"""Files that articles offer are read: what they say, and never more than the limits, whatever they claim to be."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from mistakes.made import packed, sheet, workbook
from sitegen.load.attached import READ, Limits, read_attached, tables_in, words_in
from sitegen.load.pdf import pages_of
from sitegen.model.attached import Attached

SMALL = Limits(unpacked=200_000, members=20, texts=500, length=100, pages=3)


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


def pages(text: str, number: int) -> bytes:
    one, made = PdfReader(BytesIO(sheet(text))), PdfWriter()
    for _ in range(number):
        made.add_page(one.pages[0])
    return written(made)


def written(made: PdfWriter) -> bytes:
    data = BytesIO()
    made.write(data)
    return data.getvalue()


def protected() -> bytes:
    made = PdfWriter(clone_from=BytesIO(sheet("13800001234")))
    made.encrypt("secret", algorithm="RC4-128")
    return written(made)


def encrypted(archive: bytes) -> bytes:
    """Return *archive*, which says that the first file in it is encrypted."""
    data = bytearray(archive)
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def damaged(archive: bytes) -> bytes:
    """Return *archive*, in which the first file is not what its checksum says."""
    data = bytearray(archive)
    data[data.index(b"PK\x01\x02") + 16] ^= 255
    data[data.index(b"PK\x03\x04") + 14] ^= 255
    return bytes(data)


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PROTECTED = protected()


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
    assert words_in("a.pdf", sheet("13800001234")).texts == ("13800001234",)


def test_archives_are_read_one_in_another_and_no_deeper() -> None:
    inner = packed({"b.txt": b"deep"})
    found = words_in("a.zip", packed({"a.txt": b"top", "in.zip": packed({"c.docx": document("word"), "x.zip": inner})}))
    names = ("a txt", "in zip", "c docx", "x zip")
    assert found.texts == (*names[:2], "top", *names[2:], "word")
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
        ("a.docx", COMPOUND, "文件加了密码，或者是改了扩展名的老格式"),
        ("a.xlsx", COMPOUND, "文件加了密码，或者是改了扩展名的老格式"),
        ("a.zip", encrypted(packed({"a.txt": b"13800001234"})), "文件加了密码"),
        ("a.docx", encrypted(packed({"word/document.xml": b"<w:t>1"})), "文件加了密码"),
        ("a.pdf", PROTECTED, "文件加了密码"),
        ("a.docx", packed({"word/document.xml": b"<w:t>1"})[:-9], "文件损坏"),
        ("a.xlsx", damaged(packed({"xl/worksheets/sheet1.xml": b"<c><v>1</v></c>" * 99})), "文件损坏"),
        ("a.pptx", packed({f"ppt/{number}.xml": b"" for number in range(21)}), "压缩包里超过 20 个文件"),
        ("a.pdf", pages("1", 5), "PDF 超过 3 页"),
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
    found = read_attached(tmp_path, "a.txt", Limits(size=10), pages=pages_of, located=bool)
    assert found.unread == ("文件超过 10 B",)


PARTS = st.sampled_from(
    [
        b"<w:t>",
        b"<w:t ",
        b"</w:p>",
        b"<w:tbl>",
        b"</w:tbl>",
        b"</w:tr>",
        b"</w:tc>",
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
    data = bytearray(sheet("13800001234"))
    for place, part in changes:
        data[place : place + len(part)] = part
    assert len(words_in("a.pdf", bytes(data), SMALL).texts) <= SMALL.texts


def test_a_hostile_sheet_is_read_in_time() -> None:
    for part in (
        b"<c ",
        b"<w:t ",
        b"<v ",
        b"<t ",
        b"<",
        b"</c>",
        b'<c r="A1"',
        b"<w:tbl>",
        b"<w:tbl></w:tbl>",
        b"</w:tc>",
    ):
        for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "word/document.xml"):
            kind = "docx" if name.startswith("word") else "xlsx"
            words_in(f"a.{kind}", packed({name: part * 100_000}, 0))


def test_a_pdf_with_a_password_for_changes_alone_is_read() -> None:
    made = PdfWriter(clone_from=BytesIO(sheet("13800001234")))
    made.encrypt("", "secret", algorithm="RC4-128")
    assert words_in("a.pdf", written(made)).texts == ("13800001234",)


def test_a_pdf_that_draws_a_form_within_a_form_without_end_is_left() -> None:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 50>>stream\n%s\nendstream"
    drawn = b"/X Do " * 10
    objects = [form % (number + 7, drawn[:50]) for number in range(12)]
    data = sheet("1", b"<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>", b"/X Do ", *objects)
    assert words_in("a.pdf", data).unread == ("PDF 太复杂，没有查完",)


def test_a_pdf_with_more_words_than_may_be() -> None:
    found = words_in("a.pdf", pages("12345678", 3), Limits(unpacked=10))
    assert found == Attached(texts=("12345678", "12345678"), unread=("PDF 的文字太多",))


def test_a_pdf_that_is_given_up_is_read_as_far_as_it_came() -> None:
    def given_up(data: bytes, most: int) -> Iterator[str]:
        yield "13800001234"
        raise TimeoutError

    found = words_in("a.zip", packed({"a.pdf": b"", "b.txt": b"b"}), pages=given_up)
    assert found.texts == ("a pdf", "b txt", "13800001234", "b")
    assert found.unread == ("PDF 太费时间，没有查完",)


def test_a_sheet_is_what_is_in_it_whatever_size_it_claims() -> None:
    sheet = b'<dimension ref="A1:XFD1048576"/><row r="1"><c r="A1"><v>1</v></c></row>'
    sheet += b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>13800001234</t></is></c></row>'
    found = words_in("a.xlsx", packed({"xl/worksheets/sheet1.xml": sheet}))
    assert found == Attached(texts=("1", "13800001234"))


def test_a_string_that_all_cells_share_is_taken_once_for_each_and_no_oftener_than_may_be() -> None:
    shared = b"<si><t>" + b"1" * 100 + b"</t></si>"
    sheet = b'<c r="A1" t="s"><v>0</v></c>' * 2_000
    found = words_in("a.xlsx", packed({"xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": sheet}), SMALL)
    assert len(found.texts) == SMALL.texts
    assert found.unread == ("文字超过 500 段",)


def test_a_workbook_with_prefixes_with_comments_and_with_boxes() -> None:
    parts = {
        "xl/worksheets/first.xml": b'<x:row><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row>',
        "xl/comments1.xml": b"<comment><text><r><t>b</t></r></text></comment>",
        "xl/drawings/drawing1.xml": b"<a:p><a:r><a:t>c</a:t></a:r></a:p>",
    }
    assert words_in("a.xlsm", packed(parts)).texts == ("a", "b", "c")


def cells(*rows: str) -> str:
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:p><w:t>{cell}</w:t></w:p></w:tc>' for cell in row.split())}</w:tr>" for row in rows
    )
    return f"<w:tbl>{table}</w:tbl>"


def test_cells_of_a_table_in_word_read_as_their_columns_or_the_cells_before_them_say() -> None:
    xml = "<w:p><w:t>名单</w:t></w:p>" + cells("姓名 学号", "张某某 2000123456") + cells("学号 2000123457 姓名 李某某")
    found = words_in("a.docx", packed({"word/document.xml": f"{xml}<w:p><w:t>完</w:t></w:p>".encode()}))
    assert found.texts == ("名单", "姓名", "张某某", "学号：2000123456", "学号：2000123457", "姓名", "李某某", "完")


def test_a_table_within_a_table_is_read() -> None:
    inner = cells("学号 2000123456")
    xml = f"<w:tbl><w:tr><w:tc>{inner}<w:p><w:t>甲</w:t></w:p></w:tc></w:tr></w:tbl><w:p><w:t>乙</w:t></w:p>"
    found = words_in("a.docx", packed({"word/document.xml": xml.encode()}))
    assert found.texts == ("学号：2000123456", "学号：甲", "乙")


def test_the_tables_of_a_file_one_by_one() -> None:
    xml = cells("姓名 单位", "张某某 甲") + "<w:p/>" + cells("序号 姓名", "1 李某某")
    first, second = tables_in("a.docx", packed({"word/document.xml": xml.encode()}))
    assert [[text for _, text in row if text] for row in first] == [["姓名", "单位"], ["张某某", "甲"], []]
    assert [[text for _, text in row if text] for row in second][1] == ["1", "李某某"]
    assert tables_in("a.csv", b"a\n" * 6_000) == ()
    assert tables_in("a.xlsx", b"PK\x03\x04") == ()


def test_what_a_tab_divides_is_not_one_number() -> None:
    xml = b"<w:p><w:r><w:t>12345</w:t><w:tab/><w:t>13800001234</w:t></w:r></w:p>"
    assert words_in("a.docx", packed({"word/document.xml": xml})).texts == ("12345 13800001234",)


def test_a_csv_of_one_line_that_does_not_end() -> None:
    found = words_in("a.csv", b"a,b\n" + b"1" * 1_000_000)
    assert found.texts[:2] == ("a", "b")
    assert sum(map(len, found.texts)) == 1_000_002
    assert all(len(text) <= Limits().length for text in found.texts)


def test_a_row_of_more_cells_than_a_sheet_has_columns_is_read_cell_by_cell() -> None:
    found = words_in("a.csv", b"," * 50_000 + b"13800001234," * 3)
    assert found.texts == ("13800001234",) * 3


def test_what_stands_behind_an_open_quotation_mark_is_read() -> None:
    found = words_in("a.csv", b'"a\n13800001234\n' + b"b" * 140_000)
    assert "13800001234" in found.texts


def test_the_names_in_an_archive_are_read_as_windows_writes_them() -> None:
    data = packed({"aabbccdd.txt": b""}).replace(b"aabbccdd", "名单".encode("gb18030") * 2)
    assert words_in("a.zip", data).texts == ("名单名单 txt",)


@pytest.mark.parametrize("number", [1, 5, 40])
def test_what_is_packed_in_what_is_packed_is_taken_together(number: int) -> None:
    inner = packed({"a.txt": b"12345678\n" * 5_000})
    found = words_in("a.zip", packed({f"{name}.zip": inner for name in range(number)}), SMALL)
    assert sum(map(len, found.texts)) <= SMALL.unpacked
    assert len(found.texts) <= SMALL.texts


def test_photographs_in_documents_and_archives_are_looked_at() -> None:
    word = packed({"word/document.xml": b"", "word/media/image1.jpeg": b"here", "word/media/image2.png": b""})
    found = words_in("a.zip", packed({"b.docx": word, "c/d.JPG": b"here", "e.jpg": b""}), located=bool)
    assert found.located == ("b.docx/word/media/image1.jpeg", "c/d.JPG")
    assert words_in("a.docx", word, located=bool).located == ("word/media/image1.jpeg",)
