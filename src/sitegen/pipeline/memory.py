"""The garbage collector, out of the way while a build makes what it keeps."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Do not look for garbage: what is made here is kept to the end, and looking took a quarter of a build's time.

    Afterwards all that there is counts as old: as young, it would be looked through at the very next step.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if was:
            gc.enable()
