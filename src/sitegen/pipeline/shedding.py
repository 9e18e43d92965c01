"""A store that has grown past all use."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sitegen.incremental.state import read_state
from sitegen.pipeline.cache import STORE
from sitegen.pipeline.request import Request

# A store has what one output has, and what is read for it; three times that is mostly what nothing asks for any more.
_TIMES = 3
_ROOM = 256_000_000


def shed(request: Request) -> None:
    """Drop the store where it has grown past all use: nothing in it is ever dropped singly.

    The outputs and the records of them stay, so what is published is not made again; it is only read again.
    """
    with suppress(OSError):  # then it is dropped another time
        size = (request.cache / STORE).stat().st_size
        if size > _ROOM and size > _TIMES * max(map(_published, request.cache.glob("state-*.json")), default=0):
            for path in request.cache.glob(f"{STORE}*"):
                path.unlink()


def _published(state: Path) -> int:
    """Return how many bytes the output has that *state* records."""
    return sum(record.size for record in read_state(state).records.values())
