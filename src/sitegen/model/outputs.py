"""What a disk says of an output."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stat:
    """Size in bytes and time of last change in nanoseconds: a file whose Stat is as recorded is taken as unchanged."""

    size: int
    mtime_ns: int
