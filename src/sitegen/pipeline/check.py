"""A check: what the last one found, where nothing has changed since; else everything is examined."""

from __future__ import annotations

from dataclasses import replace

from sitegen.core.diagnostics import Diagnostic
from sitegen.pipeline.findings import Findings, recall, remember
from sitegen.pipeline.glance import Look
from sitegen.pipeline.history import position
from sitegen.pipeline.request import Request


def check(request: Request) -> tuple[Diagnostic, ...]:
    """Return every problem of the site that *request* names, in order.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    return find(request).problems


def find(request: Request) -> Findings:
    """Return what there is to find in the site that *request* names.

    Raises:
        BadConfig: site.yml cannot be used.
    """
    if request.online:  # other sites change, and nothing here tells
        return _examine(request)
    look = Look(request, position(request.root))
    if found := recall(request, look):
        return found
    found = _examine(replace(request, looked=look.content))
    remember(request, look, found)
    return found


def _examine(request: Request) -> Findings:
    # What examines takes longer to import than all that was done so far.
    from sitegen.pipeline.examination import checked

    return checked(request).findings
