"""荣誉, 媒体聚焦."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.parts import Figure, Head, Table
from sitegen.model.views.rows import HonourRow, MediaRow


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourGroup:
    """Honours of one year."""

    title: str
    rows: tuple[HonourRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonoursView:
    """荣誉."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[HonourGroup, ...]
    by_unit: Table | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaGroup:
    """Reports of one year."""

    title: str
    rows: tuple[MediaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaView:
    """媒体聚焦."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[MediaGroup, ...]
    by_unit: Table | None
