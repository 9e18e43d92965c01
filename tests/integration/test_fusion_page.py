"""党建与业务融合: the page, its years, the box on an article; and that what is not there leaves no trace."""

from __future__ import annotations

import re
import shutil
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from sites import SMALL, Files, build_site, library_of, write_site

ROOT = Path(__file__).parents[2]
DEMONSTRATION_DAY = date(2026, 11, 21)


def article(title: str, day: str, *lines: str, unit: str = "jx-sj") -> str:
    head = (f"标题: {title}", f"日期: {day}", f"单位: {unit}", *lines)
    return "---\n" + "".join(f"{line}\n" for line in head) + "---\n正文一句。\n"


FILES: Files = {
    **SMALL,
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n排序: 1\n---\n",
    "content/units/linjiang.md": "---\n名称: 临江职业学院党总支\n类型: 党总支\n校外: 是\n---\n",
    "content/yaowen/2025-03-01-bushu.md": article("年初部署", "2025-03-01", "环节: 部署", unit="jlu"),
    "content/yaowen/2025-06-01-luoshi.md": article(
        "年中落实", "2025-06-01", "环节: 落实", "承接: 2025-03-01-bushu.md", "融合: [人才培养, 科学研究]"
    ),
    "content/yaowen/2026-01-10-kaohe.md": article(
        "年末考核", "2026-01-10", "环节: 考核", "承接: /yaowen/2025-06-01-luoshi.md", "融合: 人才培养"
    ),
    "content/yaowen/2026-02-01-cao.md": article(
        "还是草稿", "2026-02-01", "环节: 落实", "承接: 2025-03-01-bushu.md", "融合: 社会服务", "草稿: 是"
    ),
    "content/yaowen/2026-02-02-hou.md": article(
        "接着草稿写", "2026-02-02", "环节: 考核", "承接: 2026-02-01-cao.md", unit="hq"
    ),
    "content/yaowen/2026-02-03-wai.md": article("外校的稿件", "2026-02-03", "融合: 管理服务", unit="linjiang"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("fusion"), FILES)
    outcome = build_site(root)
    assert outcome.published, outcome.problems
    return root


def read(site: Path, page: str, output: str = "output") -> str:
    return (site / output / page).read_text("utf-8")


def table(page: str) -> list[list[str]]:
    """The rows of the table of units, as texts."""
    rows = re.search(r"<caption>各单位稿件.*?</table>", page, re.DOTALL)
    assert rows
    return [
        [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr>(.*?)</tr>", rows[0], re.DOTALL)
    ]


def chain_cells(page: str) -> list[list[list[str]]]:
    """For each chain the titles in its three cells."""
    (body,) = re.findall(r'class="stack chains".*?<tbody.*?>(.*?)</tbody>', page, re.DOTALL)
    return [
        [re.findall(r"<a [^>]*>(.*?)</a>", cell) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        for row in body.split("</tr>")[:-1]
    ]


def test_units_stand_by_business_in_the_organisations_order_without_a_zero(site: Path) -> None:
    assert table(read(site, "fusion.html")) == [
        ["单位", "人才培养", "科学研究"],
        ["机械工程学院党委", "2", "1"],
    ]


def test_a_chain_stands_in_its_three_columns_and_drafts_break_it(site: Path) -> None:
    assert chain_cells(read(site, "fusion.html")) == [[["年初部署"], ["年中落实"], ["年末考核"]]]


def test_a_year_lists_its_articles_and_leads_on_to_the_year_before(site: Path) -> None:
    page = read(site, "fusion/2026-1.html")
    assert "年末考核" in page
    assert "年中落实" not in page
    assert 'href="2025-1.html#danwei-jx"' in page
    assert "2025年 1 篇" in page
    assert "年末考核" not in read(site, "fusion/2025-1.html")


def test_each_business_of_a_year_has_a_page(site: Path) -> None:
    assert sorted(path.name for path in (site / "output/fusion").iterdir()) == [
        "2025-1.html",
        "2025-2.html",
        "2026-1.html",
    ]
    assert "年中落实" in read(site, "fusion/2025-2.html")


def test_an_article_shows_what_it_follows_on_and_what_followed(site: Path) -> None:
    page = read(site, "yaowen/2025/0601-luoshi.html")
    (box,) = re.findall(r'<section class="steps".*?</section>', page, re.DOTALL)
    assert re.findall(r"<b>(.*?)</b>", box) == ["部署", "落实", "考核"]
    assert box.index("年初部署") < box.index("本文") < box.index("年末考核")
    assert '<a href="0301-bushu.html">年初部署</a>' in box
    assert '<a href="../2026/0110-kaohe.html">年末考核</a>' in box
    assert "人才培养</a>" in page
    assert "fusion.html#ronghe-" in page


def test_a_link_to_what_is_held_back_is_left_out_and_a_preview_has_it(site: Path) -> None:
    page = read(site, "yaowen/2026/0202-hou.html")
    assert 'class="steps"' not in page
    assert "还是草稿" not in read(site, "fusion.html") + read(site, "yaowen/2025/0301-bushu.html")
    build_site(site, site / "preview", preview=True)
    assert "还是草稿" in read(site, "yaowen/2025/0301-bushu.html", "preview")
    (chain,) = chain_cells(read(site, "fusion.html", "preview"))
    assert chain == [["年初部署"], ["年中落实", "还是草稿"], ["年末考核", "接着草稿写"]]


def test_articles_of_another_school_do_not_count_and_their_business_leads_nowhere(site: Path) -> None:
    assert "外校的稿件" not in read(site, "fusion.html") + read(site, "fusion/2026-1.html")
    page = read(site, "yaowen/2026/0203-wai.html")
    assert "管理服务" in page
    assert "fusion.html" not in page


def test_without_business_and_chain_there_is_no_page_and_no_link(small_site: Path) -> None:
    build_site(small_site)
    assert not (small_site / "output/fusion.html").exists()
    assert "fusion.html" not in read(small_site, "sitemap.html")


def test_the_site_map_names_the_page(site: Path) -> None:
    assert 'href="fusion.html"' in read(site, "sitemap.html")


def test_a_section_cannot_take_the_address(tmp_path: Path) -> None:
    root = write_site(tmp_path, {**SMALL, "content/fusion/_index.md": "---\n标题: 融合\n---\n"})
    assert [problem.code for problem in build_site(root).problems] == ["FM031"]


# -- the demonstration site ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site.yml", root)
    assert build_site(root, today=DEMONSTRATION_DAY).published
    return root


def test_every_count_leads_to_a_place_that_is_there(demonstration: Path) -> None:
    places = {}
    years = sorted(f"fusion/{path.name}" for path in (demonstration / "output/fusion").iterdir())
    assert {name[7:11] for name in years} == {"2024", "2025", "2026"}
    for page in ("fusion.html", *years):
        text = read(demonstration, page)
        places[page] = set(map(unescape, re.findall(r'id="([^"]+)"', text)))
        assert len(places[page]) == len(re.findall(r'id="([^"]+)"', text)), "an id is there twice"
    for page, folder in (("fusion.html", ""), *((year, "fusion/") for year in years)):
        for href in re.findall(r'href="([^"]*#(?:ronghe|danwei)[^"]*)"', read(demonstration, page)):
            target, _, anchor = unquote(unescape(href)).partition("#")
            assert anchor in places[(folder + target) if target else page], href


def test_the_numbers_of_the_table_are_those_of_the_content(demonstration: Path) -> None:
    library = library_of(demonstration, today=DEMONSTRATION_DAY)
    expected: dict[tuple[str, str], int] = {}
    for item in library.site.articles:
        line = library.unit_line(item.units[0])
        if not item.repost and not library.content.units[item.units[0]].outside:
            name = library.content.units[line[max(0, len(line) - 2)]].name
            for focus in item.focus:
                expected[name, focus] = expected.get((name, focus), 0) + 1
    head, *rows = table(read(demonstration, "fusion.html"))
    found = {
        (row[0], focus): int(count) for row in rows for focus, count in zip(head[1:], row[1:], strict=True) if count
    }
    assert found == expected
    assert all(any(row[1:]) for row in rows)


def test_the_demonstration_has_good_chains(demonstration: Path) -> None:
    found = chain_cells(read(demonstration, "fusion.html"))
    assert len(found) >= 6
    assert sum(all(chain) for chain in found) >= 5
