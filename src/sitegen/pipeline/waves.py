"""Outputs brought up to date where they stand, a part of the plan at a time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.incremental.decide import Decision, Reason, Record, decide, settled
from sitegen.incremental.fingerprint import fingerprints
from sitegen.incremental.state import State, write_state
from sitegen.model.outputs import Stat
from sitegen.model.routes import Route
from sitegen.pipeline.cache import state_path
from sitegen.pipeline.generation import make, manifest_of
from sitegen.pipeline.reading import Reading
from sitegen.pipeline.request import Request
from sitegen.pipeline.versions import versions
from sitegen.publish.disk import disk
from sitegen.publish.manifest import MANIFEST
from sitegen.publish.patch import Patch
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """Part of a plan: *routes* by address, which take the place of the outputs *instead*, as far as there are any."""

    routes: dict[str, Route]
    instead: Collection[str]


@dataclass(slots=True, kw_only=True)
class Outputs:
    """The outputs in a folder as we left them there: how each was made, and why."""

    records: dict[str, Record]
    sources: dict[str, tuple[str, ...]]
    reasons: dict[str, Reason] = field(default_factory=dict)
    """Why the last build made or removed an output."""
    look: tuple[int, ...]
    """How the manifest looks: whoever else publishes there puts another in its place."""

    def bring(self, request: Request, reading: Reading, wave: Wave, store: Store) -> Decision:
        """Bring the outputs of *wave* up to date.

        Raises:
            TemplateProblem: a template of the site is at fault; nothing has been done.
            DiskProblem: the disk refuses; what is there is no longer known.
        """
        assert reading.theme
        built = {address: self.records[address] for address in wave.instead if address in self.records}
        known = {address: record.fingerprint for address, record in built.items()}
        wanted = fingerprints(wave.routes.values(), reading.frame, reading.theme.digests, versions(), known)
        present = {address: Stat(size=record.size, mtime_ns=record.mtime_ns) for address, record in built.items()}
        decision = decide(wanted, built, present)
        made: dict[str, Record] = {}
        if not decision.is_idle:
            with Patch(request.output) as patch:
                pending = [wave.routes[address] for address in decision.make]
                made = make(request, reading, pending, wanted, store, patch.root)
                if not made.keys() <= self.records.keys():
                    self._enlist(request, patch, self.records | made)
                patch.apply(decision.make, decision.remove)
        self.records = settled(self.records, decision, wanted) | made
        for address in decision.remove:
            self.sources.pop(address, None)
        self.sources |= {address: route.sources for address, route in wave.routes.items()}
        self.reasons |= decision.reasons
        return decision

    def record(self, request: Request) -> None:
        """Write down all that is known, for the next process."""
        with Patch(request.output) as patch:
            self._enlist(request, patch, self.records)
        write_state(state_path(request), State(records=self.records, reasons=self.reasons, sources=self.sources))

    def _enlist(self, request: Request, patch: Patch, records: dict[str, Record]) -> None:
        patch.enlist(manifest_of(request, records))
        self.look = look(request.output)


def look(output: Path) -> tuple[int, ...]:
    """Return how the manifest of *output* looks; nothing where there is none."""
    with disk(output):
        try:
            found = (output / MANIFEST).lstat()
        except (FileNotFoundError, NotADirectoryError):
            return ()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_size
