"""Exact line and column of what is wrong, in the file as written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.load.places import pin

PATH = "content/yaowen/a.md"
DOCUMENT = """\

——
标题：学院召开会议
 # 说明
标签 ：  [甲, "乙", 丙]
附件:
  - 名称: 申报表
    文件: 申报表.docx
  - {file: b.pdf}
单位: 管院党委、数学院
副题：【一】: 二 # 三
摘要: |
  很长的
  一段
封面:
———

正文见[这里](../b.md)。标题不在这里。
再见[这里](../b.md)。
"""
LIST = """\
- 编号: a
  单位: [jx, {校外: 社区}]
-
  编号: b
  共建单位:
    - jx
"""

Write = Callable[[Mapping[str, str | bytes]], Path]


def place(root: Path, path: str, at: tuple[str | int, ...], needle: str = "", code: str = "FM015") -> Diagnostic:
    (found,) = pin(root, [problem(code, path, "甲。", "乙。", at=at, needle=needle)])
    assert (found.at, found.needle) == ((), "")
    return found


@pytest.mark.parametrize(
    ("at", "needle", "wanted"),
    [
        (("title",), "", (3, 4)),
        (("标题",), "", (3, 4)),
        (("title",), "会议", (3, 8)),
        (("tags",), "", (5, 7)),
        (("tags", 1), "", (5, 11)),
        (("tags", 2), "", (5, 16)),
        (("attachments", 0, "file"), "", (8, 9)),
        (("attachments", 1, "文件"), "", (9, 12)),
        (("attachments", 1), "", (9, 5)),
        (("units", 0), "数学院", (10, 10)),
        (("subtitle",), "", (11, 4)),
        (("subtitle",), "二", (11, 9)),
        (("summary",), "一段", (14, 3)),
        (("cover",), "", (15, 1)),
        ((), "../b.md", (18, 9)),
        ((), "标题", (18, 18)),
        ((), "申报表", (7, 9)),
        (("kicker",), "", (0, 0)),
        ((), "没有", (0, 0)),
    ],
)
@pytest.mark.parametrize("form", ["plain", "bom", "windows"])
def test_places_in_a_document(
    write: Write, form: str, at: tuple[str | int, ...], needle: str, wanted: tuple[int, int]
) -> None:
    data = {
        "plain": DOCUMENT.encode(),
        "bom": DOCUMENT.encode("utf-8-sig"),
        "windows": DOCUMENT.replace("\n", "\r\n").encode(),
    }[form]
    found = place(write({PATH: data}), PATH, at, needle)
    assert (found.line, found.column) == wanted
    assert found.excerpt == (DOCUMENT.split("\n")[wanted[0] - 1] if wanted[0] else "")


@pytest.mark.parametrize(
    ("at", "needle", "wanted"),
    [
        ((0, "id"), "", (1, 7)),
        ((0, "parties", 1, "outside"), "", (2, 17)),
        ((1,), "", (4, 3)),
        ((1, "parties"), "", (6, 5)),
        ((1, "parties", 0), "", (6, 7)),
        ((), "社区", (2, 17)),
    ],
)
def test_places_in_a_list(write: Write, at: tuple[str | int, ...], needle: str, wanted: tuple[int, int]) -> None:
    found = place(write({"content/pairings.yml": LIST}), "content/pairings.yml", at, needle)
    assert (found.line, found.column) == wanted


def test_the_place_of_a_key_is_the_key(write: Write) -> None:
    root = write({PATH: "---\n标题：甲\n标体: 乙\n---\n"})
    assert place(root, PATH, ("标体",), code="FM010").column == 1
    assert place(root, PATH, ("标体",)).column == 5


def test_places_in_the_settings(write: Write) -> None:
    root = write({"site.yml": "标题：甲\n主题:\n  主色: 红\n菜单: [{名称: 乙, 链接: x}]\n"})
    assert (place(root, "site.yml", ("theme", "accent")).line, place(root, "site.yml", ("title",)).column) == (3, 4)
    assert place(root, "site.yml", ("menu", 0, "link")).column == 18


def test_only_what_is_asked_for_is_read(write: Write) -> None:
    root = write({})
    known = problem("FM015", "content/gone.md", "甲。", "乙。", line=3, column=4)
    assert pin(root, [known]) == (known,)
    assert place(root, "content/gone.md", ("title",)).line == 0


def test_a_file_that_cannot_be_read_any_more_leaves_the_place_open(write: Write) -> None:
    root = write({PATH: "---\n标题: [甲\n---\n正文\n", "content/b.md": "标题: 甲".encode("gbk")})
    assert place(root, PATH, ("title",)).line == 0
    assert place(root, PATH, (), "正文").line == 4
    assert place(root, "content/b.md", ("title",)).line == 0
