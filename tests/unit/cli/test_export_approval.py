"""``sitegen export approval``: all that those who let an article pass have to see, and who did."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from sites import picture

TODAY = "2026-06-01"
PATH = "content/yaowen/2026-05-20-xuexi/index.md"
TEXT = (
    "---\n标题: 党委理论学习中心组学习\n副题: 会后<当场>答复\n日期: 2026-05-20\n活动日期: 2026-05-19\n单位: [jlu, jx]\n"
    "作者: [柳泉, {姓名: 禾木, 角色: 学生记者}]\n摄影: 罗远\n校对: 田禾\n二审: 范舟\n附件: [{名称: 学习计划, 文件: 计划.pdf}]\n草稿: 是\n---\n"
    "5月19日，中心组学习。\n\n![会场里的横幅](a.png)\n\n![](b.png)\n"
)


@pytest.fixture
def site(small_site):
    folder = small_site / "content/yaowen/2026-05-20-xuexi"
    folder.mkdir()
    (folder / "index.md").write_text(TEXT, "utf-8")
    (folder / "a.png").write_bytes(picture())
    (folder / "b.png").write_bytes(picture(200))
    (folder / "计划.pdf").write_bytes(b"%PDF-1.4 plan")
    return small_site


@pytest.fixture
def approve(call, site, tmp_path):
    """Return the sheet as HTML, and its rows as texts."""

    def made():
        path = tmp_path / "sheet.html"
        assert call("export", "approval", PATH, "--site", site, "--today", TODAY, "--output", path, "--force").code == 0
        html = re.sub("</?span[^>]*>", "", path.read_text("utf-8"))
        rows = [re.sub("<[^>]+>", "|", row) for row in re.findall(r"<(?:tr|div)>(.*?)</(?:tr|div)>", html)]
        return html, [tuple(filter(None, row.split("|"))) for row in rows]

    return made


def test_it_says_what_is_to_go_out(approve):
    html, rows = approve()
    facts = {row[0]: row[1:] for row in rows}
    assert facts["标题"] == ("党委理论学习中心组学习",)
    assert facts["副题"] == ("会后&lt;当场&gt;答复",)
    assert facts["栏目"] == ("党建要闻",)
    assert facts["单位"] == ("江澜大学党委、机械工程学院党委",)
    assert (facts["作者"], facts["学生记者"], facts["摄影"]) == (("柳泉",), ("禾木",), ("罗远",))
    assert facts["日期"] == ("2026-05-20，活动 2026-05-19",)
    assert facts["文件"] == (PATH,)
    assert re.fullmatch(r"(?:[0-9a-f]{4} ){3}[0-9a-f]{4}", facts["摘要值"][0])
    files = [row[:2] for row in rows if len(row) == 4 and "." in row[1]]
    assert files == [("图片", "a.png"), ("图片（没有文字说明）", "b.png"), ("附件：学习计划", "计划.pdf")]
    assert "<h1>发稿审批单</h1>" in html and "江澜大学党建网　2026年6月1日印" in html


def test_it_says_who_let_it_pass_and_leaves_room_to_sign(call, site, approve):
    call("sign", PATH, "--site", site, "--step", "一审", "--name", "程野", "--today", TODAY)
    html, rows = approve()
    said = {row[0]: row[1:] for row in rows}
    assert said["一审"] == ("程野", "2026-06-01 签审，有效")
    assert said["二审"] == ("范舟", "没有签审")
    assert "三审" in said and said["三审"] == ()
    assert said["校对"] == ("田禾",)
    table = html[html.index('<table class="roomy">') :]
    assert "意见</th>" in table and "签字、日期</th>" in table
    assert len(re.findall(r"<td></td><td></td></tr>", table)) == 4


def test_a_required_review_that_lacks_is_named(site, approve):
    settings = site / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "审核: [一审, 三审]\n", "utf-8")
    assert {row[0]: row[1:] for row in approve()[1]}["三审"] == ("还没有",)


def test_the_mark_is_that_of_what_readers_get(call, site, approve):
    def mark():
        return next(row[1] for row in approve()[1] if row[0] == "摘要值")

    before = mark()
    article = site / PATH
    article.write_text(TEXT.replace("草稿: 是", "置顶: 是"), "utf-8")
    assert mark() == before
    call("sign", PATH, "--site", site, "--step", "一审", "--name", "程野", "--today", TODAY)
    assert mark() == before
    article.write_text(TEXT.replace("中心组学习。", "中心组集体学习。"), "utf-8")
    assert mark() != before
    assert {row[0]: row[1:] for row in approve()[1]}["一审"] == ("程野", "2026-06-01 签审，已作废：正文有改动")
    article.write_text(TEXT, "utf-8")
    (article.parent / "b.png").write_bytes(picture(210))
    assert mark() != before


def test_it_is_one_sheet_that_prints(approve):
    html, _ = approve()
    assert '<body class="sheet">' in html
    assert '<nav class="contents">' not in html
    assert "src=" not in html and 'href="' not in html


def test_as_a_word_document_it_says_the_same(call, site, approve, tmp_path):
    path = tmp_path / "sheet.docx"
    assert call("export", "approval", PATH, "--site", site, "--today", TODAY, "--output", path).code == 0
    document = Document(BytesIO(path.read_bytes()))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    rows = [tuple(text for text in row if text) for row in cells]
    assert [tuple(text.replace("<", "&lt;").replace(">", "&gt;") for text in row) for row in rows] == approve()[1]
    assert "目录" not in [paragraph.text for paragraph in document.paragraphs]
    assert not any(paragraph.paragraph_format.page_break_before for paragraph in document.paragraphs)


def test_its_name_is_that_of_the_article_and_an_article_that_is_not_there_is_refused(call, site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = call("export", "approval", PATH, "--site", site, "--today", TODAY)
    assert (found.code, found.out) == (0, "发稿审批单-yaowen-2026-05-20-xuexi.html\n")
    found = call("export", "approval", "content/yaowen/2026-05-20-xuexx/index.md", "--site", site)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("没有“content/yaowen/2026-05-20-xuexx/index.md”这篇稿件，是不是“")
