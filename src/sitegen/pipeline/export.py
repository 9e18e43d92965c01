"""An export: read everything as editors may see it, and hand it to what makes the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from sitegen.core.diagnostics import has_errors
from sitegen.exporters.source import Source
from sitegen.pipeline.cache import with_store
from sitegen.pipeline.memory import without_collection
from sitegen.pipeline.reading import read_settings, read_site
from sitegen.pipeline.request import Request, Unsound
from sitegen.plan.library import Library
from sitegen.plan.opening import published
from sitegen.store.store import Store

R = TypeVar("R")


def export(request: Request, make: Callable[[Source], R]) -> R:
    """Return what *make* makes of the site that *request* names.

    Raises:
        BadConfig: site.yml cannot be used.
        Unsound: the content has errors; its figures would be wrong.
    """
    request = replace(request, preview=True)

    def work(store: Store) -> R:
        reading = read_site(request, read_settings(request, store), store)
        if has_errors(reading.problems):
            raise Unsound(reading.problems)
        request.progress("编制文件", 0, 0)
        library = Library(published(reading.site))
        return make(Source(library=library, frame=reading.frame, store=store, root=request.root))

    with without_collection():
        return with_store(request, work)
