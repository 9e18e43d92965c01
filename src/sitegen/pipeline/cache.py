"""What a site remembers between builds, in ``.sitegen/``, and how it is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sitegen.incremental.state import read_state, state_path
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk
from sitegen.store.store import Store, StoreDamaged

STORE = "store.db"
# A store has what one output has, and what is read for it; three times that is mostly what nothing asks for any more.
_TIMES = 3
_ROOM = 256_000_000

R = TypeVar("R")


def with_store(request: Request, work: Callable[[Store], R]) -> R:
    """Return ``work(store)``; a store found damaged is deleted and *work* begun again, once."""
    try:
        with Store(request.cache / STORE) as store:
            return work(store)
    except StoreDamaged:
        forget(request)
    with Store(request.cache / STORE) as store:
        return work(store)


def shed(request: Request) -> None:
    """Drop the store where it has grown past all use: nothing in it is ever dropped singly.

    The outputs and the records of them stay, so what is published is not made again; it is only read again.
    """
    with suppress(OSError):  # then it is dropped another time
        size = (request.cache / STORE).stat().st_size
        if size > _ROOM and size > _TIMES * max(map(_published, request.cache.glob("state-*.json")), default=0):
            for path in request.cache.glob(f"{STORE}*"):
                path.unlink()


def forget(request: Request) -> None:
    """Drop what is remembered; the outputs themselves stay until new ones take their place.

    Raises:
        DiskProblem: where the disk keeps it.
    """
    for path in (*request.cache.glob(f"{STORE}*"), state_path(request.cache, request.output)):
        with disk(path), suppress(FileNotFoundError, NotADirectoryError):
            path.unlink()


def _published(state: Path) -> int:
    """Return how many bytes the output has that *state* records."""
    return sum(record.size for record in read_state(state).records.values())
