"""``sitegen export wechat``: what is pasted, what is uploaded by hand, what stands in the editor's form."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sites import SMALL, picture, write_site

FONT = (Path(__file__).parents[3] / "fonts/NotoSerifCJKsc-Bold-subset.otf").read_bytes()
TODAY = "2026-06-01"
PATH = "content/yaowen/2026-05-20-dangke"
FOLDER = "公众号-yaowen-2026-05-20-dangke"
HEAD = (
    "标题: 支部讲党课\n副题: 三位教师同台\n日期: 2026-05-20\n单位: jx-sj\n作者: 陆远\n摄影: 沈禾\n编者按: 请借鉴。\n"
    "封面: c.jpg\n图注: 会前\n附件: [{文件: 教案.txt, 名称: 党课教案}]\nAI辅助: 图片\n"
)
BODY = """\
5月20日，支部上**党课**，看[品牌](../../brands/chilun.md)、[推送](https://mp.weixin.qq.com/s/abc)、[甲](https://news.example/a.html)、
[乙](https://news.example/a.html)，网址是 [news.example/b](https://news.example/b)，信箱是[这个](mailto:dj@jianglan.example)。[^1]

![会场](a.png "会场一角")

## 准备 {#zhunbei}

| 人 | 事 |
|---|---|
| 甲 | 备课 |

![再来一张](b.webp)

![会场](a.png "会场又一角")

<p style="color:red" class="center" id="x">居中<script>alert(1)</script></p>

[^1]: 据支部记录。
"""


def photograph(size=(1200, 800)):
    """A photograph whose places are told apart by their colours, with where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Camera of Mr. X"
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    data = BytesIO()
    image.save(data, "JPEG", exif=exif)
    return data.getvalue()


@pytest.fixture
def site(tmp_path, monkeypatch):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    files = {
        **SMALL,
        f"{PATH}/index.md": f"---\n{HEAD}---\n{BODY}",
        f"{PATH}/a.png": picture(300, 200),
        f"{PATH}/b.webp": picture(400, 300, "WEBP"),
        f"{PATH}/c.jpg": photograph(),
        f"{PATH}/教案.txt": "教案",
    }
    return write_site(tmp_path / "site", files)


class Copied(HTMLParser):
    """The tags and attributes of what is pasted, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.names, self.text = set(), set(), ""
        self.html = page[page.index('<template id="copied">') + 22 : page.index("</template>")]
        self.feed(self.html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def post(call, site, tmp_path):
    """Export the article anew, with other lines in its header and another body; return the page."""

    def made(head=HEAD, body=BODY):
        (site / PATH / "index.md").write_text(f"---\n{head}---\n{body}", "utf-8")
        found = call("export", "wechat", PATH, "--site", site, "--today", TODAY, "--force")
        assert (found.code, found.out) == (0, f"{FOLDER}\n")
        return (tmp_path / "here" / FOLDER / "公众号稿.html").read_text("utf-8")

    return made


def test_what_is_pasted_has_only_what_the_editor_keeps(post):
    copied = Copied(post())
    assert copied.names <= {"style", "href", "colspan", "rowspan", "start"}
    assert copied.tags == {
        "section",
        "p",
        "span",
        "strong",
        "sup",
        "a",
        "h2",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert not re.search(r"position|url\(|class=|\sid=|<script|alert", copied.html)
    assert re.findall(r"<(?:p|h2|td|th|table)>", copied.html) == []


def test_links_are_notes_with_one_number_for_each_address(post):
    copied = Copied(post())
    assert "看品牌[1]、推送、甲[2]、乙[2]，网址是 news.example/b，信箱是这个[3]。[注1]" in copied.text
    assert re.findall(r'href="([^"]+)"', copied.html) == ["https://mp.weixin.qq.com/s/abc"]
    notes = copied.text.strip().partition("文中链接")[2]
    assert (
        notes == "[1] https://dangjian.example/brands/chilun.html[2] https://news.example/a.html[3] dj@jianglan.example"
    )
    assert "[注1] 据支部记录。" in copied.text


def test_the_whole_article_is_there_and_its_title_has_a_field_of_its_own(post):
    page = post()
    text = Copied(page).text
    for words in (
        "三位教师同台",
        "编者按：请借鉴。",
        "会前",
        "会场一角",
        "备课",
        "居中",
        "（摄影：沈禾）",
        "党课教案（TXT，6 B）",
    ):
        assert words in text
    assert "本稿图片由人工智能辅助生成" in text
    assert "支部讲党课" not in text
    fields = [unescape(text) for text in re.findall(r'<p class="copied"><span>(.*?)</span>', page)]
    assert fields[:2] == ["支部讲党课", "陆远"]
    assert fields[-1] == "https://dangjian.example/yaowen/2026/0520-dangke.html"


def test_pictures_lie_beside_the_page_in_order_and_have_places_in_the_text(post, tmp_path):
    page = post()
    assert re.findall("【在这里插入 (.*?)】", Copied(page).html) == ["图01.jpg", "图02.png", "图03.jpg", "图02.png"]
    listed = re.findall(r"<b>(图\S+)</b> <small>(\S+?)，\S+ \S+</small>(?:<span>(.*?)</span>)?", page)
    assert listed == [
        ("图01.jpg", "1200×800", "会前"),
        ("图02.png", "300×200", "会场一角"),
        ("图03.jpg", "400×300", "再来一张"),
    ]
    folder = tmp_path / "here" / FOLDER
    for name, size, _ in listed:
        with Image.open(folder / name) as image:
            assert "×".join(map(str, image.size)) == size
            assert image.format == {"jpg": "JPEG", "png": "PNG"}[name[-3:]]
            assert not image.getexif()


def test_covers_have_the_sizes_that_wechat_asks_for_and_are_cut_high_up(post, tmp_path):
    post()
    for size in ((900, 383), (500, 500)):
        with Image.open(tmp_path / "here" / FOLDER / f"封面-{size[0]}x{size[1]}.jpg") as cover:
            assert (cover.size, cover.format, cover.getexif()) == (size, "JPEG", {})
            # The photograph is black above and white below: of 800 lines 290 are left out, a quarter of them above.
            top = cover.convert("L").getpixel((size[0] // 2, 0))
            assert abs(top - (23 if size[0] == 900 else 0)) <= 3


def test_a_small_picture_is_told_of(post):
    head = HEAD.replace("封面: c.jpg", "封面: a.png")
    assert "放大后会模糊" in post(head)
    assert "放大后会模糊" not in post()


@pytest.mark.parametrize(("length", "said"), [(64, ""), (65, "长了 1 字")])
def test_a_title_beyond_its_limit_comes_with_a_proposal(post, length, said):
    title = "支部讲党课，" + "长" * (length - 6)
    page = post(HEAD.replace("支部讲党课", title))
    assert f"{length} 字，最多 64 字" in page
    assert ("可以缩短成" in page) is bool(said) and said in page
    if said:
        assert "支部讲党课，" + "长" * 57 + "…" in page
        short = post(HEAD.replace("支部讲党课", title) + "短标题: 讲党课\n")
        assert '<p class="copied"><span>讲党课</span>' in short


@pytest.mark.parametrize(("length", "cut"), [(120, False), (121, True)])
def test_a_summary_beyond_its_limit_comes_with_a_proposal(post, length, cut):
    summary = "第一句话说清事情。" + "第二句话写得很长很长" * 20
    page = post(f"{HEAD}摘要: {summary[: length - 1]}。\n")
    assert ("公众号的摘要最多 120 字" in page) is cut


def test_without_any_picture_a_sentence_says_what_to_do(post, tmp_path):
    page = post("标题: 通知\n日期: 2026-05-20\n单位: jx-sj\n", "只有一句。\n")
    assert "没有做封面。请另外准备 900×383 和 500×500 的图各一张。" in page
    assert "<h2>图片" not in page


def test_without_any_picture_the_cover_is_the_one_that_the_page_is_shared_with(site, post, tmp_path):
    (site / "site.yml").write_text(SMALL["site.yml"] + "主题: {分享图字体: song.otf}\n", "utf-8")
    (site / "fonts").mkdir()
    (site / "fonts/song.otf").write_bytes(FONT)
    (site / "fonts/OFL.txt").write_text("SIL Open Font License 1.1\n", "utf-8")
    page = post("标题: 通知\n日期: 2026-05-20\n单位: jx-sj\n", "只有一句。\n")
    assert "没有做封面" not in page
    for name in ("封面-900x383.jpg", "封面-500x500.jpg"):
        with Image.open(tmp_path / "here" / FOLDER / name) as cover:
            darkest, lightest = cover.convert("L").getextrema()
            assert (cover.width, cover.height) == tuple(map(int, name[3:-4].split("x")))
            assert darkest < 60 and lightest > 240, "ink on paper"


def test_what_is_held_back_is_not_exported(call, site, tmp_path):
    (site / PATH / "index.md").write_text(f"---\n{HEAD}草稿: 是\n---\n{BODY}", "utf-8")
    found = call("export", "wechat", PATH, "--site", site, "--today", TODAY)
    assert found.code == 2
    assert "“支部讲党课”还不能发布（草稿），没有导出。" in found.err
    assert list((tmp_path / "here").iterdir()) == []


def test_a_folder_that_is_there_is_written_anew_only_when_told_and_nothing_of_others_goes(call, site, tmp_path):
    arguments = ("export", "wechat", PATH, "--site", site, "--today", TODAY)
    assert call(*arguments).code == 0
    folder = tmp_path / "here" / FOLDER
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "自己的.txt").write_text("自己的", "utf-8")
    again = call(*arguments)
    assert again.code == 2 and "已经有了，没有覆盖" in again.err and "--force" in again.err
    forced = call(*arguments, "--force")
    assert forced.code == 0 and "还有 1 个不是这一次写的文件，没有动：自己的.txt。" in forced.err
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert after == {**before, "自己的.txt": "自己的".encode()}


def test_it_goes_where_output_says_but_never_into_what_is_published(call, site, tmp_path):
    arguments = ("export", "wechat", PATH, "--site", site, "--today", TODAY)
    assert call(*arguments, "--output", tmp_path / "甲/乙").code == 0
    assert (tmp_path / "甲/乙" / FOLDER / "公众号稿.html").is_file()
    found = call(*arguments, "--output", site / "content")
    assert found.code == 2 and "在站点自己的文件夹里" in found.err
