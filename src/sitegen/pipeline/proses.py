"""What conversion found in bodies, remembered between builds by the digests of their texts."""

from __future__ import annotations

from collections.abc import Collection

from sitegen.markup.convert import version
from sitegen.model.content import Prose
from sitegen.model.keeping import decoder, seal, unseal
from sitegen.store.store import Store

# The beginnings of digests: proses are kept in as many shards, so that an edit writes few of them anew.
_SHARDS = tuple(f"{number:02x}" for number in range(256))

_decode = decoder(list[Prose])


class Proses:
    """The proses that *store* remembers, by digest in *known*; a process that has them already gives them."""

    def __init__(self, store: Store, known: dict[str, Prose] | None = None) -> None:
        self._store = store
        self.known = _recall(store) if known is None else known

    def add(self, fresh: Collection[Prose], used: Collection[str]) -> None:
        """Remember *fresh* ones, and forget those whose digest is not *used*: in the store where others are put."""
        new = {prose.digest: prose for prose in fresh}
        self.known = {digest: prose for digest, prose in (self.known | new).items() if digest in used}
        shards: dict[str, list[Prose]] = {_shard(digest): [] for digest in new}
        for digest, prose in self.known.items():
            if _shard(digest) in shards:
                shards[_shard(digest)].append(prose)
        self._store.put((_key(shard), seal(proses)) for shard, proses in shards.items())


def _recall(store: Store) -> dict[str, Prose]:
    kept = filter(None, (store.get(_key(shard)) for shard in _SHARDS))
    return {prose.digest: prose for part in kept for prose in unseal(part, _decode) or ()}


def _shard(digest: str) -> str:
    return digest[:2]


def _key(shard: str) -> str:
    return f"prose {version()} {shard}"
