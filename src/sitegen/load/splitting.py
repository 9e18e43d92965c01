"""Names that writers put in one line."""

from __future__ import annotations

import re

COMMAS = re.compile(r"\s*[、，,；;]\s*")
_BY_STRENGTH = tuple(re.compile(rf"\s*[{signs}]\s*") for signs in ("；;", "，,", "、"))


def split_names(text: str) -> list[str]:
    """Return the names in *text*, without blank ones."""
    return [part for part in COMMAS.split(text.strip()) if part]


def divide(text: str) -> list[str]:
    """Return the parts of *text* between its strongest separators: a name may hold a weaker one."""
    for separator in _BY_STRENGTH:
        parts = [part for part in separator.split(text.strip()) if part]
        if len(parts) > 1:
            return parts
    return [text.strip()]
