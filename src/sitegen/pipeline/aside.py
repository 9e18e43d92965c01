"""Work that may never end, done in a process of its own, which is given up."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from sitegen.pipeline.pool import context_of

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

R = TypeVar("R")
_PATIENCE = 4
"""How many times longer than it may work a process is waited for: the machine may have other things to do."""
_START = 60
"""Seconds that a process may take till it begins: one that is spawned imports everything first."""
_MEMORY = 1 << 30


def aside(seconds: float, start_method: str, work: Callable[..., Iterable[R]], *given: Any) -> Iterator[R]:
    """Yield what ``work(*given)`` yields, as far as it comes in so many *seconds* of work and with a GB of memory.

    Where a system does not count the work of a process, the time that passes is all there is.

    Raises:
        TimeoutError: it was given up, or died.
        Exception: what *work* raises.
    """
    context = context_of(start_method)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, seconds, work, given), daemon=True)
    process.start()
    sender.close()
    try:
        end = monotonic() + (seconds * _PATIENCE if receiver.poll(_START) else 0)
        while receiver.poll(max(0.0, end - monotonic())):
            kind, value = receiver.recv()
            if kind == "began":
                continue
            if kind == "raised":
                raise value
            if kind == "ended":
                return
            yield value
        raise TimeoutError
    except EOFError:
        raise TimeoutError from None
    finally:
        process.kill()
        process.join()
        receiver.close()


def _work(sender: Connection, seconds: float, work: Callable[..., Iterable[Any]], given: tuple[Any, ...]) -> None:
    _limit(seconds)
    sender.send(("began", None))
    try:
        for value in work(*given):
            sender.send(("yielded", value))
        sender.send(("ended", None))
    except Exception as error:
        sender.send(("raised", error))


def _limit(seconds: float) -> None:
    """Let the system end this process where it works longer, or takes more memory, than it may."""
    if sys.platform == "win32":  # which counts, and limits, in other ways
        return
    import resource

    begun = resource.getrusage(resource.RUSAGE_SELF)
    processor = max(1, round(begun.ru_utime + begun.ru_stime + seconds))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])  # what it began with is its parent's
        memory = pages * os.sysconf("SC_PAGE_SIZE") + _MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
