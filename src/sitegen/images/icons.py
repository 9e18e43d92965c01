"""The icons of a site that brings none of its own: our mark in its accent, at the sizes that browsers and phones ask for."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from sitegen.core.colours import parse_colour
from sitegen.model.mark import BARS, SIDE
from sitegen.model.routes import IconFile

_WHITE = (255, 255, 255)


def draw_icon(make: IconFile) -> bytes:
    """Return *make* as a PNG, or where it has several sizes as an ICO."""
    pictures = [_draw(size, make.colour) for size in make.sizes]
    data = BytesIO()
    if len(pictures) == 1:
        pictures[0].save(data, "PNG", optimize=True)
    else:
        sizes = [picture.size for picture in pictures]
        largest, *others = [picture.convert("RGBA") for picture in reversed(pictures)]
        largest.save(data, "ICO", sizes=sizes, append_images=others)
    return data.getvalue()


def _draw(size: int, colour: str) -> Image.Image:
    """Draw the mark with edges on whole pixels, so that it is sharp where it is small."""
    picture = Image.new("P", (size, size), 0)
    picture.putpalette((*parse_colour(colour), *_WHITE))
    for left, top, width, height in BARS:
        right, bottom = left + width, top + height
        picture.paste(1, (_at(left, size), _at(top, size), _at(right, size), _at(bottom, size)))
    return picture


def _at(place: int, size: int) -> int:
    return round(place * size / SIDE)
