"""A file read by all rules that need nothing but the file: what they remark, so that it can be kept."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.lexicon import SEVERITIES, Lexicon
from sitegen.checks.manuscript import Manuscript
from sitegen.checks.mending import edits
from sitegen.checks.registry import RULES
from sitegen.checks.rule import Hit, ManuscriptRule, PassageRule
from sitegen.checks.sifter import Sifter
from sitegen.core.diagnostics import Severity
from sitegen.model.passages import Passage
from sitegen.model.value import Value

_READING = Sifter(rule for rule in RULES if isinstance(rule, ManuscriptRule | PassageRule))


class Remark(Value, array_like=True):
    """What the rule *code* found: *needle* in the field *at*, or at a *place* of the body. See ``Hit`` for the rest.

    In the body it stands up to the place *until*. What is *secret* has no needle. Whether it is *mendable* is for
    ``mending`` to say.
    """

    code: str
    severity: Severity
    at: tuple[str | int, ...]
    place: int
    needle: str
    message: str
    hint: str
    mendable: bool
    secret: bool = False
    until: int = -1


Found = tuple[str, Severity, Passage, Hit]
"""A hit, of which rule, how much it matters, and of which passage."""


def review(manuscript: Manuscript, lexicon: Lexicon) -> Iterator[Remark]:
    """Yield what all rules remark on *manuscript*; none says what another found to be secret."""
    return (remark(*found) for found in look_through(manuscript, lexicon))


def look_through(manuscript: Manuscript, lexicon: Lexicon) -> Iterator[Found]:
    """Yield what all rules find in *manuscript*; none says what another found to be secret."""
    found = list(_found(manuscript, lexicon))
    secrets = [(passage, hit) for _, _, passage, hit in found if hit.secret]
    for code, severity, passage, hit in found:
        if secrets and not hit.secret:
            around = [secret for where, secret in secrets if where is passage]
            if any(secret.start <= hit.start and hit.end <= secret.end for secret in around):
                continue  # it goes with what it is part of
            hit = _silent(hit, around)
        yield code, severity, passage, hit


def _found(manuscript: Manuscript, lexicon: Lexicon) -> Iterator[Found]:
    for rule in _READING.sift(manuscript.told):
        if isinstance(rule, ManuscriptRule):
            for passage, hit in rule.check(manuscript):
                yield rule.code, rule.severity, passage, hit
            continue
        for passage in manuscript.passages:
            if rule.may_find_in(passage.text) or (passage.column and rule.may_find_in(passage.column)):
                for hit in rule.check(passage):
                    yield rule.code, rule.severity, passage, hit
    for phrase, passage, hit in lexicon.find(manuscript.passages, manuscript.day):
        yield phrase.id, SEVERITIES[phrase.gravity], passage, hit


def _silent(hit: Hit, secrets: list[Hit]) -> Hit:
    """Return *hit*, which says nothing of what it shares with *secrets* of the same passage."""
    if not any(hit.start < secret.end and secret.start < hit.end for secret in secrets):
        return hit
    message = "这里另有一处问题；因为有个人信息，不照录。"
    return Hit(start=hit.start, end=hit.end, message=message, hint="先删去个人信息，再检查一次。", secret=True)


def remark(code: str, severity: Severity, passage: Passage, hit: Hit) -> Remark:
    """Return what was found as it is told."""
    return Remark(
        code=code,
        severity=severity,
        at=passage.at,
        place=passage.place(hit.start) if passage.runs else -1,
        needle="" if hit.secret else passage.text[hit.start : hit.end],
        message=hit.message,
        hint=hit.hint,
        mendable=bool(edits(passage, hit)),
        secret=hit.secret,
        until=passage.place(max(hit.end - 1, hit.start)) + 1 if passage.runs else -1,
    )
