"""The versions that outputs depend on: ours, those of the libraries that write bytes, and that of Unicode."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from unicodedata import unidata_version

from sitegen import __version__

LIBRARIES = ("jinja2", "markdown", "nh3", "pillow", "pypinyin", "segno")


@cache
def versions() -> str:
    """Return the versions as one line."""
    libraries = (f"{name} {version(name)}" for name in LIBRARIES)
    return " ".join((f"sitegen {__version__}", *libraries, f"unicode {unidata_version}"))
