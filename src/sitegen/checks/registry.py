"""The table of all rules but those of wording, which are data. To add a rule, write its function and add its line."""

from __future__ import annotations

from sitegen.checks.rule import ManuscriptRule, PassageRule, Rule, SiteRule
from sitegen.checks.rules import freshness, personal_data, punctuation
from sitegen.core.diagnostics import Severity

_INFO, _WARNING, _ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

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
    SiteRule(code="DUE001", severity=_WARNING, check=freshness.empty_sections),
    SiteRule(code="DUE002", severity=_INFO, check=freshness.stale_sections),
    SiteRule(code="DUE003", severity=_INFO, check=freshness.still_home),
    SiteRule(code="DUE004", severity=_INFO, check=freshness.silent_units),
    SiteRule(code="DUE005", severity=_INFO, check=freshness.unreviewed_brands),
    SiteRule(code="DUE006", severity=_INFO, check=freshness.quiet_brands),
    SiteRule(code="DUE007", severity=_INFO, check=freshness.late_brands),
    SiteRule(code="DUE008", severity=_INFO, check=freshness.late_work),
    SiteRule(code="DUE009", severity=_INFO, check=freshness.near_work),
    SiteRule(code="DUE010", severity=_INFO, check=freshness.late_items),
    SiteRule(code="DUE011", severity=_INFO, check=freshness.near_items),
    SiteRule(code="DUE012", severity=_INFO, check=freshness.late_plans),
    SiteRule(code="DUE013", severity=_INFO, check=freshness.late_elections),
    PassageRule(code="PII001", severity=_ERROR, check=personal_data.identity_numbers),
    PassageRule(code="PII002", severity=_WARNING, check=personal_data.old_identity_numbers),
    PassageRule(code="PII003", severity=_ERROR, check=personal_data.mobile_numbers),
    PassageRule(code="PII004", severity=_ERROR, check=personal_data.bank_cards),
    PassageRule(code="PII005", severity=_WARNING, check=personal_data.like_bank_cards),
    PassageRule(code="PII006", severity=_ERROR, check=personal_data.travel_documents),
    ManuscriptRule(code="PII007", severity=_ERROR, check=personal_data.roll_numbers),
    PassageRule(code="PII008", severity=_INFO, check=personal_data.mail_addresses),
    PassageRule(code="PII009", severity=_ERROR, check=personal_data.home_addresses),
    PassageRule(code="PII010", severity=_WARNING, check=personal_data.birth_dates),
    ManuscriptRule(code="PII011", severity=_WARNING, check=personal_data.unnamed_publicity),
)
