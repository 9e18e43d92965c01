"""Problems for people: where, how bad, what, how to mend it; then the line itself with carets below the place."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.columns import plain, width, window
from sitegen.report.passage import extent

LABELS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "提示"}
"""What a severity is called in Chinese."""

_INDENT = "    "
_COLUMNS = 92
_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_FAINT = "\x1b[2m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[33m", Severity.INFO: "\x1b[36m"}


def report(problems: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Return all *problems*, file by file, and the closing line."""
    return "\n".join(part for part in (listing(problems, colour=colour), f"{summary(problems)}。") if part)


def listing(problems: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Return *problems*, which are in order, file by file; an empty line parts files whose source is shown."""
    text = ""
    tall = False
    for _, group in groupby(problems, key=lambda problem: problem.path):
        entries = [entry(problem, colour=colour) for problem in group]
        before, tall = tall, any("\n" in item for item in entries)
        gap = "\n" if text and (before or tall) else ""
        text += gap + "".join(f"{item}\n" for item in entries)
    return text


def entry(problem: Diagnostic, *, colour: bool = False) -> str:
    """Return one problem: a line, and the source with a caret where the place is known."""
    label = f"{LABELS[problem.severity]} {problem.code}"
    if colour:
        label = f"{_COLOURS[problem.severity]}{label}{_RESET}"
    where = f"{_BOLD}{place(problem)}{_RESET}" if colour else place(problem)
    line = f"{where} {label} {plain(problem.message)}改法：{plain(problem.hint)}"
    return "\n".join((line, *_source(problem, colour)))


def place(problem: Diagnostic) -> str:
    """Return ``path:line:column``, as far as it is known."""
    numbers = [str(number) for number in (problem.line, problem.column) if number]
    return ":".join([plain(problem.path), *numbers])


def summary(problems: Sequence[Diagnostic]) -> str:
    """Return how many problems of each kind there are: ``3 个错误，5 个提醒``."""
    counts = {severity: sum(problem.severity is severity for problem in problems) for severity in Severity}
    named = [f"{count:,} 个{LABELS[severity]}" for severity, count in counts.items() if count]
    return "，".join(named) or "没有发现问题"


def _source(problem: Diagnostic, colour: bool) -> tuple[str, ...]:
    if not problem.excerpt.strip() or not problem.line:
        return ()
    source, before = window(problem.excerpt, problem.column, _COLUMNS - width(_INDENT))
    start = problem.column - 1
    passage = plain(problem.excerpt[start : start + extent(problem)])
    caret = " " * before + "^" * max(1, min(width(passage), width(source) - before))
    if colour:
        caret = f"{_COLOURS[problem.severity]}{caret}{_RESET}"
        source = f"{_FAINT}{source}{_RESET}"
    return (_INDENT + source, _INDENT + caret) if problem.column else (_INDENT + source,)
