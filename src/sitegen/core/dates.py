"""Dates as writers write them: with a time, to the day, or to the month where the day is not known."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, tzinfo
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

Day: TypeAlias = date
"""The name of ``date`` where a field called *date* hides it."""

_SEPARATED = re.compile(
    r"(\d{4})\s*[-/.年．－]\s*(\d{1,2})(?:\s*[-/.月．－]\s*(\d{1,2})(?!\d|\s*[:：时点])\s*日?|\s*月)?"
)
_TIME = re.compile(
    r"[T ]*(上午|下午|晚上?)?\s*(\d{1,2})[:：时点](\d{1,2})?(?:[:：分](\d{1,2}))?秒?分?(?:Z|[+-]\d\d:?\d\d)?"
)
_WITHOUT_YEAR = re.compile(r"\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?")
_CHINESE_DIGITS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "Ｏ": "0",
    "０": "0",
}
_CHINESE_DATE = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?"
)


class Precision(IntEnum):
    """How exactly a date is known."""

    MONTH = 1
    DAY = 2
    MINUTE = 3


class Stamp(NamedTuple):
    """A date of content. To the month, *day* is the first; without a time, *clock* is midnight."""

    day: date
    clock: time = time(0, 0)
    precision: Precision = Precision.DAY

    @property
    def text(self) -> str:
        """The machine-readable short form: ``2024-03-13 16:13``, ``2024-03-13`` or ``2024-03``."""
        day = self.day.isoformat()
        if self.precision is Precision.MINUTE:
            return f"{day} {self.clock.isoformat('minutes')}"
        return day if self.precision is Precision.DAY else day[:7]

    @property
    def chinese(self) -> str:
        """``2024年3月13日`` or ``2024年3月``: no padding zeros (GB/T 9704-2012)."""
        month = f"{self.day.year}年{self.day.month}月"
        return month if self.precision is Precision.MONTH else f"{month}{self.day.day}日"

    @property
    def last_day(self) -> date:
        """The last day that the date can mean: the end of the month where only the month is known."""
        if self.precision is not Precision.MONTH:
            return self.day
        return self.day.replace(day=monthrange(self.day.year, self.day.month)[1])

    def rfc3339(self, zone: tzinfo) -> str:
        """Return the instant for feeds; a bare date is midnight in *zone*."""
        return _instant(self.day, self.clock, zone)


@lru_cache(maxsize=4096)
def _instant(day: date, clock: time, zone: tzinfo) -> str:
    """Each page names some dates several times, and those of its neighbours."""
    return datetime.combine(day, clock, zone).isoformat()


def parse_stamp(text: str) -> Stamp:
    """Return the date that *text* means.

    Accepts ``2024-03-13``, ``2024/3/13``, ``2024.3.13``, ``2024年3月13日``, ``二〇二四年三月十三日``, each with a time or
    without the day.

    Raises:
        ValueError: with a Chinese sentence, where the text is not a date, has no year, or names a day that never was.
    """
    text = text.strip()
    if not text.isascii():
        text = _to_arabic(text)
    found = _SEPARATED.match(text)
    if not found:
        if _WITHOUT_YEAR.match(text):
            raise ValueError(f"日期“{text}”没有年份")
        raise ValueError(f"“{text}”不是日期")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    clock = _parse_clock(text[found.end() :].strip(), text)
    try:
        value = date(year, month, day or 1)
    except ValueError:
        raise ValueError(f"日期“{text}”不存在") from None
    if clock is not None and day:
        return Stamp(value, clock, Precision.MINUTE)
    if clock is not None:
        raise ValueError(f"日期“{text}”有时间却没有“日”")
    return Stamp(value, precision=Precision.DAY if day else Precision.MONTH)


def parse_day(text: str) -> date:
    """Return the day that *text* means; a month alone or a time is a ValueError."""
    stamp = parse_stamp(text)
    if stamp.precision is not Precision.DAY:
        raise ValueError(f"“{text}”要写到日，不带时间")
    return stamp.day


def _parse_clock(rest: str, whole: str) -> time | None:
    if not rest:
        return None
    found = _TIME.fullmatch(rest)
    if not found:
        raise ValueError(f"“{whole}”不是日期")
    half, hour, minute, second = found.groups()
    hours = int(hour) + (12 if half and half != "上午" and int(hour) < 12 else 0)
    try:
        return time(hours, int(minute or 0), int(second or 0))
    except ValueError:
        raise ValueError(f"时间“{rest}”不存在") from None


def _to_arabic(text: str) -> str:
    def replace(found: re.Match[str]) -> str:
        year = "".join(_CHINESE_DIGITS[c] for c in found[1])
        day = f"{_small_number(found[3])}日" if found[3] else ""
        return f"{year}年{_small_number(found[2])}月{day}"

    return _CHINESE_DATE.sub(replace, text)


def _small_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(_CHINESE_DIGITS[ones])
    return int(_CHINESE_DIGITS.get(tens, "1")) * 10 + int(_CHINESE_DIGITS.get(ones, "0"))
