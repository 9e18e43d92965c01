"""Which code this is: what it made of a file before holds only as long as the code is the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sitegen import __version__
from sitegen.core.digests import digest

_FOLDERS = ("core", "core/codes", "model", "load")


@cache
def code_digest() -> str:
    """Return the digest of the modules that decide what a file is parsed to."""
    package = Path(__file__).parent.parent
    files = [file for folder in _FOLDERS for file in sorted((package / folder).glob("*.py"))]
    return digest(b"\0".join((__version__.encode(), *(file.read_bytes() for file in files))))
