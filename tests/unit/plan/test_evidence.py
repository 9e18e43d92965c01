"""支撑材料: the matrix and its counts, and once more by hand from what was written."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import shelf
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.dates import Precision, Stamp, parse_stamp
from sitegen.model.branding import Evidence, Project, Standard, StandardItem
from sitegen.model.content import Article
from sitegen.model.parts import Document
from sitegen.model.registers import Honour
from sitegen.model.value import replace
from sitegen.model.vocabulary import Level, ProjectStatus, ProjectType
from sitegen.plan.figures.evidence import (
    evidence_by_year,
    gaps,
    is_in_period,
    outside_period,
    public_supports,
    supports,
    year_table,
)
from sitegen.plan.library import Library
from sitegen.plan.matrix import evidence_matrix
from sites import SMALL, library_of, write_site

ITEMS = ("教育党员有力", "管理党员有力", "监督党员有力", "组织师生有力", "宣传师生有力", "凝聚师生有力", "服务师生有力")
PERIOD = (date(2024, 3, 1), date(2026, 3, 31))

ARTICLES = (
    ("a", "2024-03-01", "sj-ybzb", ("教育党员有力", "服务师生有力")),
    ("b", "2025-05-20", "sj-ybzb", ("教育党员有力",)),
    ("c", "2026-03-31", "sj-ybzb, bg", ("服务师生有力", "推动改革发展到位")),
    ("d", "2025-06-01", "bg", ("推动改革发展到位",)),
    ("e", "2025-07-01", "sj-ybzb", ()),
)
HONOURS = (
    ("ry-1", "2025-01-08", "sj-ybzb", ("凝聚师生有力",)),
    ("ry-2", "2025-02", "bg", ("思想政治工作到位",)),
    ("ry-3", "2025-03", "sj-ybzb", ()),
)
MATERIALS = (
    ("公示表", "2024-07", ("管理党员有力", "教育党员有力"), ""),
    ("学习记录", "", ("教育党员有力",), ""),
    ("会议记录", "2025-11-01", ("监督党员有力", "教育党员有力"), "内部: 是"),
    ("网页一则", "2025-09-09", ("教育党员有力",), '链接: "https://news.example/1.html"'),
)


def written() -> dict[str, str]:
    """The files of a site in which all of these are."""
    files = {name: text for name, text in SMALL.items() if isinstance(text, str) and "dangke" not in name}
    files["content/projects/bg.md"] = (
        "---\n名称: 标杆院系\n类型: 标杆院系\n级别: 校级\n批次: 1\n单位: jx\n状态: 培育创建\n起止: [2025-01, 2027-01]\n"
        "节点: [{名称: 立项, 实际: 2025-01}]\n---\n"
    )
    for name, day, projects, items in ARTICLES:
        files[f"content/yaowen/{day}-{name}.md"] = (
            f"---\n标题: 稿件{name}\n日期: {day}\n单位: jx\n双创项目: [{projects}]\n对标: [{', '.join(items)}]\n---\n正文。\n"
        )
    files["content/honours.yml"] = "".join(
        f"- {{编号: {id}, 名称: 荣誉{id}, 级别: 校级, 授予单位: 校党委, 日期: {day}, 双创项目: {project}, 对标: [{', '.join(items)}]}}\n"
        for id, day, project, items in HONOURS
    )
    entries = "".join(
        f"  - {{名称: {name}, 条目: [{', '.join(items)}]{f', 日期: {day}' if day else ''}{f', {more}' if more else ''}}}\n"
        for name, day, items, more in MATERIALS
    )
    project = files["content/projects/sj-ybzb.md"]
    files["content/projects/sj-ybzb.md"] = project.removesuffix("---\n") + f"证据:\n{entries}---\n"
    return files


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(write_site(tmp_path_factory.mktemp("evidence"), written()))


def by_hand() -> list[tuple[str, str, str, tuple[str, ...]]]:
    """(kind, name, date, items) of what supports the branch's project in public, in the order of the matrix."""
    articles = [
        ("稿件", f"稿件{name}", day, tuple(item for item in items if item in ITEMS))
        for name, day, projects, items in sorted(ARTICLES, key=lambda row: row[1], reverse=True)
        if "sj-ybzb" in projects
    ]
    honours = [("荣誉", f"荣誉{id}", day, items) for id, day, project, items in HONOURS if project == "sj-ybzb"]
    materials = [
        ("网页" if "链接" in more else "材料", name, day, items)
        for name, day, items, more in MATERIALS
        if "内部" not in more
    ]
    return [row for row in (*articles, *honours, *materials) if row[3]]


def test_everything_that_supports_an_item_stands_in_the_matrix_once_under_a_number(library: Library) -> None:
    matrix = evidence_matrix(library, library.content.projects["sj-ybzb"])
    assert matrix is not None
    assert [(row.number, row.kind, row.link.text) for row in matrix.rows] == [
        (number, kind, name) for number, (kind, name, _, _) in enumerate(by_hand(), 1)
    ]
    numbered = list(enumerate(by_hand(), 1))
    kinds = [kind for kind in ("稿件", "荣誉", "材料", "网页") if any(row[0] == kind for row in by_hand())]
    assert list(matrix.kinds) == kinds
    assert {item.name: item.cells for item in matrix.items} == {
        name: tuple(tuple(n for n, row in numbered if row[0] == kind and name in row[3]) for kind in kinds)
        for name in ITEMS
        if any(name in row[3] for row in by_hand())
    }
    assert list(matrix.totals) == [sum(row[0] == kind for row in by_hand()) for kind in kinds]


def test_counts_by_year_are_those_of_the_entries(library: Library) -> None:
    project = library.content.projects["sj-ybzb"]
    years = {name: Counter(int(row[2][:4] or 0) for row in by_hand() if name in row[3]) for name in ITEMS}
    assert evidence_by_year(library, project) == years


def test_the_table_of_years_leaves_zeros_blank_and_counts_each_piece_once_below(library: Library) -> None:
    table = year_table(library, library.content.projects["sj-ybzb"])
    assert table is not None
    assert table.head == ("条目", "2024年", "2025年", "2026年", "未注日期", "合计")
    assert [tuple(cell.text for cell in row) for row in table.rows] == [
        ("教育党员有力", "2", "2", "", "1", "5"),
        ("管理党员有力", "1", "", "", "", "1"),
        ("凝聚师生有力", "", "1", "", "", "1"),
        ("服务师生有力", "1", "", "1", "", "2"),
        ("全部（不重复计）", "2", "3", "1", "1", "7"),
    ]


def test_internal_material_fills_a_gap_and_comes_out_nowhere(library: Library) -> None:
    project = library.content.projects["sj-ybzb"]
    assert gaps(library, project) == ("组织师生有力", "宣传师生有力")
    assert "会议记录" in {support.name for support in supports(library, project)}
    assert "会议记录" not in {support.name for support in public_supports(library, project)}
    assert not evidence_by_year(library, project)["监督党员有力"]


def test_evidence_leads_to_its_page_its_file_or_its_place_in_a_register(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**written(), "content/projects/目录.csv": "序号,名称\n" * 200}
    text = str(files["content/projects/sj-ybzb.md"])
    files["content/projects/sj-ybzb.md"] = text.replace("{名称: 公示表,", "{名称: 公示表, 文件: 目录.csv,")
    library = library_of(write_site(tmp_path, files))
    matrix = evidence_matrix(library, library.content.projects["sj-ybzb"])
    assert matrix is not None
    links = {row.link.text: row.link for row in matrix.rows}
    assert links["稿件a"].address == "/yaowen/2024/0301-a.html"
    assert links["荣誉ry-1"].address == "/honours.html#rongyu-ry-1"
    assert links["网页一则"].address == "https://news.example/1.html"
    assert (links["学习记录"].address, links["学习记录"].note) == ("", "")
    assert links["公示表"].address.endswith("-目录.csv")
    assert links["公示表"].note == "CSV，3 KB"


# -- the 建设期 ------------------------------------------------------------------------------------------------------

MONTHS = (Stamp(date(2024, 3, 1), precision=Precision.MONTH), Stamp(date(2026, 3, 1), precision=Precision.MONTH))


def project(id: str = "p", standard: str = "youli", status: ProjectStatus = ProjectStatus.BUILDING) -> Project:
    return Project(
        id=id,
        document=Document(path=f"content/projects/{id}.md"),
        name=f"项目{id}",
        type=ProjectType.BRANCH,
        level=Level.SCHOOL,
        unit="jx",
        status=status,
        period=MONTHS,
        standard=standard,
    )


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        ("2024-02-29", False),
        ("2024-02", False),
        ("2024-03", True),
        ("2024-03-01", True),
        ("2026-03-31 23:59", True),
        ("2026-04-01", False),
        ("2026-04", False),
    ],
)
def test_a_date_lies_in_the_period_from_its_first_to_its_last_day(day: str, inside: bool) -> None:
    assert is_in_period(project(), parse_stamp(day)) is inside


def test_what_is_not_known_is_not_doubted_and_an_application_speaks_of_earlier_work() -> None:
    early = Stamp(date(2020, 1, 1))
    assert is_in_period(project(), None)
    assert is_in_period(replace(project(), period=()), early)
    assert is_in_period(project(status=ProjectStatus.APPLIED), early)
    assert not is_in_period(project(status=ProjectStatus.PASSED), early)


STANDARDS = {
    "youli": Standard(id="youli", name="七个有力", items=tuple(StandardItem(name=name) for name in ITEMS)),
    "daowei": Standard(id="daowei", name="五个到位", items=(StandardItem(name="推动改革发展到位"),)),
}


def library_with(
    projects: list[Project], articles: list[Article] | None = None, honours: list[Honour] | None = None
) -> Library:
    site = shelf.library(articles=articles or (), honours=honours or ()).site
    content = replace(site.content, projects={item.id: item for item in projects}, standards=STANDARDS)
    return Library(replace(site, content=content))


def article(day: date, projects: tuple[str, ...], items: tuple[str, ...], event: date | None = None) -> Article:
    made = shelf.article("a", day)
    return replace(made, projects=projects, evidence=items, event_date=event)


LATER = replace(project("later"), period=(Stamp(date(2026, 4, 1)), Stamp(date(2028, 3, 31))))
OTHER = replace(project("other", "daowei"), period=LATER.period)


@pytest.mark.parametrize(
    ("given", "outside"),
    [
        (article(date(2025, 1, 1), ("p",), ("教育党员有力",)), False),
        (article(date(2026, 4, 1), ("p",), ("教育党员有力",)), True),
        (article(date(2026, 4, 1), ("p",), ("教育党员有力",), event=date(2026, 3, 31)), False),
        (article(date(2026, 4, 1), ("p", "later"), ("教育党员有力",)), False),
        (article(date(2026, 4, 1), ("p", "other"), ("推动改革发展到位",)), False),
        (article(date(2026, 4, 1), ("p", "other"), ("教育党员有力", "推动改革发展到位")), True),
    ],
)
def test_evidence_is_placed_by_one_project_in_whose_period_it_lies_and_whose_standard_has_the_item(
    given: Article, outside: bool
) -> None:
    library = library_with([project(), LATER, OTHER], [given])
    assert bool(outside_period(library, project())) is outside


def test_honours_and_material_may_lie_outside_too_internal_or_not() -> None:
    late = Stamp(date(2026, 5, 1))
    honour = Honour(id="h", name="荣誉", level=Level.SCHOOL, date=late, projects=("p",), items=("教育党员有力",))
    entries = (
        Evidence(items=("教育党员有力",), name="材料", date=late, internal=True),
        Evidence(items=("教育党员有力",), name="早材料", date=Stamp(date(2024, 1, 1))),
        Evidence(items=("教育党员有力",), name="没有日期"),
    )
    own = replace(project(), evidence=entries)
    assert [item.name for item in outside_period(library_with([own], honours=[honour]), own)] == [
        "荣誉",
        "材料",
        "早材料",
    ]


# -- whatever there is -----------------------------------------------------------------------------------------------

SOME_ITEMS = st.lists(st.sampled_from((*ITEMS, "推动改革发展到位")), max_size=4, unique=True).map(tuple)
SOME_DAYS = st.dates(date(2022, 1, 1), date(2026, 5, 31))
SOME_ARTICLES = st.lists(
    st.tuples(SOME_DAYS, st.sampled_from((("p",), ("q",), ("p", "q"))), SOME_ITEMS), max_size=12
).map(
    lambda rows: [
        replace(shelf.article(f"a{n:02}", day), projects=projects, evidence=items)
        for n, (day, projects, items) in enumerate(rows)
    ]
)
SOME_HONOURS = st.lists(st.tuples(SOME_DAYS, SOME_ITEMS), max_size=6).map(
    lambda rows: [
        Honour(id=f"h{n}", name="荣誉", level=Level.SCHOOL, date=Stamp(day), projects=("p",), items=items)
        for n, (day, items) in enumerate(rows)
    ]
)
SOME_ENTRIES = st.lists(
    st.builds(
        Evidence,
        items=SOME_ITEMS,
        name=st.just("材料"),
        link=st.sampled_from(("", "https://news.example/1.html")),
        date=st.one_of(st.none(), SOME_DAYS.map(Stamp)),
        internal=st.booleans(),
    ),
    max_size=8,
).map(tuple)


@given(SOME_ARTICLES, SOME_HONOURS, SOME_ENTRIES)
def test_counts_agree_however_they_are_taken(
    articles: list[Article], honours: list[Honour], entries: tuple[Evidence, ...]
) -> None:
    own = replace(project(), evidence=entries)
    library = library_with([own, project("q")], articles, honours)
    found = public_supports(library, own)
    assert not any(support.internal for support in found)
    years = evidence_by_year(library, own)
    for item in ITEMS:
        number = sum(item in support.items for support in found)
        assert years[item].total() == number
    matrix = evidence_matrix(library, own)
    if not found:
        assert matrix is None
        return
    assert matrix is not None
    assert sum(matrix.totals) == len(matrix.rows) == len(found)
    assert {item.name: item.count for item in matrix.items} == {name: row.total() for name, row in years.items() if row}
    shown = {number for item in matrix.items for cell in item.cells for number in cell}
    assert shown == {row.number for row in matrix.rows}
    table = matrix.years
    assert table is not None
    assert [row[-1].number for row in table.rows] == [*(item.count for item in matrix.items), len(found)]
