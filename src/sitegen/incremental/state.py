"""What the last build did, kept in ``.sitegen/``: one file for each output folder, disposable at any time.

A state that can't be read, or isn't ours, is empty: everything is made again. JSON, so that a state from elsewhere can
do no harm; the digest in its first line tells a damaged one from a whole one.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sitegen.core import digests
from sitegen.incremental.decide import Reason, Record
from sitegen.incremental.fingerprint import Fingerprint

_FORMAT = "sitegen-state-2"
_NEVER = -1
_TICKS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """By address: how each output was made, why the last build made, kept or removed it, and from which *sources*."""

    records: Mapping[str, Record] = field(default_factory=dict)
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_state(path: Path) -> State:
    """Return the state kept in *path*; an empty one where there is none, or none of ours.

    A file as young as its record may have been changed behind it unnoticed, so its record holds a time that no file
    has, as git does with racy entries.
    """
    try:
        with path.open("rb") as file:
            written = os.fstat(file.fileno()).st_mtime_ns
            head, _, body = file.read().partition(b"\n")
        if head.decode("ascii") != _head(body):
            return State()
        return _parse(json.loads(body), written)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return State()


def write_state(path: Path, state: State) -> None:
    """Keep *state* in *path*. A disk that refuses costs the next build its speed, nothing else."""
    body = json.dumps(list(_rows(state)), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    draft = path.with_suffix(".new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:
            file.write(_head(body).encode("ascii") + b"\n" + body)
        draft.replace(path)
        _outlive(path, max((record.mtime_ns for record in state.records.values()), default=0))


def _outlive(path: Path, youngest: int) -> None:
    # The clock of a file system ticks every few milliseconds. Until it has ticked, a later change of the youngest
    # output could bear the time on record. Where it ticks by the second, read_state distrusts the record instead.
    for _ in range(_TICKS):
        if path.stat().st_mtime_ns > youngest:
            return
        os.utime(path)


def _head(body: bytes) -> str:
    return f"{_FORMAT} {digests.digest(body)}"


def _rows(state: State) -> Iterator[tuple[object, ...]]:
    for address in sorted({*state.records, *state.reasons, *state.sources}):
        reason = state.reasons.get(address)
        record = state.records.get(address)
        made_from = record and record.fingerprint
        yield (
            address,
            reason and reason.name,
            state.sources.get(address, ()),
            made_from and (made_from.content, made_from.template, made_from.frame, made_from.version, made_from.inputs),
            record and (record.sha256, record.size, record.mtime_ns),
        )


def _parse(rows: list[Any], written: int) -> State:
    records: dict[str, Record] = {}
    reasons: dict[str, Reason] = {}
    sources: dict[str, tuple[str, ...]] = {}
    for address, reason, origin, made_from, file in rows:
        if reason:
            reasons[address] = Reason[reason]
        if origin:
            sources[address] = tuple(origin)
        if not made_from:
            continue
        content, template, frame, version, inputs = made_from
        sha256, size, mtime_ns = file
        records[address] = Record(
            fingerprint=Fingerprint(content=content, template=template, frame=frame, version=version, inputs=inputs),
            sha256=sha256,
            size=size,
            mtime_ns=mtime_ns if mtime_ns < written else _NEVER,
        )
    return State(records=records, reasons=reasons, sources=sources)
