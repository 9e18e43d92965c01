"""Chinese text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.text import count_words, human_size, nearest, summarize


@pytest.mark.parametrize(("text", "count"), [("党建引领", 4), ("共建361项，截至2024-12", 8), ("", 0), ("AI 辅助", 3)])
def test_length_is_counted_as_word_does(text: str, count: int) -> None:
    assert count_words(text) == count


def test_a_summary_ends_with_a_sentence_where_there_is_one() -> None:
    text = "第一句话说清了谁在哪里做了什么。" * 10
    assert summarize(text, 40) == "第一句话说清了谁在哪里做了什么。" * 2


def test_a_summary_without_a_sentence_is_cut_with_an_ellipsis() -> None:
    assert summarize("甲" * 200, 20) == "甲" * 19 + "…"


@given(st.text(max_size=400), st.integers(5, 120))
def test_a_summary_never_exceeds_its_limit(text: str, limit: int) -> None:
    assert len(summarize(text, limit)) <= limit


def test_the_nearest_name_is_one_that_contains_it_or_looks_like_it() -> None:
    names = ["机械工程学院党委", "机械设计系教师党支部", "农学院党委"]
    assert nearest("机械设计系党支部", names) == "机械设计系教师党支部"
    assert nearest("农学院", names) == "农学院党委"
    assert nearest("后勤", names) is None


@pytest.mark.parametrize(
    ("name", "names", "near"),
    [
        ("jx-sg", ["jx", "jx-sj"], "jx-sj"),
        ("标体", ["标题", "主题"], "标题"),
        ("厅级", ["院级", "省级"], None),
    ],
)
def test_what_differs_least_is_nearest(name: str, names: list[str], near: str | None) -> None:
    assert nearest(name, names) == near


@pytest.mark.parametrize(("size", "text"), [(512, "512 B"), (24_000, "23 KB"), (1_363_149, "1.3 MB")])
def test_sizes_are_as_readers_know_them(size: int, text: str) -> None:
    assert human_size(size) == text
