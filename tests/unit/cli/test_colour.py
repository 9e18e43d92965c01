"""Colour: on a terminal, unless it is declined."""

from __future__ import annotations

import pytest


@pytest.fixture
def broken(small_site, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    (small_site / "content/yaowen/x.md").write_text("---\n标题: x\n日期: 2026-13-01\n单位: jx\n---\n", "utf-8")
    return small_site


def test_a_terminal_gets_colour(converse, broken):
    assert "\x1b[1;31m错误 FM014\x1b[0m" in converse(["build", "--site", broken], []).err


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_unless_it_is_declined(converse, broken, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    found = converse(["build", "--site", broken], []).err
    assert "错误 FM014" in found
    assert "\x1b" not in found


def test_a_pipe_gets_none(call, broken):
    assert "\x1b" not in call("build", "--site", broken).err
    assert "\x1b" not in call("check", "--site", broken).out
