"""Fixtures for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import SMALL, write_site


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """The folder of a small site that builds without a word."""
    return write_site(tmp_path / "site", SMALL)
