"""How far a build is: a bar for people who wait before a terminal, and only where there is something to wait for."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sitegen.cli.streams import is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0
"""Seconds that pass before a bar appears: most builds are over by then, and rich takes a while to import."""
_PAUSE = 0.1
"""Seconds from one drawing to the next: they cost time that a build could use."""
_FORESEEABLE = 0.05
"""How much of a stage tells how long the rest takes. Pictures are made first, and take longest."""


class Bar:
    """A progress callback, silent for a second; as a context manager it clears its line at the end.

    It shows the present stage: how many of its steps are done, and how long the rest takes at the same pace.
    *clock* counts seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._appears = clock() + _PATIENCE
        self._stage = ""
        self._begun = 0.0
        self._drawn = 0.0
        self._shown: Progress | None = None
        self._wanted = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that *done* of *total* steps of *stage* are done; a *total* of 0 is not known."""
        if not self._wanted:
            return
        now = self._clock()
        is_new = stage != self._stage
        if is_new:
            self._stage, self._begun = stage, now
        if now < self._appears or not (is_new or now >= self._drawn + _PAUSE):
            return
        self._drawn = now
        if self._shown is None:
            self._shown = _start()
        counts = f"{done:,}/{total:,}" if total else ""
        left = _left(now - self._begun, done, total)
        (task,) = self._shown.task_ids
        self._shown.update(
            task, description=stage, completed=done, total=total or None, counts=counts, left=left, refresh=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()


def _left(seconds: float, done: int, total: int) -> str:
    """Return how long the steps take that are not *done*, where those that are took so many *seconds*, if it shows."""
    if not _FORESEEABLE * total <= done < total:
        return ""
    left = round(seconds * (total - done) / done)
    return f"还要 {left // 60} 分 {left % 60} 秒" if left >= 60 else f"还要 {left} 秒"


def _start() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[counts]}"),
        TextColumn("{task.fields[left]}"),
    )
    # Drawn when called, not by a thread of its own: worker processes may be forked from this one.
    shown = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    shown.start()
    shown.add_task("", total=None, counts="", left="")
    return shown
