"""Every code that a check may tell: of the catalogue, of the rules, of the wordings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from sitegen.checks.lexicon import SEVERITIES, quoted, remedy
from sitegen.checks.registry import RULES
from sitegen.core.codes import CODES
from sitegen.core.codes.catalogue import Code
from sitegen.core.text import nearest
from sitegen.model.phrases import Phrase

_CODE = re.compile(r"(.*?)(\d*)", re.DOTALL)


def known_codes(phrases: Iterable[str] = ()) -> frozenset[str]:
    """Return every code; *phrases* are those of wordings."""
    return frozenset(CODES) | {rule.code for rule in RULES} | set(phrases)


def begins_one(code: str, known: Iterable[str]) -> bool:
    """Tell whether *code* is one of the *known* codes, or begins one."""
    return any(one.startswith(code) for one in known)


def meant(code: str, known: Collection[str]) -> str | None:
    """Return which of the *known* codes, or of their families, *code* was probably meant to be; None where none is near.

    Letters tell it: of numbers all are alike near.
    """
    letters, digits = _CODE.fullmatch(code.upper()).groups()  # type: ignore[union-attr]  # anything is one
    families = {one.rstrip("0123456789") for one in known}
    if letters in families:
        return next((one for one in sorted(known, reverse=True) if code.upper().startswith(one)), None)
    near = nearest(letters, families)
    return f"{near}{digits}" if f"{near}{digits}" in known else near


def pages_of(phrases: Iterable[Phrase] = ()) -> dict[str, Code]:
    """Return the page of every code, by code: those of the program, then those of *phrases*."""
    found = CODES | {rule.code: rule.page for rule in RULES} | {phrase.id: page_of(phrase) for phrase in phrases}
    return dict(sorted(found.items()))


def page_of(phrase: Phrase) -> Code:
    """Return the page of a wording."""
    around = phrase.exceptions
    parts = [
        f"{phrase.reason}。" if phrase.reason else "",
        remedy(phrase),
        f"依据：{phrase.basis}。" if phrase.basis else "",
        f"{phrase.note.rstrip('。')}。" if phrase.note else "",
        "只看正文里第一次出现的那一处。" if phrase.first else "",
        f"只查 {phrase.since.isoformat()} 起的稿件。" if phrase.since else "",
        f"只查 {phrase.until.isoformat()} 以前的稿件。" if phrase.until else "",
        "引号里的不查。" if around.quotations else "",
        "书名号里的也查。" if not around.titles else "",
        f"前面是这些字时不查：{'、'.join(around.before)}。" if around.before else "",
        f"后面是这些字时不查：{'、'.join(around.behind)}。" if around.behind else "",
        f"这些词语里的不查：{'、'.join(around.within)}。" if around.within else "",
    ]
    return Code(
        code=phrase.id,
        title=_named(phrase),
        text="".join(parts),
        wrong="\n".join(phrase.hits or phrase.forms),
        right="\n".join(phrase.misses),
        severity=SEVERITIES[phrase.gravity],
    )


def _named(phrase: Phrase) -> str:
    form = (phrase.hits or phrase.forms or (phrase.pattern,))[0]
    return quoted(form if len(form) <= 24 else f"{form[:23]}…")
