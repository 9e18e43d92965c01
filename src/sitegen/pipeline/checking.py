"""All files read by all rules, each file once: what was remarked on it is kept until it, or a rule, changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.manuscript import Tables, Terms, manuscript
from sitegen.checks.review import Remark, review
from sitegen.checks.roster import Roster, Tenure, schools_of, tenures_of
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import digest, digest_text
from sitegen.core.personal import hidden, masked
from sitegen.core.progress import Progress
from sitegen.core.sitefolder import CONTENT
from sitegen.load.body import read_body
from sitegen.load.code import CHECKING, code_digest
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault, line_around, place_in
from sitegen.load.fences import split
from sitegen.load.files import read
from sitegen.model.keeping import decoder, encode
from sitegen.model.parts import Document
from sitegen.model.phrases import Phrase
from sitegen.model.site import Content
from sitegen.pipeline.citing import Source, tables_of
from sitegen.pipeline.pool import Workers
from sitegen.store.store import Store

_decode = decoder(list[Diagnostic])
_decode_batch = decoder(list[tuple[bytes, bytes]])
_decode_beside = decoder(list[str])
_Wanted = Sequence[tuple[Document, Any, tuple[Source, ...]]]
_Given = tuple[Path, _Wanted, Sequence[Phrase], str, Terms, tuple[Tenure, ...], tuple[str, ...]]


def check_texts(
    root: Path,
    content: Content,
    problems: Iterable[Diagnostic],
    cited: Mapping[str, tuple[Source, ...]],
    store: Store,
    workers: Workers,
    progress: Progress,
    *,
    meanwhile: Callable[[], object],
) -> list[Diagnostic]:
    """Return what the rules remark on each file of *content* that is a document; *store* remembers it.

    A file that *problems* kept from being loaded is read all the same. What each cites is given by path. What this
    process may well do *meanwhile* is done where others read.
    """
    documents = [(*found, cited.get(found[0].path, ())) for found in documents_of(root, content, problems)]
    phrases = tuple(content.phrases.values())
    rolls = content.config.checks.rolls
    terms = terms_of(content)
    roster = roster_of(content)
    version = digest(encode((code_digest(CHECKING), phrases, rolls, terms, roster.nouns)))
    marks = [digest(encode((version, item, sources))) for _, item, sources in documents]
    keys = _Keys(store, roster, marks)
    known = store.get_many(keys.of_remarks)
    pending = [place for place, key in enumerate(keys.of_remarks) if key not in known]
    wanted = [documents[place] for place in pending]
    given = (root, wanted, phrases, rolls, terms, roster.tenures, roster.schools)
    done = 0
    for part in workers.run(_Reviewer, given, _review, len(wanted), meanwhile=meanwhile):
        fresh: dict[str, bytes] = {}
        for place, (beside, found) in zip(pending[done:], _decode_batch(part), strict=False):
            fresh[keys.put(place, beside)] = beside
            fresh[keys.of_remarks[place]] = found
            done += 1
        store.put(fresh.items())
        known |= fresh
        progress("检查文字", done, len(wanted))
    return [remark for key in keys.of_remarks for remark in _decode(known[key])]


class _Keys:
    """Under which keys is kept what there is to remark on each document; *marks* are what all of it depends on.

    What depends on the *roster* does so only where a person of it stands beside a post. What stands there is kept too,
    so that people.yml may change and hardly anything is read again.
    """

    def __init__(self, store: Store, roster: Roster, marks: list[str]) -> None:
        self._marks = marks
        self._roster = roster
        self._digest = digest(encode((roster.tenures, roster.schools)))
        self.of_remarks = [f"remarks {mark}" for mark in marks]
        if roster:
            known = store.get_many(f"beside {mark}" for mark in marks)
            for place, mark in enumerate(marks):
                if (beside := known.get(f"beside {mark}")) is not None:
                    self.put(place, beside)
                else:
                    self.of_remarks[place] = ""

    def put(self, place: int, beside: bytes) -> str:
        """Set the key of the document at *place*, where that stands *beside* posts; return the key of this."""
        mark = self._marks[place]
        concerned = bool(self._roster) and self._roster.concerns(_decode_beside(beside))
        self.of_remarks[place] = f"remarks {mark} {self._digest}" if concerned else f"remarks {mark}"
        return f"beside {mark}"


def terms_of(content: Content) -> Terms:
    """Return what the glossary of *content* knows to consist of parts, whatever the unit."""
    # What holds in some units only is not known of a text without asking whose it is.
    return tuple((term.name, term.parts) for term in content.glossary.values() if term.parts and not term.units)


def roster_of(content: Content) -> Roster:
    """Return who holds which post, as *content* tells."""
    return Roster(tenures_of(content.people.values(), content.units), schools_of(content.units.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What it takes to read any of the documents of the site at *root*."""

    root: Path
    lexicon: Lexicon
    rolls: str
    terms: Terms
    roster: Roster

    def read(self, document: Document, item: Any, cited: tuple[Source, ...]) -> tuple[str, list[Diagnostic]]:
        """Return the text of the *document* that is *item* with what is *cited*, and what all rules remark on it.

        Raises:
            ChangedWhileReading: the file is not as it was when the site was loaded.
        """
        return self.review(document, item, read_body(self.root, document), tables_of(self.root, cited))

    def review(self, document: Document, item: Any, body: str, tables: Tables = ()) -> tuple[str, list[Diagnostic]]:
        """Return the same of a *body* that may be no file yet; *tables* are what it cites."""
        read = manuscript(document.path, item, body, self.rolls, self.terms, self.roster, tables)
        remarks = tuple(review(read, self.lexicon))
        shown = hidden(body, [(remark.place, remark.until) for remark in remarks if remark.secret and not remark.at])
        return read.text, [told(document, shown, remark) for remark in remarks]


def reader_of(root: Path, content: Content, lexicon: Lexicon) -> Reader:
    """Return what reads the documents of the site at *root*, of which *lexicon* holds the wordings."""
    rolls = content.config.checks.rolls
    return Reader(root=root, lexicon=lexicon, rolls=rolls, terms=terms_of(content), roster=roster_of(content))


def documents_of(root: Path, content: Content, problems: Iterable[Diagnostic]) -> list[tuple[Document, Any]]:
    """Return everything that is a document, and what it is; what *problems* kept from being loaded is itself alone."""
    loaded = [(item.document, item) for item in _loaded(content)]
    return [*loaded, *((document, document) for document in _refused(root, content, problems))]


def _loaded(content: Content) -> Iterator[Any]:
    yield from content.articles
    for kind in (content.sections, content.units, content.brands, content.projects, content.series, content.topics):
        yield from kind.values()
    yield from content.pages.values()


def _refused(root: Path, content: Content, problems: Iterable[Diagnostic]) -> Iterator[Document]:
    """Yield the documents that were not loaded but can be read."""
    known = {item.document.path for item in _loaded(content)}
    named = {problem.path for problem in problems if problem.severity is Severity.ERROR}
    for path in sorted(path for path in named - known if path.startswith(f"{CONTENT}/") and path.endswith(".md")):
        try:
            halves = split(decode(read(root, path)[0]))
        except (OSError, Fault):
            continue
        yield Document(path=path, body=digest_text(halves.body), line=halves.body_line)


class _Reviewer:
    """What a process needs to review any of the documents."""

    def __init__(self, given: _Given) -> None:
        root, self._wanted, phrases, rolls, terms, tenures, schools = given
        roster = Roster(tenures, schools)
        self._reader = Reader(root=root, lexicon=Lexicon(phrases), rolls=rolls, terms=terms, roster=roster)

    def review(self, place: int) -> tuple[bytes, bytes]:
        """Return what stands beside posts in the document at *place* of those wanted, and what there is to remark on it."""
        text, found = self._reader.read(*self._wanted[place])
        return encode(self._reader.roster.beside(text)), encode(found)


def _review(reviewer: _Reviewer, start: int, stop: int) -> bytes:
    return encode([reviewer.review(place) for place in range(start, stop)])


def told(document: Document, body: str, remark: Remark) -> Diagnostic:
    """Return *remark*, made on *document* with *body*, as the problem that it is."""
    if remark.at:
        where: dict[str, Any] = {"at": remark.at, "needle": remark.needle}
    else:
        line, column = place_in(body, remark.place)
        excerpt = line_around(body, remark.place)
        length = min(remark.until - remark.place, len(excerpt) - column + 1)
        where = {"line": document.line + line - 1, "column": column, "length": length, "excerpt": masked(excerpt)}
    return Diagnostic(
        code=remark.code,
        severity=remark.severity,
        path=document.path,
        message=remark.message,
        hint=remark.hint,
        secret=remark.secret,
        mendable=remark.mendable,
        **where,
    )
