"""What a site remembers between builds, in ``.sitegen/``, and how it is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from sitegen.incremental.state import state_path
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk
from sitegen.store.store import Store, StoreDamaged

STORE = "store.db"

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


def forget(request: Request) -> None:
    """Drop what is remembered; the outputs themselves stay until new ones take their place.

    Raises:
        DiskProblem: where the disk keeps it.
    """
    for path in (*request.cache.glob(f"{STORE}*"), state_path(request.cache, request.output)):
        with disk(path), suppress(FileNotFoundError, NotADirectoryError):
            path.unlink()
