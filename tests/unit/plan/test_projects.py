"""节点 and 任务: what is late and what is near; the ruled line of the 建设期; the line 校 → 省 → 国家; the overview."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import shelf
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.dates import Precision, Stamp, parse_stamp
from sitegen.model.branding import Milestone, Project, Task
from sitegen.model.parts import Document
from sitegen.model.value import replace
from sitegen.model.vocabulary import Level, ProjectStatus, ProjectType, TaskState
from sitegen.plan.figures.projects import by_type_and_status, delay, due_soon, late_milestones, late_tasks
from sitegen.plan.library import Library
from sitegen.plan.milestones import milestone_rows, ruler
from sitegen.plan.parts import period_length, status_text
from sites import SMALL, library_of, write_site

TODAY = shelf.TODAY


def project(id: str = "p", **more: object) -> Project:
    made = Project(
        id=id,
        document=Document(path=f"content/projects/{id}.md"),
        name=f"项目{id}",
        type=ProjectType.BRANCH,
        level=Level.SCHOOL,
        unit="jx",
        status=ProjectStatus.BUILDING,
        period=(parse_stamp("2024-03"), parse_stamp("2026-03")),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def library(*projects: Project, preview: bool = False, public: tuple[str, ...] = ()) -> Library:
    site = shelf.library(public=public).site
    content = replace(site.content, projects={item.id: item for item in projects})
    return Library(replace(site, content=content, preview=preview))


def milestone(name: str, planned: str = "", actual: str = "", result: str = "") -> Milestone:
    stamps = (parse_stamp(text) if text else None for text in (planned, actual))
    return Milestone(name=name, planned=next(stamps), actual=next(stamps), result=result)


# -- late and near ---------------------------------------------------------------------------------------------------

BUSY = project(
    milestones=(
        milestone("昨天", "2026-05-31"),
        milestone("上月", "2026-04"),
        milestone("今天", "2026-06-01"),
        milestone("这个月", "2026-06"),
        milestone("七月", "2026-07-02"),
        milestone("已到", "2025-03", "2025-06"),
        milestone("没有计划"),
    ),
    tasks=(
        Task(content="过期", due=parse_stamp("2026-05-02"), state=TaskState.RUNNING),
        Task(content="没写状态", due=parse_stamp("2025-06-01")),
        Task(content="完成", due=parse_stamp("2024-01"), state=TaskState.DONE),
        Task(content="临近", due=parse_stamp("2026-06-10"), state=TaskState.WAITING),
        Task(content="不限时", state=TaskState.RUNNING),
    ),
)


def test_what_was_planned_before_today_and_is_not_reached_is_late_by_days() -> None:
    assert [(item.name, item.days) for item in late_milestones(library(BUSY))] == [("上月", 32), ("昨天", 1)]
    assert [(item.name, item.days) for item in late_tasks(library(BUSY))] == [("没写状态", 365), ("过期", 30)]


def test_what_is_due_within_the_days_comes_next_first() -> None:
    assert [(item.name, item.days) for item in due_soon(library(BUSY))] == [("今天", 0), ("临近", 9), ("这个月", 29)]
    assert [item.name for item in due_soon(library(BUSY), days=31)][-1] == "七月"


@pytest.mark.parametrize("status", [ProjectStatus.FAILED, ProjectStatus.WITHDRAWN])
def test_nothing_is_awaited_of_a_project_that_has_ended_badly(status: ProjectStatus) -> None:
    ended = library(replace(BUSY, status=status), preview=True)
    assert (late_milestones(ended), late_tasks(ended), due_soon(ended)) == ((), (), ())


@pytest.mark.parametrize(
    ("planned", "actual", "text"),
    [
        ("2026-05-01", "", "逾期 31 天"),
        ("2026-05", "", "逾期 1 天"),
        ("2026-06-01", "", ""),
        ("2025-03-01", "2025-03-13", "晚 12 天完成"),
        ("2025-03", "2025-04-12", "晚 12 天完成"),
        ("2025-12", "2026-01", "晚 1 个月完成"),
        ("2024-03-20", "2025-03", "晚 12 个月完成"),
        ("2025-03-20", "2025-03", ""),
        ("2025-03", "2025-02", ""),
        ("", "2025-02", ""),
        ("", "", ""),
    ],
)
def test_a_delay_is_told_in_days_and_in_months_where_the_day_is_not_known(planned: str, actual: str, text: str) -> None:
    assert delay(milestone("节点", planned, actual), TODAY) == text


def test_a_task_that_is_done_is_not_late() -> None:
    due = parse_stamp("2025-06-01")
    assert delay(Task(content="任务", due=due, state=TaskState.DONE), TODAY) == ""
    assert delay(Task(content="任务", due=due, state=TaskState.RUNNING), TODAY) == "逾期 365 天"


# -- the ruled line --------------------------------------------------------------------------------------------------

LATE = project(
    milestones=(
        milestone("立项", "2024-03", "2024-03", "立项"),
        milestone("中期", "2025-03", "2025-06", "通过"),
        milestone("整改", "2025-09", "2025-10", "限期整改"),
        milestone("期满", "2026-03"),
        milestone("验收", "2026-09"),
    )
)


def test_production_shows_what_was_reached_and_no_plan() -> None:
    given = library(LATE)
    rows = milestone_rows(given, LATE)
    assert [(row.name, row.planned, row.delay) for row in rows] == [("立项", None, ""), ("中期", None, "")]
    line = ruler(given, LATE, rows)
    assert line is not None
    assert line.today is None
    assert [(mark.number, mark.done, mark.planned, mark.late) for mark in line.marks] == [
        (1, True, None, None),
        (2, True, None, None),
    ]
    assert line.label == "建设期 2024年3月—2026年3月；立项 2024年3月；中期 2025年6月"


def test_production_does_not_change_from_day_to_day() -> None:
    views = set()
    for days in (0, 1, 400):
        given = library(LATE)
        given = Library(replace(given.site, today=given.site.today + timedelta(days=days)))
        rows = milestone_rows(given, LATE)
        views.add((rows, ruler(given, LATE, rows)))
    assert len(views) == 1


def test_a_preview_shows_plans_and_delays() -> None:
    given = library(LATE, preview=True)
    rows = milestone_rows(given, LATE)
    assert [(row.name, row.delay) for row in rows] == [
        ("立项", ""),
        ("中期", "晚 3 个月完成"),
        ("整改", "晚 1 个月完成"),
        ("期满", "逾期 62 天"),
        ("验收", ""),
    ]
    line = ruler(given, LATE, rows)
    assert line is not None
    marks = {mark.number: mark for mark in line.marks}
    assert [marks[n].done for n in range(1, 6)] == [True, True, True, False, False]
    assert marks[1].planned is None
    assert marks[2].planned is not None
    assert marks[2].late == (marks[2].planned, marks[2].x)
    assert marks[4].late == (marks[4].x, line.today)
    assert marks[5].late is None


def test_what_is_public_by_choice_tells_no_delay_that_is_not() -> None:
    rows = milestone_rows(library(LATE, public=("未完成",)), LATE)
    assert [(row.name, row.planned and row.planned.text, row.delay) for row in rows] == [
        ("立项", "2024-03", ""),
        ("中期", None, ""),
        ("期满", None, ""),
        ("验收", "2026-09", ""),
    ]


def test_there_is_no_line_without_two_days() -> None:
    alone = project(period=(), milestones=(milestone("立项", "", "2024-03"),))
    assert ruler(library(alone), alone, milestone_rows(library(alone), alone)) is None
    empty = project()
    assert ruler(library(empty), empty, ()) is None


STAMPS = st.one_of(
    st.none(),
    st.dates(date(2019, 1, 1), date(2029, 12, 31)).map(Stamp),
    st.dates(date(2019, 1, 1), date(2029, 12, 31)).map(
        lambda day: Stamp(day.replace(day=1), precision=Precision.MONTH)
    ),
)


@given(st.lists(st.tuples(STAMPS, STAMPS), max_size=14), st.booleans())
def test_marks_lie_on_the_line_in_order_and_no_number_covers_another(
    dates: list[tuple[Stamp | None, Stamp | None]], preview: bool
) -> None:
    own = project(milestones=tuple(Milestone(name=f"节点{n}", planned=a, actual=b) for n, (a, b) in enumerate(dates)))
    given = library(own, preview=preview)
    rows = milestone_rows(given, own)
    line = ruler(given, own, rows)
    if line is None:
        assert not [row for row in rows if row.actual or row.planned]
        return
    places = [mark.x for mark in line.marks]
    assert places == sorted(places)
    assert {mark.number for mark in line.marks} == {n for n, row in enumerate(rows, 1) if row.actual or row.planned}
    spans = [line.period or (), *((mark.planned, *(mark.late or ())) for mark in line.marks)]
    assert all(0 <= x <= 100 for x in (*places, *(x for span in spans for x in span if x is not None)))
    for row in range(line.rows):
        beside = [mark.x for mark in line.marks if mark.row == row]
        assert all(right - left >= 5 for left, right in pairwise(beside))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2024-03", "2026-03", "2年"),
        ("2024-01", "2025-12", "2年"),
        ("2024-01-01", "2025-12-31", "2年"),
        ("2024-09", "2027-09", "3年"),
        ("2024-03", "2025-09", "1年6个月"),
        ("2024-03", "2024-06", "3个月"),
    ],
)
def test_the_length_of_a_period_is_counted_as_notices_count_it(start: str, end: str, text: str) -> None:
    assert period_length((parse_stamp(start), parse_stamp(end))) == text
    assert period_length(()) == ""


# -- the overview ----------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.sampled_from(ProjectType), st.sampled_from(ProjectStatus)), max_size=20))
def test_types_and_statuses_are_counted_with_their_sums(kinds: list[tuple[ProjectType, ProjectStatus]]) -> None:
    given = library(*(project(f"p{n}", type=type, status=status) for n, (type, status) in enumerate(kinds)))
    statuses = {item.id: status_text(given, item) for item in given.projects}
    table = by_type_and_status(given, statuses)
    shown = [(type, "培育创建" if status is ProjectStatus.EXTENDED else status.value) for type, status in kinds]
    columns = [status.value for status in ProjectStatus if status.value in {text for _, text in shown}]
    assert list(table.head) == ["类型", *columns, "合计"]
    counts = Counter(shown)
    for row in table.rows[:-1]:
        assert [cell.number or 0 for cell in row[1:-1]] == [counts[ProjectType(row[0].text), text] for text in columns]
    assert not table.rows or table.rows[-1][-1].number == len(kinds)


def test_the_material_of_a_milestone_is_a_link_or_words(tmp_path: Path) -> None:
    lines = (
        "  - {名称: 甲, 实际: 2024-04, 材料: /yaowen/2026-03-12-dangke.md}\n"
        "  - {名称: 乙, 实际: 2024-05, 材料: 目录.csv}\n"
        "  - {名称: 丙, 实际: 2024-06, 材料: 公布名单的通知}\n"
        '  - {名称: 丁, 实际: 2024-07, 材料: "https://news.example/1.html"}\n'
    )
    text = str(SMALL["content/projects/sj-ybzb.md"]).removesuffix("---\n") + f"{lines}---\n"
    files = {**SMALL, "content/projects/sj-ybzb.md": text, "content/projects/目录.csv": "甲,乙\n"}
    given = library_of(write_site(tmp_path, files))
    rows = milestone_rows(given, given.content.projects["sj-ybzb"])
    materials = [(row.material.text, row.material.address.rpartition("-")[2]) for row in rows if row.material]
    assert materials == [
        ("机械设计系教师党支部讲党课", "dangke.html"),
        ("目录", "目录.csv"),
        ("公布名单的通知", ""),
        ("网页", "https://news.example/1.html"),
    ]
