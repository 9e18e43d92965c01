"""How far a build is: a bar for people who wait before a terminal, and only where there is something to wait for."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sitegen.cli.streams import is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds that pass before a bar appears: most builds are over by then, and rich takes a while to import."""


class Bar:
    """A progress callback, silent for *patience* seconds; as a context manager it clears its line at the end."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._begun = time.monotonic()
        self._shown: Progress | None = None
        self._stages: dict[str, TaskID] = {}
        self._wanted = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that *done* of *total* steps of *stage* are done."""
        if not self._wanted or time.monotonic() - self._begun < self._patience:
            return
        if self._shown is None:
            self._shown = _start()
        if stage not in self._stages:
            self._stages[stage] = self._shown.add_task(stage, total=total)
        self._shown.update(self._stages[stage], completed=done, total=total, refresh=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()


def _start() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # Drawn when called, not by a thread of its own: worker processes may be forked from this one.
    shown = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    shown.start()
    return shown
