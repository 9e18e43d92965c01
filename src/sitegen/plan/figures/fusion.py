"""党建与业务融合: what business articles join party work with, unit by unit, and the chains 部署—落实—考核 they make."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sitegen.core.dates import Stamp
from sitegen.model.content import Article
from sitegen.model.vocabulary import Phase
from sitegen.plan.catalogue import grouped
from sitegen.plan.figures.articles import own_articles
from sitegen.plan.library import Library
from sitegen.plan.links import resolve


def articles_by_focus(library: Library) -> dict[str, tuple[Article, ...]]:
    """Return our articles on each business (融合), newest first, in the order of site.yml; none that has no article."""
    found = grouped(own_articles(library), lambda article: dict.fromkeys(article.focus))
    return {focus: found[focus] for focus in library.config.focuses if focus in found}


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


def predecessors(library: Library) -> dict[str, tuple[Article, ...]]:
    """Return the articles that each article follows on (承接), by its id, oldest first; only those that are shown."""
    found: dict[str, tuple[Article, ...]] = {}
    for article in library.site.articles:
        path = article.document.path
        named = {resolve(library.site, path, href).path for href in article.follows} - {path}
        if before := [library.article_at[other] for other in named if other in library.article_at]:
            found[article.id] = tuple(sorted(before, key=_oldest_first))
    return found


def successors(library: Library, before: dict[str, tuple[Article, ...]]) -> dict[str, tuple[Article, ...]]:
    """Return the articles that follow on each article, by its id, oldest first; *before* are all predecessors."""
    return grouped(
        sorted((article for article in library.site.articles if article.id in before), key=_oldest_first),
        lambda article: [earlier.id for earlier in before[article.id]],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
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
    before = predecessors(library)
    after = successors(library, before)
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
        chain = Chain(articles=tuple(sorted(linked.values(), key=_oldest_first)))
        if len(chain.phases) > 1:
            found.append(chain)
    return tuple(found)


def _oldest_first(article: Article) -> tuple[Stamp, str]:
    return (article.date, article.id)
