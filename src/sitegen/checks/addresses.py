"""Addresses that two outputs claim, and old addresses that can be none of this site's."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.urls import to_file
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.site import Site
from sitegen.model.views.others import RedirectView, WithdrawnView
from sitegen.plan.notices import old_addresses
from sitegen.plan.withdrawals import withdrawn_addresses

_OURS = "site.yml"
"""Stands for what no content file asks for."""
_MANIFEST = Route(address="/manifest.json", make=PlainText(text=""))


def collisions(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error for each two outputs with one address, or with addresses that only case tells apart.

    An address below a file (``/x.html/y.html`` beside ``/x.html``) is the same fault. manifest.json is sitegen's own.
    """
    taken: dict[str, Route] = {"manifest.json": _MANIFEST}
    paths = [to_file(route.address).casefold() for route in routes]
    for route, path in zip(routes, paths, strict=True):
        other = taken.setdefault(path, route)
        if other is not route:
            yield _claimed_twice(route, other)
    # Of thousands of files a few hundred folders, hardly ever one that is a file too.
    folders = {f"{path.rpartition('/')[0]}/" for path in taken}
    if taken.keys().isdisjoint(above for folder in folders for above in _folders(folder)):
        return
    for route, path in zip(routes, paths, strict=True):
        for above in _folders(path):
            if above in taken:
                yield _below(route, taken[above])


def _folders(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _claimed_twice(route: Route, other: Route) -> Diagnostic:
    told, kept = sorted((route, other), key=_yields, reverse=True)
    what = "原网址" if _is_old(told) else "网址"
    if not kept.sources:
        message = f"{what}“{told.address}”是 sitegen 自己的页面。"
    elif told.address != kept.address:
        message = (
            f"{what}“{told.address}”与“{kept.sources[0]}”的“{kept.address}”只差大小写，在 Windows 上是同一个文件。"
        )
    else:
        message = f"{what}“{told.address}”已经由“{kept.sources[0]}”使用。"
    return _problem(told, message, "换一个“网址名”，或者改文件名、日期。")


def _below(route: Route, above: Route) -> Diagnostic:
    told = max(route, above, key=_yields)
    message = f"“{above.address}”是一个页面，它下面不能再有“{route.address}”。"
    return _problem(told, message, "换一个“网址名”，或者改文件名。")


def _yields(route: Route) -> int:
    """Return how easily *route* makes room: an old address is a convenience, sitegen's own pages stay where they are.

    What was withdrawn and is here again is told where it stands as withdrawn.
    """
    return 3 if _is_withdrawn(route) else 2 if _is_old(route) else 1 if route.sources else 0


def _is_old(route: Route) -> bool:
    return isinstance(route.make, Page) and isinstance(route.make.view, RedirectView)


def _is_withdrawn(route: Route) -> bool:
    return isinstance(route.make, Page) and isinstance(route.make.view, WithdrawnView)


def _problem(told: Route, message: str, hint: str) -> Diagnostic:
    path = told.sources[0] if told.sources else _OURS
    if _is_withdrawn(told):
        hint = "不该再发布的，删去那个文件；重新发布的，删去这一项。"
        return problem("OUT001", path, f"撤下的{message}", hint, needle=told.address)
    if _is_old(told):
        return problem("OUT001", path, message, "改正这个“原网址”，或者删去。", at=("old_urls",), needle=told.address)
    return problem("OUT001", path, message, hint, at=("slug",))


def unusable_old_addresses(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield an error for each old address that could not be a file of this site."""
    old_ones = [(old, path, ("old_urls",)) for old, _, _, path in old_addresses(site)]
    gone = [(address, entry.path, ()) for address, entry in withdrawn_addresses(site)]
    for old, path, at in (*old_ones, *gone):
        parts = old.partition("?")[0].split("/")
        if not old.startswith("/") or any(part in (".", "..") for part in parts) or "\\" in old:
            yield problem(
                "OUT002",
                path,
                f"{'原网址' if at else '撤下的网址'}“{old}”不是站内地址。",
                "写成以 / 开头的旧地址，例如 /info/1034/1506.htm。",
                at=at,
                needle=old,
            )
