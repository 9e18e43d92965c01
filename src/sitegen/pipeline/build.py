"""A build: nothing, where nothing has changed; else a new generation of the site."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sitegen.pipeline.cache import forget, shed, with_store
from sitegen.pipeline.glance import Glance
from sitegen.pipeline.memory import keep, without_collection
from sitegen.pipeline.request import Outcome, Request
from sitegen.publish.lock import locked
from sitegen.publish.staging import recover
from sitegen.publish.target import check_place


def build(request: Request) -> Outcome:
    """Build the site that *request* asks for; the output folder holds the earlier site or the new one, whole.

    Raises:
        BadConfig: site.yml cannot be used.
        UnusableOutput: the output folder must not be written.
        DiskProblem: the disk refuses.
    """
    check_place(request.root, request.output)
    with locked(request.output, request.on_wait), without_collection():
        recover(request.output)
        glance = Glance(request)
        if not request.clean and (outcome := glance.recall()):
            return outcome
        # What makes pages takes longer to import than all that was done so far.
        from sitegen.pipeline.generation import generate

        if request.clean:
            glance.present()
            forget(request)
        made = with_store(request, partial(generate, replace(request, looked=glance.content), glance.present))
        if request.last:
            keep(made)
        outcome = made.outcome
        if outcome.published:
            shed(request, sum(size for size, _ in outcome.written.values()))
        glance.remember(outcome)
    return outcome
