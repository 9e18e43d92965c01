"""Work is spread over processes without anybody noticing, and this process does something meanwhile."""

from __future__ import annotations

import multiprocessing

import pytest

from sitegen.pipeline.pool import Workers

# As it is cut: the state that each process opens, and where each piece begins and ends.
PIECES = [slice(100, 0, 32), slice(100, 32, 64), slice(100, 64, 70)]


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_results_come_in_order_and_something_is_done_meanwhile(method: str) -> None:
    done: list[object] = []
    for part in Workers(jobs=2, start_method=method).run(
        int, "100", slice, 70, meanwhile=lambda: done.append("meanwhile")
    ):
        done.append(part)
    assert done == ["meanwhile", *PIECES]


def test_alone_nothing_is_done_meanwhile() -> None:
    done: list[str] = []
    parts = Workers(jobs=1).run(int, "100", slice, 70, meanwhile=lambda: done.append("meanwhile"))
    assert list(parts) == PIECES
    assert not done
