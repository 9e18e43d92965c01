"""荣誉, 媒体聚焦."""

from __future__ import annotations

from sitegen.model.views.base import View
from sitegen.model.views.figures import Figure, Table
from sitegen.model.views.parts import Head
from sitegen.model.views.rows import HonourRow, MediaRow


class HonourGroup(View, frozen=True, kw_only=True):
    """Honours of one year."""

    title: str
    anchor: str
    rows: tuple[HonourRow, ...]


class HonoursView(View, frozen=True, kw_only=True):
    """荣誉. *levels* and *units* are values of the filter in their order."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[HonourGroup, ...]
    levels: tuple[str, ...]
    units: tuple[str, ...]
    tables: tuple[Table, ...]


class MediaGroup(View, frozen=True, kw_only=True):
    """Reports of one year."""

    title: str
    anchor: str
    rows: tuple[MediaRow, ...]


class MediaView(View, frozen=True, kw_only=True):
    """媒体聚焦. *levels* and *outlets* are values of the filter in their order."""

    head: Head
    counts: tuple[Figure, ...]
    groups: tuple[MediaGroup, ...]
    levels: tuple[str, ...]
    outlets: tuple[str, ...]
    tables: tuple[Table, ...]
