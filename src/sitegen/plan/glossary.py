"""术语: which terms of the glossary an article may speak of. Where they stand is found when its page is made."""

from __future__ import annotations

from sitegen.core.sieve import passes, sieve
from sitegen.core.text import words_of
from sitegen.model.content import Article
from sitegen.model.registers import GlossaryTerm
from sitegen.model.value import Value
from sitegen.model.views.articles import Term
from sitegen.plan.library import Library
from sitegen.plan.parts import prose_of


class _Entry(Value):
    sieve: int
    units: frozenset[str]
    """Empty where the term holds everywhere."""
    term: Term


class Glossary:
    """The glossary, ready to be asked for each of many articles."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._entries = [_entry(term) for term in library.content.glossary.values()]

    def terms_of(self, article: Article) -> tuple[Term, ...]:
        """Return the terms that *article* may speak of and that hold for one of its units, in the glossary's order.

        What a unit calls by a name goes before what everybody does; a name with two meanings is left alone.
        """
        text = prose_of(self._library, article.document.path).sieve
        passing = [entry for entry in self._entries if passes(entry.sieve, text)]
        if not passing:
            return ()
        units = self._library.lines(article.all_units)
        meanings: dict[str, list[_Entry]] = {}
        for entry in passing:
            if not entry.units or not entry.units.isdisjoint(units):
                meanings.setdefault(entry.term.name, []).append(entry)
        chosen = ([entry for entry in entries if entry.units] or entries for entries in meanings.values())
        return tuple(entries[0].term for entries in chosen if len(entries) == 1)


def _entry(term: GlossaryTerm) -> _Entry:
    told = all(part in term.text for part in term.parts)
    shown = Term(name=term.name, text=term.text, parts=() if told else term.parts, source=term.source)
    return _Entry(sieve=sieve(words_of(term.name)), units=frozenset(term.units), term=shown)
