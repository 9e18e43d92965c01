"""axe-core finds nothing to complain about on any kind of page, on a phone and on a desk, light, dark and grey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import machine
from browsing import Watched, below, watched
from kinds import DRESSED, KINDS, Kind

WIDTHS = (360, 1280)
# Rules of best practice too, and the size of targets, which is off by default; no look at style sheets over the network.
RUN = """async () => {
  const told = await axe.run(document, { preload: false, resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } } });
  return told.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ").slice(0, 600)}`);
}"""
# What a filter of grey makes of a colour: its brightness, as sRGB counts it.
GREY_CONTRASTS = """() => {
  const style = getComputedStyle(document.documentElement);
  const grey = (name) => {
    const [r, g, b] = style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3")
      .match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16));
    const level = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  };
  const contrast = (one, other) => {
    const [dim, bright] = [grey(one), grey(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const pairs = ["--ink", "--quiet", "--red", "--gold"].flatMap((text) => [[text, "--paper"], [text, "--wash"]]);
  return [...pairs, ["--on-red", "--red"]].map(([one, other]) => [`${one} on ${other}`, contrast(one, other)]);
}"""


@pytest.fixture(scope="module")
def axe() -> str:
    return machine.package("axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def light(chromium: Any, server: str) -> Iterator[Watched]:
    with watched(chromium, server, color_scheme="light") as page:
        yield page


@pytest.fixture(scope="module")
def dark(chromium: Any, server: str, dressed: Path) -> Iterator[Watched]:
    with watched(chromium, server, color_scheme="dark") as page:
        yield page


def complaints(browser: Watched, axe: str, kind: Kind) -> list[str]:
    """What axe says of *kind* at every width."""
    found = []
    for width in WIDTHS:
        browser.page.set_viewport_size({"width": width, "height": 800})
        browser.visit(below(kind))
        browser.page.evaluate(axe)
        found += [f"{width}: {told}" for told in browser.page.evaluate(RUN)]
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_it_finds_nothing(light: Watched, axe: str, kind: Kind) -> None:
    assert complaints(light, axe, kind) == []


@pytest.mark.parametrize("kind", DRESSED, ids=lambda kind: kind.name)
def test_it_finds_nothing_in_the_dark(dark: Watched, axe: str, kind: Kind) -> None:
    assert complaints(dark, axe, kind) == []
    assert dark.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_it_finds_nothing_in_colours_of_the_sites_own(light: Watched, axe: str, dressed: Path) -> None:
    for kind in DRESSED:
        if kind.name.partition(",")[0] in ("home", "article", "brand", "project", "statistics"):
            assert complaints(light, axe, kind) == []


def test_it_finds_nothing_in_what_scripts_open(light: Watched, axe: str) -> None:
    light.page.set_viewport_size({"width": 360, "height": 800})
    light.visit("a/b/dongtai/2025/0805-shuqi-caiyang.html")
    light.page.locator(".enlarge").first.click()
    light.page.evaluate(axe)
    assert light.page.evaluate(RUN) == []
    light.visit("a/b/dongtai/2024/0618-paike-xietong.html")
    light.page.locator("a.term").first.focus()
    light.page.evaluate(axe)
    assert light.page.evaluate(RUN) == []
    light.visit("a/b/search.html?q=党员")
    light.page.wait_for_selector("main mark")
    light.page.evaluate(axe)
    assert light.page.evaluate(RUN) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_theme_are_far_enough_apart_in_grey(light: Watched, dressed: Path, scheme: str) -> None:
    light.page.emulate_media(color_scheme=scheme)
    light.visit("a/dressed/index.html")
    light.page.evaluate("document.querySelectorAll('link[href*=accents]').forEach((own) => own.remove())")
    assert [pair for pair, contrast in light.page.evaluate(GREY_CONTRASTS) if contrast < 4.5] == []
    light.page.emulate_media(color_scheme="light")
