"""TXT: the wordings of ``terms.yml``, looked for in manuscripts. Thousands of them cost little: few are tried at all.

Each wording has *needles*, texts of which one at least stands wherever it matches. All of them are looked for in a
manuscript at once (by an Aho–Corasick automaton), and a wording is tried where one of its needles stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate

from ahocorasick_rs import AhoCorasick

from sitegen.checks.needles import needles
from sitegen.checks.rule import Hit
from sitegen.core.diagnostics import Severity
from sitegen.model.passages import Kind, Passage
from sitegen.model.phrases import Gravity, Phrase

SEVERITIES = {Gravity.ERROR: Severity.ERROR, Gravity.WARNING: Severity.WARNING, Gravity.INFO: Severity.INFO}

# One that is not closed does not swallow what follows up to the next.
_QUOTED = re.compile("“[^“”]*”|‘[^’]*’|「[^」]*」")
_TITLED = re.compile("《[^》]*》")
_INNER = str.maketrans("“”", "‘’")
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.CELL, Kind.QUOTATION})
# Fields in which sentences stand. All others name things or list words, and only what is no word at all is wrong there.
_SENTENCES = frozenset(
    {"title", "kicker", "subtitle", "short", "summary", "caption", "note", "preface"}
    | {"slogan", "meaning", "logo_meaning", "content", "goal", "result"}
)
_UNREAD = frozenset(("ignore",))  # it speaks of wordings


class Wording:
    """One phrase, ready to be looked for.

    Raises:
        re.error: its pattern is none.
    """

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self.needles = needles(phrase.pattern) if phrase.pattern else tuple(filter(None, phrase.forms))
        if phrase.pattern and phrase.path:  # a school's own; those that come with sitegen are sound
            re.compile(phrase.pattern, re.MULTILINE)

    # Of hundreds of wordings, the texts of a site hold a few dozen: others are never compiled.
    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self.phrase.forms, key=len, reverse=True)
        return re.compile(self.phrase.pattern or "|".join(map(re.escape, forms)), re.MULTILINE)

    @cached_property
    def _left_alone(self) -> tuple[re.Pattern[str], ...]:
        around = self.phrase.exceptions
        return (
            *([_QUOTED] if around.quotations else []),
            *([_TITLED] if around.titles else []),
            *([re.compile("|".join(map(re.escape, around.within)))] if around.within else []),
        )

    def hits(self, passages: Sequence[Passage], day: date | None) -> Iterator[tuple[Passage, Hit]]:
        """Yield where it stands in *passages*, written on *day*, exceptions apart."""
        if not self._holds(day):
            return
        for passage in passages:
            if not self._reads(passage):
                continue
            found = [found for found in self._pattern.finditer(passage.text) if found[0]]
            if not found:
                continue
            spared = [other.span() for pattern in self._left_alone for other in pattern.finditer(passage.text)]
            for one in found[:1] if self.phrase.first else found:
                if not self._is_spared(passage.text, one.start(), one.end(), spared):
                    yield passage, self._hit(one)
            if self.phrase.first:
                return

    def _holds(self, day: date | None) -> bool:
        since, until = self.phrase.since, self.phrase.until
        if day is None:  # of today, whatever day that is
            return until is None
        return (not since or day >= since) and (not until or day <= until)

    def _reads(self, passage: Passage) -> bool:
        phrase = self.phrase
        if passage.kind is Kind.FIELD:
            if passage.at[:1] and passage.at[0] in _UNREAD:
                return False
            return phrase.gravity is Gravity.ERROR or (not phrase.first and has_sentences(passage))
        if phrase.first and passage.kind not in _RUNNING:
            return False
        return not (phrase.exceptions.quotations and passage.kind is Kind.QUOTATION)

    def _is_spared(self, text: str, start: int, end: int, spared: list[tuple[int, int]]) -> bool:
        around = self.phrase.exceptions
        if any(first <= start and end <= last for first, last in spared):
            return True
        return text.endswith(around.before, 0, start) or text.startswith(around.behind, end)

    def _hit(self, found: re.Match[str]) -> Hit:
        phrase = self.phrase
        return Hit(
            start=found.start(),
            end=found.end(),
            message=f"{quoted(found[0])}：{phrase.reason.rstrip('。')}。",
            hint=remedy(phrase),
            # Only what is no word at all has but one right form.
            instead=phrase.instead if phrase.gravity is Gravity.ERROR and phrase.instead else None,
        )


class Lexicon:
    """The wordings of a site. What cannot be looked for is left out: ``rules.wordings`` reports it."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._always: list[Wording] = []
        by_needle: dict[str, list[Wording]] = defaultdict(list)
        for phrase in phrases:
            try:
                wording = Wording(phrase)
            except (re.error, OverflowError, RecursionError):
                continue
            for needle in wording.needles:
                by_needle[needle].append(wording)
            if phrase.pattern and not wording.needles:
                self._always.append(wording)
        self._of_needles = tuple(by_needle.values())
        self._needles = AhoCorasick(by_needle, store_patterns=False)

    def find(self, passages: Sequence[Passage], day: date | None) -> Iterator[tuple[Phrase, Passage, Hit]]:
        """Yield the phrases that stand in *passages*, a manuscript of *day*, in which of them and where."""
        texts = [passage.text for passage in passages]
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        tried: dict[Wording, dict[int, Passage]] = {wording: dict(enumerate(passages)) for wording in self._always}
        for needle, start, _ in self._needles.find_matches_as_indexes("\n".join(texts), overlapping=True):
            number = bisect_right(starts, start) - 1
            for wording in self._of_needles[needle]:
                tried.setdefault(wording, {})[number] = passages[number]
        for wording, places in tried.items():
            for passage, hit in wording.hits([places[number] for number in sorted(places)], day):
                yield wording.phrase, passage, hit


def quoted(text: str) -> str:
    """Return *text* in quotation marks; those in it become single ones."""
    return f"“{text.translate(_INNER)}”"


def has_sentences(passage: Passage) -> bool:
    """Tell whether *passage*, of a field, is one to write sentences in."""
    field = next((part for part in reversed(passage.at) if isinstance(part, str)), "")
    # ``text`` says something of a method or a review; of an article it names who wrote it.
    return field in _SENTENCES or (field == "text" and passage.at[0] != "text")


def remedy(phrase: Phrase) -> str:
    """Return what to do where *phrase* stands, as a sentence."""
    advice = phrase.advice or (f"改为{quoted(phrase.instead)}" if phrase.instead else "请核对")
    return advice if advice.endswith(("。", "？", "！")) else f"{advice}。"
