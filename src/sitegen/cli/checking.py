"""``sitegen check --all``: the sites of a group (站群) in one report, in which each thing is told once."""

from __future__ import annotations

from dataclasses import replace

from sitegen.cli.exits import Exit
from sitegen.cli.failures import failure_of
from sitegen.cli.streams import say
from sitegen.cli.together import from_above, seen_from_above, sites_of, worst_of
from sitegen.core.codes.catalogue import Code
from sitegen.core.diagnostics import Diagnostic, in_order
from sitegen.core.sitefolder import SITES
from sitegen.model.value import replace as replaced
from sitegen.pipeline.check import find
from sitegen.pipeline.findings import Findings
from sitegen.pipeline.request import Request
from sitegen.pipeline.tally import note


def find_all(request: Request) -> tuple[Findings, Exit]:
    """Return what there is to find in all sites of the group at the root of *request*, and the worst that stopped one.

    Raises:
        click.UsageError: where there is no group.
        BadConfig: where its list cannot be used.
    """
    names, warnings = sites_of(request.root)
    problems: dict[Diagnostic, None] = dict.fromkeys(warnings)
    pages: dict[str, Code] = {}
    units: dict[str, tuple[str, ...]] = {}
    last = Findings(problems=(), units=units, pages=pages, day="", timezone="")

    def work(name: str) -> Exit:
        nonlocal last
        own = replace(request, root=request.root / SITES / name)
        last = find(own)
        note(own.cache, last.problems)
        problems.update(dict.fromkeys(seen_from_above(name, last.problems)))
        pages.update(last.pages)
        units.update((from_above(name, path), found) for path, found in last.units.items())
        return Exit.FINE

    def failed(name: str, error: BaseException) -> Exit:
        failure = failure_of(error)
        problems.update(dict.fromkeys(seen_from_above(name, failure.problems)))
        say(failure.text)
        return failure.code

    worst = worst_of(names, work, failed)
    return replaced(last, problems=in_order(problems), units=units, pages=pages), worst
