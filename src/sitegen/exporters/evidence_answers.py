"""What stands in a workbook of proposals after people have changed it, in Excel, WPS or whatever saves an .xlsx."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from sitegen.core.text import human_size
from sitegen.exporters.evidence_sheet import PROJECT, WANTED

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that is still opened."""
LARGEST_UNPACKED = 200 * 1024 * 1024
_MOST_PARTS = 2000
_COLUMNS = 60
_HEAD_ROWS = 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# What a damaged archive or damaged XML makes of zipfile and openpyxl.
_BROKEN = (
    *(BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError),
)
_BLANKS = re.compile(r"\s+")


class NotProposals(Exception):  # noqa: N818  (what a user gave, not a fault of sitegen)
    """The file is no workbook of proposals. Its text is a Chinese sentence with the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One line: an article by *path* or an honour by *id* and *name*, and the *text* that it is to have as 对标.

    *place* is where that text stands, as people find it: 稿件!I5.
    """

    place: str
    path: str = ""
    id: str = ""
    name: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The id of the project as written on the first sheet, and all lines, those without a text too."""

    project: str
    rows: tuple[Answer, ...]


def read_answers(path: Path) -> Answers:
    """Return what people wrote into the workbook at *path*. Sheets and columns may have moved; others may be there.

    Raises:
        NotProposals: where it is no such workbook, or none that is safe to open.
        OSError: where it cannot be read.
    """
    data = _checked(path)
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(data, read_only=True, data_only=True)
            sheets = {sheet.title: list(_rows(sheet)) for sheet in book.worksheets}
            book.close()
    except _BROKEN:
        raise NotProposals(f"“{path}”打不开，文件可能坏了。请在 Excel 或 WPS 里打开，另存为 .xlsx。") from None
    project = next((found for rows in sheets.values() if (found := _project(rows))), "")
    heads = {title: head for title, rows in sheets.items() if (head := _head_of(rows)) is not None}
    if not project or not heads:
        missing = f"“{PROJECT}”" if not project else f"带“{WANTED}”一列的表"
        raise NotProposals(f"“{path}”里没有{missing}，不是“sitegen evidence suggest”写的表。请重新生成一份。")
    rows = (answer for title, head in heads.items() for answer in _answers(title, head, sheets[title]))
    return Answers(project=project, rows=tuple(rows))


def _checked(path: Path) -> BytesIO:
    """Return the bytes of the file; refuse what is not to be opened, before it is."""
    size = path.stat().st_size
    if size > LARGEST:
        raise NotProposals(f"“{path}”有 {human_size(size)}，太大了，不会是佐证建议表。请核对文件名。")
    data = BytesIO(path.read_bytes())
    if data.getvalue().startswith(_OLD_OFFICE):
        raise NotProposals(f"“{path}”是旧格式 .xls，或者加了密码。请另存为 .xlsx，不加密码。")
    try:
        with ZipFile(data) as archive:
            parts = archive.infolist()
    except _BROKEN:
        raise NotProposals(f"“{path}”不是 .xlsx 表格。请在 Excel 或 WPS 里另存为 .xlsx。") from None
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise NotProposals(f"“{path}”不是 .xlsx 表格。请在 Excel 或 WPS 里另存为 .xlsx。")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise NotProposals(f"“{path}”带有宏，不打开。请另存为不带宏的 .xlsx。")
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise NotProposals(f"“{path}”解开以后大得不正常，不打开。请重新生成一份。")
    return data


def _rows(sheet: Any) -> Iterator[tuple[str, ...]]:
    sheet.reset_dimensions()  # some programs write wrong ones, and only the cells within them would be read
    for row in sheet.iter_rows(max_col=_COLUMNS, values_only=True):
        yield tuple("" if value is None else str(value).strip() for value in row)


def _project(rows: Sequence[Sequence[str]]) -> str:
    for row in rows[:_HEAD_ROWS]:
        for place, text in enumerate(row[:-1]):
            if text.rstrip("：: ") == PROJECT:
                return row[place + 1]
    return ""


def _head_of(rows: Sequence[Sequence[str]]) -> int | None:
    return next((number for number, row in enumerate(rows[:_HEAD_ROWS]) if _columns(row)), None)


def _answers(title: str, head: int, rows: Sequence[Sequence[str]]) -> Iterator[Answer]:
    columns = _columns(rows[head])
    for number, row in enumerate(rows[head + 1 :], head + 2):
        values = {name: row[place] if place < len(row) else "" for name, place in columns.items()}
        if not (values.get("文件") or values.get("编号")):
            continue
        yield Answer(
            place=f"{title}!{_letter(columns[WANTED])}{number}",
            path=values.get("文件", "").replace("\\", "/"),
            id=values.get("编号", ""),
            name=values.get("名称", ""),
            text=values[WANTED],
        )


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Return where the columns are that count; empty where *row* is not the head of such a table."""
    found: dict[str, int] = {}
    for place, text in enumerate(row):
        name = _BLANKS.sub("", text)
        found.setdefault(WANTED if name.startswith(WANTED) else name, place)
    return found if WANTED in found and ("文件" in found or {"编号", "名称"} <= found.keys()) else {}


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    letter: str = get_column_letter(column + 1)
    return letter
