"""Accents: the colours that a site, a brand and a topic call their own, as they are published.

An accent fills bands, rules and structures with white text on them, and a site's own is also the colour of small
text. So it must be readable on the theme's darkest light ground: then it is on paper, and so is white on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.core.colours import readable
from sitegen.core.digests import digest_text
from sitegen.model.config import Theme
from sitegen.model.routes import PlainText, Route
from sitegen.plan.library import Library

PAPER = "#fbf8f3"
"""--paper in site.css."""
GROUND = "#f4eee3"
"""--wash in site.css."""
_RED = "#a61b1b"
"""--red in site.css."""
_DARK_GROUND = "#211d1a"
"""--wash of the dark theme."""


def accent(colour: str) -> str:
    """Return *colour* as it is published: itself, or the nearest shade with a contrast of 4.5; empty for none."""
    return readable(colour, GROUND) if colour else ""


def site_accent(theme: Theme) -> str:
    """Return the colour that the site goes by: its own, or the theme's."""
    return accent(theme.accent) or _RED


def accents_address(theme: Theme) -> str:
    """Return the address of the style sheet with the site's own colours; empty where it has none."""
    text = _style_sheet(theme)
    return f"/assets/css/accents.{digest_text(text)[:8]}.css" if text else ""


def plan_accents(library: Library) -> Iterator[Route]:
    """Yield the style sheet with the site's own colours, where site.yml gives any."""
    theme = library.config.theme
    if address := accents_address(theme):
        yield Route(address=address, make=PlainText(text=_style_sheet(theme)))


def _style_sheet(theme: Theme) -> str:
    """The theme's two colours, overridden; the dark theme has lighter shades of the same."""
    given = [(name, colour) for name, colour in (("red", theme.accent), ("gold", theme.gold)) if colour]
    if not given:
        return ""
    light = " ".join(f"--{name}: {accent(colour)};" for name, colour in given)
    dark = " ".join(f"--{name}: {readable(colour, _DARK_GROUND)};" for name, colour in given)
    return f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ .dark {{ {dark} }} }}\n"
