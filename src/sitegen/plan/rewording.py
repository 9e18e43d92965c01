"""An edit of mere words in the bodies of articles, as most saves are: what it changes is known without another plan.

Of such a body, all that any page but its own shows stays: how it begins, its headings, links and pictures. So the pages
of these articles are drawn again, then the feeds and what search knows. That all else would come out as it is,
tests/properties/test_living.py holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sitegen.model.content import Prose
from sitegen.model.routes import Route
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.plan.articles import pages_of
from sitegen.plan.feeds import plan_feeds
from sitegen.plan.library import Library
from sitegen.plan.search import plan_search


def reworded(
    before: Content, old: Mapping[str, Prose], after: Content, new: Mapping[str, Prose]
) -> frozenset[str] | None:
    """Return the paths of the articles in whose bodies words changed; None where anything else did.

    *old* is the prose of *before*, *new* that of *after*.
    """
    if replace(after, articles=before.articles) != before or len(after.articles) != len(before.articles):
        return None
    if old.keys() != new.keys():
        return None
    changed = set()
    for one, other in zip(before.articles, after.articles, strict=True):
        if one is not other and one != other:
            if one.document.path != other.document.path or replace(one, document=other.document) != other:
                return None
            changed.add(other.document.path)
    for path, prose in new.items():
        last = old[path]
        if last is not prose and last != prose and (path not in changed or not _shows_alike(last, prose)):
            return None
    return frozenset(changed)


def _shows_alike(one: Prose, other: Prose) -> bool:
    same = replace(one, digest=other.digest, words=other.words, mesh=other.mesh) == other
    return same and bool(one.words) == bool(other.words)


def with_words(site: Site, content: Content, prose: Mapping[str, Prose], paths: Collection[str]) -> Site:
    """Return *site* with *content* and *prose*, in which the articles at *paths* are reworded."""
    changed = {article.document.path: article for article in content.articles if article.document.path in paths}
    articles = tuple(changed.get(article.document.path, article) for article in site.articles)
    return replace(site, content=content, articles=articles, prose=dict(prose))


def reworded_pages(library: Library, paths: Collection[str]) -> Iterator[Route]:
    """Yield the pages of the articles at *paths*, which are reworded in *library*."""
    yield from pages_of(library, [article for article in library.site.articles if article.document.path in paths])


def reworded_rest(library: Library) -> Iterator[Route]:
    """Yield all else that has words of articles' bodies: the feeds and the search index, with its page."""
    yield from plan_feeds(library)
    yield from plan_search(library)
