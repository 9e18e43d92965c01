"""The forms in which problems leave the program, by the name that ``--format`` takes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.codequality import to_gitlab
from sitegen.report.junit import to_junit
from sitegen.report.passage import extent
from sitegen.report.sarif import to_sarif
from sitegen.report.text import report

Entry = dict[str, str | int | bool]
Form = Callable[[Sequence[Diagnostic], "Pages", bool], str]
Pages = Mapping[str, Code]
"""The page of every code."""

_ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def entries(problems: Sequence[Diagnostic]) -> list[Entry]:
    """Return *problems* as plain values with the keys that are our promise to other programs."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "message": problem.message,
            "hint": problem.hint,
            "excerpt": problem.excerpt,
            "length": extent(problem),
            "mendable": problem.mendable,
        }
        for problem in problems
    ]


def to_text(problems: Sequence[Diagnostic], pages: Pages, strict: bool) -> str:
    """Return *problems* for people, without colour."""
    return report(problems)


def to_json(problems: Sequence[Diagnostic], pages: Pages, strict: bool) -> str:
    """Return *problems* as one JSON list."""
    return json.dumps(entries(problems), ensure_ascii=False, indent=2)


def to_github(problems: Sequence[Diagnostic], pages: Pages, strict: bool) -> str:
    """Return *problems* as workflow commands, which GitHub shows as annotations at the lines of a pull request."""
    return "\n".join(_annotation(problem, pages) for problem in problems)


FORMATS: dict[str, Form] = {
    "text": to_text,
    "json": to_json,
    "github": to_github,
    "gitlab": to_gitlab,
    "sarif": to_sarif,
    "junit": to_junit,
}
"""The forms by name. They are told whether warnings fail the check, as *strict* says."""


def _annotation(problem: Diagnostic, pages: Pages) -> str:
    page = pages.get(problem.code)
    values = {
        "file": problem.path,
        "line": str(problem.line or ""),
        "col": str(problem.column or ""),
        "endColumn": str(problem.column + length) if (length := extent(problem)) else "",
        "title": f"{problem.code} {page.title}" if page else problem.code,
    }
    properties = ",".join(f"{name}={_escape_property(value)}" for name, value in values.items() if value)
    return f"::{_ANNOTATIONS[problem.severity]} {properties}::{_escape(f'{problem.message}改法：{problem.hint}')}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
