"""Work is spread over processes without anybody noticing, and this process does something meanwhile."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest

from sitegen.pipeline.pool import Workers


def same(given: int) -> int:
    return given


def numbers(state: int, start: int, stop: int) -> list[int]:
    return [state + place for place in range(start, stop)]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_results_come_in_order_and_something_is_done_meanwhile(method: str) -> None:
    done: list[str] = []

    def meanwhile() -> None:
        done.append("meanwhile")

    def results() -> Iterator[int]:
        for part in Workers(jobs=2, start_method=method).run(same, 100, numbers, 70, meanwhile=meanwhile):
            done.append("part")
            yield from part

    assert list(results()) == list(range(100, 170))
    assert done == ["meanwhile", "part", "part", "part"]


def test_alone_nothing_is_done_meanwhile() -> None:
    def meanwhile() -> None:
        raise AssertionError

    parts = Workers(jobs=1).run(same, 0, numbers, 70, meanwhile=meanwhile)
    assert [number for part in parts for number in part] == list(range(70))
