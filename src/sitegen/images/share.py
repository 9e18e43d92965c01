"""The picture of a page where it is shared: a piece of the paper, with the site's name, a title and two lines of facts.

Everything is centred, and within the square in the middle, because what shares cut a picture to differs and most of
them in China show that square.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from sitegen.core.digests import fingerprint
from sitegen.images.lines import Lines, Measure, parts_of, set_in_lines, shortened
from sitegen.images.revision import version
from sitegen.images.typeface import Typeface
from sitegen.model.derivatives import SHARE
from sitegen.model.routes import SharePicture
from sitegen.store.store import Store

# To be raised with every change of what is drawn.
_REVISION = 1
# --paper, --ink and --quiet of site.css.
_PAPER, _INK, _QUIET = (0xFB, 0xF8, 0xF3), (0x1F, 0x1B, 0x18), (0x6B, 0x62, 0x5A)
# From paper to ink in so many steps: with the paper and the accent, the colours are sixteen, which takes four bits.
_STEPS = 7
_WIDTH = SHARE[0]
_MARGIN = 80
_COLUMN = 600
"""The square in the middle has 630 pixels."""
# Sizes of titles in pixels to the em; how far lines are apart and how much room is around them, in ems.
_LARGEST, _SMALLEST, _MOST_LINES, _LEADING, _ROOM = 140, 52, 4, 1.3, 0.75

# From top to bottom, in pixels. WeChat's wide covers, 900 : 383, leave out 60 above and 60 below.
_NAME = (34, 90, 0.14)
"""Size, middle, and what is put between characters in ems; of both lines of facts too."""
_RULE = (122, 125)
_TITLE = (126, 486)
_FACTS = ((30, 508, 0.02), (26, 545, 0.04))


class Shares:
    """Share pictures of the site at *root*, each drawn once; a font is opened once."""

    def __init__(self, store: Store, root: Path) -> None:
        self._store = store
        self._typeface = cache(lambda path: Typeface(root / path))

    def publish(self, make: SharePicture) -> bytes:
        """Return the picture *make* as a PNG.

        Raises:
            OSError: the font cannot be used.
        """
        key = f"share {_REVISION} {version()} {fingerprint(make)}"
        data = self._store.get(key)
        if data is None:
            data = draw(make, self._typeface(make.path))
            self._store.put([(key, data)])
        return data


def draw(make: SharePicture, typeface: Typeface) -> bytes:
    """Return the picture *make*, set in *typeface*, as a PNG."""
    colours = _palette(make.accent)
    picture = Image.new("P", SHARE)
    picture.putpalette([part for colour in colours for part in colour])
    ImageDraw.Draw(picture).rectangle((_MARGIN, _RULE[0], _WIDTH - _MARGIN - 1, _RULE[1]), fill=len(colours) - 1)
    _set_title(picture, typeface, make.title)
    for text, line, lightest in zip((make.name, *make.facts), (_NAME, *_FACTS), (1, 1, 1 + _STEPS), strict=True):
        _set_line(picture, typeface, text, line, lightest)
    data = BytesIO()
    picture.save(data, "PNG", bits=4, compress_level=6)
    return data.getvalue()


def arranged(title: str, length: Measure) -> tuple[int, tuple[str, ...]]:
    """Return the size of *title*, in pixels, and its lines: as large as there is room for, and cut where there is none."""
    limit = _COLUMN / _SMALLEST
    parts = parts_of(title, limit, length)
    while not (found := set_in_lines(parts, _MOST_LINES, limit, length)):
        parts = shortened(parts)
    best = max(found, key=_size)
    return _size(best), best.texts


def _size(lines: Lines) -> int:
    height = (_TITLE[1] - _TITLE[0]) / (1 + (len(lines.texts) - 1) * _LEADING + _ROOM)
    return int(min(_LARGEST, _COLUMN / lines.longest, height))


def _set_title(picture: Image.Image, typeface: Typeface, title: str) -> None:
    size, texts = arranged(title, typeface.length)
    first = sum(_TITLE) / 2 - (len(texts) - 1) * size * _LEADING / 2
    for number, text in enumerate(texts):
        _set_line(picture, typeface, text, (size, round(first + number * size * _LEADING), 0))


def _set_line(
    picture: Image.Image, typeface: Typeface, text: str, line: tuple[int, int, float], lightest: int = 1
) -> None:
    """Set *text* in steps of a colour, *lightest* first; smaller where it is too long for the column."""
    size, middle, tracking = line
    size = min(size, int(_COLUMN / max(1.0, typeface.length(text, tracking))))
    strip = Image.new("L", (_WIDTH, 2 * size))
    typeface.draw(strip, text, size, (_WIDTH / 2, size), tracking)
    steps = [round(value * _STEPS / 255) for value in range(256)]
    inked = strip.point([255 * bool(step) for step in steps])
    picture.paste(strip.point([step + lightest - 1 for step in steps]), (0, middle - size), inked)


def _palette(accent: str) -> list[tuple[int, ...]]:
    """Return the paper, the ink and the quiet colour in steps from it, and the accent."""
    steps = [
        tuple(round(light + (dark - light) * step / _STEPS) for light, dark in zip(_PAPER, colour, strict=True))
        for colour in (_INK, _QUIET)
        for step in range(1, _STEPS + 1)
    ]
    return [_PAPER, *steps, tuple(bytes.fromhex(accent.removeprefix("#")))]
