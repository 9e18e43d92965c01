"""Proofs of the pages: each is drawn in memory and looked at once; what was found is kept until its inputs change.

Nothing is read from an output folder, and nothing written there: a check tells what the next build would publish.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sitegen.checks.registry import RULES
from sitegen.checks.rule import PagesRule
from sitegen.checks.sheet import Flaw, Leaf
from sitegen.core.diagnostics import Diagnostic, has_errors
from sitegen.core.digests import digest
from sitegen.incremental.fingerprint import fingerprints
from sitegen.load.code import CHECKING, code_digest
from sitegen.model.keeping import decoder, encode
from sitegen.model.routes import Draft, Page, Route
from sitegen.model.value import Value, replace
from sitegen.model.views.others import NotFoundView
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.production import Bench, Production
from sitegen.pipeline.reading import Reading, template_diagnostic
from sitegen.pipeline.request import Request
from sitegen.pipeline.sketches import Sketches, look_at
from sitegen.pipeline.versions import versions
from sitegen.render.problems import TemplateProblem
from sitegen.store.store import Store

_decode = decoder(Leaf)
_decode_batch = decoder(list[bytes])


class Proofs(Value):
    """What is to be said of the pages, and the links to other sites on them, each with the files it may stand in."""

    problems: tuple[Diagnostic, ...]
    outer: dict[str, tuple[str, ...]]


def check_pages(request: Request, reading: Reading, store: Store, workers: Workers) -> Proofs:
    """Return what the rules find on the pages that *reading* plans; *store* remembers it.

    Where there are errors no page comes out: there is nothing to read. Where a template turns out to be at fault, that
    is all that is returned.
    """
    if reading.theme is None or has_errors(reading.problems):
        return Proofs(problems=(), outer={})
    routes = {route.address: route for route in reading.routes}
    pages = tuple(route for route in routes.values() if _is_page(route))
    try:
        leaves = {leaf.address: leaf for leaf in _leaves(request, reading, pages, store, workers)}
    except TemplateProblem as fault:
        return Proofs(problems=(template_diagnostic(fault),), outer={})
    return Proofs(problems=tuple(_told(leaves, routes)), outer=_outer(leaves, routes))


def _outer(leaves: Mapping[str, Leaf], routes: Mapping[str, Route]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for leaf in leaves.values():
        for href in leaf.outer:
            found[href].update(dict.fromkeys(routes[leaf.address].sources))
    return {href: tuple(paths) for href, paths in found.items()}


def _is_page(route: Route) -> bool:
    return isinstance(route.make, Page | Draft) and route.make.template.endswith(".html")


def _leaves(
    request: Request, reading: Reading, pages: tuple[Route, ...], store: Store, workers: Workers
) -> Iterator[Leaf]:
    assert reading.theme
    wanted = fingerprints(pages, reading.frame, reading.theme.digests, versions())
    code = code_digest(CHECKING)
    keys = [f"leaf {digest(encode((code, page.address, wanted[page.address])))}" for page in pages]
    known = store.get_many(keys)
    pending = [place for place, key in enumerate(keys) if key not in known]
    production = Production(
        root=request.root,
        store=store.path,
        theme=reading.theme,
        frame=reading.frame,
        routes=tuple(pages[place] for place in pending),
    )
    done = 0
    for part in workers.run(_Desk, production, _look, len(pending)):
        fresh = {keys[pending[done + number]]: leaf for number, leaf in enumerate(_decode_batch(part))}
        store.put(fresh.items())
        known |= fresh
        done += len(fresh)
        request.progress("检查页面", done, len(pending))
    return map(_decode, (known[key] for key in keys))


class _Desk:
    """One process's place to look at the pages of *production*."""

    def __init__(self, production: Production) -> None:
        self.bench = Bench(production, production.root, ())
        self.sketches = Sketches(self.bench)

    def close(self) -> None:
        """Close the store."""
        self.bench.close()


def _look(desk: _Desk, start: int, stop: int) -> bytes:
    routes = desk.bench.production.routes[start:stop]
    desk.bench.bring_bodies(routes)
    return encode([encode(_leaf(desk, route)) for route in routes])


def _leaf(desk: _Desk, route: Route) -> Leaf:
    leaf = desk.sketches.leaf(route) or look_at(route.address, desk.bench.make(route))
    if isinstance(route.make, Page) and isinstance(route.make.view, NotFoundView):  # it links from the root of the host
        root = route.make.view.root.rstrip("/")
        return replace(leaf, goals=tuple(goal.removeprefix(root) for goal in leaf.goals))
    return leaf


def _told(leaves: Mapping[str, Leaf], routes: Mapping[str, Route]) -> Iterator[Diagnostic]:
    """Yield each flaw once: what a template does wrong it does on all its pages."""
    severities = {rule.code: rule.severity for rule in RULES}
    places: dict[tuple[str, Flaw], dict[str, None]] = defaultdict(dict)
    for code, address, flaw in _found(leaves, routes.keys()):
        places[code, flaw][address] = None
    for (code, flaw), addresses in places.items():
        first, *others = sorted(addresses)
        sources = () if others else routes[first].sources
        yield Diagnostic(
            code=code,
            severity=severities[code],
            path=sources[0] if sources else f"output{first}",
            message=flaw.message + (f"另有 {len(others)} 个页面也是这样。" if others else ""),
            hint=flaw.hint,
        )


def _found(leaves: Mapping[str, Leaf], addresses: Iterable[str]) -> Iterator[tuple[str, str, Flaw]]:
    for leaf in leaves.values():
        for code, flaw in leaf.flaws:
            yield code, leaf.address, flaw
    there = frozenset(addresses)
    for rule in RULES:
        if isinstance(rule, PagesRule):
            for address, flaw in rule.check(leaves, there):
                yield rule.code, address, flaw
