"""近期到期: everything with a day ahead stands once, by day; what is done, private or long ahead does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counted import SITE
from sitegen.plan.figures.deadlines import deadlines, election_due
from sitegen.plan.library import Library
from sites import library_of, write_site


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(write_site(tmp_path_factory.mktemp("due"), SITE), preview=True)


def test_everything_ahead_stands_by_day(library: Library) -> None:
    assert [(f"{item.day:%m-%d}", item.days, item.what, item.title, item.address) for item in deadlines(library)] == [
        ("06-04", 3, "公示截止", "名单公示", "/tongzhi/gongshi/2026/0528-g.html"),
        ("06-08", 7, "定时发布", "将来的通知", "/tongzhi/2026/0608-h.html"),
        ("06-10", 9, "品牌凝练", "炉火", "/brands/huopen.html"),
        ("06-15", 14, "换届", "后勤党总支", "/units/hq.html"),
        ("06-15", 14, "选题", "毕业季的支部", ""),
        ("06-25", 24, "任务", "机械设计系教师党支部样板支部：写总结", "/projects/sj-ybzb.html"),
        ("06-30", 29, "清单项", "QD-1 办公楼电梯老旧", "/checklists.html#qingdan-qd-1"),
        ("06-30", 29, "节点", "机械设计系教师党支部样板支部：验收", "/projects/sj-ybzb.html"),
    ]


def test_the_deadline_of_the_site_for_brands_counts_while_branches_lack_one(tmp_path: Path) -> None:
    branch = {"content/units/cl.md": "---\n名称: 车辆工程系教师党支部\n类型: 党支部\n上级: jx\n---\n"}
    library = library_of(write_site(tmp_path, {**SITE, **branch}), preview=True)
    found = [item for item in deadlines(library) if item.day == date(2026, 6, 20)]
    assert [(item.what, item.title, item.days) for item in found] == [("品牌凝练", "还有 1 个党支部没有品牌", 19)]


def test_nothing_further_ahead_than_asked_for(library: Library) -> None:
    assert [item.days for item in deadlines(library, 7)] == [3, 7]
    assert [item.days for item in deadlines(library, 2)] == []


def test_the_last_day_itself_is_still_ahead(tmp_path: Path) -> None:
    library = library_of(write_site(tmp_path, SITE), preview=True, today=date(2026, 6, 30))
    assert [(item.what, item.days) for item in deadlines(library, 0)] == [("清单项", 0), ("节点", 0)]


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("换届: 2023-06-15\n任期: 3\n", date(2026, 6, 15)),
        ("换届: 2023-06\n任期: 3\n", date(2026, 6, 30)),
        ("换届: 2024-02-29\n任期: 3\n", date(2027, 2, 28)),
        ("换届: 2023-02\n任期: 5\n", date(2028, 2, 29)),
        ("换届: 2023-06-15\n", None),
        ("任期: 3\n", None),
    ],
)
def test_an_election_is_due_when_the_term_is_over(tmp_path: Path, written: str, due: date | None) -> None:
    unit = f"---\n名称: 后勤党总支\n类型: 党总支\n上级: jlu\n{written}---\n"
    library = library_of(write_site(tmp_path, {**SITE, "content/units/hq.md": unit}))
    assert election_due(library.content.units["hq"]) == due
