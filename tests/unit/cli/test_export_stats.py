"""``sitegen export stats``."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from counted import SITE
from sitegen.plan.figures.articles import unit_months
from sitegen.plan.figures.period import Period
from sitegen.plan.figures.tables import cell_text
from sites import library_of, write_site

TODAY = "2026-06-01"


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site", SITE)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """Where the person is: elsewhere than the site."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def test_a_workbook_of_all_tables_is_written_here(call, site, folder):
    found = call("export", "stats", "--site", site, "--today", TODAY)
    path = folder / "稿件统计-2025-12-30至2026-06-01.xlsx"
    assert (found.code, found.out) == (0, f"{path.name}\n")
    book = load_workbook(path)
    assert book.sheetnames == [
        *("总览", "各单位", "各单位含下级", "体裁", "栏目", "配图", "时效", "品牌与项目", "作者", "摄影"),
        *("组织生活2026", "组织生活2025", "各单位组织生活", "栏目更新", "近期无稿单位", "计分", "计分明细"),
    ]
    written = [[value or "" for value in row] for row in book["各单位"].iter_rows(min_row=3, values_only=True)]
    table = unit_months(library_of(site, preview=True).published)
    expected = [[cell.number or cell_text(cell).replace("0", "") for cell in row] for row in table.rows]
    assert written == expected


def test_a_period_is_in_the_name_and_in_the_figures(call, site, folder):
    found = call("export", "stats", "--site", site, "--today", TODAY, "--from", "2026-03-01", "--to", "2026年3月31日")
    assert found.code == 0
    sheet = load_workbook(folder / "稿件统计-2026-03-01至2026-03-31.xlsx")["各单位"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("单位", "2026年3月", "合计")
    assert rows[-1] == ("合计", 3, 3)
    period = Period(start=date(2026, 3, 1), end=date(2026, 3, 31))
    assert len(rows) == 1 + len(unit_months(library_of(site), period).rows)


def test_csv_is_one_file_that_excel_reads(call, site, folder):
    assert call("export", "stats", "--site", site, "--today", TODAY, "--format", "csv").code == 0
    data = (folder / "稿件统计-2025-12-30至2026-06-01.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[:3] == [["总览"], ["项目", "数量"], ["稿件", "5"]]
    assert ["安一宁", "机械工程学院党委、机械设计系教师党支部", "2"] in rows


def test_the_same_site_is_the_same_file(call, site, folder):
    for name in ("a.xlsx", "b.xlsx"):
        assert call("export", "stats", "--site", site, "--today", TODAY, "--output", name).code == 0
    assert (folder / "a.xlsx").read_bytes() == (folder / "b.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--from", "2026-05-01", "--to", "2026-04-01"), "“--from”（2026-05-01）晚于“--to”（2026-04-01"),
        (("--from", "2026-06-02"), "晚于“--to”（2026-06-01，不写就是今天）"),
        (("--from", "上个月"), "--from"),
        (("--format", "pdf"), "xlsx、csv"),
    ],
)
def test_a_wrong_call_is_refused_in_words(call, site, folder, options, words):
    found = call("export", "stats", "--site", site, "--today", TODAY, *options)
    assert found.code == 2
    assert words in found.err
    assert list(folder.iterdir()) == []


def test_content_with_errors_is_not_counted(call, site, folder):
    write_site(
        site, {"content/yaowen/2026-05-05-x.md": "---\n标题: 会议\n日期: 2026-05-05\n单位: 没有的单位\n---\n会。\n"}
    )
    found = call("export", "stats", "--site", site, "--today", TODAY)
    assert found.code == 1
    assert "没有的单位" in found.err
    assert list(folder.iterdir()) == []


def test_drafts_and_private_checklist_items_do_not_come_out(call, site, folder):
    call("export", "stats", "--site", site, "--today", TODAY, "--output", "a.csv")
    text = (folder / "a.csv").read_text("utf-8")
    assert "没写完" not in text
    assert "不公开的难题" not in text
