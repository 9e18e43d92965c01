"""A new generation of the site: read, decide, make what changed, publish all or nothing."""

from __future__ import annotations

from pathlib import Path

from sitegen.core.diagnostics import has_errors, in_order
from sitegen.core.progress import counted
from sitegen.core.urls import to_file
from sitegen.incremental.decide import Record, decide
from sitegen.incremental.fingerprint import Fingerprint, fingerprints
from sitegen.incremental.state import State, read_state, write_state
from sitegen.load.places import pin
from sitegen.model.records import replace
from sitegen.pipeline.cache import spare_path, state_path
from sitegen.pipeline.indexing import index_articles
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.production import Production, produce
from sitegen.pipeline.reading import Reading, read_settings, read_site, template_diagnostic
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.versions import versions
from sitegen.publish.manifest import Manifest
from sitegen.publish.present import scan
from sitegen.publish.staging import Staging, is_current
from sitegen.render.problems import TemplateProblem
from sitegen.render.theme import Theme
from sitegen.store.store import Store


def generate(request: Request, store: Store) -> Outcome:
    """Build the site that *request* asks for: read, decide, make what changed, publish all or nothing.

    Raises:
        BadConfig: site.yml cannot be used.
        UnusableOutput: the output folder must not be written.
        DiskProblem: the disk refuses.
    """
    reading = read_site(request, read_settings(request, store), store)
    if reading.theme is None or has_errors(reading.problems, strict=request.strict):
        return Outcome(published=False, problems=reading.problems, held=reading.site.held)
    try:
        return _publish(request, reading, reading.theme, store)
    except TemplateProblem as fault:
        problems = in_order((*reading.problems, *pin(request.root, (template_diagnostic(fault),))))
        return Outcome(published=False, problems=problems, held=reading.site.held)


def _publish(request: Request, reading: Reading, theme: Theme, store: Store) -> Outcome:
    routes = {route.address: route for route in reading.routes}
    state_file = state_path(request)
    state = read_state(state_file)
    known = {address: record.fingerprint for address, record in state.records.items()}
    compared = counted(routes.values(), "比对页面", request.progress)
    wanted = fingerprints(compared, reading.frame, theme.digests, versions(), known)
    present = scan(request.output, state.records)
    decision = decide(wanted, state.records, present)
    records = {address: _with(state.records[address], wanted[address]) for address in decision.keep}
    if not decision.is_idle or not is_current(request.output, _manifest(request, records)):
        production = Production(
            root=request.root,
            store=store.path,
            theme=theme,
            frame=reading.frame,
            routes=tuple(routes[address] for address in decision.make),
        )
        workers = Workers(jobs=request.jobs, start_method=request.start_method)
        index_articles(production.routes, store, workers, request.progress)
        kept = {address: present[address] for address in decision.keep}
        with Staging(request.output, kept, spare_path(request)) as staging:
            records |= _make(request, production, workers, wanted, staging.root)
            request.progress("发布", 0, 0)
            staging.commit(_manifest(request, records))
    sources = {address: route.sources for address, route in routes.items()}
    write_state(state_file, State(records=records, reasons=decision.reasons, sources=sources))
    return Outcome(
        published=True,
        made=len(decision.make),
        kept=len(decision.keep),
        removed=len(decision.remove),
        changes=decision.make,
        problems=reading.problems,
        held=reading.site.held,
        without_base_url=not reading.frame.base_url,
        size=sum(record.size for record in records.values()),
        day=reading.site.today,
        timezone=reading.site.content.config.timezone,
    )


def _with(record: Record, wanted: Fingerprint) -> Record:
    return record if record.fingerprint == wanted else replace(record, fingerprint=wanted)


def _make(
    request: Request, production: Production, workers: Workers, wanted: dict[str, Fingerprint], staging: Path
) -> dict[str, Record]:
    """Make what must be made below the folder *staging*. Return the records of it."""
    made: dict[str, Record] = {}
    request.progress("生成页面", 0, len(production.routes))
    for part in produce(production, staging, workers):
        for address, (sha256, size, mtime_ns, content) in part:
            fingerprint = replace(wanted[address], content=content) if content else wanted[address]
            made[address] = Record(fingerprint=fingerprint, sha256=sha256, size=size, mtime_ns=mtime_ns)
        request.progress("生成页面", len(made), len(production.routes))
    return made


def _manifest(request: Request, records: dict[str, Record]) -> Manifest:
    return Manifest(
        preview=request.preview, files={to_file(address): record.sha256 for address, record in records.items()}
    )
