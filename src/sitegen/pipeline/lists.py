"""site.yml and the list files of content/ read by the rules on personal data, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.checks.attached import secrets_in
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.personal import hidden
from sitegen.core.sitefolder import CONFIG, CONTENT
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.files import read
from sitegen.load.layers import top_layer
from sitegen.load.layout import BY_FILE


def check_lists(root: Path, rolls: str) -> Iterator[Diagnostic]:
    """Yield what in the list files of the site at *root* belongs to a person; *rolls* as in ``Manuscript``."""
    for path in (CONFIG, *(top_layer(root, f"{CONTENT}/{name}") for name in BY_FILE)):
        try:
            lines = decode(read(root, path)[0]).split("\n")
        except (OSError, Fault):  # not there; or said where it is loaded
            continue
        found = list(secrets_in(lines, rolls))
        for rule, number, hit in found:
            spans = [(other.start, other.end) for _, where, other in found if where == number]
            yield Diagnostic(
                code=rule.code,
                severity=rule.severity,
                path=path,
                message=hit.message,
                hint=hit.hint,
                line=number + 1,
                column=hit.start + 1,
                excerpt=hidden(lines[number], spans),
                secret=True,
            )
