"""The starter list: its samples hold, and no wrong form is found where correct words merely stand side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitegen.checks.lexicon import Lexicon, Wording, remedy
from sitegen.checks.rules.wordings import broken_samples, unusable
from sitegen.model.phrases import Gravity, Phrase
from wordings import STARTER, paragraph

# Correct prose that puts the characters of wrong forms side by side, across the borders of words and sentences.
TRAPS = (Path(__file__).parent / "correct_prose.txt").read_text("utf-8").splitlines()


def found_in(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    """Return the codes of what is found in *text*, each with the words."""
    return [(phrase.id, text[hit.start : hit.end]) for phrase, _, hit in lexicon.find([paragraph(text)], None)]


@pytest.mark.parametrize("phrase", STARTER, ids=lambda phrase: phrase.id)
def test_an_entry_finds_what_it_should_and_leaves_alone_what_it_should(phrase: Phrase) -> None:
    assert unusable(phrase) is None
    assert phrase.hits and phrase.misses
    assert list(broken_samples(phrase)) == []


@pytest.mark.parametrize("phrase", STARTER, ids=lambda phrase: phrase.id)
def test_an_entry_says_why_and_what_to_do(phrase: Phrase) -> None:
    assert phrase.reason and phrase.basis and phrase.category
    assert phrase.instead or phrase.advice
    assert re.fullmatch(r".+[。？]", remedy(phrase))
    assert not phrase.reason.endswith("。")


@pytest.mark.parametrize("phrase", STARTER, ids=lambda phrase: phrase.id)
def test_a_replacement_is_right_itself(phrase: Phrase) -> None:
    if phrase.instead:
        wording = Wording(phrase)
        assert not list(wording.hits([paragraph(phrase.instead)], phrase.until))


@pytest.mark.parametrize("phrase", STARTER, ids=lambda phrase: phrase.id)
def test_no_entry_is_tried_on_every_text(phrase: Phrase) -> None:
    assert Wording(phrase).needles


def test_ids_are_given_once() -> None:
    assert len({phrase.id for phrase in STARTER}) == len(STARTER) > 200


@pytest.mark.parametrize("sentence", TRAPS)
def test_correct_prose_fools_no_error(sentence: str) -> None:
    lexicon = Lexicon(phrase for phrase in STARTER if phrase.gravity is Gravity.ERROR)
    assert found_in(lexicon, sentence) == []


@pytest.mark.parametrize("sentence", TRAPS)
def test_correct_prose_fools_no_reminder(sentence: str) -> None:
    lexicon = Lexicon(phrase for phrase in STARTER if phrase.gravity is Gravity.WARNING)
    assert found_in(lexicon, sentence) == []


def test_sentences_in_a_row_fool_no_error() -> None:
    """What one sentence ends with and the next begins with is no wrong form, a mark between them or not."""
    lexicon = Lexicon(phrase for phrase in STARTER if phrase.gravity is Gravity.ERROR)
    assert found_in(lexicon, "".join(TRAPS)) == []
