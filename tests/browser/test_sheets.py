"""Pages of brands, projects, units and figures, in real Chromium: one axis, tables that can be read, marks that hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sites import build_site

SHEETS = (
    "brands/chilun.html",
    "projects/guo-hh-bgyx.html",
    "units/jx.html",
    "statistics.html",
    "honours.html",
    "media.html",
    "pairings.html",
    "../preview/_board/index.html",
)
SECTIONS = ".sheet > section:has(> .heading):visible"
PROJECT = "projects/guo-hh-bgyx.html"
BRAND = "brands/chilun.html"


@contextmanager
def opened(chromium: Any, address: str, width: int = 1440, **options: Any) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def lefts(page: Any, selector: str) -> set[int]:
    return {round(box["x"]) for box in (part.bounding_box() for part in page.locator(selector).all()) if box}


@pytest.mark.parametrize("address", SHEETS)
def test_headings_stand_in_the_margin_and_what_they_head_in_one_axis(address: str, chromium: Any, server: str) -> None:
    with opened(chromium, server + address) as page:
        headings = lefts(page, f"{SECTIONS} > .heading")
        contents = lefts(page, f"{SECTIONS} > .heading + :not(.scroll)")
        assert headings == lefts(page, "main > .trail")
        assert len(contents) == 1
        assert min(contents) - min(headings) == 13 * 18
    with opened(chromium, server + address, width=360) as page:
        tops = page.locator(SECTIONS).evaluate_all(
            """sections => sections.map(section => {
                const [heading, next] = section.querySelectorAll(":scope > .heading, :scope > .heading + *");
                return [heading.getBoundingClientRect().bottom, next.getBoundingClientRect().top];
            })"""
        )
        assert tops and all(bottom <= top for bottom, top in tops)


def test_the_name_of_a_brand_is_the_largest_text_and_stands_in_the_axis_of_the_page(chromium: Any, server: str) -> None:
    with opened(chromium, server + BRAND) as page:
        sizes = page.locator("main *").evaluate_all(
            "all => all.map(one => [parseFloat(getComputedStyle(one).fontSize), one.tagName])"
        )
        largest = max(size for size, _ in sizes)
        assert {tag for size, tag in sizes if size == largest} == {"H1"}
        assert lefts(page, "h1") == lefts(page, ".meaning")


def test_references_of_a_matrix_are_large_enough_for_a_finger_and_keep_to_one_line(chromium: Any, server: str) -> None:
    with opened(chromium, server + PROJECT, width=360) as page:
        boxes = [link.bounding_box() for link in page.locator(".evidence a").all()]
        assert boxes and all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    with opened(chromium, server + PROJECT) as page:
        heads = [head.bounding_box()["width"] for head in page.locator(".evidence thead th").all()[1:-1]]
        assert max(heads) - min(heads) <= 1, "columns of one width"


def test_a_matrix_is_a_table_in_print_too(chromium: Any, server: str) -> None:
    with opened(chromium, server + PROJECT, width=690) as page:
        cell = page.locator(".evidence td").first
        assert cell.evaluate("cell => getComputedStyle(cell).display") != "table-cell"
        page.emulate_media(media="print")
        assert cell.evaluate("cell => getComputedStyle(cell).display") == "table-cell"


@pytest.mark.parametrize("address", ["statistics.html", "../preview/_board/statistics.html"])
def test_numbers_stand_at_the_right_of_their_column_in_figures_of_one_width(
    address: str, chromium: Any, server: str
) -> None:
    with opened(chromium, server + address) as page:
        looks = page.locator("td.number, th.number").evaluate_all(
            """cells => [...new Set(cells.map(cell => {
                const look = getComputedStyle(cell);
                return look.textAlign + " " + look.fontVariantNumeric;
            }))]"""
        )
        assert looks == ["end tabular-nums"]


def test_the_months_of_three_years_are_seen_at_once_on_a_desk_and_scroll_within_their_table_on_a_phone(
    chromium: Any, server: str
) -> None:
    overflow = "table => table.scrollWidth - table.clientWidth"
    for width, fits in ((1440, True), (360, False)):
        with opened(chromium, server + "../preview/_board/statistics.html", width=width) as page:
            regions = page.locator(".scroll:has(.monthly)")
            assert regions.count() == 2
            assert all((region.evaluate(overflow) <= 0) is fits for region in regions.all())
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            first = page.locator(".monthly tbody th").first
            before = first.bounding_box()["x"]
            regions.first.evaluate("region => region.scrollLeft = 400")
            assert first.bounding_box()["x"] == before, "the unit stays in sight"


def test_the_index_of_brands_gives_way_to_the_filter_that_does_the_same(chromium: Any, server: str) -> None:
    with opened(chromium, server + "brands/index.html") as page:
        page.wait_for_selector(".filter")
        assert not page.locator(".sorted").is_visible()


@pytest.mark.parametrize("address", [BRAND, PROJECT, "pairings.html", "statistics.html"])
def test_drawings_hold_in_the_colours_of_the_system(address: str, chromium: Any, server: str) -> None:
    """Ink on the ground of a dark contrast theme would be black on black."""
    with opened(chromium, server + address, forced_colors="active", color_scheme="dark") as page:
        strokes = page.locator("svg :is(.axis, .thick, .curve polyline, .network path)").evaluate_all(
            "marks => [...new Set(marks.map(mark => getComputedStyle(mark).stroke))]"
        )
        assert "rgb(31, 27, 24)" not in strokes
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"


def test_a_site_with_next_to_nothing_has_no_empty_columns_and_no_heading_over_nothing(
    tmp_path: Path, chromium: Any
) -> None:
    front = "---\n{}\n---\n"
    for name, text in {
        "site.yml": "标题: 澄湖学院党建\n",
        "content/units/zb.md": front.format("名称: 第一党支部\n类型: 党支部"),
        "content/brands/wei.md": front.format("名称: 微光\n单位: 第一党支部"),
        "content/projects/yb.md": front.format(
            "名称: 第一党支部样板支部\n类型: 样板支部\n级别: 校级\n单位: 第一党支部\n状态: 培育创建"
        ),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert build_site(tmp_path).published
    output = tmp_path / "output"
    with opened(chromium, (output / "brands/wei.html").as_uri()) as page:
        assert page.locator("main h2:visible").all_inner_texts() == ["党建“双创”项目"]
        assert page.locator("thead th").all_inner_texts() == ["项目", "类型", "级别与批次", "状态"]
        assert page.locator(".folio svg.band").is_visible()
    with opened(chromium, (output / "projects/yb.html").as_uri()) as page:
        assert page.locator("main section").count() == 0
        assert page.locator(".dossier dt").count() == 5
