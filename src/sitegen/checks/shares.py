"""Characters that the font of share pictures lacks: told once for the site, however many pages use them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.shares import everything_shared

_NAMED = 12


def lacking_characters(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield a note of the characters that the font lacks, and of how many pages have no share picture therefore."""
    if site.font is None or not site.config.base_url:
        return
    lacking = [missing for shared in everything_shared(site) if (missing := shared.lacking(site.font.characters))]
    if not lacking:
        return
    characters = sorted(set().union(*lacking))
    named = "".join(f"“{character}”" for character in characters[:_NAMED])
    more = f"等 {len(characters)} 个字" if len(characters) > _NAMED else ""
    name = site.font.path.rpartition("/")[2]
    yield problem(
        "IMG009",
        "site.yml",
        f"分享图的字体“{name}”里没有{named}{more}，用到的 {len(lacking)} 页没有分享图。",
        "换一款字更全的字体；不换也可以，分享这几页时用稿件自己的图。",
        at=("theme", "share_font"),
    )
