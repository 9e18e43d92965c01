"""The closing tables of a long report: how many problems of which family, and in the articles of which unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

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

_MANY = 20
_UNITS = 10


def family_of(code: str) -> str:
    """Return the letters of the family of *code*."""
    return code[:-3]


def overview(problems: Sequence[Diagnostic], units: Mapping[str, Sequence[str]]) -> str:
    """Return the tables where there are many *problems*, else nothing; *units* are those that a file is about."""
    if len(problems) < _MANY:
        return ""
    families = Counter((family_of(problem.code), problem.severity) for problem in problems)
    named = {letters: f"{letters} {FAMILIES.get(letters, '')}".strip() for letters, _ in families}
    order = sorted(named, key=lambda letters: ([*FAMILIES, letters].index(letters), letters))
    tables = _table("按类别", {named[letters]: _row(families, letters) for letters in order})
    by_unit = Counter((unit, problem.severity) for problem in problems for unit in units.get(problem.path, ()))
    totals = Counter(unit for unit, _ in by_unit.elements())
    most = sorted(totals, key=lambda unit: (-totals[unit], unit))
    if most:
        tables += "\n\n" + _table("按单位", {unit: _row(by_unit, unit) for unit in most[:_UNITS]})
        if len(most) > _UNITS:
            tables += f"\n  ……另有 {len(most) - _UNITS:,} 个单位。"
    return tables


def _row(counts: Counter[tuple[str, Severity]], name: str) -> str:
    return "，".join(
        f"{counts[name, severity]:,} 个{LABELS[severity]}" for severity in Severity if counts[name, severity]
    )


def _table(title: str, rows: Mapping[str, str]) -> str:
    widest = max(map(width, rows))
    return "\n".join([f"{title}：", *(f"  {pad(name, widest)}  {counts}" for name, counts in rows.items())])
