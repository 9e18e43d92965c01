"""One entry of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.core.diagnostics import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A problem that has a name: *text* explains it to a writer, *wrong* and *right* show it (反例, 正例)."""

    code: str
    title: str
    text: str
    wrong: str = ""
    right: str = ""
    severity: Severity = Severity.ERROR
