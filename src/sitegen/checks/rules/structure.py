"""CNT: how a text is built: what pairs, what stands twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.rule import Hit
from sitegen.core.text import HAN
from sitegen.model.passages import Kind, Passage

Found = Iterator[tuple[Passage, Hit]]

_CLOSING = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "「": "」",
    "『": "』",
    "〔": "〕",
}
_ALIKE = str.maketrans("()", "（）")
_BRACKET = re.compile("[“”‘’《》〈〉（）()【】「」『』〔〕]")
_NUMBERING = re.compile(r"[ \u3000]*[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$")
_CLAUSE = re.compile(f"[{HAN}]{{8}}[{HAN}]*")
_STANDING = re.compile("习近平|中国特色社会主义|党的二十|主题教育|学习教育")
_SAME = 30
_END = "\0"


def unpaired_marks(manuscript: Manuscript) -> Found:
    """引号、括号、书名号不成对

    引号、括号、书名号成对使用（GB/T 15834—2011）。一段引文分成几段时，每段开头用前引号，最后一段末尾用后引号。

    反例：开展“学党史活动。
    反例：各支部（含教师、学生支部召开会议。
    反例：学习中国共产党章程》。
    正例：开展“学党史”活动（含教师、学生支部），学习《中国共产党章程》。
    正例：
        “第一段引文。

        “第二段引文。”
    正例：1）学习 2）调研
    """
    passages = manuscript.passages
    for number, passage in enumerate(passages):
        if not (found := _BRACKET.findall(passage.text)) or _plainly_paired(found):
            continue
        place = _unpaired(passage.text)
        if place is None:
            continue
        behind = passages[number + 1] if number + 1 < len(passages) else None
        if passage.text[place] == "“" and behind and behind.text.startswith("“"):
            continue
        sign = passage.text[place]
        yield (
            passage,
            Hit(
                start=place,
                end=place + 1,
                message=f"“{sign}”没有成对。" if sign not in "“”" else f"引号 {sign} 没有成对。",
                hint="补上另一半，或者删去这一半。",
            ),
        )


def _plainly_paired(signs: list[str]) -> bool:
    return len(signs) % 2 == 0 and all(
        _CLOSING.get(signs[place]) == signs[place + 1] for place in range(0, len(signs), 2)
    )


def _unpaired(text: str) -> int | None:
    """Return where the first mark stands that has no other half."""
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        sign, place = found[0], found.start()
        if sign in _CLOSING:
            opened.append(place)
        elif opened and _CLOSING[text[opened[-1]]].translate(_ALIKE) == sign.translate(_ALIKE):
            opened.pop()
        elif not _is_no_bracket(text, place):
            return opened[-1] if opened and sign in map(_CLOSING.get, (text[one] for one in opened[:-1])) else place
    return opened[0] if opened else None


def _is_no_bracket(text: str, place: int) -> bool:
    """Tell whether the closing mark at *place* is an apostrophe, or belongs to a number like ``1）``."""
    if text[place] == "’":
        return text[place - 1 : place].isascii()
    before = re.split(r"[\s，。；：、]", text[:place])[-1]
    return text[place] in ")）" and bool(_NUMBERING.fullmatch(before))


def repeated_text(manuscript: Manuscript) -> Found:
    """同一段文字出现了两次

    连续三十个字以上一模一样，多半是粘贴了两遍。引文、脚注、图片说明不查，党的理论、会议的固定表述不查。

    反例：
        支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，并公布结果。

        今年以来，支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，并公布结果。
    正例：
        支部委员会每月研究一次党员教育工作，逐项听取各小组的进展情况，并公布结果。

        各小组每周碰一次头，把没有办完的事记在单子上，由支部书记在下次会议上答复。
    """
    prose = [one for one in manuscript.passages if one.runs and one.kind in (Kind.PARAGRAPH, Kind.ITEM)]
    text = _END.join([passage.text for passage in prose])
    clauses = _CLAUSE.findall(text)
    twice = {clause for clause, number in Counter(clauses).items() if number > 1}
    starts = list(accumulate((len(passage.text) + 1 for passage in prose), initial=0))
    met: dict[str, list[int]] = defaultdict(list)
    end = behind = 0
    for clause in clauses if twice else ():
        here = text.index(clause, behind)
        behind = here + len(clause)
        if here < end or clause not in twice:
            continue
        for there in met[clause]:
            start, stop = _widened(text, there, here, behind)
            if stop - start >= _SAME and not _STANDING.search(text, start, stop):
                end = stop
                number = bisect_right(starts, start) - 1
                yield prose[number], _said_before(prose[number].text, start - starts[number], stop - starts[number])
                break
        met[clause].append(here)


def _widened(text: str, there: int, here: int, end: int) -> tuple[int, int]:
    """Return from where to where in its passage *text* is as around *there*, where stands what is from *here* to *end*."""
    before = 0
    while before < there and text[there - before - 1] == text[here - before - 1] != _END:
        before += 1
    behind, away = end, here - there
    while behind < len(text) and text[behind - away] == text[behind] != _END:
        behind += 1
    return here - before, behind


def _said_before(text: str, start: int, stop: int) -> Hit:
    return Hit(
        start=start,
        end=stop,
        message=f"“{text[start : start + 12]}…”起的 {stop - start} 个字，前面已经有过。",
        hint="多半是粘贴了两遍，留一处。",
    )
