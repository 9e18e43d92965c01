"""Which rules a text concerns: told by one look at it for all that they need."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from ahocorasick_rs import AhoCorasick

from sitegen.checks.needles import needles
from sitegen.checks.rule import Needed, Rule


class Sifter:
    """All *rules*, by what stands in a text where they may find anything."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._always: set[int] = set()
        by_needle: dict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            wanted = [_needles(needed) for needed in rule.needs]
            if not wanted or not all(wanted):
                self._always.add(number)
                continue
            for needle in chain(*wanted):
                by_needle[needle].append(number)
        self._of_needles = tuple(by_needle.values())
        self._needles = AhoCorasick(by_needle, store_patterns=False)

    def sift(self, text: str) -> Iterator[Rule]:
        """Yield the rules that may find anything in *text*, in order."""
        found = {needle for needle, _, _ in self._needles.find_matches_as_indexes(text, overlapping=True)}
        concerned = self._always.union(*(self._of_needles[needle] for needle in found))
        return (rule for number in sorted(concerned) if (rule := self._rules[number]).may_find_in(text))


def _needles(needed: Needed) -> tuple[str, ...]:
    """Return texts of which one at least stands where there is what is *needed*; none where that can't be told."""
    if isinstance(needed, re.Pattern):
        return () if needed.flags & re.IGNORECASE else needles(needed.pattern)
    return (needed,)
