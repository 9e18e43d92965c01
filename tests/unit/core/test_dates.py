"""Dates as writers write them."""

from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from sitegen.core.dates import Precision, Stamp, parse_day, parse_stamp

MARCH_13 = Stamp(date(2024, 3, 13))


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-13",
        "2024-3-13",
        "2024/03/13",
        "2024.3.13",
        "2024年3月13日",
        "2024 年 3 月 13 日",
        "二〇二四年三月十三日",
        "二零二四年三月十三日",
    ],
)
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert parse_stamp(text) == MARCH_13


@pytest.mark.parametrize("text", ["2024-03", "2024年3月", "2024.3", "二〇二四年三月"])
def test_a_month_stands_where_the_day_is_not_known(text: str) -> None:
    stamp = parse_stamp(text)
    assert (stamp.text, stamp.chinese, stamp.precision) == ("2024-03", "2024年3月", Precision.MONTH)
    assert stamp.last_day == date(2024, 3, 31)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2023-08-28 14:44:30", time(14, 44, 30)),
        ("2023-08-28T14:44", time(14, 44)),
        ("2023年8月28日下午2:44", time(14, 44)),
        ("2023年8月28日 上午 9时5分", time(9, 5)),
        ("2023-08-28 14：44", time(14, 44)),
    ],
)
def test_a_time_may_follow_and_is_shown_to_the_minute(text: str, clock: time) -> None:
    stamp = parse_stamp(text)
    assert (stamp.day, stamp.clock) == (date(2023, 8, 28), clock)
    assert stamp.text == f"2023-08-28 {clock:%H:%M}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-13-01", "日期“2026-13-01”不存在"),
        ("2025-02-29", "日期“2025-02-29”不存在"),
        ("10月26日", "日期“10月26日”没有年份"),
        ("10-26", "日期“10-26”没有年份"),
        ("去年春天", "“去年春天”不是日期"),
        ("2024-03-13 25:00", "时间“25:00”不存在"),
        ("2024-03-13 之后", "“2024-03-13 之后”不是日期"),
        ("2024-03 14:00", "日期“2024-03 14:00”有时间却没有“日”"),
        ("2026年5月 14:30", "日期“2026年5月 14:30”有时间却没有“日”"),
        ("", "“”不是日期"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_stamp(text)
    assert str(caught.value) == message


def test_a_day_must_be_exact() -> None:
    assert parse_day("2024.3.13") == date(2024, 3, 13)
    for text in ("2024-03", "2024-03-13 10:00"):
        with pytest.raises(ValueError, match="要写到日，不带时间"):
            parse_day(text)


def test_a_bare_date_is_midnight_in_the_zone_of_the_site() -> None:
    assert MARCH_13.rfc3339(ZoneInfo("Asia/Shanghai")) == "2024-03-13T00:00:00+08:00"
    assert parse_stamp("2024-03-13 16:13").rfc3339(ZoneInfo("Asia/Shanghai")) == "2024-03-13T16:13:00+08:00"


def test_chinese_dates_have_no_padding_zeros() -> None:
    assert Stamp(date(2024, 3, 5)).chinese == "2024年3月5日"
