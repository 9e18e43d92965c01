"""From one file to typed values: decoding, halves, header. Needs no other file, so that its result can be kept."""

from __future__ import annotations

from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.digests import digest_text
from sitegen.load.encoding import examine, mangled
from sitegen.load.faults import Fault
from sitegen.load.fences import Halves, refuse_conflicts, split
from sitegen.load.layout import Place
from sitegen.load.parsed import Parsed
from sitegen.model.config import Config
from sitegen.model.keeping import encode


def parse_file(path: str, place: Place, data: bytes, before: Parsed | None = None) -> tuple[Parsed, str]:
    """Return what the file at *path*, which holds *data*, says, and the text of its body.

    *before* is what it said with another content: the same header says the same.
    """
    text = ""
    try:
        text, suspect = examine(data)
        halves = _halves(place, text)
        spoilt = mangled(text, suspect=suspect)
        header = digest_text(halves.header)
        if before and before.header == header and not (spoilt or before.problems):  # which speak of lines
            entries, problems = before.entries, before.problems
        else:
            entries, problems = _parse(path, place, text, halves, spoilt)
    except Fault as fault:
        return Parsed(problems=(fault.diagnostic(path, text.split("\n")),), readable=False), ""
    body = digest_text(halves.body) if halves.body else ""
    return Parsed(entries=entries, problems=problems, body=body, line=halves.body_line, header=header), halves.body


def _halves(place: Place, text: str) -> Halves:
    if not place.many and place.kind is not Config:
        return split(text)
    refuse_conflicts(text)
    return Halves(header=text, header_line=1, body="", body_line=1)


def _parse(
    path: str, place: Place, text: str, halves: Halves, spoilt: list[Fault]
) -> tuple[bytes, tuple[Diagnostic, ...]]:
    from sitegen.load.entries import read_entries  # brings in yaml and pydantic: only where a header is news

    sound = not has_errors(fault.diagnostic(path) for fault in spoilt)
    entries, found = read_entries(place, text, halves, sound=sound)
    faults = spoilt + found
    lines = text.split("\n") if faults else []
    return encode(entries), tuple(fault.diagnostic(path, lines) for fault in faults)
