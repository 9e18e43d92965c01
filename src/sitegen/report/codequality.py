"""GitLab's Code Quality report, which is shown in a merge request: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import fingerprint

_LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def to_gitlab(problems: Sequence[Diagnostic], pages: Mapping[str, Code], strict: bool) -> str:
    """Return *problems* as one JSON list.

    GitLab tells new problems from old by their fingerprints, so these stay as they are when lines are put above.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for problem in problems:
        known = (problem.path, problem.code, problem.excerpt, problem.message)
        seen[known] += 1
        found.append(_entry(problem, fingerprint(*known, seen[known])))
    return json.dumps(found, ensure_ascii=False, indent=2)


def _entry(problem: Diagnostic, mark: str) -> dict[str, Any]:
    return {
        "description": f"{problem.message}改法：{problem.hint}",
        "check_name": problem.code,
        "fingerprint": mark,
        "severity": _LEVELS[problem.severity],
        "location": {"path": problem.path, "lines": {"begin": problem.line or 1}},
    }
