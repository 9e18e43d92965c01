"""The panel of ``sitegen serve`` in Chromium: what a check says of the page that somebody is writing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import machine
from browsing import Watched, watched
from sites import SMALL, write_site
from test_axe import RUN

SOURCE = "content/yaowen/2026-03-12-dangke.md"
PAGE = "yaowen/2026/0312-dangke.html"
WRONG = SMALL[SOURCE] + "\n请按时参加,不得缺席。。\n"  # type: ignore[operator]
FOLDED = ".beside > details > summary"
WITHIN = """(selector) => {
  const panel = [...document.querySelectorAll("*")].map((one) => one.shadowRoot?.querySelector(selector)).find(Boolean);
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && panel.scrollWidth <= panel.clientWidth;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("preview") / "site", {**SMALL, SOURCE: WRONG})


@pytest.fixture(scope="module")
def served(site: Path) -> Iterator[str]:
    """The address of the preview of *site*."""
    process = subprocess.Popen(
        [sys.executable, "-m", "sitegen", "serve", "--port", "0", "--site", str(site)],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2] / "src")),
    )
    assert process.stderr
    said = ""
    while "已更新" not in said:
        said += process.stderr.readline()
    threading.Thread(target=process.stderr.read, daemon=True).start()  # else it would wait for a reader
    found = re.search(r"http://[\d.]+:\d+/", said)
    assert found
    yield found[0]
    process.terminate()
    process.wait()


@pytest.fixture
def opened(chromium: Any, served: str, site: Path) -> Iterator[Watched]:
    """The article as it is in the beginning, its panel folded."""
    write_site(site, {SOURCE: WRONG})
    with watched(chromium, served) as browser:
        browser.visit(PAGE)
        says(browser, "1 个错误，1 个提醒")
        yield browser


def says(browser: Watched, text: str) -> None:
    """Wait until the panel is headed by *text*."""
    browser.page.locator(FOLDED, has_text=re.compile(f"^{text}$")).wait_for()


def test_the_panel_is_folded_and_opens_by_the_keyboard(opened: Watched) -> None:
    summary = opened.page.locator(FOLDED)
    assert not opened.page.locator(".beside ol").is_visible()
    summary.focus()
    opened.page.keyboard.press("Enter")
    first, second = opened.page.locator(".beside li").all()
    assert (first.get_attribute("class"), second.get_attribute("class")) == ("error", "warning")
    assert first.locator("code").first.inner_text() == "16:11"
    assert first.locator("mark").inner_text() == "。。"
    assert "TYP150" in first.inner_text() and "改法：" in first.inner_text()
    first.locator(".reasons summary").click()
    assert "sitegen explain TYP150" in first.inner_text()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator(".beside ol").is_visible()
    assert summary.evaluate("(one) => one.getRootNode().activeElement === one")
    assert opened.faults == []


def test_it_stays_open_while_somebody_writes(opened: Watched, site: Path) -> None:
    opened.page.locator(FOLDED).click()
    write_site(site, {SOURCE: WRONG.replace("。。", "。")})
    says(opened, "1 个提醒")
    assert opened.page.locator(".beside li").count() == 1
    write_site(site, {SOURCE: SMALL[SOURCE]})
    says(opened, "没有发现问题")
    opened.page.get_by_role("button", name="收起").click()
    opened.page.reload()
    opened.page.wait_for_load_state("networkidle")
    assert opened.page.locator(".beside").count() == 0
    assert opened.faults == []


def test_what_is_ignored_goes_without_a_reload(opened: Watched, site: Path) -> None:
    opened.page.evaluate("() => { window.stayed = true; }")
    ignoring = WRONG.replace("标签: [党课]\n", "标签: [党课]\n忽略: [{规则: TYP150, 理由: 引用原文}]\n")
    write_site(site, {SOURCE: ignoring})
    says(opened, "1 个提醒")
    assert opened.page.evaluate("() => window.stayed")


def test_a_broken_save_comes_first(opened: Watched, site: Path) -> None:
    write_site(site, {SOURCE: WRONG.replace("2026-03-12", "2026-13-12")})
    opened.page.locator(".broken summary", has_text="刚才的保存还没有生效").wait_for()
    assert opened.page.locator(".beside").count() == 0
    write_site(site, {SOURCE: WRONG})
    says(opened, "1 个错误，1 个提醒")


def test_the_outcome_is_heard_once(opened: Watched) -> None:
    heard = opened.page.locator("[role=status]", has_text="检查：1 个错误，1 个提醒")
    heard.wait_for(state="attached")
    opened.page.reload()
    says(opened, "1 个错误，1 个提醒")
    opened.page.wait_for_timeout(700)
    assert heard.count() == 0


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_it_fits_and_axe_has_no_complaint(chromium: Any, served: str, site: Path, width: int) -> None:
    axe = machine.package("axe-core/axe.min.js").read_text("utf-8")
    write_site(site, {SOURCE: WRONG})
    with watched(chromium, served, width=width) as browser:
        browser.visit(PAGE)
        says(browser, "1 个错误，1 个提醒")
        assert browser.page.evaluate(WITHIN, ".beside")
        browser.page.evaluate(axe)
        assert browser.page.evaluate(RUN) == []
        browser.page.locator(FOLDED).click()
        browser.page.locator(".reasons summary").first.click()
        assert browser.page.evaluate(WITHIN, ".beside")
        assert browser.page.evaluate(RUN) == []
        assert browser.faults == []
