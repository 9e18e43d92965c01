"""Work spread over processes. The result never depends on how many there are, or how they start."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.context import SpawnContext

S = TypeVar("S")
R = TypeVar("R")

_WORTH_A_PROCESS = 200
"""Below this many pieces of work the start of processes costs more than it saves."""
_CHUNK = 32
START_METHOD = "SITEGEN_START_METHOD"
"""The variable of the environment that says how processes start where nobody else does, and that they do: for tests."""

_state: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """How many processes there may be, and how they start."""

    jobs: int = 0
    start_method: str = ""

    @property
    def can_fork(self) -> bool:
        """Whether there may be a second process, and it may begin as a copy of this one."""
        return (self.jobs or os.cpu_count() or 1) > 1 and _method(self.start_method) == "fork"

    def run(
        self,
        open_state: Callable[[S], Any],
        given: S,
        work: Callable[[Any, int, int], R],
        total: int,
        *,
        effort: int = 0,
        chunk: int = _CHUNK,
        meanwhile: Callable[[], object] | None = None,
    ) -> Iterator[R]:
        """Yield ``work(state, start, stop)`` for chunks that cover ``range(total)``, in order.

        Where the pieces are no pages, *effort* says how many pages they are worth. What this process may well do
        *meanwhile* is done where others are at work.

        Each process calls ``open_state(given)`` once; what that returns is closed in the end, if it can be. Under
        ``fork`` *given* is inherited, under ``spawn`` it is pickled, once for each process.
        """
        chunks = [(start, min(start + chunk, total)) for start in range(0, total, chunk)]
        if not chunks:
            return
        jobs = min(self.jobs or os.cpu_count() or 1, len(chunks))
        method = self.start_method or os.environ.get(START_METHOD, "")
        if jobs <= 1 or ((effort or total) < _WORTH_A_PROCESS and not method):
            state = open_state(given)
            try:
                yield from (work(state, start, stop) for start, stop in chunks)
            finally:
                if close := getattr(state, "close", None):
                    close()
            return
        # Both take longer to import than an edited article to make.
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(jobs, context_of(method), _initialize, (open_state, given)) as pool:
            futures = [pool.submit(_call, work, start, stop) for start, stop in chunks]
            try:
                if meanwhile:
                    meanwhile()
                for future in futures:
                    yield future.result()
            finally:
                pool.shutdown(cancel_futures=True)


def context_of(start_method: str) -> SpawnContext:
    """Return what makes processes that start so; in the way that is best here where *start_method* is empty."""
    import multiprocessing

    # Those of other methods are used alike.
    return cast("SpawnContext", multiprocessing.get_context(_method(start_method)))


def _method(start_method: str) -> str:
    # macOS can fork too, but its system libraries are not safe behind one.
    best = "fork" if sys.platform == "linux" else "spawn"
    return start_method or os.environ.get(START_METHOD) or best


def _initialize(open_state: Callable[[Any], Any], given: Any) -> None:
    global _state
    # What a worker converts or renders is let go at once, unlike what its parent built up: that is not looked at again,
    # a second for 10,000 articles, nor copied because of a look.
    gc.freeze()
    gc.enable()
    _state = open_state(given)


def _call(work: Callable[[Any, int, int], R], start: int, stop: int) -> R:
    return work(_state, start, stop)
