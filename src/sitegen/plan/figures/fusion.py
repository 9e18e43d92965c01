"""党建与业务融合: what business articles join party work with, unit by unit, and the chains 部署—落实—考核 they make."""

from __future__ import annotations

from collections import Counter

from sitegen.model.content import Article
from sitegen.model.value import Value
from sitegen.model.vocabulary import Phase
from sitegen.plan.catalogue import grouped
from sitegen.plan.library import Library, oldest_first


def articles_by_focus(library: Library) -> dict[str, tuple[Article, ...]]:
    """Return our articles on each business (融合), newest first, in the order of site.yml; none that has no article."""
    return {focus: library.by_focus[focus] for focus in library.config.focuses if focus in library.by_focus}


def articles_by_unit(library: Library, articles: tuple[Article, ...]) -> dict[str, tuple[Article, ...]]:
    """Return *articles* under the unit of the second level that signs first, in the organisation's order."""
    found = grouped(articles, lambda article: (library.second_level(article.units[0]),))
    return {unit.id: found[unit.id] for unit in library.units_in_order if unit.id in found}


def focus_counts(library: Library) -> dict[str, dict[str, Counter[int]]]:
    """Return how many articles each unit of the second level has on each business, by year.

    Units stand in the organisation's order; what is none is not there.
    """
    counts: dict[str, dict[str, Counter[int]]] = {}
    for focus, articles in articles_by_focus(library).items():
        for unit, found in articles_by_unit(library, articles).items():
            counts.setdefault(unit, {})[focus] = Counter(article.date.day.year for article in found)
    return {unit.id: counts[unit.id] for unit in library.units_in_order if unit.id in counts}


class Chain(Value):
    """Articles that follow on each other, oldest first."""

    articles: tuple[Article, ...]

    def of(self, phase: Phase) -> tuple[Article, ...]:
        """Return the articles of one 环节."""
        return tuple(article for article in self.articles if article.phase is phase)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that the chain has, in their order."""
        return tuple(phase for phase in Phase if self.of(phase))


def chains(library: Library) -> tuple[Chain, ...]:
    """Return the chains of at least two phases, by their newest articles, newest first. No article is in two."""
    before, after = library.predecessors, library.successors
    known: set[str] = set()
    found = []
    for article in library.site.articles:
        if article.id in known or (article.id not in before and article.id not in after):
            continue
        linked = {article.id: article}
        pending = [article]
        while pending:
            id = pending.pop().id
            new = [other for other in (*before.get(id, ()), *after.get(id, ())) if other.id not in linked]
            linked |= {other.id: other for other in new}
            pending += new
        known |= linked.keys()
        chain = Chain(articles=tuple(sorted(linked.values(), key=oldest_first)))
        if len(chain.phases) > 1:
            found.append(chain)
    return tuple(found)
