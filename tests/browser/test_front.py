"""The front page and the frame of all pages, in real Chromium: what readers meet first, on which screen, in which look."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sites import build_site

SETTINGS = """\
标题: 江澜大学党建网
简介: 立德树人，党建先行
菜单:
  - {名称: 首页, 链接: /}
  - {名称: 要闻, 链接: /yaowen/}
页脚: {主办: 中共江澜大学委员会宣传部}
"""
UNIT = "---\n名称: 中共江澜大学委员会\n类型: 学校党委\n---\n"
SECTION = "---\n标题: 要闻\n---\n"
ARTICLE = "---\n标题: 学校召开第{}次党建工作会\n日期: 2026-11-1{}\n单位: 中共江澜大学委员会\n---\n\n会议部署了工作。\n"
PAPER = "rgb(251, 248, 243)"
Make = Callable[..., Path]


@contextmanager
def opened(chromium: Any, address: str, width: int = 1440, height: int = 900, **options: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Builds a site of so many articles without pictures, and returns its home page."""

    def build(theme: str = "", *, articles: int = 1, today: date = date(2026, 11, 21)) -> Path:
        site = tmp_path / "site"
        shutil.rmtree(site, ignore_errors=True)
        for name, text in {
            "site.yml": SETTINGS + theme,
            "content/units/dangwei.md": UNIT,
            "content/yaowen/_index.md": SECTION,
            **{f"content/yaowen/hui-{number}.md": ARTICLE.format(number, number) for number in range(1, articles + 1)},
        }.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, "utf-8")
        outcome = build_site(site, today=today)
        assert outcome.published, [problem.message for problem in outcome.problems]
        return site / "output/index.html"

    return build


def box(page: Any, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.bounding_box()
    return found


def test_a_phone_shows_the_lead_before_all_else_and_before_any_scrolling(chromium: Any, server: str) -> None:
    with opened(chromium, server, 360, 740) as page:
        title = box(page, ".lead .title")
        picture = box(page, ".lead img")
        assert page.locator("main .title").first.inner_text() == page.locator(".lead .title").inner_text()
        # What happened, who did it, and the picture: all on the first screen.
        assert title["y"] < box(page, ".lead .facts")["y"] < picture["y"]
        assert picture["y"] + picture["height"] < 740
        sizes = page.evaluate(
            "[...document.querySelectorAll('main .title')].map(title => parseFloat(getComputedStyle(title).fontSize))"
        )
        assert max(sizes[1:]) < sizes[0]


def test_a_desk_has_the_lead_and_three_beside_it_on_its_first_screen(chromium: Any, server: str) -> None:
    with opened(chromium, server) as page:
        lead, beside = box(page, ".lead"), page.locator(".beside .card")
        assert beside.count() == 3
        for at in range(3):
            found = beside.nth(at).bounding_box()
            assert found["x"] > lead["x"] + lead["width"]
            assert found["y"] + found["height"] < 900


def test_the_front_page_says_nothing_twice(chromium: Any, server: str) -> None:
    with opened(chromium, server) as page:
        targets = page.evaluate(
            "[...document.querySelectorAll(':is(.front, .rubric) .title a')].map(link => link.getAttribute('href'))"
        )
        assert len(targets) > 20
        assert len(set(targets)) == len(targets)


@pytest.mark.parametrize("width", [768, 1440, 1920])
def test_everything_stands_on_one_grid(width: int, chromium: Any, server: str) -> None:
    with opened(chromium, server, width) as page:
        edges = page.evaluate(
            """[...document.querySelectorAll('.masthead .rule, .rubric, .lead, .line-of-figures, .footer > .columns')]
            .map(element => element.getBoundingClientRect())
            .map(box => [Math.round(box.left), Math.round(box.right)])"""
        )
        columns = 2 if width < 960 else 3
        assert len({left for left, _ in edges}) <= columns
        assert len({right for _, right in edges}) <= columns
        # No row has a hole: the blocks of each row reach from the first edge to the last.
        rows: dict[int, list[tuple[int, int]]] = {}
        for top, left, right in page.evaluate(
            """[...document.querySelectorAll('.rubric')].map(element => element.getBoundingClientRect())
            .map(box => [box.top, box.left, box.right].map(Math.round))"""
        ):
            rows.setdefault(top, []).append((left, right))
        assert {min(row)[0] for row in rows.values()} == {min(edges)[0]}
        assert {max(row)[1] for row in rows.values()} == {max(right for _, right in edges)}


def test_the_menu_of_a_phone_works_by_keyboard_and_shows_where_one_is(chromium: Any, server: str) -> None:
    with opened(chromium, server + "fusion.html", 360, 740) as page:
        links = page.locator(".menu a")
        search = box(page, ".menu .find a")
        here = box(page, ".menu [aria-current]")
        assert here["x"] >= 0 and here["x"] + here["width"] <= search["x"]
        page.locator(".name a").focus()
        for at in range(links.count()):
            page.keyboard.press("Tab")
            assert links.nth(at).evaluate("link => link === document.activeElement")
            found = links.nth(at).bounding_box()
            assert found["height"] >= 44
            assert found["x"] >= 0 and found["x"] + found["width"] <= 360
            if at < links.count() - 1:  # the search stays at the edge; nothing that has the focus is below it
                assert found["x"] + found["width"] <= search["x"]
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html")


def test_the_menu_of_a_desk_shows_all_of_itself(chromium: Any, server: str) -> None:
    for width in (768, 1440):
        with opened(chromium, server, width) as page:
            assert page.evaluate("(menu => menu.scrollWidth === menu.clientWidth)(document.querySelector('.menu ul'))")


def test_the_sections_are_at_the_end_of_a_page_too(chromium: Any, server: str) -> None:
    with opened(chromium, server + "404.html", 360, 740) as page:
        above = page.locator(".menu a:not(.find a)").all_inner_texts()
        assert page.locator(".footer nav").first.locator("a").all_inner_texts() == above
        texts = page.locator("main .names a").all_inner_texts()
        assert len(set(texts)) == len(texts)


def test_a_focused_title_is_outlined_as_far_as_it_can_be_clicked(chromium: Any, server: str) -> None:
    with opened(chromium, server) as page:
        page.locator(".lead .title a").focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(style => [style.outlineStyle, style.outlineWidth])"
            "(getComputedStyle(document.querySelector('.lead .title a'), '::after'))"
        )
        assert style == ["solid", "3px"]


def test_there_is_a_carousel_only_where_site_yml_asks_and_it_moves_only_by_the_reader(
    chromium: Any, demonstration: Path, make: Make
) -> None:
    assert 'class="strip"' not in (demonstration / "index.html").read_text("utf-8")
    address = make("主题: {轮播: 是}\n", articles=6).as_uri()
    with opened(chromium, address, 360, 740, reduced_motion="reduce") as page:
        strip = page.locator(".strip")
        assert strip.locator("ol > li").count() == 4
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.wait_for_timeout(1500)
        assert page.evaluate("document.getAnimations().length") == 0
        assert strip.evaluate("strip => strip.scrollLeft") == 0
        strip.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.strip').scrollLeft > 0")
        page.locator(".strip li").last.locator("a").focus()
        found = page.locator(".strip li").last.bounding_box()
        assert 0 <= found["x"] < 360


def ground(page: Any) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_dark_needs_both_the_site_and_the_reader(chromium: Any, make: Make) -> None:
    plain = make().as_uri()
    with opened(chromium, plain, color_scheme="dark") as page:
        assert ground(page) == PAPER
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    asked = make("主题: {深色: 是}\n").as_uri()
    with opened(chromium, asked, color_scheme="light") as page:
        assert ground(page) == PAPER
    with opened(chromium, asked, color_scheme="dark") as page:
        assert ground(page) == "rgb(23, 20, 18)"


def test_the_site_is_grey_between_the_dates_alone(chromium: Any, make: Make) -> None:
    shown = {}
    for day in (11, 12, 13, 14):
        address = make("主题: {灰度: {起: 2026-12-12, 止: 2026-12-13}}\n", today=date(2026, 12, day)).as_uri()
        with opened(chromium, address) as page:
            shown[day] = page.evaluate("getComputedStyle(document.documentElement).filter")
    assert shown == {11: "none", 12: "grayscale(1)", 13: "grayscale(1)", 14: "none"}


def test_more_contrast_and_forced_colours_reach_every_rule(chromium: Any, server: str) -> None:
    with opened(chromium, server, contrast="more") as page:
        assert page.evaluate(
            "getComputedStyle(document.querySelector('.facts')).color === getComputedStyle(document.body).color"
        )
    with opened(chromium, server + "fusion.html", forced_colors="active") as page:
        # What tells the current section must be a line: shadows and grounds are taken away.
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.menu [aria-current]')).borderBottomStyle")
            == "solid"
        )


def test_one_article_without_a_picture_makes_a_front_page(chromium: Any, make: Make) -> None:
    for width in (360, 1440):
        with opened(chromium, make().as_uri(), width) as page:
            lead, main = box(page, ".lead"), box(page, ".masthead .rule")
            assert lead["width"] == main["width"]
            assert page.locator("main img, main h2:not(.title)").count() == 0
            assert page.locator("main .title").count() == 1


def test_a_site_without_articles_shows_no_empty_places(chromium: Any, make: Make) -> None:
    with opened(chromium, make(articles=0).as_uri()) as page:
        assert page.locator("main :is(.front, .rubric, .title)").count() == 0
        assert all(text.strip() for text in page.locator("main section").all_inner_texts())


def test_hierarchy_holds_where_there_is_one_font_only(chromium: Any, server: str) -> None:
    with opened(chromium, server, 360, 740) as page:
        page.evaluate(
            "for (const name of ['song', 'kai', 'hei'])"
            " document.documentElement.style.setProperty(`--${name}`, '\"Noto Sans CJK SC\"')"
        )
        lead, beside, brief, facts = (
            page.evaluate(
                "selector => (style => [parseFloat(style.fontSize), Number(style.fontWeight)])"
                "(getComputedStyle(document.querySelector(selector)))",
                selector,
            )
            for selector in (".lead .title", ".beside .title", ".rest .brief .title", ".facts")
        )
        assert lead > beside > brief > facts
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
