"""What a build does not show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """Content that this build does not show, and why, in Chinese."""

    path: str
    title: str
    reason: str
