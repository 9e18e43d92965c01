"""What can be wrong with a body, before anyone knows in which file it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyProblem:
    """One problem of a body. *line* counts from 1 in the body's text, 0 where *needle* says it better or nothing can."""

    code: str
    message: str
    hint: str
    needle: str = ""
    line: int = 0
