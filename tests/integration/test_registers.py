"""结对共建, 三张清单, 荣誉, 媒体聚焦 as pages: what each shows, what stays inside, where stated totals stand."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sites import SMALL, Files, build_site, snapshot, write_site

REAL = Path(__file__).parents[3] / "shared" / "realsite"


def _picture() -> bytes:
    data = BytesIO()
    Image.new("RGB", (40, 30), "white").save(data, "PNG")
    return data.getvalue()


ITEMS = (
    "- 编号: QD-1\n  难题: 社区老人的小家电坏了没有地方修\n"
    "  举措:\n    - {内容: 每月上门维修一次, 责任单位: jx-sj, 岗位: 宣传委员岗, 责任人: 钱某某, 时限: 2026-04, 状态: 推进}\n"
    "    - 编一张自查卡\n"
    "  责任: [{单位: jx, 岗位: 党委书记岗, 责任人: 孙某某}]\n  议定: {会议: 支委会, 日期: 2026-03-02}\n"
    "  提出: 2026-02-25\n  时限: 2026-05-04\n  状态: 推进\n  公开: 是\n"
    "- 编号: QD-2\n  难题: 实验课与理论课分头编排冲突多\n  举措: [两张课表一起排]\n  责任: jx\n  状态: 已销号\n  提出: 2026-01\n"
    "  销号日期: 2026-05-06\n  销号说明: 课表已经合并编制。\n  佐证: [/yaowen/2026-03-12-dangke.md]\n  公开: 是\n"
)
PRIVATE = "- {编号: QD-9, 难题: 绝不能出现的难题一则, 举措: [绝不], 责任: jx-sj, 状态: 推进, 时限: 2026-01-02, 提出: 2026-01-01}\n"
FILES: Files = {
    **SMALL,
    "content/pairings.yml": (
        "- {编号: gj-1, 名称: 家电维修共建, 类型: [校地, 师生], 单位: [jx-sj, {校外: 城东社区党总支}], 日期: 2026-03, "
        "状态: 推进, 清单: [QD-1]}\n"
        "- {编号: gj-2, 名称: 党课共备, 类型: 机关与院系, 单位: [jlu, jx], 日期: 2025-04, 结束: 2025-12, 状态: 完成, 成效: 共备八堂}\n"
    ),
    "content/checklists.yml": ITEMS,
    "content/honours.yml": (
        "- {编号: ry-1, 名称: 省先进基层党组织, 级别: 省级, 日期: 2026-05, 授予单位: 省委教育工委, 单位: jx-sj, "
        "对象: 机械设计系教师党支部, 品牌: 红色齿轮, 双创项目: sj-ybzb, 证明图: zheng.png}\n"
        "- {编号: ry-2, 名称: 校级优秀案例, 级别: 校级, 日期: 2025-05, 授予单位: 学校党委, 单位: jx}\n"
    ),
    "content/zheng.png": _picture(),
    "content/media.yml": (
        "- {编号: mt-1, 名称: 教授来修电饭锅, 媒体: 江澜晚报, 级别: 市级, 日期: 2026-05-18, 版面: 第3版, 单位: jx-sj}\n"
    ),
    "content/yaowen/2026-03-20-weixiu.md": (
        "---\n标题: 周六修家电\n日期: 2026-03-20\n单位: jx-sj\n共建: [gj-1, gj-2]\n清单: QD-1\n---\n当天修好七件。\n"
    ),
    "content/brands/chilun.md": SMALL["content/brands/chilun.md"].replace(  # type: ignore[arg-type,union-attr]
        "阶段: 认定\n",
        "阶段: 认定\n成效:\n  - {指标: 结对共建, 值: 88, 单位: 项, 截至: 2025-12, 出处: /yaowen/2026-03-20-weixiu.md}\n"
        "  - {指标: 共建课程, 值: 6, 单位: 门, 截至: 2026-05, 出处: 学院教学办公室}\n",
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("registers"), FILES)
    outcome = build_site(root)
    assert outcome.published, outcome.problems
    return root


@pytest.fixture(scope="module")
def preview(site: Path) -> Path:
    build_site(site, site / ".sitegen/preview", preview=True)
    return site / ".sitegen/preview"


def page(folder: Path, name: str) -> str:
    return (folder / f"{name}.html").read_text("utf-8")


def words(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", html.split("<main")[1]))


def test_entries_activities_and_stated_totals_stand_beside_each_other(site: Path) -> None:
    text = words(page(site / "output", "pairings"))
    assert "本站收录2项" in text
    assert "共建活动1次" in text
    assert "据《周六修家电》，截至2025年12月88项结对共建" in text
    assert "据学院教学办公室（红色齿轮），截至2026年5月6门共建课程" in text
    assert not re.search(r"\b(90|96|94)\b", text), "never added up"


def test_a_stated_total_is_in_no_table_and_no_chart(site: Path) -> None:
    html = page(site / "output", "pairings")
    for table in re.findall(r"<table.*?</table>|<svg class=.*?</svg>", html, re.DOTALL):
        assert not re.search(r">88<", table)


def test_a_total_whose_source_is_held_back_is_the_brands_word(tmp_path: Path) -> None:
    path = "content/yaowen/2026-03-20-weixiu.md"
    hidden = FILES[path].replace("单位: jx-sj\n", "单位: jx-sj\n草稿: 是\n")  # type: ignore[union-attr,arg-type]
    site = write_site(tmp_path, {**FILES, path: hidden})
    build_site(site)
    text = words(page(site / "output", "pairings"))
    assert "据品牌“红色齿轮”，截至2025年12月88项" in text
    assert "周六修家电" not in text
    assert "共建活动" not in text, "nothing is shown of what there is none of"


def test_pairings_lead_to_what_they_solve_and_back(site: Path) -> None:
    pairings, checklists = page(site / "output", "pairings"), page(site / "output", "checklists")
    assert 'href="checklists.html#qingdan-qd-1">QD-1</a> <small>社区老人的小家电坏了没有地方修</small>' in pairings
    assert 'href="pairings.html#gongjian-gj-1">家电维修共建</a>' in checklists
    assert 'id="qingdan-qd-1"' in checklists and 'id="gongjian-gj-1"' in pairings
    assert 'data-facet-1="校地|师生" data-facet-2="2026年" data-facet-3="推进"' in pairings


def test_the_network_names_every_node_and_every_edge_stands_in_its_table(site: Path) -> None:
    html = page(site / "output", "pairings")
    drawing = html.split('<svg class="network"')[1].split("</svg>")[0]
    for name in ("城东社区党总支", "机械设计系教师党支部", "江澜大学党委", "机械工程学院党委"):
        assert f">{name}</text>" in drawing
    table = html.split("谁与谁共建</caption>")[1].split("</table>")[0]
    assert len(re.findall("<tr>", table)) == 1 + len(re.findall("<title>", drawing)) == 3


def test_measures_show_units_and_posts_never_persons(site: Path, preview: Path) -> None:
    for folder in (site / "output", preview):
        text = words(page(folder, "checklists"))
        assert "宣传委员岗" in text and "党委书记岗" in text
        everything = "".join(data.decode(errors="ignore") for data in snapshot(folder).values())
        assert "钱某某" not in everything and "孙某某" not in everything


def test_what_is_late_is_seen_in_previews_alone(site: Path, preview: Path) -> None:
    public, inside = words(page(site / "output", "checklists")), words(page(preview, "checklists"))
    assert "时限2026年5月4日逾期28天" in inside
    assert "时限2026年4月逾期32天" in inside, "a month ends with its last day"
    assert "逾期" not in public and "时限" not in public
    assert "支委会（2026年3月2日）议定" in public


def test_rates_come_out_only_where_the_site_says_so(site: Path, preview: Path, tmp_path: Path) -> None:
    for folder in (site / "output", preview):
        assert "销号率" not in page(folder, "checklists")
    said = write_site(tmp_path, {**FILES, "site.yml": "标题: 江澜大学党建网\n公开: [销号率, 逾期]\n"})
    build_site(said)
    text = words(page(said / "output", "checklists"))
    assert "各年销号率（按提出时间；已销号占应销号的百分比；长期、暂缓的不计）" in text
    assert "2026年2150" in text, "two items, one closed, fifty in a hundred"
    assert "逾期28天" in text


def test_private_items_change_no_byte_of_any_build(site: Path, preview: Path, tmp_path: Path) -> None:
    more = write_site(tmp_path, {**FILES, "content/checklists.yml": ITEMS + PRIVATE})
    build_site(more)
    build_site(more, more / ".sitegen/preview", preview=True)
    assert snapshot(more / "output") == snapshot(site / "output")
    assert snapshot(more / ".sitegen/preview") == snapshot(preview)


def test_an_honour_shows_its_proof_and_what_it_was_earned_for(site: Path) -> None:
    html = page(site / "output", "honours")
    entry = html.split('id="rongyu-ry-1"')[1].split("</li>")[0]
    proof = re.search(
        r'<a class="proof" href="(media/[^"]+\.png)">(?:<(?:picture|source)[^>]*>\s*)*<img src="\1"', entry
    )
    assert proof and (site / "output" / proof[1]).is_file()
    assert 'href="brands/chilun.html">红色齿轮</a>' in entry
    assert 'href="projects/sj-ybzb.html">机械设计系教师党支部样板支部</a>' in entry
    assert words(f"<main>{entry}").count("机械设计系教师党支部") == 2, "the unit is not named twice as winner, too"
    assert 'data-facet-1="省级" data-facet-2="2026年" data-facet-3="机械工程学院党委"' in html


def test_media_stand_by_year_with_their_edition(site: Path) -> None:
    html = page(site / "output", "media")
    assert 'data-facet-1="市级" data-facet-2="2026年" data-facet-3="江澜晚报"' in html
    assert "江澜晚报第3版市级" in words(html)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real input (../shared/realsite) is not at hand")
def test_the_real_total_of_361_stands_beside_the_five_recorded(tmp_path: Path) -> None:
    site = Path(shutil.copytree(REAL, tmp_path / "realsite"))
    build_site(site)
    text = words(page(site / "output", "pairings"))
    assert "本站收录5项" in text
    assert "据品牌“结对共建解难题”，截至2024年12月361项结对共建活动" in text
