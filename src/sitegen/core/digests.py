"""Digests of content and of values. Equal values have equal digests on every machine and under every hash seed."""

from __future__ import annotations

from hashlib import blake2b


def digest(data: bytes) -> str:
    """Return the 32-character hexadecimal BLAKE2b digest of *data*."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_text(text: str) -> str:
    """Return the digest of *text* as UTF-8; lone surrogates, which have no UTF-8 form, are allowed."""
    return digest(text.encode("utf-8", "surrogatepass"))


def fingerprint(*values: object) -> str:
    """Return the digest of plain *values*.

    A plain value is a str, int, bool, float, date, enum member, None, or a tuple or dataclass of such: its repr
    spells out every part in a fixed order, but for fields with ``repr=False``. Sets and dicts have no place in one.
    """
    return digest_text(repr(values))
