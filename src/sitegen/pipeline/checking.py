"""All files read by all rules, each file once: what was remarked on it is kept until it, or a rule, changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.manuscript import Terms, manuscript
from sitegen.checks.review import Remark, review
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import digest, digest_text
from sitegen.core.personal import hidden, masked
from sitegen.core.progress import Progress
from sitegen.core.sitefolder import CONTENT
from sitegen.load.body import read_body
from sitegen.load.code import CHECKING, code_digest
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault, line_of, place_in
from sitegen.load.fences import split
from sitegen.load.files import read
from sitegen.model.keeping import decoder, encode
from sitegen.model.parts import Document
from sitegen.model.phrases import Phrase
from sitegen.model.site import Content
from sitegen.pipeline.pool import Workers
from sitegen.store.store import Store

_decode = decoder(list[Diagnostic])
_decode_batch = decoder(list[bytes])
_Given = tuple[Path, Sequence[tuple[Document, Any]], Sequence[Phrase], str, Terms]


def check_texts(
    root: Path,
    content: Content,
    problems: Iterable[Diagnostic],
    store: Store,
    workers: Workers,
    progress: Progress,
) -> list[Diagnostic]:
    """Return what the rules remark on each file of *content* that is a document; *store* remembers it.

    A file that *problems* kept from being loaded is read all the same.
    """
    documents = documents_of(root, content, problems)
    phrases = tuple(content.phrases.values())
    rolls = content.config.checks.rolls
    # What holds in some units only is not known of a text without asking whose it is.
    terms = tuple((term.name, term.parts) for term in content.glossary.values() if term.parts and not term.units)
    version = digest(encode((code_digest(CHECKING), phrases, rolls, terms)))
    keys = [f"remarks {digest(encode((version, item)))}" for _, item in documents]
    known = store.get_many(keys)
    pending = [place for place, key in enumerate(keys) if key not in known]
    wanted = [documents[place] for place in pending]
    done = 0
    for part in workers.run(_Reviewer, (root, wanted, phrases, rolls, terms), _review, len(wanted)):
        fresh = {keys[pending[done + number]]: found for number, found in enumerate(_decode_batch(part))}
        store.put(fresh.items())
        known |= fresh
        done += len(fresh)
        progress("检查文字", done, len(wanted))
    return [remark for key in keys for remark in _decode(known[key])]


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
        self._root, self._wanted, phrases, self._rolls, self._terms = given
        self._lexicon = Lexicon(phrases)

    def review(self, place: int) -> bytes:
        """Return what there is to remark on the document at *place* of those that are wanted."""
        document, item = self._wanted[place]
        body = read_body(self._root, document)
        remarks = tuple(review(manuscript(document.path, item, body, self._rolls, self._terms), self._lexicon))
        shown = hidden(body, [(remark.place, remark.until) for remark in remarks if remark.secret and not remark.at])
        return encode([told(document, shown, remark) for remark in remarks])


def _review(reviewer: _Reviewer, start: int, stop: int) -> bytes:
    return encode([reviewer.review(place) for place in range(start, stop)])


def told(document: Document, body: str, remark: Remark) -> Diagnostic:
    """Return *remark*, made on *document* with *body*, as the problem that it is."""
    if remark.at:
        where: dict[str, Any] = {"at": remark.at, "needle": remark.needle}
    else:
        line, column = place_in(body, remark.place)
        where = {"line": document.line + line - 1, "column": column, "excerpt": masked(line_of(body, line))}
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
