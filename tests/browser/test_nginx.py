"""The settings for nginx in docs/guide/fabu.md, word for word, in a real nginx that serves the demonstration site."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browsing import watched
from kinds import PUBLISHED, REDIRECT
from nginx import Answer, complaints, program, serving
from sites import build_site


@pytest.fixture(scope="module")
def site(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    program()
    output = tmp_path_factory.mktemp("nginx") / "www"
    assert build_site(source, output, jobs=2).published
    return output


@pytest.fixture(scope="module")
def port(site: Path) -> Iterator[int]:
    with serving(site) as port:
        yield port


def first(site: Path, pattern: str) -> str:
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


def test_pages_come_compressed_and_are_asked_for_again_each_time(port: int, site: Path) -> None:
    page = Answer(port, "/", Accept_Encoding="gzip")
    assert page.status == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(page.body) == (site / "index.html").read_bytes()
    assert Answer(port, "/", If_None_Match=Answer(port, "/").headers["ETag"]).status == 304


@pytest.mark.parametrize(
    ("pattern", "kind", "packed"),
    [
        ("assets/css/site.*.css", "text/css", True),
        ("assets/js/search.*.js", "application/javascript; charset=utf-8", True),
        ("media/*.webp", "image/webp", False),
        ("media/*.jpg", "image/jpeg", False),
    ],
)
def test_what_has_its_hash_in_its_name_is_kept(port: int, site: Path, pattern: str, kind: str, packed: bool) -> None:
    answer = Answer(port, first(site, pattern), Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert packed <= (answer.headers["Content-Encoding"] == "gzip")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/feed.xml", "text/xml; charset=utf-8"),
        ("/favicon.svg", "image/svg+xml"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/search/2026/lengths.js", "application/javascript; charset=utf-8"),
        ("/statistics.json", "application/json"),
    ],
)
def test_what_keeps_its_name_is_asked_for_again(port: int, address: str, kind: str) -> None:
    answer = Answer(port, address)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/", "/nowhere/at/all.html", "/feed.xml", "/assets/gone.01234567.css"])
def test_every_answer_has_the_headers_that_keep_readers_safe(port: int, address: str) -> None:
    answer = Answer(port, address)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "/" not in answer.headers["Server"]


@pytest.mark.parametrize("address", ["/nowhere/at/all.html", "/assets/gone.01234567.css", "/manifest.json"])
def test_what_is_not_there_has_the_page_for_it_and_is_not_kept(port: int, site: Path, address: str) -> None:
    answer = Answer(port, address)
    assert answer.status == 404
    assert answer.body == (site / "404.html").read_bytes()
    assert answer.headers["Cache-Control"] == "no-cache"


def test_old_addresses_lead_to_the_new_ones(port: int, site: Path) -> None:
    lines = [line.rstrip(";\n").split(" ") for line in (site / "redirects.map").open(encoding="utf-8")]
    pairs = [(old, new) for old, new, *_ in lines if old.startswith("/")]
    assert f"/{REDIRECT}" in dict(pairs)
    for old, new in pairs:
        answer = Answer(port, old)
        assert (answer.status, answer.headers["Location"]) == (301, f"http://127.0.0.1:{port}{new}")
    assert Answer(port, "/yaowen").headers["Location"].endswith("/yaowen/")
    assert Answer(port, "/redirects.map").status == 404


@pytest.mark.parametrize("address", ["/tongzhi/2025/0918-peixun-mingdan.html", "/info/1042/2210.htm"])
def test_what_was_withdrawn_is_gone_and_says_so(port: int, site: Path, address: str) -> None:
    answer = Answer(port, address)
    assert (answer.status, answer.headers["Content-Type"]) == (410, "text/html; charset=utf-8")
    assert answer.body == (site / address.removeprefix("/")).read_bytes()
    assert "已撤下" in answer.body.decode()
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'; ")
    assert Answer(port, "/gone.map").status == 404


def test_a_site_without_old_addresses_is_served_by_the_same_settings(site: Path, port: int) -> None:
    for name in ("redirects.map", "gone.map"):
        (site / name).rename(site / f"no-{name}")
    try:
        assert complaints(site) == ""
    finally:
        for name in ("redirects.map", "gone.map"):
            (site / f"no-{name}").rename(site / name)


def test_every_kind_of_page_opens_under_its_policy_without_a_fault(port: int, chromium: Any) -> None:
    with watched(chromium, f"http://127.0.0.1:{port}/", width=360) as browser:
        for name, (_, address) in PUBLISHED.items():
            browser.visit(address)
            assert [fault for fault in browser.faults if "410" not in fault] == [], name


def test_all_scripts_work_under_its_policy(port: int, chromium: Any) -> None:
    with watched(chromium, f"http://127.0.0.1:{port}/", width=360, has_touch=True) as browser:
        page = browser.page
        browser.visit("search.html?q=党员")
        page.locator("main mark").first.wait_for()
        browser.visit("brands/")
        page.get_by_role("button", name="省级").tap()
        browser.visit("dongtai/2025/0805-shuqi-caiyang.html")
        page.get_by_role("button", name="字号：大").tap()
        page.get_by_role("button", name="复制链接").tap()
        page.locator(".enlarge").first.tap()
        assert page.get_by_role("dialog", name="看大图").is_visible()
        browser.visit("dongtai/2024/0618-paike-xietong.html")
        page.locator("a.term").first.tap()
        assert page.locator(".tip").is_visible()
        browser.visit("nowhere/at/all.html")
        assert page.locator("h1").is_visible()
        assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"
        assert [fault for fault in browser.faults if "404" not in fault] == []
