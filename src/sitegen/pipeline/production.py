"""Outputs made: each route to bytes, staged by whichever process makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.images.faults import Unusable
from sitegen.incremental.fingerprint import content_of
from sitegen.load.body import ChangedWhileReading
from sitegen.markup.stored import read_all_html, read_html
from sitegen.model.routes import (
    CopiedFile,
    Draft,
    IconFile,
    Page,
    PictureFile,
    PlainText,
    Route,
    SharePicture,
    ThemeFile,
)
from sitegen.model.shards import SearchShard, SearchTexts
from sitegen.model.views import Frame
from sitegen.pipeline.pool import Workers
from sitegen.publish.files import write_file
from sitegen.render.environment import SiteEnvironment, make_environment
from sitegen.render.render import render_page
from sitegen.render.theme import Theme
from sitegen.search.shards import Shelf
from sitegen.store.store import Store

if TYPE_CHECKING:
    from sitegen.images.published import Pictures
    from sitegen.images.share import Shares

# How many pages are made in the time of one picture, of one shard; any other output is like a page.
_EFFORTS = {PictureFile: 20, SharePicture: 20, SearchShard: 0.1, SearchTexts: 0.1}
# What a process makes before it takes the next, where nothing belongs together.
_BATCH = 32

Batch = tuple[Route, ...]

Written = tuple[str, int, int, str]
"""SHA-256, size in bytes, time of change in nanoseconds; the digest of its View where that was drawn first here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """What every process needs to make *routes*. Nobody has drawn the Views of those at *undrawn* addresses yet."""

    root: Path
    store: Path
    theme: Theme
    frame: Frame
    routes: tuple[Route, ...]
    undrawn: frozenset[str] = frozenset()


class Bench:
    """One process's place of work, where *batches* are made below the folder *staging*."""

    def __init__(self, production: Production, staging: Path, batches: tuple[Batch, ...]) -> None:
        self.production = production
        self.staging = staging
        self.batches = batches
        self.store = Store(production.store)
        self.shelf = Shelf(self.store)
        self._html: dict[str, str] = {}
        self.environment: SiteEnvironment = make_environment(production.theme, production.frame, self._read_html)

    def close(self) -> None:
        """Close the store; else it stays open until somebody looks for garbage."""
        self.store.close()

    def _read_html(self, digest: str) -> str:
        return self._html.get(digest) or read_html(self.store, digest)

    def bring_bodies(self, routes: Iterable[Route]) -> None:
        """Read the HTML of the articles on *routes*, in place of what was read so before."""
        views = (route.make.page.view for route in routes if isinstance(route.make, Draft))
        bodies = (getattr(view, "body", None) for view in views)
        self._html = read_all_html(self.store, [body.digest for body in bodies if body])

    # What Pillow draws is imported only where it is to be drawn: an edited article needs none of it.
    @cached_property
    def pictures(self) -> Pictures:
        """The pictures of the site."""
        from sitegen.images.published import Pictures

        return Pictures(self.store, self.production.root)

    @cached_property
    def shares(self) -> Shares:
        """The share pictures of the site."""
        from sitegen.images.share import Shares

        return Shares(self.store, self.production.root)

    def make(self, route: Route) -> bytes:
        """Return the bytes of *route*."""
        make = route.make.page if isinstance(route.make, Draft) else route.make
        if isinstance(make, Page):
            return render_page(self.environment, make, route.address)
        if isinstance(make, PlainText):
            return make.text.encode()
        if isinstance(make, PictureFile):
            return self._picture(make)
        if isinstance(make, SharePicture):
            return self._share(make)
        if isinstance(make, IconFile):
            from sitegen.images.icons import draw_icon

            return draw_icon(make)
        if isinstance(make, SearchShard):
            return self.shelf.shard(make, route.address)
        if isinstance(make, SearchTexts):
            return self.shelf.texts(make, route.address)
        if isinstance(make, CopiedFile):
            return _read(self.production.root / make.path, make.path)
        assert isinstance(make, ThemeFile)
        return _read(self.production.theme.assets[make.name][0], make.name)

    def _picture(self, make: PictureFile) -> bytes:
        try:
            return self.pictures.publish(make)
        except (FileNotFoundError, Unusable):
            raise ChangedWhileReading(make.path) from None

    def _share(self, make: SharePicture) -> bytes:
        try:
            return self.shares.publish(make)
        except OSError:  # it was sound when it was looked at
            raise ChangedWhileReading(make.path) from None


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ChangedWhileReading(name) from None


def produce(production: Production, staging: Path, workers: Workers) -> Iterator[list[tuple[str, Written]]]:
    """Make all routes below the folder *staging* and yield, chunk by chunk, what was written where.

    Raises:
        ChangedWhileReading: a picture, attachment or asset is gone.
    """
    effort = sum(_EFFORTS.get(type(route.make), 1) for route in production.routes)
    given = production, staging, _batches(production.routes)
    return workers.run(_open_bench, given, _make_batches, len(given[-1]), effort=round(effort), chunk=1)


def _batches(routes: Sequence[Route]) -> tuple[Batch, ...]:
    """Return *routes* by what one process makes in a row: all of one picture, which is decoded once for them.

    They come first, because they take longest: at the end no process waits for another.
    """
    pictures: dict[str, list[Route]] = {}
    others: list[Route] = []
    for route in routes:
        same = pictures.setdefault(route.make.digest, []) if isinstance(route.make, PictureFile) else others
        same.append(route)
    starts = range(0, len(others), _BATCH)
    return (*map(tuple, pictures.values()), *(tuple(others[start : start + _BATCH]) for start in starts))


def _open_bench(given: tuple[Production, Path, tuple[Batch, ...]]) -> Bench:
    return Bench(*given)


def _make_batches(bench: Bench, start: int, stop: int) -> list[tuple[str, Written]]:
    routes = list(chain.from_iterable(bench.batches[start:stop]))
    bench.bring_bodies(routes)
    return [(route.address, _write(bench, route)) for route in routes]


def _write(bench: Bench, route: Route) -> Written:
    written = write_file(bench.staging, route.address, bench.make(route))
    if isinstance(route.make, Draft) and route.address in bench.production.undrawn:
        return *written, content_of(route.make.page)
    return *written, ""
