"""What the last build did, kept in ``.sitegen/``: one file for each output folder, disposable at any time.

A state that can't be read, or isn't ours, is empty: everything is made again. It is data of declared types, so that a
state from elsewhere can do no harm; it is sealed, so that a damaged one is told from a whole one.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from sitegen.core.diagnostics import Diagnostic
from sitegen.incremental.decide import Reason, Record
from sitegen.model.keeping import Recorded, decoder, field, replace, seal, unseal
from sitegen.plan.rewording import Wording
from sitegen.store.moving import move

_FORMAT = b"sitegen-state-6\n"
_NEVER = -1
_TICKS = 10_000


class Planned(Recorded, frozen=True, kw_only=True):
    """What the plan of a build came from, and the *faults* that were found in it, not yet pinned to their places."""

    wording: Wording
    faults: tuple[Diagnostic, ...]


class State(Recorded, frozen=True, kw_only=True):
    """By address: how each output was made, from which *sources*, and why the last build made or removed it, if it did.

    What it *planned* is not there where somebody has gone on from its outputs.
    """

    records: dict[str, Record] = field(default_factory=dict)
    reasons: dict[str, Reason] = field(default_factory=dict)
    sources: dict[str, tuple[str, ...]] = field(default_factory=dict)
    planned: Planned | None = None


def read_state(path: Path) -> State:
    """Return the state kept in *path*; an empty one where there is none, or none of ours.

    A file as young as its record may have been changed behind it unnoticed, so its record holds a time that no file
    has, as git does with racy entries.
    """
    try:
        with path.open("rb") as file:
            written = os.fstat(file.fileno()).st_mtime_ns
            data = file.read()
    except OSError:
        return State()
    if not data.startswith(_FORMAT):
        return State()
    state: State = unseal(memoryview(data)[len(_FORMAT) :], decoder(State)) or State()
    for address, record in state.records.items():
        if record.mtime_ns >= written:
            state.records[address] = replace(record, mtime_ns=_NEVER)
    return state


def write_state(path: Path, state: State) -> None:
    """Keep *state* in *path*. A disk that refuses costs the next build its speed, nothing else."""
    data = _FORMAT + seal(state)
    draft = path.with_suffix(".new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:
            file.write(data)
        move(draft, path)
        _outlive(path, max((record.mtime_ns for record in state.records.values()), default=0))


def _outlive(path: Path, youngest: int) -> None:
    # The clock of a file system ticks every few milliseconds. Until it has ticked, a later change of the youngest
    # output could bear the time on record. Where it ticks by the second, read_state distrusts the record instead.
    for _ in range(_TICKS):
        if path.stat().st_mtime_ns > youngest:
            return
        os.utime(path)
