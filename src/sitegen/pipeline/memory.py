"""What a build has in memory: when it is looked through for garbage, and when it is let go."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_kept: list[object] = []


@contextmanager
def without_collection() -> Iterator[None]:
    """Do not look for garbage: what is made here is kept to the end, and looking took a quarter of a build's time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def keep(made: object) -> None:
    """Keep *made* and all else that there is now: a process about to end need neither take it apart nor look through it.

    Where the process goes on after all, the next call lets it go.
    """
    gc.unfreeze()
    _kept[:] = [made]
    gc.freeze()
