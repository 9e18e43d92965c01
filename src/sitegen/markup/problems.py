"""What can be wrong with a body, before anyone knows in which file it stands."""

from __future__ import annotations

from sitegen.model.value import Value


class BodyProblem(Value):
    """One problem of a body. *line* counts from 1 in the body's text, 0 where *needle* says it better or nothing can."""

    code: str
    message: str
    hint: str
    needle: str = ""
    line: int = 0
