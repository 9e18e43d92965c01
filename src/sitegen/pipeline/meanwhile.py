"""Work that a copy of this process does while it goes on with something else itself."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

R = TypeVar("R")


class Meanwhile(Generic[R]):
    """What *work* returns, a plain value of texts, numbers, tuples and tables.

    Where *beside* is true a copy of this process begins with it at once, and ends when its result is asked for. Else, and
    where the copy fails, the work is done when it is asked for, and raises what there is to raise.
    """

    def __init__(self, work: Callable[[], R], *, beside: bool) -> None:
        self._work = work
        self._result: R | None = None
        self._copy: tuple[int, int] | None = None
        if beside:
            with suppress(OSError):  # the system has no room for it
                self._copy = _begin(work)

    @property
    def result(self) -> R:
        """What the work came to."""
        if self._result is None:
            said = _end(*self._copy) if self._copy else None
            self._copy = None
            self._result = self._work() if said is None else marshal.loads(said)
        return self._result


def _begin(work: Callable[[], Any]) -> tuple[int, int]:
    """Begin a copy of this process that says what *work* returns. Return its number, and where it can be heard.

    Raises:
        OSError: the system does not begin one.
    """
    if sys.platform == "win32":
        raise OSError("no process is copied here")
    ear, mouth = os.pipe()
    if number := os.fork():
        os.close(mouth)
        return number, ear
    code = 1
    try:
        with open(mouth, "wb") as said:  # noqa: PTH123
            said.write(marshal.dumps(work()))
        code = 0
    finally:
        os._exit(code)


def _end(number: int, ear: int) -> bytes | None:
    """Return what the copy *number* says; None where it failed."""
    with open(ear, "rb") as heard:
        said = heard.read()
    return said if os.waitpid(number, 0)[1] == 0 else None
