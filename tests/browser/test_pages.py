"""What holds on every kind of page, in real Chromium on the narrowest of phones and under a strict policy."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from browsing import Watched, below, on_disk, watched
from kinds import KINDS, Kind

ROOT = Path(__file__).parents[2]
KB = 1000
PICTURES = {".webp", ".jpg", ".png", ".gif", ".ico"}

HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => Number(heading.tagName[1]))"
LANDMARKS = """() => ({
  header: document.querySelectorAll('body > header').length,
  main: document.querySelectorAll('body > main').length,
  footer: document.querySelectorAll('body > footer').length,
  menu: document.querySelectorAll('body > header nav[aria-label] a').length,
})"""
# A target is as large as its box, or as what its ::after covers. One in a line of text is as high as the line.
SMALL_TARGETS = """() => {
  const standing = "button, input:not([type=hidden]), select, summary, nav a, header a, footer a, li > a, .more, .title a";
  const size = (target) => {
    const over = getComputedStyle(target, "::after");
    const covers = over.content !== "none" && over.position === "absolute";
    const { width, height } = covers ? over : target.getBoundingClientRect();
    return [width, height].map((side) => Math.round(parseFloat(side)));
  };
  const intext = (link) => link.matches("a") && [...link.parentElement.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.querySelectorAll(standing)].filter((target) => {
    if (!target.checkVisibility() || target.closest(".skip, .hidden, .prose, p, td") || intext(target)) return false;
    return Math.min(...size(target)) < 44;
  }).map((target) => `${target.outerHTML.slice(0, 120)} ${size(target)}`);
}"""
# Focused by a script as by the keyboard: each must be seen to be, on itself or on what its ::after covers.
WITHOUT_A_RING = """() => {
  const ringed = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const there = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
  return there.filter((target) => {
    if (!target.checkVisibility({ visibilityProperty: true })) return false;
    target.focus({ preventScroll: true, focusVisible: true });
    return !ringed(getComputedStyle(target)) && !ringed(getComputedStyle(target, "::after"));
  }).map((target) => target.outerHTML.slice(0, 120));
}"""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page of *kind*, open, with the faults and requests of its opening."""

    kind: Kind
    page: Any
    faults: tuple[str, ...]
    requests: tuple[str, ...]


@pytest.fixture(scope="module")
def phone(chromium: Any, server: str) -> Iterator[Watched]:
    with watched(chromium, server, width=320) as page:
        yield page


@pytest.fixture(scope="module", params=KINDS, ids=lambda kind: kind.name)
def visit(request: pytest.FixtureRequest, phone: Watched) -> Visit:
    """A page of each kind, opened once for all that is asked of it."""
    kind: Kind = request.param
    phone.visit(below(kind))
    return Visit(kind, phone.page, tuple(phone.faults), tuple(phone.requests))


def test_it_opens_without_a_fault_and_asks_no_other_host(visit: Visit) -> None:
    assert visit.faults == ()
    assert visit.requests


def test_it_fits_a_screen_320_pixels_wide(visit: Visit) -> None:
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_has_a_language_a_title_and_its_landmarks(visit: Visit) -> None:
    assert visit.page.locator("html").get_attribute("lang") == "zh-CN"
    assert visit.page.title()
    found = visit.page.evaluate(LANDMARKS)
    assert found["menu"] > 3
    assert {name: found[name] for name in ("header", "main", "footer")} == {"header": 1, "main": 1, "footer": 1}


def test_its_headings_start_with_one_first_and_leave_no_step_out(visit: Visit) -> None:
    levels = visit.page.evaluate(HEADINGS)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(level <= before + 1 for before, level in pairwise(levels)), levels


def test_what_a_finger_is_to_meet_is_44_pixels_wide_and_high(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 800})
    small = visit.page.evaluate(SMALL_TARGETS)
    visit.page.set_viewport_size({"width": 320, "height": 800})
    assert small == []


def test_the_keyboard_sees_where_it_is(visit: Visit) -> None:
    assert visit.page.evaluate(WITHOUT_A_RING) == []


def test_without_its_pictures_it_weighs_60_kilobytes_at_most(visit: Visit, demonstration: Path) -> None:
    root = demonstration.parents[1]
    paths = [root / unquote(urlsplit(url).path).lstrip("/") for url in visit.requests]
    weight = {path.name: len(gzip.compress(path.read_bytes(), 6)) for path in paths if path.suffix not in PICTURES}
    assert sum(weight.values()) <= 60 * KB, weight
    assert len(weight) <= 10


def test_all_scripts_together_weigh_15_kilobytes_at_most() -> None:
    weight = {
        path.name: len(gzip.compress(path.read_bytes(), 6)) for path in (ROOT / "templates/assets/js").glob("*.js")
    }
    assert sum(weight.values()) <= 15 * KB, weight


@pytest.mark.parametrize("address", ["index.html", "anli/2024/1219-qingliu-xianfeng.html"])
def test_the_keyboard_meets_everything_in_order_and_sees_it(chromium: Any, server: str, address: str) -> None:
    order = """() => {
      const links = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
      const target = document.activeElement;
      const box = target.getBoundingClientRect();
      const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return [links.indexOf(target), seen, target.outerHTML.slice(0, 100)];
    }"""
    with watched(chromium, server) as browser:
        browser.visit(f"a/b/{address}")
        wanted = browser.page.evaluate(
            """[...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
            .flatMap((target, n) => target.checkVisibility() ? [n] : [])"""
        )
        met = []
        for _ in wanted:
            browser.page.keyboard.press("Tab")
            number, seen, html = browser.page.evaluate(order)
            assert seen, html
            met.append(number)
        assert met == wanted


def test_the_skip_link_is_the_first_stop_and_leads_to_the_text(chromium: Any, server: str) -> None:
    with watched(chromium, server) as browser:
        browser.visit("a/b/index.html")
        browser.page.keyboard.press("Tab")
        link = browser.page.locator(":focus")
        assert link.inner_text() == "跳到正文"
        box = link.bounding_box()
        assert box["x"] >= 0 and box["y"] >= 0
        browser.page.keyboard.press("Enter")
        assert browser.page.evaluate("document.activeElement.tagName") == "MAIN"


def test_tables_that_are_paragraphs_on_a_phone_are_tables_to_a_screen_reader(chromium: Any, server: str) -> None:
    parts = ("table", "row", "cell", "columnheader", "rowheader")
    told = []
    for width in (360, 1280):
        with watched(chromium, server, width=width) as browser:
            browser.visit("a/b/pairings.html")
            session = browser.page.context.new_cdp_session(browser.page)
            tree = session.send("Accessibility.getFullAXTree")["nodes"]
            roles = [node["role"]["value"] for node in tree if not node["ignored"]]
            told.append({part: roles.count(part) for part in parts})
            assert told[-1]["rowheader"] > 10
    assert told[0] == told[1]


def test_every_link_of_every_page_leads_to_a_file(demonstration: Path) -> None:
    broken = []
    for path in sorted(demonstration.rglob("*.html")):
        if path.name == "404.html":
            continue
        for href in re.findall(r'<[^<>]* (?:href|src)="([^"]+)"', path.read_text("utf-8")):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            if not (path.parent / unquote(parts.path)).is_file():
                broken.append((path.relative_to(demonstration).as_posix(), href))
    assert broken == []


def test_every_kind_works_from_a_disk(chromium: Any, demonstration: Path, preview: Path) -> None:
    with watched(chromium, "file://") as browser:
        for kind in KINDS:
            if kind.name == "not found":  # its links start at the root that site.yml names
                continue
            browser.faults.clear()
            browser.page.goto(on_disk(kind, demonstration).as_uri())
            assert browser.faults == [], kind.name
            assert browser.page.evaluate("getComputedStyle(document.body).marginTop") == "0px", kind.name
        browser.page.goto((demonstration / "index.html").as_uri())
        browser.page.locator("main a").first.click()
        browser.page.wait_for_load_state()
        assert browser.page.locator("h1").count() == 1
        assert browser.page.url.startswith("file:")


def test_search_finds_an_article_by_two_words_of_its_title(chromium: Any, server: str) -> None:
    with watched(chromium, server) as browser:
        browser.visit("a/b/search.html?q=样板支部 验收")
        browser.page.wait_for_selector("main mark")
        assert browser.faults == []
        assert "样板支部" in browser.page.locator("main").inner_text()
