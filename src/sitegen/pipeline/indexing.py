"""The search index, each group of articles once: what was indexed before is in the store."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sitegen.core.progress import Progress
from sitegen.model.routes import Route
from sitegen.model.shards import GROUP, SearchShard
from sitegen.model.value import Value
from sitegen.pipeline.pool import Workers
from sitegen.search.groups import Group, group_key, groups_of, index
from sitegen.store.store import Store


class _Given(Value):
    store: Path
    groups: tuple[Group, ...]


class _Opened(Value):
    store: Store
    groups: tuple[Group, ...]

    def close(self) -> None:
        self.store.close()


def index_articles(routes: Iterable[Route], store: Store, workers: Workers, progress: Progress) -> None:
    """Put into *store* what the shards among *routes* are made of."""
    volumes = {route.make.volume.digest: route.make.volume for route in routes if isinstance(route.make, SearchShard)}
    groups = {group_key(group): group for volume in volumes.values() for group in groups_of(volume)}
    pending = tuple(groups[key] for key in store.missing(groups))
    if not pending:
        return
    given = _Given(store=store.path, groups=pending)
    done = 0
    progress("编制检索", 0, len(pending))
    for part in workers.run(_open, given, _index, len(pending), effort=len(pending) * GROUP, chunk=1):
        store.put(part)
        done += len(part)
        progress("编制检索", done, len(pending))


def _open(given: _Given) -> _Opened:
    return _Opened(store=Store(given.store), groups=given.groups)


def _index(state: _Opened, start: int, stop: int) -> list[tuple[str, bytes]]:
    return [(group_key(group), index(state.store, group)) for group in state.groups[start:stop]]
