"""专栏, 专题, 案例: prefaces once, articles numbered and grouped, and the ways through a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sites import SMALL, Files, build_site, write_site


def article(title: str, day: str, *lines: str, unit: str = "jx-sj") -> str:
    return f"---\n标题: {title}\n日期: {day}\n单位: {unit}\n" + "".join(f"{line}\n" for line in lines) + "---\n正文。\n"


FILES: Files = {
    **SMALL,
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n排序: 1\n---\n",
    "content/series/gushi.md": (
        "---\n名称: 先锋故事\n前言: 榜样就在身边。\n编者按: 约稿请联系宣传委员。\n分类: [教书育人, 科研攻关, 社会服务]\n"
        "起止: [2025-01, 2026-12]\n归档: 是\n---\n"
    ),
    "content/series/suibi.md": "---\n名称: 随笔\n---\n读书是功课。\n",
    "content/topics/hua.md": "---\n名称: 实训中心建设\n编者按: 随建设更新。\n起止: [2025-01, 2025-12]\n标签: [实训, 没人用]\n---\n说明一段。\n",
    "content/yaowen/2025-01-01-a.md": article("故事之一", "2025-01-01", "专栏: 先锋故事", "分类: 教书育人"),
    "content/yaowen/2025-02-01-b.md": article(
        "故事之二", "2025-02-01", "专栏: 先锋故事", "分类: 科研攻关", "标签: 实训"
    ),
    "content/yaowen/2025-03-01-c.md": article("故事之三", "2025-03-01", "专栏: 先锋故事", "分类: 教书育人"),
    "content/tongzhi/2025-03-02-d.md": article("实训通知", "2025-03-02", "专题: hua"),
    "content/yaowen/2024-05-01-e.md": article("案例甲", "2024-05-01", "体裁: 案例"),
    "content/yaowen/2025-05-01-f.md": article("案例乙", "2025-05-01", "体裁: 案例"),
    "content/yaowen/2025-06-01-g.md": article("案例丙", "2025-06-01", "体裁: 案例", unit="hq"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("gatherings"), FILES)
    outcome = build_site(root)
    assert outcome.published, outcome.problems
    return root


def read(site: Path, page: str, output: str = "output") -> str:
    return (site / output / page).read_text("utf-8")


def headings(page: str, level: int) -> list[str]:
    found = re.findall(rf"<h{level}[^>]*>(.*?)</h{level}>", page)
    return [" ".join(re.sub(r"<[^>]+>", " ", text).split()) for text in found]


def main(page: str) -> str:
    return page[page.index("<main") : page.index("</main>")]


def test_a_series_numbers_its_articles_from_the_oldest_within_its_categories(site: Path) -> None:
    page = main(read(site, "series/gushi.html"))
    assert headings(page, 2) == ["教书育人 2 篇", "科研攻关 1 篇"]
    order = re.findall(r"故事之[一二三]|第 \d 篇", page)
    assert order == ["故事之三", "第 3 篇", "故事之一", "第 1 篇", "故事之二", "第 2 篇"]
    assert "【先锋故事】" not in page
    for word in ("榜样就在身边。", "约稿请联系宣传委员。", "2025年1月—2026年12月", "已归档", "共 3 篇"):
        assert page.count(word) == 1


def test_the_article_has_the_same_number_and_its_neighbours(site: Path) -> None:
    page = read(site, "yaowen/2025/0201-b.html")
    (place,) = re.findall(r'<aside class="series-place".*?</aside>', page, re.DOTALL)
    assert "第 2 篇" in place
    assert re.search(r"上一篇：\s*<a [^>]*>故事之一", place)
    assert re.search(r"下一篇：\s*<a [^>]*>故事之三", place)


def test_a_category_without_an_article_is_a_gap_and_internal(site: Path) -> None:
    assert "社会服务" not in read(site, "series/gushi.html")
    build_site(site, site / "preview", preview=True)
    page = main(read(site, "series/gushi.html", "preview"))
    assert headings(page, 2) == ["教书育人 2 篇", "科研攻关 1 篇", "社会服务 还没有稿件"]


def test_the_index_of_a_page_leads_to_its_chapters(site: Path) -> None:
    for name in ("series/gushi.html", "topics/hua.html", "cases.html"):
        page = main(read(site, name))
        (index,) = re.findall(r'<nav class="ways".*?</nav>', page, re.DOTALL)
        targets = re.findall(r'href="#([^"]+)"', index)
        assert len(targets) >= 2
        for target in targets:
            assert page.count(f'id="{target}"') == 1


def test_a_topic_has_its_own_blocks_and_articles_by_section(site: Path) -> None:
    page = main(read(site, "topics/hua.html"))
    assert headings(page, 2) == ["党建要闻 1 篇", "通知公告 1 篇"]
    for word in ("随建设更新。", "说明一段。", "2025年1月—2025年12月", "共 2 篇"):
        assert page.count(word) == 1
    assert re.search(r'标签：<a rel="tag" href="[^"]*">实训</a></p>', page)


def test_cases_stand_by_unit_in_the_organisations_order_and_by_year(site: Path) -> None:
    page = main(read(site, "cases.html"))
    assert headings(page, 2) == ["后勤党总支 1 篇", "机械工程学院党委 2 篇"]
    assert [text for text in headings(page, 3) if text.endswith("年")] == ["2025年", "2025年", "2024年"]
    assert re.findall("案例[甲乙丙]", page) == ["案例丙", "案例乙", "案例甲"]
    (index,) = re.findall(r'<nav class="ways".*?</nav>', page, re.DOTALL)
    assert re.findall(r"<dt>(.*?)</dt>", index) == ["2025年", "2024年"]


def test_the_list_of_series_says_what_each_holds(site: Path) -> None:
    page = main(read(site, "series/index.html"))
    assert "3 篇，已归档" in page
