"""A stretch of days over which something is counted; open where it has no first or no last day."""

from __future__ import annotations

from datetime import date

from sitegen.model.value import Value

Month = tuple[int, int]


class Period(Value):
    """From *start* to *end*, both included."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether *day* lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def touches(self, year: int) -> bool:
        """Tell whether a day of *year* lies in the period."""
        return (self.start is None or self.start.year <= year) and (self.end is None or year <= self.end.year)

    def cut(self, other: Period) -> Period:
        """Return the days that lie in both."""
        starts = [day for day in (self.start, other.start) if day]
        ends = [day for day in (self.end, other.end) if day]
        return Period(start=max(starts, default=None), end=min(ends, default=None))


ALWAYS = Period()


def months(first: date, last: date) -> tuple[Month, ...]:
    """Return every month from that of *first* to that of *last*."""
    numbers = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    return tuple((number // 12, number % 12 + 1) for number in numbers)


def last_months(day: date, count: int) -> tuple[Month, ...]:
    """Return the *count* months that end with that of *day*."""
    end = 12 * day.year + day.month
    return tuple((number // 12, number % 12 + 1) for number in range(end - count, end))


def month_text(month: Month) -> str:
    """Return ``2026年3月``."""
    return f"{month[0]}年{month[1]}月"
