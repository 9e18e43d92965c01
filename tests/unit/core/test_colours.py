"""Colours, held against the values that WCAG 2.2 and its tools give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.core.colours import contrast, luminance, parse_colour, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
PAPER = "#fbf8f3"


def test_a_colour_is_three_or_six_digits() -> None:
    assert parse_colour("#A61b1B") == (166, 27, 27)
    assert parse_colour("#fa0") == parse_colour("#ffaa00") == (255, 170, 0)


@pytest.mark.parametrize("text", ["", "a61b1b", "#a61b1", "#a61b1g", "红", " #a61b1b", "#a61b1b\n", "#ＡＡＡ"])
def test_anything_else_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        parse_colour(text)


@pytest.mark.parametrize(
    ("colour", "value"),
    [
        ("#000000", 0),
        ("#ffffff", 1),
        ("#ff0000", 0.2126),
        ("#00ff00", 0.7152),
        ("#0000ff", 0.0722),
        ("#808080", 0.2159),
    ],
)
def test_luminance_is_that_of_wcag(colour: str, value: float) -> None:
    assert luminance(colour) == pytest.approx(value, abs=5e-5)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000", "#fff", 21),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
        ("#a61b1b", "#ffffff", 7.5),
        ("#a61b1b", PAPER, 7.1),
        ("#6b625a", PAPER, 5.6),
        ("#7a5a12", PAPER, 6.0),
    ],
)
def test_contrast_is_that_of_wcag_both_ways(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert contrast(one, other) == pytest.approx(ratio, abs=0.06)


@given(COLOURS, COLOURS)
def test_a_readable_shade_reaches_the_contrast_on_any_ground(colour: str, ground: str) -> None:
    shade = readable(colour, ground)
    assert contrast(shade, ground) >= 4.5
    if contrast(colour, ground) >= 4.5:
        assert shade == colour
    assert readable(shade, ground) == shade


@given(COLOURS)
def test_a_readable_shade_is_of_the_same_hue_and_no_darker_than_need_be(colour: str) -> None:
    shade = readable(colour, PAPER, "#fff", least=4.5)
    before, after = parse_colour(colour), parse_colour(shade)
    assert all(after[i] <= after[j] for i in range(3) for j in range(3) if before[i] <= before[j])
    if shade != colour:
        assert 4.5 <= contrast(shade, PAPER) < 4.7


def test_a_colour_on_a_dark_ground_is_made_lighter() -> None:
    assert luminance(readable("#7a0000", "#171412")) > luminance("#7a0000")


def test_no_shade_reads_on_black_and_white_at_once() -> None:
    with pytest.raises(ValueError, match="no shade"):
        readable("#a61b1b", "#000", "#fff", least=7)
