"""Browsers that lack something: JavaScript, what came in the last years, or what the browsers inside of apps leave out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from browsing import Watched, below, watched
from kinds import KINDS, Kind

PAGES = tuple(kind for kind in KINDS if kind.name != "home in a preview")
# What a browser of 2021 has not; pages read and work without it. Frozen out before any script runs.
OLDER = """
  delete window.HTMLDialogElement;
  delete window.IntersectionObserver;
  delete window.ResizeObserver;
  delete window.structuredClone;
  delete window.requestIdleCallback;
  delete window.visualViewport;
  delete Element.prototype.checkVisibility;
  delete HTMLElement.prototype.showPopover;
  delete Array.prototype.at;
  delete Array.prototype.findLast;
  delete Array.prototype.toSorted;
  delete String.prototype.at;
  delete Object.groupBy;
  delete Object.hasOwn;
  delete URL.canParse;
  Object.defineProperty(navigator, "share", { value: undefined });
  Object.defineProperty(navigator, "clipboard", { value: undefined });
"""
WECHAT = (
    "Mozilla/5.0 (Linux; Android 10; V2001A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/89.0.4389.72 "
    "MQQBrowser/6.2 TBS/045913 Mobile Safari/537.36 MMWEBID/1 MicroMessenger/8.0.30.2260 NetType/WIFI Language/zh_CN"
)
# A browser drops a whole rule where it does not know one selector of its list, and a declaration whose value it does
# not know. Rules and declarations that are older than 2021 stay: :is(), inset, aspect-ratio, clamp().
AGE = """() => {
  const selectors = /:has\\(|::details-content|:popover-open|:user-invalid|@scope|&/;
  const values = /color-mix\\(|light-dark\\(|oklch\\(|\\b\\d+[sdl]v[hw]\\b|\\bauto-phrase\\b|"\\s*\\/\\s*"/;
  const properties = /^(text-wrap|text-wrap-style|text-autospace|text-spacing-trim|hanging-punctuation|accent-color|content-visibility|field-sizing|container)/;
  let dropped = 0;
  const age = (sheet) => {
    for (let n = sheet.cssRules.length; n--;) {
      const rule = sheet.cssRules[n];
      if (rule.selectorText === undefined) {
        const newer = rule instanceof CSSContainerRule || rule instanceof CSSLayerBlockRule;
        if (newer) { sheet.deleteRule(n); dropped += 1; } else if (rule.cssRules) age(rule);
      } else if (selectors.test(rule.selectorText)) {
        sheet.deleteRule(n);
        dropped += 1;
      } else {
        for (const name of [...rule.style]) {
          if (properties.test(name) || values.test(rule.style.getPropertyValue(name))) rule.style.removeProperty(name);
        }
      }
    }
  };
  for (const sheet of document.styleSheets) age(sheet);
  return dropped;
}"""
HIDDEN_BUT_SEEN = """() => [...document.querySelectorAll("[hidden]")]
  .filter((part) => part.getClientRects().length).map((part) => part.outerHTML.slice(0, 120))"""
# Texts that overlap one another: what is left of a layout whose rules have been dropped by halves.
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll("main :is(p, h1, h2, h3, li, dt, dd, td, th, figcaption)")]
    .filter((part) => part.getClientRects().length && !part.children.length && part.textContent.trim())
    .filter((part) => !part.closest(".hidden, details:not([open]), .scroll, .wall, .sign, svg"))
    .map((part) => [part, part.getBoundingClientRect()]);
  const found = [];
  for (let n = 1; n < boxes.length; n++) {
    const [one, a] = boxes[n - 1];
    const [other, b] = boxes[n];
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 4 && high > 4) found.push(`${one.textContent.trim().slice(0, 30)} | ${other.textContent.trim().slice(0, 30)}`);
  }
  return found;
}"""
# What scripts build or open: not there without them.
BUILT = ".search, [data-tools], .share > p, .filter, .viewer, .tip, .choices, [data-found]"
LINES = """(built) => {
  const lines = (part) => part.innerText.split("\\n").map((line) => line.trim()).filter(Boolean);
  const own = new Set([...document.querySelectorAll(built)].flatMap(lines));
  return lines(document.querySelector("main")).filter((line) => !own.has(line));
}"""


@pytest.fixture(scope="module")
def modern(chromium: Any, server: str) -> Iterator[Watched]:
    with watched(chromium, server, width=360) as browser:
        yield browser


@pytest.fixture(scope="module")
def scriptless(chromium: Any, server: str) -> Iterator[Watched]:
    with watched(chromium, server, width=360, java_script_enabled=False) as browser:
        yield browser


@pytest.fixture(scope="module")
def older(chromium: Any, server: str) -> Iterator[Watched]:
    with watched(chromium, server, width=320, script=OLDER, user_agent=WECHAT, has_touch=True) as browser:
        yield browser


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_without_javascript_nothing_is_missing_and_nothing_is_dead(
    modern: Watched, scriptless: Watched, kind: Kind
) -> None:
    modern.visit(below(kind))
    scriptless.visit(below(kind))
    lines = scriptless.page.locator("main").inner_text().split("\n")
    there = {line.strip() for line in lines}
    assert [line for line in modern.page.evaluate(LINES, BUILT) if line not in there] == []
    assert scriptless.page.locator(".menu a").first.is_visible()
    assert scriptless.page.locator("main button:visible").count() == 0
    assert scriptless.faults == []


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
@pytest.mark.parametrize("width", [320, 1280])
def test_an_older_browser_inside_an_app_reads_every_kind_of_page(older: Watched, kind: Kind, width: int) -> None:
    older.page.set_viewport_size({"width": width, "height": 800})
    older.visit(below(kind))
    assert older.page.evaluate(AGE) > 5
    assert older.faults == []
    assert older.page.evaluate("document.documentElement.scrollWidth") <= width
    assert older.page.evaluate(HIDDEN_BUT_SEEN) == []
    assert older.page.evaluate(OVERLAPPING) == []
    assert older.page.locator("h1").is_visible()
    assert older.page.locator(".menu a").first.is_visible()


def test_an_older_browser_inside_an_app_finds_its_way(older: Watched) -> None:
    page = older.page
    page.set_viewport_size({"width": 360, "height": 800})
    older.visit("a/b/index.html")
    page.locator(".menu a", has_text="品牌风采").click()
    page.get_by_role("button", name="省级").click()
    page.evaluate(AGE)
    shown = page.locator(".wall > li:visible")
    assert 0 < shown.count() < page.locator(".wall > li").count()
    page.locator(".menu a", has_text="检索").click()
    page.get_by_role("searchbox").fill("党员")
    page.get_by_role("button", name="检索").click()
    page.locator("main mark").first.wait_for()
    assert older.faults == []


def test_an_older_browser_inside_an_app_copies_the_address_by_hand_and_shows_pictures_as_they_are(
    older: Watched,
) -> None:
    page = older.page
    older.visit("a/b/dongtai/2025/0805-shuqi-caiyang.html")
    page.evaluate("document.execCommand = () => false")
    assert page.get_by_role("button", name="分享").count() == 0
    page.get_by_role("button", name="复制链接").tap()
    page.get_by_text("网址已选中，请复制").wait_for()
    assert page.evaluate("getSelection().toString()").endswith("/dongtai/2025/0805-shuqi-caiyang.html")
    page.get_by_text("二维码与网址").tap()
    assert page.get_by_role("img", name="本页网址的二维码").is_visible()
    assert page.locator(".enlarge").count() == 0
    assert page.locator(".prose img").first.is_visible()
    page.get_by_role("button", name="字号：大").tap()
    assert older.faults == []
