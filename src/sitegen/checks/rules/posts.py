"""CNT: persons whom a text names with a post, held against the school's ``people.yml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.roster import Roster, Tenure, Title, body_of
from sitegen.checks.rule import Hit
from sitegen.core.text import HAN
from sitegen.model.content import Article
from sitegen.model.passages import Kind, Passage

_JOINT = re.compile(rf"(?:、|兼|、兼)[{HAN}]{{0,12}}")
# The post is said to be one of another time.
_ASIDE = re.compile(
    "时任|曾任|历任|前任|原|(?<![日此会目年之以])前(?=[任党学校院书副主部处]|$)|老$|离任|卸任|退休|首任|第[一二三四五六七八九十]+任"
    "|拟任|候任|当选|提名|推选|选举|新任|即将"
)
_OUTSIDE = re.compile(
    "[省市县区州乡镇]委|[省市县区州乡镇](?:政府|直|级)|街道|社区|公司|集团|银行|厅|局|村|中学|小学|医院|国家|中央|教育部"
)
_UNIVERSITY = re.compile(f"[{HAN}]*(?:大学(?!生)|学校)")
_SOLE = frozenset({"书记", "院长", "校长", "主任", "系主任", "部长", "处长", "科长", "所长", "馆长", "主席", "会长"})
_HEADS = frozenset({"院长", "校长"})
# What may follow a name of two characters that is not a third one of it.
_GOES_ON = re.compile(
    rf"[^{HAN}]|$|同志|老师|教授|书记|[在作做为以就对向从和与及等到说讲致带率领任被的代出参主指强表介要传宣总汇回深走看担一通部分勉希认鼓点寄]"
)
# What may stand before one.
_STOPS_AT = re.compile(rf"(?:^|[^{HAN}]|[由请与和及对为随在邀是同跟向给让听据因但时])$")
_NAMED_AFTER = ("工作室", "助理", "办公室", "信箱", "接待", "团队")
_REGISTER = "人员表不对的，改 content/people.yml。"


def other_post(manuscript: Manuscript) -> Iterator[tuple[Passage, Hit]]:
    """职务和人员表对不上

    稿件里紧挨着姓名的职务，要合乎学校自己的人员表（content/people.yml）：在稿件日期那天，这个人任这一职务。
    写以前的事，职务前加“时任”或“原”。同名的、一人几职的，有一项对得上就不报；人员表里没有的人不查；引文段不查。
    下面的例子里，人员表写着：程野2023年9月以前任机械学院党委副书记，以后任党委书记；范舟从2023年9月起任党委副书记。

    反例：
        ---
        标题: 机械学院召开座谈会
        日期: 2024-05-10
        ---
        机械学院党委副书记程野主持座谈会。
    反例：
        ---
        标题: 机械学院召开座谈会
        日期: 2023-05-10
        ---
        座谈会由学院党委书记程野主持。
    反例：
        ---
        标题: 机械学院召开座谈会
        日期: 2024-05-10
        ---
        座谈会由机械学院党委书记范舟主持。
    正例：
        ---
        标题: 机械学院召开座谈会
        日期: 2024-05-10
        ---
        机械学院党委书记程野、党委副书记范舟参加座谈会。
    正例：
        ---
        标题: 机械学院召开座谈会
        日期: 2024-05-10
        ---
        2022年，时任学院党委副书记程野带队到实训中心调研。
    """
    roster, article = manuscript.roster, manuscript.item
    if not roster or not isinstance(article, Article):
        return
    days = (article.date.day, article.date.last_day, *((article.event_date,) if article.event_date else ()))
    for passage in manuscript.passages:
        if passage.kind is not Kind.QUOTATION:
            for hit in _hits(roster, passage.text, min(days), max(days), article.date.text[:10]):
                yield passage, hit


def _hits(roster: Roster, text: str, first: date, last: date, written: str) -> Iterator[Hit]:
    titles = list(roster.titles(text))
    for number, title in enumerate(titles):
        behind = roster.name_behind(text, title.end)
        if behind and _is_whole(behind[0], text[behind[1] :]):
            name, end = behind
            joint = list(_joined(titles[: number + 1], text))
            aside = joint[-1].before
            for one in joint:
                start = one.start - len(body_of(one.before))
                yield from _hit(roster, name, one, aside, text, (start, end), (first, last, written))
            continue
        before = roster.name_before(text, title.start)
        if before and _has_post_behind(before, titles[:number], text, title.end):
            bare = Title(start=title.start, end=title.end, noun=title.noun, before="")
            yield from _hit(roster, before[0], bare, "", text, (before[1], title.end), (first, last, written))


def _is_whole(name: str, rest: str) -> bool:
    """Tell whether *name*, before *rest* of a text, is no part of a longer one: 程野 of 程野秋."""
    return len(name) > 2 or bool(_GOES_ON.match(rest))


def _has_post_behind(named: tuple[str, int], titles: Sequence[Title], text: str, end: int) -> bool:
    """Tell whether the post that ends at *end* is that of whom it stands behind: 程野书记.

    It is not in 书记程野副书记范舟, whose *titles* go before; nor is 程野书记工作室 a person.
    """
    name, start = named
    if (titles and titles[-1].end == start) or text.startswith(_NAMED_AFTER, end):
        return False
    return len(name) > 2 or bool(_STOPS_AT.search(text[:start]))


def _joined(titles: Sequence[Title], text: str) -> Iterator[Title]:
    """Yield the last of *titles* and those before it that are the same person's: 党委书记、院长程野."""
    yield titles[-1]
    for title, after in zip(reversed(titles[:-1]), reversed(titles), strict=False):
        if not _JOINT.fullmatch(text, title.end, after.start):
            return
        yield title


def _hit(
    roster: Roster,
    name: str,
    title: Title,
    aside: str,
    text: str,
    span: tuple[int, int],
    when: tuple[date, date, str],
) -> Iterator[Hit]:
    found = _fault(roster, name, title, aside, when)
    if found:
        message, hint = found
        yield Hit(start=span[0], end=span[1], message=f"“{text[span[0] : span[1]]}”：{message}", hint=hint)


def _fault(roster: Roster, name: str, title: Title, aside: str, when: tuple[date, date, str]) -> tuple[str, str] | None:
    """Return what is wrong with *name* in the post *title* and the remedy; None where nothing is for sure."""
    first, last, written = when
    tenures = roster.of(name)
    if _is_elsewhere(title.before, roster, tenures):
        return None
    same = [tenure for tenure in tenures if tenure.agrees(title.noun, title.before)]
    if any(tenure.held(first, last) for tenure in same) or _ASIDE.search(aside):
        return None
    now = [tenure for tenure in tenures if tenure.held(first, last)]
    posts = "、".join(f"“{tenure.post}”" for tenure in now)
    if same:
        then = f"改成当时的职务{posts}" if now else "改成当时的职务"
        hint = f"{then}；写的是以前的事，职务前加“时任”。{_REGISTER}"
        return f"{_term(same, first)}稿件的日期是 {written}。", hint
    hint = f"核对姓名和职务。{_REGISTER}"
    if any(_is_near(tenure, title) for tenure in now):
        return f"人员表里，{name}这时的职务是{posts}。", hint
    holders = (
        tenure for tenure in roster.tenures if tenure.held(first, last) and tenure.is_named(title.noun, title.before)
    )
    holder = next(holders, None) if title.noun in _SOLE else None
    return (f"人员表里，这时的“{holder.post}”是{holder.name}。", hint) if holder else None


def _term(tenures: Sequence[Tenure], first: date) -> str:
    """Return which term of *tenures*, none of which holds on the day *first*, comes nearest to it."""
    past = [tenure for tenure in tenures if tenure.end and tenure.end < first]
    if past:
        tenure = max(past, key=lambda tenure: tenure.end or first)
        return f"人员表里，{tenure.name}任“{tenure.post}”到 {tenure.until} 为止；"
    tenure = min(tenures, key=lambda tenure: tenure.start or first)
    return f"人员表里，{tenure.name}从 {tenure.since} 起任“{tenure.post}”；"


def _is_near(tenure: Tenure, title: Title) -> bool:
    """Tell whether *title* has one 副 more or less than the post of *tenure*, of the same body."""
    noun = tenure.noun.removeprefix("副")
    sure = bool(body_of(title.before)) or noun in _HEADS
    return sure and noun == title.noun.removeprefix("副") and tenure.is_of(title.before)


def _is_elsewhere(before: str, roster: Roster, tenures: Sequence[Tenure]) -> bool:
    """Tell whether the post with *before* it is one of another place than the school."""
    own = [text for tenure in tenures for text in (tenure.post, *tenure.places)]
    for found in _OUTSIDE.finditer(before):
        if not any(found[0] in text for text in own):
            return True
    university = _UNIVERSITY.search(before)
    if not university or not roster.schools:
        return False
    return not any(university[0].endswith(name) for name in (*roster.schools, "学校"))
