"""Meanwhile: what a copy of the process finds out is what this one would."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from sitegen.pipeline.meanwhile import Meanwhile

BESIDE = [False, pytest.param(True, marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows 上不能复制进程"))]


def look() -> dict[str, tuple[int, str]]:
    return {"页面": (os.getpid(), "x" * 1_000_000)}


@pytest.mark.parametrize("beside", BESIDE)
def test_the_result_is_that_of_the_work_wherever_it_is_done(beside: bool) -> None:
    found = Meanwhile(look, beside=beside)
    [(number, text)] = found.result.values()
    assert (number != os.getpid(), text) == (beside, "x" * 1_000_000)
    assert found.result is found.result


@pytest.mark.parametrize("beside", BESIDE)
def test_what_the_work_raises_is_raised_where_it_is_asked_for(beside: bool) -> None:
    def fail() -> str:
        raise ZeroDivisionError

    found = Meanwhile(fail, beside=beside)
    with pytest.raises(ZeroDivisionError):
        _ = found.result


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 上不能复制进程")
def test_where_the_copy_dies_the_work_is_done_here(tmp_path: Path) -> None:
    def work() -> str:
        if not (tmp_path / "died").exists():
            (tmp_path / "died").touch()
            os._exit(3)
        return "done"

    assert Meanwhile(work, beside=True).result == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows 上不能复制进程")
def test_where_no_process_can_begin_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert Meanwhile(look, beside=True).result["页面"][0] == os.getpid()
