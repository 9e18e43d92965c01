"""Values as bytes, to be digested, kept between builds or sent between processes, and back: data, nothing that could run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from zlib import crc32

from msgspec import DecodeError, Struct, field, json
from msgspec.msgpack import Decoder, Encoder
from msgspec.structs import replace

__all__ = ["Recorded", "decoder", "encode", "encode_json", "field", "replace", "seal", "unseal"]

T = TypeVar("T")


class Recorded(Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A value of a record: of texts, numbers, and other such values. Thousands are read and written at every save."""


encode = Encoder().encode
"""Return a value of the model as bytes, the same for equal values."""
encode_json = json.Encoder().encode
"""Return a value of the model as JSON, in UTF-8."""

_SEAL = 4


def decoder(kind: Any) -> Callable[[bytes | memoryview], Any]:
    """Return what makes values of the type *kind* of what ``encode`` made of them."""
    return Decoder(kind).decode


def seal(value: object) -> bytes:
    """Return *value* as bytes that show whether they have come to harm."""
    data = encode(value)
    return crc32(data).to_bytes(_SEAL) + data


def unseal(data: bytes | memoryview, decode: Callable[[bytes | memoryview], T]) -> T | None:
    """Return what was sealed as *data*; None where that has come to harm or is of another kind."""
    kept = memoryview(data)[_SEAL:]
    if crc32(kept).to_bytes(_SEAL) != data[:_SEAL]:
        return None
    try:
        return decode(kept)
    except (DecodeError, UnicodeDecodeError):
        return None
