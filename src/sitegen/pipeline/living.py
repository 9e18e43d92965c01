"""The preview of a site that lives on from save to save: what one build leaves in memory, the next begins with.

Nothing that is kept is believed without what it follows from: the folder must be as the last build left it, the store
the same one, and what the files say is read and compared. Where only words in the bodies of articles changed, these are
planned again and nothing else (``plan.rewording``); else everything is.

A build is in two steps. ``build`` brings the pages up to date, which somebody looks at; ``finish`` brings what can wait:
the search index, the feeds, the manifest, the state. What a kill leaves undone, the next process finds (``publish.patch``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from sitegen.core.diagnostics import Diagnostic, has_errors, in_order
from sitegen.core.progress import Progress, silent
from sitegen.load.places import pin
from sitegen.model.site import Site
from sitegen.pipeline.cache import shed, with_store
from sitegen.pipeline.generation import generate, outcome_of, refused
from sitegen.pipeline.memory import without_collection
from sitegen.pipeline.reading import Reading, Written, lay_out, open_written, read_settings, read_theme, read_written
from sitegen.pipeline.request import Outcome, Request
from sitegen.pipeline.waves import Outputs, Wave, look
from sitegen.plan.library import Library
from sitegen.plan.rewording import in_rest, reworded, reworded_pages, reworded_rest, with_words
from sitegen.publish.lock import locked
from sitegen.publish.staging import recover
from sitegen.publish.target import check_contents, check_place
from sitegen.render.problems import TemplateProblem
from sitegen.store.store import Store


@dataclass(slots=True, kw_only=True)
class _Last:
    """The preview as it stands, and what it was made of. *store* is the identity of the store that has its bodies."""

    store: bytes
    reading: Reading
    outputs: Outputs
    rest: Callable[[], Wave] | None = None
    """What is not brought up to date yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The texts behind the preview as it stands: the *site* that it shows, what its build found wrong, and where from."""

    site: Site
    problems: tuple[Diagnostic, ...]
    sources: Mapping[str, tuple[str, ...]]
    """Of which content files each output is made, by address; the builds to come write in it."""

    def sources_of(self, address: str) -> tuple[str, ...]:
        """Return of which content files the output at the rooted *address* is made."""
        return self.sources.get(address, ())


class Living:
    """Builds the preview that *request* asks for, again and again."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._last: _Last | None = None

    def build(self, today: date, progress: Progress = silent) -> Outcome:
        """Bring the pages up to date, as of *today*.

        Raises:
            BadConfig: site.yml cannot be used.
            UnusableOutput: the output folder must not be written.
            DiskProblem: the disk refuses.
        """
        request = dataclasses.replace(self._request, today=today, progress=progress)
        if not self._last:
            check_place(request.root, request.output)
        with locked(request.output, request.on_wait), without_collection():
            recover(request.output)
            return with_store(request, partial(self._build, request))

    @property
    def texts(self) -> Texts | None:
        """The texts behind the preview as the last build left it; None where it left none that is known."""
        if not self._last:
            return None
        reading = self._last.reading
        return Texts(site=reading.site, problems=reading.problems, sources=self._last.outputs.sources)

    def finish(self) -> Outcome | None:
        """Bring up to date what the last build left for later, and write down what the next process wants to know.

        Returns:
            Why that is refused; None where it is not.

        Raises:
            DiskProblem: the disk refuses.
        """
        if not self._last or not self._last.rest:
            return None
        with locked(self._request.output, self._request.on_wait), without_collection():
            return with_store(self._request, self._finish)

    def _build(self, request: Request, store: Store) -> Outcome:
        if last := self._standing(store):
            return self._revise(request, last, store)
        made = generate(request, partial(check_contents, request.output), store)
        if state := made.state:
            self._last = _Last(
                store=store.identity,
                reading=dataclasses.replace(made.reading, routes=()),
                outputs=Outputs(records=state.records, sources=state.sources, look=look(request.output)),
            )
        return made.outcome

    def _standing(self, store: Store) -> _Last | None:
        """Return the preview as it stands; None where somebody else has been at it, or at the store."""
        last = self._last
        if last and (last.store, last.outputs.look) != (store.identity, look(self._request.output)):
            check_place(self._request.root, self._request.output)
            self._last = last = None
        return last

    def _revise(self, request: Request, last: _Last, store: Store) -> Outcome:
        written = read_written(request, read_settings(request, store), store, last.reading.written)
        paths = _reworded(request, last.reading, written)
        if paths is None:
            reading = lay_out(request, written, open_written(request, written), store)
        else:
            problems = in_order(pin(request.root, (*written.problems, *last.reading.beyond)))
            reading = dataclasses.replace(last.reading, written=written, problems=problems)
        if reading.theme is None or has_errors(reading.problems, strict=request.strict):
            return refused(request, reading)
        self._last = None  # whatever ends the rest of this, the next build begins anew
        last.outputs.reasons.clear()
        pages = _replan(last, reading) if paths is None else _reword(last, reading, paths)
        try:
            decision = last.outputs.bring(request, reading, pages, store)
        except TemplateProblem as fault:
            return refused(request, reading, fault)
        last.reading = dataclasses.replace(reading, routes=())
        self._last = last
        return outcome_of(reading, decision, last.outputs.records)

    def _finish(self, store: Store) -> Outcome | None:
        last = self._standing(store)
        if not last or not last.rest:
            return None
        self._last = None
        wave = last.rest()
        try:
            last.outputs.bring(self._request, last.reading, wave, store)
        except TemplateProblem as fault:
            return refused(self._request, last.reading, fault)
        last.rest = None
        last.outputs.record(self._request)
        self._last = last
        shed(self._request, sum(record.size for record in last.outputs.records.values()))
        return None


def _reworded(request: Request, last: Reading, written: Written) -> frozenset[str] | None:
    """Return the paths of the articles in which words changed since the *last* reading; None where more did."""
    if (request.today, written.unread) != (last.site.today, last.written.unread):
        return None
    if written.lent or last.written.lent:  # what is shown hangs on more than what is written here
        return None
    paths = reworded(last.written.content, last.written.prose, written.content, written.prose)
    # Last, because where all is planned again the theme is read for that.
    return paths if paths is not None and read_theme(request)[0] == last.theme else None


def _reword(last: _Last, reading: Reading, paths: frozenset[str]) -> Wave:
    """Return the pages that the words at *paths* change, and leave what else has words for later."""
    library = reading.library
    library.reword(with_words(library.site, reading.written.content, reading.written.prose, paths))
    if paths:
        last.rest = partial(_rest, library, last.outputs)
    routes = {route.address: route for route in reworded_pages(library, paths)}
    return Wave(routes=routes, instead=routes)


def _rest(library: Library, outputs: Outputs) -> Wave:
    routes = {route.address: route for route in reworded_rest(library)}
    return Wave(routes=routes, instead=_patient(outputs.records))


def _replan(last: _Last, reading: Reading) -> Wave:
    """Return what is planned, and leave what can wait for later; nothing where a template changed, which may be at fault."""
    routes = {route.address: route for route in reading.routes}
    records = last.outputs.records
    waiting = _patient(records.keys() | routes) if reading.theme == last.reading.theme else frozenset[str]()
    later = {address: route for address, route in routes.items() if address in waiting}
    last.rest = partial(Wave, routes=later, instead=waiting)
    pages = {address: route for address, route in routes.items() if address not in waiting}
    return Wave(routes=pages, instead=records.keys() - waiting)


def _patient(addresses: Iterable[str]) -> frozenset[str]:
    """Return those *addresses* that nobody has open in a browser: the search index, and the feeds."""
    return frozenset(address for address in addresses if in_rest(address))
