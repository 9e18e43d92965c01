"""What a project comes to, and once more by hand."""

from __future__ import annotations

from datetime import date

import shelf
from hypothesis import given

from sitegen.core.dates import Precision, Stamp
from sitegen.model.branding import Project, Task
from sitegen.model.parts import Document
from sitegen.model.registers import Honour, MediaReport, Pairing
from sitegen.model.value import replace
from sitegen.model.vocabulary import Genre, Level, ProjectStatus, ProjectType, TaskState
from sitegen.plan.figures.achievements import achievements, cases, pairings_in_period, writings

DAY = Stamp(date(2025, 5, 1))
PROJECT = Project(
    id="p",
    document=Document(path="content/projects/p.md"),
    name="项目",
    type=ProjectType.BRANCH,
    level=Level.SCHOOL,
    unit="jx",
    status=ProjectStatus.PASSED,
    period=(Stamp(date(2024, 3, 1), precision=Precision.MONTH), Stamp(date(2026, 3, 1), precision=Precision.MONTH)),
    tasks=(Task(content="一", state=TaskState.DONE), Task(content="二", state=TaskState.RUNNING)),
)


def test_the_figures_count_what_is_recorded_and_leave_out_what_there_is_none_of() -> None:
    honours = [
        Honour(id="a", name="甲", level=Level.PROVINCE, date=DAY, projects=("p",)),
        Honour(id="b", name="乙", level=Level.SCHOOL, date=DAY, projects=("p",)),
        Honour(id="c", name="丙", level=Level.SCHOOL, date=DAY, projects=("q",)),
    ]
    media = [MediaReport(id="m", name="报道", level=Level.NATIONAL, date=DAY, projects=("p",))]
    table = achievements(shelf.library(honours=honours, media=media), PROJECT)
    assert [tuple(cell.text for cell in row) for row in table.rows] == [
        ("建设任务完成（项）", "1", "任务书共 2 项"),
        ("荣誉（项）", "2", "省级 1 项、校级 1 项"),
        ("媒体报道（篇）", "1", "国家级 1 篇"),
    ]
    assert [row[1].number for row in table.rows] == [1, 2, 1]


@given(shelf.PAIRINGS)
def test_pairings_are_those_of_the_unit_and_below_it_begun_in_the_period(pairings: list[Pairing]) -> None:
    found = pairings_in_period(shelf.library(pairings=pairings), PROJECT)
    ours = {
        item.id
        for item in pairings
        if any(party.unit in ("jx", "jx-sj") for party in item.parties)
        and date(2024, 3, 1) <= item.date.day <= date(2026, 3, 31)
    }
    assert {item.id for item in found} == ours


def test_cases_are_those_of_the_project_and_of_its_unit_each_once() -> None:
    first, second, third, news = (shelf.article(id, date(2025, 5, 1)) for id in "abcd")
    articles = (
        replace(first, genre=Genre.CASE, projects=("p",), units=("jx",)),
        replace(second, genre=Genre.CASE, units=("jx-sj",)),
        replace(third, genre=Genre.CASE, units=("hq",)),
        replace(news, genre=Genre.THEORY, projects=("p",)),
    )
    library = shelf.library(articles=articles)
    assert [item.id for item in cases(library, PROJECT)] == ["a", "b"]
    assert [item.id for item in writings(library, PROJECT)] == ["d"]
