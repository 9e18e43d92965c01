"""Counts as texts give them, each with what it counts; and names, as lists of persons give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen.core.numbers import small_number
from sitegen.core.text import HAN
from sitegen.model.passages import Kind, Passage

NUMBER = "(?:[0-9]{1,4}|[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])"
# 12 人次, 12 名额, 三个月, 五个到位 and the like count nothing that a table lists.
MEASURE = (
    "(?:名(?![单额字词义牌录])|人(?![次均才员])|位(?![置于])|个|项(?!目)|门|篇(?!章)|家(?![庭长])|件|条(?!件)|支(?!部)|所|户|幅|则"
    "|份|组|场(?!所)|本(?![科校院次届])|队(?!伍))"
)
_COUNT = re.compile(
    rf"(?<![第近约超过达逾前后每各上首余几数百千万十零〇\d./～~—至到-])(?<!\d[,，])({NUMBER}) ?({MEASURE})"
    "(?!左右|以[上下内外]|[多余半]|小?[月时]|工作日|百分|学[期时分]|一|到位|有力|过硬|意识|自信|维护|确立|务必|坚持|全面|结合|围绕|聚焦|方面|之)"
    rf"(?![{HAN}]{{0,8}}?中(?![心国华共学层小青]))"
)
_PERSONS = ("名", "人", "位")
_QUOTED = re.compile("“[^”]*”|《[^》]*》|‘[^’]*’")
# 优秀共产党员（30名）
BRACKETED = re.compile(rf"[（(]共?计? ?{NUMBER} ?{MEASURE}[）)][：:]?$")
"""A count in brackets at the end of a heading or a line: of what stands below."""
_ASIDE = re.compile("[（(][^（）()]*[）)]")
_HEAD = re.compile("^[^：:]{1,20}[：:]")
_SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")
_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]+·[{HAN}·]+")
_NO_NAME = re.compile("(?:学院|学校|部|处|系|级|班|中心|所|室|组|委|公司|单位|同志|人员|如下|名单)$")
_PROSE = 20
"""A paragraph of so many characters, or with a full stop, is no part of a list."""


class Count(NamedTuple):
    """A count in a text, and what stands around it in the same clause."""

    start: int
    end: int
    number: int
    measure: str
    before: str
    behind: str

    @property
    def of_persons(self) -> bool:
        """Whether it is persons that it counts."""
        return self.measure in _PERSONS

    @property
    def said(self) -> str:
        """The count as it is told."""
        return f"{self.number} {self.measure}"


def counts_in(text: str) -> Iterator[Count]:
    """Yield the counts in *text* of what a list may list: two and more, and no names such as “三个一”."""
    # What is quoted is a name.
    plain = _QUOTED.sub(lambda found: "○" * len(found[0]), text)
    for found in _COUNT.finditer(plain):
        number = small_number(found[1])
        if number > 1:
            before = re.split(rf"[^{HAN}]|[共计有为]", plain[: found.start()].rstrip("（( "))[-1][-4:]
            behind = re.split(rf"[^{HAN}]", plain[found.end() :].lstrip())[0][:6]
            yield Count(*found.span(), number, found[2], before, behind)


def names_listed(below: Iterable[Passage]) -> set[int]:
    """Return how many names the paragraphs at the beginning of *below* list; nothing where they are no list of names."""
    number = 0
    for passage in below:
        if passage.kind is not Kind.PARAGRAPH:
            break
        if BRACKETED.search(passage.text):
            return set() if not number else {number}
        plain = _SPACED_NAME.sub(r"\1\2", _ASIDE.sub("", _HEAD.sub("", passage.text)))
        names = [name for name in re.split(r"[、，,；;。\s\u3000]+", plain) if name]
        names = names[1:] if names and _NO_NAME.search(names[0]) else names
        if not all(_NAME.fullmatch(name) and not _NO_NAME.search(name) for name in names):
            if "。" in passage.text or len(passage.text) > _PROSE:
                break
            return set()
        number += len(names)
    return {number} - {0}
