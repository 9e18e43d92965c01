"""Addresses as old pages write them: what is none is taken for nothing, instead of an error."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

_NOTHING = urlsplit("")


def split(address: str) -> SplitResult:
    """Return the parts of *address*; of what is none, empty ones."""
    try:
        return urlsplit(address)
    except ValueError:
        return _NOTHING


def joined(base: str, reference: str) -> str:
    """Return the address that *reference* means on the page *base*; of what is none, the reference itself."""
    try:
        return urljoin(base, reference)
    except ValueError:
        return reference
