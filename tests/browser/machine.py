"""What a machine must have for the tests of quality. Where it is not there a test skips and says what to install.

CI installs everything (.ci/run) and says so by ``CI=true``: there a missing program is a failure, never a skip.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parent / "node_modules"


def missing(reason: str) -> None:
    """Skip the test for *reason*; fail it in CI."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def program(install: str, *names: str) -> str:
    """Return the path of the first of the programs *names* that is there; *install* is the Debian package."""
    found = next(filter(None, map(shutil.which, names)), "")
    if not found:
        missing(f"{names[0]} is not installed (apt-get install {install})")
    return found


def chromium() -> str:
    return program("chromium fonts-noto-cjk", "chromium", "chromium-browser")


def package(path: str) -> Path:
    """Return the file *path* of an npm package that package.json here names."""
    if not (PACKAGES / path).is_file():
        missing(f"{path.partition('/')[0]} is not installed (npm ci --ignore-scripts --prefix tests/browser)")
    return PACKAGES / path
