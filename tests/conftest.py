"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from sitegen.pipeline.pool import START_METHOD
from sites import SMALL, write_site

# A machine that is busy with other things makes no test fail.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--spawn``."""
    parser.addoption("--spawn", action="store_true", help="have sites built by processes that start as on Windows")


def pytest_configure(config: pytest.Config) -> None:
    """Obey ``--spawn``, here and in every sitegen that a test calls."""
    if config.getoption("--spawn"):
        os.environ[START_METHOD] = "spawn"


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have sites built in this process, where what is made can be counted."""
    monkeypatch.delenv(START_METHOD, raising=False)


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """The folder of a small site that builds without a word."""
    return write_site(tmp_path / "site", SMALL)
