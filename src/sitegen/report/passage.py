"""The passage that a problem speaks of, within its line."""

from __future__ import annotations

import re

from sitegen.core.diagnostics import Diagnostic
from sitegen.report.columns import plain

_AROUND = 24
"""How many characters of the line stand on either side of the passage."""
_QUOTED = re.compile("“([^“”]+)”")
_MASKED = re.compile(r"\w*\*{2,}\w*|.")


def passage(problem: Diagnostic) -> tuple[str, str, str]:
    """Return what stands before the passage that *problem* is about, the passage, and what stands behind it.

    Of what is not known to be longer it is what is masked, or the first character.
    """
    line, start = problem.excerpt, problem.column - 1
    if start < 0 or start >= len(line):
        return "", "", ""
    masked = _MASKED.match(line, start)
    end = start + (extent(problem) or len(masked[0] if masked else ""))
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(line))
    before = ("…" if first else "") + line[first:start]
    return plain(before), plain(line[start:end]), plain(line[end:last] + ("…" if last < len(line) else ""))


def extent(problem: Diagnostic) -> int:
    """Return how many characters of its line *problem* is about, from its column on; 0 where nothing tells.

    What does not tell itself is told by the message, where that quotes what stands there.
    """
    start = problem.column - 1
    if start < 0 or not problem.excerpt:
        return 0
    quoted = (text for text in _QUOTED.findall(problem.message) if problem.excerpt.startswith(text, start))
    return problem.length or len(next(quoted, ""))
