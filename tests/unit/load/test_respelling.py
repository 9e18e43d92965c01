"""Headers and lists in the one spelling, and nothing else touched."""

from __future__ import annotations

import pytest

from sitegen.load.layout import place_of
from sitegen.load.respelling import respelt, with_words

ARTICLE = place_of("content/yaowen/a.md")
UNIT = place_of("content/units/jx.md")
HONOURS = place_of("content/honours.yml")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("标题：会议", "标题: 会议"),
        ("标题：会议: 纪要  ", "标题: '会议: 纪要'  "),
        ("日期: 2026年5月2日", "日期: 2026-05-02"),
        ("日期: '2026/5/2'", "日期: '2026-05-02'"),
        ("日期: 2026.5.2 8:30", "日期: 2026-05-02 08:30"),
        ("日期：二〇二六年五月二日", "日期: 2026-05-02"),
        ("日期: 2026年5月2日 # 补", "日期: 2026-05-02 # 补"),
        ("日期: 2026年5月", "日期: 2026-05"),
        ("体裁: 新闻\n下架日期: 2026年6月1日", "体裁: 消息\n下架日期: 2026-06-01"),
        ("摘要: |\n  日期：2026年5月2日\n  甲：乙", "摘要: |\n  日期：2026年5月2日\n  甲：乙"),
        ("忽略: [{规则: TYP150, 理由: 2026年5月2日}]", "忽略: [{规则: TYP150, 理由: 2026年5月2日}]"),
    ],
)
def test_a_header_is_respelt(header: str, expected: str) -> None:
    text = f"---\n{header}\n---\n正文：2026年5月2日。\n\n"
    assert ARTICLE is not None
    assert respelt(text, ARTICLE) == text.replace(header, expected)
    assert respelt(text.replace(header, expected), ARTICLE) == text.replace(header, expected)


@pytest.mark.parametrize(
    "header",
    [
        "日期: 2026-05-02T08:30:15+08:00",
        "日期: 2026/5/2 08:30:15",
        "日期: 2026-13-45",
        "日期: 5月2日",
        "日期: 2026-05-02",
        "标题: [",
    ],
)
def test_what_would_mean_something_else_is_left(header: str) -> None:
    text = f"---\n{header}\n---\n正文。\n"
    assert ARTICLE is not None
    assert respelt(text, ARTICLE) == text


def test_the_words_of_a_list_of_choices_are_those_that_readers_see() -> None:
    assert UNIT is not None
    assert respelt("---\n名称: 甲\n类型: 支部\n成立: 2020年3月\n---\n", UNIT) == (
        "---\n名称: 甲\n类型: 党支部\n成立: 2020-03\n---\n"
    )


def test_a_list_is_respelt_entry_by_entry() -> None:
    text = (
        "- 名称: 甲\n  日期: 2026年5月2日\n  级别: 省\n# 说明：级别: 省\n- {名称: 乙, 日期: '2026/5/3', 级别: 校级}\n"
    )
    assert HONOURS is not None
    assert respelt(text, HONOURS) == (
        "- 名称: 甲\n  日期: 2026-05-02\n  级别: 省级\n# 说明：级别: 省\n- {名称: 乙, 日期: '2026-05-03', 级别: 校级}\n"
    )


@pytest.mark.parametrize(
    ("header", "new", "expected"),
    [
        ("标题: 甲,乙", "甲，乙", "标题: 甲，乙"),
        ("标题：'甲,乙'", "甲，乙", "标题：'甲，乙'"),
        ("副题: 甲,乙\n标题: 甲,乙", "甲，乙", "副题: 甲,乙\n标题: 甲，乙"),
        ("标题: 甲,乙", "甲: 乙", "标题: 甲,乙"),
        ("标题: 甲,乙", "甲 #乙", "标题: 甲,乙"),
        ('标题: "甲\\x2c乙"', "甲，乙", '标题: "甲\\x2c乙"'),
    ],
)
def test_words_of_a_header_are_changed_where_nothing_else_changes(header: str, new: str, expected: str) -> None:
    assert ARTICLE is not None
    text = f"---\n{header}\n日期: 2026-05-02\n---\n甲,乙\n"
    assert with_words(text, ARTICLE, ("title",), "甲,乙", new) == text.replace(header, expected)
