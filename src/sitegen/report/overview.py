"""The closing tables of a long report: how many problems by which rule, and in the articles of which unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.columns import pad, width
from sitegen.report.text import LABELS

FAMILIES = {
    "FM": "头部与设置",
    "LNK": "链接",
    "IMG": "图片",
    "TXT": "用语与错字",
    "TYP": "标点与数字",
    "ENC": "编码与乱码",
    "PII": "个人信息",
    "REV": "审核",
    "CNT": "前后一致",
    "DUE": "更新与期限",
    "A11Y": "无障碍",
    "OUT": "网页",
}
"""What the families of rules are called, by the letters with which their codes begin."""

_MANY = 10
_ROWS = 10


def family_of(code: str) -> str:
    """Return the letters of the family of *code*."""
    return code[:-3]


def overview(problems: Sequence[Diagnostic], units: Mapping[str, Sequence[str]], pages: Mapping[str, Code]) -> str:
    """Return the tables where there are many *problems*, else nothing; *units* are those that a file is about.

    What rules are called is told by their *pages*.
    """
    if len(problems) <= _MANY:
        return ""
    by_rule = Counter((problem.code, problem.severity) for problem in problems)
    by_unit = Counter((unit, problem.severity) for problem in problems for unit in units.get(problem.path, ()))
    named = {code: f"{code} {pages[code].title}" if code in pages else code for code, _ in by_rule}
    tables = [_table("按规则", by_rule, named, "条规则"), _table("按单位", by_unit, {}, "个单位")]
    return "\n\n".join(filter(None, tables))


def _table(title: str, counts: Counter[tuple[str, Severity]], named: Mapping[str, str], measure: str) -> str:
    """Return the rows with the highest *counts*, of errors first; nothing where there are none."""
    names = {name for name, _ in counts}
    most = sorted(names, key=lambda name: ([-counts[name, severity] for severity in Severity], name))
    rows = {named.get(name, name): _row(counts, name) for name in most[:_ROWS]}
    widest = max(map(width, rows), default=0)
    lines = [f"  {pad(name, widest)}  {told}" for name, told in rows.items()]
    if len(most) > _ROWS:
        lines.append(f"  ……另有 {len(most) - _ROWS:,} {measure}。")
    return "\n".join([f"{title}：", *lines]) if lines else ""


def _row(counts: Counter[tuple[str, Severity]], name: str) -> str:
    return "，".join(
        f"{counts[name, severity]:,} 个{LABELS[severity]}" for severity in Severity if counts[name, severity]
    )
