"""Numerals, read by a reader of their own; the browser's reader is tested in tests/browser/test_search.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.numerals import ascending, numerals, spell

DIGITS = [chr(code) for code in range(33, 127) if code not in (34, 92)]
EDGES = (0, 1, 55, 56, 57, 2907, 2908, 2909, 36763, 36764, 36765, 71_639_296 + 36_763)

SPELLED = {spell(number): number for number in (*EDGES, *range(40_000))}


def read(text: str) -> list[int]:
    """Read by the rule as its docstring tells it: the first character says how many follow."""
    found = []
    while text:
        first = DIGITS.index(text[0])
        size = 1 if first < 56 else 2 if first < 87 else 3 if first < 91 else 5
        word, text = text[:size], text[size:]
        found.append(SPELLED[word])
    return found


def test_numbers_take_one_two_three_or_five_characters() -> None:
    assert [len(spell(number)) for number in EDGES] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 5]


def test_no_two_numbers_are_spelled_alike_and_none_needs_an_escape() -> None:
    spelled = [spell(number) for number in range(40_000)]
    assert len(set(spelled)) == len(spelled)
    assert set("".join(spelled)) == {chr(code) for code in range(33, 127)} - {'"', "\\"}


@pytest.mark.parametrize("number", [-1, 71_639_296 + 36_764])
def test_what_has_no_numeral_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="has no numeral"):
        spell(number)


@given(st.lists(st.sampled_from((*EDGES, 3, 99, 4095, 4096, 39_999)), max_size=30))
def test_numbers_in_a_row_are_read_again(numbers: list[int]) -> None:
    assert read(numerals(numbers)) == numbers


@given(st.sets(st.integers(0, 39_999), min_size=1, max_size=30))
def test_growing_numbers_are_told_by_their_steps(numbers: set[int]) -> None:
    total, found = 0, []
    for step in read(ascending(sorted(numbers))):
        total += step
        found.append(total)
    assert found == sorted(numbers)
