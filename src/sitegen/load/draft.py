"""A piece of content on its way to what it is."""

from __future__ import annotations

from typing import Any

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.pieces import Piece


class Draft:
    """A *piece*, its *values* as far as they are completed, the *item* that it becomes, and what is wrong with it.

    What is not *sound* goes no further.
    """

    __slots__ = ("item", "piece", "problems", "sound", "values")

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.sound = piece.sound
        self.values = piece.values
        self.item: Any = None
        self.problems: list[Diagnostic] = []

    def refuse(self, *problems: Diagnostic) -> None:
        """Go no further, because of *problems*."""
        self.problems += problems
        self.sound = False
