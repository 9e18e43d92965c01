"""What the panel of the preview is told."""

from __future__ import annotations

import pytest

from sitegen.checks.known import pages_of
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.devserver.findings import as_values
from sitegen.pipeline.proofreading import Proofs
from sitegen.report.passage import passage


def found(message: str, excerpt: str, column: int, severity: Severity = Severity.WARNING) -> Diagnostic:
    return Diagnostic(
        code="TYP145",
        severity=severity,
        path="content/a.md",
        message=message,
        hint="改。",
        line=3,
        column=column,
        excerpt=excerpt,
    )


@pytest.mark.parametrize(
    ("message", "excerpt", "column", "expected"),
    [
        ("标点“。。”重复。", "会议结束。。", 5, ("会议结束", "。。", "")),
        ("没有第 3 项。", "二是宣讲；四是落实", 6, ("二是宣讲；", "四", "是落实")),
        ("有手机号。", "电话13*********，请", 3, ("电话", "13*********", "，请")),
        ("“甲”和“乙”不同。", "甲乙", 2, ("甲", "乙", "")),
        ("“乙”错了。", f"{'前' * 30}乙{'后' * 30}", 31, (f"…{'前' * 24}", "乙", f"{'后' * 24}…")),
        ("“\u202e”看不见。", "甲\u202e乙", 2, ("甲", "\ufffd", "乙")),
        ("文件不对。", "", 0, ("", "", "")),
        ("行尾不对。", "甲", 2, ("", "", "")),
    ],
)
def test_a_passage_stands_within_its_line(message, excerpt, column, expected) -> None:
    assert passage(found(message, excerpt, column)) == expected


def test_errors_come_first_each_with_its_page() -> None:
    problems = (found("“甲”。", "甲", 1), found("“乙”。", "甲乙", 2, Severity.ERROR))
    told = as_values("1", Proofs(paths=("content/a.md",), problems=problems, pages=pages_of()))
    assert (told["build"], told["paths"], told["summary"]) == ("1", ("content/a.md",), "1 个错误，1 个提醒")
    assert [problem["severity"] for problem in told["problems"]] == ["error", "warning"]
    assert told["problems"][0]["page"]["title"] == pages_of()["TYP145"].title


def test_a_code_without_a_page_has_none() -> None:
    (told,) = as_values("1", Proofs(paths=(), problems=(found("甲。", "甲", 1),), pages={}))["problems"]
    assert told["page"] == {}
