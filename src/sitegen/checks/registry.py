"""The table of all rules but those of wording, which are data. To add a rule, write its function and add its line."""

from __future__ import annotations

from sitegen.checks.rule import PassageRule, Rule
from sitegen.checks.rules import punctuation
from sitegen.core.diagnostics import Severity

_WARNING, _ERROR = Severity.WARNING, Severity.ERROR

RULES: tuple[Rule, ...] = (
    PassageRule(code="TYP145", severity=_WARNING, check=punctuation.half_width),
    PassageRule(code="TYP146", severity=_WARNING, check=punctuation.half_width_brackets),
    PassageRule(code="TYP147", severity=_WARNING, check=punctuation.separated_quotations),
    PassageRule(code="TYP148", severity=_WARNING, check=punctuation.nested_titles),
    PassageRule(code="TYP149", severity=_WARNING, check=punctuation.titled_events),
    PassageRule(code="TYP150", severity=_ERROR, check=punctuation.doubled_marks),
    PassageRule(code="TYP151", severity=_WARNING, check=punctuation.wrong_ellipsis),
    PassageRule(code="TYP152", severity=_WARNING, check=punctuation.ellipsis_and_more),
    PassageRule(code="TYP153", severity=_WARNING, check=punctuation.wrong_dash),
    PassageRule(code="TYP154", severity=_WARNING, check=punctuation.numbered_by_comma),
    PassageRule(code="TYP155", severity=_WARNING, check=punctuation.mark_behind_brackets),
    PassageRule(code="TYP156", severity=_WARNING, check=punctuation.ordinal_by_comma),
    PassageRule(code="TYP157", severity=_WARNING, check=punctuation.percent_in_words),
    PassageRule(code="TYP158", severity=_WARNING, check=punctuation.wide_latin),
    PassageRule(code="TYP159", severity=_WARNING, check=punctuation.straight_quotes),
)
