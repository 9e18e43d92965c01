"""The page of ``sitegen export wechat``, opened from the disk: what its buttons put on the clipboard, how it fits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sitegen.cli.main import run

ARTICLE = "content/anli/2026-06-25-houchu-kaifang"
COPIED = "async (text) => { try { return await navigator.clipboard.readText() === text } catch { return false } }"
READ = """async () => {
    const [item] = await navigator.clipboard.read();
    const texts = await Promise.all(item.types.map(async type => [type, await (await item.getType(type)).text()]));
    return Object.fromEntries(texts);
}"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"


@pytest.fixture(scope="module")
def post(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of an article of the demonstration site."""
    folder = tmp_path_factory.mktemp("post")
    arguments = ("export", "wechat", ARTICLE, "--site", str(source), "--output", str(folder), "--today", "2026-11-21")
    assert run(arguments) == 0
    (page,) = folder.glob("*/*.html")
    return page


@contextmanager
def opened(chromium: Any, post: Path, width: int = 1280, script: str = "") -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    if script:
        context.add_init_script(script)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.goto(post.as_uri())
    yield page
    context.close()
    assert faults == []


def test_the_button_puts_the_article_on_the_clipboard_with_its_styles(chromium: Any, post: Path) -> None:
    with opened(chromium, post) as page:
        page.get_by_role("button", name="复制正文").click()
        page.get_by_text("已复制").wait_for()
        copied = page.evaluate(READ)
        shown = page.locator("#shown").inner_text()
    assert set(copied) == {"text/html", "text/plain"}
    for words in filter(None, map(str.strip, shown.split("\n"))):
        assert words in copied["text/plain"]
    assert "【在这里插入 图01.jpg】" in copied["text/html"]
    assert "line-height: 1.9" in copied["text/html"]
    assert "class=" not in copied["text/html"] and "<img" not in copied["text/html"]


def test_without_a_clipboard_to_write_to_it_is_copied_all_the_same(chromium: Any, post: Path) -> None:
    with opened(chromium, post, script=NO_CLIPBOARD) as page:
        page.get_by_role("button", name="复制正文").click()
        page.get_by_text("已复制").wait_for()
        page.evaluate("document.body.innerHTML = '<div contenteditable></div>'")
        page.locator("div").focus()
        page.keyboard.press("Control+V")
        pasted = page.locator("div").inner_html()
    assert "【在这里插入 图01.jpg】" in pasted and "line-height: 1.9" in pasted


def test_the_other_buttons_copy_the_text_before_them(chromium: Any, post: Path) -> None:
    with opened(chromium, post) as page:
        for line in page.locator(".copied").all():
            line.get_by_role("button").click()
            text = line.locator("span").inner_text()
            page.wait_for_function(COPIED, arg=text)  # what is told may be of the line before
            assert page.evaluate(READ) == {"text/plain": text}


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_it_fits_and_shows_the_article_as_wide_as_a_phone(chromium: Any, post: Path, width: int) -> None:
    with opened(chromium, post, width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert 320 <= page.locator(".phone").bounding_box()["width"] <= 391
        for button in page.get_by_role("button").all():
            assert button.bounding_box()["height"] >= 44
        pictures = page.locator("img").evaluate_all("all => all.map(one => one.complete && one.naturalWidth > 0)")
        assert pictures and all(pictures)
