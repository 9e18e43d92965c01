"""The filter above a long list, in real Chromium: on the wall of brands and the table of 共建 of the demonstration site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from browsing import watched

WALL = "brands/index.html"
PAIRINGS = "pairings.html"


@pytest.fixture
def page(chromium: Any, server: str) -> Iterator[Any]:
    """The wall on a phone; whatever goes wrong in the browser fails the test."""
    with watched(chromium, server, width=360) as found:
        found.page.goto(server + WALL)
        yield found.page
        assert found.faults == []


def press(page: Any, row: str, value: str) -> None:
    page.get_by_role("group", name=row).get_by_role("button", name=value, exact=True).click()


def shown(page: Any) -> list[str]:
    return [item.inner_text() for item in page.locator(".wall .title").all() if item.is_visible()]


def levels(page: Any) -> set[str]:
    items = page.locator(".wall > li:not([hidden])")
    return set(items.evaluate_all("items => items.map(item => item.dataset['facet-2'])"))


def test_rows_of_buttons_stand_above_the_wall_in_the_order_that_the_page_gives(page: Any) -> None:
    groups = page.locator(".filter fieldset")
    assert groups.locator("legend").all_inner_texts() == ["模式", "级别", "阶段", "单位类型"]
    assert groups.nth(1).get_by_role("button").all_inner_texts() == ["全部", "省级", "校级", "院级"]
    assert groups.nth(1).locator('[aria-pressed="true"]').all_inner_texts() == ["全部"]


def test_a_choice_hides_the_others_tells_how_many_are_left_and_stands_in_the_address(page: Any) -> None:
    everything = shown(page)
    press(page, "级别", "省级")
    assert levels(page) == {"省级"}
    left = shown(page)
    assert 0 < len(left) < len(everything)
    assert page.get_by_role("status").inner_text() == f"共 {len(everything)} 项，显示 {len(left)} 项"
    assert page.url.endswith(f"#{quote('级别')}={quote('省级')}")
    assert page.get_by_role("button", name="省级").get_attribute("aria-pressed") == "true"


def test_choices_of_several_rows_hold_together_and_all_takes_one_back(page: Any) -> None:
    everything = shown(page)
    press(page, "级别", "校级")
    alone = shown(page)
    press(page, "单位类型", "二级党委")
    assert set(shown(page)) < set(alone)
    press(page, "级别", "全部")
    assert page.url.endswith(f"#{quote('单位类型')}={quote('二级党委')}")
    press(page, "单位类型", "全部")
    assert shown(page) == everything


def test_an_address_opens_the_list_filtered_and_what_it_does_not_know_is_no_choice(chromium: Any, server: str) -> None:
    page = chromium.new_page()
    page.goto(f"{server}{WALL}#级别=省级")
    assert levels(page) == {"省级"}
    page.goto("about:blank")
    page.goto(f"{server}{WALL}#级别=宇宙级")
    assert len(levels(page)) > 1
    page.close()


def test_the_buttons_are_large_enough_for_a_finger_and_work_with_the_keyboard(page: Any) -> None:
    buttons = page.locator(".filter button")
    for box in (button.bounding_box() for button in buttons.all()):
        assert box["height"] >= 44
        assert box["width"] >= 44
    page.get_by_role("button", name="院级").focus()
    page.keyboard.press("Enter")
    assert levels(page) == {"院级"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_a_script_the_whole_wall_and_its_index_are_there(chromium: Any, server: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + WALL)
    assert page.locator(".filter").count() == 0
    assert len(shown(page)) == page.locator(".wall > li").count() > 0
    assert page.locator(".sorted dt", has_text="省级").is_visible()
    context.close()


def test_a_list_on_a_disk_can_be_filtered_too(chromium: Any, demonstration: Path) -> None:
    page = chromium.new_page()
    page.goto((demonstration / WALL).as_uri())
    press(page, "级别", "省级")
    assert levels(page) == {"省级"}
    page.close()


def test_rows_of_a_table_are_filtered_and_a_year_goes_with_its_last_row(chromium: Any, server: str) -> None:
    page = chromium.new_page()
    page.goto(server + PAIRINGS)
    rows = page.locator("tr[data-facet-1]:visible")
    years = page.locator("[data-filter-group]:visible h3")
    everything, first = rows.count(), years.first.inner_text()
    assert years.count() > 1
    press(page, "年份", first)
    assert years.all_inner_texts() == [first]
    assert 0 < rows.count() < everything
    press(page, "类型", "校地")
    kinds = rows.evaluate_all("rows => rows.map(row => row.dataset['facet-1'])")
    assert kinds and all("校地" in kind.split("|") for kind in kinds)
    assert page.get_by_role("status").inner_text() == f"共 {everything} 项，显示 {len(kinds)} 项"
    page.close()


def test_without_a_script_the_years_of_a_table_are_links(chromium: Any, server: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + PAIRINGS)
    years = page.locator("[data-filter-group] h3")
    links = page.get_by_role("navigation", name="按年份").get_by_role("link")
    assert links.all_inner_texts() == years.all_inner_texts()
    assert years.count() > 1
    context.close()
