"""``sitegen import docx``: Word files in many shapes become articles that build, with every word and every picture."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from sites import build_site
from word_files import CENTRE, SHAPES, TITLE, begin, line, photograph, put_picture, rewritten, word_file

HAN = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z0-9]{2,}")
SECTION = ("--section", "党建要闻")


@pytest.fixture
def bring(call, small_site, tmp_path):
    """Import one Word file; return what was said, and the folder of the article."""

    def bring_in(data, *options, name="稿件.docx"):
        (tmp_path / name).write_bytes(word_file(data) if callable(data) else data)
        found = call("import", "docx", tmp_path / name, "--site", small_site, *SECTION, *options)
        page = found.out.strip()
        return found, (small_site / page).parent if page else None

    return bring_in


def text_of(folder: Path | None) -> str:
    assert folder is not None
    return (folder / "index.md").read_text("utf-8")


def body_of(folder: Path | None) -> str:
    return text_of(folder).partition("---\n\n")[2]


def words_in(data: bytes) -> set[str]:
    document = Document(BytesIO(data))
    texts = [element.text or "" for element in document.element.body.iter() if element.tag.endswith("}t")]
    joined = [re.sub("[\u00ad\u200b\ufeff]", "", text) for text in texts]
    return {word for text in joined for word in HAN.findall(text)}


def pictures_in(data: bytes) -> int:
    return sum(element.tag.endswith("}blip") for element in Document(BytesIO(data)).element.body.iter())


def page_of(root: Path, folder: Path | None) -> str:
    assert folder is not None
    year, month, day, slug = folder.name.split("-", 3)
    return (root / f"output/yaowen/{year}/{month}{day}-{slug}.html").read_text("utf-8")


def assert_whole(site: Path, folder: Path | None, data: bytes) -> None:
    """The article that was made of *data* is built, and shows every word and every picture of it."""
    outcome = build_site(site)
    assert [one for one in outcome.problems if one.code.startswith("FM") or one.severity == "error"] == []
    page = page_of(site, folder)
    article = page[page.index("<article") : page.index("</article>")]
    shown = re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", page)))
    known = ("浏览", "来源", "时间", "图片说明", "对标", "可不填", "双创项目", "单位", "日期", "标题")
    credits = ("特约通讯员", "通讯员", "撰稿", "图片", "终审", "摄影", "编辑", "一审", "审核")
    lost = [word for word in words_in(data) if word not in shown and word not in (*known, *credits)]
    reviews = "".join(re.findall(r"^[一二三]审: .*", text_of(folder), re.MULTILINE))  # kept, and not for readers
    assert not [word for word in lost if not re.fullmatch(r"\d+|机械学院党委", word) and word not in reviews]
    assert len(re.findall(r"<img", article)) >= pictures_in(data)


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_becomes_an_article_with_all_its_words_and_pictures(name: str, bring, small_site):
    data = word_file(SHAPES[name])
    found, folder = bring(data)
    assert found.code == 0
    assert_whole(small_site, folder, data)


HEADERS = {
    "引题、标题、副题": "引题: 学思想 强党性 重实践\n副题: 以理论学习促事业发展\n日期: 2026-03-10\n单位: 江澜大学党委\n",
    "样式": f"标题: {TITLE}\n引题: 把党课讲到车间去\n副题: 党员走进实验楼\n",
    "两行标题": "标题: 机械设计系教师党支部走进车间 开展主题党日活动\n",
    "标题没有居中": f"标题: {TITLE}\n日期: 2026-03-12\n单位: 机械设计系教师党支部\n---",
    "括号里的署名": "文字: 柳泉\n摄影: 田禾\n审核: 程野\n",
    "接在文后的署名": "特约通讯员: 柳泉\n摄影: [田禾, 岳恒]\n编辑: 范舟\n一审: 程野\n",
    "几行署名": "作者: 柳泉\n摄影: 田禾\n三审: 程野\n",
    "文首的通讯员": "通讯员: 柳泉\n",
    "标题下的来源和时间": '日期: "2026-03-15 09:30"\n单位: 机械工程学院党委\n',
    "落款": "日期: 2026-03-18\n单位: 机械工程学院党委\n",
    "投稿表": "日期: 2026-03-12\n单位: 机械设计系教师党支部\n作者: [柳泉, 田禾]\n对标: 教育党员有力\n双创项目: 机械",
    "标题里的符号": '标题: "江澜大学：推进“三会一课”[2026]常态化"\n',
    "没有年份": "日期: 2026-03-12\n",
}
BODIES = {
    "样式": "## 学习\n\n大家学习了原文。\n\n### 讨论\n\n大家作了交流。\n",
    "手打的序号": "## 一、强化理论学习\n\n### （一）强化机制\n\n支部坚持集体学习。\n\n#### 1.建立台账\n\n每月对账。\n\n## 二、",
    "加粗的小标题": "## 把问题解决在一线\n\n**一是摸清底数。**逐项登记。\n",
    "自动编号": "## 一、强化理论学习\n\n强化理论学习的做法很实在。\n\n### （一）健全机制\n\n健全机制的做法很实在。\n\n## 二、推动改革发展\n",
    "列表": "- 集体学习\n- 交流研讨\n\n下面是安排：\n\n1. 先学原文\n\n中间歇一会儿。\n\n2. 再谈体会\n",
    "手打的项目符号": "- 第一项任务\n- 第二项任务\n- 第三项任务\n- 第四项任务\n",
    "残留的字符": "党员参加。\n\n支部书记讲授党课， 大家认真听讲。\n",
    "表格": "| 时间 | 内容 | 负责人 |\n| --- | --- | --- |\n| 上午 | 学习\\|讨论 | 支部书记 |\n| 下午 | 参观<br>座谈 | 组织委员 |\n",
    "合并的单元格": '<tr><th colspan="2">合并的表头</th>',
    "图片和图注": '![主题党日现场](tu-1.jpg "图1 主题党日现场")\n\n随后大家进行了讨论。\n\n![党员在讨论](tu-2.png "党员在讨论")\n',
    "图文同段": "![](tu-1.jpg)\n\n图片后面紧跟着的一段文字，说明了活动的经过。\n\n文字后面紧跟着一张图。\n\n![](tu-2.jpg)\n",
    "排图片的表格": '![集体学习](tu-1.jpg "图1 集体学习")\n![交流研讨](tu-2.jpg "图2 交流研讨")\n\n活动取得了好的效果。\n',
    "三张图一条图注": '![活动现场](tu-1.jpg)\n![活动现场](tu-2.jpg)\n![活动现场](tu-3.jpg "活动现场")\n',
    "括号里的署名": "大家表示深受教育。\n",
    "接在文后的署名": "大家表示深受教育。\n",
    "文首的通讯员": "2026年3月12日，机械设计系教师党支部",
    "落款": "机械工程学院党委\n{: .right}\n\n二〇二六年三月十八日\n{: .right}\n",
    "投稿表": '![主题党日现场](tu-1.jpg "图1 主题党日现场")\n![交流研讨](tu-2.jpg "图2 交流研讨")\n',
    "链接": "详见[学校网站](https://dangjian.example/a_b?c=1&d=%282%29)本机文件\n",
    "手动换行": "第一行诗  \n第二行诗\n",
    "加粗和上标": "要做到**“马上就办”** 和*x*<sup>2</sup>\n",
    "文本框": "旁边有一个文本框。\n\n文本框里的一段话。\n",
}


@pytest.mark.parametrize("name", HEADERS)
def test_what_stands_in_the_header(name: str, bring):
    assert HEADERS[name] in text_of(bring(SHAPES[name])[1])


@pytest.mark.parametrize("name", BODIES)
def test_what_stands_in_the_body(name: str, bring):
    assert BODIES[name] in body_of(bring(SHAPES[name])[1])


def test_what_was_guessed_is_told(bring):
    told = bring(SHAPES["没有年份"])[0].err
    assert f"稿件.docx：{TITLE}｜2026-03-12｜机械设计系教师党支部\n" in told
    assert "单位“机械设计系教师党支部”：取自标题里的“机械设计系教师党支部”。" in told
    assert "日期“2026-03-12”：正文写的是“3月12日”，年份按文件保存的日期推算。" in told
    assert (
        "页眉、页脚没有导入：江澜大学新闻稿。"
        in bring(SHAPES["页眉"], "--date", "2026-04-01", name="又一篇.docx")[0].err
    )


def test_pictures_lie_upright_and_say_nothing_of_their_camera(bring):
    folder = bring(SHAPES["横放的照片"])[1]
    with Image.open(folder / "tu-1.jpg") as picture:
        assert picture.size == (200, 320)
        assert not picture.getexif()


def test_a_picture_that_is_upright_stays_as_it_is(bring):
    data = photograph(1)
    assert (bring(lambda made: (begin(made), put_picture(made, data)))[1] / "tu-1.jpg").read_bytes() == data


def marked(document) -> None:
    begin(document)
    document.add_paragraph("　　支部开展了学习。【图1】")
    document.add_paragraph("【图2】交流研讨现场")
    document.add_paragraph("　　大家很受教育。")


@pytest.mark.parametrize(
    "names",
    [("图1.jpg", "图2.jpg"), ("1.jpg", "2.png"), ("IMG_2051.JPG", "IMG_2052.JPG"), ("图1 会场.jpg", "图2-研讨.jpg")],
)
def test_marks_are_matched_with_pictures_of_a_folder(names: tuple[str, ...], bring, tmp_path):
    folder = tmp_path / "图"
    folder.mkdir()
    for colour, name in enumerate(names):
        (folder / name).write_bytes(photograph(colour, format="PNG" if name.endswith("png") else "JPEG"))
    found, article = bring(marked, "--pictures", folder)
    last = "png" if names[1].endswith("png") else "jpg"
    assert body_of(article).endswith(
        f'支部开展了学习。\n\n![](tu-1.jpg)\n\n![交流研讨现场](tu-2.{last} "交流研讨现场")\n\n大家很受教育。\n'
    )
    assert (article / "tu-1.jpg").read_bytes() == (folder / names[0]).read_bytes()
    assert f"【图1】用了 {names[0]}" in found.err


def test_a_mark_without_its_picture_is_told(bring, tmp_path):
    (tmp_path / "图").mkdir()
    (tmp_path / "图/图1.jpg").write_bytes(photograph())
    found, article = bring(marked, "--pictures", tmp_path / "图")
    assert (found.code, article) == (1, None)
    assert (
        "文中有【图2】，没有找到对应的图片。请把图片命名为 图2.jpg 或 2.jpg，放进与稿件同名的文件夹（或打成同名的 zip），和稿件放在一起。"
        in found.err
    )


def test_pictures_without_marks_stand_behind_the_text(bring, tmp_path):
    for name in ("图10.jpg", "图2.jpg"):
        (tmp_path / name).write_bytes(photograph(len(name)))
    found, article = bring(begin, "--pictures", tmp_path)
    assert (article / "tu-1.jpg").read_bytes() == (tmp_path / "图2.jpg").read_bytes()
    assert "2 张图片按文件名的次序放在文末" in found.err


def test_what_nobody_has_decided_is_told_with_its_place(bring, small_site):
    def change(xml: bytes) -> bytes:
        text = xml.decode()
        place = text.index("</w:p>", text.index("二十三名"))
        return (
            text[:place] + '<w:ins w:id="1" w:author="a"><w:r><w:t>新加的话</w:t></w:r></w:ins>'
            '<w:del w:id="2" w:author="a"><w:r><w:delText>删掉的话</w:delText></w:r></w:del>' + text[place:]
        ).encode()

    found, article = bring(rewritten(word_file(begin), word__document_xml=change))
    assert (found.code, article) == (1, None)
    assert (
        "稿件.docx：没有导入。\n  第 2 段“2026年3月12日，机械设计系教师党支…”：有没接受的修订，插入“新加的话”；有没接受的修订，删除“删掉的话”。"
        in found.err
    )
    assert "请在 Word 的“审阅”里接受或拒绝全部修订，删除全部批注" in found.err
    assert not list((small_site / "content/yaowen").glob("*/"))


def test_comments_are_told_with_their_place(bring):
    def comment(document) -> None:
        begin(document)
        document.add_comment(document.paragraphs[1].runs, text="这里要核实人数", author="程野")

    assert "第 2 段“2026年3月12日，机械设计系教师党支…”：有批注“这里要核实人数”。" in bring(comment)[0].err


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
HOSTILE = {
    "实体": ({"word__styles_xml": BOMB}, "可能是有人做了手脚"),
    "宽字符的实体": ({"word__styles_xml": BOMB.decode().encode("utf-16")}, "可能是有人做了手脚"),
    "别的编码": ({"word__styles_xml": b'<?xml version="1.0" encoding="utf-7"?><a/>'}, "可能是有人做了手脚"),
    "外面的模板": (
        {"word___rels__settings.xml_rels": RELATION.format("attachedTemplate", "https://x.example/a.dotm").encode()},
        "文件要从外面取东西",
    ),
    "炸弹": ({"word__media__a.bin": bytes(30 << 20)}, "压缩了 200 倍以上"),
    "外面的路径": ({"..__..__a_xml": b"<a/>"}, "路径指到了文件外面"),
    "一层套一层": ({"word__document_xml": lambda _: b"<a>" * 400 + b"</a>" * 400}, "一层套一层"),
    "坏的 XML": ({"word__document_xml": b"<a><b></a>"}, "读不出来"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str, bring):
    parts, why = HOSTILE[name]
    found, article = bring(rewritten(word_file(begin), **parts))
    assert (found.code, article) == (1, None)
    assert why in found.err


def test_pictures_that_lie_elsewhere_are_told(bring):
    def link(xml: bytes) -> bytes:
        return xml.replace(b"r:embed=", b"r:link=")

    found, _ = bring(rewritten(word_file(SHAPES["图片和图注"]), word__document_xml=link))
    assert found.code == 1
    assert "有链接到别处的图片，带不过来。" in found.err


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("稿件.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "是老的 .doc 格式。请用 Word 或 WPS 打开它，“另存为”.docx"),
        ("稿件.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "是 WPS 自己的 .wps 格式。"),
        ("稿件.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "加了密码，或者是改了扩展名的老格式。"),
        ("稿件.pdf", b"%PDF-", "是 PDF"),
        ("稿件.docx", b"PK", "文件损坏"),
        ("稿件.xlsx", b"PK", "不是 Word 文件，只导入 .docx。"),
    ],
)
def test_other_formats_get_a_clear_word(name: str, data: bytes, why: str, bring):
    found, article = bring(data, name=name)
    assert (found.code, article) == (1, None)
    assert why in found.err


def test_pictures_of_phones_that_pages_cannot_show_get_a_clear_word(bring, tmp_path):
    (tmp_path / "图1.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(600))
    found, article = bring(lambda made: (begin(made), made.add_paragraph("【图1】")), "--pictures", tmp_path)
    assert (found.code, article) == (1, None)
    assert "图片“图1.heic”是 HEIC 格式" in found.err
    assert "在手机上改用“兼容性最佳”拍摄，或另存为 JPG。" in found.err


def nameless(document) -> None:
    line(document, "学校召开党建工作会议", size=22, bold=True, align=CENTRE)
    document.add_paragraph("　　会议总结了去年的工作，部署了今年的任务。")


def test_what_is_missing_is_told_with_what_to_pass(bring, small_site):
    found, article = bring(nameless)
    assert (found.code, article) == (1, None)
    assert "认不出日期。请用 --date 写明，例如 --date 2026-03-12" in found.err
    assert "认不出单位。请用 --unit 写明" in found.err
    found, article = bring(nameless, "--date", "2026-03-12", "--unit", "机械学院党委")
    assert "日期: 2026-03-12\n单位: 机械工程学院党委\n" in text_of(article)


def test_what_is_missing_is_asked_for_at_a_terminal(converse, small_site, tmp_path):
    (tmp_path / "a.docx").write_bytes(word_file(nameless))
    found = converse(
        ["import", "docx", tmp_path / "a.docx", "--site", small_site], ["1", "3月", "2026-03-12", "机械工程"]
    )
    assert found.code == 0
    assert "“3月”不是日期。" in found.err
    assert "日期: 2026-03-12\n单位: 机械工程学院党委\n" in (small_site / found.out.strip()).read_text("utf-8")


def test_nothing_is_overwritten(bring, small_site):
    _, folder = bring(begin)
    (folder / "index.md").write_text("改过", "utf-8")
    found, _ = bring(begin)
    assert found.code == 1
    assert f"“content/yaowen/{folder.name}”已经有了，没有覆盖。" in found.err
    assert (folder / "index.md").read_text("utf-8") == "改过"
    assert not list((small_site / ".sitegen").glob("import-*"))


def test_a_folder_of_documents_with_a_result_each(call, small_site, tmp_path):
    for number, make in enumerate((begin, nameless, SHAPES["落款"])):
        (tmp_path / f"{number}.docx").write_bytes(word_file(make))
    (tmp_path / "~$0.docx").write_bytes(b"litter")
    found = call("import", "docx", tmp_path, "--site", small_site, *SECTION)
    assert found.code == 1
    assert len(found.out.splitlines()) == 2
    assert "1.docx：没有导入。" in found.err
    assert found.err.endswith(
        "导入 2 篇，没有导入 1 篇。请核对上面猜的内容，用“sitegen serve”预览，用“sitegen check”检查。\n"
    )


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--section", "要闻"), "没有“要闻”这个栏目，是不是“党建要闻”？"),
        (("--section", "党建要闻", "--unit", "机械工程学院"), "没有“机械工程学院”这个单位，是不是“机械工程学院党委”？"),
        (("--section", "党建要闻", "没有.docx"), "没有“没有.docx”这个文件。"),
    ],
)
def test_wrong_calls_are_explained(options: tuple[str, ...], why: str, call, small_site, tmp_path):
    (tmp_path / "a.docx").write_bytes(word_file(begin))
    found = call("import", "docx", tmp_path / "a.docx", "--site", small_site, *options)
    assert (found.code, found.out) == (2, "")
    assert why in found.err


OFFICE = shutil.which("soffice")


@pytest.mark.skipif(
    OFFICE is None and not os.environ.get("CI"), reason="needs LibreOffice (apt-get install libreoffice-writer)"
)
def test_files_that_libreoffice_saved(bring, call, small_site, tmp_path):
    assert OFFICE is not None
    made = tmp_path / "made"
    made.mkdir()
    names = ("样式", "自动编号", "列表", "表格", "合并的单元格", "图片和图注", "排图片的表格", "括号里的署名")
    for number, name in enumerate(names):
        (made / f"{number}.docx").write_bytes(word_file(SHAPES[name]))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(tmp_path / "saved"),
    ]
    subprocess.run([*command, *map(str, sorted(made.iterdir()))], check=True, capture_output=True, timeout=300)
    for number, name in enumerate(names):
        shutil.rmtree(small_site / "content/yaowen/x", ignore_errors=True)
        data = (tmp_path / f"saved/{number}.docx").read_bytes()
        found, folder = bring(data, "--date", f"2026-03-{number + 1:02}")
        assert found.code == 0, found.err
        assert BODIES.get(name, "") in body_of(folder)
        assert HEADERS.get(name, "").partition("日期")[0] in text_of(folder)
        assert_whole(small_site, folder, data)
