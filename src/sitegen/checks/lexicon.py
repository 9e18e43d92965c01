"""TXT: the wordings of ``terms.yml``, looked for in passages. Thousands of them cost little: few are tried at all.

Each wording has *needles*, texts of which one at least stands wherever it matches. What is tried on a passage are the
wordings of which a needle begins with two characters that stand side by side in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from sitegen.checks.rule import Hit
from sitegen.core.diagnostics import Severity
from sitegen.model.passages import Passage
from sitegen.model.phrases import Gravity, Phrase

SEVERITIES = {Gravity.ERROR: Severity.ERROR, Gravity.WARNING: Severity.WARNING, Gravity.INFO: Severity.INFO}

_QUOTED = re.compile("“[^”]*”|‘[^’]*’|「[^」]*」")
_TITLED = re.compile("《[^》]*》")


class Wording:
    """One phrase, ready to be looked for."""

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        source = phrase.pattern or "|".join(re.escape(form) for form in sorted(phrase.forms, key=len, reverse=True))
        self.needles = needles(phrase.pattern) if phrase.pattern else phrase.forms
        self._pattern = re.compile(source, re.MULTILINE)
        around = phrase.exceptions
        self._left_alone = [
            *([_QUOTED] if around.quotations else []),
            *([_TITLED] if around.titles else []),
            *([re.compile("|".join(map(re.escape, around.within)))] if around.within else []),
        ]

    def holds(self, day: date | None) -> bool:
        """Tell whether it is looked for in what was written on *day*."""
        since, until = self.phrase.since, self.phrase.until
        return day is None or ((not since or day >= since) and (not until or day <= until))

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Yield where it stands in *passage*, exceptions apart."""
        found = [found for found in self._pattern.finditer(passage.text) if found[0]]
        if not found:
            return
        spared = [other.span() for pattern in self._left_alone for other in pattern.finditer(passage.text)]
        for one in found:
            if not self._is_spared(passage.text, one.start(), one.end(), spared):
                yield self._hit(one)

    def _is_spared(self, text: str, start: int, end: int, spared: list[tuple[int, int]]) -> bool:
        around = self.phrase.exceptions
        if any(first <= start and end <= last for first, last in spared):
            return True
        return text.endswith(around.before, 0, start) or text.startswith(around.behind, end)

    def _hit(self, found: re.Match[str]) -> Hit:
        phrase = self.phrase
        advice = phrase.advice or (f"改为“{phrase.instead}”。" if phrase.instead else "")
        return Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{found[0]}”：{phrase.reason}。",
            hint=advice or "请核对。",
            # Only what is no word at all has but one right form.
            instead=phrase.instead if phrase.gravity is Gravity.ERROR and phrase.instead else None,
        )


class Lexicon:
    """The wordings of a site."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._always: list[Wording] = []
        self._by_pair: dict[tuple[str, str], list[Wording]] = defaultdict(list)
        for phrase in phrases:
            wording = Wording(phrase)
            if wording.needles and all(len(needle) > 1 for needle in wording.needles):
                for pair in {(needle[0], needle[1]) for needle in wording.needles}:
                    self._by_pair[pair].append(wording)
            else:
                self._always.append(wording)

    def find(self, passage: Passage, day: date | None) -> Iterator[tuple[Phrase, Hit]]:
        """Yield the phrases that stand in *passage*, written on *day*, and where."""
        text = passage.text
        pairs = self._by_pair.keys() & pairwise(text)
        tried = dict.fromkeys((*self._always, *(wording for pair in pairs for wording in self._by_pair[pair])))
        for wording in tried:
            if wording.holds(day):
                for hit in wording.hits(passage):
                    yield wording.phrase, hit


def needles(pattern: str) -> tuple[str, ...]:
    """Return texts of which one at least stands in whatever *pattern* matches; none where that is not plain to see."""
    found = []
    for branch in _outline(pattern).split("|"):
        # What may be missing is no needle.
        runs = re.split(f".[?*{{]|{_ANY}", branch)
        longest = max(runs, key=len)
        if len(longest) < 2:
            return ()
        found.append(longest)
    return tuple(found)


_ANY = "\0"
_PIECE = re.compile(
    r"(?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<times>\{[\d,]*\})|\\(?P<escaped>.)|(?P<open>\()|(?P<close>\))|(?P<sign>.)",
    re.DOTALL,
)


def _outline(pattern: str) -> str:
    """Return *pattern* with one sign for each group, class or place, whatever it matches; ``{`` for ``{2,3}``."""
    parts, depth = [], 0
    for found in _PIECE.finditer(pattern):
        depth -= bool(found["close"])
        if not depth:
            sign = found["sign"] or ""
            plain = sign if sign not in ".^$+" else _ANY
            parts.append("{" if found["times"] else plain or _ANY)
        depth += bool(found["open"])
    return "".join(parts)
