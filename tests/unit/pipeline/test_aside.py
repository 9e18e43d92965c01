"""Work in a process of its own: what it yields arrives, and what never ends is given up."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.load.pdf import Unread, pages_of
from sitegen.pipeline.aside import aside
from troubles import die, fail, grow, never


@pytest.mark.parametrize("method", ["", "spawn"])
def test_what_is_yielded_arrives(method: str) -> None:
    assert list(aside(60, method, range, 3)) == [0, 1, 2]


def test_what_never_ends_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        list(aside(0.02, "", never, 0))


def test_what_was_yielded_before_a_failure_arrives() -> None:
    found = aside(60, "", fail, 0)
    assert next(found) == 1
    with pytest.raises(Unread, match="文件加了密码"):
        next(found)


def test_a_process_that_dies_is_not_waited_for() -> None:
    found = aside(60, "", die, 0)
    assert next(found) == 1
    with pytest.raises(TimeoutError):
        next(found)


def test_more_memory_than_a_gigabyte_is_not_given() -> None:
    if not Path("/proc/self/statm").exists():
        pytest.skip("the system does not tell how much memory a process has")
    with pytest.raises(MemoryError):
        list(aside(60, "", grow, 2 << 30))


def test_a_pdf_that_is_none_says_so_from_there_too() -> None:
    with pytest.raises(Unread):
        list(aside(60, "", pages_of, b"%PDF-1.4 no pdf", 3))
