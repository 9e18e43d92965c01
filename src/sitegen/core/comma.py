"""Comma-separated values as Excel and WPS open them rightly: UTF-8 with a mark, and no text taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def comma_separated(rows: Iterable[Sequence[str | int | float]]) -> str:
    """Return *rows* as the text of a .csv file, its byte order mark included.

    A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(map(_harmless, row) for row in rows)
    return "\ufeff" + text.getvalue()


def _harmless(value: str | int | float) -> str | int | float:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
