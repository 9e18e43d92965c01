"""The name under which the former bytes of a file are kept: all of them in one folder, whatever their paths hold."""

from __future__ import annotations

from hashlib import sha256


def name_of(path: str) -> str:
    """Return the name for *path*."""
    return sha256(path.encode()).hexdigest()[:32]
