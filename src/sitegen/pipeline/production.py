"""Outputs made: each route to bytes, staged by whichever process makes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitegen.images.encode import encode
from sitegen.images.encode import version as images_version
from sitegen.model.routes import CopiedFile, Page, PictureFile, PlainText, Route, ThemeFile
from sitegen.model.views import Frame
from sitegen.pipeline.conversion import html_key
from sitegen.pipeline.pool import Workers
from sitegen.publish.files import write_file
from sitegen.render.environment import SiteEnvironment, make_environment
from sitegen.render.render import render_page
from sitegen.render.theme import Theme
from sitegen.store.store import Store

Written = tuple[str, int, int]
"""SHA-256, size in bytes, time of change in nanoseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """What every process needs to make *routes* below the folder *staging*."""

    root: Path
    staging: Path
    store: Path
    theme: Theme
    frame: Frame
    routes: tuple[Route, ...]


class Bench:
    """One process's place of work."""

    def __init__(self, production: Production) -> None:
        self.production = production
        self.store = Store(production.store)
        self.environment: SiteEnvironment = make_environment(production.theme, production.frame, self._read_html)

    def _read_html(self, digest: str) -> str:
        html = self.store.get(html_key(digest))
        assert html is not None, f"no HTML for {digest}"
        return html.decode()

    def make(self, route: Route) -> bytes:
        """Return the bytes of *route*."""
        make = route.make
        if isinstance(make, Page):
            return render_page(self.environment, make, route.address)
        if isinstance(make, PlainText):
            return make.text.encode()
        if isinstance(make, PictureFile):
            return self._picture(make)
        if isinstance(make, CopiedFile):
            return (self.production.root / make.path).read_bytes()
        assert isinstance(make, ThemeFile)
        return self.production.theme.assets[make.name][0].read_bytes()

    def _picture(self, make: PictureFile) -> bytes:
        """A picture is encoded once, whatever is built from it later."""
        key = f"picture {images_version()} {make.digest} {make.width} {make.format}"
        data = self.store.get(key)
        if data is None:
            data = encode(self.production.root, make.path, make.width, make.format)
            self.store.put([(key, data)])
        return data


def produce(production: Production, workers: Workers) -> Iterator[list[tuple[str, Written]]]:
    """Make all routes and yield, chunk by chunk, what was written where."""
    return workers.run(Bench, production, _make_chunk, len(production.routes))


def _make_chunk(bench: Bench, start: int, stop: int) -> list[tuple[str, Written]]:
    return [
        (route.address, write_file(bench.production.staging, route.address, bench.make(route)))
        for route in bench.production.routes[start:stop]
    ]
