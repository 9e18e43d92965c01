"""Production shows what has been achieved; what is missing, late, negative or zero stays inside (product.md §3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import SMALL, Files, build_site, snapshot, write_site

FILES: Files = {
    **SMALL,
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n书记: 赵某某\n---\n",
    "content/units/hq-ys.md": "---\n名称: 饮食中心党支部\n类型: 党支部\n上级: hq\n书记: 钱某某\n公开支委: 是\n---\n",
    "content/brands/jiu.md": "---\n名称: 旧日品牌\n单位: jx\n模式: 一院一品\n阶段: 退出\n---\n",
    "content/brands/gai.md": (
        "---\n名称: 在改品牌\n单位: jx\n模式: 一院一品\n阶段: 认定\n动态:\n"
        "  - {日期: 2025-01-05, 结论: 保留, 说明: 复核合格一句}\n  - {日期: 2026-01-05, 结论: 整改, 说明: 复核整改一句}\n---\n"
    ),
    "content/projects/shibai.md": (
        "---\n名称: 没通过的项目\n类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 未通过\n起止: [2021-01, 2023-01]\n"
        "节点: [{名称: 立项, 实际: 2021-01}]\n---\n"
    ),
    "content/projects/yanqi.md": (
        "---\n名称: 延期的项目\n类型: 样板支部\n级别: 校级\n批次: 2\n单位: jx-sj\n状态: 延期\n起止: [2023-01, 2025-01]\n"
        "节点:\n  - {名称: 立项一节, 实际: 2023-01}\n  - {名称: 中期一节, 计划: 2024-01}\n  - {名称: 验收一节, 实际: 2025-01, 结果: 延期}\n"
        "任务:\n  - {内容: 做完的任务, 状态: 完成}\n  - {内容: 没做完的任务, 状态: 推进, 时限: 2024-05}\n---\n"
    ),
    "content/checklists.yml": (
        "- {编号: QD-1, 难题: 到期还没有办完的难题, 举措: [办], 责任: [{单位: jx, 责任人: 孙某某}], 状态: 推进, 时限: 2026-02-03, 公开: 是}\n"
        "- {编号: QD-2, 难题: 还有时间办理的难题, 举措: [办], 责任: [{单位: jx}], 状态: 推进, 时限: 2026-12-04, 公开: 是}\n"
    ),
}
INTERNAL = {
    "a brand that has left": "旧日品牌",
    "a review that asks for mending": "复核整改一句",
    "a project that failed": "没通过的项目",
    "a milestone that was missed": "中期一节",
    "a milestone that went badly": "验收一节",
    "a task that is not done": "没做完的任务",
    "a deadline that has passed": "2026-02-03",
    "a person who answers for an item": "孙某某",
    "a secretary's name that is not public": "赵某某",
    "an item of a standard without evidence": "管理党员有力</th>",
}
PUBLIC = (
    "在改品牌",
    "复核合格一句",
    "延期的项目",
    "立项一节",
    "做完的任务",
    "到期还没有办完的难题",
    "钱某某",
    "教育党员有力</th>",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("achieved"), FILES)


@pytest.fixture(scope="module")
def production(site: Path) -> str:
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    return text_of(site / "output")


def text_of(output: Path) -> str:
    return "\n".join(
        data.decode() for name, data in snapshot(output).items() if name.endswith((".html", ".xml", ".js", "n"))
    )


@pytest.mark.parametrize("what", INTERNAL)
def test_production_keeps_inside(what: str, production: str) -> None:
    assert INTERNAL[what] not in production


@pytest.mark.parametrize("word", PUBLIC)
def test_production_shows(word: str, production: str) -> None:
    assert word in production


def test_an_extended_project_goes_on_in_public(site: Path, production: str) -> None:
    page = (site / "output/projects/yanqi.html").read_text("utf-8")
    assert "培育创建" in page
    assert "延长建设期" not in page


def test_a_deadline_ahead_is_shown(site: Path, production: str) -> None:
    assert "2026年12月4日" in (site / "output/checklists.html").read_text("utf-8")


def test_public_tables_have_no_zero_rows_and_the_order_of_the_organisation(site: Path, production: str) -> None:
    page = (site / "output/statistics.html").read_text("utf-8")
    assert "后勤党总支" not in page
    assert page.index("江澜大学党委") < page.index("机械设计系教师党支部")


def test_a_preview_shows_what_is_missing_and_late(site: Path, production: str) -> None:
    build_site(site, site / ".sitegen/preview", preview=True)
    preview = text_of(site / ".sitegen/preview")
    for word in ("旧日品牌", "没通过的项目", "中期一节", "没做完的任务", "管理党员有力", "逾期 118 天"):
        assert word in preview


def test_a_site_may_bring_out_what_it_names(tmp_path: Path) -> None:
    site = write_site(tmp_path, {**FILES, "site.yml": "标题: 江澜大学党建网\n公开: [负面状态, 空缺]\n"})
    build_site(site)
    text = text_of(site / "output")
    assert "没通过的项目" in text
    assert "管理党员有力" in text
    assert "中期一节" not in text
