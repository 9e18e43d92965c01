"""What every View and every part of one is: a value that cannot change, quick to make, to compare and to digest."""

from __future__ import annotations

from msgspec import Struct
from msgspec.msgpack import Encoder
from msgspec.structs import replace

__all__ = ["View", "encoded", "replace"]

_ENCODER = Encoder()


class View(Struct, frozen=True, kw_only=True):
    """A value for templates. Thousands are made at every save: a Struct takes a fifth of the time of a dataclass."""


def encoded(view: object) -> bytes:
    """Return *view* as bytes, the same for equal values: what its digest is taken of."""
    return _ENCODER.encode(view)
