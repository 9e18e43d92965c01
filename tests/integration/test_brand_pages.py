"""Brand pages, the wall of brands, and the colours that a site, a brand and a topic call their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sites import SMALL, Files, build_site, write_site

BRAND = """---
名称: 红色齿轮
单位: jx-sj
模式: 一支部一品牌
级别: 校级
阶段: 认定
口号: 齿齿相扣
主色: "#00AAFF"
内涵: 齿轮啮合起来才能传递动力。
工作法:
  - {名称: 啮合备课, 说明: 备课前先学一段。}
  - {名称: “1+N”帮带}
成效:
  - {指标: 固定答疑, 值: 312, 单位: 场, 截至: 2026-05, 出处: /yaowen/2026-03-12-dangke.md}
  - {指标: 结对帮带, 值: 14, 单位: 人, 截至: 2026-04, 出处: 年度报告}
  - {指标: 未发布的数, 值: 5, 单位: 门, 截至: 2026-04, 出处: /yaowen/2026-05-02-neibu.md}
  - {指标: 网上的数, 值: 6, 单位: 门, 截至: 2026-04, 出处: "https://news.example/1.html"}
认定日期: 2024-06-28
动态:
  - {日期: 2025-06-20, 结论: 保留, 说明: 复核通过。}
---
支部把党员先锋岗设在实验室。
"""
FILES: Files = {
    **SMALL,
    "content/brands/chilun.md": BRAND,
    "content/brands/shezhi.md": "---\n名称: 智引匠心\n单位: jx\n模式: 一院一品\n级别: 省级\n阶段: 设计\n---\n",
    "content/brands/tuichu.md": "---\n名称: 旧日品牌\n单位: jx\n模式: 一院一品\n阶段: 退出\n---\n",
    "content/units/hh.md": "---\n名称: 环境学院党委\n类型: 二级党委\n上级: jlu\n---\n",
    "content/topics/shui.md": "---\n名称: 流域治理\n主色: '#0B6468'\n---\n",
    "content/yaowen/2026-05-02-neibu.md": (
        "---\n标题: 内部的一篇\n日期: 2026-05-02\n单位: jx\n内部: 是\n---\n正文。\n"
    ),
}
HEADINGS = ("品牌内涵", "工作法", "成效", "品牌故事", "认定与动态管理", "党建“双创”项目", "品牌足迹", "其他品牌")

Read = Callable[[str], str]


def built(root: Path, more: Files | None = None, **options: object) -> Read:
    """Build the site and return what reads its pages."""
    outcome = build_site(write_site(root, {**FILES, **(more or {})}), **options)
    assert outcome.published, outcome.problems
    return lambda name: (root / "output" / name).read_text("utf-8")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    return built(tmp_path_factory.mktemp("brands"))


def test_a_page_tells_all_that_is_known_of_a_brand_in_its_order(read: Read) -> None:
    page = read("brands/chilun.html")
    places = [page.index(f">{heading}</h2>") for heading in HEADINGS]
    assert places == sorted(places)
    assert re.findall(r"<h1>(.*?)</h1>", page) == ["红色齿轮"]
    assert "认定为校级品牌" in page
    assert "复核通过。" in page
    assert '<a href="../brands/shezhi.html">智引匠心</a>' in page or '<a href="shezhi.html">智引匠心</a>' in page
    assert 'href="index.html">全部品牌</a>' in page
    assert 'href="chilun/feed.xml" type="application/atom+xml">订阅' in page


def test_methods_are_drawn_letter_by_letter_and_told_to_those_who_do_not_see(read: Read) -> None:
    drawing = re.findall(r'<svg class="structure".*?</svg>', read("brands/chilun.html"), re.DOTALL)[0]
    assert 'role="img" aria-label="红色齿轮：啮合备课、“1+N”帮带"' in drawing
    letters = re.findall(r'<text x="[\d.]+" y="[\d.]+" text-anchor="middle">(.*?)</text>', drawing)
    assert "".join(letters) == "啮合备课﹃1+N﹄帮带"


def test_a_result_says_until_when_it_counts_and_who_counted(read: Read) -> None:
    page = re.sub(r"\s+", " ", read("brands/chilun.html"))
    assert re.search(
        r'截至 2026年5月，据<a href="../yaowen/2026/0312-dangke.html">机械设计系教师党支部讲党课</a>', page
    )
    assert "截至 2026年4月，据年度报告" in page
    assert '据<a href="https://news.example/1.html">原文</a>' in page


def test_a_source_that_is_held_back_is_not_named(read: Read) -> None:
    page = read("brands/chilun.html")
    assert "未发布的数" in page
    assert "neibu" not in page


def test_older_pages_hold_articles_only(tmp_path: Path) -> None:
    articles = {
        f"content/yaowen/2025-01-{day:02d}-a.md": (
            f"---\n标题: 第{day}天答疑\n日期: 2025-01-{day:02d}\n单位: jx-sj\n品牌: 红色齿轮\n---\n答疑。\n"
        )
        for day in range(1, 31)
    } | {
        f"content/yaowen/2025-02-{day:02d}-b.md": (
            f"---\n标题: 再答疑第{day}天\n日期: 2025-02-{day:02d}\n单位: jx-sj\n品牌: 红色齿轮\n---\n答疑。\n"
        )
        for day in range(1, 21)
    }
    page = built(tmp_path, articles)("brands/chilun/page-1.html")
    assert re.findall(r">([^<]+)</h2>", page.partition("<main")[2].partition("</main>")[0]) == ["品牌足迹"]
    assert page.count('class="card"') == 20
    assert "第1天答疑" in page


def test_the_wall_can_be_filtered_and_says_the_same_without_a_script(read: Read) -> None:
    page = read("brands/index.html")
    assert 'data-filter="模式 级别 阶段 单位类型"' in page
    assert 'data-order-2="省级|校级"' in page
    cards = re.findall(
        r'data-facet-1="(.*?)" data-facet-2="(.*?)" data-facet-3="(.*?)" data-facet-4="(.*?)">.*?href="(.*?)"',
        page,
        re.DOTALL,
    )
    assert sorted(cards) == [
        ("一支部一品牌", "校级", "认定", "党支部", "chilun.html"),
        ("一院一品", "省级", "设计", "二级党委", "shezhi.html"),
    ]
    index = page.partition("分类索引")[2]
    for word in ("一院一品", "省级", "设计", "二级党委"):
        assert re.search(rf'<dt[^>]*>{word}</dt>\s*<dd[^>]*>\s*<a href="shezhi.html">智引匠心</a>', index)
    assert re.search(r'<script src="[^"]*js/filter\.[0-9a-f]+\.js" defer>', page)


def test_a_level_is_in_gold_only_once_it_was_earned(read: Read) -> None:
    page = read("brands/index.html")
    assert page.count('class="level"') == 1
    assert 'class="level">省级' not in page + read("brands/shezhi.html")


def test_the_wall_tells_how_far_brands_have_spread_and_not_who_has_none(read: Read) -> None:
    page = read("brands/index.html")
    table = page.partition("<caption>建有品牌的党组织")[2]
    cells = re.findall(r"<th scope=\"row\">(.*?)</th>((?:\s*<td[^>]*>.*?</td>)*)", table)
    assert [(name, re.findall(r">([^<]*)</td>", rest)) for name, rest in cells] == [
        ("二级党委", ["2", "1", "50"]),
        ("教师党支部", ["1", "1", "100"]),
    ]
    assert "环境学院党委" not in page


def told(tmp_path: Path, *choices: str, preview: bool = False) -> str:
    """The wall of a site that brings out *choices*, where a branch has no brand in time and a brand is late."""
    more = {
        "site.yml": str(SMALL["site.yml"]) + f"公开: [{', '.join(choices)}]\n品牌截止: 2026-05-01\n",
        "content/units/hh-a.md": "---\n名称: 水处理党支部\n类型: 党支部\n上级: hh\n---\n",
        "content/brands/shezhi.md": str(FILES["content/brands/shezhi.md"]).replace(
            "阶段: 设计", "阶段: 设计\n截止: 2026-05-31"
        ),
    }
    return re.sub(r"\s+", " ", built(tmp_path, more, preview=preview)("brands/index.html"))


def words_below(page: str, caption: str) -> list[str]:
    table = page.partition(f"<caption>{caption}</caption>")[2].partition("</table>")[0]
    return re.findall(r">\s*([^<>\s]+)\s*</", table.partition("</thead>")[2])


def test_who_has_no_brand_is_told_where_the_site_says_so(tmp_path: Path) -> None:
    page = told(tmp_path, "未建品牌")
    assert words_below(page, "还没有品牌的党组织") == ["环境学院党委", "二级党委", "水处理党支部", "党支部"]
    assert "逾期" not in page
    assert "到期还没有认定的品牌" not in page


def test_who_is_late_with_a_brand_is_told_where_the_site_says_so(tmp_path: Path) -> None:
    page = told(tmp_path / "late", "逾期")
    assert "还没有品牌的党组织" not in page
    found = words_below(page, "到期还没有认定的品牌")
    assert found[0] == "智引匠心"
    assert found[-2:] == ["2026-05-31", "1"]
    page = told(tmp_path / "both", "未建品牌", "逾期")
    assert words_below(page, "还没有品牌的党组织") == ["环境学院党委", "二级党委", "水处理党支部", "党支部", "31"]
    assert words_below(page, "到期还没有认定的品牌") == found


def test_kinds_of_organisations_without_brand_are_told_where_the_site_says_so_and_in_previews(
    tmp_path: Path,
) -> None:
    assert "其他党支部" not in told(tmp_path / "kept")
    assert "其他党支部" in told(tmp_path / "told", "零值")
    assert "其他党支部" in told(tmp_path / "preview", preview=True)


def test_a_preview_does_not_tell_on_the_wall_what_stands_on_the_board(tmp_path: Path) -> None:
    page = built(tmp_path, preview=True)("brands/index.html")
    assert "还没有品牌的党组织" not in page
    assert "旧日品牌" in page


def test_a_faint_accent_is_published_as_the_nearest_readable_shade(read: Read) -> None:
    for name in ("brands/chilun.html", "brands/index.html", "index.html"):
        assert "#00aaff" not in read(name)
        assert "#0072ab" in read(name)


def test_a_topic_has_its_colour(read: Read) -> None:
    assert 'fill="#0b6468"' in read("topics/shui.html")


def test_a_site_has_its_colours_everywhere_and_none_of_its_own_without(read: Read, tmp_path: Path) -> None:
    assert "accents" not in read("index.html")
    theme = "主题: {主色: '#E0A800', 辅色: '#1F4E79', 深色: 是}\n"
    own = built(tmp_path, {"site.yml": str(SMALL["site.yml"]) + theme})
    for name in ("index.html", "yaowen/2026/0312-dangke.html"):
        page = own(name)
        assert '<meta name="theme-color" content="#886600">' in page
        [sheet] = re.findall(r'<link rel="stylesheet" href="(?:\.\./)*(assets/css/accents\.[0-9a-f]{8}\.css)">', page)
    css = own(sheet)
    assert css.startswith(":root { --red: #886600; --gold: #1f4e79; }\n")
    assert ".dark { --red: #e0a800; --gold: #" in css
    assert "#1f4e79" not in css.partition("\n")[2]
