"""A file beside an article read by the rules on personal data: how much of what kind it holds, and nothing of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from sitegen.checks.manuscript import Manuscript
from sitegen.checks.registry import RULES
from sitegen.checks.rule import FileRule, Hit, ManuscriptRule, PassageRule, Rule
from sitegen.core.diagnostics import Severity
from sitegen.model.attached import Attached
from sitegen.model.passages import Kind, Passage
from sitegen.model.value import Value

# Without one of these, a text holds nothing that the rules look for.
_WORTH = re.compile("[0-9０-９][0-9０-９ －—–-]{3}|@|址")
_PERSONAL = [rule for rule in RULES if rule.code.startswith("PII")]
_OF_PASSAGES = [rule for rule in _PERSONAL if isinstance(rule, PassageRule)]
_OF_ALL = [rule for rule in _PERSONAL if isinstance(rule, ManuscriptRule)]


class Held(Value, array_like=True):
    """What the rule *code* says of a file."""

    code: str
    severity: Severity
    message: str
    hint: str


def held_in(file: Attached, rolls: str) -> Iterator[Held]:
    """Yield what the rules say of *file*; *rolls* as in ``Manuscript``."""
    for rule in RULES:
        if isinstance(rule, FileRule):
            for message, hint in rule.check(file):
                yield Held(code=rule.code, severity=rule.severity, message=message, hint=hint)
    counted = Counter((rule, hit.message, hit.hint) for rule, _, hit in secrets_in(file.texts, rolls))
    for (rule, message, hint), number in counted.items():
        said = f"附件里{message.removesuffix('。')}，共 {number:,} 处。"
        yield Held(code=rule.code, severity=rule.severity, message=said, hint=hint)


def secrets_in(texts: Iterable[str], rolls: str) -> Iterator[tuple[Rule, int, Hit]]:
    """Yield what is secret in *texts*, by the rule that found it, and in which of them."""
    wanted = {number: Passage(kind=Kind.CELL, text=text) for number, text in enumerate(texts) if _WORTH.search(text)}
    for number, passage in wanted.items():
        for rule in _OF_PASSAGES:
            yield from ((rule, number, hit) for hit in rule.check(passage) if hit.secret)
    places = {id(passage): number for number, passage in wanted.items()}
    whole = Manuscript(path="", item=None, passages=tuple(wanted.values()), rolls=rolls)
    for each in _OF_ALL:
        yield from ((each, places[id(passage)], hit) for passage, hit in each.check(whole) if hit.secret)
