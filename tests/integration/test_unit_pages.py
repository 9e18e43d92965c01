"""单位: the tree with its counts, and what a unit's page gathers of it and below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen.model.content import Unit
from sitegen.plan.library import Library
from sites import SMALL, Files, build_site, library_of, snapshot, write_site

HONOURS = "".join(
    f"- {{编号: ry-{number:02}, 名称: 荣誉之{number:02}, 级别: 校级, 日期: 2025-01-{number:02}, 单位: jx-sj}}\n"
    for number in range(1, 13)
)


def article(title: str, day: str, *lines: str, unit: str = "jx-sj") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n" + "".join(f"{line}\n" for line in lines) + "---\n正文。\n"


FILES: Files = {
    **SMALL,
    "content/units/jx-cl.md": "---\n名称: 车辆工程系教师党支部\n类型: 党支部\n上级: jx\n撤并: jx-sj\n排序: 300\n---\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n排序: 1\n---\n",
    "content/honours.yml": HONOURS,
    "content/yaowen/2025-02-01-xueyuan.md": article("学院的事", "2025-02-01", unit="jx"),
    "content/yaowen/2025-02-02-jiu.md": article("撤并以前的事", "2025-02-02", unit="jx-cl"),
    "content/yaowen/2025-02-03-liang.md": article("两家一起办", "2025-02-03", unit="[jx, jx-sj]"),
    "content/yaowen/2025-03-01-yiti.md": article("先学一篇", "2025-03-01", "活动类型: [第一议题, 党课]"),
    **{
        f"content/yaowen/2025-04-{day:02}-dangri.md": article(
            f"主题党日之{day:02}", f"2025-04-{day:02}", "活动类型: 主题党日"
        )
        for day in range(1, 13)
    },
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("units"), FILES)
    outcome = build_site(root)
    assert outcome.published, outcome.problems
    return root


def read(site: Path, page: str, output: str = "output") -> str:
    return (site / output / page).read_text("utf-8")


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def section(page: str, title: str) -> str:
    found = re.findall(rf"<section[^>]*>\n<div class=\"heading\">\n<h2[^>]*>{title}</h2>.*?</section>", page, re.DOTALL)
    assert len(found) == 1
    return found[0]


def test_the_tree_counts_what_a_unit_has_and_what_names_it_itself(site: Path) -> None:
    tree = dict(re.findall(r'href="([\w-]+)\.html">[^<]*</a>(.*)', read(site, "units/index.html")))
    library = library_of(site)
    for unit in library.content.units.values():
        below = {unit.id} | {
            other.id for other in library.content.units.values() if unit.id in ancestors(library, other)
        }
        articles = library.site.articles
        total = sum(bool(below & {*item.units, *item.branches}) for item in articles)
        own = sum(unit.id in {*item.units, *item.branches} for item in articles)
        said = text_of(tree[unit.id])
        assert (f"{total} 篇" in said) == bool(total)
        assert (f"本级 {own} 篇" in said) == (0 < own < total)


def ancestors(library: Library, unit: Unit) -> list[str]:
    found = []
    while unit.parent:
        found.append(unit.parent)
        unit = library.content.units[unit.parent]
    return found


def test_a_unit_without_an_article_is_a_gap_and_internal(site: Path) -> None:
    assert "还没有稿件" not in read(site, "units/index.html")
    build_site(site, site / "preview", preview=True)
    tree = read(site, "units/index.html", "preview").partition("<main")[2]
    assert tree.count("还没有稿件") == 1
    assert tree.index("后勤党总支") < tree.index("还没有稿件") < tree.index("机械工程学院党委")


def test_a_merged_unit_points_to_its_successor_which_names_it(site: Path) -> None:
    page = read(site, "units/jx-cl.html")
    assert 'href="jx-sj.html">机械设计系教师党支部</a>' in page[page.index("本单位已并入") :]
    assert "撤并以前的事" in page
    successor = read(site, "units/jx-sj.html")
    assert re.search(r'已并入本单位：\s*<a href="jx-cl.html">车辆工程系教师党支部</a>', successor)
    assert "已并入机械设计系教师党支部" in read(site, "units/index.html")


def test_organisation_life_stands_by_kind_with_its_source(site: Path) -> None:
    life = section(read(site, "units/jx-sj.html"), "组织生活")
    assert "据本站稿件，非组织生活台账" in life
    assert re.findall(r"<h3>(\S+) ", life) == ["第一议题", "主题党日", "党课"]
    assert life.count("先学一篇") == 2
    shown = re.findall("主题党日之(..)", life)
    assert shown == [f"{day:02}" for day in range(12, 2, -1)]
    assert '<a href="#gaojian">稿件</a>' in life
    assert "12 篇" in life


def test_the_units_above_gather_it_too_and_page_k_has_articles_alone(site: Path) -> None:
    assert "主题党日之12" in section(read(site, "units/jlu.html"), "组织生活")
    pages = [name for name in snapshot(site / "output") if re.fullmatch(r"units/jlu/page-\d+\.html", name)]
    for name in pages:
        assert "组织生活" not in read(site, name)


def test_a_long_register_is_cut_and_says_how_long_it_is(site: Path) -> None:
    part = section(read(site, "units/jx-sj.html"), "荣誉")
    assert re.findall("荣誉之(..)", part) == [f"{number:02}" for number in range(12, 2, -1)]
    assert "共 12 项，这里是前 10 项" in part
    assert 'href="../honours.html"' in part
    college = section(read(site, "units/jx.html"), "荣誉")
    assert 'href="../honours.html#%E5%8D%95%E4%BD%8D=' in college


def test_each_article_stands_once_on_the_page_of_a_unit_of_several_of_its_units(site: Path) -> None:
    page = read(site, "units/jx.html")
    assert page[page.index('id="gaojian"') :].count("两家一起办") == 1
