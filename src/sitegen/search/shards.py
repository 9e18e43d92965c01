"""Shards of the search index as scripts: browsers don't fetch data for pages on a disk, but they run scripts there."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sitegen.model.shards import Family, SearchShard, SearchTexts, SearchVolume
from sitegen.search.groups import columns_of, text_of, texts_of
from sitegen.search.inversion import BUCKETS, LENGTHS
from sitegen.store.store import Store


class Shelf:
    """Makes shards from what the store holds. The volume opened last is kept: its shards are asked for in a row."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: tuple[str, list[tuple[bytes, ...]]] | None = None

    def shard(self, make: SearchShard, address: str) -> bytes:
        """Return a shard of the index for its *address*: the index of each group of articles, from the oldest."""
        columns = self._columns(make.volume)
        if make.family is Family.LENGTHS:
            return _call(address, columns[LENGTHS])
        first = 0 if make.family is Family.PAIRS else BUCKETS
        finer = columns[first + make.bucket : first + BUCKETS : make.volume.buckets]
        return _call(address, map(b"".join, zip(*finer, strict=True)))

    def texts(self, make: SearchTexts, address: str) -> bytes:
        """Return the shard of texts for its *address*: of each article its address, title, date, facts and text."""
        texts = texts_of(self._store, (make.part,))
        rows = [
            [entry.address, entry.title, entry.day, entry.facts, text_of(entry, texts)] for entry in make.part.entries
        ]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        # U+2028 and U+2029 end a line in older JavaScript engines.
        safe = lines.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        return f"sitegenShard({json.dumps(_name(address))},[\n{safe}\n]);\n".encode()

    def _columns(self, volume: SearchVolume) -> list[tuple[bytes, ...]]:
        if self._kept is None or self._kept[0] != volume.digest:
            self._kept = None  # two at once would take the memory of two
            self._kept = volume.digest, columns_of(self._store, volume)
        return self._kept[1]


def _call(address: str, pieces: Iterable[bytes]) -> bytes:
    return b'sitegenShard("%s",["%s"]);\n' % (_name(address).encode(), b'","'.join(pieces))


def _name(address: str) -> str:
    """Return what a shard is called: its address without ``/search/`` and ``.js``."""
    return address.removeprefix("/search/").removesuffix(".js")
