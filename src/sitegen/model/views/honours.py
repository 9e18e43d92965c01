"""荣誉, 媒体聚焦."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.figures import Figure, Table
from sitegen.model.views.parts import Head
from sitegen.model.views.rows import HonourRow, MediaRow


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourGroup:
    """Honours of one year."""

    title: str
    anchor: str
    rows: tuple[HonourRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HonoursView:
    """荣誉. *levels* and *units* are values of the filter in their order."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[HonourGroup, ...]
    levels: tuple[str, ...]
    units: tuple[str, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaGroup:
    """Reports of one year."""

    title: str
    anchor: str
    rows: tuple[MediaRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaView:
    """媒体聚焦. *levels* and *outlets* are values of the filter in their order."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[MediaGroup, ...]
    levels: tuple[str, ...]
    outlets: tuple[str, ...]
    tables: tuple[Table, ...]
