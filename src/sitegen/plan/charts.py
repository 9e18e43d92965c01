"""Charts as values: bars with their share of the longest."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.views import Bar, Chart


def chart(title: str, measure: str, counts: Iterable[tuple[str, int]]) -> Chart:
    """Return a bar chart of *counts*; shares are hundredths of the longest bar, to one decimal."""
    found = list(counts)
    longest = max((value for _, value in found), default=0) or 1
    bars = tuple(Bar(label=label, value=value, share=round(100 * value / longest, 1)) for label, value in found)
    return Chart(title=title, measure=measure, bars=bars)
