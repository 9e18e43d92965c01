"""What the last build did, kept in ``.sitegen/``: one file for each output folder, disposable at any time.

A state that can't be read, or isn't ours, is empty: everything is made again. It is data of declared types, so that a
state from elsewhere can do no harm; the checksum in its first line tells a damaged one from a whole one.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from zlib import crc32

from sitegen.incremental.decide import Reason, Record
from sitegen.model.records import Recorded, decoded, encoded, field, replace

_FORMAT = "sitegen-state-3"
_NEVER = -1
_TICKS = 10_000


class State(Recorded, frozen=True, kw_only=True):
    """By address: how each output was made, why the last build made, kept or removed it, and from which *sources*."""

    records: dict[str, Record] = field(default_factory=dict)
    reasons: dict[str, Reason] = field(default_factory=dict)
    sources: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_state(path: Path) -> State:
    """Return the state kept in *path*; an empty one where there is none, or none of ours.

    A file as young as its record may have been changed behind it unnoticed, so its record holds a time that no file
    has, as git does with racy entries.
    """
    try:
        with path.open("rb") as file:
            written = os.fstat(file.fileno()).st_mtime_ns
            head, _, body = file.read().partition(b"\n")
        if head != _head(body):
            return State()
        state = decoded(body, State)
    except (OSError, ValueError):
        return State()
    for address, record in state.records.items():
        if record.mtime_ns >= written:
            state.records[address] = replace(record, mtime_ns=_NEVER)
    return state


def write_state(path: Path, state: State) -> None:
    """Keep *state* in *path*. A disk that refuses costs the next build its speed, nothing else."""
    body = encoded(state)
    draft = path.with_suffix(".new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:
            file.write(_head(body) + b"\n" + body)
        draft.replace(path)
        _outlive(path, max((record.mtime_ns for record in state.records.values()), default=0))


def _outlive(path: Path, youngest: int) -> None:
    # The clock of a file system ticks every few milliseconds. Until it has ticked, a later change of the youngest
    # output could bear the time on record. Where it ticks by the second, read_state distrusts the record instead.
    for _ in range(_TICKS):
        if path.stat().st_mtime_ns > youngest:
            return
        os.utime(path)


def _head(body: bytes) -> bytes:
    return f"{_FORMAT} {crc32(body):08x}".encode()
