"""What is late and near: each rule of DUE on a site where everything waits, and on one where nothing does."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.pipeline.check import check
from sitegen.pipeline.request import Request
from sites import SMALL, Files, write_site

_WAITING: Files = {
    **SMALL,
    "content/yaowen/_index.md": "---\n标题: 党建要闻\n更新周期: 14\n---\n",
    "content/jiaoliu/_index.md": "---\n标题: 交流\n更新周期: 14\n---\n",
    "content/yaowen/2025-11-20-nianzhong.md": "---\n标题: 年终安排\n日期: 2025-11-20\n单位: jlu\n---\n安排年终工作。\n",
    "content/units/hq.md": "---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n换届: 2022-05\n任期: 4\n---\n",
    "content/brands/nuanfeng.md": (
        "---\n名称: 暖风\n单位: hq\n模式: 一总支一品牌\n阶段: 创建\n截止: 2026-05-31\n---\n服务师生。\n"
    ),
    "content/projects/sj-ybzb.md": (
        "---\n名称: 机械设计系教师党支部样板支部\n类型: 样板支部\n级别: 省级\n批次: 首批\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-03, 2026-12]\n"
        "节点:\n  - {名称: 中期检查, 计划: 2026-05-30}\n  - {名称: 结项, 计划: 2026-12}\n"
        "任务:\n  - {内容: 编写案例集, 时限: 2026-06-30}\n  - {内容: 建设展室, 时限: 2026-05, 状态: 完成, 佐证: [/yaowen/2026-03-12-dangke.md]}\n"
        "---\n"
    ),
    "content/checklists.yml": "".join(
        f"- {{编号: QD-{number}, 难题: 实验室夜间开放时段不够用之{number}, 举措: [加开晚间时段], 责任: [jx-sj], "
        f"状态: {state}, 时限: {due}, 公开: {public}}}\n"
        for number, state, due, public in (
            (1, "推进", "2026-05-31", "是"),
            (2, "推进", "2026-07-01", "是"),
            (3, "推进", "2026-05-31", "否"),
            (4, "长期", "2026-05-31", "是"),
            (5, "待启动", "2026-07-02", "是"),
        )
    ),
    "content/planned.yml": (
        "- {题目: 一盏灯, 计划日期: 2026-05-31, 单位: jx-sj, 状态: 待写}\n"
        "- {题目: 两张桌, 计划日期: 2026-06-01, 单位: jx-sj, 状态: 待写}\n"
        "- {题目: 三把尺, 计划日期: 2026-05-01, 单位: jx-sj, 状态: 取消}\n"
    ),
}


def due(root: Path, today: date) -> list[Diagnostic]:
    """Return what DUE says of the site at *root*."""
    found = check(Request(root=root, output=root / "output", today=today, jobs=1))
    return [item for item in found if item.code.startswith("DUE")]


def test_everything_that_waits_is_told_once_with_its_line(tmp_path: Path) -> None:
    found = due(write_site(tmp_path, _WAITING), date(2026, 6, 1))
    assert [(item.path.removeprefix("content/"), item.line, item.code) for item in found] == [
        ("brands/chilun.md", 7, "DUE005"),
        ("brands/nuanfeng.md", 2, "DUE006"),
        ("brands/nuanfeng.md", 6, "DUE007"),
        ("checklists.yml", 1, "DUE010"),
        ("checklists.yml", 2, "DUE011"),
        ("jiaoliu/_index.md", 2, "DUE001"),
        ("planned.yml", 1, "DUE012"),
        ("projects/sj-ybzb.md", 10, "DUE008"),
        ("projects/sj-ybzb.md", 13, "DUE009"),
        ("units/hq.md", 2, "DUE004"),
        ("units/hq.md", 5, "DUE013"),
        ("yaowen/_index.md", 3, "DUE002"),
        ("site.yml", 1, "DUE003"),
    ]


def test_a_unit_is_silent_once_the_site_is_there_for_that_long(tmp_path: Path) -> None:
    root = write_site(tmp_path, _WAITING)
    first = date(2025, 11, 20)
    silent = [
        [item.path for item in due(root, first + timedelta(days)) if item.code == "DUE004"] for days in (180, 181)
    ]
    assert silent == [[], ["content/units/hq.md"]]


def test_only_a_blank_page_is_a_warning(tmp_path: Path) -> None:
    found = due(write_site(tmp_path, _WAITING), date(2026, 6, 1))
    assert {item.code for item in found if item.severity is not Severity.INFO} == {"DUE001"}


def test_a_recognised_brand_is_reviewed_within_a_year(tmp_path: Path) -> None:
    brand = SMALL["content/brands/chilun.md"]
    assert isinstance(brand, str)
    reviewed = brand.replace("认定日期: 2024-06-28", "认定日期: 2024-06-28\n动态: [{日期: 2025-06-01, 结论: 保留}]")
    root = write_site(tmp_path, SMALL)
    told = [item for item in due(root, date(2026, 6, 1)) if item.code == "DUE005"]
    assert [(item.path, item.line) for item in told] == [("content/brands/chilun.md", 7)]
    write_site(root, {"content/brands/chilun.md": reviewed})
    assert "DUE005" not in {item.code for item in due(root, date(2026, 6, 1))}
    assert "DUE005" in {item.code for item in due(root, date(2026, 6, 2))}


def test_nothing_waits_where_all_is_fresh(tmp_path: Path) -> None:
    root = write_site(tmp_path, {name: text for name, text in SMALL.items() if "brands" not in name})
    write_site(root, {
        "content/yaowen/2026-03-12-dangke.md": "---\n标题: 支部讲党课\n日期: 2026-03-12\n单位: jx-sj\n---\n讲党课。\n"
    })  # fmt: skip
    assert due(root, date(2026, 4, 2)) == []
