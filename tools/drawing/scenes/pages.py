"""Pages about the school, as others show them: a web page in its window, a page of a newspaper. They hold no letters."""

from collections.abc import Callable
from random import Random

from PIL import Image

from ..canvas import ENLARGED, Canvas, fade
from ..palette import ASH, CREAM, DEEP, INK, PAPER, STONE, WALL

Scene = Callable[[Canvas, Random], None]


def web_page(c: Canvas, rng: Random, photo: Scene, accent: str = DEEP) -> None:
    """The window of a browser: address bar, masthead with its menu, a title, a picture, text beside a list."""
    c.rect(0, 0, 1200, 64, STONE)
    for k, tone in enumerate((ASH, CREAM, WALL)):
        c.disc(34 + 30 * k, 32, 9, tone)
    c.rect(150, 14, 900, 36, PAPER, 18)
    c.rect(176, 29, 330, 6, fade(INK, 0.35), 3)
    c.rect(0, 64, 1200, 96, accent)
    c.rect(70, 94, 260, 36, PAPER, 4)
    for k in range(5):
        c.rect(560 + 120 * k, 108, 76, 10, fade(PAPER, 0.85), 4)
    c.rect(70, 206, 700, 30, INK, 4)
    c.rect(70, 250, 420, 30, INK, 4)
    c.rect(70, 304, 240, 8, fade(INK, 0.35), 3)
    _photo(c, rng, photo, 70, 340, 720)
    _text(c, rng, 70, 822, 720, 10)
    c.rect(850, 206, 280, 4, accent)
    for k in range(8):
        top = 236 + 92 * k
        c.rect(850, top, 280, 12, fade(INK, 0.6), 4)
        c.rect(850, top + 24, rng.uniform(120, 240), 12, fade(INK, 0.6), 4)
        c.rect(850, top + 60, 280, 2, STONE)


def newspaper(c: Canvas, rng: Random, photo: Scene) -> None:
    """A page of a newspaper: its head between rules, a title over three columns, a picture, five columns of text."""
    c.rect(60, 60, 300, 40, INK, 2)
    c.rect(860, 74, 280, 12, fade(INK, 0.5), 3)
    c.rect(60, 120, 1080, 6, INK)
    c.rect(60, 132, 1080, 2, INK)
    c.rect(60, 176, 640, 52, INK, 3)
    c.rect(60, 248, 360, 20, fade(INK, 0.6), 3)
    _photo(c, rng, photo, 60, 300, 640)
    for k in range(5):
        left = 60 + 220 * k
        top = 724 if k < 3 else 176
        _text(c, rng, left, top, 200, round((1450 - top) / 26))
        if k:
            c.rect(left - 11, top, 1, 1450 - top, STONE)


def _photo(c: Canvas, rng: Random, photo: Scene, left: float, top: float, width: int) -> None:
    """Another scene of the set, reduced to *width*; all of them are eight by five."""
    inner = Canvas(1600, 1000, PAPER)
    photo(inner, rng)
    inner.image = inner.image.resize((width * ENLARGED, width * 5 // 8 * ENLARGED), Image.Resampling.LANCZOS)
    c.inset(inner, left, top)


def _text(c: Canvas, rng: Random, left: float, top: float, width: float, rows: int) -> None:
    """Lines of text: a paragraph begins with a gap and ends short of the column."""
    opens = True
    for k in range(rows):
        closes = rng.random() < 0.2
        gap = width * 0.08 if opens else 0
        length = width * rng.uniform(0.3, 0.8) if closes else width - gap
        c.rect(left + gap, top + 26 * k, length, 9, fade(INK, 0.45), 3)
        opens = closes
