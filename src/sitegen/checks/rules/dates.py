"""CNT: days that a text names, held against the calendar, against the header and against one another."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit, needs, over
from sitegen.core.dates import Stamp
from sitegen.model.content import Article
from sitegen.model.passages import Kind, Passage
from sitegen.model.vocabulary import Genre

Found = Iterator[tuple[Passage, Hit]]

_LEAP = 2000
_DAY = re.compile(r"(?<!\d)(?:(\d{4}) ?年 ?)?(?<![\d.])(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]")
_ISO = re.compile(r"(?<![\d-])(\d{4})-(0\d|1[0-2])-([0-2]\d|3[01])(?![\d-])")
_WEEKDAY = re.compile(_DAY.pattern + r"[ \u3000]?[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?![至到、—–~-])")
_WEEKDAYS = "一二三四五六日"
_RANGE = re.compile(
    r"(?<![\d.])(\d{1,2}) ?月 ?(\d{1,2}) ?日?(?:(?:上午|下午|晚|起)?[ ]?(?:至|到|—|–|-|~|～|、|和) ?(?:(\d{1,2}) ?月 ?)?(\d{1,2}) ?日)?"
)
_SIGNED = re.compile(r"(?:^|[^\d])(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日[）)]?$")
_SIGNATURE = 40
_AHEAD = frozenset({Genre.NOTICE, Genre.PUBLICITY, Genre.ANNOUNCEMENT, Genre.RULES})
_WRONG_YEAR = timedelta(days=31)
# A date without a year is of the year that brings it nearest.
_NEAR = timedelta(days=150)


@needs("月", "-")
def impossible_day(passage: Passage) -> Iterator[Hit]:
    """日期不存在

    没有的月份、没有的日子，如二月三十日、平年的二月二十九日。

    反例：2025年2月29日，支部召开会议。
    反例：9月31日前报送。
    正例：2024年2月29日，支部召开会议。
    正例：9月30日前报送。
    """
    text = passage.text
    for sign, pattern in (("月", _DAY), ("-", _ISO)):
        for found in pattern.finditer(text) if sign in text else ():
            year, month, day = int(found[1] or _LEAP), int(found[2]), int(found[3])
            if _day(year, month, day) is None and not text.endswith("农历", 0, found.start()):
                yield Hit(
                    start=found.start(),
                    end=found.end(),
                    message=f"“{found[0]}”这一天不存在。",
                    hint=_last_of(year, month),
                )


def _last_of(year: int, month: int) -> str:
    if not 1 <= month <= 12 or not year:
        return "核对日期。"
    return f"核对日期，{month}月最后一天是{monthrange(year, month)[1]}日。"


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@needs("周", "星期", "礼拜")
def wrong_weekday(manuscript: Manuscript) -> Found:
    """星期和日期对不上

    写了日期又写星期几，两者要对得上。没有写年份的，按离发布日期最近的那一年算。

    反例：2024年3月13日（星期五）下午召开会议。
    反例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-14
        ---
        3月13日（周五）下午召开会议。
    正例：2024年3月13日（星期三）下午召开会议。
    正例：3月13日（星期三）下午召开会议。
    """
    for passage in manuscript.passages:
        if "周" not in passage.text and "星期" not in passage.text and "礼拜" not in passage.text:
            continue
        for found in _WEEKDAY.finditer(passage.text):
            month, day = int(found[2]), int(found[3])
            meant = _day(int(found[1]), month, day) if found[1] else _nearest(manuscript.day, month, day)
            said = _WEEKDAYS.index("日" if found[4] == "天" else found[4])
            if meant and meant.weekday() != said:
                right = _WEEKDAYS[meant.weekday()]
                yield (
                    passage,
                    Hit(
                        start=found.start(),
                        end=found.end(),
                        message=f"{_named(meant)}是星期{right}，不是星期{found[4]}。",
                        hint="核对日期和星期。",
                    ),
                )


def _nearest(around: date | None, month: int, day: int) -> date | None:
    """Return the day of *month* that is nearest to the day *around*; None where that is not plain."""
    if around is None:
        return None
    days = [one for year in (around.year - 1, around.year, around.year + 1) if (one := _day(year, month, day))]
    return min((one for one in days if abs(one - around) <= _NEAR), key=lambda one: abs(one - around), default=None)


def _named(day: date) -> str:
    return Stamp(day).chinese


def event_behind_date(manuscript: Manuscript) -> Found:
    """活动日期在发布日期之后

    稿件报道的活动，发布时应当已经举行。通知、公示、公告、制度写的是以后的事，不查；预告类的稿件请写明体裁。

    反例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-13
        活动日期: 2024-03-15
        ---
        正文。
    正例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-15
        活动日期: 2024-03-13
        ---
        正文。
    """
    article = manuscript.item
    if not isinstance(article, Article) or not article.event_date or article.genre in _AHEAD:
        return
    if article.event_date > article.date.last_day:
        yield _of_header(
            "event_date",
            article.event_date,
            f"活动日期（{_named(article.event_date)}）在发布日期（{article.date.chinese}）之后。",
            "核对两个日期；是通知、预告的，写上“体裁: 通知”。",
        )


def _of_header(field: str, day: date, message: str, hint: str) -> tuple[Passage, Hit]:
    passage = Passage(kind=Kind.FIELD, text=day.isoformat(), at=(field,))
    return over(passage, message, hint)


def other_event_day(manuscript: Manuscript) -> Found:
    """活动日期和正文里的日期对不上

    头部写了“活动日期”，正文里又写着几月几日，其中应当有这一天（“3月12日至14日”含这三天）。

    反例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-15
        活动日期: 2024-03-13
        ---
        3月12日，党支部召开会议。
    正例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-15
        活动日期: 2024-03-13
        ---
        3月12日至14日，党支部召开会议。
    """
    article = manuscript.item
    if not isinstance(article, Article) or not article.event_date or article.genre in _AHEAD:
        return
    if article.event_date > article.date.last_day:
        return  # That is told already.
    lead = next((one for one in manuscript.passages if one.kind is Kind.PARAGRAPH and "月" in one.text), None)
    spans = [_span(found) for found in _RANGE.finditer(lead.text)] if lead else []
    event = (article.event_date.month, article.event_date.day)
    if spans and lead and not any(first <= event <= last for first, last in spans):
        if any(event == _span(found)[0] for one in manuscript.passages for found in _RANGE.finditer(one.text)):
            return
        yield _of_header(
            "event_date",
            article.event_date,
            f"活动日期是{event[0]}月{event[1]}日，正文里写的是{spans[0][0][0]}月{spans[0][0][1]}日。",
            "核对两处日期。",
        )


def _span(found: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    first = (int(found[1]), int(found[2]))
    return first, (int(found[3] or found[1]), int(found[4])) if found[4] else first


def signed_otherwise(manuscript: Manuscript) -> Found:
    """落款日期对不上

    文末落款的日子，不晚于发布日期（写到当天为止），与头部的“落款日期”相同。月日挨着、年份不同的，多半是年初照抄了旧稿的年份；
    转载、补录和制度不查年份。

    反例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-13
        ---
        党支部召开会议。

        （管理学院 2024年3月14日）
    反例：
        ---
        标题: 关于召开会议的通知
        日期: 2024-01-05
        ---
        请准时参加。

        2023年1月4日
    反例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-13
        落款日期: 2024-03-11
        ---
        党支部召开会议。

        2024年3月12日
    正例：
        ---
        标题: 党支部召开会议
        日期: 2024-03-13
        ---
        党支部召开会议。

        （管理学院 2024年3月12日）
    """
    article = manuscript.item
    if not isinstance(article, Article):
        return
    if article.sign_date and article.sign_date > article.date.last_day:
        yield _of_header(
            "sign_date",
            article.sign_date,
            f"落款日期（{_named(article.sign_date)}）在发布日期（{article.date.chinese}）之后。",
            "核对两个日期。",
        )
    for passage in manuscript.passages[-3:]:
        if passage.kind is not Kind.PARAGRAPH or len(passage.text) > _SIGNATURE or "。" in passage.text:
            continue
        if not (found := _SIGNED.search(passage.text)) or not (day := _day(*map(int, found.groups()))):
            continue
        if message := _against(article, day):
            start = found.start(1)
            yield passage, Hit(start=start, end=found.end(3) + 1, message=message, hint="核对两处日期。")


def _against(article: Article, day: date) -> str:
    """Return what speaks against the *day* of the signature; nothing where it is in order."""
    if article.sign_date:
        if day == article.sign_date:
            return ""
        return f"落款是{_named(day)}，头部的落款日期是{_named(article.sign_date)}。"
    if day <= article.date.last_day:
        alike = _nearest(article.date.day, day.month, day.day)
        settled = article.repost or article.origin or article.backfill or article.genre is Genre.RULES
        if settled or not alike or alike.year == day.year or abs(alike - article.date.day) > _WRONG_YEAR:
            return ""
        return f"落款是{_named(day)}，发布日期是{article.date.chinese}，像是年份没有改。"
    return f"落款是{_named(day)}，在发布日期（{article.date.chinese}）之后。"
