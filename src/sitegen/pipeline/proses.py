"""What conversion found in bodies, remembered between builds by the digests of their texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sitegen.markup.convert import version
from sitegen.model.content import Prose
from sitegen.model.keeping import decoder, seal, unseal
from sitegen.store.store import Store

# The beginnings of digests: proses are kept in as many shards, so that an edit writes few of them anew.
_SHARDS = tuple(f"{number:02x}" for number in range(256))

_decode = decoder(list[Prose])


class Proses:
    """The proses that *store* remembers, by digest in *known*."""

    def __init__(self, store: Store) -> None:
        self._store = store
        kept = store.get_many(map(_key, _SHARDS)).values()
        self.known: dict[str, Prose] = {prose.digest: prose for part in kept for prose in unseal(part, _decode) or ()}

    def add(self, fresh: Iterable[Prose], used: Collection[str]) -> None:
        """Remember *fresh* ones; where they are put, those whose digest is not *used* are forgotten."""
        new = {prose.digest: prose for prose in fresh}
        self.known |= new
        shards: dict[str, list[Prose]] = {_shard(digest): [] for digest in new}
        if not shards:
            return
        for digest, prose in self.known.items():
            if digest in used and _shard(digest) in shards:
                shards[_shard(digest)].append(prose)
        self._store.put((_key(shard), seal(proses)) for shard, proses in shards.items())


def _shard(digest: str) -> str:
    return digest[:2]


def _key(shard: str) -> str:
    return f"prose {version()} {shard}"
