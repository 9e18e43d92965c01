"""What was measured, as tables to read, and as JSON that a later run is compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from .measure import MEMORY, QUIET
from .scenario import Result

Facts = dict[str, Any]
"""One result as it stands in the JSON: seconds, bytes, numbers of files."""

_NOTICEABLE = 1.1
_ENOUGH = 3

_MEASURES: tuple[tuple[str, str, Callable[[float], str]], ...] = (
    ("wall", "seconds until it is done", lambda value: f"{value:.2f}"),
    ("cpu", "seconds of CPU, of all processes", lambda value: f"{value:.2f}"),
    ("memory", f"peak memory in MB, of {MEMORY}", lambda value: f"{value / 1e6:.0f}"),
    ("written", "files written", lambda value: f"{value:,.0f}"),
)


def facts(result: Result) -> Facts:
    """Return *result* with its medians. Runs that others disturbed count only where there are no others."""
    quiet = [run for run in result.runs if run.is_quiet]
    counted = quiet or result.runs
    return {
        "articles": result.articles,
        "generator": result.generator,
        "step": result.step,
        "wall": median(run.wall for run in counted),
        "cpu": median(run.cpu for run in counted),
        "memory": result.memory,
        "written": result.written,
        "files": result.files,
        "quiet": len(quiet),
        "runs": [asdict(run) for run in result.runs],
    }


def tables(results: Sequence[Facts]) -> str:
    """Return, for each number of articles, a table of each measure: a line for each generator, with how many times
    as much it is as the first generator's in the same step."""
    parts = []
    for articles in dict.fromkeys(result["articles"] for result in results):
        same = [result for result in results if result["articles"] == articles]
        for measure, title, form in _MEASURES:
            parts.append(f"{articles:,} articles: {title}\n\n{_ratios(same, measure, form)}")
    return "\n\n".join(parts)


def _ratios(results: Sequence[Facts], measure: str, form: Callable[[float], str]) -> str:
    steps = tuple(dict.fromkeys(result["step"] for result in results))
    names = tuple(dict.fromkeys(result["generator"] for result in results))
    found = {(result["generator"], result["step"]): result for result in results}
    lines = []
    for name in names:
        cells = [name]
        for step in steps:
            here, first = found.get((name, step)), found.get((names[0], step))
            cells.append(_cell(here, first if name != names[0] else None, measure, form) if here else "")
        lines.append(cells)
    return table(["", *steps], lines)


def _cell(here: Facts, first: Facts | None, measure: str, form: Callable[[float], str]) -> str:
    text = form(here[measure]) + ("" if here["quiet"] or measure in ("memory", "written") else "*")
    return f"{text} ({here[measure] / first[measure]:.2f}×)" if first and first[measure] else text


def comparison(before: Sequence[Facts], now: Sequence[Facts]) -> str:
    """Return a line for each step that both have: wall then and now, and what either is of the first generator's.

    A change is said to be one only where each has three quiet runs, and no time of now is one of then.
    """
    then = {_key(result): result for result in before}
    lines = []
    for result in now:
        if old := then.get(_key(result)):
            ratio = result["wall"] / old["wall"]
            lines.append(
                [
                    f"{result['articles']:,}",
                    result["generator"],
                    result["step"],
                    f"{old['wall']:.2f}",
                    f"{result['wall']:.2f}",
                    f"{ratio:.2f}×",
                    _share(old, before),
                    _share(result, now),
                    _verdict(old, result, ratio),
                ]
            )
    return table(["articles", "", "step", "wall then", "now", "", "of the first then", "now", ""], lines)


def _key(result: Facts) -> tuple[int, str, str]:
    return result["articles"], result["generator"], result["step"]


def _share(result: Facts, among: Sequence[Facts]) -> str:
    """Return how many times the first generator's wall time that of *result* is; *among* are all of its run."""
    same = (other for other in among if (other["articles"], other["step"]) == (result["articles"], result["step"]))
    first = next(same)
    return "" if first is result else f"{result['wall'] / first['wall']:.2f}×"


def _verdict(old: Facts, new: Facts, ratio: float) -> str:
    were, are = ([run["wall"] for run in result["runs"] if run["others"] <= QUIET] for result in (old, new))
    if min(len(were), len(are)) < _ENOUGH:
        return ""
    if ratio > _NOTICEABLE and min(are) > max(were):
        return "slower"
    if ratio < 1 / _NOTICEABLE and max(are) < min(were):
        return "faster"
    return ""


def table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table, its columns in line."""
    rows = [head, *lines]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    first, *others = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([first, rule, *others])
