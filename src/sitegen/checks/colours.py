"""Colours that are too faint to read: they are published a shade darker, and their owner is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.colours import contrast
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.accents import GROUND, accent

Place = tuple[str, tuple[str | int, ...], str, str]


def faint_colours(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield a warning for each colour of a brand, a topic and the theme that is published as another shade."""
    for path, at, name, colour in _colours(site):
        if (used := accent(colour)) != colour:
            message = (
                f"{name}“{colour}”在页面底色上的对比度只有 {_floored(contrast(colour, GROUND))}，不到 4.5，看不清。"
            )
            hint = f"改成“{used}”，或者另选深一些的颜色；不改，发布时用的就是“{used}”。"
            yield problem("FM062", path, message, hint, at=at)


def _colours(site: Site) -> Iterator[Place]:
    theme = site.config.theme
    yield "site.yml", ("theme", "accent"), "主色", theme.accent
    yield "site.yml", ("theme", "gold"), "辅色", theme.gold
    for brand in site.content.brands.values():
        yield brand.document.path, ("color",), "主色", brand.color
    for topic in site.content.topics.values():
        yield topic.document.path, ("color",), "主色", topic.color


def _floored(ratio: float) -> str:
    """4.499 is not written 4.50, which would be enough."""
    return f"{int(100 * ratio) / 100:.2f}"
