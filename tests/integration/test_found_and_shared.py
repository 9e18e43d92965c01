"""What search engines and messengers are told: heads, JSON-LD, feeds, the sitemap, robots.txt, icons."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from PIL import Image

from sites import SMALL, Files, build_site, picture, write_site

ROOT = Path(__file__).parents[2]
BASE = "https://dangjian.example/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
UNLISTED = ("404.html", "tongzhi/2025/0918-peixun-mingdan.html", "tongzhi/gongshi/2024/1008-pinpai-gongshi.html")
"""The pages of the demonstration site that are for nobody to find: nothing is there, or no longer."""
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
DANGKE = "content/yaowen/2026-03-12-dangke.md"
HOSTILE = "“甲”</script><!--<script>alert(1)//&amp; <b>乙</b>"
ARTICLE = "content/yaowen/2026-05-06-gongjian/index.md"


WHOLE: Files = {
    **SMALL,
    "site.yml": (
        "标题: 江澜大学党建网\n短标题: 江澜党建\n网址: https://dangjian.example/\n"
        "页脚: {主办: 江澜大学党委宣传部, 投稿: dangjian@jianglan.example}\n"
    ),
    ARTICLE: (
        "---\n标题: 一张课表的来历\n日期: 2026-05-06 16:13\n更新日期: 2026-05-08\n单位: jx-sj\n标签: [党课, 排课]\n"
        "作者: [{姓名: 张三, 角色: 记者}]\n文字: [张三, 机械学院党委]\n摄影: 李四\n编辑: 王五\n封面: 封面.jpg\n图注: 封面的说明\n"
        "编者按: 本期起刊发共建故事。\n附件: [安排.csv]\n摘要: 双方一起排出了下半年的课表。\nAI辅助: [图片]\n---\n"
        "5月6日，双方排出了课表[^1]，见[此前的党课](../2026-03-12-dangke.md#准备)和[外页](https://a.example/?x=1&y=2)。\n\n"
        '![会场](会场.jpg "会场一角")\n\n    第一行\n\n      第二行\n\n[^1]: 附后。\n'
    ),
    "content/yaowen/2026-05-06-gongjian/封面.jpg": picture(900, 600, "JPEG"),
    "content/yaowen/2026-05-06-gongjian/会场.jpg": picture(800, 800, "JPEG"),
    "content/yaowen/2026-05-06-gongjian/安排.csv": "时间,内容\n",
    "content/tongzhi/2026-05-09-caogao.md": "---\n标题: 还没有写完\n日期: 2026-05-09\n单位: jlu\n草稿: 是\n---\n草稿的正文。\n",
}


class Head(HTMLParser):
    """What the head of a page says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, list[str]] = defaultdict(list)
        self.links: dict[str, list[str]] = defaultdict(list)
        self.data: list[str] = []
        self.title = ""
        self._in = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in = given.get("type", "") if tag == "script" else tag
        if tag == "meta":
            self.meta[given.get("name") or given.get("property", "")].append(given.get("content", ""))
        if tag == "link":
            self.links[given["rel"]].append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "application/ld+json":
            self.data.append(data)
        if self._in == "title" and not self.title:
            self.title = data

    def one(self, name: str) -> str:
        (found,) = self.meta[name]
        return found

    def things(self) -> dict[str, dict[str, Any]]:
        """The things of JSON-LD by their type."""
        found: dict[str, dict[str, Any]] = {}
        for text in self.data:
            value = json.loads(text)
            assert value["@context"] == "https://schema.org"
            found |= {thing["@type"]: thing for thing in value["@graph"]}
        return found


def head_of(output: Path, name: str) -> Head:
    return Head((output / name).read_text("utf-8"))


def pages_of(output: Path) -> dict[str, Head]:
    """The head of every page by its name, pages at old addresses apart."""
    texts = {path.relative_to(output).as_posix(): path.read_text("utf-8") for path in sorted(output.rglob("*.html"))}
    return {name: Head(text) for name, text in texts.items() if 'http-equiv="refresh"' not in text}


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demonstration")
    for name in ("content", "fonts"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "site.yml", folder)
    assert build_site(folder, today=date(2026, 11, 21), search=False).published
    return folder / "output"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = write_site(tmp_path_factory.mktemp("whole"), WHOLE)
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    return site / "output"


def test_every_page_of_the_demonstration_site_says_what_it_is(demonstration: Path) -> None:
    pages = pages_of(demonstration)
    for name in UNLISTED:
        assert pages.pop(name).one("robots") == "noindex"
    by_description = defaultdict(list)
    for name, head in pages.items():
        address = BASE + name.removesuffix("index.html") if name.endswith("index.html") else BASE + name
        assert head.links["canonical"] == [address] == head.meta["og:url"], name
        assert head.title == "江澜大学党建网" if name == "index.html" else head.title.endswith(" - 江澜党建"), name
        assert 10 <= len(head.one("description")) <= 110, (name, head.one("description"))
        assert head.meta["og:description"] == head.meta["description"]
        assert (head.one("og:site_name"), head.one("og:locale")) == ("江澜大学党建网", "zh_CN")
        assert head.one("theme-color") == "#a61b1b"
        assert "robots" not in head.meta, name
        by_description[head.one("description")].append(name)
    assert {text: names for text, names in by_description.items() if len(names) > 1} == {}
    assert len({head.title for head in pages.values()}) == len(pages)


def test_every_shared_picture_of_the_demonstration_site_is_there_in_the_size_that_is_told(demonstration: Path) -> None:
    sizes: dict[str, tuple[int, int]] = {}
    for name, head in pages_of(demonstration).items():
        if name in UNLISTED:
            continue
        address = head.one("og:image").removeprefix(BASE)
        if address not in sizes:
            with Image.open(demonstration / address) as image:
                sizes[address] = image.size
        assert (int(head.one("og:image:width")), int(head.one("og:image:height"))) == sizes[address], name
        assert head.one("og:image:alt")
    assert len(sizes) > 10


def test_json_ld_of_the_demonstration_site_holds_what_search_engines_require(demonstration: Path) -> None:
    articles = 0
    for name, head in pages_of(demonstration).items():
        things = head.things()
        if name in UNLISTED:
            assert things == {}
            continue
        assert things.keys() >= ({"Organization", "WebSite"} if name == "index.html" else {"BreadcrumbList"}), name
        if breadcrumbs := things.get("BreadcrumbList"):
            items = breadcrumbs["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert items[0]["item"] == BASE and items[-1]["item"] == head.links["canonical"][0]
            assert all(item["name"] for item in items)
        assert ("NewsArticle" in things) == (head.one("og:type") == "article")
        if article := things.get("NewsArticle"):
            articles += 1
            assert article["headline"] and article["author"] and article["publisher"]["name"], name
            assert article["mainEntityOfPage"] == head.links["canonical"][0]
            assert datetime.fromisoformat(article["datePublished"]).tzinfo
            assert article["datePublished"] <= article["dateModified"]
    assert articles >= 80


def test_a_later_page_of_a_list_tells_what_it_holds_and_never_changes(demonstration: Path) -> None:
    head = head_of(demonstration, "units/jlu/page-2.html")
    assert head.one("description").startswith("中共江澜大学委员会的稿件，第 2 页，2024年9月至2025年4月：《")
    assert head.title == "中共江澜大学委员会（第 2 页） - 江澜党建"


def test_an_article_tells_everything_of_itself(whole: Path) -> None:
    head = head_of(whole, "yaowen/2026/0506-gongjian.html")
    address = f"{BASE}yaowen/2026/0506-gongjian.html"
    assert head.one("description") == "双方一起排出了下半年的课表。"
    assert head.one("og:type") == "article"
    assert head.one("article:published_time") == "2026-05-06T16:13:00+08:00"
    assert head.one("article:modified_time") == "2026-05-08T00:00:00+08:00"
    assert head.one("article:section") == "党建要闻"
    assert head.meta["article:tag"] == ["党课", "排课"]
    shared = head.one("og:image")
    told = head.things()["NewsArticle"]
    assert told.pop("image") == {
        "@type": "ImageObject",
        "url": shared,
        "width": int(head.one("og:image:width")),
        "height": int(head.one("og:image:height")),
    }
    assert told == {
        "@type": "NewsArticle",
        "headline": "一张课表的来历",
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": "2026-05-06T16:13:00+08:00",
        "dateModified": "2026-05-08T00:00:00+08:00",
        "inLanguage": "zh-CN",
        "publisher": {
            "@type": "Organization",
            "name": "江澜大学党委宣传部",
            "url": BASE,
            "logo": {"@type": "ImageObject", "url": f"{BASE}icon-512.png"},
        },
        "description": "双方一起排出了下半年的课表。",
        "author": [{"@type": "Person", "name": "张三"}, {"@type": "Organization", "name": "机械学院党委"}],
        "editor": [{"@type": "Person", "name": "王五"}],
        "articleSection": "党建要闻",
        "keywords": ["党课", "排课"],
    }


def test_the_home_page_tells_who_publishes_and_how_to_search(whole: Path) -> None:
    things = head_of(whole, "index.html").things()
    assert things["Organization"]["name"] == "江澜大学党委宣传部"
    assert things["Organization"]["email"] == "dangjian@jianglan.example"
    site = things["WebSite"]
    assert (site["name"], site["alternateName"], site["url"]) == ("江澜大学党建网", "江澜党建", BASE)
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{BASE}search.html?q={{search_term_string}}"
    assert "elements.q;" in next((whole / "assets/js").glob("search.*.js")).read_text("utf-8")


def test_a_reprint_names_its_source_and_where_it_comes_from(tmp_path: Path) -> None:
    reprint = "---\n标题: 转来的稿件\n日期: 2026-05-01\n单位: jlu\n来源: 澜江日报\n转载: https://daily.example/1.html\n---\n转来的。\n"
    site = write_site(tmp_path, {**WHOLE, "content/yaowen/2026-05-01-zhuan.md": reprint})
    build_site(site)
    told = head_of(site / "output", "yaowen/2026/0501-zhuan.html").things()["NewsArticle"]
    assert told["author"] == [{"@type": "Organization", "name": "澜江日报"}]
    assert told["isBasedOn"] == "https://daily.example/1.html"
    feed = (site / "output/feed.xml").read_text("utf-8")
    assert '<link rel="via" href="https://daily.example/1.html"/>' in feed


def test_titles_that_mean_to_break_out_stay_in(tmp_path: Path) -> None:
    text = str(SMALL[DANGKE]).replace("机械设计系教师党支部讲党课", json.dumps(HOSTILE, ensure_ascii=False), 1)
    text = text.replace("标签: [党课]", '标签: ["</script>"]').replace("讲党课，", "讲&#8;党&#xb;课，")
    site = write_site(tmp_path, {**SMALL, DANGKE: text})
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    output = site / "output"
    html = (output / "yaowen/2026/0312-dangke.html").read_text("utf-8")
    head = Head(html)
    assert head.things()["NewsArticle"]["headline"] == HOSTILE
    assert head.things()["NewsArticle"]["keywords"] == ["</script>"]
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert not re.search("[<>&]", script)
    entry = entries_of(output / "feed.xml")[1]
    assert entry.findtext(f"{ATOM}title") == HOSTILE
    assert "讲党课" in entry.findtext(f"{ATOM}content", "")


def entries_of(path: Path) -> list[ElementTree.Element]:
    return ElementTree.parse(path).getroot().findall(f"{ATOM}entry")


def check_feed(path: Path) -> None:
    """RFC 4287: what must be there, once; ids unique; all addresses whole; dates with a zone."""
    feed = ElementTree.parse(path).getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed" and 1 <= len(entries) <= 20
    for item in (feed, *entries):
        for name in ("id", "title", "updated"):
            (found,) = item.findall(f"{ATOM}{name}")
            assert (found.text or "").strip(), (path, name)
        assert datetime.fromisoformat(item.findtext(f"{ATOM}updated", "")).tzinfo
        alternates = [link for link in item.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
        assert all(urlsplit(link.get("href", "")).scheme for link in item.findall(f"{ATOM}link"))
        assert all(person.findtext(f"{ATOM}name") for person in item.findall(f"{ATOM}author"))
    assert [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        feed.findtext(f"{ATOM}id")
    ]
    ids = [item.findtext(f"{ATOM}id", "") for item in (feed, *entries)]
    assert len(set(ids)) == len(ids) and all(id.startswith(BASE) for id in ids)
    for entry in entries:
        (content,) = entry.findall(f"{ATOM}content")
        assert content.get("type") == "html" and content.text
        assert not re.search(r'(?:href|src|poster)="(?!https?://|mailto:|tel:)', content.text), content.text
        assert not re.search(r"srcset|<picture|<script|\x02|\x03", content.text)
        assert entry.findall(f"{ATOM}author") and len(entry.findall(f"{ATOM}summary")) <= 1


def test_every_feed_of_the_demonstration_site_is_valid_and_whole(demonstration: Path) -> None:
    feeds = sorted(demonstration.rglob("feed.xml"))
    assert len(feeds) > 40
    for path in feeds:
        check_feed(path)
        assert (
            head_of(demonstration, _page_of(path, demonstration))
            .links["alternate"][0]
            .endswith(path.relative_to(demonstration).as_posix().rpartition("/")[2])
        )


def _page_of(feed: Path, output: Path) -> str:
    beside = feed.parent.with_suffix(".html")
    return (beside if beside.exists() else feed.parent / "index.html").relative_to(output).as_posix()


def test_an_entry_holds_the_whole_article(whole: Path) -> None:
    check_feed(whole / "feed.xml")
    entry = entries_of(whole / "feed.xml")[0]
    page = f"{BASE}yaowen/2026/0506-gongjian.html"
    content = entry.findtext(f"{ATOM}content", "")
    pictures = re.findall(r'<img src="([^"]+)"', content)
    files = re.findall(r'附件：<a href="([^"]+)">安排</a>（CSV，', content)
    assert [author.findtext(f"{ATOM}name") for author in entry.findall(f"{ATOM}author")] == ["张三", "机械学院党委"]
    assert [category.get("term") for category in entry.findall(f"{ATOM}category")] == ["党课", "排课"]
    assert entry.findtext(f"{ATOM}summary") == "双方一起排出了下半年的课表。"
    assert "<strong>编者按</strong>　本期起刊发共建故事。" in content
    assert "<p>封面的说明</p>" in content and "<figcaption>会场一角</figcaption>" in content
    assert f'<a href="{BASE}yaowen/2026/0312-dangke.html#%E5%87%86%E5%A4%87">此前的党课</a>' in content
    assert f'href="{page}#fn-1"' in content and 'href="https://a.example/?x=1&amp;y=2"' in content
    assert "<pre><code>第一行\n\n  第二行\n</code></pre>" in content
    assert "（文字：张三、机械学院党委　摄影：李四　编辑：王五）" in content
    assert "本稿图片由人工智能辅助生成" in content
    assert len(pictures) == 2 and len(files) == 1
    assert all((whole / unquote(address.removeprefix(BASE))).is_file() for address in (*pictures, *files))


def test_what_is_held_back_is_in_no_feed_and_no_sitemap_in_previews_too(tmp_path: Path) -> None:
    alone = "---\n标题: 专栏里只有草稿\n日期: 2026-05-10\n单位: jlu\n专栏: 先锋故事\n草稿: 是\n---\n草稿的正文。\n"
    series = {
        "content/series/gushi.md": "---\n名称: 先锋故事\n---\n讲故事。\n",
        "content/yaowen/2026-05-10-x.md": alone,
    }
    site = write_site(tmp_path, {**WHOLE, **series})
    for preview in (False, True):
        output = tmp_path / f"output-{preview}"
        build_site(site, output, preview=preview)
        feeds = sorted(output.rglob("*.xml"))
        assert (output / "sitemap.xml").is_file() is not preview
        assert not [path for path in feeds if "草稿" in path.read_text("utf-8") or "caogao" in path.read_text("utf-8")]
        assert not (output / "series/gushi").exists()
        assert head_of(output, "series/gushi.html").links["alternate"] == ["../feed.xml"]
        for path in output.rglob("feed.xml"):
            check_feed(path)
    assert (tmp_path / "output-True/robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    assert all(head.one("robots") == "noindex" for head in pages_of(tmp_path / "output-True").values())
    assert "noindex" not in "".join(
        path.read_text("utf-8") for path in (tmp_path / "output-False").rglob("yaowen/*.html")
    )


def test_the_sitemap_names_pages_with_their_dates_and_pictures(whole: Path) -> None:
    urls = {url.findtext(f"{MAP}loc", ""): url for url in ElementTree.parse(whole / "sitemap.xml").getroot()}
    article = urls[f"{BASE}yaowen/2026/0506-gongjian.html"]
    pictures = [item.text or "" for item in article.iterfind(f"{IMAGE}image/{IMAGE}loc")]
    assert article.findtext(f"{MAP}lastmod") == "2026-05-08"
    assert len(pictures) == 2 and all((whole / address.removeprefix(BASE)).is_file() for address in pictures)
    assert urls[f"{BASE}archive/"].findtext(f"{MAP}lastmod") == "2026-05-08"
    canonical = {head.links["canonical"][0] for name, head in pages_of(whole).items() if name != "404.html"}
    assert urls.keys() == canonical
    assert (whole / "robots.txt").read_text("utf-8") == (
        "User-agent: *\nAllow: /\n\nSitemap: https://dangjian.example/sitemap.xml\n"
    )


def test_too_many_pages_for_one_sitemap_are_told_in_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.plan.notices._MOST_PAGES", 20)
    output = write_site(tmp_path, WHOLE) / "output"
    build_site(tmp_path)
    index = ElementTree.parse(output / "sitemap.xml").getroot()
    parts = [part.findtext(f"{MAP}loc", "").removeprefix(BASE) for part in index]
    assert index.tag == f"{MAP}sitemapindex"
    assert parts == [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    found = [url.findtext(f"{MAP}loc") for part in parts for url in ElementTree.parse(output / part).getroot()]
    assert len(found) == len(set(found)) == len(pages_of(output)) - 1


def test_icons_stand_where_browsers_and_phones_look_in_the_colour_of_the_site(tmp_path: Path) -> None:
    config = str(SMALL["site.yml"]) + "主题: {主色: '#0B6468'}\n"
    site = write_site(tmp_path, {**SMALL, "site.yml": config, "assets/icons/icon-512.png": b"own"})
    build_site(site)
    output = site / "output"
    head = head_of(output, "yaowen/2026/0312-dangke.html")
    assert head.links["icon"] == ["../../favicon.ico", "../../favicon.svg"]
    assert head.links["apple-touch-icon"] == ["../../apple-touch-icon.png"]
    assert head.links["manifest"] == ["../../site.webmanifest"]
    for name, size in (("apple-touch-icon.png", 180), ("icon-192.png", 192)):
        with Image.open(output / name) as image:
            assert image.size == (size, size)
            assert image.convert("RGB").getpixel((1, 1)) == (0x0B, 0x64, 0x68)
    with Image.open(output / "favicon.ico") as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert 'fill="#0b6468"' in (output / "favicon.svg").read_text("utf-8")
    assert (output / "icon-512.png").read_bytes() == b"own"
    manifest = json.loads((output / "site.webmanifest").read_text("utf-8"))
    assert (manifest["name"], manifest["short_name"]) == ("江澜大学党建网", "江澜大学党建网")
    assert (manifest["theme_color"], manifest["background_color"]) == ("#0b6468", "#fbf8f3")
    assert [(output / item["src"]).is_file() for item in manifest["icons"]] == [True, True]


def test_without_an_address_there_is_nothing_that_needs_one(tmp_path: Path) -> None:
    site = write_site(tmp_path, {**SMALL, "site.yml": "标题: 江澜大学党建网\n"})
    build_site(site)
    head = head_of(site / "output", "yaowen/2026/0312-dangke.html")
    assert head.one("description") == "3月12日，机械设计系教师党支部在实验楼讲党课，品牌的成员参加。提前一周备课。"
    assert not head.data and not head.links["canonical"] and not [name for name in head.meta if name.startswith("og:")]
    assert not list((site / "output").rglob("*.xml"))
    assert (site / "output/robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"


def test_a_new_article_changes_the_head_of_no_page_that_does_not_list_it(tmp_path: Path) -> None:
    many = {
        f"content/tongzhi/2025/2025-01-{day:02d}-m{day}.md": f"---\n标题: 旧稿{day}\n日期: 2025-01-{day:02d}\n单位: jx\n标签: [调研]\n---\n旧。\n"
        for day in range(1, 29)
    }
    site = write_site(tmp_path, {**WHOLE, **many})
    build_site(site)
    new = "---\n标题: 新稿\n日期: 2026-05-20\n单位: jlu\n---\n新。\n"
    write_site(site, {"content/yaowen/2026-05-20-xin.md": new})
    changed = {address for address in build_site(site).changes if address.endswith(".html")}
    assert changed <= {
        "/index.html",
        "/yaowen/2026/0520-xin.html",
        "/yaowen/2026/0506-gongjian.html",
        "/yaowen/index.html",
        "/units/jlu.html",
        "/units/index.html",
        "/archive/index.html",
        "/archive/2026/index.html",
        "/archive/2026/05.html",
        "/statistics.html",
        "/search.html",
    }
