"""New values in a file as written: every spelling of it, and every other byte as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.load.header import read_document, read_list
from sitegen.load.rewriting import Unwritable, with_entry, with_values
from sitegen.load.schema import validate
from sitegen.model.content import Article
from sitegen.model.registers import Honour

ONE = ("教育党员有力",)
TWO = ("教育党员有力", "服务师生有力")


def evidence_of(data: bytes) -> tuple[str, ...]:
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    found: tuple[str, ...] = validate(Article, read_document(text).values).values["evidence"]
    return found


def article(lines: str) -> str:
    return f"---\n标题: 讲党课\n日期: 2026-03-12\n单位: jx\n{lines}---\n\n正文：对标: 不变。\n\n---\n"


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("对标: 管理党员有力\n", ONE, "对标: 教育党员有力\n"),
        ("对标: 管理党员有力\n", TWO, "对标: [教育党员有力, 服务师生有力]\n"),
        ("对标: 管理党员有力   # 支委会定\n", ONE, "对标: 教育党员有力   # 支委会定\n"),
        ("对标: 管理党员有力、监督党员有力\n", TWO, "对标: 教育党员有力、服务师生有力\n"),
        ("对标: 管理党员有力，监督党员有力\n", TWO, "对标: 教育党员有力，服务师生有力\n"),
        ("支撑：管理党员有力\n", ONE, "支撑：教育党员有力\n"),
        ("佐证 ：　管理党员有力　\n", ONE, "佐证 ：　教育党员有力　\n"),
        ("对标：七个有力/管理党员有力\n", TWO, "对标：[教育党员有力, 服务师生有力]\n"),
        ("evidence: [管理党员有力]\n", TWO, "evidence: [教育党员有力, 服务师生有力]\n"),
        ("EVIDENCE: [管理党员有力] # 一条\n", ONE, "EVIDENCE: [教育党员有力] # 一条\n"),
        ("对标：[管理党员有力]\n", TWO, "对标：[教育党员有力, 服务师生有力]\n"),
        ("对标: [管理党员有力,\n  监督党员有力]\n标签: 党课\n", ONE, "对标: [教育党员有力]\n标签: 党课\n"),
        ("对标:\n  - 管理党员有力\n标签: 党课\n", TWO, "对标:\n  - 教育党员有力\n  - 服务师生有力\n标签: 党课\n"),
        ("对标：\n- 管理党员有力\n- 监督党员有力\n\n标签: 党课\n", ONE, "对标：\n- 教育党员有力\n\n标签: 党课\n"),
        (
            "对标: # 主要的\n  # 在前\n  -   管理党员有力\n# 完\n",
            ONE,
            "对标: # 主要的\n  # 在前\n  -   教育党员有力\n# 完\n",
        ),
        ("对标:\n标签: 党课\n", ONE, "对标: 教育党员有力\n标签: 党课\n"),
        ("对标: \n标签: 党课\n", ONE, "对标: 教育党员有力 \n标签: 党课\n"),
        ("对标：\n标签: 党课\n", ONE, "对标：教育党员有力\n标签: 党课\n"),
        ("对标: ~\n", ONE, "对标: 教育党员有力\n"),
        ('对标: ""\n', ONE, "对标: 教育党员有力\n"),
        ("对标: []\n", ONE, "对标: [教育党员有力]\n"),
        ('"对标": "管理党员有力"\n', ONE, '"对标": 教育党员有力\n'),
        ("对标: 教育党员有力\n", ONE, "对标: 教育党员有力\n"),
        ("对标: 教育党员有力, 服务师生有力\n", TWO, "对标: 教育党员有力, 服务师生有力\n"),
        # The key is new: behind the one that comes before it in the reference of keys.
        ("标签: 党课\n", ONE, None),
        ("双创项目: a # 省级\n标签: 党课\n", ONE, "双创项目: a # 省级\n对标: 教育党员有力\n标签: 党课\n"),
        ("双创项目：a\n标签：党课\n", TWO, "双创项目：a\n对标：[教育党员有力, 服务师生有力]\n标签：党课\n"),
        ("品牌:\n  - a\n  - b\n\n标签: 党课\n", ONE, "品牌:\n  - a\n  - b\n对标: 教育党员有力\n\n标签: 党课\n"),
        ("品牌: [a,\n  b]\n标签: 党课\n", ONE, "品牌: [a,\n  b]\n对标: 教育党员有力\n标签: 党课\n"),
        ("品牌: |\n  a\n\n标签: 党课\n", ONE, "品牌: |\n  a\n对标: 教育党员有力\n\n标签: 党课\n"),
    ],
)
def test_values_of_a_header(before, values, after):
    changed = with_values(article(before).encode(), {"对标": values}).decode()
    if after is None:
        assert changed == article("").replace("单位: jx\n", "单位: jx\n对标: 教育党员有力\n标签: 党课\n")
    else:
        assert changed == article(after)
    assert evidence_of(changed.encode()) == values


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "﻿---\r\n标题: 会\r\n日期: 2026-03-12\r\n单位: jx\r\n---\r\n正文\r\n",
            "﻿---\r\n标题: 会\r\n日期: 2026-03-12\r\n单位: jx\r\n对标: 教育党员有力\r\n---\r\n正文\r\n",
        ),
        (
            "\n——\n标题：会\n日期：2026-03-12\n单位：jx\n——\n　　正文",
            "\n——\n标题：会\n日期：2026-03-12\n单位：jx\n对标：教育党员有力\n——\n　　正文",
        ),
        (
            "***\r标题: 会\r日期: 2026-03-12\r单位: jx\r***\r正文",
            "***\r标题: 会\r日期: 2026-03-12\r单位: jx\r对标: 教育党员有力\r***\r正文",
        ),
        (
            "---\n  标题: 会\n  日期: 2026-03-12\n  单位: jx\n---\n",
            "---\n  标题: 会\n  日期: 2026-03-12\n  单位: jx\n  对标: 教育党员有力\n---\n",
        ),
        (
            "---\n{标题: 会, 日期: 2026-03-12, 单位: jx}\n---\n",
            "---\n{标题: 会, 日期: 2026-03-12, 单位: jx, 对标: 教育党员有力}\n---\n",
        ),
    ],
)
def test_fences_line_ends_and_marks_stay(before, after):
    changed = with_values(before.encode(), {"对标": ONE})
    assert changed == after.encode()
    assert evidence_of(changed) == ONE


def test_two_keys_at_once_stand_in_order():
    changed = with_values(article("标签: 党课\n").encode(), {"对标": ONE}, {"双创项目": "a"}).decode()
    assert "单位: jx\n双创项目: a\n对标: 教育党员有力\n标签: 党课\n" in changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("双创项目: a\n", "双创项目: [a, p]\n"),
        ("项目：甲支部样板支部（省级） \n", "项目：[甲支部样板支部（省级）, p] \n"),
        ("双创项目: '甲: 乙' # 省\n", "双创项目: ['甲: 乙', p] # 省\n"),
        ("双创项目: a、b\n", "双创项目: [a、b, p]\n"),
        ('双创项目: ["甲", b] # 省\n', '双创项目: ["甲", b, p] # 省\n'),
        ("双创项目：[a, b]\n", "双创项目：[a, b, p]\n"),
        ("双创项目:\n- a # 省\n# 市\n-  b # 校\n", "双创项目:\n- a # 省\n# 市\n-  b # 校\n-  p\n"),
        ("双创项目: []\n", "双创项目: [p]\n"),
        ("双创项目:\n", "双创项目: p\n"),
        ("双创项目：　\n", "双创项目：　p\n"),
        ("双创项目: [p, a]\n", "双创项目: [p, a]\n"),
    ],
)
def test_a_value_joins_those_that_are_there(before, after):
    data = with_values(article(before).encode(), {}, {"双创项目": "p"})
    assert data.decode() == article(after)
    assert with_values(data, {}, {"双创项目": "p"}) == data


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ("对标: [管理党员有力, # 主\n  监督党员有力]\n", 5),
        ("对标:\n  - 管理党员有力 # 主\n", 5),
        ("对标:\n  - 管理党员有力\n  # 其次\n  - 监督党员有力\n", 5),
        ("对标: |\n  管理党员有力\n", 5),
        ("对标: 管理党员有力\n佐证: 监督党员有力\n", 6),
        ("? 对标\n: 管理党员有力\n品牌: {a: b}\n", 2),
    ],
)
def test_what_only_a_person_should_change_is_named_by_its_line(lines, line):
    with pytest.raises(Unwritable) as found:
        with_values(article(lines).encode(), {"对标": ONE})
    assert found.value.line == line


HONOURS = """\
# 荣誉
- {编号: a-1, 名称: 先进, 级别: 校级, 日期: 2025-06, 单位: [jx], 对象: 支部, 双创项目: p}   # 一
- 编号: a-2
  名称: "先进: 二"
  级别: 校级
  日期: 2025-06

- {名称: 无编号, 级别: 校级, 日期: 2025-06,
   对标: 管理党员有力}
-
  编号: a-4
  名称: 先进四
  级别: 校级
  日期: 2025-06
  支撑:
  - 管理党员有力"""


@pytest.mark.parametrize(
    ("id", "old", "new"),
    [
        ("a-1", "双创项目: p}", "双创项目: p, 对标: [教育党员有力, 服务师生有力]}"),
        ("a-2", "日期: 2025-06\n\n", "日期: 2025-06\n  对标: [教育党员有力, 服务师生有力]\n\n"),
        ("3", "   对标: 管理党员有力}", "   对标: [教育党员有力, 服务师生有力]}"),
        ("a-4", "  - 管理党员有力", "  - 教育党员有力\n  - 服务师生有力"),
    ],
)
def test_entries_of_a_list(id, old, new):
    assert HONOURS.count(old) == 1
    expected = HONOURS.replace(old, new)
    assert with_entry(HONOURS.encode(), id, {"对标": TWO}).decode() == expected
    entries = enumerate(read_list(expected).values)
    entry = next(found for number, found in entries if found.get("编号", str(number + 1)) == id)
    assert validate(Honour, entry).values["items"] == TWO


def test_an_entry_may_get_both_keys_and_the_file_may_have_a_mark_and_crlf():
    data = b"\xef\xbb\xbf" + "- {编号: a, 名称: 先进, 级别: 校级, 日期: 2025-06, 单位: jx}\r\n".encode()
    changed = with_entry(data, "a", {"双创项目": ("p",), "对标": ONE}).decode("utf-8-sig")
    assert (
        changed == "- {编号: a, 名称: 先进, 级别: 校级, 日期: 2025-06, 单位: jx, 双创项目: p, 对标: 教育党员有力}\r\n"
    )


def test_an_entry_that_is_not_there():
    with pytest.raises(Unwritable):
        with_entry(HONOURS.encode(), "a-9", {"对标": ONE})


NAMES = ["教育党员有力", "党组织领导和运行机制到位", "“三会一课”有力", "- 怪: 名 #", "[x]", "a'b"]
ITEMS = st.lists(st.sampled_from(NAMES), unique=True, min_size=1, max_size=4).map(tuple)
OTHERS = [
    "编辑: 王某",
    "标签：[党课, 共建]",
    "# 注释",
    "",
    "双创项目：a",
    "双创项目: [a, b]",
    "品牌:\n  - c\n  - d",
    "融合: 人才培养",
    "编者按: |\n  第一行\n\n  对标: 不是键",
    "摘要: '引号：内'",
]
FORMS = [
    "",
    "{}: 甲",
    "{}：甲",
    "{}: [甲, 乙]",
    "{}：[甲，乙]",
    "{}:\n  - 甲\n  - 乙",
    "{}:",
    "{}：",
    "{}: 甲；乙",
    '{}: "甲"',
]


@st.composite
def headers(draw: st.DrawFn) -> tuple[str, str, str]:
    """The text before what is to be changed, that itself, and the text behind."""
    fence = draw(st.sampled_from(["---", "——", "***"]))
    others = draw(st.lists(st.sampled_from(OTHERS), max_size=5, unique_by=lambda line: line[:2]))
    lines = ["标题: 会", "日期：2026-03-12", "单位: jx", *others]
    place = draw(st.integers(0, len(lines)))
    key = draw(st.sampled_from(["对标", "支撑", "evidence", "佐证 "]))
    form = draw(st.sampled_from(FORMS)).format(key)
    before = "\n".join([fence, *lines[:place], ""])
    behind = "\n".join([*lines[place:], fence, "正文", "对标: 不变", ""])
    ends = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + before.replace("\n", ends), (form and form + "\n").replace("\n", ends), behind.replace("\n", ends)


@given(headers(), ITEMS)
def test_only_the_wanted_value_changes(text, values):
    before, form, behind = text
    data = "".join(text).encode()
    changed = with_values(data, {"对标": values})
    assert evidence_of(changed) == values
    assert with_values(changed, {"对标": values}) == changed
    if form:
        assert changed.startswith(before.encode() + form[:2].encode())
        assert changed.endswith(behind.encode())
    else:
        lines, old = changed.decode().splitlines(keepends=True), (before + behind).splitlines(keepends=True)
        added = next(place for place, line in enumerate(lines) if place == len(old) or line != old[place])
        assert lines[:added] + lines[added + 1 :] == old
