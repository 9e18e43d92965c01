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

    How long it is, the message tells, which quotes it; of what is not quoted, what is masked or the first character.
    """
    line, start = problem.excerpt, problem.column - 1
    if start < 0 or start >= len(line):
        return "", "", ""
    masked = _MASKED.match(line, start)
    quoted = next((text for text in _QUOTED.findall(problem.message) if line.startswith(text, start)), "")
    quoted = quoted or (masked[0] if masked else "")
    end = start + len(quoted)
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(line))
    before = ("…" if first else "") + line[first:start]
    return plain(before), plain(quoted), plain(line[end:last] + ("…" if last < len(line) else ""))
