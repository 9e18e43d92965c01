"""Bodies to HTML, each once: a file that is read is converted on the same trip, by as many processes as there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.progress import Progress
from sitegen.load.body import read_body
from sitegen.load.pinyin import bring_in_pinyin
from sitegen.load.sources import Taken, Wanted, take
from sitegen.markup.convert import convert
from sitegen.markup.stored import html_key
from sitegen.model.content import Prose
from sitegen.model.keeping import decoder, encode
from sitegen.model.parts import Document
from sitegen.model.value import Value, replace
from sitegen.pipeline.pool import Workers
from sitegen.pipeline.proses import Proses
from sitegen.store.store import Store


class Converted(Value, array_like=True):
    """A body as HTML, what was found in it, and what is wrong with it."""

    path: str
    html: bytes
    prose: Prose
    problems: tuple[Diagnostic, ...]


_decode_trip = decoder(list[tuple[Taken, Converted | None]])
_decode_bodies = decoder(list[Converted])

_Trip = tuple[Path, Sequence[Wanted]]
_Bodies = tuple[Path, Sequence[Document]]


class Bodies:
    """The bodies of the site at *root*; their HTML goes to *store*.

    What is *known* of them, by digest, comes from there where it is not given. Those at *faulty* are converted by every
    build, so that it says what is wrong with them.
    """

    def __init__(
        self,
        root: Path,
        store: Store,
        workers: Workers,
        progress: Progress,
        known: dict[str, Prose] | None = None,
    ) -> None:
        self._root = root
        self._store = store
        self._workers = workers
        self._progress = progress
        self._fresh: dict[str, Converted] = {}
        self.known = known
        self.faulty: frozenset[str] = frozenset()

    def read(self, root: Path, files: Sequence[Wanted]) -> Iterator[Taken]:
        """Yield each of *files* below *root* as it is now; the bodies that are news are converted."""
        done = 0
        self._progress("读取内容", 0, len(files))
        # So many new files have names that have no pinyin yet.
        for part in self._workers.run(_same, (root, files), _read, len(files), meanwhile=bring_in_pinyin):
            trip: list[tuple[Taken, Converted | None]] = _decode_trip(part)
            self._keep(converted for _, converted in trip if converted)
            yield from (taken for taken, _ in trip)
            done += len(trip)
            self._progress("读取内容", done, len(files))

    def convert(
        self, documents: Iterable[Document], others: Mapping[str, Prose] = MappingProxyType({})
    ) -> tuple[dict[str, Prose], tuple[Diagnostic, ...]]:
        """Return the prose of each of *documents* that has a body, by path, and what is wrong with them.

        The prose of all *others* is there already.
        """
        proses = Proses(self._store, self.known)
        written = [document for document in documents if document.body]
        pending = [item for item in written if item.path not in self._fresh and item.body not in proses.known]
        done = 0
        for part in self._workers.run(_same, (self._root, pending), _convert, len(pending)):
            bodies: list[Converted] = _decode_bodies(part)
            self._keep(bodies)
            done += len(bodies)
            self._progress("转换正文", done, len(pending))
        fresh = [self._fresh[document.path] for document in written if document.path in self._fresh]
        self.faulty = frozenset(item.path for item in fresh if item.problems)
        if sound := [item.prose for item in fresh if not item.problems]:
            proses.add(sound, (*(document.body for document in written), *(prose.digest for prose in others.values())))
        self.known = proses.known
        found = proses.known | {item.prose.digest: item.prose for item in fresh}
        return (
            {**others, **{document.path: found[document.body] for document in written}},
            tuple(problem for item in fresh for problem in item.problems),
        )

    def _keep(self, bodies: Iterable[Converted]) -> None:
        given = list(bodies)
        self._store.put((html_key(item.prose.digest), item.html) for item in given)
        self._fresh |= {item.path: replace(item, html=b"") for item in given}


def _same(given: _Trip | _Bodies) -> _Trip | _Bodies:
    return given


def _read(given: _Trip, start: int, stop: int) -> bytes:
    root, files = given
    return encode([_read_one(root, wanted) for wanted in files[start:stop]])


def _read_one(root: Path, wanted: Wanted) -> tuple[Taken, Converted | None]:
    taken, document, text = take(root, wanted)
    return taken, _converted(document, text) if document else None


def _convert(given: _Bodies, start: int, stop: int) -> bytes:
    root, documents = given
    return encode([_converted(document, read_body(root, document)) for document in documents[start:stop]])


def _converted(document: Document, text: str) -> Converted:
    found = convert(text)
    problems = tuple(
        problem(
            item.code,
            document.path,
            item.message,
            item.hint,
            line=document.line + item.line - 1 if item.line else 0,
            needle=item.needle,
        )
        for item in found.problems
    )
    prose = replace(found.prose, digest=document.body)
    return Converted(path=document.path, html=found.html.encode(), prose=prose, problems=problems)
