"""``sitegen evidence``: from articles that say nothing of the project to a project page that shows its evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sites import SMALL, build_site, snapshot, write_site

GUIDE = Path(__file__).parents[3] / "docs/guide/zhaozheng.md"

TODAY = "2026-06-01"
HEAD = "日期: 2025-06-01\n单位: jx-sj\n"
FILES = {
    **SMALL,
    "content/projects/gzs.md": (
        "---\n名称: 机械设计系工作室\n类型: 双带头人工作室\n级别: 校级\n批次: 1\n单位: jx-sj\n状态: 培育创建\n"
        "起止: [2024-03, 2027-03]\n节点:\n  - {名称: 立项, 实际: 2024-03}\n---\n"
    ),
    "content/projects/sj-gnsc.md": (
        "---\n名称: 机械设计系教师党支部样板支部（校级）\n类型: 样板支部\n级别: 校级\n批次: 1\n单位: jx-sj\n状态: 通过验收\n"
        "起止: [2023-03, 2025-12]\n节点:\n  - {名称: 立项, 实际: 2023-03}\n---\n"
    ),
    "content/yaowen/dahui.md": "﻿---\r\n标题：支部大会\r\n日期：2025-06-01\r\n单位：jx-sj\r\n活动类型：党员大会\r\n---\r\n大会。\r\n",
    "content/yaowen/zoufang.md": f"---\n标题: 走访慰问老党员\n{HEAD}双创项目: sj-gnsc\n对标: 凝聚师生有力 # 去年定的\n---\n走访。\n",
    "content/yaowen/jianxiu.md": f"——\n标题: 一个周三\n{HEAD}——\n周三。\n",
    "content/honours.yml": (
        "# 荣誉\n- {编号: r-1, 名称: 志愿服务先进集体, 级别: 校级, 日期: 2025-05, 授予单位: 校团委, 单位: jx-sj}\n"
        "- 编号: r-2\n  名称: 宣讲比赛一等奖\n  级别: 校级\n  日期: 2025-05\n  授予单位: 校团委\n  单位: jx-sj\n"
    ),
}


@pytest.fixture
def site(tmp_path):
    return write_site(tmp_path / "site", FILES)


@pytest.fixture
def sheet(call, site, tmp_path):
    """The workbook for sj-ybzb, as written."""
    path = tmp_path / "建议.xlsx"
    assert call("evidence", "suggest", "sj-ybzb", "--site", site, "--output", path, "--today", TODAY).code == 0
    return path


def fill(path, values):
    """Set the last column of the row that begins with each key."""
    book = load_workbook(path)
    for name in ("稿件", "荣誉"):
        for row in book[name].iter_rows(min_row=2):
            if row[0].value in values:
                row[-1].value = values[row[0].value]
    book.save(path)


def text(site, name):
    return (site / "content" / name).read_bytes().decode()


def test_suggest_says_what_it_found_and_what_to_do_next(call, site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = call("evidence", "suggest", "sj-ybzb", "--site", site, "--today", TODAY)
    assert (found.code, found.out) == (0, "佐证建议-sj-ybzb.xlsx\n")
    assert found.err == (
        "机械设计系教师党支部样板支部：建设期2024-03至2026-03，标准“七个有力”。\n"
        "稿件 4 篇，已有对标的 2 篇，新提议的 1 篇；荣誉 2 项，已有对标的 0 项，新提议的 2 项。\n"
        "照提议写入后仍没有佐证的条目：监督党员有力、组织师生有力。\n"
        "在 Excel 或 WPS 里改好“对标”一列后：sitegen evidence apply 佐证建议-sj-ybzb.xlsx\n"
    )
    first = (tmp_path / "佐证建议-sj-ybzb.xlsx").read_bytes()
    assert call("evidence", "suggest", "sj-ybzb", "--site", site, "--today", TODAY, "--force").code == 0
    assert (tmp_path / "佐证建议-sj-ybzb.xlsx").read_bytes() == first


@pytest.mark.parametrize(
    ("name", "code", "sentence"),
    [
        ("机械设计系教师党支部样板支部", 0, "机械设计系教师党支部样板支部：建设期"),
        ("SJ-YBZB", 0, "机械设计系教师党支部样板支部：建设期"),
        ("sj-ybz", 2, "没有“sj-ybz”这个双创项目，是不是“sj-ybzb”？"),
        ("无关", 2, "没有“无关”这个双创项目。已登记的编号：sj-ybzb、gzs、sj-gnsc。"),
        ("gzs", 1, "机械设计系工作室没有可对的标准：“双带头人工作室”没有公布统一的条目。"),
    ],
)
def test_a_project_by_any_of_its_names(call, site, tmp_path, name, code, sentence):
    found = call("evidence", "suggest", name, "--site", site, "--output", tmp_path / "a.xlsx", "--today", TODAY)
    assert found.code == code
    assert found.err.startswith(sentence)
    assert (tmp_path / "a.xlsx").exists() == (code == 0)


def test_what_is_corrected_is_written_and_shown_on_the_page_of_the_project(call, site, sheet):
    before = snapshot(site / "content")
    fill(
        sheet,
        {
            "content/yaowen/dahui.md": "管理党员有力，教育党员有力",
            "content/yaowen/zoufang.md": "七个有力/凝聚师生有力；服务师生有力",
            "content/yaowen/jianxiu.md": "服务师生有力",
            "r-1": "",
        },
    )
    tried = call("evidence", "apply", sheet, "--site", site, "--dry-run")
    assert snapshot(site / "content") == before
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == tried.code == 0
    assert (
        found.out
        == tried.out
        == (
            "content/yaowen/dahui.md《支部大会》\n  双创项目：加上 sj-ybzb\n  对标：没有写 → 管理党员有力、教育党员有力\n"
            "content/yaowen/jianxiu.md《一个周三》\n  双创项目：加上 sj-ybzb\n  对标：没有写 → 服务师生有力\n"
            "content/yaowen/zoufang.md《走访慰问老党员》\n  双创项目：加上 sj-ybzb\n"
            "  对标：凝聚师生有力 → 凝聚师生有力、服务师生有力（也计入机械设计系教师党支部样板支部（校级））\n"
            "content/honours.yml（r-2）《宣讲比赛一等奖》\n  双创项目：加上 sj-ybzb\n  对标：没有写 → 宣传师生有力\n"
        )
    )
    counts = "稿件 3 篇、荣誉 1 项；与表中一致、没有动的 1 项；“对标”空着、没有动的 1 项。\n"
    assert tried.err == f"会改{counts}这次没有写入（--dry-run）。\n"
    assert found.err.startswith(f"改了{counts}")
    assert text(site, "yaowen/dahui.md") == (
        "﻿---\r\n标题：支部大会\r\n日期：2025-06-01\r\n单位：jx-sj\r\n双创项目：sj-ybzb\r\n"
        "对标：[管理党员有力, 教育党员有力]\r\n活动类型：党员大会\r\n---\r\n大会。\r\n"
    )
    assert text(site, "yaowen/zoufang.md") == FILES["content/yaowen/zoufang.md"].replace(
        "双创项目: sj-gnsc\n对标: 凝聚师生有力 #", "双创项目: [sj-gnsc, sj-ybzb]\n对标: [凝聚师生有力, 服务师生有力] #"
    )
    assert text(site, "honours.yml") == FILES["content/honours.yml"] + "  双创项目: sj-ybzb\n  对标: 宣传师生有力\n"
    changed = {path for path, data in snapshot(site / "content").items() if data != before[path]}
    assert changed == {"honours.yml", "yaowen/dahui.md", "yaowen/jianxiu.md", "yaowen/zoufang.md"}
    assert build_site(site).published
    page = (site / "output/projects/sj-ybzb.html").read_text("utf-8")
    for title in ("支部大会", "一个周三", "走访慰问老党员", "宣讲比赛一等奖"):
        assert title in page


def test_a_second_time_nothing_changes(call, site, sheet):
    assert call("evidence", "apply", sheet, "--site", site).code == 0
    after = snapshot(site / "content")
    again = call("evidence", "apply", sheet, "--site", site)
    assert (again.code, again.out) == (0, "")
    assert again.err.startswith("改了稿件 0 篇、荣誉 0 项；")
    assert snapshot(site / "content") == after


def test_whatever_is_wrong_in_the_workbook_is_said_at_once_and_nothing_is_written(call, site, sheet):
    before = snapshot(site / "content")
    fill(
        sheet,
        {
            "content/yaowen/dahui.md": "管里党员有力、政治把关作用到位",
            "content/yaowen/jianxiu.md": "天气很好",
            "r-1": "服务师生有力",
        },
    )
    book = load_workbook(sheet)
    rows = book["稿件"]
    rows.append(["content/yaowen/meiyou.md", *[None] * 7, "教育党员有力"])
    rows.append(["content/yaowen/zoufang.md", *[None] * 7, "教育党员有力"])
    book["荣誉"]["C3"] = "另一个荣誉"
    book.save(sheet)
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == 1
    assert found.out.splitlines() == [
        "稿件!I3：“管里党员有力”不是“七个有力”的条目，是不是“管理党员有力”？",
        "稿件!I3：“政治把关作用到位”是“五个到位”的条目，这个项目的标准是“七个有力”。",
        "稿件!I4：“天气很好”不是“七个有力”的条目。",
        "稿件!I6：没有“content/yaowen/meiyou.md”这篇稿件：可能改了名、移走了，或者还没有公开（草稿、未审）。",
        "荣誉!H3：荣誉清单里没有编号“r-2”、名称“另一个荣誉”的一项。",
        "稿件!I7：与 稿件!I5 是同一项，对标却不同。只留一行。",
    ]
    assert found.err.startswith("表里有 6 处不对，什么都没有写。")
    assert snapshot(site / "content") == before


def test_what_can_not_be_changed_safely_is_left_to_a_person_and_the_rest_is_written(call, site, sheet):
    path = site / "content/yaowen/dahui.md"
    path.write_bytes(f"---\n标题: 支部大会\n{HEAD}对标:\n  - 监督党员有力 # 支委会定\n---\n大会。\n".encode())
    before = path.read_bytes()
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == 1
    assert found.err.endswith(
        "有 1 项的写法特别、怕改错别处，或者文件只读，没有动，请手工改：\n"
        "  content/yaowen/dahui.md 第 5 行《支部大会》：双创项目加上 sj-ybzb，对标改成 管理党员有力\n"
    )
    assert path.read_bytes() == before
    assert "双创项目: sj-ybzb, 对标: 服务师生有力}" in text(site, "honours.yml")


def test_a_read_only_file_is_left_to_a_person(call, site, sheet):
    path = site / "content/yaowen/dahui.md"
    before = path.read_bytes()
    path.chmod(0o444)
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == 1
    assert "content/yaowen/dahui.md（文件是只读的）《支部大会》：双创项目加上 sj-ybzb，" in found.err
    assert path.read_bytes() == before
    assert "双创项目: sj-ybzb" in text(site, "honours.yml")


def test_permissions_stay(call, site, sheet):
    path = site / "content/yaowen/dahui.md"
    path.chmod(0o640)
    assert call("evidence", "apply", sheet, "--site", site).code == 0
    assert path.stat().st_mode & 0o777 == 0o640


def test_no_path_leads_out_of_the_content(call, site, sheet):
    before = snapshot(site)
    book = load_workbook(sheet)
    for row, path in enumerate(("../../etc/passwd", "content/../site.yml", "C:\\site.yml"), 2):
        book["稿件"].cell(row, 1).value = path
        book["稿件"].cell(row, 9).value = "教育党员有力"
    book.save(sheet)
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == 1
    assert [line.partition("这篇稿件")[0] for line in found.out.splitlines()] == [
        "稿件!I2：没有“../../etc/passwd”",
        "稿件!I3：没有“content/../site.yml”",
        "稿件!I4：没有“C:/site.yml”",
    ]
    assert {path: data for path, data in snapshot(site).items() if not path.startswith(".sitegen")} == {
        path: data for path, data in before.items() if not path.startswith(".sitegen")
    }


def test_items_of_another_standard_stay(call, site, sheet):
    path = site / "content/yaowen/dahui.md"
    path.write_bytes(f"---\n标题: 支部大会\n{HEAD}对标: [把方向过硬, 监督党员有力]\n---\n大会。\n".encode())
    assert call("evidence", "apply", sheet, "--site", site).code == 0
    assert "对标: [把方向过硬, 管理党员有力]\n" in text(site, "yaowen/dahui.md")


def test_the_project_of_the_workbook_must_be_there(call, site, sheet):
    (site / "content/projects/sj-ybzb.md").unlink()
    path = site / "content/yaowen/2026-03-12-dangke.md"
    path.write_text(path.read_text("utf-8").replace("双创项目: sj-ybzb\n", ""), "utf-8")
    found = call("evidence", "apply", sheet, "--site", site)
    assert found.code == 1
    assert found.err == "这张表是给编号为“sj-ybzb”的项目的，站点里没有这个项目。请核对 --site，或重新列表。\n"


def test_files_that_are_no_workbook_of_proposals(call, site, tmp_path):
    assert call("evidence", "apply", tmp_path / "没有.xlsx", "--site", site).err.startswith("没有“")
    (tmp_path / "a.xlsx").write_bytes(b"text")
    found = call("evidence", "apply", tmp_path / "a.xlsx", "--site", site)
    assert found.code == 2
    assert "不是 .xlsx 表格。请在 Excel 或 WPS 里另存为 .xlsx。" in found.err


def test_content_with_errors_is_not_touched(call, site, sheet):
    (site / "content/yaowen/b.md").write_text("---\n标题: 会\n日期: 2026-13-01\n单位: jx\n---\n", "utf-8")
    before = snapshot(site / "content")
    assert call("evidence", "apply", sheet, "--site", site).code == 1
    assert snapshot(site / "content") == before


def test_the_guide_shows_what_the_commands_say(call, tmp_path, monkeypatch):
    guide = GUIDE.read_text("utf-8")
    examples = dict(re.findall(r"^```(?:yaml|markdown) (\S+)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL))
    site = write_site(tmp_path, {**SMALL, **examples})
    monkeypatch.chdir(site)
    listed = call("evidence", "suggest", "sj-ybzb", "--today", TODAY)
    assert listed.out + listed.err in guide
    sheet = site / "佐证建议-sj-ybzb.xlsx"
    for path, _, _, _, _, existing, proposed, why, wanted in list(load_workbook(sheet)["稿件"].values)[1:]:
        cells = (f"`…/{Path(path).name}`", existing, proposed, why, wanted)
        assert f"| {' | '.join(cell or '' for cell in cells)} |".replace("  ", " ") in guide
    fill(sheet, {"content/yaowen/2025-10-30-zhousan-wanshang.md": "服务师生有力"})
    found = call("evidence", "apply", sheet)
    assert found.out + found.err.partition("用“sitegen serve”")[0] in guide
    head = text(site, "yaowen/2025-10-30-zhousan-wanshang.md").split("---\n")[1]
    assert f"```text\n{head}```" in guide
