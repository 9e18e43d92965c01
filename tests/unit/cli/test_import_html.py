"""``sitegen import html`` and ``wechat``: pages in many shapes become articles with every word and every picture."""

from __future__ import annotations

import html
import os
import re
from pathlib import Path

import pytest

from sites import build_site, write_site
from web_pages import (
    BODA_LIST,
    BODA_NEW,
    BODA_SECOND,
    DIVS,
    END,
    EVIL,
    FRAMES,
    LEAD,
    MORE,
    NAVIGATION,
    PHOTO,
    SHAPES,
    TITLE,
    WECHAT_REMOTE,
    page,
)

SECTION = ("--section", "党建要闻")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
MIRROR = "dangjian.jianglan.example"


@pytest.fixture
def bring(call, small_site, tmp_path):
    """Import files that lie in a folder; return what was said, and the folders of the articles."""

    def bring_in(files, *options, what="html", named="", section=SECTION):
        root = write_site(tmp_path / "saved", files)
        before = set(articles(small_site))
        target = root / (named or next(iter(files)).split("/")[0])
        found = call("import", what, target, "--site", small_site, *section, *options)
        return found, [one for one in articles(small_site) if one not in before]

    return bring_in


def articles(site: Path) -> list[Path]:
    return sorted(path.parent for path in (site / "content").glob("*/*/index.md"))


def text_of(folder: Path) -> str:
    return (folder / "index.md").read_text("utf-8")


def body_of(folder: Path) -> str:
    return text_of(folder).partition("---\n\n")[2]


def shown(site: Path, folder: Path) -> str:
    year, month, day, slug = folder.name.split("-", 3)
    return (site / f"output/{folder.parent.name}/{year}/{month}{day}-{slug}.html").read_text("utf-8")


def article_of(text: str) -> str:
    return text[text.index("<article") : text.index("</article>")]


SAYS = {
    "博达": ["一、学习", "图1主题党日现场", "活动安排.docx", "外面的网站", "相关报道见"],
    "WebPlus": ["时间", "内容", "上午", "集体学习", "下午", "交流研讨", "第一组在会议室", "第二组在实验室"],
    "2008 年的表格": ["支部党员合影"],
    "WordPress": ["先学原文", "逐段读", "再谈体会", "党员在讨论", "把论文写在车间里。"],
    "公众号": ["学习", "交流", "主题党日现场", "集体学习", "交流研讨", "滑动查看的文字。", "往期：", "上一期"],
    "公众号，图片在外面": ["滑动查看的文字。"],
    "公众号，一个文件": ["滑动查看的文字。", "主题党日现场"],
    "框架": ["学习安排"],
    "错乱的嵌套": ["甲", "乙", "丙", "丁"],
    "表格套表格": ["组别", "人数", "十二名单"],
    "div 当段落": ["学习安排"],
    "从 Word 粘贴的": ["（一）学习", "集体学习"],
}
PICTURES = {"公众号": 2, "公众号，一个文件": 2, "公众号，图片在外面": 0, "UTF-16": 0, "从 Word 粘贴的": 0}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_becomes_an_article_with_all_its_words_and_pictures(name: str, bring, small_site):
    found, folders = bring(SHAPES[name])
    assert found.code == 0, found.err
    (folder,) = folders
    outcome = build_site(small_site)
    assert [one for one in outcome.problems if one.code.startswith("FM") or one.severity == "error"] == []
    whole = shown(small_site, folder)
    words = re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", article_of(whole))))
    assert [text for text in (TITLE, LEAD, MORE, END, *SAYS.get(name, ())) if text not in words] == []
    assert len(re.findall("<img", article_of(whole))) == PICTURES.get(name, 1)
    assert not re.search(r"脚本一|color:red|writ|版权所有|栏目[0-9]|style=", body_of(folder))
    assert f"标题: {TITLE}\n" in text_of(folder)


@pytest.mark.parametrize("name", SHAPES)
def test_nothing_of_scripts_and_styles_is_left(name: str, bring, small_site):
    _, (folder,) = bring(SHAPES[name])
    text = text_of(folder)
    assert not re.search(r"<(?:script|style|span|font|section|div|o:p|iframe)|javascript:|\bon\w+=|style=|mso-", text)
    for sign in HAN.findall(EVIL):
        assert sign not in text


HEADERS = {
    "博达": '日期: 2026-03-15\n单位: 机械工程学院党委\n作者: 柳泉\n旧链接: "/info/1034/1506.htm"\n补录: 是\n',
    "老博达": '日期: "2026-03-15 09:30"\n',
    "WebPlus": '日期: 2026-03-15\n单位: 机械工程学院党委\n旧链接: "/2026/0315/c2085a247021/page.htm"\n',
    "2008 年的表格": '日期: "2008-05-12 16:20"\n单位: 机械设计系教师党支部\n作者: 柳泉\n',
    "WordPress": '旧链接: "/2026/03/zhuti-dangri/"\n',
    "公众号": '日期: "2026-03-15 09:30"\n单位: 机械设计系教师党支部\n来源: 江澜机械\n文字: 柳泉\n摄影: 田禾\n审核: 程野\n作者: 柳泉\n'
    '原文链接: "https://mp.weixin.qq.com/s?__biz=MzA5&mid=2651&idx=1&sn=ab12"\n',
    "公众号，一个文件": '原文链接: "https://mp.weixin.qq.com/s/AbCd_12"\n',
    "框架": '日期: "2026-03-15 10:00"\n单位: 机械设计系教师党支部\n',
    "错乱的嵌套": "日期: 2026-03-15\n单位: 机械工程学院党委\n",
}
BODIES = {
    "博达": '![主题党日现场](tu-1.jpg "图1 主题党日现场")\n\n## 一、学习\n',
    "WebPlus": "| 时间 | 内容 |\n| --- | --- |\n| 上午 | 集体学习 |\n| 下午 | 交流研讨 |\n\n- 第一组在会议室\n- 第二组在实验室\n",
    "2008 年的表格": f'{MORE}\n\n![支部党员合影](tu-1.jpg "支部党员合影")\n\n{END}\n',
    "WordPress": "## 学习\n",
    "公众号": "## 01 学习\n\n",
    "表格套表格": '<tr><th rowspan="2">组别</th><th>人数</th></tr>\n<tr><td>十二名单</td></tr>\n',
    "从 Word 粘贴的": f"## （一）学习\n\n{MORE}\n\n- 集体学习\n",
}


@pytest.mark.parametrize("name", HEADERS)
def test_what_stands_in_the_header(name: str, bring):
    assert HEADERS[name] in text_of(bring(SHAPES[name])[1][0])


@pytest.mark.parametrize("name", BODIES)
def test_what_stands_in_the_body(name: str, bring):
    assert BODIES[name] in body_of(bring(SHAPES[name])[1][0])


def test_what_was_left_out_is_told(bring):
    told = bring(SHAPES["博达"])[0].err
    assert f"info/1034/1506.htm：{TITLE}｜2026-03-15｜机械工程学院党委\n" in told
    assert "网页上看不见的文字没有导入：博彩链接。" in told
    assert "1 张装饰用的小图没有导入。" in told
    assert (
        f"链接的旧站页面没有一起导入：http://{MIRROR}/info/1034/1507.htm、http://{MIRROR}/info/1034/1999.htm。" in told
    )
    assert "附件一起导入：活动安排.docx。" in told
    told = bring(SHAPES["公众号"], what="wechat", named="文章.html")[0].err
    assert "公众号的套话没有导入：点击上方蓝字关注我们；—END—；点分享 点收藏 点在看。" in told
    assert "公众号名片带不过来：江澜大学党建。" in told


def test_pictures_elsewhere_are_told_with_address_and_place_and_never_fetched(bring, small_site, monkeypatch):
    import socket

    monkeypatch.setattr(socket, "socket", None)
    found, (folder,) = bring(SHAPES["公众号，图片在外面"], what="wechat")
    address = "https://mmbiz.qpic.cn/mmbiz_jpg/a1/640?wx_fmt=jpeg&from=appmsg"
    assert f"第 4 段后面的图片在别的网站上，没有下载：{address}。" in found.err
    assert (
        f'参加。\n\n<!-- 缺图 {address} 存成 tu-1.jpg 放在旁边，把这一段换成 ![主题党日现场](tu-1.jpg "▲主题党日现场") -->\n\n'
        in body_of(folder)
    )
    build_site(small_site)
    assert "mmbiz" not in article_of(shown(small_site, folder))


def test_pictures_that_were_fetched_later_are_found_below_their_host(bring):
    host = {f"公众号/mmbiz.qpic.cn/mmbiz_jpg/a{n}/640?wx_fmt=jpeg&from=appmsg": PHOTO for n in (1, 2)}
    _, (folder,) = bring(SHAPES["公众号，图片在外面"] | host)
    assert "![主题党日现场](tu-1.jpg" in body_of(folder)


BATCH = {
    f"{MIRROR}/info/1034/1506.htm": BODA_NEW,
    f"{MIRROR}/info/1034/1507.htm": BODA_SECOND,
    f"{MIRROR}/info/1034/副本.htm": BODA_SECOND,
    f"{MIRROR}/dj.htm": BODA_LIST,
    f"{MIRROR}/index.htm": FRAMES,
    f"{MIRROR}/坏的.htm": b"<div>" * 300,
    f"{MIRROR}/a_files/广告.htm": DIVS,
    f"{MIRROR}/__local/1/AB/C1/pic1.jpg": PHOTO,
}


def test_a_folder_of_pages_with_a_result_each(bring, small_site):
    found, folders = bring(BATCH)
    assert found.code == 1
    assert len(folders) == 2
    assert "dj.htm：是列表页或导航页，没有正文，跳过。" in found.err
    assert "index.htm：是框架页，正文在别的文件里" in found.err
    assert "info/1034/副本.htm：与“info/1034/1507.htm”是同一个文件，跳过。" in found.err
    assert "坏的.htm：没有导入。\n  网页里的内容一层套一层" in found.err
    assert "广告" not in found.err
    assert found.err.endswith(
        "导入 2 篇，跳过 3 个，没有导入 1 篇。请核对上面猜的内容，用“sitegen serve”预览，用“sitegen check”检查。没有导入的，照上面的话改好以后再运行一次，导入过的不会重复。\n"
    )


def test_links_between_pages_lead_to_what_they_became(bring, small_site):
    _, folders = bring(BATCH)
    by_title = {re.search("标题: (.*)", text_of(one))[1]: one for one in folders}
    first, second = by_title[TITLE], by_title["上一次活动"]
    assert f"[上一次活动](/yaowen/{second.name}/index.md)" in body_of(first)
    assert f"[主题党日](/yaowen/{first.name}/index.md)" in body_of(second)
    outcome = build_site(small_site)
    assert not [one for one in outcome.problems if one.code.startswith("LNK")]
    assert "/info/1034/1506.htm /yaowen/" in (small_site / "output/redirects.map").read_text("utf-8")
    assert (small_site / "output/info/1034/1507.htm").exists()


def test_what_is_there_is_not_written_twice(bring, small_site):
    bring(SHAPES["博达"])
    bring(SHAPES["公众号"], named="文章.html")
    bring(SHAPES["div 当段落"])
    for name, said in (
        ("博达", "“/info/1034/1506.htm”已经导入，是“content/yaowen/"),
        ("公众号", "“https://mp.weixin"),
        ("div 当段落", "已经导入"),
    ):
        found, folders = bring(SHAPES[name], named=next(iter(SHAPES[name])) if name == "公众号" else "")
        assert (found.code, folders) == (0, [])
        assert said in found.err
        assert found.err.endswith("导入 0 篇，跳过 1 个。\n")


def test_links_to_what_was_imported_before_are_found(bring):
    bring({f"{MIRROR}/info/1034/1507.htm": BODA_SECOND})
    _, (folder,) = bring(SHAPES["博达"])
    assert re.search(r"\[上一次活动\]\(/yaowen/2026-03-01-[\w-]+/index.md\)", body_of(folder))


def test_two_articles_of_one_title_and_day_both_come(bring):
    again = BODA_SECOND.replace("内容丰富".encode(), "内容很丰富".encode())
    _, folders = bring({f"{MIRROR}/info/1034/1.htm": BODA_SECOND, f"{MIRROR}/info/1034/2.htm": again})
    assert [one.name[-2:] for one in folders] == [folders[0].name[-2:], "-2"]


def test_a_page_that_is_a_document_gets_it_beside_it(bring, small_site):
    body = """<h1 class="Article_Title">关于印发实施办法的通知</h1><p>发布时间：2026-03-15 供稿单位：机械工程学院党委</p><div class="wp_articlecontent">
    <div class="wp_pdf_player" pdfsrc="/_upload/a/b1c2.pdf" sudyfile-attr="{'title':'实施办法（试行）.pdf'}"></div></div>"""
    files = {f"{MIRROR}/2026/page.htm": page(body), f"{MIRROR}/_upload/a/b1c2.pdf": b"%PDF-1.4"}
    _found, (folder,) = bring(files)
    assert "[实施办法（试行）.pdf](实施办法（试行）.pdf)\n" in body_of(folder)
    assert (folder / "实施办法（试行）.pdf").read_bytes() == b"%PDF-1.4"
    assert not [one for one in build_site(small_site).problems if one.severity == "error"]


def test_files_behind_a_program_are_called_as_their_link(bring):
    body = f'<h1>{TITLE}</h1><p>2026-03-15</p><div id="vsb_content"><p>{LEAD}</p><p>附件【<a href="/system/_content/download.jsp?urltype=news&wbfileid=12">附件1：名单.xls</a>】</p></div>'
    files = {
        f"{MIRROR}/info/1/2.htm": page(body),
        f"{MIRROR}/system/_content/download.jsp?urltype=news&wbfileid=12": b"xls",
    }
    _, (folder,) = bring(files)
    assert "[附件1：名单.xls](附件1：名单.xls)" in body_of(folder)


def test_videos_that_a_script_shows_are_told(bring):
    script = '<script name="_videourl" vurl="/__local/6/a.mp4">showVsbVideo("/__local/6/a.mp4","x")</script>'
    body = f'<h1>{TITLE}</h1><p>2026-03-15</p><div id="vsb_content"><p>{LEAD}</p>{script}</div>'
    assert "网页用程序显示的视频或 PDF 带不过来：/__local/6/a.mp4。" in bring({"a.html": page(body)})[0].err


@pytest.mark.parametrize(
    "data", [PHOTO[:2000], b"<html>404</html>", b"BM" + bytes(600)], ids=["cut off", "no picture", "BMP"]
)
def test_a_picture_that_no_page_can_show_keeps_its_place(data: bytes, bring, small_site):
    found, (folder,) = bring(SHAPES["WebPlus"] | {"webplus/_upload/article/images/a4/d9/1.jpg": data})
    assert found.code == 0
    assert (
        "第 1 段后面的图片损坏了，或者是网页上不能用的格式（BMP、SVG、HEIC 等）：/_upload/article/images/a4/d9/1.jpg。"
        in found.err
    )
    assert (
        "<!-- 缺图 /_upload/article/images/a4/d9/1.jpg 存成 tu-1.jpg 放在旁边，把这一段换成 ![](tu-1.jpg) -->"
        in body_of(folder)
    )
    assert not [one for one in build_site(small_site).problems if one.severity == "error"]


def test_text_behind_a_part_that_was_closed_too_early_is_told(bring):
    body = f'<h1>{TITLE}</h1><p>2026-03-15</p><div id="vsb_content"><p>{LEAD}</p></div><p>{MORE}</p></div>'
    assert f"网页上正文以外的文字没有导入，请核对是不是正文：{MORE}。" in bring({"a.html": page(body)})[0].err


def test_addresses_that_are_none_lead_nowhere(bring):
    odd = ("http://[bad", "http://。．＃/x", "//", "\\\\x", "x" * 600 + ".jpg", "%00.jpg", "?", "http://a.example:x/")
    body = "".join(f'<p>第{n}段<a href="{one}">链接</a><img src="{one}"></p>' for n, one in enumerate(odd))
    head = "".join(f'<link rel="canonical" href="{one}">' for one in odd[:2])
    found, (folder,) = bring(
        {"a.html": page(f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p>{body}</article>", head)}
    )
    assert found.code == 0
    assert "第7段" in body_of(folder)


def test_a_page_of_one_picture(bring):
    _, (folder,) = bring({"a/a.html": page("<img src=a.jpg>"), "a/a.jpg": PHOTO}, "--date", "2026-03-15")
    assert "![](tu-1.jpg)" in body_of(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are not for Windows")
def test_what_is_no_file_is_not_opened(bring, call, small_site, tmp_path):
    (tmp_path / "saved/a").mkdir(parents=True)
    os.mkfifo(tmp_path / "saved/a/pipe.html")
    (tmp_path / "elsewhere.html").write_bytes(DIVS)
    (tmp_path / "saved/a/link.html").symlink_to(tmp_path / "elsewhere.html")
    found, folders = bring({"a/b.html": BODA_SECOND})
    assert (found.code, len(folders)) == (0, 1)
    assert call("import", "html", tmp_path / "saved/a/pipe.html", "--site", small_site).code == 2


def test_addresses_of_a_host_that_stays_lead_nowhere(bring, small_site):
    files = {"b/zzb.jianglan.example/info/1034/1507.htm": BODA_SECOND}
    bring({f"{MIRROR}/info/1034/1507.htm": BODA_NEW})
    found, folders = bring(files)
    assert (folders, "“/info/1034/1507.htm”已经导入" in found.err) == ([], True)
    _, (folder,) = bring(files, "--no-redirect")
    assert '原文链接: "http://zzb.jianglan.example/info/1034/1507.htm"\n' in text_of(folder)
    assert "旧链接" not in text_of(folder)


def test_one_place_is_one_old_address(bring, small_site):
    saved = BODA_SECOND.replace(b"</head>", f'<link rel="canonical" href="http://{MIRROR}/2026/x/"></head>'.encode())
    _, (folder,) = bring({f"{MIRROR}/2026/x/index.html": saved})
    assert '旧链接: "/2026/x/"\n' in text_of(folder)
    _, (home,) = bring({"b/www.example.org/index.html": DIVS})
    assert "旧链接" not in text_of(home)
    assert not [one for one in build_site(small_site).problems if one.severity == "error"]


def test_what_was_withdrawn_does_not_come_back(bring, small_site):
    (small_site / "content/withdrawn.yml").write_text(
        "- 地址: /yaowen/2026/0301-x.html\n  标题: 上一次活动\n  撤下日期: 2026-05-01\n  理由: 不实\n  旧链接: /info/1034/1507.htm\n",
        "utf-8",
    )
    found, folders = bring({f"{MIRROR}/info/1034/1507.htm": BODA_SECOND})
    assert (found.code, folders) == (0, [])
    assert "“/info/1034/1507.htm”撤下过，跳过。" in found.err


def test_the_section_is_that_of_the_page_where_the_site_has_it(bring):
    _, (folder,) = bring(SHAPES["博达"], section=())
    assert folder.parent.name == "yaowen"
    found, folders = bring({"b/b.htm": DIVS.replace("党建要闻".encode(), "别的栏目".encode())}, section=())
    assert (found.code, folders) == (1, [])
    assert "没有写栏目。请用 --section 写明" in found.err


NAMELESS = page(
    f"<h1>学校召开党建工作会议</h1><p>2026-03-15</p><article><p>{MORE}</p><p>{END}</p></article>",
    title="学校召开党建工作会议",
)


def test_pages_that_name_no_unit_get_the_one_for_them(bring):
    found, folders = bring({"a.html": NAMELESS})
    assert (found.code, folders) == (1, [])
    assert "认不出单位。请用 --unit 写明" in found.err
    found, (folder,) = bring({"a.html": NAMELESS}, "--usual-unit", "机械学院党委")
    assert "单位: 机械工程学院党委\n" in text_of(folder)
    assert "单位没有认出，用了“机械工程学院党委”。" in found.err


def test_what_the_base_says_of_addresses(bring):
    files = {"a/info/1.htm": BODA_SECOND}
    _, (folder,) = bring(files, "--base", "http://dangjian.jianglan.example/old/")
    assert '旧链接: "/old/info/1.htm"\n' in text_of(folder)
    found, _ = bring(files, "--base", "dangjian")
    assert (found.code, "“dangjian”不是网址。" in found.err) == (2, True)


def test_a_page_of_another_site_keeps_where_it_is_from(bring):
    saved = BODA_SECOND.replace(
        b"<html>", b"<!-- saved from url=(0040)https://news.jianglan.example/info/9.htm --><html>"
    )
    _, (folder,) = bring({"a/x.htm": saved}, "--base", "http://dangjian.jianglan.example/")
    assert '原文链接: "https://news.jianglan.example/info/9.htm"\n' in text_of(folder)


HOSTILE = {
    "一层套一层": (b"<html><body><article>" + b"<div>" * 1000 + b"x" * 99, "一层套一层"),
    "很多没有收口的": (b"<b>" * 3000 + b"<p>x" * 9000, "不正常，没有读"),
    "套得极深": (b"<div>" * 2_000_000, "不正常，没有读"),
    "空的": (b" \n", "是空文件"),
    "没有正文": (page(NAVIGATION), "是列表页或导航页，没有正文"),
    "很长": (b"<p>" + b"x" * (9 << 20), "网页的文字超过 8.0 MB"),
    "没有收口的脚本": (b"<script>" * 500_000 + b"<!--" * 500_000, "不正常，没有读"),
    "二进制": (bytes(range(256)) * 40, "不是网页"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_refused(name: str, bring):
    data, why = HOSTILE[name]
    found, folders = bring({"a.html": data})
    assert (found.code, folders) == (1, [])
    assert why in found.err


def test_a_huge_file_is_refused_unread(bring, small_site, tmp_path, call):
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(100 << 20)
    found = call("import", "html", path, "--site", small_site, *SECTION)
    assert found.code == 1
    assert "a.html：没有导入。\n  超过 50.0 MB" in found.err


def test_a_huge_picture_in_the_text_is_no_text(bring):
    import base64

    data = base64.b64encode(PHOTO + bytes(12 << 20))
    text = (
        page(f'<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p><img src="data:image/jpeg;base64,').replace(
            b"</body></html>", b""
        )
        + data
        + b'"></article></body></html>'
    )
    _, (folder,) = bring({"a.html": text})
    assert (folder / "tu-1.jpg").stat().st_size > 12 << 20


def test_nothing_outside_the_folder_is_read(bring, tmp_path):
    (tmp_path / "geheim.jpg").write_bytes(PHOTO)
    body = f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p><img src='../../geheim.jpg'><img src='{tmp_path}/geheim.jpg'><img src='file://{tmp_path}/geheim.jpg'><a href='../../geheim.pdf'>x</a></article>"
    (tmp_path / "geheim.pdf").write_bytes(b"%PDF")
    found, (folder,) = bring({"a/a.html": page(body)})
    assert [path.name for path in folder.iterdir()] == ["index.md"]
    assert "第 1 段后面的图片没有一起存下来：../../geheim.jpg。" in found.err


@pytest.mark.parametrize("charset", ["gb2312", "gbk", "utf-8", "utf-16"])
def test_letters_are_read_in_whatever_they_were_written(charset: str, bring):
    _, (folder,) = bring(
        {"a.html": page(f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p></article>", charset=charset)}
    )
    assert LEAD in body_of(folder)


def test_letters_that_are_none_are_counted(bring):
    data = page(f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p></article>", charset="gbk")
    found, _ = bring({"a.html": data.replace("二十三".encode("gbk"), b"\xff\xff")})
    assert "个字的编码坏了，成了“\ufffd”，请对照原来的网页改正。" in found.err


def test_only_articles_of_wechat_are_taken_by_their_command(bring):
    found, folders = bring(SHAPES["div 当段落"], what="wechat")
    assert (found.code, folders) == (1, [])
    assert "不是公众号文章。别的网页请用 sitegen import html。" in found.err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--section", "要闻", "a.html"), "没有“要闻”这个栏目，是不是“党建要闻”？"),
        (("没有.html",), "没有“没有.html”这个文件。"),
        (("--usual-unit", "机械工程学院", "a.html"), "没有“机械工程学院”这个单位，是不是“机械工程学院党委”？"),
        ((".",), "里没有网页（.html、.htm、.mhtml）。"),
    ],
)
def test_wrong_calls_are_explained(options: tuple[str, ...], why: str, call, small_site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a").mkdir()
    Path("a.html").write_bytes(DIVS)
    found = call("import", "html", *(tmp_path / "a" if one == "." else one for one in options), "--site", small_site)
    assert found.code == 2
    assert why in found.err


def test_scripts_in_words_stay_words(bring, small_site):
    body = f"<h1>{TITLE}</h1><p>2026-03-15</p><article><p>{LEAD}</p><p>&lt;script&gt;alert(1)&lt;/script&gt; {{{{ 7*7 }}}} [x](javascript:alert(1))</p><p><a href='javascript:alert(1)' onclick='x()'>点这里</a></p></article>"
    _, (folder,) = bring({"a.html": page(body)})
    build_site(small_site)
    text = article_of(shown(small_site, folder))
    assert "alert(1)</script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}" in text
    assert 'href="javascript' not in text


def test_remote_wechat_can_be_imported_with_many_others(bring):
    files = {f"公众号/{n}.html": WECHAT_REMOTE.replace(b"mid=2651", b"mid=%d" % n) for n in range(5)}
    found, folders = bring(files, what="wechat")
    assert (found.code, len(folders)) == (0, 5)
