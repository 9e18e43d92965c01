"""The table of all rules that read passages. To add a rule, write its function and add its line."""

from __future__ import annotations

from sitegen.checks.rule import Rule
from sitegen.checks.rules import punctuation
from sitegen.core.diagnostics import Severity

_WARNING, _ERROR = Severity.WARNING, Severity.ERROR

RULES: tuple[Rule, ...] = (
    Rule(code="TYP145", severity=_WARNING, check=punctuation.half_width),
    Rule(code="TYP146", severity=_WARNING, check=punctuation.half_width_brackets),
    Rule(code="TYP147", severity=_WARNING, check=punctuation.separated_quotations),
    Rule(code="TYP148", severity=_WARNING, check=punctuation.nested_titles),
    Rule(code="TYP149", severity=_WARNING, check=punctuation.titled_events),
    Rule(code="TYP150", severity=_ERROR, check=punctuation.doubled_marks),
    Rule(code="TYP151", severity=_WARNING, check=punctuation.wrong_ellipsis),
    Rule(code="TYP152", severity=_WARNING, check=punctuation.ellipsis_and_more),
    Rule(code="TYP153", severity=_WARNING, check=punctuation.wrong_dash),
    Rule(code="TYP154", severity=_WARNING, check=punctuation.numbered_by_comma),
    Rule(code="TYP155", severity=_WARNING, check=punctuation.mark_behind_brackets),
    Rule(code="TYP156", severity=_WARNING, check=punctuation.ordinal_by_comma),
    Rule(code="TYP157", severity=_WARNING, check=punctuation.percent_in_words),
    Rule(code="TYP158", severity=_WARNING, check=punctuation.wide_latin),
    Rule(code="TYP159", severity=_WARNING, check=punctuation.straight_quotes),
)
