"""SARIF 2.1.0 (OASIS), which code platforms show beside the lines of a change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from sitegen import __version__
from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.passage import extent

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(problems: Sequence[Diagnostic], pages: Mapping[str, Code], strict: bool) -> str:
    """Return *problems* as one run of one tool, with the *pages* of the rules that it names."""
    codes = sorted({problem.code for problem in problems})
    numbers = {code: number for number, code in enumerate(codes)}
    driver = {
        "name": "sitegen",
        "version": __version__,
        "language": "zh-CN",
        "rules": [_rule(code, pages.get(code)) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, numbers[problem.code]) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, page: Code | None) -> dict[str, Any]:
    if page is None:
        return {"id": code}
    samples = [f"{label}：\n{sample}" for label, sample in (("反例", page.wrong), ("正例", page.right)) if sample]
    found = {
        "id": code,
        "shortDescription": {"text": page.title},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
    }
    whole = "\n\n".join(part for part in (page.text, *samples) if part)
    return found | ({"fullDescription": {"text": page.text}} if page.text else {}) | {"help": {"text": whole or code}}


def _result(problem: Diagnostic, number: int) -> dict[str, Any]:
    where: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.path)}}
    if problem.line:
        where["region"] = _region(problem)
    return {
        "ruleId": problem.code,
        "ruleIndex": number,
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message}改法：{problem.hint}"},
        "locations": [{"physicalLocation": where}],
    }


def _region(problem: Diagnostic) -> dict[str, Any]:
    found: dict[str, Any] = {"startLine": problem.line}
    if problem.column:
        found["startColumn"] = problem.column
        if length := extent(problem):
            found["endColumn"] = problem.column + length
    if problem.excerpt:
        found["snippet"] = {"text": problem.excerpt}
    return found
