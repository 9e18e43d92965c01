"""编辑看板, in previews only."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.views.parts import Head, Link, Links


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """编辑看板, in previews only: what production holds back, and why."""

    head: Head
    held: tuple[Link, ...]
    overdue: tuple[Link, ...]
    gaps: tuple[Links, ...]
    silent: tuple[Link, ...]
