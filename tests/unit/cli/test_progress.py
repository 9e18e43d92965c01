"""The progress bar: for people who wait, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from sitegen.cli.progress import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


Step = tuple[float, str, int, int]
"""The seconds that pass before it, its stage, how many steps of that are done and how many there are."""


def take(steps: tuple[Step, ...]) -> None:
    clock = Clock()
    with Bar(clock) as bar:
        for seconds, *told in steps:
            clock.now += seconds
            bar(*told)


@pytest.fixture
def draw(monkeypatch):
    """Return what a terminal of a *kind* shows of some steps."""

    def draw_on(*steps: Step, kind: str = "xterm") -> str:
        shown = Terminal()
        monkeypatch.setenv("TERM", kind)
        monkeypatch.setattr(sys, "stderr", shown)
        take(steps)
        return shown.getvalue()

    return draw_on


def test_who_waits_sees_how_far_each_stage_is(draw):
    said = draw((0, "转换正文", 0, 10_000), (2, "转换正文", 3_200, 10_000), (4, "生成页面", 5, 200))
    assert "转换正文" in said and "3,200/10,000" in said
    assert "生成页面" in said and "5/200" in said


def test_the_rest_takes_as_long_as_what_is_done(draw):
    assert "还要 6 秒" in draw((0.5, "转换正文", 0, 400), (2, "转换正文", 100, 400))


def test_a_long_rest_is_told_in_minutes(draw):
    assert "还要 2 分 15 秒" in draw((0, "转换正文", 0, 400), (45, "转换正文", 100, 400))


def test_how_long_a_stage_takes_does_not_show_at_its_beginning(draw):
    said = draw((0, "生成页面", 0, 1_000), (5, "生成页面", 49, 1_000), (5, "生成页面", 1_000, 1_000))
    assert "49/1,000" in said and "还要" not in said


def test_each_stage_has_a_pace_of_its_own(draw):
    said = draw((0, "转换正文", 0, 10), (60, "生成页面", 0, 100), (1, "生成页面", 10, 100))
    assert "还要 9 秒" in said
    assert "分" not in said


def test_a_stage_without_steps_is_named(draw):
    said = draw((2, "编排页面", 0, 0))
    assert "编排页面" in said
    assert "0/" not in said and "还要" not in said


def test_it_is_not_drawn_more_often_than_eyes_can_follow(draw):
    said = draw(
        (0, "转换正文", 0, 100), (2, "转换正文", 50, 100), (0.05, "转换正文", 51, 100), (0.1, "转换正文", 53, 100)
    )
    assert "50/100" in said and "51/100" not in said and "53/100" in said


def test_a_build_of_less_than_a_second_shows_none(draw):
    assert draw((0, "转换正文", 0, 100), (0.5, "转换正文", 100, 100), (0.4, "生成页面", 5, 200)) == ""


def test_a_terminal_that_can_do_nothing_shows_none(draw):
    assert draw((5, "转换正文", 1, 100), kind="dumb") == ""


def test_without_a_terminal_there_is_none(capsys):
    take(((5, "转换正文", 1, 100),))
    assert capsys.readouterr().err == ""
