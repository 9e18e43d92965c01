"""The versions that outputs depend on: ours, and those of the libraries that write bytes."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from sitegen import __version__

LIBRARIES = ("jinja2", "markdown", "nh3", "pillow", "pypinyin", "segno")


@cache
def versions() -> str:
    """Return the versions as one line."""
    return " ".join((f"sitegen {__version__}", *(f"{name} {version(name)}" for name in LIBRARIES)))
