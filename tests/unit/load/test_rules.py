from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Header = Callable[..., Any]

ITEM = "难题: 甲, 举措: 乙, 责任: jx, 状态: 已销号"


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("下架日期: 2024-03-01", "FM044", (5, 7)),
        ("定时: 2024-04-01\n下架日期: 2024-03-20", "FM044", (6, 7)),
        ("体裁: 公示", "FM042", (5, 5)),
        ("转载: 是", "FM043", (5, 5)),
        ("标签: 一、二、三、四、五、六、七、八、九", "FM045", (5, 5)),
        ("短标题: " + "长" * 29, "FM013", (5, 6)),
    ],
)
def test_an_article_keeps_the_rules(header: Header, line: str, code: str, place: tuple[int, int]) -> None:
    found = header(line).only(code)
    assert (found.line, found.column) == place


@pytest.mark.parametrize(
    "line",
    [
        "下架日期: 2024-03-13",
        "体裁: 公示\n有效期至: 2024-03-20",
        "转载: 是\n原文链接: https://a.example/1.html",
        "转载: https://a.example/1.html",
        "转载: 否",
        "短标题: " + "长" * 28,
    ],
)
def test_what_keeps_the_rules_is_not_spoken_of(header: Header, line: str) -> None:
    assert header(line).codes == []


def test_an_address_under_repost_is_that_of_the_original(header: Header) -> None:
    (article,) = header("转载: https://a.example/1.html").content.articles
    assert (article.repost, article.origin) == ("是", "https://a.example/1.html")
    assert header("转载: 否").content.articles[0].repost == ""


def test_a_closed_item_needs_its_date_note_and_evidence(header: Header) -> None:
    result = header("", {"content/checklists.yml": f"- {{{ITEM}}}\n"})
    assert result.errors == ["FM041"] * 3
    assert {problem.line for problem in result.problems} == {1}
    full = f"- {{{ITEM}, 销号日期: 2024-09-12, 销号说明: 办结, 佐证: /yaowen/a.md}}\n"
    assert header("", {"content/checklists.yml": full}).errors == []


def test_a_pairing_needs_two_parties(header: Header) -> None:
    line = "- {{名称: 甲, 类型: 校地, 状态: 推进, 日期: 2024-03, 单位: {}}}\n"
    assert header("", {"content/pairings.yml": line.format("[jx]")}).errors == ["FM040"]
    assert header("", {"content/pairings.yml": line.format("[jx, {性质: 牵头}]")}).errors == ["FM011"]
    assert header("", {"content/pairings.yml": line.format("[jx, {校外: 乙}]")}).errors == []


def test_a_period_ends_after_it_begins(header: Header) -> None:
    result = header("", {"content/series/a.md": "---\n名称: 甲\n起止: 2024-05～2024-03\n---\n"})
    assert result.errors == ["FM044"]


def test_what_is_expected_is_a_warning(header: Header) -> None:
    result = header("", {"content/brands/a.md": "---\n名称: 甲\n单位: jx\n成效: [{指标: 共建, 值: 3}]\n---\n"})
    assert result.errors == []
    assert result.codes == ["FM012", "FM012", "FM012"]
    assert "a" in result.content.brands
