"""All files beside articles read by the rules on personal data, each once: what was found is kept, not what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sitegen.checks.attached import Held, held_in
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import digest
from sitegen.core.installed import version_of
from sitegen.core.progress import Progress
from sitegen.images.location import has_location
from sitegen.load.attached import LIMITS, READ, UNREAD, Pages, read_attached
from sitegen.load.code import CHECKING, code_digest
from sitegen.load.pdf import pages_of
from sitegen.model.attached import Attached
from sitegen.model.keeping import decoder, encode
from sitegen.model.site import FileFact
from sitegen.pipeline.aside import aside
from sitegen.pipeline.pool import Workers
from sitegen.plan.links import is_picture
from sitegen.store.store import Store

_decode = decoder(list[Held])
_decode_batch = decoder(list[bytes])
_Given = tuple[Path, Sequence[FileFact], str, str]
_CHUNK = 4
# So many bytes are read in the time of one page.
_LIKE_A_PAGE = 50_000


def check_attachments(
    root: Path,
    files: Mapping[str, FileFact],
    rolls: str,
    published: frozenset[str],
    store: Store,
    workers: Workers,
    progress: Progress,
) -> list[Diagnostic]:
    """Return what the rules say of those of *files* that are attachments or pictures; *store* remembers it.

    Of those whose digest is not among the *published*, nothing matters more than a warning.
    """
    facts = [fact for fact in files.values() if is_picture(fact.path) or _extension(fact.path) in READ | UNREAD]
    code = (code_digest((*CHECKING, "load", "images")), version_of("pypdf", "pypdf"))
    version = digest(encode((code, LIMITS, rolls)))
    keys = [f"holds {digest(encode((version, _extension(fact.path), fact.digest)))}" for fact in facts]
    known = store.get_many(keys)
    pending = {key: fact for key, fact in zip(keys, facts, strict=True) if key not in known}  # the same file once
    wanted, waiting = list(pending.values()), iter(pending)
    effort = sum(fact.size for fact in wanted) // _LIKE_A_PAGE + 1
    done = 0
    given = (root, wanted, rolls, workers.start_method)
    for part in workers.run(_same, given, _read, len(wanted), effort=effort, chunk=_CHUNK):
        fresh = {next(waiting): held for held in _decode_batch(part)}
        store.put(fresh.items())
        known |= fresh
        done += len(fresh)
        progress("检查附件", done, len(wanted))
    return [
        _told(fact, held, fact.digest in published)
        for fact, key in zip(facts, keys, strict=True)
        for held in _decode(known[key])
    ]


def _same(given: _Given) -> _Given:
    return given


def _read(given: _Given, start: int, stop: int) -> bytes:
    root, facts, rolls, start_method = given
    pages = partial(_pages, start_method)
    return encode([encode(list(held_in(_attached(root, fact, pages), rolls))) for fact in facts[start:stop]])


def _attached(root: Path, fact: FileFact, pages: Pages) -> Attached:
    if is_picture(fact.path):
        return Attached(located=("",) if has_location(root / fact.path) else ())
    try:
        return read_attached(root, fact.path, pages=pages, located=has_location)
    except OSError:
        return Attached(unread=("文件打不开",))


def _pages(start_method: str, data: bytes, most: int) -> Iterator[str]:
    return aside(LIMITS.seconds, start_method, pages_of, data, most)


def _told(fact: FileFact, held: Held, published: bool) -> Diagnostic:
    found = Diagnostic(
        code=held.code, severity=held.severity, path=fact.path, message=held.message, hint=held.hint, secret=True
    )
    if published or held.severity is not Severity.ERROR:
        return found
    message = f"{held.message.removesuffix('。')}；现在没有发布，一引用就会公开。"
    return replace(found, severity=Severity.WARNING, message=message)


def _extension(path: str) -> str:
    return path.rpartition(".")[2].lower()
