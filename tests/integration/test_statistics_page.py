"""稿件统计 in public: what has been achieved, in the organisation's order, the same on the page and in the files."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from counted import SITE
from sites import build_site, write_site

ROOT = Path(__file__).parents[2]
ROW = re.compile(r'<th scope="row"[^>]*>(.*?)</th>((?:<td.*?</td>)*)')
TAG = re.compile(r"<[^>]+>")


def built(root: Path, **options) -> Path:
    outcome = build_site(root, root / "output", **options)
    assert outcome.published, outcome.problems
    return root / "output"


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copy(ROOT / "site.yml", root)
    return built(root, today=date(2026, 11, 21))


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(write_site(tmp_path_factory.mktemp("counted"), SITE))


def rows_of(output: Path) -> list[list[str]]:
    """The rows of all tables of the page."""
    page = (output / "statistics.html").read_text("utf-8")
    return [
        [TAG.sub("", heading), *(TAG.sub("", cell) for cell in re.findall(r"<td.*?>(.*?)</td>", cells))]
        for heading, cells in ROW.findall(page.replace("\n", ""))
    ]


def figures_of(output: Path) -> list[list[str]]:
    text = (output / "statistics.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_no_zero_and_no_person_is_in_public(demonstration: Path) -> None:
    page = (demonstration / "statistics.html").read_text("utf-8")
    names = {"何沐青", "罗远", "江浔宁"}
    assert not [name for name in names if name in page]
    assert [row for row in rows_of(demonstration) if "0" in row] == []
    assert "机关党委<" not in page
    assert "计分" not in page
    assert [row for row in figures_of(demonstration) if row[3] == "0"] == []


def test_units_stand_in_the_order_of_the_organisation(output: Path) -> None:
    page = (output / "statistics.html").read_text("utf-8")
    places = [
        page.index(f">{name}</a>")
        for name in ("江澜大学党委", "机械工程学院党委", "机械设计系教师党支部", "党委宣传部")
    ]
    assert places == sorted(places)


def test_the_files_have_the_figures_of_the_page(demonstration: Path) -> None:
    rows = {tuple(row) for row in rows_of(demonstration)}
    for table in json.loads((demonstration / "statistics.json").read_text("utf-8"))["tables"]:
        if table["name"] not in ("总数", "历年稿件"):
            shown = [tuple("" if value is None else str(value) for value in row) for row in table["rows"]]
            assert [row for row in shown if row not in rows] == [], table["name"]


def test_csv_and_json_say_the_same(demonstration: Path) -> None:
    head, *lines = figures_of(demonstration)
    assert head == ["表", "行", "列", "值"]
    tables = json.loads((demonstration / "statistics.json").read_text("utf-8"))["tables"]
    assert [tuple(line) for line in lines] == [
        (table["name"], row[0], column, str(value))
        for table in tables
        for row in table["rows"]
        for column, value in zip(table["columns"][1:], row[1:], strict=True)
        if value is not None
    ]


def test_charts_are_drawn_with_their_numbers_for_all_readers(demonstration: Path) -> None:
    page = (demonstration / "statistics.html").read_text("utf-8")
    labels = re.findall(r'role="img" aria-label="([^"]+)"', page)
    assert [label.partition("：")[0] for label in labels] == [
        "各月稿件",
        "历年稿件",
        "稿件体裁",
        "活动类型",
        "党建与业务融合",
    ]
    assert page.count("<summary>数据表</summary>") == len(labels)
    assert "style=" not in page


def test_held_back_articles_count_in_no_preview_either(output: Path) -> None:
    site = output.parent
    preview = site / ".sitegen/preview"
    build_site(site, preview, preview=True)
    for name in ("statistics.csv", "statistics.json"):
        assert (preview / name).read_bytes() == (output / name).read_bytes()


@pytest.mark.parametrize(
    ("choice", "table", "words"),
    [
        ("作者", "作者", "安一宁"),
        ("作者", "摄影", "常三禾"),
        ("更新", "栏目更新", "通知公告"),
        ("近期无稿", "近期无稿单位", "后勤党总支"),
        ("零值", "各单位稿件", "后勤党总支"),
        ("零值", "各单位组织生活", "后勤党总支"),
        ("计分", "计分", "机械工程学院党委"),
    ],
)
def test_a_site_may_bring_out_what_it_names(tmp_path: Path, choice: str, table: str, words: str) -> None:
    settings = f"{SITE['site.yml']}公开: [{choice}]\n"
    output = built(write_site(tmp_path, {**SITE, "site.yml": settings}))
    found = [row for row in figures_of(output) if row[:2] == [table, words]]
    assert found
    assert words in (output / "statistics.html").read_text("utf-8")


def test_points_in_public_are_not_ranked_and_not_zero(tmp_path: Path) -> None:
    output = built(write_site(tmp_path, {**SITE, "site.yml": f"{SITE['site.yml']}公开: [计分]\n"}))
    points = {row[1]: row[3] for row in figures_of(output) if row[0] == "计分" and row[2] == "合计"}
    assert points == {
        "江澜大学党委": "1",
        "后勤党总支": "0.25",
        "机械工程学院党委": "10.75",
        "机械设计系教师党支部": "9.25",
    }
    assert list(points) == ["江澜大学党委", "后勤党总支", "机械工程学院党委", "机械设计系教师党支部"]
