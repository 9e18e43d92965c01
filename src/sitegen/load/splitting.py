"""Names that writers put in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

# No blanks in these: a long run of them would be tried again from each of its places. Parts are stripped instead.
COMMAS = re.compile("[、，,；;]")
_BY_STRENGTH = tuple(re.compile(f"[{signs}]") for signs in ("；;", "，,", "、"))


def split_names(text: str) -> list[str]:
    """Return the names in *text*, without blank ones."""
    return stripped(COMMAS.split(text))


def stripped(parts: Iterable[str]) -> list[str]:
    """Return *parts* without blank edges, and without those of which nothing is left."""
    return [part for part in map(str.strip, parts) if part]


def divide(text: str) -> list[str]:
    """Return the parts of *text* between its strongest separators: a name may hold a weaker one."""
    for separator in _BY_STRENGTH:
        parts = stripped(separator.split(text))
        if len(parts) > 1:
            return parts
    return [text.strip()]
