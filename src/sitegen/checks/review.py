"""A file read by all rules that need nothing but the file: what they remark, so that it can be kept."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.lexicon import SEVERITIES, Lexicon
from sitegen.checks.manuscript import Manuscript
from sitegen.checks.registry import RULES
from sitegen.checks.rule import Hit, ManuscriptRule, PassageRule
from sitegen.core.diagnostics import Severity
from sitegen.model.passages import Passage
from sitegen.model.value import Value


class Remark(Value, array_like=True):
    """What the rule *code* found: *needle* in the field *at*, or at a *place* of the body. See ``Hit`` for the rest."""

    code: str
    severity: Severity
    at: tuple[str | int, ...]
    place: int
    needle: str
    message: str
    hint: str
    instead: str | None


def review(manuscript: Manuscript, lexicon: Lexicon) -> Iterator[Remark]:
    """Yield what all rules remark on *manuscript*."""
    for rule in RULES:
        if isinstance(rule, ManuscriptRule):
            for passage, hit in rule.check(manuscript):
                yield _remark(rule.code, rule.severity, passage, hit)
        elif isinstance(rule, PassageRule):
            for passage in manuscript.passages:
                for hit in rule.check(passage):
                    yield _remark(rule.code, rule.severity, passage, hit)
    for passage in manuscript.passages:
        for phrase, hit in lexicon.find(passage, manuscript.day):
            yield _remark(phrase.id, SEVERITIES[phrase.gravity], passage, hit)


def _remark(code: str, severity: Severity, passage: Passage, hit: Hit) -> Remark:
    return Remark(
        code=code,
        severity=severity,
        at=passage.at,
        place=passage.place(hit.start) if passage.runs else -1,
        needle=passage.text[hit.start : hit.end],
        message=hit.message,
        hint=hit.hint,
        instead=hit.instead,
    )
