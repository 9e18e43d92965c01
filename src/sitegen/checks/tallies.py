"""How many of what a table lists. There is seldom one answer: rows, entries of a column, a sum. So all are taken that may be.

It is the wrong count that is told: one that no way of counting comes to.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence

from sitegen.model.value import Value

Row = Sequence[tuple[Hashable, str]]
"""Column and text of each cell of a row."""
Table = Sequence[Row]
_Cells = dict[Hashable, str]

_FOOT = re.compile("合计|总计|共计|小计|总数|平均|备注|注[：:]|说明|填表|制表|单位[：:]")
_UNFINISHED = re.compile(r"[.…⋮·．]+|等等?|（?略）?|以下略")
_WHOLE = re.compile(r"(\d{1,6})[名人个项次篇件门场]?")
_PERSON = re.compile("(?:姓名|名单|人员|人选|对象|获奖者|负责人|讲师|学员|同志)$")
_NUMBERED = re.compile("序号|编号|名次|年|月|日期|时间")
_HEADING = re.compile(
    "单位|支部|党支部|党组织|部门|学院|专业|班级|年级|品牌|案例|项目|任务|节点|工作法|做法|措施|举措|问题|条目|指标|数量"
    "|.{0,6}(?:序号|编号|姓名|名称|名单|时间|日期|地点|题目|标题|主题|内容|类别|类型|级别|备注|职务|人数|负责人|责任人|时限|单位|作者|学号)"
)


class Tally(Value):
    """A table counted: what its columns are called, how many *rows* it has, and every count that may be meant."""

    heads: tuple[str, ...]
    rows: int
    counts: frozenset[int]
    persons: frozenset[int]
    """Those that may be meant of persons: the entries of the columns that name some, and sums."""


def tally(table: Table, *, headed: bool = False) -> Tally | None:
    """Return how many *table* may be said to list, None for nothing; whether its first row names the columns is *headed*.

    Where that is not known and not to be seen, both counts are taken.
    """
    cells = [{column: text.strip() for column, text in row if text.strip()} for row in table]
    rows = [row for row in cells if row]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    while len(columns) > 1 and rows and len(rows[0]) == 1:
        rows.pop(0)  # the title of the whole
    if len(rows) < 2 or any(_UNFINISHED.fullmatch(text) for text in rows[-1].values()):
        return None
    head, *body = rows
    found = _counted(head, body, columns)
    if headed or not found or any(_HEADING.fullmatch(text) for text in head.values()):
        return found
    other = _counted({}, rows, columns) or found
    return Tally(
        heads=found.heads if len(columns) > 1 else (),
        rows=found.rows,
        counts=found.counts | other.counts,
        persons=found.persons | other.persons,
    )


def _counted(head: _Cells, body: list[_Cells], columns: list[Hashable]) -> Tally | None:
    totals = [row for row in body if _FOOT.match(next(iter(row.values())))]
    entries = [row for row in body if row not in totals]
    if not entries:
        return None
    sums = set(_numbers(text for row in totals for text in row.values()))
    whole = [row for row in entries if len(row) > 1 or len(columns) == 1]  # the others divide the table
    counts = {len(entries), len(whole)}
    persons = set(counts) if len(columns) == 1 else set()
    for column in columns:
        called, cells = head.get(column, ""), [row[column] for row in whole or entries if column in row]
        named = {len(cells), _parts(cells)}
        counts |= {*named, len(set(cells))}
        if _PERSON.search(called):
            persons |= named
        numbers = list(_numbers(cells))
        if len(numbers) == len(cells) and not _NUMBERED.search(called):
            sums.add(sum(numbers))
    return Tally(
        heads=tuple(head.values()),
        rows=len(whole) or len(entries),
        counts=frozenset((counts | sums) - {0}),
        persons=frozenset((persons | sums) - {0}),
    )


def _numbers(texts: Iterable[str]) -> Iterable[int]:
    return (int(found[1]) for text in texts if (found := _WHOLE.fullmatch(text)))


def _parts(cells: Iterable[str]) -> int:
    """Return how many entries *cells* have, some of which may list several."""
    return sum(len([part for part in re.split(r"[、；;\n]", cell) if part.strip()]) for cell in cells)
