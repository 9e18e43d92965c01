"""What was parsed before: by path and digest of content, with a look at the disk instead of a reading where that is safe.

The stat of a file vouches for its content only if the file was older than the look itself (git's rule for racy
timestamps): a change within the same tick of the clock would leave size and times as they were.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

from sitegen.core.digests import digest
from sitegen.load.code import LOADING, code_digest
from sitegen.load.files import TICK, FileStat, clock_of, digest_of, read
from sitegen.load.parsed import Parsed
from sitegen.model.site import FileFact

_SHARDS = 64
_DIGEST = len(digest(b""))
_MODULES = ("sitegen.core.", "sitegen.model.")
# The last makes a value of a class and of its fields.
_NAMES = {"datetime": ("date", "time", "datetime", "timedelta"), "msgspec._utils": ("rebuild",)}

Record = tuple[tuple[int, ...], str, tuple[Any, ...] | None, bool]
"""The stat, the digest of the content, what it was parsed to, and whether the stat vouches for the content."""


class Cache(Protocol):
    """The part of the store that is needed here."""

    @property
    def path(self) -> Path:
        """The file of the store."""

    def get_many(self, keys: Iterable[str], /) -> dict[str, bytes]:
        """Return the values of those *keys* that are there."""

    def put(self, items: Iterable[tuple[str, bytes]], /) -> None:
        """Keep *items*."""


class Memo:
    """The parsed files of one site, kept in *cache* between builds; without one, everything is parsed."""

    def __init__(self, root: Path, cache: Cache | None) -> None:
        self._root = root
        self._cache = cache
        self._now = clock_of(cache.path.parent) if cache else 0
        self._known: dict[str, Record] = {}
        self._fresh: dict[str, Record] = {}
        self._unread = set(range(_SHARDS)) if cache else set()

    def parsed(self, path: str, seen: FileStat, parse: Callable[[bytes], Parsed]) -> Parsed:
        """Return what *parse* makes of the file at *path*, or made of the same content before.

        Raises:
            OSError: the file cannot be read.
        """
        record = self._record(path)
        if record and record[3] and record[0] == seen and record[2] is not None:
            self._fresh[path] = record
            return Parsed(*record[2])
        data, seen = read(self._root, path)
        result = self.of_content(path, data, parse)
        _, found, made, _ = self._fresh[path]
        self._fresh[path] = (tuple(seen), found, made, self._vouches(seen))
        return result

    def of_content(self, name: str, data: bytes, parse: Callable[[bytes], Parsed]) -> Parsed:
        """Return what *parse* makes of *data*, or made of it before under the same *name*."""
        record = self._record(name)
        found = digest(data)
        made = record[2] if record and record[1] == found else None
        result = Parsed(*made) if made is not None else parse(data)
        self._fresh[name] = ((), found, tuple(result), False)
        return result

    def fact(self, path: str, seen: FileStat) -> FileFact:
        """Return the digest and size of the file at *path*.

        Raises:
            OSError: the file cannot be read.
        """
        record = self._record(path)
        if record and record[3] and record[0] == seen:
            self._fresh[path] = record
            return FileFact(path=path, digest=record[1], size=seen.size)
        found, seen = digest_of(self._root, path)
        self._fresh[path] = (tuple(seen), found, None, self._vouches(seen))
        return FileFact(path=path, digest=found, size=seen.size)

    def save(self, folder: str = "") -> None:
        """Keep what was parsed, and with *folder* forget the files below it that are gone.

        Shards in which nothing has changed stay as they are.
        """
        if self._cache is None:
            return
        for number in list(self._unread) if folder else ():
            self._read(number)
        gone = {path for path in self._known.keys() - self._fresh.keys() if folder and path.startswith(folder)}
        changed = {path for path, record in self._fresh.items() if record != self._known.get(path)}
        stale = {_shard(path) for path in gone | changed}
        if not stale:
            return
        shards: dict[int, dict[str, Record]] = {number: {} for number in stale}
        for path, record in (self._known | self._fresh).items():
            if path not in gone and (number := _shard(path)) in stale:
                shards[number][path] = record
        self._cache.put([(_key(number), _pack(records)) for number, records in sorted(shards.items())])

    def _record(self, path: str) -> Record | None:
        if (number := _shard(path)) in self._unread:
            self._read(number)
        return self._known.get(path)

    def _read(self, number: int) -> None:
        """Bring back the records of one shard: the settings need one of them, not all."""
        self._unread.discard(number)
        key = _key(number)
        if self._cache and (value := self._cache.get_many([key]).get(key)):
            self._known.update(_unpack(value))

    def _vouches(self, seen: FileStat) -> bool:
        return max(seen.mtime, seen.ctime) + TICK < self._now


def _shard(path: str) -> int:
    return crc32(path.encode()) % _SHARDS


def _key(number: int) -> str:
    return f"load index {code_digest(LOADING)} {number}"


def _pack(records: dict[str, Record]) -> bytes:
    value = pickle.dumps(records, protocol=5)
    return digest(value).encode() + value


def _unpack(value: bytes) -> dict[str, Record]:
    """Return what ``_pack`` made *value* of; nothing where it is damaged: what it remembers can be parsed again."""
    if digest(value[_DIGEST:]).encode() != value[:_DIGEST]:
        return {}
    try:
        found = _Values(io.BytesIO(value[_DIGEST:])).load()
    except Exception:  # a pickle that is not ours may raise anything
        return {}
    return found if isinstance(found, dict) else {}


class _Values(pickle.Unpickler):
    """Reads the values of our model and nothing that could run: whoever can write the cache cannot make us do things."""

    def find_class(self, module: str, name: str) -> Any:
        """Return the class that *module* calls *name*."""
        if name in _NAMES.get(module, ()):
            return super().find_class(module, name)
        if module.startswith(_MODULES) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
