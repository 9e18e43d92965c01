"""The catalogue of problem codes: permanent names, each with its severity and its public page.

A family (FM front matter, LNK links, …) has a file of its own; ``CODES`` is all of them.
"""

from __future__ import annotations

from sitegen.core.codes.catalogue import Code
from sitegen.core.codes.choosing import CHOOSING
from sitegen.core.codes.editing import EDITING
from sitegen.core.codes.encoding import ENCODING
from sitegen.core.codes.front_matter import FRONT_MATTER
from sitegen.core.codes.images import IMAGES
from sitegen.core.codes.links import LINKS
from sitegen.core.codes.output import OUTPUT
from sitegen.core.codes.projects import PROJECTS
from sitegen.core.codes.settings import SETTINGS
from sitegen.core.diagnostics import Diagnostic

CODES: dict[str, Code] = {
    code.code: code
    for code in (*FRONT_MATTER, *SETTINGS, *CHOOSING, *EDITING, *PROJECTS, *ENCODING, *LINKS, *IMAGES, *OUTPUT)
}


def problem(
    code: str,
    path: str,
    message: str,
    hint: str,
    *,
    line: int = 0,
    column: int = 0,
    excerpt: str = "",
    at: tuple[str | int, ...] = (),
    needle: str = "",
) -> Diagnostic:
    """Return a diagnostic with the severity that the catalogue gives *code*."""
    return Diagnostic(
        code=code,
        severity=CODES[code].severity,
        path=path,
        message=message,
        hint=hint,
        line=line,
        column=column,
        excerpt=excerpt,
        at=at,
        needle=needle,
    )
