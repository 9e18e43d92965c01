"""``sitegen build --all``: the sites of a group (站群), one after the other."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from sitegen.cli.answers import build_facts
from sitegen.cli.build import tell, timed
from sitegen.cli.exits import Exit
from sitegen.cli.failures import failure_of
from sitegen.cli.site import OUTPUT
from sitegen.cli.streams import has_colour, say, write_data
from sitegen.cli.together import seen_from_above, sites_of, worst_of
from sitegen.core.sitefolder import SITES
from sitegen.pipeline.request import Request
from sitegen.report.text import listing


def build_all(request: Request, output: Path | None, *, as_json: bool) -> Exit:
    """Build every site of the group at the root of *request*, below *output* or each in its own folder.

    A site that is refused keeps its earlier output, and the others are built all the same.
    """
    if request.base_url is not None:
        message = "“--base-url”不与“--all”同用：每个站点的网址写在自己的 site.yml 里。"
        raise click.UsageError(message, click.get_current_context(silent=True))
    group = request.root
    names, warnings = sites_of(group)
    answers: dict[str, Any] = {}
    if warnings:
        say(listing(warnings, colour=has_colour(sys.stderr)))

    def work(name: str) -> Exit:
        root = group / SITES / name
        own = replace(request, root=root, output=output / name if output else root / OUTPUT)
        outcome, seconds = timed(own)
        outcome = replace(outcome, problems=tuple(seen_from_above(name, outcome.problems)))
        answers[name] = build_facts(outcome, outcome.problems, seconds)
        tell(outcome, seconds, own)
        return Exit.FINE if outcome.published else Exit.CONTENT

    def failed(name: str, error: BaseException) -> Exit:
        failure = failure_of(error)
        problems = tuple(seen_from_above(name, failure.problems))
        answers[name] = build_facts(None, problems, 0.0)
        if problems:
            say(listing(problems, colour=has_colour(sys.stderr)))
        say(failure.text)
        return failure.code

    worst = worst_of(names, work, failed)
    if as_json:
        write_data(json.dumps({"sites": answers}, ensure_ascii=False, indent=2))
    return worst
