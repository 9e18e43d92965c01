"""A sieve lets through every word that stands in the text, and hardly any other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.core import sieve as module
from sitegen.core.sieve import passes
from sitegen.core.text import words_of


def sieve(text: str) -> int:
    return module.sieve(words_of(text))


@given(st.text(), st.text(), st.text())
def test_a_word_that_stands_in_a_text_passes(before: str, word: str, behind: str) -> None:
    assert passes(sieve(word), sieve(before + word + behind))


def test_a_word_that_is_not_there_does_not_pass() -> None:
    text = sieve("周二晚上七点，实训中心三楼的灯准时亮起。")
    assert passes(sieve("实训中心"), text)
    assert not passes(sieve("三会一课"), text)
    assert not passes(sieve("中心实训"), text)


@given(*[st.text(st.sampled_from("党建双创工作A1\U00020000，“ "), max_size=12)] * 3)
def test_a_chinese_word_that_stands_in_a_text_passes(before: str, word: str, behind: str) -> None:
    assert passes(sieve(word), sieve(before + word + behind))


def test_white_space_and_punctuation_do_not_count() -> None:
    assert passes(sieve("党建“双创”"), sieve("党建双创"))
    assert passes(sieve("三会一课"), sieve("三会\n一 课"))
    assert passes(sieve("AI 党建"), sieve("AI党建"))


def test_a_long_text_lets_few_words_through_by_mistake() -> None:
    text = sieve("".join(chr(0x4E00 + number * 7919 % 3000) for number in range(1500)))
    words = ["".join(chr(0x6E00 + (number * 31 + place * 977) % 8000) for place in range(4)) for number in range(1000)]
    assert sum(passes(sieve(word), text) for word in words) < 100
