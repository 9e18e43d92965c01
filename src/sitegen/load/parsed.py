"""What one file was found to say: plain values, so that it can be kept between builds."""

from __future__ import annotations

from typing import Any, NamedTuple

from sitegen.core.diagnostics import Diagnostic

Entry = tuple[dict[str, Any], bool]
"""The values of one piece of content by field, and whether it is sound; of what is not, only its names are there."""


class Parsed(NamedTuple):
    """One file: its entries (one for a document), the digest and line of its body, and its problems.

    Of a file that is not *readable* not even the names are known.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Diagnostic, ...] = ()
    body: str = ""
    line: int = 1
    readable: bool = True
