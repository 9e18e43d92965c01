"""An edit of mere words in the bodies of articles, as most saves are: what it changes is known without another plan.

Of such a body, all that any page but its own shows stays: how it begins, its headings, links and pictures. So the pages
of these articles are drawn again, then the feeds and what search knows. That all else would come out as it is,
tests/properties/test_living.py and test_incremental.py hold.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sitegen.core.digests import digest
from sitegen.model.content import Article, Prose
from sitegen.model.keeping import Recorded, encode
from sitegen.model.routes import Route
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.plan.articles import pages_of
from sitegen.plan.feeds import plan_feeds
from sitegen.plan.library import Library
from sitegen.plan.search import plan_search
from sitegen.plan.signing import countersigned


class Wording(Recorded, frozen=True, kw_only=True):
    """What a site was planned from, for a process that has nothing else: *rest* is the digest of all but mere words.

    The *words* are the digests of the bodies of articles, by path.
    """

    rest: str
    words: dict[str, str]


def wording(site: Site, *around: object) -> Wording:
    """Return the wording of *site*, planned and drawn with what is *around* it."""
    content = site.content
    proses = dict(site.prose)
    bodies = [(article, proses.pop(article.document.path, None)) for article in content.articles]
    # A set has no order, and the characters of a font follow from its digest.
    sets = sorted(site.internal), sorted(site.unread), site.font and site.font.digest
    bare = replace(
        site,
        content=replace(content, articles=()),
        articles=(),
        prose={},
        internal=frozenset(),
        unread=frozenset(),
        font=None,
    )
    published = [article.id for article in site.articles]
    shapes = [_shape(article, prose) for article, prose in bodies]
    rest = digest(encode((bare, *sets, published, shapes, proses, around)))
    return Wording(rest=rest, words={article.document.path: prose.digest for article, prose in bodies if prose})


def reworded_since(last: Wording, now: Wording) -> frozenset[str] | None:
    """Return the paths of the articles in whose bodies words changed; None where anything else did."""
    if last.rest != now.rest:
        return None
    return frozenset(path for path, words in now.words.items() if last.words[path] != words)


def reworded(
    before: Content, old: Mapping[str, Prose], after: Content, new: Mapping[str, Prose]
) -> frozenset[str] | None:
    """Return the same of one process: *old* is the prose of the content *before*, *new* that of the one *after*."""
    if replace(after, articles=before.articles) != before or len(after.articles) != len(before.articles):
        return None
    articles = {article.document.path for article in after.articles}
    if old.keys() != new.keys() or any(old[path] != new[path] for path in new.keys() - articles):
        return None
    changed = set()
    for one, other in zip(before.articles, after.articles, strict=True):
        path = other.document.path
        last, prose = old.get(path), new.get(path)
        if (one, last) != (other, prose):
            if _shape(one, last) != _shape(other, prose):
                return None
            changed.add(path)
    # What is done to a text that was signed undoes that.
    signed = any(article.id in after.signatures for article in after.articles if article.document.path in changed)
    return None if signed else frozenset(changed)


def _shape(article: Article, prose: Prose | None) -> tuple[object, ...]:
    """Return what stands for all of *article* that is shown anywhere but on its own page."""
    return article.shape, article.voided, prose.shape if prose else ""


def with_words(site: Site, content: Content, prose: Mapping[str, Prose], paths: Collection[str]) -> Site:
    """Return *site* with *content* and *prose*, in which the articles at *paths* are reworded."""
    changed = {article.document.path: article for article in content.articles if article.document.path in paths}
    content = countersigned(content, prose)
    articles = tuple(changed.get(article.document.path, article) for article in site.articles)
    return replace(site, content=content, articles=articles, prose=dict(prose))


def reworded_pages(library: Library, paths: Collection[str]) -> Iterator[Route]:
    """Yield the pages of the articles at *paths*, which are reworded in *library*."""
    yield from pages_of(library, [article for article in library.site.articles if article.document.path in paths])


def reworded_rest(library: Library) -> Iterator[Route]:
    """Yield all else that has words of articles' bodies: the feeds and the search index, with its page."""
    yield from plan_feeds(library)
    yield from plan_search(library)


def in_rest(address: str) -> bool:
    """Tell whether ``reworded_rest`` gives the output at the rooted *address*, if it is to be there at all."""
    return address.startswith("/search/") or address.endswith("/feed.xml")
