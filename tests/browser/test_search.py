"""Search in real Chromium, held against plain substring search over the same texts."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from PIL import Image

from browsing import watched
from sitegen.markup.plain import tags
from sitegen.markup.stored import html_key, read_html
from sitegen.model.shards import PART, Family, SearchEntry, SearchPart, SearchShard, SearchTexts, SearchVolume
from sitegen.pipeline.cache import STORE
from sitegen.plan.library import Library
from sitegen.search.folding import fold
from sitegen.search.groups import group_key, groups_of, index
from sitegen.search.shards import Shelf
from sitegen.store.store import Store
from sites import SMALL, build_site, library_of, write_site

ROOT = Path(__file__).parents[2]
SEED = 361

# Asks the index of the page for each query and returns the addresses of the hits, as they are ranked.
ASK = """async (queries) => {
  const form = document.querySelector("form[data-years]");
  const years = form.dataset.years.split(" ").map((year) => {
    const [name, buckets, version] = year.split(":");
    return { name, buckets: Number(buckets), version };
  });
  const index = sitegenIndex(new URL(form.dataset.root, location.href), years);
  const answers = [];
  for (const words of queries) {
    const { hits, whole } = await index.search(words);
    if (!whole) throw new Error("some shards could not be read");
    answers.push(await Promise.all(hits.map(async (hit) => (await index.text(hit))[0])));
  }
  return answers;
}"""


class Visible(HTMLParser):
    """What a reader sees of a body: written without a look at how sitegen does it."""

    INLINE = tags(
        "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var"
    )

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.hidden = ""
        self.feed(
            "".join(
                part.partition("\x03")[2] or part if number else part for number, part in enumerate(html.split("\x02"))
            )
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if (given.get("id") or "").startswith("fnref") or given.get("class") == "footnote-backref":
            self.hidden = tag
        self._boundary(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.hidden:
            self.hidden = ""
        self._boundary(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text += data.replace("\n", " ")

    def _boundary(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.text += "\n"


@pytest.fixture(scope="module")
def corpus(demonstration: Path) -> dict[str, tuple[str, str]]:
    """Title and text of everything that can be found, by address, in the order in which equals stand: newest first."""
    site = demonstration.parents[2] / "site"
    library = library_of(site)
    with Store(site / ".sitegen" / STORE) as store:
        return {address: told for address, *told in _texts(library, store)}  # type: ignore[misc]


def _texts(library: Library, store: Store) -> Iterator[tuple[str, str, str]]:
    def body(path: str) -> str:
        prose = library.site.prose.get(path)
        return Visible(read_html(store, prose.digest)).text if prose else ""

    def lines(*parts: str) -> str:
        return "\n".join(fold(" ".join(line.split())) for part in parts for line in part.split("\n"))

    content = library.content
    for article in library.site.articles:
        names = [content.units[id].name for id in article.all_units]
        names += [content.brands[id].name for id in article.brands if id in content.brands]
        names += [content.projects[id].name for id in article.projects if id in content.projects]
        names += [content.series[id].name for id in article.series]
        roles: dict[str, list[str]] = {"来源": [article.source] if article.source else []}
        for credit in (*article.authors, *article.correspondents):
            roles.setdefault(credit.role or "作者", []).append(credit.name)
        roles |= {"文字": [*article.text], "摄影": [*article.photo], "编辑": [*article.editor]}
        roles |= {"校对": [*article.proof], "审核": [*article.reviewer]}
        credits = [f"{role}：{'、'.join(those)}" for role, those in roles.items() if those]
        files = [attachment.name or Path(attachment.file).stem for attachment in article.attachments]
        caption = article.caption if article.cover else ""
        title = lines(article.kicker, article.title, article.subtitle)
        around = lines(*names, *article.tags, article.note, body(article.document.path), caption, *credits, *files)
        yield library.address(article), title, around
    for page in reversed(library.content.pages.values()):
        yield library.site.addresses[page.document.path], lines(page.title), lines(body(page.document.path))


def plainly(corpus: dict[str, tuple[str, str]], words: list[str]) -> list[str]:
    """Return the addresses of what has all *words*, titles first, by looking through every text."""
    hits = [address for address, (title, rest) in corpus.items() if all(word in f"{title}\n{rest}" for word in words)]
    in_title = [address for address in hits if all(word in corpus[address][0] for word in words)]
    return in_title + [address for address in hits if address not in in_title]


def phrases(corpus: dict[str, tuple[str, str]], count: int) -> list[str]:
    """Return *count* phrases of 1 to 12 characters out of the texts, and as many that differ from such by one sign."""
    draw = random.Random(SEED)
    texts = [f"{title}\n{rest}" for title, rest in corpus.values()]
    found = []
    while len(found) < count:
        line = draw.choice(draw.choice(texts).split("\n"))
        size = draw.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 12))
        start = draw.randrange(max(1, len(line) - size))
        phrase = line[start : start + size].strip()
        if phrase:
            place = draw.randrange(len(phrase))
            found += [
                phrase,
                (phrase[:place] + draw.choice(draw.choice(texts).replace("\n", "")) + phrase[place + 1 :]).strip()
                or phrase,
            ]
    return found


@pytest.fixture
def page(chromium: Any, server: str) -> Iterator[Any]:
    with watched(chromium, server, width=360) as found:
        found.page.goto(f"{server}search.html")
        yield found.page
        assert found.faults == []


def ask(page: Any, *words: str) -> None:
    page.get_by_role("searchbox").fill(" ".join(words))
    page.keyboard.press("Enter")
    page.wait_for_function("() => /找到/.test(document.querySelector('[data-found]').textContent)")


def choices(page: Any) -> None:
    """Open what a phone keeps closed."""
    page.get_by_text("缩小范围").click()


def addresses(page: Any) -> list[str]:
    page.locator("[data-results] > li").first.wait_for()
    hrefs = page.locator("[data-results] h2 a").evaluate_all("links => links.map(link => link.href)")
    return ["/" + href.partition("/a/b/")[2] for href in hrefs]


def test_phrases_out_of_the_texts_are_found_just_where_they_stand(
    page: Any, corpus: dict[str, tuple[str, str]]
) -> None:
    drawn = [*phrases(corpus, 500), "361", "党", "1", ",", "ai"]
    found = page.evaluate(ASK, [[phrase] for phrase in drawn])
    wrong = [phrase for phrase, hits in zip(drawn, found, strict=True) if hits != plainly(corpus, [phrase])]
    assert wrong == []
    assert sum(len(hits) > 1 for hits in found) > 120, "the phrases must be worth drawing"
    assert sum(not hits for hits in found) > 120


def test_several_words_must_all_stand_there(page: Any, corpus: dict[str, tuple[str, str]]) -> None:
    drawn = [phrase for phrase in phrases(corpus, 400)[::2] if len(phrase) < 4]
    draw = random.Random(SEED)
    queries = [[one, *draw.sample(drawn, draw.choice((1, 1, 2)))] for one in drawn]
    queries += [["党", "学"], ["支部", "党员", "2026"], ["党建", "工作", "学院"]]
    found = page.evaluate(ASK, queries)
    assert found == [plainly(corpus, words) for words in queries]
    assert sum(len(hits) > 1 for hits in found) > 20


def test_titles_stand_above_texts_and_what_is_newer_above_what_is_older(
    page: Any, corpus: dict[str, tuple[str, str]]
) -> None:
    ask(page, "党课")
    wanted = plainly(corpus, ["党课"])
    assert 1 < sum("党课" in corpus[address][0] for address in wanted) < len(wanted)
    assert page.get_by_role("status").inner_text() == f"找到 {len(wanted)} 篇"
    assert addresses(page) == wanted[:10]


def test_quoted_words_keep_their_blanks_and_quotes_of_any_kind_part_words(
    page: Any, corpus: dict[str, tuple[str, str]]
) -> None:
    for query, words in (
        ("党建“双创”", ["党建", "双创"]),
        ('"样板支部" 验收', ["样板支部", "验收"]),
        ("＂党建＂", ["党建"]),
        ("“党建", ["党建"]),
    ):
        ask(page, query)
        assert page.get_by_role("status").inner_text().startswith(f"找到 {len(plainly(corpus, words))} 篇"), query


def test_the_words_are_marked_in_an_excerpt_of_the_text(page: Any, corpus: dict[str, tuple[str, str]]) -> None:
    address, (title, rest) = next(item for item in corpus.items() if len(item[1][1]) > 400)
    phrase = next(
        part
        for part in reversed(rest.replace("，", "\n").replace(",", "\n").split("\n"))
        if len(part) > 6 and part not in title
    )[:6]
    ask(page, phrase)
    hit = page.locator("[data-results] > li").nth(plainly(corpus, [phrase]).index(address))
    hit.locator(".summary mark").first.wait_for()
    assert phrase in [fold(text) for text in hit.locator(".summary mark").all_inner_texts()]


def test_the_address_carries_words_and_choices_and_takes_them_up_again(page: Any, chromium: Any, server: str) -> None:
    ask(page, "党员")
    everything = page.get_by_role("status").inner_text()
    assert not page.get_by_label("年份").is_visible()
    choices(page)
    chosen = page.get_by_label("年份")
    label = chosen.locator("option").nth(1).inner_text()
    value = chosen.locator("option").nth(1).get_attribute("value")
    chosen.select_option(value)
    narrowed = page.get_by_role("status").inner_text()
    assert narrowed == f"{everything}，所选范围内 {label.partition('（')[2].rstrip('）')} 篇"
    assert parse_qs(urlsplit(page.url).query) == {"q": ["党员"], "year": [value]}
    assert all(f"/{value}/" in address for address in addresses(page))
    again = chromium.new_page()
    again.goto(page.url)
    again.wait_for_selector("[data-results] mark")
    assert again.get_by_label("年份").is_visible(), "what narrows the hits is never hidden"
    assert again.get_by_role("status").inner_text() == narrowed
    again.close()
    page.go_back()
    page.wait_for_function("() => !/范围/.test(document.querySelector('[data-found]').textContent)")
    assert page.get_by_role("status").inner_text() == everything


def test_choices_tell_how_many_hits_each_of_them_leaves(
    page: Any, corpus: dict[str, tuple[str, str]], demonstration: Path
) -> None:
    library = library_of(demonstration.parents[2] / "site")
    hits = [article for article in library.site.articles if library.address(article) in plainly(corpus, ["支部"])]
    ask(page, "支部")
    choices(page)
    page.locator("[data-results] > li").first.wait_for()
    units = {
        unit.name: sum(unit.id in library.lines(article.all_units) for article in hits)
        for unit in library.units_in_order
    }
    wanted = [f"{name}（{count}）" for name, count in units.items() if count]
    assert page.get_by_label("单位").locator("option").all_inner_texts()[1:] == wanted
    brands = {brand.name: sum(brand.id in article.brands for article in hits) for brand in library.brands}
    assert page.get_by_label("品牌").locator("option").all_inner_texts()[1:] == [
        f"{name}（{count}）" for name, count in brands.items() if count
    ]
    page.get_by_label("年份").select_option("2026")
    brands = {
        brand.name: sum(brand.id in article.brands and article.date.day.year == 2026 for article in hits)
        for brand in library.brands
    }
    assert page.get_by_label("品牌").locator("option").all_inner_texts()[1:] == [
        f"{name}（{count}）" for name, count in brands.items() if count
    ]


def test_asking_the_same_again_is_no_step_back(page: Any) -> None:
    ask(page, "党员")
    steps = page.evaluate("history.length")
    ask(page, "党员")
    assert page.evaluate("history.length") == steps


def test_ten_hits_are_shown_and_more_when_asked_with_the_focus_on_the_first_of_them(
    page: Any, corpus: dict[str, tuple[str, str]]
) -> None:
    ask(page, "党员")
    wanted = plainly(corpus, ["党员"])
    assert len(wanted) > 20
    assert addresses(page) == wanted[:10]
    page.get_by_role("button", name="再显示 10 篇").press("Enter")
    page.locator("[data-results] h2").nth(19).wait_for()
    assert addresses(page) == wanted[:20]
    assert page.evaluate("document.activeElement.href").endswith(wanted[10])
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("志愿服物", "志愿服务"),
        ("样版支部", "样板支部"),
        ("三会一棵", "三会一课"),
        ("党建双创", "党建“双创”"),
        ("主题党曰", "主题党日"),
    ],
)
def test_no_hit_offers_the_nearest_terms_and_they_are_found(page: Any, asked: str, first: str) -> None:
    ask(page, asked)
    assert page.get_by_role("status").inner_text() == "没有找到"
    offered = page.locator("[data-nearest] a")
    assert offered.first.inner_text() == first
    for number in range(offered.count()):
        page.locator("[data-nearest] a").nth(number).click()
        page.wait_for_selector("[data-results] mark")
        page.go_back()
        page.locator("[data-nearest] a").first.wait_for()


def test_what_is_like_no_term_is_cut_to_what_is_found(page: Any, corpus: dict[str, tuple[str, str]]) -> None:
    ask(page, "理论学习中心组的午饭")
    count = len(plainly(corpus, ["理论学习中心组"]))
    assert count
    page.locator("[data-nearest] a").first.wait_for()
    assert page.locator("[data-nearest]").inner_text() == f"相近的词：理论学习中心组（{count} 篇）"
    ask(page, "齉龘")
    assert page.locator("[data-nearest]").inner_text() == ""


def test_words_that_no_article_has_together_are_offered_one_by_one(
    page: Any, corpus: dict[str, tuple[str, str]]
) -> None:
    single = [word for word in phrases(corpus, 300)[::2] if len(word) > 2 and word.isalpha()]
    one, two = next(
        (one, two)
        for one in single
        for two in single
        if not plainly(corpus, [one, two]) and plainly(corpus, [one]) and plainly(corpus, [two])
    )
    ask(page, one, two)
    assert page.get_by_role("status").inner_text() == "没有找到同时有这几个词的稿件"
    page.locator("[data-nearest] a").nth(1).wait_for()
    assert page.locator("[data-nearest] a").all_inner_texts() == [one, two]


def test_a_site_on_a_disk_can_be_searched_too(
    chromium: Any, demonstration: Path, corpus: dict[str, tuple[str, str]]
) -> None:
    page = chromium.new_page()
    page.goto((demonstration / "search.html").as_uri() + f"?q={quote('样板支部')}")
    page.wait_for_selector("[data-results] mark")
    assert page.get_by_role("status").inner_text() == f"找到 {len(plainly(corpus, ['样板支部']))} 篇"
    ask(page, "党课")
    page.reload()
    page.wait_for_selector("[data-results] mark")
    assert page.get_by_role("searchbox").input_value() == "党课"
    page.locator("[data-results] h2 a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1
    page.close()


def test_without_a_script_the_page_leads_on(chromium: Any, server: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}search.html")
    assert page.locator("noscript p").is_visible()
    assert page.locator(".choices").is_hidden()
    assert page.locator(".indexes h2").all_inner_texts() == ["按栏目", "按年份", "按标签"]
    context.close()


def test_what_is_typed_before_the_page_is_ready_is_kept(chromium: Any, server: str) -> None:
    page = chromium.new_page()
    held: list[Any] = []
    page.route("**/assets/js/search.*.js", lambda route: held.append(route))
    page.goto(f"{server}search.html", wait_until="commit")
    page.get_by_role("searchbox").fill("党员")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    page.wait_for_selector("[data-results] mark")
    assert page.get_by_role("searchbox").input_value() == "党员"
    page.close()


def test_a_shard_that_cannot_be_read_is_told(chromium: Any, server: str) -> None:
    page = chromium.new_page()
    page.route("**/search/2026/*", lambda route: route.abort())
    page.goto(f"{server}search.html?q={quote('党员')}")
    page.wait_for_selector("[data-results] mark")
    assert page.get_by_role("status").inner_text().endswith("（部分检索数据没有读到，请稍后再试）")
    page.close()


def test_texts_that_cannot_be_read_are_told(chromium: Any, server: str) -> None:
    page = chromium.new_page()
    page.route("**/texts-*", lambda route: route.abort())
    page.goto(f"{server}search.html?q={quote('党员')}")
    page.wait_for_function("() => /没有读到/.test(document.querySelector('[data-found]').textContent)")
    assert page.get_by_role("status").inner_text().startswith("找到")
    page.close()


def test_where_nothing_can_be_read_it_is_told_and_asking_again_tries_again(
    chromium: Any, server: str, corpus: dict[str, tuple[str, str]]
) -> None:
    page = chromium.new_page()
    # As a server that sends its home page instead of what it lacks.
    page.route("**/search/*/**", lambda route: route.fulfill(body="// 首页", content_type="text/javascript"))
    page.goto(f"{server}search.html?q={quote('党员')}")
    page.wait_for_function("() => /网络/.test(document.querySelector('[data-found]').textContent)")
    assert page.locator("[data-nearest]").inner_text() == ""
    page.unroute("**/search/*/**")
    page.get_by_role("button", name="检索").click()
    page.wait_for_selector("[data-results] mark")
    assert page.get_by_role("status").inner_text() == f"找到 {len(plainly(corpus, ['党员']))} 篇"
    page.close()


# -- what readers expect of texts as they are set ------------------------------------------------------------------------

BODY = """\
**党员**先锋岗[设在](https://a.example/)车间，
工人围着看。

上一段的结尾

下一段的开头

| 台账 | 数目 |
|---|---|
| 示范岗 | ３６１ |

![](a.png "机床旁的党课")

零\u200b宽，全角\u3000空格，ＡＩ　Party Building，𠮷野家👍。脚注[^1]在此。

[^1]: 见会议纪要。
"""
EXPECTED = {
    "党员先锋岗设在车间": True,
    "车间,工人": True,
    "结尾下一段": False,
    "结尾 下一段": False,
    "示范岗": True,
    "示范岗361": False,
    "361": True,
    "６1": True,
    "机床旁的党课": True,
    "零宽": True,
    "全角 空格": True,
    "全角\u3000空格": True,
    "ai PARTY": True,
    "𠮷野": True,
    "𠮷": True,
    "👍。": True,
    "脚注在此": True,
    "会议纪要": True,
    "李四光荣": True,
    "摄影：王五": True,
    "记者手记在前": True,
    "报名表": True,
    "澜江日报": True,
    "专题调研": True,
    "机械设计系教师党支部": True,
    "不存在": False,
}


def test_phrases_are_found_as_readers_see_them(chromium: Any, tmp_path: Path) -> None:
    header = (
        "标题: 现场\n日期: 2026-05-01\n单位: 机械设计系教师党支部\n作者: 李四光荣\n摄影: [王五]\n来源: 澜江日报\n"
        "编者按: 记者手记在前\n标签: [专题调研]\n附件: [{文件: b.pdf, 名称: 报名表}]\n"
    )
    site = write_site(tmp_path, {**SMALL, "content/yaowen/2026-05-01-x/index.md": f"---\n{header}---\n{BODY}"})
    Image.new("RGB", (1200, 800), "white").save(site / "content/yaowen/2026-05-01-x/a.png")
    (site / "content/yaowen/2026-05-01-x/b.pdf").write_bytes(b"%PDF-1.4\n")
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    page = chromium.new_page()
    page.goto((site / "output/search.html").as_uri())
    # As the page parses them: a quoted phrase keeps its blanks.
    asked = page.evaluate("(words) => words.map(sitegenIndex(location.href, []).fold)", list(EXPECTED))
    found = page.evaluate(ASK, [[word] for word in asked])
    page.close()
    assert {word: "/yaowen/2026/0501-x.html" in hits for word, hits in zip(EXPECTED, found, strict=True)} == EXPECTED


# -- the index alone, with texts that are worse than any article -------------------------------------------------------

SIGNS = "党建引领361aZßİΣς\"'\\$`<>&;，。…％№㎡ｱ\u0301\u200b\u2028\u2029\x01\t\xa0\u3000 𠮷😀👩\u200d🔬\ufeff"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[tuple[str, str]], dict[str, bytes], SearchVolume]:
    """Forty texts of awkward characters, more than one group; their shards by address; their volume."""
    draw = random.Random(SEED)
    texts = [
        ("".join(draw.choices(SIGNS, k=8)), "".join(draw.choices(SIGNS, k=draw.randrange(200)))) for _ in range(40)
    ]
    with Store(tmp_path_factory.mktemp("hostile") / "store.db") as store:
        entries = []
        for number, (title, text) in enumerate(texts):
            body = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            store.put([(html_key(f"d{number}"), f"<p>{body}</p>".encode())])
            around = {"facts": "", "above": "", "body": f"d{number}", "below": ""}
            entries.append(SearchEntry(address=f"/{number}.html", title=title, day="2026-01-01", **around))
        parts = tuple(
            SearchPart(digest=f"p{start}", entries=tuple(entries[start : start + PART]))
            for start in range(0, len(entries), PART)
        )
        volume = SearchVolume(name="2026", buckets=8, digest="v", parts=parts)
        store.put([(group_key(group), index(store, group)) for group in groups_of(volume)])
        shelf = Shelf(store)
        shards = {"lengths": shelf.shard(SearchShard(volume=volume, family=Family.LENGTHS), "/search/2026/lengths.js")}
        for family in (Family.PAIRS, Family.PLACES):
            for bucket in range(volume.buckets):
                make = SearchShard(volume=volume, family=family, bucket=bucket)
                shards[f"{family}-{bucket}"] = shelf.shard(make, f"/search/2026/{family}-{bucket}.js")
        for number, part in enumerate(parts):
            shards[f"texts-{number}"] = shelf.texts(SearchTexts(part=part), f"/search/2026/texts-{number}.js")
    shards["facets"] = ('sitegenShard("2026/facets",[],"' + "!" * len(texts) + '");').encode()
    return texts, shards, volume


def test_the_browser_reads_what_was_written_however_hostile_the_text(
    chromium: Any, hostile: tuple[list[tuple[str, str]], dict[str, bytes], SearchVolume]
) -> None:
    texts, shards, volume = hostile
    script = (ROOT / "templates/assets/js/search-index.js").read_text("utf-8")
    page = chromium.new_page()
    page.route(
        "**/*",
        lambda route: route.fulfill(
            body=f'<!doctype html><form data-years="2026:{volume.buckets}:v" data-root="/index.html">',
            content_type="text/html; charset=utf-8",
        ),
    )
    page.route(
        "**/search/2026/*.js*",
        lambda route: route.fulfill(
            body=shards[Path(urlsplit(route.request.url).path).stem], content_type="text/javascript; charset=utf-8"
        ),
    )
    page.goto("http://hostile.test/index.html")
    page.add_script_tag(content=script)
    corpus = {
        f"/{number}.html": (fold(title), fold(text)) for number, (title, text) in reversed(list(enumerate(texts)))
    }
    drawn = [phrase for phrase in phrases(corpus, 600) if fold(phrase).strip() == phrase]
    found = page.evaluate(ASK, [[phrase] for phrase in drawn])
    assert [phrase for phrase, hits in zip(drawn, found, strict=True) if hits != plainly(corpus, [phrase])] == []
    assert len(drawn) > 400
    page.close()


def test_the_browser_folds_every_character_as_the_index_does(chromium: Any) -> None:
    page = chromium.new_page()
    page.add_script_tag(content=(ROOT / "templates/assets/js/search-index.js").read_text("utf-8"))
    known = [chr(code) for code in range(0x20, 0x30000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    folded = page.evaluate(
        "(signs) => { const { fold } = sitegenIndex('http://a.test/', []); return signs.map(fold); }", known
    )
    assert [sign for sign, there in zip(known, folded, strict=True) if fold(sign) != there] == []
    page.close()
