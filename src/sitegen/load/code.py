"""Which code this is: what it made of a file before holds only as long as the code is the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sitegen import __version__
from sitegen.core.digests import digest

LOADING = ("core", "core/codes", "model", "load")
"""The folders whose modules decide what a file is parsed to."""
PLANNING = ("core", "model", "model/views", "plan", "plan/figures")
"""Those that decide what a page shows of what was loaded."""
CHECKING = ("core", "model", "load", "markup", "checks", "checks/rules")
"""Those that decide what is remarked on what was written."""


@cache
def code_digest(folders: tuple[str, ...]) -> str:
    """Return the digest of the modules in *folders* of this package."""
    package = Path(__file__).parent.parent
    files = [file for folder in folders for file in sorted((package / folder).glob("*.py"))]
    return digest(b"\0".join((__version__.encode(), *(file.read_bytes() for file in files))))
