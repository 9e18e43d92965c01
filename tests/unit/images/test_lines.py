"""Lines of titles: nothing begins or ends a line that may not, nothing is lost, nothing is too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.images.lines import CLOSING, OPENING, parts_of, set_in_lines, shortened

LIMIT = 11.0


def length(text: str) -> float:
    """Chinese characters and their punctuation are an em wide, others half of it."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def set_title(text: str, most: int = 4) -> list[tuple[str, ...]]:
    return [lines.texts for lines in set_in_lines(parts_of(text, LIMIT, length), most, LIMIT, length)]


PHRASES = st.text("党委支部学习教育建设工作会议第一二三", min_size=1, max_size=8)
WORDS = st.sampled_from(["2026年", "105", "GB/T", "AI", "5.3%", "Science", "20:30", "——", "……", "361项"])
QUOTED = st.builds("{}{}{}".format, st.sampled_from("“《（"), PHRASES, st.just("")).map(
    lambda text: text + {"“": "”", "《": "》", "（": "）"}[text[0]]
)
SIGNS = st.sampled_from(["，", "、", "：", "·", " ", "？", ""])
TITLES = st.lists(st.builds("{}{}".format, PHRASES | WORDS | QUOTED, SIGNS), min_size=1, max_size=9).map("".join)


@given(TITLES)
def test_every_way_to_set_a_title_keeps_the_rules(title: str) -> None:
    title = title.strip()
    parts = parts_of(title, LIMIT, length)
    if any(length(part.strip()) > LIMIT for part in parts):
        return
    whole = len(parts) == len(parts_of(title, 1000.0, length))
    for number, lines in enumerate(set_title(title), 1):
        assert len(lines) <= 4 and number <= 4
        assert "".join(lines).replace(" ", "") == "".join(title.split())
        assert all(0 < length(line) <= LIMIT and line == line.strip() for line in lines)
        if whole:
            assert all(line[0] not in CLOSING or line.startswith("——") for line in lines[1:])
            assert all(line[-1] not in OPENING for line in lines[:-1])


@given(TITLES)
def test_a_title_is_shortened_until_it_fits(title: str) -> None:
    parts = parts_of(title, LIMIT, length)
    while not set_in_lines(parts, 2, LIMIT, length):
        parts = shortened(parts)
        kept, end = "".join(parts)[:-1], "".join(parts)[-1]
        assert " ".join(title.split()).startswith(kept) and end == "…"
        assert kept[-1:] not in CLOSING | OPENING | {" "}


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("围绕中心抓党建 结对共建解难题", ("围绕中心抓党建", "结对共建解难题")),
        ("查房前的五分钟，实习生来出题", ("查房前的五分钟，", "实习生来出题")),
        ("机械设计系教师党支部样板支部", ("机械设计系教师", "党支部样板支部")),
        ("把课堂搬到河边——记清流先锋", ("把课堂搬到河边", "——记清流先锋")),
        ("学校召开庆祝大会表彰2026年度先进", ("学校召开庆祝大会", "表彰2026年度先进")),
    ],
)
def test_lines_end_where_a_reader_pauses(title: str, lines: tuple[str, ...]) -> None:
    assert lines in set_title(title)


@pytest.mark.parametrize(
    "title", ["2026年11月21日", "用AI for Science", "GB/T 15834-2011", "马克思·恩格斯的话", "他说：“好！”"]
)
def test_words_numbers_and_names_stay_whole(title: str) -> None:
    whole = ("2026年", "11月", "21日", "Science", "15834-2011", "GB/T", "思·恩", "“好！”")
    for lines in set_title(title):
        assert all(word not in title or any(word in line for line in lines) for word in whole)


def test_what_is_too_long_for_a_line_is_broken_all_the_same() -> None:
    (lines, *_) = set_title("https://dangjian.example/yaowen/2026/1121-a.html")
    assert "".join(lines) == "https://dangjian.example/yaowen/2026/1121-a.html"
    assert all(length(line) <= LIMIT for line in lines)


def test_a_title_of_nothing_but_signs_comes_to_an_end() -> None:
    assert shortened(["，", "。"]) == ["…"]
    assert shortened(["党", "，", "。"]) == ["党…"]
    assert shortened(["…"]) == ["…"]
