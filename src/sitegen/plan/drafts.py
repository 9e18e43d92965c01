"""What pages are drawn from, as a digest: where it is that of the last build, a page need not be drawn to know it.

For the kinds of page of which there are thousands: articles, and the older pages of lists. A digest may cover more than
the page shows, never less; tests/unit/plan/test_drafts.py changes everything that can be written, to see to that.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from sitegen.core.digests import digest
from sitegen.model.content import Article
from sitegen.model.keeping import encode
from sitegen.plan.library import Library
from sitegen.plan.parts import card, prose_of

FACE = 16
"""The length in bytes of the digest of what other pages show of an article."""


def inputs(library: Library, *given: object) -> str:
    """Return the digest of *given*, and of everything that is written but the articles and the bodies."""
    return digest(encode((_surroundings(library), *given)))


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
        kinds = (
            *(content.sections, content.units, content.brands, content.projects, content.series, content.topics),
            *(content.pairings, content.checklist, content.standards, content.glossary),
        )
        prefaces = [prose_of(library, series.document.path).summary for series in content.series.values()]
        library.surroundings = digest(encode((library.config, library.site.preview, kinds, prefaces)))
    return library.surroundings
