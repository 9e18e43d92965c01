"""The content of a site for the commands that make files of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from sitegen.cli.progress import Bar
from sitegen.cli.site import OUTPUT, require_site
from sitegen.exporters.source import Source
from sitegen.pipeline.export import export
from sitegen.pipeline.request import Request

R = TypeVar("R")


def from_site(site: Path, make: Callable[[Source], R], today: date | None = None) -> R:
    """Return what *make* makes of the folder *site*, as of *today*; a bar shows how far reading it is.

    Raises:
        click.UsageError: it is no site.
        BadConfig, Unsound: as ``pipeline.export``.
    """
    require_site(site)
    with Bar() as bar:
        return export(Request(root=site, output=site / OUTPUT, today=today, progress=bar), make)
