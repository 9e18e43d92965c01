"""The icons of the site, where browsers and phones look for them, and what a phone is told that keeps it on its screen.

A site brings its own by putting files of these names into ``assets/icons/``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from sitegen.model.mark import BARS, SIDE
from sitegen.model.routes import IconFile, Make, PlainText, Route, ThemeFile
from sitegen.plan.accents import PAPER, site_accent
from sitegen.plan.library import Library

_SIZES = {
    "favicon.ico": (16, 32, 48),
    "apple-touch-icon.png": (180,),
    "icon-192.png": (192,),
    "icon-512.png": (512,),
}


def plan_icons(library: Library, assets: Mapping[str, ThemeFile]) -> Iterator[Route]:
    """Yield every icon and ``/site.webmanifest``; *assets* are the files of the theme and the site by address."""
    colour = site_accent(library.config.theme)
    drawn: dict[str, Make] = {name: IconFile(sizes=sizes, colour=colour) for name, sizes in _SIZES.items()}
    drawn["favicon.svg"] = PlainText(text=_drawing(colour))
    own = {file.name.removeprefix("icons/"): file for file in assets.values() if file.name.startswith("icons/")}
    for name, make in drawn.items():
        yield Route(address=f"/{name}", make=own.get(name, make))
    yield Route(address="/site.webmanifest", make=PlainText(text=_manifest(library, colour)))


def _drawing(colour: str) -> str:
    bars = "".join(f"M{left} {top}h{width}v{height}h-{width}z" for left, top, width, height in BARS)
    square = f'<path fill="{colour}" d="M0 0h{SIDE}v{SIDE}H0z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{square}<path fill="#fff" d="{bars}"/></svg>\n'


def _manifest(library: Library, colour: str) -> str:
    config = library.config
    icons = [{"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)]
    value = {
        "name": config.title,
        "short_name": config.name,
        "lang": config.language,
        "start_url": "index.html",
        "display": "browser",
        "theme_color": colour,
        "background_color": PAPER,
        "icons": icons,
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
