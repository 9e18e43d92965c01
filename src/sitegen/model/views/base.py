"""What every View and every part of one is: a value that cannot change, quick to make, to compare and to encode."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

__all__ = ["View", "replace"]


class View(Struct, frozen=True, kw_only=True):
    """A value for templates. Thousands are made at every save: a Struct takes a fifth of the time of a dataclass."""
