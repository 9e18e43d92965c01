"""``sitegen check FILE.docx``: what to send back to the writer of a Word file."""

from __future__ import annotations

import json
from zipfile import ZipFile

import pytest

from word_files import SHAPES, TITLE, begin, photograph, put_picture, word_file

DAY = ("--today", "2026-06-01")


def form(**told: str):
    """Return what makes a document of a form that says what is *told*, with a line of text."""

    def make(document) -> None:
        table = document.add_table(rows=0, cols=2)
        values = {"标题": TITLE, "日期": "2026-03-12", "单位": "机械设计系教师党支部"} | told
        for label, value in values.items():
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, value
        document.add_paragraph("3月12日，支部在实验楼开展学习。")

    return make


def poor(document) -> None:
    begin(document)
    document.add_paragraph("")
    document.add_paragraph("　　大家冒着小雨赶来，，联系电话 13812345678。")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (one for row in table.rows for one in row.cells), ("姓名", "日期", "甲", "2月30日"), strict=True
    ):
        cell.text = text
    document.add_paragraph('　　学习用了"三会一课"的做法。')
    put_picture(document, photograph())


@pytest.fixture
def look(call, small_site, tmp_path):
    def look_at(make, *options, name="来稿.docx"):
        (tmp_path / name).write_bytes(word_file(make))
        return call("check", tmp_path / name, "--site", small_site, *DAY, *options)

    return look_at


def test_a_sound_document_is_told_to_be_so(look):
    found = look(begin)
    assert (found.code, found.out) == (0, f"《{TITLE}》（来稿.docx）：没有发现问题。\n")
    assert found.err == "检查 1 篇：退回修改 0 篇，没有发现问题 1 篇。\n"


def test_the_letter_goes_by_paragraph_and_says_the_remedy(look):
    found = look(poor)
    assert found.code == 1
    letter, _, codes = found.out.partition("（规则编号，供编辑查：")
    assert letter.startswith(f"退稿意见：《{TITLE}》（来稿.docx）\n\n下面 3 处请改好，再发来：\n\n1. 第 3 段：“")
    assert "\n   标点“，，”重复或叠用。只留一个“，”。\n" in letter
    assert "13812345678" not in found.out and "有手机号。改用带区号的办公室电话。\n" in letter
    assert "第 3 段后面的表格里：“" in letter and "“2月30日”这一天不存在。" in letter
    assert "第 4 段：“学习用了" in letter
    assert "第 5 段：图片没有说明。请在图片下面写一行" in letter
    assert not any(code in letter for code in ("TYP150", "PII003"))
    assert "TYP150" in codes and "PII003" in codes


def test_it_comes_as_json_too(look):
    found = look(poor, "--format", "json")
    (verdict,) = json.loads(found.out)
    assert (verdict["file"], verdict["title"]) == ("来稿.docx", TITLE)
    doubled = next(one for one in verdict["problems"] if one["code"] == "TYP150")
    assert (doubled["where"], doubled["paragraph"], doubled["severity"]) == ("第 3 段", 3, "error")
    assert "赶来，，" in doubled["passage"]


def test_rules_are_chosen_as_elsewhere(look):
    assert look(poor, "--ignore", "PII,TYP,TXT,CNT").code == 0
    assert look(poor, "--ignore", "PII,TYP,TXT,CNT", "--strict").code == 1
    only = look(poor, "--select", "PII").out
    assert "有手机号" in only and "重复或叠用" not in only


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"单位": "机械设计系教师支部"}, "单位：没有名为“机械设计系教师支部”的单位。是不是“机械设计系教师党支部”？"),
        (
            {"双创项目": "机械设计系教师党支部样本支部"},
            "双创项目：没有名为“机械设计系教师党支部样本支部”的双创项目。是不是“",
        ),
        ({"栏目": "要闻"}, "栏目：没有“要闻”这个栏目，是不是“党建要闻”？"),
        ({"日期": "三月十二"}, "“三月十二”不是日期。"),
        ({"标题": f"{TITLE}，，还学习"}, "标题：标点“，，”重复或叠用。"),
        ({"标题": f"{TITLE}，，还学习", "单位": "没有"}, "标题：标点“，，”重复或叠用。"),
    ],
)
def test_what_a_form_gets_wrong_is_told_by_its_row(told: dict[str, str], said: str, look):
    found = look(form(**told))
    assert found.code == 1
    assert said in found.out


def test_what_is_missing_is_told_in_words_for_a_writer(look):
    def make(document) -> None:
        document.add_paragraph("学校召开党建工作会议")
        document.add_paragraph("会议总结了去年的工作，，部署了今年的任务。")

    found = look(make)
    assert "没有认出日期。请在文末落款写上年月日，或者填在投稿模板里。" in found.out
    assert "没有认出单位。" in found.out
    assert "第 2 段：“会议总结了去年的工作，，" in found.out
    assert "--date" not in found.out


@pytest.mark.parametrize(
    ("told", "text", "said"),
    [
        (
            {"标题": "关于拟发展对象的公示"},
            "现将拟发展对象予以公示，公示期为3月12日至3月18日。",
            "在投稿模板的表里加一行，左边写“体裁”，右边写“公示”；在投稿模板的表里加一行，左边写“下架日期”，右边写“年-月-日”。",
        ),
        ({"标题": "长" * 60}, "正文。", "或者在投稿模板的表里加一行，左边写“短标题”。"),
        ({"活动日期": "2026-03-13"}, "正文。", "是通知、预告的，在投稿模板的表里加一行，左边写“体裁”，右边写“通知”。"),
    ],
)
def test_what_belongs_into_a_header_is_asked_for_in_the_form(told: dict[str, str], text: str, said: str, look):
    def make(document) -> None:
        form(**told)(document)
        document.add_paragraph(text)

    letter = look(make).out
    assert said in letter
    assert not any(word in letter for word in ("体裁: ", "下架日期: ", "头部", "另写"))


def test_what_keeps_a_document_from_being_read_is_told(look):
    def comment(document) -> None:
        begin(document)
        document.add_comment(document.paragraphs[1].runs, text="核实人数", author="程野")

    found = look(comment)
    assert found.code == 1
    assert "1. 第 2 段“2026年3月12日，机械设计系教师党支…”：有批注“核实人数”。" in found.out


def test_paragraphs_in_tables_do_not_count(look):
    def make(document) -> None:
        form()(document)
        document.add_paragraph("第二段写错了，，要改。")

    assert "1. 第 2 段：“第二段写错了，，要改。”" in look(make).out


def test_marks_find_pictures_in_a_zip_of_the_same_name(look, tmp_path):
    def make(document) -> None:
        begin(document)
        document.add_paragraph("【图1】交流研讨现场")

    assert "文中有【图1】，没有找到对应的图片。" in look(make).out
    with ZipFile(tmp_path / "来稿.zip", "w") as archive:
        archive.writestr("照片/图1.jpg", photograph())
    assert look(make).code == 0
    with ZipFile(tmp_path / "来稿.zip", "w") as archive:
        archive.writestr("图1.heic", b"\0\0\0\x18ftypheic" + bytes(600))
    assert "是 HEIC 格式" in look(make).out


def test_several_documents_have_a_letter_each(call, small_site, tmp_path):
    for name, make in (("一.docx", begin), ("二.docx", poor), ("三.docx", SHAPES["落款"])):
        (tmp_path / name).write_bytes(word_file(make))
    (tmp_path / "四.wps").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    found = call("check", *sorted(tmp_path.glob("[一二三四].*")), "--site", small_site, *DAY)
    assert found.code == 1
    assert found.out.count("————————————") == 3
    assert "退稿意见：“四.wps”" in found.out and "是 WPS 自己的 .wps 格式。" in found.out
    assert found.err == "检查 4 篇：退回修改 2 篇，没有发现问题 2 篇。\n"


@pytest.mark.parametrize("options", [("--fix",), ("content",), ("--format", "sarif")])
def test_what_does_not_go_with_documents_is_refused(options: tuple[str, ...], look, small_site):
    found = look(begin, *options)
    assert (found.code, found.out) == (2, "")
    assert "来稿（Word 文件）要单独检查" in found.err


def test_documents_within_the_content_are_files_of_the_site(call, small_site):
    (small_site / "content/yaowen/附件.docx").write_bytes(word_file(begin))
    assert "篇：" not in call("check", "content/yaowen/附件.docx", "--site", small_site, *DAY).err
    (small_site / "投稿模板.docx").write_bytes(word_file(begin))
    assert "篇：" not in call("check", small_site, "--site", small_site, *DAY).err
