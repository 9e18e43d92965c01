"""Which file of a picture a real browser loads, and that a page stands still while it does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

LOADED = """[...document.images].filter(img => img.complete && img.currentSrc.includes("/media/")).map(img => ({
  src: img.currentSrc, shown: img.getBoundingClientRect().width, natural: img.naturalWidth}))"""
# How far the page moves from now on, when all but its pictures is there.
WATCH = """() => document.fonts.ready.then(() => { window.moved = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => window.moved += entry.value))
    .observe({type: "layout-shift"}); })"""
EAGER = "document.querySelectorAll('img').forEach(img => img.loading = 'eager')"


def scrolled(page: Any, url: str) -> list[dict[str, Any]]:
    page.goto(url, wait_until="load")
    page.evaluate(EAGER)
    page.wait_for_load_state("networkidle")
    loaded: list[dict[str, Any]] = page.evaluate(LOADED)
    return loaded


@pytest.mark.parametrize("name", ["index.html", "dongtai/index.html", "brands/chilun.html", "brands/index.html"])
@pytest.mark.parametrize(("width", "scale"), [(360, 1), (360, 2), (1440, 1)])
def test_a_browser_loads_no_more_than_it_shows(
    chromium: Any, server: str, demonstration: Path, name: str, width: int, scale: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, device_scale_factor=scale)
    page = context.new_page()
    loaded = scrolled(page, server + name)
    assert loaded
    for item in loaded:
        path = demonstration / "media" / item["src"].rpartition("/")[2]
        assert path.suffix == ".webp"
        pixels = int(re.findall(r"-(\d+)\.webp$", path.name)[0])
        # The next step below would not do, or there is none; a picture that is no larger itself may fall short.
        assert pixels <= max(240, 2.1 * item["shown"] * scale) or pixels in (400, 480)
        if width == 360 and item["shown"] < 200:
            assert path.stat().st_size <= 40_000
    context.close()


def holding(page: Any) -> list[Any]:
    """Return where the requests of *page* for pictures are held from now on."""
    held: list[Any] = []
    page.route("**/media/**", lambda route: held.append(route))
    return held


def test_a_page_stands_still_while_its_pictures_come(chromium: Any, server: str, demonstration: Path) -> None:
    (article,) = demonstration.glob("dongtai/2025/0805-*.html")
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    for name in ("index.html", "dongtai/index.html", article.relative_to(demonstration).as_posix()):
        page = context.new_page()
        held = holding(page)
        page.goto(server + name, wait_until="domcontentloaded")
        page.evaluate(WATCH)
        page.unroute("**/media/**")  # which lets go what was held
        page.evaluate(EAGER)
        page.wait_for_load_state("networkidle")
        assert held and page.evaluate(LOADED), name
        assert page.evaluate("window.moved") < 0.05, name
    context.close()


def test_a_thumbnail_stands_beside_its_text(chromium: Any, server: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{server}dongtai/index.html")
    card = page.locator(".cards > .pictured").nth(1)
    text, picture = card.locator("div").bounding_box(), card.locator("img").bounding_box()
    assert picture["x"] > text["x"] + text["width"] and picture["y"] < text["y"] + text["height"]
    assert abs(picture["width"] / picture["height"] - 1.5) < 0.02
    page.close()


def test_a_picture_in_an_article_is_as_wide_as_its_text(chromium: Any, server: str, demonstration: Path) -> None:
    (article,) = demonstration.glob("dongtai/2025/0805-*.html")
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    loaded = scrolled(page, server + article.relative_to(demonstration).as_posix())
    assert loaded and all(item["src"].endswith("-400.webp") for item in loaded)
    assert all(item["shown"] <= 340 for item in loaded)
    page.close()
