"""How many problems the last look at the whole site found, kept for who asks how the site stands."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.store.moving import move

FILE = "tally"


class Tally(NamedTuple):
    """So many *errors* and *warnings* there were *at* a time, of the machine's clock."""

    errors: int
    warnings: int
    at: datetime


def note(cache: Path, problems: Sequence[Diagnostic]) -> None:
    """Remember in the folder *cache* how many *problems* there are; a disk that refuses is nobody's concern."""
    counts = [sum(problem.severity is severity for problem in problems) for severity in Severity]
    with contextlib.suppress(OSError):
        path = cache / FILE
        fresh = path.with_name(f"{FILE}-{os.getpid()}")
        fresh.write_text(" ".join(map(str, counts[:2])), "ascii")
        move(fresh, path)


def recall(cache: Path) -> Tally | None:
    """Return what was noted in *cache* last; None where nothing was, or nothing that can be read."""
    path = cache / FILE
    try:
        errors, warnings = map(int, path.read_text("ascii").split())
        return Tally(errors, warnings, datetime.fromtimestamp(path.stat().st_mtime))
    except (OSError, ValueError):
        return None
