"""Previous, next and related articles, those of its chain, found so that a new article changes few old pages.

Related articles are looked for among older ones first, and only among the nearest of each list that the article is in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sitegen.model.content import Article
from sitegen.model.views import Link
from sitegen.plan.drafts import FACE, faces
from sitegen.plan.library import Library
from sitegen.plan.parts import article_link

_NEAR = 6
_NEWER = 2
_RELATED = 4
_FEW = 100
"""Below so many articles it is worth finding out first which lists they are in: most lists hold none of them."""
_WEIGHTS = {"project": 4, "brand": 4, "pairing": 3, "tag": 2, "unit": 1, "section": 0}


class Neighbours:
    """Where each article stands in the lists that it is in."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._tables = {
            "project": library.by_project,
            "brand": library.by_brand,
            "pairing": library.by_pairing,
            "tag": library.by_tag,
            "unit": library.by_unit,
            "section": library.by_section,
            "series": library.by_series,
        }
        self._places: dict[tuple[str, str], dict[str, int]] = {}

    def in_section(self, article: Article) -> tuple[Link | None, Link | None]:
        """Return the previous (older) and the next (newer) article of the same section."""
        return self._around(*self._place("section", article.section, article))

    def in_series(self, article: Article, series: str) -> tuple[int, Link | None, Link | None]:
        """Return the article's number in *series*, counted from the oldest, with the previous and the next one."""
        articles, place = self._place("series", series, article)
        return (len(articles) - place, *self._around(articles, place))

    def in_chain(self, article: Article) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
        """Return the articles that *article* follows on (承接), and those that follow on it, oldest first."""
        return self._library.predecessors.get(article.id, ()), self._library.successors.get(article.id, ())

    def _around(self, articles: tuple[Article, ...], place: int) -> tuple[Link | None, Link | None]:
        older = article_link(self._library, articles[place + 1]) if place + 1 < len(articles) else None
        newer = article_link(self._library, articles[place - 1]) if place else None
        return older, newer

    def _place(self, kind: str, id: str, article: Article) -> tuple[tuple[Article, ...], int]:
        articles = self._tables[kind][id]
        if (kind, id) not in self._places:
            self._places[kind, id] = {other.id: place for place, other in enumerate(articles)}
        return articles, self._places[kind, id][article.id]

    def related(self, article: Article) -> tuple[Article, ...]:
        """Return up to four articles that share most with *article*, older ones first of all."""
        lists = [(kind, *self._place(kind, id, article)) for kind, id in self._lists_of(article)]
        chosen = _best((kind, articles[place + 1 : place + 1 + _NEAR]) for kind, articles, place in lists)
        if len(chosen) < 2:
            chosen += _best((kind, articles[max(0, place - _NEWER) : place]) for kind, articles, place in lists)
        return tuple(chosen[:_RELATED])

    def _lists_of(self, article: Article) -> list[tuple[str, str]]:
        return [
            *(("project", id) for id in article.projects if id in self._library.content.projects),
            *(("brand", id) for id in article.brands if id in self._library.content.brands),
            *(("pairing", id) for id in article.pairings),
            *(("tag", tag) for tag in article.tags),
            *(("unit", id) for id in article.units),
            ("section", article.section),
        ]

    def _all_lists_of(self, article: Article) -> Iterator[tuple[str, str]]:
        """Yield every list that *article* is in, those of the units and sections above it and of series too."""
        yield from self._lists_of(article)
        yield from (("unit", id) for id in self._library.lines(article.units + article.branches))
        yield from (("section", id) for id in self._library.section_line(article.section))
        yield from (("series", id) for id in article.series)

    def vicinities(self, articles: Collection[Article]) -> dict[str, list[bytes]]:
        """Return all that the methods above look at for each of *articles*, its chain apart, by its id.

        That is, of each list that it is in, the faces from two places before it to six behind it, and the length of a
        series, which numbers its articles.
        """
        found: dict[str, list[bytes]] = {article.id: [] for article in articles}
        near = {place for article in articles for place in self._all_lists_of(article)} if len(found) < _FEW else None
        for kind, table in self._tables.items():
            for id, listed in table.items():
                if near is not None and (kind, id) not in near:
                    continue
                places = [place for place, article in enumerate(listed) if article.id in found]
                if not places:
                    continue
                name = f"{kind} {id} {len(listed) if kind == 'series' else ''}".encode()
                # Slices of one row, as many before the first as any may look back: nothing else is as quick.
                first = max(0, places[0] - _NEWER)
                row = bytes(_NEWER * FACE) + faces(self._library, listed[first : places[-1] + 1 + _NEAR])
                for place in places:
                    start = (place - first) * FACE
                    found[listed[place].id].append(name + row[start : start + (_NEWER + 1 + _NEAR) * FACE])
        return found


def _best(near: Iterable[tuple[str, tuple[Article, ...]]]) -> list[Article]:
    """The best of the articles *near* another in the lists of each kind; one that shares little is none."""
    scores: dict[str, int] = {}
    known: dict[str, Article] = {}
    for kind, articles in near:
        weight = _WEIGHTS[kind]
        for article in articles:
            known[article.id] = article
            scores[article.id] = scores.get(article.id, 0) + weight
    found = [known[id] for id, score in scores.items() if score > 1]
    found.sort(key=lambda other: (-scores[other.id], -other.date.day.toordinal(), other.id))
    return found[:_RELATED]
