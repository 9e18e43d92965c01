"""Fixtures for every test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from sites import SMALL, write_site

# A machine that is busy with other things makes no test fail.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """The folder of a small site that builds without a word."""
    return write_site(tmp_path / "site", SMALL)
