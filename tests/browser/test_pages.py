"""What readers get, in real Chromium: every kind of page, with and without JavaScript, from a server and from a disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

KINDS = {
    "home": "index.html",
    "section": "yaowen/index.html",
    "nested section": "tongzhi/gongshi/index.html",
    "article": "",
    "units": "units/index.html",
    "unit": "units/jx.html",
    "brands": "brands/index.html",
    "brand": "brands/chilun.html",
    "projects": "projects/index.html",
    "project": "projects/sheng-jx-sj-ybzb.html",
    "series": "series/xianfeng-gushi.html",
    "topic": "topics/liuyu-zhili.html",
    "cases": "cases.html",
    "pairings": "pairings.html",
    "checklists": "checklists.html",
    "honours": "honours.html",
    "media": "media.html",
    "statistics": "statistics.html",
    "fusion": "fusion.html",
    "fusion of a year": "fusion/2025.html",
    "archive": "archive/index.html",
    "tags": "tags/index.html",
    "search": "search.html",
    "not found": "404.html",
    "site map": "sitemap.html",
    "plain page": "about.html",
    "board": "../preview/_board/index.html",
    "board of articles": "../preview/_board/articles.html",
    "board of evidence": "../preview/_board/evidence.html",
    "board of units": "../preview/_board/units.html",
    "board of checklists": "../preview/_board/checklists.html",
    "board of plans": "../preview/_board/planned.html",
    "board of statistics": "../preview/_board/statistics.html",
    "project in a preview": "../preview/projects/sheng-jx-sj-ybzb.html",
}


def address(kind: str, site: Path) -> str:
    """The longest article stands for its kind."""
    if kind != "article":
        return KINDS[kind]
    articles = sorted(site.glob("*/20*/*.html"), key=lambda path: path.stat().st_size)
    return articles[-1].relative_to(site).as_posix()


@contextmanager
def opened(chromium: Any, url: str, width: int = 1280, **options: Any) -> Iterator[tuple[Any, list[str]]]:
    """Open *url* in a page of its own; the list gathers what went wrong."""
    context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: (
            faults.append(f"elsewhere: {request.url}") if not request.url.startswith(url.split("/a/b/")[0]) else None
        ),
    )
    page.on(
        "response",
        lambda response: faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None,
    )
    page.goto(url)
    yield page, faults
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_opens_under_a_strict_policy_without_a_fault_and_fits_a_small_phone(
    kind: str, chromium: Any, server: str, demonstration: Path
) -> None:
    with opened(chromium, server + address(kind, demonstration), width=320) as (page, faults):
        if kind != "not found":  # its links start at the root that site.yml names
            assert faults == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.locator("h1").count() == 1
        assert page.locator("html").get_attribute("lang") == "zh-CN"
        assert page.title()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_the_same_without_javascript(kind: str, chromium: Any, server: str, demonstration: Path) -> None:
    with opened(chromium, server + address(kind, demonstration), java_script_enabled=False) as (page, _):
        assert len(page.locator("main").inner_text()) > 10


def test_every_link_of_every_page_leads_to_a_file(demonstration: Path) -> None:
    import re
    from urllib.parse import unquote, urlsplit

    broken = []
    for path in sorted(demonstration.rglob("*.html")):
        if path.name == "404.html":
            continue
        for href in re.findall(r'(?:href|src)="([^"]+)"', path.read_text("utf-8")):
            parts = urlsplit(href)
            if parts.scheme or parts.netloc or not parts.path:
                continue
            if not (path.parent / unquote(parts.path)).is_file():
                broken.append((path.relative_to(demonstration).as_posix(), href))
    assert broken == []


def test_the_site_works_from_a_disk(chromium: Any, demonstration: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto((demonstration / "index.html").as_uri())
    page.locator("main a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").count() == 1
    assert page.url.startswith("file:")
    context.close()


def test_search_finds_an_article_by_two_words_of_its_title(chromium: Any, server: str) -> None:
    with opened(chromium, f"{server}search.html?q=样板支部 验收") as (page, faults):
        page.wait_for_selector("main mark")
        assert faults == []
        assert "样板支部" in page.locator("main").inner_text()


def test_the_skip_link_is_the_first_stop_of_the_keyboard_and_leads_to_the_text(chromium: Any, server: str) -> None:
    with opened(chromium, server + "index.html") as (page, _):
        page.keyboard.press("Tab")
        target = page.evaluate("document.activeElement.getAttribute('href')")
        assert target.startswith("#")
        assert page.locator(f"{target}").evaluate("element => element.tagName") == "MAIN"
