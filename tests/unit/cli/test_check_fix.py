"""``sitegen check --fix``."""

from __future__ import annotations

import json

import pytest

TODAY = "2026-06-01"
HEADER = "---\n标题: 会议\n日期: 2026-05-02\n单位: 机械工程学院党委\n体裁: 消息\n---\n"
PATH = "content/yaowen/2026-05-02-a.md"


@pytest.fixture(autouse=True)
def timeless(small_site):
    """Nothing is said of what is late as of TODAY."""
    with (small_site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("检查: {忽略: DUE}\n")


@pytest.fixture
def fix(call, small_site):
    def run(text: str | bytes, *options: str):
        path = small_site / PATH
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        found = call("check", "--site", small_site, "--today", TODAY, "--fix", *options)
        return found, path.read_bytes().decode("utf-8", "replace")

    return run


def test_what_is_safe_is_mended_and_told(fix):
    found, text = fix(HEADER + "会议强调,要抓好落实，，再抓。\n")
    assert text == HEADER + "会议强调，要抓好落实，再抓。\n"
    assert found.code == 0
    assert found.err == f"改正了 1 个文件里的 2 处：\n  {PATH}：TYP145 1 处、TYP150 1 处\n"
    assert found.out == "没有发现问题。\n"


def test_what_remains_is_reported_and_decides_the_exit_code(fix):
    found, text = fix(HEADER + "会议强调,要抓好“落实，，再抓”。\n")
    assert text == HEADER + "会议强调，要抓好“落实，，再抓”。\n"
    assert found.code == 1
    assert "TYP150" in found.out
    assert "TYP145" not in found.out


def test_line_ends_mark_and_blanks_stay(fix):
    written = "\ufeff" + HEADER.replace("\n", "\r\n") + "会议强调,要抓好落实。  \r\n\n第二行\r\n\r\n\t\n"
    _, text = fix(written)
    assert text == written.replace("强调,", "强调，")


def test_a_second_time_changes_nothing(fix):
    first = fix('---\n标题：会议,学习\n日期：2026年5月2日\n单位: jx\n体裁: 消息\n---\n抓好(含"学习")落实,,。\n')[1]
    found, second = fix(first)
    assert second == first
    assert "会议，学习\n日期: 2026-05-02\n" in first
    assert found.err == "没有可以自动改正的。\n"


def test_gbk_becomes_utf8_and_is_mended(fix):
    found, text = fix((HEADER + "会议强调,要抓好落实。\r\n").encode("gbk"))
    assert text == HEADER + "会议强调，要抓好落实。\r\n"
    assert found.code == 0


def test_diff_shows_and_writes_nothing(fix):
    written = HEADER + "会议强调,要抓好落实。"
    found, text = fix(written, "--diff", "--strict")
    assert text == written
    assert found.code == 1
    assert found.out == (
        f"--- a/{PATH}\n+++ b/{PATH}\n@@ -4,4 +4,4 @@\n 单位: 机械工程学院党委\n 体裁: 消息\n ---\n"
        "-会议强调,要抓好落实。\n\\ No newline at end of file\n+会议强调，要抓好落实。\n\\ No newline at end of file\n"
    )
    assert found.err == "1 个文件可以自动改正，什么都没有写。现有1 个提醒。\n"


@pytest.mark.parametrize("options", [["--ignore", "TYP"], ["--select", "LNK"]])
def test_what_is_not_asked_for_is_left(fix, options):
    written = HEADER + "会议强调,要抓好落实。\n"
    assert fix(written, *options)[1] == written


def test_what_an_article_ignores_is_left(fix):
    header = HEADER.replace("体裁", "忽略: [{规则: TYP145, 理由: 引用原文}]\n体裁")
    found, text = fix(header + "会议强调,要抓好落实，，再抓。\n")
    assert text == header + "会议强调,要抓好落实，再抓。\n"
    assert found.code == 0


def test_other_files_are_left(fix, small_site, call):
    other = small_site / "content/tongzhi/2026-04-02-b.md"
    other.write_text(HEADER.replace("日期: ", "日期：") + "甲说,乙说。\n", "utf-8")
    before = other.read_bytes()
    fix(HEADER + "甲说,乙说。\n", "content/yaowen")
    assert other.read_bytes() == before


def test_diff_needs_fix(call, small_site):
    found = call("check", "--site", small_site, "--diff")
    assert (found.code, found.err.splitlines()[0]) == (2, "“--diff”要和“--fix”同用。")


def test_a_report_for_machines_stands_alone(fix):
    found, _ = fix(HEADER + "会议强调,要抓好“落实，，再抓”。\n", "--format", "json")
    assert [problem["code"] for problem in json.loads(found.out)] == ["TYP150"]


def test_what_is_mendable_is_said(call, small_site):
    (small_site / PATH).write_text(HEADER + "甲说,乙说“好，，好”。\n", "utf-8")
    found = call("check", "--site", small_site, "--today", TODAY, "--format", "json")
    assert {problem["code"]: problem["mendable"] for problem in json.loads(found.out)} == {
        "TYP145": True,
        "TYP150": False,
    }
    found = call("check", "--site", small_site, "--today", TODAY)
    assert found.out.endswith("1 个错误，1 个提醒。\n其中 1 处可以用“--fix”改正。\n")


def test_what_belongs_to_a_person_is_in_no_diff(fix):
    found, _ = fix(HEADER + "电话13800138000,联系人在校,请转告。\n", "--diff")
    assert "13800138000" not in found.out + found.err
    assert f"{PATH}：有 1 处；文中有个人信息，不显示。" in found.err
