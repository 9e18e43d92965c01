"""What was read before: by path and digest of content, with a look at the disk instead of a reading where that is safe.

The stat of a file vouches for its content only if the file was older than the look itself (git's rule for racy
timestamps): a change within the same tick of the clock would leave size and times as they were.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol
from zlib import crc32

from sitegen.load.code import LOADING, code_digest
from sitegen.load.files import TICK, FileStat, clock_of, digest_of
from sitegen.model.keeping import decoder, seal, unseal
from sitegen.model.site import FileFact
from sitegen.model.value import Value, replace

_SHARDS = 64
NEVER = FileStat(0, 0, 0, 0)
"""The stat of what is no file of a site."""


class Record(Value, array_like=True):
    """A file as it was read: its *stat* and whether that vouches for its content, the digest of the content.

    *parsed* is what it says by itself, *made* what became of it in a *context*; both empty for what is no content.
    """

    digest: str
    parsed: bytes = b""
    context: str = ""
    made: bytes = b""
    stat: FileStat = NEVER
    vouched: bool = False


_decode = decoder(dict[str, Record])


class Cache(Protocol):
    """The part of the store that is needed here."""

    @property
    def path(self) -> Path:
        """The file of the store."""

    def get(self, key: str, /) -> bytes | None:
        """Return the value of *key*, or None."""

    def get_many(self, keys: Iterable[str], /) -> dict[str, bytes]:
        """Return the values of those *keys* that are there."""

    def put(self, items: Iterable[tuple[str, bytes]], /) -> None:
        """Keep *items*."""


class Memo:
    """The files of one site as they were read, kept in *cache* between builds; without one, everything is read."""

    def __init__(self, root: Path, cache: Cache | None) -> None:
        self._root = root
        self._cache = cache
        self._now = clock_of(cache.path.parent) if cache else 0
        self._known: dict[str, Record] = {}
        self._kept: dict[str, Record] = {}
        self._there: set[str] = set()
        self._unread = set(range(_SHARDS)) if cache else set()

    def known(self, path: str) -> Record | None:
        """Return what is remembered of the file at *path*, as it may have been long ago."""
        if self._unread and (number := _shard(path)) in self._unread:
            self._bring_back([number])
        return self._known.get(path)

    def current(self, path: str, seen: FileStat) -> Record | None:
        """Return what is remembered of the content at *path*, where a file that looks as *seen* has it still."""
        record = self.known(path)
        if record is None or not record.vouched or record.stat != seen:
            return None
        self._there.add(path)
        return record

    def keep(self, path: str, seen: FileStat, digest: str, parsed: bytes = b"") -> Record:
        """Remember what the file at *path* holds, which looked as *seen* before it was read. Return all about it."""
        record = self._known.get(path)
        if record is None or record.digest != digest or record.parsed != parsed:
            record = Record(digest=digest, parsed=parsed)
        vouched = max(seen.mtime, seen.ctime) + TICK < self._now
        self._there.add(path)
        self._kept[path] = replace(record, stat=seen, vouched=vouched)
        return self._kept[path]

    def finish(self, path: str, context: str, made: bytes) -> None:
        """Remember what became of a file that was remembered by *path*; of others nothing is."""
        if path in self._there:
            self._kept[path] = replace(self._kept.get(path) or self._known[path], context=context, made=made)

    def fact(self, path: str, seen: FileStat) -> FileFact:
        """Return the digest and size of the file at *path*.

        Raises:
            OSError: the file cannot be read.
        """
        record = self.current(path, seen)
        if record is None:
            found, seen = digest_of(self._root, path)
            record = self.keep(path, seen, found)
        return FileFact(path=path, digest=record.digest, size=seen.size)

    @property
    def unsure(self) -> frozenset[str]:
        """The files of which a look at the disk can't tell yet whether they change: they are as young as the look."""
        return frozenset(path for path, record in self._kept.items() if not record.vouched)

    def save(self, *folders: str) -> None:
        """Keep what was read, and forget the files below *folders* that are gone.

        Shards in which nothing has changed stay as they are.
        """
        if self._cache is None:
            return
        gone: set[str] = set()
        if folders:
            self._bring_back(sorted(self._unread))
            gone = {path for path in self._known.keys() - self._there if path.startswith(folders)}
        changed = {path for path, record in self._kept.items() if record != self._known.get(path)}
        stale = {_shard(path) for path in gone | changed}
        if not stale:
            return
        shards: dict[int, dict[str, Record]] = {number: {} for number in stale}
        for path, record in (self._known | self._kept).items():
            if path not in gone and (number := _shard(path)) in stale:
                shards[number][path] = record
        self._cache.put([(_key(number), seal(records)) for number, records in sorted(shards.items())])

    def _bring_back(self, numbers: Iterable[int]) -> None:
        """Read shards: the settings need one of them, not all."""
        self._unread.difference_update(numbers)
        # One after the other: each in the memory that the one before had.
        for key in map(_key, numbers):
            if self._cache and (value := self._cache.get(key)):
                self._known.update(unseal(value, _decode) or {})


def _shard(path: str) -> int:
    return crc32(path.encode()) % _SHARDS


def _key(number: int) -> str:
    return f"load index {code_digest(LOADING)} {number}"
