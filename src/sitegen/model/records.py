"""Records: what one build keeps for the next, as MessagePack. Data, never code: what is read is of the declared types."""

from __future__ import annotations

from typing import TypeVar

from msgspec import MsgspecError, Struct, field, msgpack
from msgspec.structs import replace

__all__ = ["Recorded", "decoded", "encoded", "field", "replace"]

T = TypeVar("T")


class Recorded(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A value of a record: of texts, numbers, and other such values. Thousands are read and written at every save."""


def encoded(value: object) -> bytes:
    """Return *value* as bytes."""
    return msgpack.encode(value)


def decoded(data: bytes, kind: type[T]) -> T:
    """Return the value of type *kind* that *data* holds.

    Raises:
        ValueError: it holds no such value.
    """
    try:
        return msgpack.decode(data, type=kind)
    except MsgspecError as error:
        raise ValueError(str(error)) from error
