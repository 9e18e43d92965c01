"""What somebody who signs an article needs: the articles as they are now, and what was signed of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from sitegen.checks.rules.review_chain import VOID
from sitegen.core.diagnostics import Diagnostic
from sitegen.load.body import read_body
from sitegen.model.config import Config
from sitegen.model.content import Article
from sitegen.model.signing import Imprint, Signature
from sitegen.model.site import Site
from sitegen.pipeline.cache import with_store
from sitegen.pipeline.clock import today_in
from sitegen.pipeline.memory import without_collection
from sitegen.pipeline.reading import read_settings, read_written
from sitegen.pipeline.request import Request
from sitegen.plan.opening import open_site
from sitegen.plan.signing import first_change, imprint, latest
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The articles of the site in the folder *root*."""

    root: Path
    site: Site

    @property
    def config(self) -> Config:
        """The settings of the site."""
        return self.site.config

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles that could be understood."""
        return self.site.content.articles

    def signatures(self, article: Article) -> tuple[Signature, ...]:
        """Return what was signed of *article*."""
        return self.site.content.signatures.get(article.id, ())

    def imprint(self, article: Article) -> Imprint:
        """Return what of *article* there is to read now."""
        return imprint(article, self.site.content, self.site.prose)

    def body(self, article: Article) -> str:
        """Return the body of *article*."""
        return read_body(self.root, article.document)


def read_desk(request: Request) -> Desk:
    """Return the desk of the site that *request* names.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    with without_collection():
        return with_store(request, partial(_read, request))


def _read(request: Request, store: Store) -> Desk:
    written = read_written(request, read_settings(request, store), store)
    today = request.today or today_in(written.content.config.timezone)
    return Desk(root=request.root, site=open_site(written.content, written.prose, today, preview=True))


def with_line(root: Path, site: Site, found: Diagnostic) -> Diagnostic:
    """Return *found* with the first line of the body that changed since it was signed, where that is what it says."""
    if found.code != VOID or found.at:
        return found
    article = next(article for article in site.content.articles if article.document.path == found.path)
    body = read_body(root, article.document)
    signatures = latest(site.content.signatures[article.id])
    stale = [signatures[step] for step in article.voided if signatures[step].body != article.document.body]
    if not stale:
        return found
    return replace(found, line=article.document.line + first_change(stale[0].lines, body) - 1, column=1)
