"""What readers do with an article, in real Chromium: share it, look at its pictures, have its terms explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

GALLERY = "dongtai/2025/0805-shuqi-caiyang.html"
TERMS = "dongtai/2024/0618-paike-xietong.html"
PUBLIC = "https://dangjian.example/a/b/"
WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
REFUSED_CLIPBOARD = (
    "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));"
    "document.execCommand = () => false"
)

Open = Callable[..., Any]


@pytest.fixture
def opened(chromium: Any, server: str) -> Iterator[Open]:
    """Opens a page of the site in a context of its own; whatever goes wrong in the browser fails the test."""
    contexts: list[Any] = []
    faults: list[str] = []

    def open_page(address: str, script: str = "", width: int = 360, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(server + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def focused(page: Any) -> Any:
    return page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")


def test_the_address_below_base_url_is_copied(opened: Open) -> None:
    page = opened(GALLERY, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制链接").click()
    page.get_by_text("已复制", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == PUBLIC + GALLERY
    assert page.locator(".share input").count() == 0


@pytest.mark.parametrize("script", [WITHOUT_CLIPBOARD + ";document.execCommand = () => false", REFUSED_CLIPBOARD])
def test_where_there_is_no_clipboard_the_address_is_selected_for_the_reader(opened: Open, script: str) -> None:
    page = opened(GALLERY, script)
    for _ in range(2):
        page.get_by_role("button", name="复制链接").click()
        page.get_by_text("网址已选中，请复制").wait_for()
        assert page.get_by_label("本页网址", exact=True).count() == 1
        assert page.evaluate("getSelection().toString()") == PUBLIC + GALLERY
    assert page.locator(".share input").get_attribute("readonly") is not None


def test_the_old_way_of_copying_serves_where_it_works(opened: Open) -> None:
    page = opened(GALLERY, WITHOUT_CLIPBOARD)
    page.get_by_role("button", name="复制链接").click()
    page.get_by_text("已复制", exact=True).wait_for()


def test_the_sheet_of_the_system_opens_where_there_is_one(opened: Open) -> None:
    assert opened(GALLERY, "navigator.share = undefined").get_by_role("button", name="分享").count() == 0
    page = opened(GALLERY, "navigator.share = async (what) => { window.shared = what; throw new Error('closed') }")
    page.get_by_role("button", name="分享").click()
    shared = page.evaluate("window.shared")
    assert shared["url"] == PUBLIC + GALLERY
    assert shared["title"] == page.title()


def test_without_a_script_the_address_and_its_code_are_there(opened: Open) -> None:
    page = opened(GALLERY, java_script_enabled=False)
    page.get_by_text("二维码与网址").click()
    assert page.get_by_text(PUBLIC + GALLERY).is_visible()
    code = page.get_by_role("img", name="本页网址的二维码")
    assert code.bounding_box()["width"] >= 120
    assert page.locator(".share button, .enlarge, .tip").count() == 0


def test_a_camera_reads_the_code_on_the_screen(opened: Open, tmp_path: Path) -> None:
    reader = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed (pip install zxing-cpp)")
    from PIL import Image

    page = opened(GALLERY)
    page.get_by_text("二维码与网址").click()
    page.locator(".share svg").screenshot(path=tmp_path / "code.png")
    assert [found.text for found in reader.read_barcodes(Image.open(tmp_path / "code.png"))] == [PUBLIC + GALLERY]


def test_a_tap_opens_a_picture_large_with_its_caption(opened: Open) -> None:
    page = opened(GALLERY, has_touch=True)
    figure = page.locator(".prose figure").first
    figure.get_by_role("button").tap()
    viewer = page.get_by_role("dialog", name="看大图")
    caption = figure.locator("figcaption").inner_text()
    assert viewer.locator("figcaption").inner_text() == f"1/{page.locator('.enlarge').count()}　{caption}"
    assert viewer.locator("img").bounding_box()["width"] == 360
    viewer.get_by_role("button", name="关闭").tap()
    assert not viewer.is_visible()


def test_the_keyboard_goes_through_the_pictures_and_comes_back(opened: Open) -> None:
    page = opened(GALLERY, width=1280)
    openers = page.locator(".enlarge")
    count = openers.count()
    assert count >= 3
    openers.nth(1).focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog", name="看大图")
    assert viewer.is_visible()
    shown = [viewer.locator("figcaption").inner_text()]
    for _ in range(count):
        page.keyboard.press("ArrowRight")
        shown.append(viewer.locator("figcaption").inner_text())
    assert [text.partition("/")[0] for text in shown] == [str(min(n, count)) for n in range(2, count + 3)]
    assert viewer.get_by_role("button", name="下一张").is_disabled()
    for _ in range(count):
        page.keyboard.press("ArrowLeft")
    assert viewer.get_by_role("button", name="上一张").is_disabled()
    page.keyboard.press("Escape")
    assert not viewer.is_visible()
    assert page.evaluate("document.activeElement === document.querySelectorAll('.enlarge')[1]")


def test_the_focus_stays_in_the_viewer(opened: Open) -> None:
    page = opened(GALLERY, width=1280)
    page.locator(".enlarge").first.click()
    assert focused(page) == "关闭"
    for _ in range(8):
        page.keyboard.press("Tab")
        # The browser itself takes a turn, never the page behind the dialog.
        assert page.evaluate("!!document.activeElement.closest('dialog') || document.activeElement === document.body")


def test_the_last_step_by_a_button_leaves_the_focus_in_the_viewer(opened: Open) -> None:
    page = opened(GALLERY, width=1280)
    page.locator(".enlarge").nth(page.locator(".enlarge").count() - 2).click()
    page.get_by_role("button", name="下一张").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name="下一张").is_disabled()
    assert focused(page) == "关闭"
    page.keyboard.press("ArrowLeft")
    assert page.get_by_role("button", name="下一张").is_enabled()


def test_a_browser_without_dialogs_shows_the_pictures_as_they_are(opened: Open) -> None:
    page = opened(GALLERY, "delete window.HTMLDialogElement")
    assert page.locator(".enlarge").count() == 0
    assert page.locator(".prose img").first.is_visible()


def test_every_button_is_large_enough_for_a_finger(opened: Open) -> None:
    page = opened(GALLERY)
    page.locator(".enlarge").first.click()
    for button in page.locator(".viewer button:visible, .share button, .tools button").all():
        box = button.bounding_box()
        assert box["height"] >= 44, button.inner_text()
        assert box["width"] >= 44, button.inner_text()


def test_the_keyboard_gets_a_term_explained_and_follows_it_to_the_list(opened: Open) -> None:
    page = opened(TERMS, width=1280)
    term = page.locator("a.term").first
    name = term.inner_text()
    term.focus()
    tip = page.get_by_role("tooltip")
    assert tip.is_visible() and tip.inner_text().startswith(name)
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    page.keyboard.press("Enter")
    target = page.locator(".terms dl > div").first
    assert page.url.endswith(f"#{target.get_attribute('id')}")
    assert target.bounding_box()["y"] < 800
    page.get_by_role("link", name=f"返回正文：{name}").click()
    assert page.url.endswith(f"#{term.get_attribute('id')}")


def test_a_tap_explains_a_term_where_it_stands_and_another_tap_takes_it_away(opened: Open) -> None:
    page = opened(TERMS, has_touch=True)
    term, tip = page.locator("a.term").first, page.locator(".tip")
    term.tap()
    assert tip.is_visible()
    assert "#" not in page.url
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("h1").tap()
    assert not tip.is_visible()


def test_the_pointer_can_move_onto_the_explanation(opened: Open) -> None:
    page = opened(TERMS, width=1280)
    term, tip = page.locator("a.term").first, page.locator(".tip")
    term.hover()
    assert tip.is_visible()
    tip.hover()
    page.wait_for_timeout(400)
    assert tip.is_visible()
    page.mouse.move(5, 5)
    tip.wait_for(state="hidden")


def test_an_explained_term_has_its_meaning_as_a_description(opened: Open) -> None:
    page = opened(TERMS)
    for term in page.locator("a.term").all():
        described = page.locator(f"#{term.get_attribute('aria-describedby')}")
        assert len(described.inner_text()) > 5


def test_without_a_script_a_term_leads_to_its_meaning_and_back(opened: Open) -> None:
    page = opened(TERMS, java_script_enabled=False)
    term = page.locator("a.term").first
    term.click()
    assert page.url.endswith("#page-term-1")
    assert page.locator("#page-term-1").is_visible()
    page.locator("#page-term-1 a").click()
    assert page.url.endswith("#page-term-1-from")


def test_the_size_of_the_text_is_remembered_on_the_next_page(opened: Open) -> None:
    page = opened(TERMS)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="字号：特大").click()
    assert page.evaluate(size) > before * 1.3
    page.goto(page.url.replace(TERMS, GALLERY))
    assert page.evaluate(size) > before * 1.3
    assert page.get_by_role("button", name="字号：特大").get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_paper_has_the_terms_and_no_buttons(opened: Open) -> None:
    page = opened(TERMS)
    page.emulate_media(media="print")
    assert page.locator(".terms").is_visible()
    assert page.get_by_role("img", name="本页网址的二维码").is_visible()
    assert not page.get_by_role("button", name="复制链接").is_visible()
    assert not page.locator(".tools").is_visible()


def test_everything_works_from_a_disk(chromium: Any, demonstration: Path) -> None:
    page = chromium.new_page()
    page.goto((demonstration / GALLERY).as_uri())
    page.locator(".enlarge").first.click()
    assert page.get_by_role("dialog", name="看大图").is_visible()
    page.goto((demonstration / TERMS).as_uri())
    page.locator("a.term").first.focus()
    assert page.get_by_role("tooltip").is_visible()
    page.close()
