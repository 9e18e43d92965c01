"""What was found in the texts of one page, as the overlay shows it: the passage within its line, and why it is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.columns import plain
from sitegen.report.formats import entries
from sitegen.report.text import summary

if TYPE_CHECKING:
    from sitegen.core.codes.catalogue import Code
    from sitegen.pipeline.proofreading import Proofs

_AROUND = 24
"""How many characters of the line stand on either side of the passage."""
_QUOTED = re.compile("“([^“”]+)”")
_MASKED = re.compile(r"\w*\*{2,}\w*|.")


def as_values(build: str, proofs: Proofs) -> dict[str, Any]:
    """Return *proofs* as plain values, errors first; *build* is that which the texts are of."""
    problems = sorted(proofs.problems, key=lambda problem: list(Severity).index(problem.severity))
    return {
        "build": build,
        "paths": proofs.paths,
        "summary": summary(problems),
        "problems": told(problems, proofs.pages),
    }


def told(problems: Sequence[Diagnostic], pages: Mapping[str, Code]) -> list[dict[str, Any]]:
    """Return *problems* with the passages that they speak of, and what their *pages* say."""
    return [
        {**entry, "passage": passage(problem), "page": _page(pages.get(problem.code))}
        for entry, problem in zip(entries(problems), problems, strict=True)
    ]


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


def _page(page: Code | None) -> dict[str, str]:
    return {"title": page.title, "text": page.text, "wrong": page.wrong, "right": page.right} if page else {}
