"""What a disk says of an output, and outputs that others know by name."""

from __future__ import annotations

from typing import NamedTuple

REDIRECTS = "redirects.map"
"""The old addresses of what is here, for nginx."""
GONE = "gone.map"
"""The addresses of what was withdrawn, for nginx. Where another one is published, something is no longer to be seen."""


class Stat(NamedTuple):
    """Size in bytes and time of last change in nanoseconds: a file whose Stat is as recorded is taken as unchanged.

    Beside them the *mode*, and the *inode*: 0 where the system has none that tells one file from another.
    """

    size: int
    mtime_ns: int
    mode: int = 0
    inode: int = 0
