"""An edit of mere words in the bodies of articles, as most saves are: what it changes is known without another plan.

Of such a body, all that any page but its own shows stays: how it begins, its headings, links and pictures. So only the
pages of these articles are drawn again, the feeds that have them, and what search knows. That the rest would come out
as it is, tests/properties/test_living.py holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from sitegen.model.content import Article, Prose
from sitegen.model.routes import Page, Route
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.model.views.others import FeedView
from sitegen.plan.articles import pages_of
from sitegen.plan.feeds import plan_feeds
from sitegen.plan.library import Library


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


def feeds_by_entry(routes: Iterable[Route]) -> dict[str, frozenset[str]]:
    """Return the addresses of what each feed among *routes* has, by the address of the feed."""
    return {
        route.address: frozenset(entry.address for entry in route.make.view.entries)
        for route in routes
        if isinstance(route.make, Page) and isinstance(route.make.view, FeedView)
    }


def replan(library: Library, paths: Collection[str], feeds: Mapping[str, Collection[str]]) -> Iterator[Route]:
    """Yield the pages of the articles at *paths*, which are reworded in *library*, and those of the *feeds* that have them."""
    articles: list[Article] = [article for article in library.site.articles if article.document.path in paths]
    yield from pages_of(library, articles)
    addresses = {library.address(article) for article in articles}
    stale = {feed for feed, entries in feeds.items() if not addresses.isdisjoint(entries)}
    if stale:
        yield from (route for route in plan_feeds(library) if route.address in stale)
