"""支撑材料汇编 of a small site: every piece of evidence is there, whole, under one number, and nothing that must not be."""

from __future__ import annotations

import hashlib
import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from sitegen.cli.main import run
from sites import SMALL, Files, write_site

GPS = 0x8825
SECRET = "不公开的谈话记录"
DRAFT = "还没有写完的一篇"


def photograph(colour: str, size: tuple[int, int] = (900, 600)) -> bytes:
    """A JPEG that says where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(GPS)[1] = "N"
    exif[0x010F] = "Camera of Mr. X"
    data = BytesIO()
    Image.new("RGB", size, colour).save(data, "JPEG", exif=exif)
    return data.getvalue()


def drawn(format: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (60, 40), "navy").save(data, format)
    return data.getvalue()


PROJECT = """---
名称: 机械设计系教师党支部样板支部
类型: 样板支部
级别: 省级
批次: 首批
单位: jx-sj
状态: 通过验收
简称: [设计系样板支部]
负责人: 沈禾
文号: [江教工委〔2024〕3号]
起止: [2024-03, 2026-03]
节点:
  - {名称: 立项, 实际: 2024-03, 结果: 入选}
任务:
  - {内容: 每学期讲党课两次, 目标: 四次, 责任: 党支部书记, 时限: 2025-12, 状态: 完成, 佐证: [/yaowen/2025-03-12-dangke/index.md]}
  - {内容: 编印党课教案, 责任: 宣传委员, 时限: 2025-06, 状态: 完成, 佐证: [材料/教案目录.csv, "https://edu.example/jiaoan.html"]}
  - {内容: 建立先锋岗, 状态: 完成}
  - {内容: 总结经验, 时限: 2026-05, 状态: 推进, 佐证: [/yaowen/2026-05-02-caogao.md]}
证据:
  - {条目: 教育党员有力, 名称: 党课计划, 文件: 材料/党课计划.txt, 日期: 2024-09, 出处: 党支部}
  - {条目: [教育党员有力, 宣传师生有力], 名称: 党课讲到车间, 链接: "https://paper.example/1.html", 截图: 材料/截图.png, 日期: 2025-05-08, 出处: 《江澜日报》}
  - {条目: 管理党员有力, 名称: 只有名称的材料}
  - {条目: 监督党员有力, 名称: 不公开的谈话记录, 文件: 谈话/记录.txt, 内部: 是}
  - {条目: 凝聚师生有力, 名称: 展板照片, 文件: 材料/展板.jpg, 日期: 2023-05}
---

支部有党员十七名。

## 主要做法

党课讲到实验台边。

## 其他情况

无。
"""
ARTICLE = """---
标题: 机械设计系教师党支部讲党课
引题: 把党课讲到实验台边
副题: 三位教师同台
日期: 2025-03-12
单位: jx-sj
双创项目: sj-ybzb
对标: [教育党员有力, 宣传师生有力]
体裁: 案例
来源: 机械工程学院党委
作者: 陆远
编辑: 汤望
封面: 封面.jpg
编者按: 请各支部借鉴。
附件:
  - {文件: 讲稿.txt, 名称: 讲稿全文}
AI辅助: 图片
---
3月12日，支部讲**党课**，见[草稿](../2026-05-02-caogao.md)、[通知](../../tongzhi/2026-04-01-xuexi.md)和[安排](安排.csv)。[^1]

![会场](会场.jpg "党课现场")

![网上的图](https://elsewhere.example/x.jpg)

![录像](录像.mp4)

## 准备

| 人 | 事 |
|---|---|
| 甲 | 备课 |

1. 一
2. 二

[^1]: 据支部记录。
"""
FILES: Files = {
    **{path: text for path, text in SMALL.items() if path != "content/yaowen/2026-03-12-dangke.md"},
    "content/projects/sj-ybzb.md": PROJECT,
    "content/projects/材料/党课计划.txt": "计划",
    "content/projects/材料/教案目录.csv": "教案,页数\n",
    "content/projects/材料/截图.png": drawn("PNG"),
    "content/projects/材料/展板.jpg": photograph("green", (2400, 1200)),
    "content/yaowen/2025-03-12-dangke/index.md": ARTICLE,
    "content/yaowen/2025-03-12-dangke/封面.jpg": photograph("gold"),
    "content/yaowen/2025-03-12-dangke/会场.jpg": photograph("red"),
    "content/yaowen/2025-03-12-dangke/讲稿.txt": "讲稿",
    "content/yaowen/2025-03-12-dangke/安排.csv": "时间,地点\n",
    "content/yaowen/2025-03-12-dangke/录像.mp4": b"\0\0\0\x18ftypmp42",
    "content/yaowen/2024-10-10-fuwu/index.md": (
        "---\n标题: 到车间服务\n日期: 2024-10-10\n单位: jx-sj\n双创项目: sj-ybzb\n对标: 服务师生有力\n---\n服务。\n\n![图](webp.webp)\n"
    ),
    "content/yaowen/2024-10-10-fuwu/webp.webp": drawn("WEBP"),
    "content/yaowen/2026-05-02-caogao.md": (
        f"---\n标题: {DRAFT}\n日期: 2026-05-02\n单位: jx-sj\n双创项目: sj-ybzb\n对标: 组织师生有力\n草稿: 是\n---\n没有写完。\n"
    ),
    "content/honours.yml": (
        "- {编号: ry-1, 名称: 先进基层党组织, 级别: 校级, 日期: 2025-06, 类别: 集体, 授予单位: 江澜大学党委, 单位: jx-sj, 双创项目: sj-ybzb,"
        " 对标: 组织师生有力, 证明图: 证书.jpg}\n"
        "- {编号: ry-2, 名称: 党课竞赛一等奖, 级别: 省级, 日期: 2025-09, 授予单位: 省委教育工委, 单位: jx-sj, 双创项目: sj-ybzb,"
        " 对标: 教育党员有力}\n"
    ),
    "content/证书.jpg": photograph("purple"),
    "content/media.yml": (
        "- {编号: mt-1, 标题: 车间里的党课, 级别: 省级, 日期: 2025-05-08, 媒体: 江澜日报, 单位: jx-sj, 双创项目: sj-ybzb}\n"
    ),
}
NAMES = {
    "机械设计系教师党支部讲党课",
    "到车间服务",
    "先进基层党组织",
    "党课竞赛一等奖",
    "党课计划",
    "党课讲到车间",
    "只有名称的材料",
    "展板照片",
    "教案目录",
    "https://edu.example/jiaoan.html",
}
INTERNAL: Files = {
    "谈话/记录.txt": "谈话",
    "组织师生有力/02 名单.txt": "名单",
    "组织师生有力/01 现场.jpg": photograph("white"),
    "组织师生有力/坏图.jpg": b"no picture",
    "别的/无关.txt": "无关",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", FILES)


def dossier(site: Path, name: str, *options: str, code: int = 0) -> Path:
    path = site.parent / name
    given = ["export", "dossier", "sj-ybzb", "--site", str(site), "--output", str(path), "--today", "2026-06-01"]
    assert run([*given, *options]) == code
    return path


def gaps_of(path: Path) -> str:
    return path.with_name(f"{path.stem}-空缺清单.txt").read_text("utf-8")


class Page(HTMLParser):
    """The page as a reader meets it: contents, headings, and all addresses that a browser would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.contents: list[str] = []
        self.fetched: list[str] = []
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self._into: list[str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "h3" or (tag == "a" and (given.get("href") or "").startswith("#p")):
            self._into = self.headings if tag == "h3" else self.contents
            self._into.append("")
        self.fetched += [value for name in ("src", "poster", "srcset", "data") if (value := given.get(name))]
        if tag == "link":
            self.fetched.append(given.get("href") or "")
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.anchors += [value[1:] for name, value in attrs if name == "href" and value and value[0] == "#"]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h3", "a"):
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data


def test_every_piece_of_evidence_stands_whole_under_one_number(site: Path) -> None:
    page = Page(dossier(site, "a.html").read_text("utf-8"))
    numbered = dict(reversed(heading.split(" ", 1)) for heading in page.headings if re.match(r"\d+-\d+ ", heading))
    assert set(numbered) == NAMES
    assert len(set(numbered.values())) == len(NAMES)
    # The standard's first item, as its own file has it: articles, then honours, material, pages.
    assert numbered["机械设计系教师党支部讲党课"] == "1-01"
    assert numbered["党课竞赛一等奖"] == "1-02"
    assert numbered["党课计划"] == "1-03"
    assert numbered["党课讲到车间"] == "1-04"
    listed = {entry.split(" ", 1)[1] for entry in page.contents if re.match(r"\d+-\d+ ", entry)}
    assert listed == NAMES


def test_numbers_agree_between_contents_tables_and_parts(site: Path) -> None:
    html = dossier(site, "a.html").read_text("utf-8")
    page = Page(html)
    used = set(re.findall(r"\b\d-\d\d\b", re.sub(r"\d{4}-\d\d(-\d\d)?", "", html)))
    assert used == {heading.split(" ")[0] for heading in page.headings if re.match(r"\d+-\d+ ", heading)}
    tasks = html[html.index("任务完成情况对照表</h2>") :]
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</th>(.*?)</tr>", tasks)[:4]
    found = {name: re.findall(r">(\d-\d\d)<", cells) for name, cells in rows}
    where = {heading.split(" ", 1)[1]: heading.split(" ")[0] for heading in page.headings if " " in heading}
    assert found == {
        "每学期讲党课两次": [where["机械设计系教师党支部讲党课"]],
        "编印党课教案": [where["教案目录"], where["https://edu.example/jiaoan.html"]],
        "建立先锋岗": [],
        "总结经验": [],
    }
    assert set(page.anchors) <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_what_supports_several_items_stands_once_and_is_referred_to(site: Path) -> None:
    html = dossier(site, "a.html").read_text("utf-8")
    assert html.count("把党课讲到实验台边") == 1
    assert html.count("<li>见 1-01　机械设计系教师党支部讲党课</li>") == 1
    assert html.count("<li>见 1-04　党课讲到车间</li>") == 1


def test_the_page_asks_nothing_of_the_network_and_shows_articles_whole(site: Path) -> None:
    html = dossier(site, "a.html").read_text("utf-8")
    page = Page(html)
    assert page.fetched
    assert all(address.startswith("data:image/") for address in page.fetched)
    assert "url(" not in html and "@import" not in html and "<script" not in html
    assert "\x02" not in html and "\x03" not in html
    for words in (
        "三位教师同台",
        "请各支部借鉴",
        "党课现场",
        "据支部记录",
        "汤望",
        "由人工智能辅助生成",
        "讲稿全文.txt",
    ):
        assert words in html
    assert 'href="https://dangjian.example/tongzhi/2026/0401-xuexi.html"' in html
    assert "视频：录像" in html and "<video" not in html


def test_the_order_of_tasks_puts_the_rest_in_a_last_chapter(site: Path) -> None:
    page = Page(dossier(site, "a.html", "--by", "任务书").read_text("utf-8"))
    numbered = {name: number for number, _, name in (heading.partition(" ") for heading in page.headings)}
    assert set(numbered) >= NAMES
    assert numbered["机械设计系教师党支部讲党课"] == "1-01"
    assert (numbered["教案目录"], numbered["https://edu.example/jiaoan.html"]) == ("2-01", "2-02")
    assert numbered["到车间服务"] == "5-01"


def test_drafts_and_internal_material_stand_in_no_paper(site: Path) -> None:
    for name in ("a.html", "a.zip", "a.docx"):
        path = dossier(site, name)
        data = whole_text(path)
        assert SECRET not in data
        assert DRAFT not in data
        assert "caogao" not in data
        assert "空缺" not in data
        gaps = gaps_of(path)
        assert SECRET in gaps and f"《{DRAFT}》（草稿）" in gaps


def whole_text(path: Path) -> str:
    if path.suffix == ".html":
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as archive:
        parts = (name + archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        return "\n".join(parts)


def test_internal_material_comes_from_its_folder_alone(site: Path, tmp_path: Path) -> None:
    folder = write_site(tmp_path / "内部", INTERNAL)
    path = dossier(site, "a.zip", "--internal", str(folder))
    with zipfile.ZipFile(path) as archive:
        page = Page(archive.read("index.html").decode())
        names = [name for name in archive.namelist() if name.startswith("原件/")]
    numbered = {name: number for number, _, name in (heading.partition(" ") for heading in page.headings)}
    assert numbered[SECRET] == "3-01"
    place = numbered["先进基层党组织"].split("-")[0]
    assert (numbered["01 现场"], numbered["02 名单"]) == (f"{place}-02", f"{place}-03")
    assert "原件/3-01 记录.txt" in names
    assert f"原件/{place}-02 01 现场.jpg" in names
    assert not any("无关" in name or "坏图" in name for name in names)
    assert "坏图" in gaps_of(path) and SECRET not in gaps_of(path)


def test_the_archive_holds_originals_without_places_and_its_sums_are_right(site: Path) -> None:
    with zipfile.ZipFile(dossier(site, "a.zip")) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    lines = files.pop("sha256sums.txt").decode().splitlines()
    assert lines == [f"{hashlib.sha256(files[name]).hexdigest()}  {name}" for name in sorted(files)]
    originals = {name.removeprefix("原件/") for name in files if name.startswith("原件/")}
    assert originals == {
        *(f"1-01 {name}" for name in ("封面.jpg", "会场.jpg", "讲稿全文.txt", "安排.csv", "录像.mp4")),
        *(
            "1-03 党课计划.txt",
            "1-04 截图.png",
            "4-01 证书.jpg",
            "6-01 展板.jpg",
            "7-01 webp.webp",
            "8-01 教案目录.csv",
        ),
    }
    assert files["原件/1-03 党课计划.txt"] == "计划".encode()
    assert Image.open(BytesIO(files["原件/6-01 展板.jpg"])).size == (2400, 1200)
    for name, data in files.items():
        assert b"Camera of" not in data, name
        if name.endswith(".jpg"):
            assert not Image.open(BytesIO(data)).getexif()
    assert {f"media/{name}" for name in re.findall(r'src="media/([^"]+)"', files["index.html"].decode())} == {
        name for name in files if name.startswith("media/")
    }


@pytest.mark.parametrize("name", ["a.html", "a.zip", "a.docx"])
def test_the_same_content_makes_the_same_bytes(site: Path, name: str) -> None:
    first = dossier(site, name).read_bytes()
    assert dossier(site, name, "--force").read_bytes() == first


def test_the_word_document_holds_every_title_and_every_picture(site: Path) -> None:
    document = docx.Document(str(dossier(site, "a.docx")))
    texts = [paragraph.text for paragraph in document.paragraphs]
    titles = {text.partition("　")[2] for text in texts if re.match(r"\d+-\d\d　", text)}
    assert titles == NAMES
    headings = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]
    assert {paragraph.text.partition("　")[2] for paragraph in headings} >= NAMES
    # Cover, body, webp, proof, screenshot, panel.
    assert len(document.inline_shapes) == 6
    assert len({shape._inline.graphic.graphicData.pic.blipFill.blip.embed for shape in document.inline_shapes}) == 6
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert "支撑材料汇编" in section.header.paragraphs[0].text
    assert "PAGE" in section.footer.paragraphs[0]._p.xml
    assert document.core_properties.created.date().isoformat() == "2026-06-01"
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "备课" in cells and "每学期讲党课两次" in cells


def test_the_gaps_name_all_that_is_missing(site: Path) -> None:
    gaps = gaps_of(dossier(site, "a.html"))
    sections = dict(re.findall(r"【(.*?)】\n((?:  - .*\n?)+)", gaps))
    told = {heading: [line[4:] for line in text.splitlines()] for heading, text in sections.items()}
    assert told["没有支撑材料的条目"] == ["监督党员有力（只有内部材料，没有编入）"]
    assert told["已完成、没有写佐证的任务"] == ["建立先锋岗"]
    assert told["还没有完成的任务"] == ["总结经验（推进，时限 2026-05）"]
    assert told["日期不在建设期内的材料"] == ["材料《展板照片》（2023-05）"]
    assert told["没有编入的内部材料"] == [f"{SECRET}（没有用 --internal 指明文件夹）"]
    assert told["没有链接也没有文件的材料"] == ["2-01 只有名称的材料"]
    assert told["没有证明图的荣誉"] == ["1-02 党课竞赛一等奖"]
    assert told["没有截图的网页"] == ["8-02 https://edu.example/jiaoan.html"]
    assert f"共 {sum(map(len, told.values()))} 处" in gaps


def test_the_outlines_hold_what_is_known_and_room_for_the_rest(site: Path) -> None:
    html = dossier(site, "a.html").read_text("utf-8")
    report = html[html.index("总结报告</h2>") : html.index("工作案例</h2>")]
    assert "任务书列出建设任务 4 项，已完成 3 项" in report
    assert "党课讲到实验台边。" in report
    for row in (
        '相关稿件（篇）</th><td class="count">2<',
        '荣誉（项）</th><td class="count">2<',
        '媒体报道（篇）</th><td class="count">1<',
    ):
        assert row in report
    assert "省级 1 项、校级 1 项" in report
    assert re.search(r"特色经验</h3>\s*<div class=\"space\">", report.replace("</section>", ""))
    cases = html[html.index("工作案例</h2>") : html.index("成果汇编</h2>")]
    assert "机械设计系教师党支部讲党课" in cases
    assert "车间里的党课" in html[html.index("成果汇编</h2>") :]


def test_wrong_calls_are_answered_and_write_nothing(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = (
        (["设计系样板支步"], "是不是“设计系样板支部”？"),
        (["sj-ybzb", "--internal", str(site / "content")], "请把"),
        (["sj-ybzb", "--output", str(site / "content/a.html")], "站点自己的文件夹"),
        (["sj-ybzb", "--format", "pdf"], "没有“pdf”"),
    )
    for arguments, words in cases:
        assert run(["export", "dossier", *arguments, "--site", str(site)]) == 2
        assert words in capsys.readouterr().err
    folder = write_site(tmp_path / "内部", INTERNAL)
    inside = ["--internal", str(folder), "--output", str(site / "a.html")]
    assert run(["export", "dossier", "sj-ybzb", "--site", str(site), *inside]) == 2
    assert "站点以外" in capsys.readouterr().err
    assert not list(site.glob("**/*.html"))
    path = dossier(site, "a.html")
    before = path.read_bytes()
    dossier(site, "a.html", code=2)
    assert path.read_bytes() == before


def test_a_name_or_an_alias_finds_the_project_and_the_default_name_has_its_id(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", "dossier", "设计系样板支部", "--site", str(site), "--today", "2026-06-01"]) == 0
    assert (tmp_path / "支撑材料-sj-ybzb.html").is_file()
    assert (tmp_path / "支撑材料-sj-ybzb-空缺清单.txt").is_file()
    assert "空缺 " in capsys.readouterr().err
