"""JUnit's XML, which every CI shows: a test case for each file in which something was found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity, has_errors
from sitegen.report.text import LABELS, place

# What XML 1.0 can't hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SUITE = "sitegen check"


def to_junit(problems: Sequence[Diagnostic], pages: Mapping[str, Code], strict: bool) -> str:
    """Return *problems*, which are in order; what fails the check is a failure of its file, the rest is output."""
    cases = [_case(path, list(group), strict) for path, group in groupby(problems, key=lambda problem: problem.path)]
    if not cases:
        cases = [f'    <testcase name="{_SUITE}" classname="sitegen"/>']
    failed = sum("<failure" in case for case in cases)
    counts = f'tests="{len(cases)}" failures="{failed}" errors="0"'
    suite = "\n".join([f'  <testsuite name="{_SUITE}" {counts}>', *cases, "  </testsuite>"])
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n{suite}\n</testsuites>'
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", whole)


def _case(path: str, problems: Sequence[Diagnostic], strict: bool) -> str:
    from xml.sax.saxutils import escape, quoteattr  # brings in what speaks HTTP

    grave = [problem for problem in problems if has_errors([problem], strict=strict)]
    rest = [problem for problem in problems if problem not in grave]
    parts = [f'    <testcase name={quoteattr(path)} classname="sitegen" file={quoteattr(path)}>']
    if grave:  # a test case fails once, whatever the number of reasons
        message = "；".join(dict.fromkeys(problem.code for problem in grave))
        body = escape("\n".join(map(_line, grave)))
        worst = min(grave, key=lambda problem: list(Severity).index(problem.severity))
        parts.append(f'      <failure type="{worst.code}" message={quoteattr(message)}>{body}</failure>')
    if rest:
        parts.append(f"      <system-out>{escape(chr(10).join(map(_line, rest)))}</system-out>")
    return "\n".join([*parts, "    </testcase>"])


def _line(problem: Diagnostic) -> str:
    return f"{place(problem)} {LABELS[problem.severity]} {problem.code} {problem.message}改法：{problem.hint}"
