"""What pages are drawn from, as a digest: where it is that of the last build, a page need not be drawn to know it.

For the kinds of page of which there are thousands: articles, and the older pages of lists. A digest may cover more than
the page shows, never less; tests/properties/test_drafts.py changes everything that can be written, to see to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from sitegen.core.digests import digest
from sitegen.model.content import Article, Series
from sitegen.model.keeping import encode
from sitegen.plan.library import Library
from sitegen.plan.parts import card, prose_of

FACE = 16
"""The length in bytes of the digest of what other pages show of an article."""

# What articles name, both as fields of an Article and as tables of the Content.
_NAMED = ("brands", "projects", "series", "topics", "pairings", "checklist")


def inputs(library: Library, *given: object) -> str:
    """Return the digest of *given*, and of what any page may show: settings, sections, units, standards, glossary."""
    return digest(encode((_surroundings(library), *given)))


def named(library: Library, article: Article) -> list[str]:
    """Return the digests of all that *article* names and is no part of every page's ``inputs``."""
    if not library.named:
        library.named = {kind: _digests(library, getattr(library.content, kind)) for kind in _NAMED}
    return [library.named[kind].get(id, "") for kind in _NAMED for id in getattr(article, kind)]


def _digests(library: Library, items: Mapping[str, object]) -> dict[str, str]:
    def summary(item: object) -> str:
        return prose_of(library, item.document.path).summary if isinstance(item, Series) else ""

    return {id: digest(encode((item, summary(item)))) for id, item in items.items()}


def faces(library: Library, articles: Iterable[Article]) -> bytes:
    """Return the digests of what other pages show of *articles*, side by side, each FACE bytes long."""
    known = library.faces
    return b"".join([known.get(article.id) or _face(library, article) for article in articles])


def _face(library: Library, article: Article) -> bytes:
    shown = (article.id, article.title, card(library, article))
    library.faces[article.id] = found = blake2b(encode(shown), digest_size=FACE).digest()
    return found


def _surroundings(library: Library) -> str:
    if not library.surroundings:
        content = library.content
        kinds = (content.sections, content.units, content.standards, content.glossary)
        library.surroundings = digest(encode((library.config, library.site.preview, kinds)))
    return library.surroundings
