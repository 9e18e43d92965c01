"""The tables that close a long report."""

from __future__ import annotations

from sitegen.checks.known import known_codes, pages_of
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.overview import FAMILIES, family_of, overview


def many(code: str, severity: Severity, path: str, count: int) -> list[Diagnostic]:
    return [
        Diagnostic(code=code, severity=severity, path=path, message="错。", hint="改。", line=line + 1)
        for line in range(count)
    ]


def test_a_short_report_has_none() -> None:
    assert overview(many("TYP150", Severity.ERROR, "content/a.md", 9), {}, {}) == ""


def test_rules_and_units_stand_by_number_of_errors_first() -> None:
    problems = [
        *many("DUE004", Severity.INFO, "content/c.md", 20),
        *many("TYP150", Severity.ERROR, "content/a.md", 12),
        *many("TYP145", Severity.WARNING, "content/b.md", 3),
        *many("FM012", Severity.WARNING, "content/b.md", 6),
    ]
    units = {"content/a.md": ("甲党支部", "乙学院党委"), "content/b.md": ("乙学院党委",)}
    assert overview(problems, units, pages_of()) == (
        "按规则：\n"
        "  TYP150 标点重复或叠用        12 个错误\n"
        "  FM012 缺应填的键             6 个提醒\n"
        "  TYP145 汉字后面的标点是半角  3 个提醒\n"
        "  DUE004 单位近期无稿          20 个提示\n"
        "\n"
        "按单位：\n"
        "  乙学院党委  12 个错误，9 个提醒\n"
        "  甲党支部    12 个错误"
    )


def test_only_ten_units_are_named() -> None:
    problems = [found for number in range(12) for found in many("TYP150", Severity.ERROR, f"content/{number}.md", 2)]
    shown = overview(problems, {f"content/{number}.md": (f"支部{number:02}",) for number in range(12)}, {})
    assert "按规则：\n  TYP150  24 个错误\n" in shown
    assert shown.endswith("  支部09  2 个错误\n  ……另有 2 个单位。")


def test_every_family_has_a_name() -> None:
    assert {family_of(code) for code in known_codes()} <= set(FAMILIES)
