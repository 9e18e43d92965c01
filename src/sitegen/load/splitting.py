"""Names that writers put in one line."""

from __future__ import annotations

import re

COMMAS = re.compile(r"\s*[、，,；;]\s*")


def split_names(text: str) -> list[str]:
    """Return the names in *text*, without blank ones."""
    return [part for part in COMMAS.split(text.strip()) if part]
