"""``sitegen import inbox``: what branches sent becomes articles, or goes back with a letter."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml.ns import nsmap

from sites import build_site, snapshot
from word_files import SHAPES, TITLE, begin, line, photograph, word_file

SECTION = ("--section", "党建要闻")
PLACE = "content/yaowen/2026-03-12-ji-xie-she-ji-xi-jiao-shi-dang-zhi-bu-kai-zhan-zhu-ti-dang"


def marked(document) -> None:
    begin(document)
    document.add_paragraph("【图1】交流研讨现场")


def poor(document) -> None:
    line(document, "机械设计系教师党支部讲党课", size=22, bold=True, align=1)
    document.add_paragraph("　　2026年3月13日，机械设计系教师党支部讲党课，，大家很受教育。")


@pytest.fixture
def inbox(small_site) -> Path:
    (small_site / "收稿").mkdir()
    return small_site / "收稿"


@pytest.fixture
def collect(call, small_site):
    return lambda *options: call("import", "inbox", "--site", small_site, *(options or SECTION))


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_is_sound_becomes_an_article_and_moves_on(collect, inbox, small_site):
    (inbox / "来稿.docx").write_bytes(word_file(begin))
    found = collect()
    assert (found.code, found.out) == (0, f"{PLACE}/index.md\n")
    assert f"来稿.docx：{TITLE}｜2026-03-12｜机械设计系教师党支部\n" in found.err
    assert found.err.endswith("来稿 1 篇：收下 1 篇，没有收 0 篇。收下的请核对猜的内容，用“sitegen serve”预览。\n")
    assert names(inbox) == ["已收/来稿.docx"]
    assert build_site(small_site).published


def test_what_is_not_goes_back_with_a_letter_that_notepad_reads(collect, inbox, small_site):
    (inbox / "来稿.docx").write_bytes(word_file(poor))
    before = snapshot(small_site / "content")
    found = collect()
    assert (found.code, found.out) == (1, "")
    assert "来稿.docx：退回修改，意见在“来稿.退稿意见.txt”里。\n" in found.err
    data = (inbox / "来稿.退稿意见.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == data.count(b"\n")
    assert "标点“，，”重复或叠用。只留一个“，”。" in data.decode("utf-8-sig")
    assert names(inbox) == ["来稿.docx", "来稿.退稿意见.txt"]
    assert snapshot(small_site / "content") == before


def test_doing_it_again_does_nothing_twice(collect, inbox, small_site):
    (inbox / "一.docx").write_bytes(word_file(begin))
    (inbox / "二.docx").write_bytes(word_file(poor))
    collect()
    before, stamp = snapshot(small_site), (inbox / "二.退稿意见.txt").stat().st_mtime_ns
    found = collect()
    assert (found.code, found.out) == (1, "")
    assert snapshot(small_site) == before
    assert (inbox / "二.退稿意见.txt").stat().st_mtime_ns == stamp
    (inbox / "二.docx").write_bytes(word_file(lambda made: poor_mended(made)))
    assert collect().code == 0
    assert names(inbox) == ["已收/一.docx", "已收/二.docx", "已收/二.退稿意见.txt"]
    assert collect().err.startswith(f"“{inbox}”里没有来稿。")


def poor_mended(document) -> None:
    line(document, "机械设计系教师党支部讲党课", size=22, bold=True, align=1)
    document.add_paragraph("　　2026年3月13日，机械设计系教师党支部讲党课，大家很受教育。")


def test_what_was_sent_twice_is_told_and_not_overwritten(collect, inbox, small_site):
    (inbox / "来稿.docx").write_bytes(word_file(begin))
    collect()
    (small_site / PLACE / "index.md").write_text("改过", "utf-8")
    (inbox / "来稿.docx").write_bytes(word_file(begin))
    found = collect()
    assert found.code == 1
    assert f"来稿.docx：没有收。\n  “{PLACE}”已经有了，没有覆盖。" in found.err
    assert (small_site / PLACE / "index.md").read_text("utf-8") == "改过"
    assert names(inbox) == ["已收/来稿.docx", "来稿.docx"]
    for path in (small_site / PLACE).iterdir():
        path.unlink()
    (small_site / PLACE).rmdir()
    assert collect().code == 0
    assert names(inbox) == ["已收/来稿.docx", "已收/来稿（2）.docx"]


def _zipped(inbox: Path) -> None:
    with ZipFile(inbox / "来稿.zip", "w") as archive:
        archive.writestr("照片/图1.jpg", photograph())
        archive.writestr("__MACOSX/照片/._图1.jpg", b"litter")


def _folder(inbox: Path) -> None:
    (inbox / "来稿").mkdir()
    (inbox / "来稿/图1.jpg").write_bytes(photograph())


def _beside(inbox: Path) -> None:
    (inbox / "来稿-图1.jpg").write_bytes(photograph())
    (inbox / "另一篇.docx").write_bytes(word_file(poor))


def _alone(inbox: Path) -> None:
    (inbox / "IMG_2051.JPG").write_bytes(photograph())


@pytest.mark.parametrize("put", [_zipped, _folder, _beside, _alone])
def test_pictures_come_with_it(put, collect, inbox, small_site):
    (inbox / "来稿.docx").write_bytes(word_file(marked))
    put(inbox)
    found = collect()
    assert f"{PLACE}/index.md\n" in found.out
    assert (small_site / PLACE / "tu-1.jpg").read_bytes() == photograph()
    assert not [name for name in names(inbox) if not name.startswith("已收/") and "另一篇" not in name]


def parcel(path: Path, files: dict[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def test_an_archive_with_the_document_and_its_pictures_is_taken_in(collect, inbox, small_site):
    parcel(
        inbox / "设计系支部.zip",
        {
            "主题党日/来稿.docx": word_file(marked),
            "主题党日/~$来稿.docx": b"litter",
            "主题党日/照片/图1.jpg": photograph(),
            "__MACOSX/主题党日/._来稿.docx": b"litter",
        },
    )
    found = collect()
    assert (found.code, found.out) == (0, f"{PLACE}/index.md\n"), found.err
    assert f"来稿.docx：{TITLE}｜" in found.err
    assert (small_site / PLACE / "tu-1.jpg").read_bytes() == photograph()
    assert names(inbox) == ["已收/设计系支部.zip"]


def test_a_letter_on_what_is_in_an_archive_lies_beside_that(collect, inbox):
    parcel(inbox / "设计系支部.zip", {"来稿.docx": word_file(poor)})
    assert collect().code == 1
    assert names(inbox) == ["设计系支部.zip", "设计系支部.退稿意见.txt"]
    parcel(inbox / "设计系支部.zip", {"来稿.docx": word_file(poor_mended)})
    assert collect().code == 0
    assert names(inbox) == ["已收/设计系支部.zip", "已收/设计系支部.退稿意见.txt"]


def test_an_archive_of_several_documents_goes_when_all_are_taken(collect, inbox, small_site):
    sent = {
        "一/来稿.docx": word_file(marked),
        "一/图1.jpg": photograph(1),
        "二/来稿2.docx": word_file(poor),
        "二/图1.jpg": photograph(2),
    }
    parcel(inbox / "七月/汇总.zip", sent)
    found = collect()
    assert found.code == 1
    assert (small_site / PLACE / "tu-1.jpg").read_bytes() == photograph(1)
    assert names(inbox) == ["七月/汇总-来稿2.退稿意见.txt", "七月/汇总.zip"]
    parcel(
        inbox / "七月/汇总.zip",
        {**sent, "一/来稿.docx": word_file(SHAPES["落款"]), "二/来稿2.docx": word_file(poor_mended)},
    )
    assert collect().code == 0
    assert "已收/七月/汇总.zip" in names(inbox)


def test_a_document_beside_an_archive_with_another_has_not_its_pictures(collect, inbox, small_site):
    (inbox / "讲党课.docx").write_bytes(word_file(poor_mended))
    parcel(inbox / "设计系支部.zip", {"来稿.docx": word_file(marked), "图1.jpg": photograph()})
    found = collect()
    assert found.code == 0, found.err
    assert "来稿 2 篇：收下 2 篇" in found.err
    assert names(inbox) == ["已收/讲党课.docx", "已收/设计系支部.zip"]


def test_no_name_in_an_archive_leads_anywhere(collect, inbox, small_site, tmp_path):
    parcel(inbox / "来.zip", {"../../../甲.docx": word_file(marked), "..\\..\\图1.jpg": photograph()})
    before = {path for path in tmp_path.rglob("*") if small_site not in path.parents}
    assert collect().code == 0
    assert {path for path in tmp_path.rglob("*") if small_site not in path.parents} == before
    assert names(inbox) == ["已收/来.zip"]


@pytest.mark.parametrize("data", [b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_an_archive_that_cannot_be_read_goes_back(data, collect, inbox):
    (inbox / "设计系支部.zip").write_bytes(data)
    assert collect().code == 1
    letter = (inbox / "设计系支部.zip.退稿意见.txt").read_text("utf-8-sig")
    assert "“设计系支部.zip”读不出来：" in letter and "请重新打包成 .zip。" in letter


def test_a_document_in_an_archive_that_unpacks_to_too_much_is_refused(collect, inbox):
    with ZipFile(inbox / "来.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr("来稿.docx", bytes(30 << 20))
    assert collect().code == 1
    assert "压缩了 200 倍以上" in (inbox / "来.zip.退稿意见.txt").read_text("utf-8-sig")


def test_each_branch_may_have_a_folder(collect, inbox):
    (inbox / "设计系支部").mkdir()
    (inbox / "设计系支部/来稿.docx").write_bytes(word_file(marked))
    (inbox / "设计系支部/1.jpg").write_bytes(photograph())
    assert collect().code == 0
    assert names(inbox) == ["已收/设计系支部/1.jpg", "已收/设计系支部/来稿.docx"]


def test_a_picture_goes_to_the_document_whose_name_says_most(collect, inbox):
    for name, make in (("来稿.docx", poor_mended), ("来稿2.docx", marked)):
        (inbox / name).write_bytes(word_file(make))
    (inbox / "来稿2-图1.jpg").write_bytes(photograph())
    found = collect()
    assert found.code == 0, found.err
    assert "【图1】用了 图1.jpg" in found.err.partition("来稿2.docx：")[2]


def test_what_belongs_to_no_document_is_told_and_stays(collect, inbox):
    for name, make in (("一.docx", begin), ("二.docx", SHAPES["落款"])):
        (inbox / name).write_bytes(word_file(make))
    (inbox / "会场.jpg").write_bytes(photograph())
    (inbox / "~$一.docx").write_bytes(b"litter")
    found = collect()
    assert found.code == 0
    assert "不知道是哪一篇的：会场.jpg。图片请放进与稿件同名的文件夹" in found.err
    assert names(inbox) == ["~$一.docx", "会场.jpg", "已收/一.docx", "已收/二.docx"]


def test_other_formats_and_broken_zips_go_back(collect, inbox):
    (inbox / "来稿.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (inbox / "又一篇.docx").write_bytes(word_file(marked))
    (inbox / "又一篇.zip").write_bytes(b"PK")
    found = collect()
    assert found.code == 1
    assert "是老的 .doc 格式。" in (inbox / "来稿.doc.退稿意见.txt").read_text("utf-8-sig")
    assert "“又一篇.zip”读不出来：文件损坏。请重新打包成 .zip。" in (inbox / "又一篇.退稿意见.txt").read_text(
        "utf-8-sig"
    )


def test_without_a_section_it_says_which_there_are(collect, inbox, small_site):
    (inbox / "来稿.docx").write_bytes(word_file(begin))
    found = collect("--site", small_site)
    assert found.code == 1
    assert "没有写栏目。请用 --section 写明，或者填在投稿模板里。可以写：党建要闻、通知公告。" in found.err
    assert names(inbox) == ["来稿.docx"]


def test_an_inbox_is_made_that_git_does_not_see(collect, small_site):
    found = collect()
    assert (found.code, found.out) == (0, "")
    assert (small_site / "收稿/.gitignore").read_text("utf-8").endswith("\n*\n")


def test_the_form_filled_in_becomes_an_article_that_says_all_of_it(call, inbox, small_site):
    assert call("export", "form", "--site", small_site, "--output", inbox / "来稿.docx").code == 0
    document = Document(inbox / "来稿.docx")
    told = {
        "标题": "机械设计系教师党支部讲党课",
        "副题": "把党课讲到车间去",
        "栏目": "通知公告",
        "日期": "2026年3月13日",
        "单位": "机械设计系教师党支部、机械学院党委",
        "作者": "柳泉、田禾",
        "摄影": "岳恒",
        "审核": "程野",
        "品牌": "红色齿轮",
        "双创项目": "机械设计系教师党支部样板支部",
        "对标": "教育党员有力",
        "图片说明": "图1 讲党课\n图2 讨论",
    }
    rows = {re.sub("（.*", "", row.cells[0].text): row.cells[1] for row in document.tables[0].rows}
    assert set(rows) == {*told, "填写说明"}
    for label, text in told.items():
        first, *more = text.split("\n")
        rows[label].paragraphs[0].add_run(first)
        for other in more:
            rows[label].add_paragraph(other)
    document.paragraphs[-1].add_run("3月13日，支部在车间讲党课。")
    for colour in (1, 2):
        document.add_picture(BytesIO(photograph(colour)))
    document.save(inbox / "来稿.docx")
    found = call("import", "inbox", "--site", small_site)
    assert found.code == 0, found.err
    page = small_site / found.out.strip()
    assert page.parent.parent.name == "tongzhi"
    assert page.read_text("utf-8") == (
        "---\n标题: 机械设计系教师党支部讲党课\n副题: 把党课讲到车间去\n日期: 2026-03-13\n"
        "单位: [机械设计系教师党支部, 机械工程学院党委]\n作者: [柳泉, 田禾]\n摄影: 岳恒\n审核: 程野\n品牌: 红色齿轮\n"
        "双创项目: 机械设计系教师党支部样板支部\n对标: 教育党员有力\n---\n\n3月13日，支部在车间讲党课。\n\n"
        '![讲党课](tu-1.jpg "图1 讲党课")\n![讨论](tu-2.jpg "图2 讨论")\n'
    )
    assert build_site(small_site).published


def choose(box, text: str) -> None:
    """Do what Word does where *text* is chosen in *box*, or written into it."""
    (prompt,) = box.xpath("w:sdtPr/w:showingPlcHdr", namespaces=nsmap)
    prompt.getparent().remove(prompt)
    box.xpath("w:sdtContent//w:t", namespaces=nsmap)[0].text = text


def test_what_is_chosen_in_the_form_is_read_and_what_is_not_is_empty(call, inbox, small_site):
    assert call("export", "form", "--site", small_site, "--output", inbox / "来稿.docx").code == 0
    document = Document(inbox / "来稿.docx")
    boxes = {
        box.xpath("string(w:sdtPr/w:alias/@w:val)", namespaces=nsmap): box for box in document.element.xpath("//w:sdt")
    }
    assert set(boxes) == {"栏目", "单位", "品牌", "双创项目"}
    assert "校外结对的单位" not in boxes["单位"].xpath("w:sdtPr/w:comboBox/w:listItem/@w:value", namespaces=nsmap)
    choose(boxes["栏目"], boxes["栏目"].xpath("w:sdtPr/w:comboBox/w:listItem/@w:value", namespaces=nsmap)[1])
    choose(boxes["单位"], "机械设计系教师党支部、机械学院党委")
    for row in document.tables[0].rows:
        label = row.cells[0].text.partition("（")[0]
        if label in ("标题", "日期"):
            row.cells[1].paragraphs[0].add_run({"标题": TITLE, "日期": "2026-03-12"}[label])
    document.paragraphs[-1].add_run("3月12日，支部在车间讲党课。")
    document.save(inbox / "来稿.docx")
    found = call("import", "inbox", "--site", small_site)
    assert found.code == 0, found.err
    page = small_site / found.out.strip()
    assert page.parent.parent.name == "tongzhi"
    assert page.read_text("utf-8").startswith(
        f"---\n标题: {TITLE}\n日期: 2026-03-12\n单位: [机械设计系教师党支部, 机械工程学院党委]\n---\n"
    )


def test_a_program_that_knows_no_boxes_leaves_what_they_say_and_it_is_no_answer(call, inbox, small_site):
    assert call("export", "form", "--site", small_site, "--output", inbox / "来稿.docx").code == 0
    document = Document(inbox / "来稿.docx")
    for box in document.element.xpath("//w:sdt"):
        for run in box.xpath("w:sdtContent/w:r", namespaces=nsmap):
            box.addprevious(run)
        box.getparent().remove(box)
    for row in document.tables[0].rows:
        label = row.cells[0].text.partition("（")[0]
        if told := {"标题": TITLE, "日期": "2026-03-12", "单位": "机械设计系教师党支部"}.get(label):
            row.cells[1].paragraphs[0].add_run(told)
    document.paragraphs[-1].add_run("3月12日，支部在车间讲党课。")
    document.save(inbox / "来稿.docx")
    found = call("import", "inbox", "--site", small_site, *SECTION)
    assert found.code == 0, found.err
    assert "点这里选" not in (small_site / found.out.strip()).read_text("utf-8")


def test_a_wrong_name_in_the_form_is_told_and_written_nowhere(call, inbox, small_site):
    assert call("export", "form", "--site", small_site, "--output", inbox / "来稿.docx").code == 0
    document = Document(inbox / "来稿.docx")
    for row in document.tables[0].rows[:-1]:
        label = row.cells[0].text.partition("（")[0]
        row.cells[1].text = {"标题": TITLE, "日期": "2026-03-12", "单位": "机械设计系教师支部"}.get(label, "")
    document.add_paragraph("3月12日，机械设计系教师党支部在实验楼学习。")
    document.save(inbox / "来稿.docx")
    assert call("import", "inbox", "--site", small_site, *SECTION).code == 1
    letter = (inbox / "来稿.退稿意见.txt").read_text("utf-8-sig")
    assert "单位：没有名为“机械设计系教师支部”的单位。是不是“机械设计系教师党支部”？" in letter
    found = call("import", "docx", inbox / "来稿.docx", "--site", small_site, *SECTION)
    assert found.code == 1
    assert "没有名为“机械设计系教师支部”的单位。是不是“机械设计系教师党支部”？" in found.err
    assert not (small_site / PLACE).exists()
    unit = ("--unit", "机械设计系教师党支部")
    assert call("import", "docx", inbox / "来稿.docx", "--site", small_site, *SECTION, *unit).code == 0
