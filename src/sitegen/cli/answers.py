"""The JSON that a script gets. It is owed one value whatever the exit code, so also where nothing was done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.report.formats import entries, to_json

if TYPE_CHECKING:
    from sitegen.pipeline.request import Outcome


def build_answer(outcome: Outcome | None, problems: Sequence[Diagnostic], seconds: float) -> str:
    """Return what ``build --json`` prints; *outcome* None means that no build took place."""
    return json.dumps(build_facts(outcome, problems, seconds), ensure_ascii=False, indent=2)


def build_facts(outcome: Outcome | None, problems: Sequence[Diagnostic], seconds: float) -> dict[str, object]:
    """Return the same as values."""
    return {
        "made": outcome.made if outcome else 0,
        "kept": outcome.kept if outcome else 0,
        "removed": outcome.removed if outcome else 0,
        "seconds": round(seconds, 3),
        "errors": sum(problem.severity is Severity.ERROR for problem in problems),
        "warnings": sum(problem.severity is Severity.WARNING for problem in problems),
        "problems": entries(problems),
    }


def owed_answer(arguments: Sequence[str], problems: Sequence[Diagnostic]) -> str:
    """Return the JSON that the failed command line *arguments* asked for; the empty string where it asked for none.

    The arguments are looked at as they are: click may have refused them.
    """
    if "build" in arguments and "--json" in arguments:
        return build_answer(None, problems, 0.0)
    wanted = "--format=json" in arguments or ("--format", "json") in pairwise(arguments)
    return to_json(problems, {}, False) if "check" in arguments and wanted else ""
