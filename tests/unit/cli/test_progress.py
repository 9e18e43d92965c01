"""The progress bar: for people who wait, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from sitegen.cli.progress import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def draw(monkeypatch):
    """Return what a terminal shows of a build."""

    def draw_on(kind: str, patience: float) -> str:
        shown = Terminal()
        monkeypatch.setenv("TERM", kind)
        monkeypatch.setattr(sys, "stderr", shown)
        with Bar(patience) as bar:
            bar("转换正文", 32, 100)
            bar("转换正文", 100, 100)
            bar("生成页面", 5, 200)
        return shown.getvalue()

    return draw_on


def test_who_waits_sees_how_far_each_stage_is(draw):
    said = draw("xterm", 0)
    assert "转换正文" in said and "100/100" in said
    assert "生成页面" in said and "5/200" in said


def test_a_short_build_shows_none(draw):
    assert draw("xterm", 60) == ""


def test_a_terminal_that_can_do_nothing_shows_none(draw):
    assert draw("dumb", 0) == ""


def test_without_a_terminal_there_is_none(capsys):
    with Bar(patience=0) as bar:
        bar("转换正文", 100, 100)
    assert capsys.readouterr().err == ""
