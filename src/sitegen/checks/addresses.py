"""Addresses that two outputs claim, and old addresses that can be none of this site's."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.urls import to_file
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.notices import old_addresses

_OURS = "site.yml"
"""Stands for what no content file asks for."""


def collisions(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error for each two outputs with one address, or with addresses that only case tells apart.

    An address below a file (``/x.html/y.html`` beside ``/x.html``) is the same fault. manifest.json is sitegen's own.
    """
    taken: dict[str, str] = {"manifest.json": _OURS}
    for route in routes:
        source = route.sources[0] if route.sources else _OURS
        path = to_file(route.address).casefold()
        if path in taken:
            yield _claimed_twice(route, source, taken[path])
        else:
            taken[path] = source
    for route in routes:
        for above in _folders(to_file(route.address).casefold()):
            if above in taken:
                yield _claimed_twice(route, route.sources[0] if route.sources else _OURS, taken[above])


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _claimed_twice(route: Route, source: str, other: str) -> Diagnostic:
    if source == _OURS:
        source, other = other, source
    taker = "sitegen 自己的页面" if other == _OURS else f"“{other}”"
    return problem(
        "OUT001",
        source,
        f"网址“{route.address}”已经由{taker}使用。",
        "给其中一个换一个“网址名”，或者改文件名、日期。",
    )


def unusable_old_addresses(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error for each old address that could not be a file of this site."""
    for old, _, _, path in old_addresses(site):
        parts = old.partition("?")[0].split("/")
        if not old.startswith("/") or any(part in (".", "..") for part in parts) or "\\" in old:
            yield problem(
                "OUT002",
                path,
                f"原网址“{old}”不是站内地址。",
                "写成以 / 开头的旧地址，例如 /info/1034/1506.htm。",
                at=("old_urls",),
            )
