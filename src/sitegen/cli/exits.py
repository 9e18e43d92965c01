"""The exit codes, which scripts rely on."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command came to."""

    FINE = 0
    CONTENT = 1
    """Problems in what was written."""
    USAGE = 2
    """A wrong call, an unusable ``--site`` or ``--output`` included."""
    CONFIG = 3
    """site.yml can't be used."""
    DISK = 4
    """The disk or the network refuses."""
    BUG = 5
    """A fault of sitegen's own."""
    INTERRUPTED = 130


class Refusal(Exception):  # noqa: N818  (what is written does not allow it; no fault of sitegen)
    """The content, sound as it is, does not allow what was asked for. Its text is Chinese, with the remedy."""
