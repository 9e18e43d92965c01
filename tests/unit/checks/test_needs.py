"""What rules declare to need is there wherever they find anything: no finding is lost by not reading the rest."""

from __future__ import annotations

import random

import pytest

from sitegen.checks.registry import RULES
from sitegen.checks.rule import ManuscriptRule, PassageRule
from texts import manuscript_of

READING = [rule for rule in RULES if isinstance(rule, PassageRule | ManuscriptRule)]
SAMPLES = sorted({sample for rule in READING for samples in rule.samples for sample in samples})
# Signs and words that rules of passages turn on.
SIGNS = [
    *"，。、；：！？,;:!?.…-－“”‘’'\"《》<>（）()一二三十第是要有生日年月周见左红标XxＸ×1２@址 \u3000\n",
    "百分之",
    "家住",
    "出生",
    "此处",
    "输入",
]


def bent() -> list[str]:
    """Return the samples, and texts that are like them."""
    chance = random.Random(6)
    texts = [*SAMPLES]
    for sample in SAMPLES * 4:
        text = sample
        for _ in range(chance.randint(1, 4)):
            place = chance.randint(0, len(text))
            text = text[:place] + chance.choice(SIGNS) + text[place + chance.randint(0, 2) :]
        texts.append(text)
    return texts


MANUSCRIPTS = [manuscript_of(text) for text in bent() if not text.startswith("---")]


@pytest.mark.parametrize("rule", [rule for rule in READING if rule.needs], ids=lambda rule: rule.code)
def test_what_a_rule_needs_stands_wherever_it_finds_anything(rule: PassageRule | ManuscriptRule) -> None:
    found = 0
    for manuscript in MANUSCRIPTS:
        if isinstance(rule, ManuscriptRule):
            if any(True for _ in rule.check(manuscript)):
                assert rule.may_find_in(manuscript.told), manuscript.body
                found += 1
            continue
        for passage in manuscript.passages:
            if any(True for _ in rule.check(passage)):
                assert rule.may_find_in(passage.text) or rule.may_find_in(passage.column), passage.text
                assert rule.may_find_in(manuscript.told)
                found += 1
    assert found
