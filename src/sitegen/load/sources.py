"""The files of content/, read each by itself: what comes of one hangs on no other, so that any process can do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.digests import digest
from sitegen.core.text import human_size
from sitegen.load.files import FileStat, read, unreadable
from sitegen.load.layout import DOCUMENT_LIMIT, Place
from sitegen.load.memo import NEVER, Memo, Record
from sitegen.load.parse import parse_file
from sitegen.load.parsed import Parsed, decode_parsed
from sitegen.model.keeping import encode
from sitegen.model.parts import Document
from sitegen.model.value import Value


class Wanted(Value):
    """A file to be read: what its path makes it, and the digest and the parsed form of what it held before."""

    path: str
    place: Place
    digest: str = ""
    parsed: bytes = b""


class Taken(Value):
    """A file as it was read: its stat as of before (None where it could not be read), its digest, what it says."""

    seen: FileStat | None
    digest: str = ""
    parsed: bytes


Read = Callable[[Path, Sequence[Wanted]], Iterator[Taken]]
"""What reads files below a folder, one after the other or many at a time, and yields each in turn."""


def take(root: Path, wanted: Wanted) -> tuple[Taken, Document | None, str]:
    """Return *wanted*, below *root*, as it is now; where its body is news, also the document and the text of that."""
    try:
        data, seen = read(root, wanted.path)
    except OSError as error:
        return Taken(seen=None, parsed=_refused(unreadable(wanted.path, error))), None, ""
    found = digest(data)
    if wanted.parsed and found == wanted.digest:
        return Taken(seen=seen, digest=found, parsed=wanted.parsed), None, ""
    before = decode_parsed(wanted.parsed) if wanted.parsed else None
    parsed, body = parse_file(wanted.path, wanted.place, data, before)
    taken = Taken(seen=seen, digest=found, parsed=encode(parsed))
    if not body or (before and before.body == parsed.body):
        return taken, None, ""
    return taken, Document(path=wanted.path, body=parsed.body, line=parsed.line), body


def take_all(root: Path, files: Sequence[Wanted]) -> Iterator[Taken]:
    """Yield each of *files* below *root* as it is now."""
    for wanted in files:
        yield take(root, wanted)[0]


def take_own(name: str, place: Place, data: bytes, memo: Memo) -> Parsed:
    """Return what *data* says, a file of the wheel that *memo* calls *name*."""
    found = digest(data)
    record = memo.known(name)
    if record is None or record.digest != found:
        record = memo.keep(name, NEVER, found, encode(parse_file("", place, data)[0]))
    parsed: Parsed = decode_parsed(record.parsed)
    return parsed


def gather(
    root: Path, places: Mapping[str, Place], stats: Mapping[str, FileStat], memo: Memo, read: Read = take_all
) -> dict[str, Record]:
    """Return the files at *places* below *root* as *memo* knows them, else as *read* reads them."""
    found: dict[str, Record] = {}
    wanted: list[Wanted] = []
    for path, place in places.items():
        record = memo.current(path, stats[path])
        if record and record.parsed:
            found[path] = record
        elif stats[path].size > DOCUMENT_LIMIT:
            found[path] = Record(digest="", parsed=_refused(_too_large(path, stats[path].size)))
        else:
            before = memo.known(path) or Record(digest="")
            wanted.append(Wanted(path=path, place=place, digest=before.digest, parsed=before.parsed))
    for file, taken in zip(wanted, read(root, wanted), strict=True):
        if taken.seen is None:
            found[file.path] = Record(digest="", parsed=taken.parsed)
        else:
            found[file.path] = memo.keep(file.path, taken.seen, taken.digest, taken.parsed)
    return found


def _too_large(path: str, size: int) -> Diagnostic:
    message = f"文件有 {human_size(size)}，超过 {human_size(DOCUMENT_LIMIT)}。"
    return problem("FM007", path, message, "拆成几篇；图片不要写进文字里。")


def _refused(problem: Diagnostic) -> bytes:
    return encode(Parsed(problems=(problem,), readable=False))
