"""The report for people, word for word."""

from dataclasses import replace

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.text import entry, listing, report, summary

DATE = Diagnostic(
    code="FM014",
    severity=Severity.ERROR,
    path="content/yaowen/x.md",
    message="日期“2026-13-01”不存在。",
    hint="写成“年-月-日”，例如 2026-12-01。",
    line=3,
    column=5,
    excerpt="日期: 2026-13-01",
)
SLUG = Diagnostic(
    code="FM029",
    severity=Severity.WARNING,
    path="content/yaowen/会议.md",
    message="网址取自标题的拼音。",
    hint="写 网址名。",
)


def test_a_problem_is_a_line_and_the_source_with_a_caret_below_the_place() -> None:
    assert entry(DATE).splitlines() == [
        "content/yaowen/x.md:3:5 错误 FM014 日期“2026-13-01”不存在。改法：写成“年-月-日”，例如 2026-12-01。",
        "    日期: 2026-13-01",
        "          ^^^^^^^^^^",
    ]


def test_what_is_marked_is_what_the_problem_is_about() -> None:
    found = replace(DATE, message="写错了。", excerpt="标题: 关於会议的通知", column=5)
    assert entry(replace(found, length=2)).splitlines()[2] == "          ^^^^"
    assert entry(replace(found, length=90)).splitlines()[2] == "          " + "^" * 14
    assert entry(found).splitlines()[2] == "          ^"


def test_a_tab_before_the_place_counts_as_it_is_shown() -> None:
    assert entry(replace(DATE, excerpt="\t日期: 1", column=4)).splitlines()[1:] == [
        "        日期: 1",
        "            ^",
    ]


def test_without_a_column_there_is_no_caret() -> None:
    assert entry(replace(DATE, column=0)).splitlines()[1:] == ["    日期: 2026-13-01"]
    assert entry(replace(DATE, column=0)).startswith("content/yaowen/x.md:3 错误")


def test_without_a_place_there_is_one_line() -> None:
    assert entry(SLUG) == "content/yaowen/会议.md 提醒 FM029 网址取自标题的拼音。改法：写 网址名。"


def test_an_escape_sequence_in_a_file_never_reaches_the_terminal() -> None:
    evil = replace(DATE, message="标题“\x1b[2J”。", excerpt="标题: \x1b[2J", path="content/\x1b[2J.md")
    assert "\x1b" not in entry(evil)


def test_colour_marks_place_and_severity_and_changes_no_word() -> None:
    coloured = entry(DATE, colour=True)
    assert "\x1b[1;31m错误 FM014\x1b[0m" in coloured
    for mark in ("\x1b[1;31m", "\x1b[0m", "\x1b[1m", "\x1b[2m"):
        coloured = coloured.replace(mark, "")
    assert coloured == entry(DATE)


def test_an_empty_line_parts_files_whose_source_is_shown() -> None:
    other = replace(SLUG, path="content/a.md")
    assert "\n\n" not in listing([other, SLUG])
    assert listing([other, DATE, DATE, SLUG]).count("\n\n") == 2


def test_the_report_ends_with_the_counts() -> None:
    assert report([DATE, DATE, SLUG]).splitlines()[-1] == "2 个错误，1 个提醒。"
    assert report([]) == "没有发现问题。"


def test_only_what_there_is_is_counted() -> None:
    assert summary([SLUG]) == "1 个提醒"
    assert summary([replace(SLUG, severity=Severity.INFO)] * 1234) == "1,234 个提示"
