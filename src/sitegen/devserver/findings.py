"""What was found in the texts of one page, as the overlay shows it: the passage within its line, and why it is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.formats import entries
from sitegen.report.passage import passage
from sitegen.report.text import summary

if TYPE_CHECKING:
    from sitegen.core.codes.catalogue import Code
    from sitegen.pipeline.proofreading import Proofs


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


def _page(page: Code | None) -> dict[str, str]:
    return {"title": page.title, "text": page.text, "wrong": page.wrong, "right": page.right} if page else {}
