"""What one file was found to say, whatever other files there are: so that it can be kept between builds."""

from __future__ import annotations

from functools import cache
from typing import Any, TypedDict, cast

from sitegen.core.diagnostics import Diagnostic
from sitegen.load.fields import hints_of
from sitegen.model.keeping import decoder, encode
from sitegen.model.value import Value

Entry = tuple[dict[str, Any], bool]
"""The values of one piece of content by field, and whether it is sound; of what is not, only its names are there."""


class Parsed(Value, array_like=True):
    """One file: its entries (one for a document) as bytes, the digest and line of its body, and its problems.

    Of a file that is not *readable* not even the names are known. *header* is the digest of what the entries of a
    document follow from.
    """

    entries: bytes = encode(())
    problems: tuple[Diagnostic, ...] = ()
    body: str = ""
    line: int = 1
    readable: bool = True
    header: str = ""

    def read_entries(self, kind: type) -> tuple[Entry, ...]:
        """Return the entries, which are of *kind*."""
        found: tuple[Entry, ...] = _entries(kind)(self.entries)
        return found


decode_parsed = decoder(Parsed)


@cache
def _entries(kind: type) -> Any:
    values: Any = cast(Any, TypedDict)(kind.__name__, hints_of(kind), total=False)
    return decoder(tuple[tuple[values, bool], ...])
