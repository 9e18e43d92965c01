"""How an article reads, in real Chromium: its lines, its tables and pictures, the way through it, and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import watched

LONG = "dongtai/2026/0521-shier-dianwei.html"
PLAIN = "dongtai/2025/0805-shuqi-caiyang.html"
# How many characters the longest lines of paragraphs have: a width divided by the size of the letters.
LINES = """() => [...document.querySelectorAll('.prose > p')]
    .map(p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize))"""
ROWS = """cell => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size;
}"""
STYLE = "(element, name) => getComputedStyle(element)[name]"
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
WITHOUT_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('SecurityError') } })"
SWIPE = """async ([from, to]) => {
    const target = document.querySelector('.viewer img');
    const touch = (x) => [new Touch({ identifier: 1, target, clientX: x, clientY: 300 })];
    const send = (type, touches, changed) =>
        target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: changed }));
    send('touchstart', touch(from), touch(from));
    send('touchend', [], touch(to));
}"""

Pages = Any


@pytest.fixture
def read(chromium: Any, server: str) -> Iterator[Pages]:
    """Opens a page of the site; whatever goes wrong in the browser fails the test."""
    opened = []

    def open_page(address: str = LONG, **options: Any) -> Any:
        manager = watched(chromium, server, **options)
        seen = manager.__enter__()
        opened.append((manager, seen))
        seen.visit(f"a/b/{address}")
        return seen.page

    yield open_page
    for manager, seen in opened:
        manager.__exit__(None, None, None)
        assert seen.faults == []


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_lines_are_as_long_as_an_eye_can_follow(read: Pages, width: int) -> None:
    page = read(width=width)
    paragraph = page.locator(".prose > p").first
    assert all(34 <= characters <= 40 for characters in page.evaluate(LINES))
    size = float(paragraph.evaluate(STYLE, "fontSize").removesuffix("px"))
    assert 17 <= size <= 18
    assert float(paragraph.evaluate(STYLE, "lineHeight").removesuffix("px")) == pytest.approx(1.8 * size)
    assert paragraph.evaluate(STYLE, "textAlign") == "justify" and paragraph.evaluate(STYLE, "lineBreak") == "strict"


def test_paragraphs_are_indented_and_nothing_else(read: Pages) -> None:
    page = read(width=360)
    size = float(page.locator(".prose > p").first.evaluate(STYLE, "fontSize").removesuffix("px"))
    assert size >= 17
    indents = {
        "yes": page.locator(".prose > p:not(.right), .editor-note p:not(.label)"),
        "no": page.locator(
            ".prose > .right, .prose :is(li, td, th, caption, figcaption, blockquote p), .label, .credits"
        ),
    }
    for expected, elements in indents.items():
        found = {element.evaluate(STYLE, "textIndent") for element in elements.all()}
        assert found == ({f"{2 * size:g}px"} if expected == "yes" else {"0px"}), expected


def test_emphasis_is_by_dots_and_not_by_slanting(read: Pages) -> None:
    emphasis = read().locator(".prose em").first
    assert emphasis.evaluate(STYLE, "fontStyle") == "normal"
    assert "dot" in emphasis.evaluate(STYLE, "textEmphasisStyle")


def test_a_wide_table_moves_within_itself_by_the_keyboard_too(read: Pages) -> None:
    page = read(width=360)
    table = page.get_by_role("region", name=re.compile("六个点位的氨氮浓度"))
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    table.focus()
    page.keyboard.press("ArrowRight")
    table.evaluate("table => new Promise(done => table.addEventListener('scrollend', done, { once: true }))")
    assert table.evaluate("table => table.scrollLeft") > 0
    assert {cell.evaluate(STYLE, "textAlign") for cell in table.locator("td:nth-child(n + 3)").all()} == {"right"}
    # What says what the table shows does not move away with it.
    table.evaluate("table => { table.scrollLeft = 9999 }")
    assert table.locator("caption").bounding_box()["x"] >= 0


def test_words_of_a_table_stand_in_lines_of_words(read: Pages) -> None:
    page = read(width=360)
    for cell in page.locator(".prose td").all():
        assert cell.evaluate(ROWS) <= 1 + len(cell.inner_text()) / 3


def test_the_first_of_three_pictures_leads_the_gallery(read: Pages) -> None:
    for width in (360, 1280):
        page = read(width=width)
        gallery = page.locator(".gallery").bounding_box()["width"]
        widths = [image.bounding_box()["width"] for image in page.locator(".gallery img").all()]
        assert widths[0] == pytest.approx(gallery, abs=1)
        assert all(0.45 * gallery < width < 0.5 * gallery for width in widths[1:])


def test_a_video_waits_with_its_picture_and_plays(read: Pages) -> None:
    page = read()
    video = page.locator(".prose video")
    box = video.bounding_box()
    assert box["width"] / box["height"] == pytest.approx(1.6, abs=0.01)
    assert video.evaluate("video => [video.preload, video.networkState]") == ["none", 1]
    video.scroll_into_view_if_needed()
    assert page.evaluate("fetch(document.querySelector('video').poster).then(answer => answer.ok)")
    played = video.evaluate("async video => { video.muted = true; await video.play(); return video.videoWidth }")
    assert played == 800


def test_a_note_is_marked_and_leads_back(read: Pages) -> None:
    page = read(width=360)
    mark = page.locator(".footnote-ref").nth(1)
    mark.click()
    note = page.locator("#fn-2")
    assert note.is_visible() and page.url.endswith("#fn-2")
    assert note.evaluate(STYLE, "backgroundColor") != page.locator("#fn-1").evaluate(STYLE, "backgroundColor")
    note.locator(".footnote-backref").click()
    assert page.url.endswith("#fnref-2")


def test_the_list_of_contents_knows_what_is_read(read: Pages) -> None:
    page = read(width=1440)
    contents = page.get_by_role("navigation", name="本文目录")
    assert contents.bounding_box()["x"] < page.locator(".prose").bounding_box()["x"]
    assert contents.locator("[aria-current]").count() == 0
    contents.get_by_role("link", name="数字怎样公布").click()
    contents.locator("[aria-current]", has_text="数字怎样公布").wait_for()
    assert contents.locator("[aria-current]").count() == 1
    # It stays in sight.
    page.get_by_role("heading", name="明年还来不来").scroll_into_view_if_needed()
    contents.locator("[aria-current]", has_text="没有办成的事").wait_for()
    assert 0 <= contents.bounding_box()["y"] < 200
    page.evaluate("scrollTo(0, 0)")
    contents.locator("[aria-current]").wait_for(state="detached")


def test_the_keyboard_changes_the_size_where_nothing_can_be_remembered(read: Pages) -> None:
    page = read(width=360, script=WITHOUT_STORAGE)
    before = page.evaluate(SIZE)
    tools = page.get_by_role("group", name="字号与打印")
    assert tools.get_by_role("button", pressed=True).all_inner_texts() == ["中"]
    tools.get_by_role("button", name="字号：中").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert tools.get_by_role("button", pressed=True).all_inner_texts() == ["大"]
    large = page.evaluate(SIZE)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert before < large < page.evaluate(SIZE)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_size_is_remembered_on_a_disk(chromium: Any, demonstration: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto((demonstration / LONG).as_uri())
    before = page.evaluate(SIZE)
    page.get_by_role("button", name="字号：大").click()
    page.goto((demonstration / PLAIN).as_uri())
    assert page.evaluate(SIZE) > before
    context.close()


def test_a_swipe_turns_to_the_next_picture(read: Pages) -> None:
    page = read(PLAIN, width=360, has_touch=True)
    page.locator(".enlarge").first.tap()
    caption = page.locator(".viewer figcaption")
    for way, number in (([300, 100], "2"), ([300, 280], "2"), ([300, 100], "3"), ([100, 300], "2")):
        page.evaluate(SWIPE, way)
        assert caption.inner_text().startswith(f"{number}/")


def test_the_page_behind_a_large_picture_stands_still(read: Pages) -> None:
    page = read(PLAIN)
    page.locator(".enlarge").first.click()
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 800)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == before


def test_paper_has_addresses_credits_and_no_menu(read: Pages) -> None:
    page = read()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    behind = "link => getComputedStyle(link, '::after').content"
    inside = page.locator(".prose a", has_text="去年暑期驻点")
    assert inside.evaluate(behind) == '"（https://dangjian.example/a/b/dongtai/2025/0805-shuqi-caiyang.html）"'
    # What is its own address, or leads to another place of the paper, needs none behind it.
    for link in (page.locator(".footnote a[href^=http]"), page.locator(".footnote-ref").first):
        assert "http" not in link.evaluate(behind)
    for shown in (".credits", ".terms", ".share svg", ".belongs", ".note, .editor-note", ".prose table"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (".menu", ".tools", ".contents", ".neighbours", ".related", ".share button", "video", ".skip"):
        assert not page.locator(hidden).first.is_visible(), hidden


def test_paper_has_addresses_of_other_sites_without_a_script(read: Pages) -> None:
    page = read(java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator(".share svg").is_visible()
    assert "shuizhi" in page.locator(".footnote a[href^=http]").evaluate(
        "link => getComputedStyle(link, '::after').content"
    )


def test_paper_is_a4_and_the_article_takes_a_few_sheets(read: Pages) -> None:
    pdf = read().pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert 4 <= len(boxes) <= 7
