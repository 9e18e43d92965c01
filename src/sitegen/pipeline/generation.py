"""A new generation of the site: read, decide, make what changed, publish all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sitegen.core.diagnostics import has_errors, in_order
from sitegen.core.progress import counted
from sitegen.core.urls import to_file
from sitegen.incremental.decide import Decision, Record, all_stand, decide, settled
from sitegen.incremental.fingerprint import Fingerprint, fingerprints
from sitegen.incremental.state import State, read_state, write_state
from sitegen.load.places import pin
from sitegen.model.keeping import replace
from sitegen.model.outputs import Stat
from sitegen.model.routes import Route
from sitegen.pipeline.cache import spare_path, state_path
from sitegen.pipeline.indexing import index_articles
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.production import Production, produce
from sitegen.pipeline.reading import Reading, read_settings, read_site, template_diagnostic
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.versions import versions
from sitegen.plan.rewording import in_rest
from sitegen.publish.manifest import Manifest
from sitegen.publish.present import by_address
from sitegen.publish.staging import Staging, is_current
from sitegen.render.problems import TemplateProblem
from sitegen.render.theme import Theme
from sitegen.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """What a build came to: where it is published, what it was made of, and the *state* that is kept of it."""

    outcome: Outcome
    reading: Reading
    state: State | None = None


def generate(request: Request, look: Callable[[], dict[str, Stat]], store: Store) -> Generation:
    """Build the site that *request* asks for: read, decide, make what changed, publish all or nothing.

    What is in the output folder, by path, *look* tells.

    Raises:
        BadConfig: site.yml cannot be used.
        UnusableOutput: the output folder must not be written.
        DiskProblem: the disk refuses.
    """
    state = read_state(state_path(request))
    present = look()
    last = state.planned if all_stand(state.records, present) else None
    reading = read_site(request, read_settings(request, store), store, last)
    if reading.theme is None or has_errors(reading.problems, strict=request.strict):
        return Generation(outcome=refused(request, reading), reading=reading)
    try:
        return _publish(request, reading, reading.theme, store, state, present)
    except TemplateProblem as fault:
        return Generation(outcome=refused(request, reading, fault), reading=reading)


def refused(request: Request, reading: Reading, *faults: TemplateProblem) -> Outcome:
    """Return that *reading* is not published, for its own problems or because of *faults*."""
    problems = in_order((*reading.problems, *pin(request.root, map(template_diagnostic, faults))))
    return Outcome(published=False, problems=problems, held=reading.site.held)


def _publish(
    request: Request, reading: Reading, theme: Theme, store: Store, state: State, present: Mapping[str, Stat]
) -> Generation:
    routes = {route.address: route for route in reading.routes}
    built = state.records if reading.whole else _concerned(state.records, routes)
    compared = counted(routes.values(), "比对页面", request.progress)
    known = {address: record.fingerprint for address, record in built.items()}
    wanted = fingerprints(compared, reading.frame, theme.digests, versions(), known)
    decision = decide(wanted, built, by_address(present, built))
    records = settled(state.records, decision, wanted)
    kept = manifest_of(request, records)
    if not decision.is_idle or not is_current(request.output, kept):
        with Staging(request.output, present, kept.files.keys(), spare_path(request)) as staging:
            pending = [routes[address] for address in decision.make]
            made = make(request, reading, pending, wanted, store, staging.root)
            request.progress("发布", 0, 0)
            staging.commit(kept._replace(files={**kept.files, **manifest_of(request, made).files}))
        records |= made
    sources = state.sources | {address: route.sources for address, route in routes.items()}
    for address in decision.remove:
        sources.pop(address, None)
    state = State(records=records, reasons=decision.reasons, sources=sources, planned=reading.planned())
    write_state(state_path(request), state)
    return Generation(outcome=outcome_of(reading, decision, records), reading=reading, state=state)


def _concerned(records: Mapping[str, Record], routes: Mapping[str, Route]) -> dict[str, Record]:
    """Return those *records* that *routes*, which are not the whole plan, take the place of."""
    return {address: record for address, record in records.items() if address in routes or in_rest(address)}


def outcome_of(reading: Reading, decision: Decision, records: Mapping[str, Record]) -> Outcome:
    """Return what it came to that *reading* was published after *decision*, of which all outputs now have *records*."""
    return Outcome(
        published=True,
        made=len(decision.make),
        kept=len(records) - len(decision.make),
        removed=len(decision.remove),
        changes=decision.make,
        problems=reading.problems,
        held=reading.site.held,
        without_base_url=not reading.frame.base_url,
        written={to_file(address): (record.size, record.mtime_ns) for address, record in records.items()},
        day=reading.site.today,
        timezone=reading.site.content.config.timezone,
    )


def make(
    request: Request,
    reading: Reading,
    routes: Iterable[Route],
    wanted: Mapping[str, Fingerprint],
    store: Store,
    staging: Path,
) -> dict[str, Record]:
    """Make *routes* below the folder *staging*. Return the records of them.

    Raises:
        TemplateProblem: a template of the site is at fault.
    """
    assert reading.theme
    production = Production(
        root=request.root,
        store=store.path,
        theme=reading.theme,
        frame=reading.frame,
        routes=tuple(routes),
        undrawn=frozenset(address for address, fingerprint in wanted.items() if not fingerprint.content),
    )
    workers = Workers(jobs=request.jobs, start_method=request.start_method)
    index_articles(production.routes, store, workers, request.progress)
    made: dict[str, Record] = {}
    request.progress("生成页面", 0, len(production.routes))
    for part in produce(production, staging, workers):
        for address, (sha256, size, mtime_ns, content) in part:
            fingerprint = replace(wanted[address], content=content) if content else wanted[address]
            made[address] = Record(fingerprint=fingerprint, sha256=sha256, size=size, mtime_ns=mtime_ns)
        request.progress("生成页面", len(made), len(production.routes))
    return made


def manifest_of(request: Request, records: Mapping[str, Record]) -> Manifest:
    """Return the manifest of an output of which these are all *records*."""
    return Manifest(
        preview=request.preview, files={to_file(address): record.sha256 for address, record in records.items()}
    )
