"""From what a problem speaks of to its place in the file: line, column and excerpt, read only where there is a problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault, line_of
from sitegen.load.files import read
from sitegen.load.layout import place_of

if TYPE_CHECKING:
    from sitegen.load.source import Source

# Problems of a key rather than of its value.
_OF_KEYS = frozenset({"FM005", "FM010"})


def pin(root: Path, problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return *problems* with line, column and excerpt for all that say *at*, *needle* or line, in the order given.

    Where a file cannot be read any more, or the place is not to be found, line and column stay 0.
    """
    texts: dict[str, Source | None] = {}
    found = []
    for problem in problems:
        if not problem.at and not problem.needle and (not problem.line or problem.excerpt):
            found.append(problem)
            continue
        if problem.path not in texts:
            texts[problem.path] = _source(root, problem.path)
        found.append(_pinned(problem, texts[problem.path]))
    return tuple(found)


def _pinned(problem: Diagnostic, source: Source | None) -> Diagnostic:
    cleared = replace(problem, at=(), needle="")
    if source is None:
        return cleared
    if problem.line:
        return replace(cleared, excerpt=problem.excerpt or line_of(source.text, problem.line))
    place = source.find(problem.at, problem.needle, of_key=problem.code in _OF_KEYS)
    if place is None:
        return cleared
    line, column = place
    if problem.secret:  # what of the line is the value, only its writer knows
        return replace(cleared, line=line, column=column)
    excerpt = line_of(source.text, line)
    length = len(problem.needle) if excerpt.startswith(problem.needle, column - 1) else 0
    return replace(cleared, line=line, column=column, length=length, excerpt=excerpt)


def _source(root: Path, path: str) -> Source | None:
    from sitegen.load.source import Source  # brings in yaml: only where something is wrong

    try:
        text = decode(read(root, path)[0])
    except (OSError, Fault, ValueError):  # a path that is no path at all, as of a name that is no text
        return None
    return Source(text, place_of(path))
