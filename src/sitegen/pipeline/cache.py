"""What a site remembers between builds, in ``.sitegen/``, and how it is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sitegen.core.digests import digest_text
from sitegen.pipeline.request import Request
from sitegen.publish.disk import disk

if TYPE_CHECKING:
    from sitegen.store.store import Store

STORE = "store.db"
# A store has what one output has, and what is read for it; three times that is mostly what nothing asks for any more.
_TIMES = 3
_ROOM = 256_000_000

R = TypeVar("R")


def with_store(request: Request, work: Callable[[Store], R]) -> R:
    """Return ``work(store)``; a store found damaged is deleted and *work* begun again, once."""
    from sitegen.store.store import Store, StoreDamaged  # where nothing has changed, none is needed

    try:
        with Store(request.cache / STORE) as store:
            return work(store)
    except StoreDamaged:
        forget(request)
    with Store(request.cache / STORE) as store:
        return work(store)


def state_path(request: Request) -> Path:
    """Return the file that keeps how each output of *request* was made."""
    return request.cache / f"state-{_output(request)}.bin"


def glance_path(request: Request) -> Path:
    """Return the file that keeps how everything looked when the output of *request* was built."""
    return state_path(request).with_suffix(".glance")


def findings_path(request: Request) -> Path:
    """Return the file that keeps what the last check found."""
    return request.cache / "check.bin"


def spare_path(request: Request) -> Path:
    """Return where the generation before the present one of the output of *request* stands."""
    return request.cache / f"spare-{_output(request)}"


def _output(request: Request) -> str:
    return digest_text(str(request.output.resolve()))


def shed(request: Request, size: int) -> None:
    """Drop the store where it has grown past all use beside an output of *size* bytes: nothing goes from it singly.

    The outputs and the records of them stay, so what is published is not made again; it is only read again.
    """
    with suppress(OSError):  # then it is dropped another time
        if (request.cache / STORE).stat().st_size > max(_ROOM, _TIMES * size):
            for path in request.cache.glob(f"{STORE}*"):
                path.unlink()


def forget(request: Request) -> None:
    """Drop what is remembered; the outputs themselves stay until new ones take their place.

    Raises:
        DiskProblem: where the disk keeps it.
    """
    records = state_path(request), glance_path(request), findings_path(request)
    for path in (*request.cache.glob(f"{STORE}*"), *records):
        with disk(path), suppress(FileNotFoundError, NotADirectoryError):
            path.unlink()
