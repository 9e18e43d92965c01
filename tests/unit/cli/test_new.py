"""``sitegen new``: what it writes builds, whoever answers its questions."""

from __future__ import annotations

import re
import sys

import pytest

from sitegen.load.archetypes import ARCHETYPES
from sitegen.load.scalars import scalar
from sites import write_site

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
    assert '![图片说明](会场.jpg "图注")' in (small_site / found.out.strip()).read_text("utf-8")


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
    assert found.err.startswith(
        "缺少选项 --section、--unit。\n"
        "  --section  栏目：党建要闻、通知公告\n"
        "  --unit     单位：江澜大学党委、机械工程学院党委、机械设计系教师党支部\n"
    )


def test_of_many_choices_the_first_are_named(call, small_site):
    for number in range(20):
        text = f"---\n名称: 第{number}党支部\n类型: 党支部\n上级: jlu\n排序: {number}\n---\n"
        (small_site / f"content/units/a{number}.md").write_text(text, "utf-8")
    found = new(call, small_site, "article", "--title", "x", "--section", "yaowen")
    assert "  --unit  单位：第0党支部、第1党支部、" in found.err
    assert "第9党支部等 23 个\n" in found.err


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


def test_editors_propose_what_is_new_where_they_propose_anything(call, small_site):
    given = ("--type", "党支部", "--unit", "江澜大学党委")
    new(call, small_site, "unit", "--title", "图书馆党支部", *given)
    assert not (small_site / "schemas").exists()
    call("schema", "--write", "--site", small_site)
    new(call, small_site, "unit", "--title", "校医院党支部", *given)
    assert "校医院党支部" in (small_site / "schemas/articles.json").read_text("utf-8")
    assert call("schema", "--write", "--site", small_site).err == "已经是新的。\n"


def test_on_a_terminal_everything_is_asked_for(converse, small_site):
    found = converse(
        ["new", "article", "--site", small_site, "--date", "2026-05-01"],
        ["会议", "", "讲党课", "2", "设计系", "", "", "否", "否"],
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
        ["没有的", "机械", "2", "", "", ""],
    )
    assert found.code == 0
    assert "没有名称或拼音里带“没有的”的。" in found.err
    assert "找到 2 个：\n   1. 机械工程学院党委\n   2. 机械设计系教师党支部\n" in found.err
    assert "模式（编号、名称的一部分或拼音首字母；直接回车：一支部一品牌）：" in found.err
    text = (small_site / found.out.strip()).read_text("utf-8")
    assert "单位: 机械设计系教师党支部\n模式: 一支部一品牌\n阶段: 设计\n" in text


def test_an_ended_conversation_writes_nothing(converse, small_site):
    before = sorted(small_site.rglob("*"))
    found = converse(["new", "article", "--site", small_site], ["消息", "讲党课"])
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


def article(call, site, kind, *more):
    given = ("--title", f"支部备课（{kind}）", "--section", "yaowen", "--unit", "jx-sj", "--slug", "a")
    found = new(call, site, kind, *given, "--date", "2026-05-08", *more)
    assert found.code == 0, found.err
    return site / found.out.strip()


def problems_of(call, site, path):
    found = call("check", path.relative_to(site).as_posix(), "--site", site, "--today", "2026-05-09")
    return re.findall(r"^content/\S+ (\S+) (\S+) (.*)", found.out, re.MULTILINE)


@pytest.mark.parametrize("kind", ARCHETYPES)
def test_each_blank_of_a_skeleton_is_reported_until_it_is_filled_in(call, small_site, kind):
    path = article(call, small_site, kind, "--pictures")
    text = path.read_text("utf-8")
    blanks = re.findall("【此处填写：[^】]+】", text)
    assert len(blanks) > 3
    assert problems_of(call, small_site, path) == [
        ("提醒", "ENC167", f"“{blank}”像是没有填完的占位文字。改法：补上内容，或者删去。") for blank in blanks
    ]
    numbers = iter("甲乙丙丁戊己庚辛壬癸子丑寅卯")
    path.write_text(re.sub("【此处填写：[^】]+】", lambda _: next(numbers), text).replace("草稿: 是\n", ""), "utf-8")
    assert problems_of(call, small_site, path) == []
    assert call("build", "--site", small_site, "--today", "2026-05-09", "--strict").code == 0
    page = (small_site / "output/yaowen/2026/0508-a.html").read_text("utf-8")
    assert "<!-- " not in page and "会场.jpg" not in page


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("稿件", "体裁: 消息"),
        ("主题党日", "活动类型: 主题党日"),
        ("第一议题", "活动类型: 第一议题"),
        ("人物", "体裁: 通讯"),
        ("案例", "体裁: 案例"),
        ("通知", "体裁: 通知"),
        ("公示", "下架日期: 2026-05-15"),
    ],
)
def test_the_header_says_of_which_kind_it_is(call, small_site, kind, line):
    assert f"\n{line}\n" in article(call, small_site, kind).read_text("utf-8")


@pytest.mark.parametrize("kind", ARCHETYPES)
def test_every_line_of_the_header_that_is_commented_out_works_once_it_is_not(call, small_site, kind):
    path = article(call, small_site, kind)
    text = re.sub(r"^# (?=\S+: )(?!双创项目|封面|短)", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    assert {code for _, code, _ in problems_of(call, small_site, path)} == {"ENC167"}


def test_a_notice_is_up_until_the_day_that_is_given(call, small_site):
    text = article(call, small_site, "公示", "--until", "2026-05-20").read_text("utf-8")
    assert "下架日期: 2026-05-20\n" in text
    assert "公示时间：2026年5月8日至2026年5月20日。" in text
    found = new(call, small_site, "通知", "--until", "2026-05-20")
    assert found.code == 2
    assert found.err.startswith("“--until”只用于公示。")


def test_the_last_day_of_a_notice_is_asked_for(converse, small_site):
    given = ["--title", "甲", "--section", "yaowen", "--unit", "jx", "--brand", "红色齿轮", "--date", "2026-05-08"]
    found = converse(
        ["new", "公示", *given, "--slug", "a", "--site", small_site], ["五月", "2026年5月13日", "否", "否"]
    )
    assert "公示到哪一天，过了就自动撤下（直接回车：2026-05-15）：" in found.err
    assert "“五月”" in found.err
    assert "下架日期: 2026-05-13\n" in (small_site / found.out.strip()).read_text("utf-8")


def test_without_a_word_it_is_asked_what_is_made_new(converse, small_site):
    found = converse(["new", "--site", small_site, "--slug", "tsg"], ["9", "图书馆党支部", "5", "jldx", "否"])
    assert (found.code, found.out) == (0, "content/units/tsg.md\n")
    assert found.err.startswith("   1. 消息：一件事的报道\n   2. 会议：")
    assert "\n   9. 单位\n  10. 品牌\n  11. 双创项目\n新建什么（编号、名称的一部分或拼音首字母）：" in found.err
    assert "  → 江澜大学党委\n" in found.err


def test_without_a_word_and_a_terminal_it_is_a_wrong_call(call, small_site):
    found = new(call, small_site)
    assert found.code == 2
    assert found.err.startswith("缺少类别和选项 --title、--section、--unit。\n  类别       消息、会议、")


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("jxsjx", "机械设计系教师党支部"),
        ("JXSJ", "机械设计系教师党支部"),
        ("sheji", "机械设计系教师党支部"),
        ("jxjszb", "机械设计系教师党支部"),
        ("jxxy", "机械工程学院党委"),
        ("jlu", "江澜大学党委"),
    ],
)
def test_a_name_is_found_by_its_pinyin(converse, small_site, typed, label):
    found = converse(["new", "brand", "--site", small_site, "--title", "新", "--slug", "x"], [typed, "", "", ""])
    assert found.code == 0
    assert f"  → {label}\n" in found.err


def test_series_that_go_on_are_offered(converse, small_site):
    series = {
        "content/series/gushi.md": "---\n名称: 先锋故事\n---\n",
        "content/series/jiu.md": "---\n名称: 旧栏\n归档: 是\n---\n",
    }
    write_site(small_site, series)
    given = ["--title", "甲", "--section", "yaowen", "--unit", "jx", "--brand", "红色齿轮", "--date", "2026-05-08"]
    found = converse(["new", "人物", *given, "--slug", "a", "--site", small_site], ["xfgs", "否", "否"])
    assert "  1. 先锋故事\n专栏（" in found.err and "旧栏" not in found.err
    assert "\n专栏: 先锋故事\n" in (small_site / found.out.strip()).read_text("utf-8")


@pytest.mark.parametrize("asked", ["--edit", "是"])
def test_the_editor_is_opened_where_it_is_asked_for(call, converse, small_site, tmp_path, monkeypatch, asked):
    editor = tmp_path / "编辑 器.py"
    editor.write_text("import pathlib, sys\npathlib.Path(sys.argv[1]).write_text('改过', 'utf-8')\n", "utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{editor}"')
    given = ["--title", "甲", "--section", "yaowen", "--unit", "jx", "--brand", "chilun", "--date", "2026-05-08"]
    given += ["--slug", "a", "--pictures"]
    if asked == "--edit":
        found = new(call, small_site, "消息", *given, "--edit")
    else:
        found = converse(["new", "消息", *given, "--site", small_site], [asked])
    assert found.code == 0
    assert (small_site / found.out.strip()).read_text("utf-8") == "改过"


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        ("/没有/这个", "打不开编辑器“/没有/这个”，文件已经建好。请检查环境变量 VISUAL、EDITOR，或者自己打开“"),
        (f'"{sys.executable}" -c "raise SystemExit(3)"', "退出时说有错（3），文件已经建好。"),
    ],
)
def test_an_editor_that_fails_fails_nothing(call, small_site, monkeypatch, editor, message):
    monkeypatch.setenv("VISUAL", editor)
    given = ("--title", "甲", "--section", "yaowen", "--unit", "jx", "--slug", "a", "--date", "2026-05-08")
    found = new(call, small_site, "消息", *given, "--edit")
    assert found.code == 0
    assert message in found.err
