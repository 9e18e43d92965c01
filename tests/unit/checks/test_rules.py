"""Every rule finds its 反例, leaves its 正例 alone, and tells who it is."""

from __future__ import annotations

import re

import pytest

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.registry import RULES
from sitegen.checks.review import review
from sitegen.checks.rule import ManuscriptRule, PageRule, PassageRule, Rule
from sitegen.checks.sheet import Sheet
from sitegen.core.codes import CODES
from texts import manuscript_of

SAMPLED = [rule for rule in RULES if isinstance(rule, PassageRule | ManuscriptRule)]
OF_PAGES = [rule for rule in RULES if isinstance(rule, PageRule)]
NOTHING = Lexicon(())


def found_in(text: str) -> set[str]:
    """Return the codes of what the rules remark on a body, or on an article with its header."""
    return {remark.code for remark in review(manuscript_of(text), NOTHING)}


@pytest.mark.parametrize("rule", SAMPLED, ids=lambda rule: rule.code)
def test_a_rule_finds_what_its_page_shows_and_nothing_else_does(rule: Rule) -> None:
    wrong, right = rule.samples
    assert wrong and right
    for sample in wrong:
        assert found_in(sample) == {rule.code}, sample
    for sample in right:
        assert found_in(sample) == set(), sample


def found_on(page: str) -> set[str]:
    """Return the codes of what the rules find on a page."""
    sheet = Sheet("/a.html", page.encode())
    return {rule.code for rule in OF_PAGES for _ in rule.check(sheet)}


@pytest.mark.parametrize("rule", OF_PAGES, ids=lambda rule: rule.code)
def test_a_rule_of_pages_finds_what_its_page_shows_and_nothing_else_does(rule: PageRule) -> None:
    wrong, right = rule.samples
    assert wrong and right
    for sample in (sample for sample in wrong if sample.startswith("<")):
        assert found_on(sample) == {rule.code}, sample
    for sample in (sample for sample in right if sample.startswith("<")):
        assert found_on(sample) == set(), sample


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_page(rule: Rule) -> None:
    assert re.fullmatch("[A-Z][A-Z0-9]+[0-9]{3}", rule.code)
    assert rule.page.title and rule.page.text


def test_codes_are_given_once() -> None:
    codes = [*CODES, *(rule.code for rule in RULES)]
    assert len(codes) == len(set(codes))
