"""The table of wordings as people keep it: CSV, as Excel writes it too."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from sitegen.checks.rules.wordings import broken_samples, unusable
from sitegen.load.schema import validate
from sitegen.model.phrases import Phrase
from sitegen.model.value import Value

Written = dict[str, str | list[str]]

_COLUMNS = {
    "id": "编号",
    "代码": "编号",
    "应命中样例": "应命中",
    "不应命中样例": "不应命中",
    "例外": "说明",  # in a table it is told in words
}
_KNOWN = (
    "编号",
    "写法",
    "正则",
    "改为",
    "建议",
    "级别",
    "类别",
    "理由",
    "依据",
    "起",
    "止",
    "说明",
    "应命中",
    "不应命中",
)
_LISTS = frozenset({"写法", "应命中", "不应命中"})
_GRAVITY = {"error": "错误", "warn": "提醒", "warning": "提醒", "info": "提示"}
_SIGNS = re.compile(r"[\\.^$*+?{}\[\]()]")


class Row(Value):
    """What stands at *line* of the table: the code of a wording, and its *values* by their labels."""

    line: int
    id: str
    values: Written


class Table(Value):
    """The *rows* of a table, and what is wrong with it as a whole."""

    rows: tuple[Row, ...]
    complaints: tuple[str, ...]


def rows_of(data: bytes) -> Table:
    """Return what the table *data* says, UTF-8 or GBK."""
    reader = csv.DictReader(io.StringIO(_decoded(data), newline=""))
    rows: list[Row] = []
    try:
        lacking = {"编号", "理由"} - {_label(name) for name in reader.fieldnames or ()}
        if lacking:
            names = "、".join(sorted(lacking))
            return Table(rows=(), complaints=(f"第 1 行：表头里没有“{names}”这一列。",))
        for cells in reader:
            values = _values(cells)
            if values:
                rows.append(Row(line=reader.line_num, id=str(values.get("编号", "")), values=values))
    except csv.Error as error:
        return Table(rows=(), complaints=(f"第 {reader.line_num} 行：不是 CSV（{error}）。",))
    return Table(rows=tuple(rows), complaints=())


def checked(row: Row) -> Iterator[str]:
    """Yield what is wrong with *row*, with its line."""
    found = validate(Phrase, row.values)
    if found.faults:
        for fault in found.faults:
            yield f"第 {row.line} 行：{fault.message}{fault.hint}"
        return
    phrase = Phrase(**found.values)
    problem = unusable(phrase)
    if problem is not None:
        yield f"第 {row.line} 行：{''.join(problem)}"
        return
    for message in broken_samples(phrase):
        yield f"第 {row.line} 行：{message}"


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _label(name: str | None) -> str:
    name = (name or "").strip()
    return _COLUMNS.get(name, name)


def _values(cells: dict[str, str | None]) -> Written:
    found: Written = {}
    for name, cell in cells.items():
        label, text = _label(name), cell.strip() if isinstance(cell, str) else ""
        if label not in _KNOWN or not text:
            continue
        if label == "编号":
            text = text.upper()
        elif label == "级别":
            text = _GRAVITY.get(text.lower(), text)
        elif label == "正则" and not _SIGNS.search(text):
            label, text = "写法", text.replace("|", "\n")
        found[label] = text.split("\n") if label in _LISTS else text
    return {label: found[label] for label in _KNOWN if label in found}
