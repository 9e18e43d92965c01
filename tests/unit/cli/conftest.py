"""Ways to call the command line as users do, in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from sitegen.cli.main import run


@dataclass(frozen=True)
class Called:
    """What one call came to."""

    code: int
    out: str
    err: str


class Terminal(io.StringIO):
    """A stream before which a person sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Callable[..., Called]:
    """Call sitegen as a script does."""

    def call_with(*arguments: object) -> Called:
        code = run([str(argument) for argument in arguments])
        streams = capsys.readouterr()
        return Called(code=code, out=streams.out, err=streams.err)

    return call_with


@pytest.fixture
def converse(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Called]:
    """Call sitegen before a terminal, and type answers to what it asks."""

    def call_with(arguments: list[object], answers: list[str]) -> Called:
        said = Terminal()
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{answer}\n" for answer in answers)))
        monkeypatch.setattr(sys, "stderr", said)
        code = run([str(argument) for argument in arguments])
        return Called(code=code, out=capsys.readouterr().out, err=said.getvalue())

    return call_with
