"""The index of a group, read by a reader of its own and asked for phrases; the browser's reader is tested there."""

from __future__ import annotations

import json
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.numerals import spell
from sitegen.search.inversion import BUCKETS, LENGTHS, bucket_of, invert

SIGNS = "党建引领3 61aZ\"\\$&<>'`，。\u2028𠮷😀\u0301\n"
TEXTS = st.lists(st.tuples(st.text(SIGNS, max_size=12), st.text(SIGNS, max_size=30)), min_size=1, max_size=5)
NUMBERS = {spell(number): number for number in range(3000)}


def read(text: str) -> list[int]:
    found = []
    while text:
        size = 1 if text[:1] in NUMBERS else 2
        found.append(NUMBERS[text[:size]])
        text = text[size:]
    return found


def sums(text: str) -> list[int]:
    steps = read(text)
    return [sum(steps[: end + 1]) for end in range(len(steps))]


def entries(columns: list[str]) -> dict[str, tuple[list[int], list[int]]]:
    """Return pairs with the numbers of their holders and their places."""
    found = {}
    for bucket in range(BUCKETS):
        pairs, places = (json.loads(f'"{columns[first + bucket]}"') for first in (0, BUCKETS))
        where = places.split(" ")
        at = number = 0
        while at < len(pairs):
            end = pairs.index(" ", at + 2)
            pair = pairs[at : at + 2]
            assert bucket_of(pair) == bucket
            assert pair not in found
            found[pair] = sums(pairs[at + 2 : end]), sums(where[number])
            at, number = end + 1, number + 1
    return found


@given(TEXTS)
def test_every_pair_is_told_with_its_places_and_its_texts(texts: list[tuple[str, str]]) -> None:
    whole, wanted = "", {}
    for number, (title, rest) in enumerate(texts):
        for behind, part in enumerate((title, rest)):
            for place, pair in enumerate(map("".join, pairwise(part)), len(whole)):
                if "\n" not in pair:
                    holders, places = wanted.setdefault(pair, ([], []))
                    holders.append(2 * number + behind)
                    places.append(place)
            whole += f"{part}\n"
    found = {pair: told for pair, told in entries(invert(texts)).items() if pair[0] != "\n"}
    assert found == {pair: (sorted(set(holders)), places) for pair, (holders, places) in wanted.items()}


@given(TEXTS)
def test_every_character_is_told_with_its_texts(texts: list[tuple[str, str]]) -> None:
    wanted: dict[str, list[int]] = {}
    for number, parts in enumerate(texts):
        for behind, part in enumerate(parts):
            for sign in set(part) - {"\n"}:
                wanted.setdefault(sign, []).append(2 * number + behind)
    found = {pair[1]: told[0] for pair, told in entries(invert(texts)).items() if pair[0] == "\n"}
    assert found == wanted


def test_the_last_column_tells_how_long_titles_and_texts_are() -> None:
    columns = invert([("标题", "正文一段"), ("题", "")])
    assert len(columns) == LENGTHS + 1
    assert read(columns[LENGTHS]) == [3, 8, 2, 3]
