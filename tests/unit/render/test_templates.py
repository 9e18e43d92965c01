import gzip
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
import view_samples as samples
from view_samples import Render

from sitegen.model.views import Bar, Cell, Listing, Table
from sitegen.model.views.base import replace
from sitegen.plan.charts import curve
from sitegen.render.theme import Theme

PAGES = sorted(name for name in samples.VIEWS if name.endswith(".html"))
BARE = {name: samples.bare(samples.VIEWS[name]) for name in PAGES}
PREVIEW = replace(samples.FRAME, preview=True)
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
VOID = {"meta", "link", "img", "input", "br", "hr", "col", "source", "wbr"}


class Outline(HTMLParser):
    """Checks nesting; keeps elements with their attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(params=["full", "bare", "preview", "grey"], scope="module")
def outputs(request: pytest.FixtureRequest, render: Render) -> dict[str, str]:
    frame, views = {
        "full": (samples.FRAME, samples.VIEWS),
        "bare": (samples.BARE_FRAME, BARE),
        "preview": (PREVIEW, samples.VIEWS),
        "grey": (replace(samples.FRAME, grey=True, dark=True, accent="#0B6468", carousel=True), samples.VIEWS),
    }[request.param]
    return {name: render(name, views[name], frame=frame) for name in PAGES}


@pytest.fixture(scope="module")
def outlines(outputs: dict[str, str]) -> dict[str, Outline]:
    return {name: Outline(html) for name, html in outputs.items()}


def test_every_template_that_planners_name_has_a_sample(theme: Theme) -> None:
    partial = ("partials/", "macros/")
    pages = {name for name in theme.templates if not name.startswith(partial)} - {"base.html"}
    assert pages == samples.VIEWS.keys()


def test_templates_trust_nothing_by_themselves(theme: Theme) -> None:
    for name, template in theme.templates.items():
        assert not re.search(r"\|\s*safe|autoescape|Markup", template.source), name


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_well_formed_and_hold_no_placeholders(outputs: dict[str, str], name: str) -> None:
    html = outputs[name]
    text = "".join(Outline(html).text)
    assert html.startswith('<!doctype html>\n<html lang="zh-CN"')
    assert html.endswith("</html>\n")
    assert not re.search(r"\bNone\b|\bUndefined\b|<bound|\(\)", text)


@pytest.mark.parametrize("name", PAGES)
def test_pages_hold_a_strict_content_security_policy(outlines: dict[str, Outline], name: str) -> None:
    outline = outlines[name]
    for tag, attributes in outline.elements:
        assert tag not in {"style", "iframe", "object", "embed", "base"}
        assert "style" not in attributes
        assert not any(attribute.startswith("on") for attribute in attributes), attributes
        assert not any("javascript:" in value for value in attributes.values())
    data = "application/ld+json"
    assert all(script.get("src") or script.get("type") == data for script in outline.all("script"))


@pytest.mark.parametrize("name", PAGES)
def test_pages_ask_no_other_host_for_anything(outlines: dict[str, Outline], name: str) -> None:
    for tag, attributes in outlines[name].elements:
        loads = tag in {"script", "img", "video", "source", "iframe"} or (
            tag == "link" and attributes.get("rel") not in {"canonical", "alternate"}
        )
        for attribute in ("src", "href", "srcset", "poster"):
            if loads and attribute in attributes:
                assert not attributes[attribute].startswith(("http:", "https:", "//")), attributes


@pytest.mark.parametrize("name", PAGES)
def test_links_inside_the_site_are_relative(outlines: dict[str, Outline], name: str) -> None:
    root = "/dangjian/" if name == "404.html" else None
    scripts = (script for script in outlines[name].all("script") if "src" in script)
    for attributes in (*outlines[name].all("a"), *outlines[name].all("img"), *scripts):
        address = attributes.get("href") or attributes.get("src", "")
        assert address
        if address.startswith("/"):
            assert root and address.startswith(root)


@pytest.mark.parametrize("name", [name for name in PAGES if name != "redirect.html"])
def test_pages_have_landmarks_one_title_and_headings_in_order(outlines: dict[str, Outline], name: str) -> None:
    outline = outlines[name]
    tags = [tag for tag, _ in outline.elements]
    assert (tags.count("main"), tags.count("h1")) == (1, 1)
    assert tags[: tags.index("body")].count("title") == 1, "titles of lines in a drawing are others"
    assert "header" in tags and "footer" in tags
    assert any(attributes.get("href") == "#page-main" for attributes in outline.all("a"))
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False)), levels


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_labels_lead_somewhere(outlines: dict[str, Outline], name: str) -> None:
    ids = [attributes["id"] for _, attributes in outlines[name].elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in outlines[name].elements:
        for reference in ("aria-labelledby", "for"):
            assert attributes.get(reference, ids[0] if ids else "") in [*ids, ""]


@pytest.mark.parametrize("name", PAGES)
def test_pictures_have_sizes_and_alternatives(outlines: dict[str, Outline], name: str) -> None:
    for picture in outlines[name].all("img"):
        assert {"alt", "width", "height"} <= picture.keys()


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_view_leaves_no_empty_element_behind(render: Render, name: str) -> None:
    html = render(name, BARE[name], frame=samples.BARE_FRAME)
    assert not re.search(
        r"<(p|ul|ol|li|dl|dt|dd|h[1-6]|nav|section|aside|figure|table|tbody|td|th|span)\b[^>]*>\s*</\1>",
        html.replace("data-found></p>", "").replace("data-results></ol>", ""),
    )
    assert not re.search("来源|作者|编者按|附件|友情链接|电话|投稿|<dt>标签", html)


def test_an_article_prints_what_it_has(render: Render) -> None:
    html = render("article.html", samples.ARTICLE)
    assert "<title>赶在汛期前，流域监测党小组跑完九个采样点 - 江澜党建</title>" in html
    assert '<p class="subtitle">——三天、九个点、五十四瓶水样</p>' in html
    assert '<time datetime="2025-06-26T16:13:00+08:00">2025-06-26 16:13</time>' in html
    assert "<span>（文字：许澄</span>　<span>摄影：江浔宁</span>　<span>编辑：宁小满）</span>" in html
    assert "第 3 篇" in html and "<summary>专栏前言</summary>" in html
    assert '<li class="level-3"><a href="#er-1">还没有做成的</a></li>' in html
    assert "print(point)\n\n</code></pre>" in html
    assert '<link rel="canonical" href="https://dangjian.example/dongtai/2025/0626-hupan-caiyang.html">' in html
    assert '<a href="../index.html" aria-current="true">支部动态</a>' in html


def test_an_article_explains_the_terms_that_stand_in_it(render: Render) -> None:
    outline = Outline(render("article.html", samples.ARTICLE))
    (link,) = [attributes for attributes in outline.all("a") if attributes.get("class") == "term"]
    ids = {attributes["id"]: tag for tag, attributes in outline.elements if "id" in attributes}
    assert ids[link["href"].removeprefix("#")] == "div"
    assert ids[link["aria-describedby"]] == "p"
    (back,) = [attributes for attributes in outline.all("a") if attributes.get("role") == "doc-backlink"]
    assert back["href"] == f"#{link['id']}"
    text = "".join(outline.text)
    assert "党支部的组成部分。包括：学习、活动。" in text
    assert "党支部的基本组织生活制度" not in text


def test_an_article_is_shared_by_its_address_below_base_url(render: Render) -> None:
    html = render("article.html", samples.ARTICLE)
    address = "https://dangjian.example/dongtai/2025/0626-hupan-caiyang.html"
    assert f'data-share="{address}"' in html and f"<span>{address}</span>" in html
    assert 'aria-label="本页网址的二维码"><path stroke="#000" d="M4 4.5h7' in html
    html = render("article.html", samples.ARTICLE, frame=replace(samples.FRAME, base_url=""))
    assert '<div class="share" data-share=""></div>' in html


def test_few_headings_need_no_contents_list(render: Render) -> None:
    html = render("article.html", replace(samples.ARTICLE, contents=samples.HEADINGS[:2]))
    assert "本文目录" not in html


def test_without_a_base_url_there_is_nothing_absolute_in_the_head(render: Render) -> None:
    html = render("article.html", samples.ARTICLE, frame=replace(samples.FRAME, base_url="", feed=""))
    assert "canonical" not in html and "og:" not in html and "atom+xml" not in html


def test_a_preview_says_so_and_is_not_indexed(render: Render) -> None:
    held = replace(samples.ARTICLE, head=replace(samples.ARTICLE.head, held="缺少二审"))
    html = render("article.html", held, frame=PREVIEW)
    assert '<meta name="robots" content="noindex">' in html
    assert "<strong>本页不会正式发布</strong> 缺少二审" in html
    public = render("article.html", samples.ARTICLE)
    assert "noindex" not in public and 'class="preview"' not in public


def test_days_of_mourning_are_grey(render: Render) -> None:
    assert '<html lang="zh-CN" class="grey">' in render(
        "page.html", samples.VIEWS["page.html"], frame=replace(samples.FRAME, grey=True)
    )


def test_lists_are_numbered_without_totals(render: Render) -> None:
    html = render("section.html", samples.VIEWS["section.html"])
    assert "第 2 页" in html
    assert not re.search(r"共\s*\d+\s*[页篇]", html)
    assert '<a rel="prev" href="index.html">← 较新</a>' in html
    assert "置顶" in html


def test_a_list_on_its_last_page_has_no_pager(render: Render) -> None:
    view = replace(samples.VIEWS["section.html"], listing=Listing(cards=samples.cards(2)))
    assert "翻页" not in render("section.html", view)


def test_numbers_in_the_evidence_matrix_lead_to_the_references(render: Render) -> None:
    outline = Outline(render("project.html", samples.VIEWS["project.html"]))
    numbered = [attributes["href"] for attributes in outline.all("a") if attributes["href"].startswith("#ref-")]
    assert numbered == ["#ref-1", "#ref-2", "#ref-1", "#ref-2", "#ref-3"]
    assert [item["id"] for item in outline.all("li") if item.get("id", "").startswith("ref-")] == [
        "ref-1",
        "ref-2",
        "ref-3",
    ]


def test_planned_milestones_are_set_off_from_reached_ones(render: Render) -> None:
    html = render("project.html", samples.VIEWS["project.html"])
    assert re.findall(r'<circle class="(\w+)" cx="([\d.]+)%" cy="2.2em" r="6"/>\n<text[^>]*>(\d)', html) == [
        ("full", "2.0", "1"),
        ("full", "9.5", "2"),
        ("open", "11.0", "3"),
    ]


@pytest.mark.parametrize(
    ("values", "reds"), [((3, 9, 6), 1), ((9, 9, 6), 0), ((9,), 0)], ids=["one longest", "two as long", "one alone"]
)
def test_a_chart_is_red_where_one_bar_is_longer_than_all_others(
    render: Render, values: tuple[int, ...], reds: int
) -> None:
    bars = tuple(Bar(label=f"第{place}", value=value, share=value / 9 * 100) for place, value in enumerate(values))
    chart = replace(samples.CHART, bars=bars)
    html = render("pairings.html", replace(samples.VIEWS["pairings.html"], activities=chart))
    drawing = next(part.split("</figure>")[0] for part in html.split('<figure class="chart">')[1:] if "<rect " in part)
    assert len(re.findall(r'<rect [^>]*class="red"', drawing)) == reds
    assert drawing.count('<td class="number">') == len(values)


def test_over_the_months_of_years_each_month_is_named_in_full_and_each_year_is_seen_once(render: Render) -> None:
    head = ("单位", "2025年11月", "2025年12月", "2026年1月", "合计")
    row = (Cell(text="机械工程学院党委"), *(Cell(text=str(n), number=n) for n in (1, 2, 3, 6)))
    parts = (
        replace(samples.VIEWS["statistics.html"].parts[0], tables=(Table(caption="各月", head=head, rows=(row,)),)),
    )
    html = render("statistics.html", replace(samples.VIEWS["statistics.html"], parts=parts))
    cells = re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", html.split("各月</caption>")[1].split("</thead>")[0])
    assert tuple(re.sub("<[^>]+>", "", cell) for cell in cells) == head
    seen = [re.sub(r'<span class="hidden">[^<]*</span>', "", cell) for cell in cells]
    assert [re.sub("<[^>]+>", "", cell) for cell in seen] == ["单位", "2025年11", "12", "2026年1", "合计"]


def test_anchors_of_registers_stand_only_on_their_own_page(render: Render) -> None:
    anchor = f'id="{samples.PAIRINGS[0].anchor}"'
    assert anchor in render("pairings.html", samples.VIEWS["pairings.html"])
    assert anchor not in render("unit.html", samples.VIEWS["unit.html"])


def test_a_network_with_three_hundred_partners_is_drawn(render: Render) -> None:
    html = render("pairings.html", replace(samples.VIEWS["pairings.html"], network=samples.network(300)))
    drawing = html.split('<svg class="network"')[1].split("</svg>")[0]
    assert drawing.count("<title>") == 300 + 1
    assert drawing.count("<text ") == 300 + 3 + 6 + 1, (
        "partners, units, kinds of line; 机关内部 both within and outside"
    )


def test_a_curve_labels_its_ends_and_its_highest_point_once(render: Render) -> None:
    growth = curve("各月稿件", "篇", (("1月", 3), ("2月", 9), ("3月", 0), ("4月", 5)))
    html = render("pairings.html", replace(samples.VIEWS["pairings.html"], growth=growth))
    chart = html.split('<svg class="curve"')[1].split("</figure>")[0]
    assert re.findall(r"<text [^>]*>([^<]+)</text>", chart) == ["3", "5", "2月 9", "1月", "4月"]
    assert chart.count('class="red"') == 1
    assert chart.count('<td class="number">') == 4
    assert 'aria-label="各月稿件：1月 3，2月 9（最高），4月 5"' in chart


def test_the_search_form_names_its_volumes_its_choices_and_the_root(render: Render) -> None:
    page = Outline(render("search.html", samples.VIEWS["search.html"]))
    form = page.all("form")[0]
    assert form["data-years"] == "2025:4:0a1b2c3d 2024:1:f0"
    assert form["data-terms"] == "机械学院党委 <1>|三会一课"
    assert (form["data-root"], form["action"], form["method"]) == ("index.html", "search.html", "get")
    assert [select["name"] for select in page.all("select")] == ["unit", "year"]
    assert [option["value"] for option in page.all("option")] == ["", "jx", "hh", "", "2025"]


def test_without_an_index_there_is_nothing_to_fill_in(render: Render) -> None:
    html = render("search.html", replace(samples.VIEWS["search.html"], years=(), facets=()))
    assert "<form" not in html.partition("<main")[2]
    assert "js/search" not in html


def test_filing_numbers_link_to_their_registers_and_are_never_invented(render: Render) -> None:
    page = samples.VIEWS["page.html"]
    assert '<a href="https://beian.miit.gov.cn/">江ICP备00000000号</a>' in render("page.html", page)
    assert "beian" not in render("page.html", page, frame=samples.BARE_FRAME)


def test_a_redirect_leads_on_at_once(render: Render) -> None:
    html = render("redirect.html", samples.VIEWS["redirect.html"], address="/info/1034/1506.htm")
    target = "../../dongtai/2025/0626-hupan-caiyang.html"
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
    assert f'<a href="{target}">' in html


def test_the_feed_is_atom(render: Render) -> None:
    feed = ElementTree.fromstring(render("feed.xml", samples.VIEWS["feed.xml"]))
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == "https://dangjian.example/feed.xml"
    assert feed.findtext(f"{ATOM}updated") == "2025-06-26T16:13:00+08:00"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == samples.FRAME.host
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "self": "https://dangjian.example/feed.xml",
        "alternate": "https://dangjian.example/",
    }
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}title") == "“5 < 6”与《规程》&章程"
    assert entry.findtext(f"{ATOM}id") == "https://dangjian.example/dongtai/2025/0626-x0.html"
    assert entry.findtext(f"{ATOM}published") == "2025-06-26T00:00:00+08:00"


def test_a_feed_without_a_host_is_by_the_site(render: Render) -> None:
    feed = ElementTree.fromstring(render("feed.xml", samples.VIEWS["feed.xml"], frame=replace(samples.FRAME, host="")))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "江澜大学党建"


def test_the_sitemap_lists_absolute_addresses(render: Render) -> None:
    root = ElementTree.fromstring(render("sitemap.xml", samples.VIEWS["sitemap.xml"]))
    assert root.tag == f"{SITEMAP}urlset"
    assert [url.findtext(f"{SITEMAP}loc") for url in root] == [
        "https://dangjian.example/",
        "https://dangjian.example/about.html",
    ]
    assert [url.findtext(f"{SITEMAP}lastmod") for url in root] == ["2025-06-26", None]


def test_scripts_and_styles_stay_small_and_plain(theme: Theme) -> None:
    compressed = {name: len(gzip.compress(path.read_bytes())) for name, (path, _) in theme.assets.items()}
    assert sum(size for name, size in compressed.items() if name.endswith(".js")) < 15_000
    assert compressed["css/site.css"] < 11_000
    scripts = "".join(path.read_text("utf-8") for name, (path, _) in theme.assets.items() if name.endswith(".js"))
    assert not re.search(r"innerHTML|eval\(|document\.write|https?://", scripts)
    assert "url(" not in theme.assets["css/site.css"][0].read_text("utf-8")
