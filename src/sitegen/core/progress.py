"""How far a command is, told to whoever wants to know."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

Progress = Callable[[str, int, int], None]
"""Called with the stage in Chinese, the steps done and the steps in all: when a stage begins, and as it goes on.

0 steps in all are steps that nobody has counted.
"""

T = TypeVar("T")

_TELLING = 50
"""Items from one word about them to the next."""


def counted(items: Collection[T], stage: str, progress: Progress) -> Iterator[T]:
    """Yield *items*, and tell *progress* as they go."""
    for done, item in enumerate(items):
        if done % _TELLING == 0:
            progress(stage, done, len(items))
        yield item


def silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""
