"""Counts beside the tables, lists and files that they cite: each wrong one is told, what resembles them is left alone."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.review import review
from sitegen.checks.tallies import tally
from texts import manuscript_of

NOTHING = Lexicon(())
PEOPLE = "\n\n```名单.csv\n姓名,党支部\n张某某,机械设计系教师党支部\n李某某,护理学系教师党支部\n王某某,护理学系教师党支部\n```\n"
UNITS = "\n\n```名单.csv\n先进党支部名单,\n序号,党支部,党员人数\n1,机械设计系教师党支部,12\n2,护理学系教师党支部,9\n合计,,21\n```\n"
LESSONS = "\n\n```安排.csv\n日期,内容\n上午,党章专题\n下午,党的纪律\n```\n"
BRANDS = "\n\n| 品牌 | 单位 |\n|---|---|\n| 红色齿轮 | 机械学院 |\n| 仁心守护 | 护理学院 |\n"
HEADER = "---\n标题: 通知\n日期: 2026-05-02\n单位: jx\n{}---\n"

WRONG = [
    ("CNT018", "见[先进党支部名单（3个）](名单.csv)。" + UNITS),
    ("CNT018", "[3个先进党支部名单](名单.csv)" + UNITS),
    ("CNT018", "共评出先进党支部 5 个（名单见[附件](名单.csv)）。" + UNITS),
    ("CNT018", "名单（附件：[名单](名单.csv)）共 12 人。" + PEOPLE),
    ("CNT018", "共4名，[名单](名单.csv)另发。" + PEOPLE),
    ("CNT018", "拟接收预备党员四名，名单见[附件](名单.csv)。" + PEOPLE),
    ("CNT019", "拟认定以下3个品牌。" + BRANDS),
    ("CNT019", "拟入选品牌5个，现予公示。次序按学校组织机构。" + BRANDS),
    ("CNT019", "各单位申报的品牌。\n\n表1　三个品牌" + BRANDS),
    ("CNT019", "拟认定以下3个品牌。\n\n表1　品牌和单位" + BRANDS),
    ("CNT019", "## 拟认定品牌（3个）" + BRANDS),
    ("CNT019", "## 优秀共产党员（4名）\n\n张某某　李　某　王某某\n"),
    ("CNT019", "优秀党务工作者（共2人）：\n\n机械学院：张某某、李某某\n\n护理学院：王某某\n"),
    ("CNT019", "先进党支部（3个）\n\n- 机械设计系教师党支部\n- 护理学系教师党支部\n"),
    ("CNT019", "优秀党员（3名）\n\n| 姓名 | 党支部 |\n|---|---|\n| 张某 | 甲 |\n| 李某 | 乙 |\n"),
]
RIGHT = [
    "见[先进党支部名单（2个）](名单.csv)。" + UNITS,
    "[21名党员所在的党支部名单](名单.csv)" + UNITS,
    "名单（附件：[名单](名单.csv)）共 3 人。" + PEOPLE,
    "来自[2个党支部的党员名单](名单.csv)。" + PEOPLE,
    "共 30 人参加培训，课程见[安排表](安排.csv)。" + LESSONS,
    "[30名学员培训安排表](安排.csv)" + LESSONS,
    "[“三个一”活动安排表](安排.csv)" + LESSONS,
    "[第3批先进党支部名单](名单.csv)、[近5个党支部名单](名单.csv)" + UNITS,
    "从 12 个党支部里评出 2 个，名单见[附件](名单.csv)。" + UNITS,
    "12 个党支部参加了这次会议，会上说了很多；名单见[附件](名单.csv)。" + UNITS,
    "共 5 人，名单见[甲](名单.csv)和[乙](安排.csv)。" + PEOPLE + LESSONS,
    "拟认定以下2个品牌。" + BRANDS,
    "全校 56 个党支部创建了品牌。" + BRANDS,
    "经 5 个单位推荐，拟认定以下品牌。" + BRANDS,
    "根据 3 个文件，拟认定以下品牌。" + BRANDS,
    "从 30 个品牌中评出以下品牌。" + BRANDS,
    "## 参训学员（35名）\n\n| 时间 | 内容 |\n|---|---|\n| 上午 | 党章 |\n| 下午 | 纪律 |\n",
    "## 优秀共产党员（2名）\n\n（按姓氏笔画排列）\n\n机械学院 张某某 李　某\n",
    "## 优秀党员（30名）\n\n机械学院（2名）\n\n张某某、李某某\n",
    "## 支委会成员（3名）\n\n书记张某\n\n组织委员李某\n\n宣传委员王某\n",
    "## 评审组（3人）\n\n组织部、宣传部、纪委\n",
    "## 优秀党支部（2个，含学生党支部1个）\n\n- 机械设计系教师党支部\n- 护理学系教师党支部\n",
    "评出 3 个品牌（1个）" + BRANDS,
    "## 立项课题（4个）\n\n甲类" + BRANDS + "\n乙类" + BRANDS,
    "## 品牌（4个）" + BRANDS + "\n另有" + BRANDS,
    "## 参加单位（5家）\n\n- 分组讨论由各单位主持。\n- 每组推荐一人发言。\n",
    "见[关于表彰 3 个先进党支部的决定](名单.csv)。" + UNITS,
    "共 5 个代表队，见[赛程](名单.csv)。" + UNITS,
    "## 优秀共产党员（30名）\n\n评选由各党支部推荐。\n",
    "优秀党员（2名）\n\n| 姓名 | 党支部 |\n|---|---|\n| 张某、李某 | 甲 |\n",
    "## 发展党员（21人）\n\n| 党支部 | 人数 |\n|---|---|\n| 甲 | 12 |\n| 乙 | 9 |\n",
]


def found_in(text: str) -> list[str]:
    return [one.code for one in review(manuscript_of(text), NOTHING) if one.code in ("CNT018", "CNT019")]


@pytest.mark.parametrize(("code", "text"), WRONG)
def test_a_wrong_count_is_told_once(code: str, text: str) -> None:
    assert found_in(text) == [code]


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_rows_that_are_no_entries_are_not_counted() -> None:
    rows = [
        ["先进党支部名单"],
        ["序号", "党支部", "人数"],
        ["一、机关"],
        ["1", "甲", "3"],
        ["2", "乙", "4"],
        ["合计", "", "7"],
    ]
    found = tally([list(enumerate(row)) for row in rows])
    assert found is not None
    assert (found.rows, sorted(found.counts), sorted(found.persons)) == (2, [2, 3, 7], [7])


def test_where_nothing_heads_a_table_its_first_row_may_be_an_entry() -> None:
    rows = [["张某某", "甲"], ["李某某", "乙"], ["王某某", "丙"]]
    found = tally([list(enumerate(row)) for row in rows])
    assert found is not None
    assert {2, 3} <= found.counts


def test_a_table_that_says_that_it_goes_on_is_not_counted() -> None:
    assert tally([[(0, "党支部"), (1, "结果")], [(0, "甲"), (1, "优")], [(0, "……"), (1, "……")]]) is None


@pytest.fixture
def check(small_site, capsys):
    from sitegen.cli.main import run as call

    def run(body: str, header: str = "") -> list[tuple[str, int, str]]:
        (small_site / "content/tongzhi/2026-05-02-a.md").write_text(HEADER.format(header) + body, "utf-8")
        call(["check", "--site", str(small_site), "--today", "2026-06-01", "--format", "json"])
        out = capsys.readouterr().out
        return [(one["code"], one["line"], one["message"]) for one in json.loads(out) if one["code"] == "CNT018"]

    return run


def workbook(*rows: list[object]) -> bytes:
    book, data = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(data)
    return data.getvalue()


def test_a_workbook_that_is_attached_is_counted_when_it_changes(check, small_site):
    file = small_site / "content/tongzhi/名单.xlsx"
    file.write_bytes(workbook(["名单"], ["序号", "党支部"], [1, "甲党支部"], [2, "乙党支部"]))
    body, header = "评出 3 个先进党支部，名单见附件。\n", "附件: [{名称: 先进党支部名单（4个）, 文件: 名单.xlsx}]\n"
    assert check(body, header) == [
        ("CNT018", 5, "这里说的是 4 个，所引的资料有 2 行，怎样数都不是 4。"),
        ("CNT018", 7, "这里说的是 3 个，所引的资料有 2 行，怎样数都不是 3。"),
    ]
    rows = [[number, f"第{number}党支部"] for number in (1, 2, 3)]
    file.write_bytes(workbook(["名单"], ["序号", "党支部"], *rows))
    assert [line for _, line, _ in check(body, header)] == [5]


def test_a_document_that_is_linked_is_counted(check, small_site):
    made = Document()
    table = made.add_table(3, 2)
    for row, texts in zip(table.rows, [("姓名", "党支部"), ("张某某", "甲"), ("李某某", "乙")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.save(str(small_site / "content/tongzhi/名单.docx"))
    assert check("共 2 人，名单见[附件](名单.docx)。\n") == []
    assert len(check("共 3 人，名单见[附件](名单.docx)。\n")) == 1


def test_what_a_brand_says_of_itself_is_counted(check, small_site):
    brand = small_site / "content/brands/chilun.md"
    brand.write_text(brand.read_text("utf-8").replace("---\n", "---\n工作法: [{名称: 甲}, {名称: 乙}]\n", 1), "utf-8")
    link = "(../brands/chilun.md)"
    assert check(f"学习[三条工作法]{link}。\n") == [
        ("CNT018", 6, "这里说的是 3 条，所引的资料有 2 行，怎样数都不是 3。")
    ]
    assert check(f"学习[两条工作法]{link}和[三年经验]{link}。\n") == []
    assert check(f"写进[“红色齿轮”]{link}的责任表，与五项标准逐条对上。\n") == []


def test_a_file_that_is_broken_or_too_long_is_not_counted(check, small_site):
    (small_site / "content/tongzhi/名单.xlsx").write_bytes(b"PK\x03\x04")
    (small_site / "content/tongzhi/名单.csv").write_text("党支部\n" + "甲\n" * 6_000, "utf-8")
    assert check("[3个党支部名单](名单.xlsx)，[4个党支部名单](名单.csv)。\n") == []
