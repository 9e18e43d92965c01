"""Charts as values: bars with their share of the longest, curves with their points placed."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.model.views import Bar, Chart, Curve, CurvePoint


def chart(title: str, measure: str, counts: Iterable[tuple[str, int]]) -> Chart:
    """Return a bar chart of *counts*; shares are hundredths of the longest bar, to one decimal."""
    found = list(counts)
    longest = max((value for _, value in found), default=0) or 1
    bars = tuple(Bar(label=label, value=value, share=round(100 * value / longest, 1)) for label, value in found)
    return Chart(title=title, measure=measure, bars=bars)


def curve(title: str, measure: str, counts: Iterable[tuple[str, int]]) -> Curve:
    """Return a line chart of *counts*, in order from left to right at equal distances, none of them negative."""
    found = list(counts)
    top = max((value for _, value in found), default=0)
    highest = max((place for place, (_, value) in enumerate(found) if value == top), default=0)
    step = 100 / max(1, len(found) - 1)
    points = tuple(
        CurvePoint(
            label=label,
            value=value,
            x=round(place * step, 2),
            y=round(100 - 100 * value / (top or 1), 2),
            highest=place == highest,
        )
        for place, (label, value) in enumerate(found)
    )
    return Curve(title=title, measure=measure, points=points)
