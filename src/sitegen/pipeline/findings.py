"""What a check found, kept until anything changes that it went by: a file, the code, the day, the history in git."""

from __future__ import annotations

from contextlib import suppress

from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.keeping import decoder, seal, unseal
from sitegen.model.value import Value
from sitegen.pipeline.cache import findings_path
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.glance import Look
from sitegen.pipeline.request import Request


class Findings(Value, array_like=True):
    """The *problems*, in order, on *day* in *timezone*; the *units*, by name, that each file is about that has some.

    The *pages* are those of all rules, by code.
    """

    problems: tuple[Diagnostic, ...]
    units: dict[str, tuple[str, ...]]
    pages: dict[str, Code]
    day: str
    timezone: str


_decode = decoder(tuple[str, Findings])


def recall(request: Request, look: Look) -> Findings | None:
    """Return what the last check found, where one that sees *look* would find the same; else None."""
    try:
        record = unseal(findings_path(request).read_bytes(), _decode)
    except OSError:
        return None
    if record is None:
        return None
    read, findings = record
    today = request.today or today_in(findings.timezone)
    return findings if (read, findings.day) == (look.digest, f"{today}") else None


def remember(request: Request, look: Look, findings: Findings) -> None:
    """Keep *findings*, made after *look*. A disk that refuses costs the next check its speed, nothing else."""
    with suppress(OSError):
        path = findings_path(request)
        path.unlink(missing_ok=True)
        if look.is_sure:
            path.write_bytes(seal((look.digest, findings)))
