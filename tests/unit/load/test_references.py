"""Names become ids; what leads nowhere, or to two things, is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ARTICLE = "content/yaowen/2024-03-13-huiyi.md"
SJ = "content/units/jx-sj.md"
MORE = {
    SJ: "---\n名称: 设计、制造系党支部\n类型: 党支部\n上级: 机械学院党委\n简称: 设计支部、CAD支部\n---\n",
    "content/brands/chilun.md": "---\n名称: 红色齿轮\n单位: 设计支部\n模式: 一支部一品牌\n阶段: 认定\n---\n",
    "content/projects/yb.md": (
        "---\n名称: 样板支部建设\n类型: 样板支部\n级别: 省级\n批次: 1\n单位: jx-sj\n状态: 培育创建\n起止: [2024-03, 2026-03]\n"
        "节点: [{名称: 立项}]\n任务:\n  - {内容: 办好党课, 条目: 教育党员有力}\n---\n"
    ),
    "content/series/wenming.md": "---\n名称: 文明巡礼\n分类: [经验成果, 人物榜样]\n---\n",
    "content/topics/pinpai.md": "---\n名称: 品牌凝练\n---\n",
    "content/pairings.yml": (
        "- {编号: GJ-1, 名称: 甲, 类型: 校地, 单位: [jx、设计支部, {校外: 某社区}], 日期: 2024-03, 状态: 推进, 清单: qd-1}\n"
    ),
    "content/checklists.yml": (
        "- {编号: QD-1, 难题: 甲, 举措: [{内容: 乙, 责任单位: 设计支部}], 责任: 'jx；设计、制造系党支部', 状态: 推进}\n"
    ),
}

Header = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "field", "wanted"),
    [
        ("支部: jx-sj", "branches", ("jx-sj",)),
        ("支部: JX-SJ", "branches", ("jx-sj",)),
        ("支部: cad支部", "branches", ("jx-sj",)),
        ("支部: 设计、制造系党支部", "branches", ("jx-sj",)),
        ("支部: 设计支部、机械学院党委", "branches", ("jx-sj", "jx")),
        ("支部: [设计支部, jx-sj]", "branches", ("jx-sj",)),
        ("品牌: 红色齿轮", "brands", ("chilun",)),
        ("双创项目: 样板支部建设", "projects", ("yb",)),
        ("专栏: 文明巡礼", "series", ("wenming",)),
        ("专题: 品牌凝练", "topics", ("pinpai",)),
        ("共建: gj-1", "pairings", ("GJ-1",)),
        ("清单: QD-1", "checklist", ("QD-1",)),
        ("融合: 人才培养、科学研究", "focus", ("人才培养", "科学研究")),
        ("栏目: 党建要闻", "column", "yaowen"),
        ("栏目: yaowen", "column", "yaowen"),
        ("对标: 七个有力/教育党员有力", "evidence", ("教育党员有力",)),
        ("对标: 教育党员有力、方向", "evidence", None),
    ],
)
def test_a_thing_may_be_called_by_id_name_or_alias(header: Header, line: str, field: str, wanted: object) -> None:
    result = header(line, MORE)
    if wanted is None:
        assert result.errors == ["FM025"]
        return
    assert result.errors == []
    assert getattr(result.content.articles[0], field) == wanted


def test_nested_references_are_resolved_and_lists_of_names_become_entries(header: Header) -> None:
    content = header("", MORE).content
    assert [(party.unit, party.outside) for party in content.pairings["GJ-1"].parties] == [
        ("jx", ""),
        ("jx-sj", ""),
        ("", "某社区"),
    ]
    assert content.pairings["GJ-1"].checklist == ("QD-1",)
    assert content.checklist["QD-1"].measures[0].unit == "jx-sj"
    assert [owner.unit for owner in content.checklist["QD-1"].owners] == ["jx", "jx-sj"]
    assert content.units["jx-sj"].parent == "jx"


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("支部: 设记支部", "FM020", "“设计支部”"),
        ("品牌: 红色齿论", "FM020", "“红色齿轮”"),
        ("专栏: 文明寻礼", "FM020", "“文明巡礼”"),
        ("共建: GJ-9", "FM020", "“GJ-1”"),
        ("融合: 人材培养", "FM016", "“人才培养”"),
        ("对标: 教育党员有利", "FM025", "“教育党员有力”"),
        ("栏目: 通知公告", "FM024", "“党建要闻”"),
        ("专栏: 文明巡礼\n分类: 经验成就", "FM023", "“经验成果”"),
    ],
)
def test_what_leads_nowhere_is_an_error_with_the_nearest_name(header: Header, line: str, code: str, words: str) -> None:
    result = header(line, MORE)
    assert result.errors == [code]
    assert words in result.only(code).hint
    assert result.only(code).path == ARTICLE
    assert result.content.articles == ()


def test_each_unknown_name_of_a_list_is_named_in_its_place(header: Header) -> None:
    result = header("支部: 设计支部、甲支部、乙支部", MORE)
    assert [(problem.line, problem.column) for problem in result.problems] == [(5, 10), (5, 14)]
    assert ["甲支部" in problem.message for problem in result.problems] == [True, False]


def test_one_name_for_two_things_is_an_error_that_names_both(header: Header) -> None:
    path = "content/units/xx.md"
    result = header("", {path: "---\n名称: 设计系党支部\n类型: 党支部\n简称: 机械学院党委\n---\n"})
    found = result.only("FM021")
    assert found.path == path
    assert "content/units/jx.md" in found.message
    assert (found.line, found.column) == (4, 5)


def test_an_item_must_be_of_the_standard_of_the_project(header: Header) -> None:
    assert header("双创项目: yb\n对标: 教育党员有力", MORE).errors == []
    assert header("双创项目: yb\n对标: 把方向过硬", MORE).errors == ["FM025"]
    assert header("对标: 把方向过硬", MORE).errors == []


def test_a_project_has_the_standard_of_its_type(header: Header) -> None:
    content = header("", MORE).content
    assert content.projects["yb"].standard == "qige-youli"
    assert content.standards["qige-youli"].name == "七个有力"


def test_a_task_may_name_only_items_of_the_standard(header: Header) -> None:
    wrong = MORE["content/projects/yb.md"].replace("教育党员有力", "思想政治工作到位")
    result = header("", {**MORE, "content/projects/yb.md": wrong})
    assert result.errors == ["FM025"]
    assert result.only("FM025").line == 11


def test_the_name_of_a_series_is_taken_from_the_title(header: Header) -> None:
    result = header("", MORE, head="标题: 【文明巡礼】支部办实事\n日期: 2024-03-13\n单位: jx\n")
    (article,) = result.content.articles
    assert (article.title, article.series) == ("支部办实事", ("wenming",))
    result = header("", MORE, head="标题: 【喜讯】支部办实事\n日期: 2024-03-13\n单位: jx\n")
    assert result.content.articles[0].title == "【喜讯】支部办实事"


@pytest.mark.parametrize(("a", "b"), [("上级: b", "上级: a"), ("撤并: b", "撤并: a")])
def test_circles_are_named(header: Header, a: str, b: str) -> None:
    files = {
        "content/units/a.md": f"---\n名称: 甲\n类型: 党支部\n{a}\n---\n",
        "content/units/b.md": f"---\n名称: 乙\n类型: 党支部\n{b}\n---\n",
    }
    result = header("", files)
    assert result.errors == ["FM022"]
    assert "甲 → 乙 → 甲" in result.only("FM022").message


def test_a_unit_above_itself_is_a_circle(header: Header) -> None:
    assert header("", {SJ: "---\n名称: 甲\n类型: 党支部\n上级: jx-sj\n---\n"}).errors == ["FM022"]


BROKEN = {
    "a wrong value": "---\n名称: 设计、制造系党支部\n类型: 支步\n简称: [设计支部]\n---\n",
    "a missing key": "---\n名称: 设计、制造系党支部\n简称: 设计支部\n---\n",
    "no header at all": "名称: 设计支部\n",
    "another encoding": "---\n名称: 设计支部\n类型: 党支部\n---\n".encode("gbk"),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
@pytest.mark.parametrize("name", ["jx-sj", "设计支部"])
def test_a_broken_file_is_the_one_error_whoever_refers_to_it(header: Header, text: str | bytes, name: str) -> None:
    result = header(f"支部: {name}", {**MORE, SJ: text})
    assert {problem.path for problem in result.problems if problem.severity.value == "error"} == {SJ}
    assert len(result.errors) == 1
    assert "jx-sj" not in result.content.units
    assert "chilun" not in result.content.brands  # its unit is required
    for article in result.content.articles:
        assert article.branches == ()


def test_a_broken_list_is_the_one_error_whoever_refers_to_it(header: Header) -> None:
    result = header("共建: GJ-1\n清单: QD-1", {**MORE, "content/checklists.yml": "- [甲\n"})
    assert result.errors == ["FM004"]


def test_a_broken_section_takes_its_articles_with_it_in_silence(header: Header) -> None:
    result = header("栏目: 党建要闻", {"content/yaowen/_index.md": "标题: 党建要闻\n"})
    assert result.errors == ["FM002"]
    assert result.content.articles == ()
    assert result.content.sections == {}


def test_ids_of_entries_are_their_numbers_where_they_have_none(header: Header) -> None:
    lines = "".join(f"- {{名称: 荣誉{n}, 级别: 校级, 日期: 2024-03, 授予单位: 学校}}\n" for n in (1, 2))
    assert list(header("", {"content/honours.yml": lines}).content.honours) == ["1", "2"]


def test_an_id_used_twice_is_an_error_that_names_both(header: Header) -> None:
    lines = "- {编号: a, 名称: 甲, 级别: 校级, 日期: 2024-03, 授予单位: 学校}\n" * 2
    found = header("", {"content/honours.yml": lines}).only("FM027")
    assert "第 1 项和第 2 项" in found.message
    assert (found.line, found.column) == (2, 8)
