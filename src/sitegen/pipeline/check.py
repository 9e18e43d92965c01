"""A check: all that a build would find wrong with the content, without an output."""

from __future__ import annotations

from sitegen.core.diagnostics import Diagnostic
from sitegen.pipeline.cache import with_store
from sitegen.pipeline.memory import without_collection
from sitegen.pipeline.reading import read_settings, read_site
from sitegen.pipeline.request import Request


def check(request: Request) -> tuple[Diagnostic, ...]:
    """Return every problem of the site that *request* names, in order.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    with without_collection():
        return with_store(request, lambda store: read_site(request, read_settings(request, store), store).problems)
