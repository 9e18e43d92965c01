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
    """The proses that *store* remembers, by digest in *known*; a process that has them already gives them."""

    def __init__(self, store: Store, known: dict[str, Prose] | None = None) -> None:
        self._store = store
        self.known = _recall(store) if known is None else known

    def add(self, fresh: Collection[Prose], used: Iterable[str]) -> None:
        """Remember *fresh* ones, and forget those whose digest is not *used*, where others are put in the store."""
        shards: dict[str, dict[str, Prose]] = {_shard(prose.digest): {} for prose in fresh}
        self.known |= {prose.digest: prose for prose in fresh}
        for digest in used:
            if (shard := shards.get(_shard(digest))) is not None and digest in self.known:
                shard[digest] = self.known[digest]
        self._store.put((_key(shard), seal(list(proses.values()))) for shard, proses in shards.items())


def _recall(store: Store) -> dict[str, Prose]:
    kept = filter(None, (store.get(_key(shard)) for shard in _SHARDS))
    return {prose.digest: prose for part in kept for prose in unseal(part, _decode) or ()}


def _shard(digest: str) -> str:
    return digest[:2]


def _key(shard: str) -> str:
    return f"prose {version()} {shard}"
