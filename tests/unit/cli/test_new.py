"""``sitegen new``: what it writes builds, whoever answers its questions."""

from __future__ import annotations

import pytest

from sitegen.load.scalars import scalar

TODAY = "2026-06-01"


def new(call, site, *arguments):
    return call("new", *arguments, "--site", site)


def test_an_article_is_written_and_named(call, small_site):
    found = new(
        call,
        small_site,
        "article",
        "--title",
        "讲党课",
        "--section",
        "党建要闻",
        "--unit",
        "机械学院党委",
        "--date",
        "2026-05-01",
    )
    assert (found.code, found.out) == (0, "content/yaowen/2026-05-01-jiang-dang-ke.md\n")
    assert found.err == "接着写正文；写好后删去“草稿: 是”那一行。用“sitegen serve”边写边看。\n"
    text = (small_site / found.out.strip()).read_text("utf-8")
    assert text.startswith("---\n标题: 讲党课\n日期: 2026-05-01\n单位: 机械工程学院党委\n")
    assert "\n草稿: 是\n---\n" in text


def test_a_new_article_is_no_problem_and_not_published(call, small_site):
    new(call, small_site, "稿件", "--title", "讲党课", "--section", "yaowen", "--unit", "jx", "--date", "2026-05-01")
    found = call("build", "--site", small_site, "--today", TODAY, "--strict")
    assert found.code == 0
    assert found.err.startswith("暂不发布的 1 项：\n  content/yaowen/2026-05-01-jiang-dang-ke.md《讲党课》：草稿\n")


@pytest.mark.parametrize(
    "title",
    [
        "推进“双创”：三项举措",
        "C#: 入门 #3",
        "- 开头",
        "{{党建}} & <b>",
        '带"引号"与\\',
        "123",
        "是",
        "a: b",
        "《条例》学习",
        "【专题】 [一]",
    ],
)
def test_any_title_comes_out_as_it_was_given(call, small_site, title):
    new(
        call,
        small_site,
        "article",
        "--title",
        title,
        "--section",
        "yaowen",
        "--unit",
        "jx",
        "--slug",
        "x",
        "--date",
        "2026-05-01",
    )
    found = call("build", "--site", small_site, "--today", TODAY)
    assert f"《{title}》：草稿" in found.err


def test_with_pictures_it_is_a_folder(call, small_site):
    found = new(
        call,
        small_site,
        "article",
        "--title",
        "x",
        "--section",
        "yaowen",
        "--unit",
        "jx",
        "--slug",
        "huiyi",
        "--date",
        "2026-05-01",
        "--pictures",
    )
    assert found.out == "content/yaowen/2026-05-01-huiyi/index.md\n"
    assert "![图片说明](会场.jpg)" in (small_site / found.out.strip()).read_text("utf-8")


def test_a_folder_of_the_year_is_used_where_there_is_one(call, small_site):
    (small_site / "content/yaowen/2026").mkdir()
    found = new(
        call,
        small_site,
        "article",
        "--title",
        "x",
        "--section",
        "yaowen",
        "--unit",
        "jx",
        "--slug",
        "a",
        "--date",
        "2026-05-01",
    )
    assert found.out == "content/yaowen/2026/2026-05-01-a.md\n"


@pytest.mark.parametrize("taken", ["2026-05-01-a.md", "2026-05-01-a/index.md"])
def test_nothing_is_overwritten(call, small_site, taken):
    path = small_site / "content/yaowen" / taken
    path.parent.mkdir(exist_ok=True)
    path.write_text("我的", "utf-8")
    found = new(
        call,
        small_site,
        "article",
        "--title",
        "x",
        "--section",
        "yaowen",
        "--unit",
        "jx",
        "--slug",
        "a",
        "--date",
        "2026-05-01",
    )
    assert found.code == 2
    assert "已经有了，没有覆盖。请用 --slug 换一个网址名。" in found.err
    assert path.read_text("utf-8") == "我的"


def test_without_a_terminal_what_is_missing_is_named(call, small_site):
    found = new(call, small_site, "article", "--title", "x")
    assert found.code == 2
    assert found.err.startswith("缺少选项 --section、--unit。\n")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--unit", "机械工程学员党委", "没有“机械工程学员党委”这个单位，是不是“机械工程学院党委”？"),
        ("--section", "要文", "没有“要文”这个栏目。"),
        ("--brand", "红色齿伦", "没有“红色齿伦”这个品牌，是不是“红色齿轮”？"),
        ("--level", "校级", "新建稿件不用“--level”。"),
        ("--slug", "../x", "网址名“../x”不合要求：只用小写字母、数字和连字符，例如 zhuti-dangri。"),
    ],
)
def test_what_the_site_does_not_know_is_refused(call, small_site, option, value, message):
    given = {"--title": "x", "--section": "yaowen", "--unit": "jx"} | {option: value}
    found = new(call, small_site, "article", *(part for pair in given.items() for part in pair))
    assert found.code == 2
    assert found.err.startswith(message)


def test_unit_brand_and_project_build_without_an_error(call, small_site):
    assert (
        new(
            call, small_site, "unit", "--title", "图书馆党支部", "--type", "党支部", "--unit", "jlu", "--slug", "tsg"
        ).out
        == "content/units/tsg.md\n"
    )
    assert (
        new(call, small_site, "品牌", "--title", "书香领航", "--unit", "图书馆党支部").out
        == "content/brands/shu-xiang-ling-hang.md\n"
    )
    found = new(
        call,
        small_site,
        "项目",
        "--title",
        "样板支部",
        "--type",
        "样板支部",
        "--level",
        "校级",
        "--unit",
        "tsg",
        "--slug",
        "yb",
    )
    assert found.out == "content/projects/yb.md\n"
    assert call("build", "--site", small_site, "--today", TODAY).code == 0
    assert "上级: 江澜大学党委\n" in (small_site / "content/units/tsg.md").read_text("utf-8")


def test_on_a_terminal_everything_is_asked_for(converse, small_site):
    found = converse(
        ["new", "article", "--site", small_site, "--date", "2026-05-01"], ["", "讲党课", "2", "设计系", "", "", "否"]
    )
    assert (found.code, found.out) == (0, "content/tongzhi/2026-05-01-jiang-dang-ke.md\n")
    assert "   1. 党建要闻\n   2. 通知公告\n" in found.err
    assert "  → 机械设计系教师党支部\n" in found.err
    text = (small_site / found.out.strip()).read_text("utf-8")
    assert "单位: 机械设计系教师党支部\n" in text
    assert "品牌:" not in text.split("# 下面")[0]


def test_a_part_of_a_name_that_fits_several_narrows_the_choice(converse, small_site):
    found = converse(
        ["new", "brand", "--site", small_site, "--title", "新品牌", "--slug", "xin"],
        ["没有的", "机械", "2", "", ""],
    )
    assert found.code == 0
    assert "没有名称里带“没有的”的。" in found.err
    assert "找到 2 个：\n   1. 机械工程学院党委\n   2. 机械设计系教师党支部\n" in found.err
    assert "模式（编号，或名称的一部分；直接回车：一支部一品牌）：" in found.err
    text = (small_site / found.out.strip()).read_text("utf-8")
    assert "单位: 机械设计系教师党支部\n模式: 一支部一品牌\n阶段: 设计\n" in text


def test_an_ended_conversation_writes_nothing(converse, small_site):
    before = sorted(small_site.rglob("*"))
    found = converse(["new", "article", "--site", small_site], ["讲党课"])
    assert (found.code, found.out) == (130, "")
    assert found.err.rstrip().endswith("已中断。")
    assert sorted(small_site.rglob("*")) == before


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("红色齿轮", "红色齿轮"),
        ("先锋“管”道", "先锋“管”道"),
        ("a: b", '"a: b"'),
        ("甲 #1", '"甲 #1"'),
        ("甲，乙", "甲，乙"),
        (" 甲\n乙 ", "甲 乙"),
        ("“双创”", "“双创”"),
    ],
)
def test_a_value_is_quoted_only_where_yaml_needs_it(text, written):
    assert scalar(text) == written
