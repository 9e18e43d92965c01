"""Which columns of a table hold numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"[-+−–—~～≈<>≤≥]?[\d,. ]*\d *(?:[%‰]|[~～—–-] *[\d,.]+)?")
_NONE = frozenset({"", "-", "–", "—", "——", "/", "／", "无"})


def are_numbers(texts: Iterable[str]) -> bool:
    """Tell whether the *texts* of a column's cells are numbers, apart from those that say that there is none."""
    given = set(texts) - _NONE
    return bool(given) and all(map(_NUMBER.fullmatch, given))
