"""The table of what every build checks before it makes anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from sitegen.checks.addresses import collisions, unusable_old_addresses
from sitegen.checks.colours import faint_colours
from sitegen.checks.evidence import evidence_outside_period
from sitegen.checks.links import broken_links
from sitegen.checks.settings import missing_logo, unknown_public_choices
from sitegen.checks.shares import lacking_characters
from sitegen.checks.videos import large_videos
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.routes import Route
from sitegen.model.site import Site

CHECKS: tuple[Callable[[Site, Collection[Route]], Iterator[Diagnostic]], ...] = (
    unknown_public_choices,
    missing_logo,
    lacking_characters,
    faint_colours,
    unusable_old_addresses,
    collisions,
    broken_links,
    evidence_outside_period,
    large_videos,
)


def faults(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield everything that is wrong with *routes* as a plan of *site*."""
    for check in CHECKS:
        yield from check(site, routes)
