"""``sitegen export yearbook``: the articles of a period, each whole, in the organisation's order."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from sites import SMALL, picture, write_site

TODAY = "2026-06-01"
MARCH = "content/yaowen/2025-03-01-ke"


def article(title, day, *lines, unit="jx-sj"):
    head = "".join(f"{line}\n" for line in lines)
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n{head}---\n{title}的正文。\n"


SITE = {
    **SMALL,
    "content/units/jlu.md": "---\n名称: 江澜大学党委\n类型: 学校党委\n---\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n排序: 1\n---\n",
    "content/units/lj.md": "---\n名称: 邻校党支部\n类型: 党支部\n校外: 是\n---\n",
    f"{MARCH}/index.md": (
        "---\n标题: 支部讲党课\n副题: 讲到实验台边\n日期: 2025-03-01\n单位: jx-sj\n体裁: 案例\n文字: 陆远\n摄影: 沈禾\n"
        '附件: [{名称: 教案, 文件: 教案.txt}]\n---\n讲课那天下雨。\n\n![会场](会场.png "会场一角")\n'
    ),
    f"{MARCH}/会场.png": picture(300, 200),
    f"{MARCH}/教案.txt": "教案",
    "content/yaowen/2025-01-05-hui.md": article("学院开会", "2025-01-05", unit="jx"),
    "content/yaowen/2025-02-01-hq.md": article("后勤的事", "2025-02-01", unit="hq"),
    "content/tongzhi/2025-06-01-xuexiao.md": article("学校的通知", "2025-06-01", unit="jlu"),
    "content/yaowen/2025-12-31-he.md": article("合办的活动", "2025-12-31", unit="[hq, jx]"),
    "content/yaowen/2024-12-31-qian.md": article("前一天的稿件", "2024-12-31"),
    "content/yaowen/2026-01-01-hou.md": article("后一天的稿件", "2026-01-01"),
    "content/yaowen/2025-04-01-zhuan.md": article("转来的稿件", "2025-04-01", "转载: 是"),
    "content/yaowen/2025-05-01-cao.md": article("没写完的草稿", "2025-05-01", "草稿: 是"),
    "content/yaowen/2025-05-02-lj.md": article("邻校的稿件", "2025-05-02", unit="lj"),
}
OTHERS = ("前一天的稿件", "后一天的稿件", "转来的稿件", "没写完的草稿", "邻校的稿件")
YEAR = ("--from", "2025-01-01", "--to", "2025-12-31")


@pytest.fixture
def site(tmp_path, monkeypatch):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return write_site(tmp_path / "site", SITE)


@pytest.fixture
def book(call, site, tmp_path):
    """Return the book as HTML, made with further options."""

    def made(*options):
        path = tmp_path / "book.html"
        arguments = ("export", "yearbook", "--site", site, *YEAR, "--today", TODAY, "--output", path, "--force")
        assert call(*arguments, *options).code == 0
        return path.read_text("utf-8")

    return made


def headings(html):
    return [re.sub("<[^>]+>", "", text) for text in re.findall(r"<h[23]>(.*?)</h[23]>", html[html.index("<main>") :])]


def test_chapters_follow_the_organisation_and_articles_the_days(book):
    assert headings(book()) == [
        *("江澜大学党委", "学校的通知"),
        *("后勤党总支", "后勤的事", "合办的活动"),
        *("机械工程学院党委", "学院开会", "支部讲党课"),
    ]


def test_the_contents_list_leads_to_each_part(book):
    html = book()
    listed = re.findall(r'<a href="#(p\d+)">(.*?)</a>', html[: html.index("<main>")])
    parts = re.findall(r'<section id="(p\d+)"[^>]*>\n<h[23]>(.*?)</h', html)
    assert listed == parts and len(parts) == 8


def test_each_article_is_whole(book):
    html = book()
    for words in (
        "讲到实验台边",
        "2025年3月1日",
        "机械设计系教师党支部",
        "讲课那天下雨。",
        "会场一角",
        "教案（TXT，6 B）",
    ):
        assert words in html
    assert "（文字：陆远　摄影：沈禾）" in html
    assert html.count("data:image/png;base64,") == 1
    assert [word for word in OTHERS if word in html] == []


def test_of_one_unit_the_chapters_are_what_is_below_it(book):
    html = book("--unit", "机械学院党委")
    assert headings(html) == ["机械工程学院党委", "学院开会", "合办的活动", "机械设计系教师党支部", "支部讲党课"]
    assert "<dd>机械工程学院党委</dd>" in html and "<dd>3 篇</dd>" in html


def test_by_section_they_follow_the_site(book):
    found = headings(book("--by", "栏目"))
    assert found == ["党建要闻", "学院开会", "后勤的事", "支部讲党课", "合办的活动", "通知公告", "学校的通知"]


def test_a_collection_of_cases_has_cases_alone(book):
    html = book("--genre", "案例")
    assert headings(html) == ["机械工程学院党委", "支部讲党课"]
    assert "<h1>案例集</h1>" in html
    assert "<h1>先锋案例</h1>" in book("--genre", "案例", "--title", "先锋案例")


def test_in_word_the_same_stands_in_the_same_order(call, site, tmp_path):
    folder = tmp_path / "here"
    arguments = ("export", "yearbook", "--site", site, *YEAR, "--today", TODAY)
    found = call(*arguments)
    name = "2025年度稿件汇编-2025-01-01至2025-12-31.docx"
    assert (found.code, found.out) == (0, f"{name}\n")
    assert "编好了 5 篇稿件" in found.err and "F9" in found.err
    data = (folder / name).read_bytes()
    document = Document(BytesIO(data))
    styled = [(item.style.name, item.text) for item in document.paragraphs]
    listed = [text for style, text in styled if style.startswith("toc")]
    assert listed == [text for style, text in styled if style.startswith("Heading")]
    assert listed[:2] == ["江澜大学党委", "学校的通知"] and len(listed) == 8
    assert len(document.inline_shapes) == 1
    assert ("Caption", "会场一角") in styled
    assert call(*arguments, "--output", "again.docx").code == 0
    assert (folder / "again.docx").read_bytes() == data


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "2025-12-31", "--to", "2025-01-01"), "“--from”（2025-12-31）晚于“--to”（2025-01-01）。"),
        (("--from", "2019-01-01", "--to", "2019-12-31"), "2019年1月1日至2019年12月31日没有这样的已发布稿件"),
        ((*YEAR, "--unit", "机械工程学院"), "是不是“机械工程学院党委”？"),
        ((*YEAR, "--genre", "典型"), "没有“典型”。可以写：消息、"),
        (("--from", "2025-01-01"), "--to"),
    ],
)
def test_what_cannot_be_made_is_told_and_no_file_written(call, site, tmp_path, options, said):
    found = call("export", "yearbook", "--site", site, "--today", TODAY, *options)
    assert found.code == 2
    assert said in found.err
    assert list((tmp_path / "here").iterdir()) == []
