"""A font file as titles are set in it: how long texts are, and their characters drawn where they belong.

Every character stands by itself and its place is reckoned here: nothing depends on which layout engine a machine has.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from sitegen.images.lines import CLOSING, OPENING

# Lengths are taken at this size, in pixels, and told in ems.
_GAUGE = 1000
# What a blank is: between Chinese phrases, and between words of other languages.
_GAP, _WORD_SPACE = 0.5, 0.27
# What stays of the blank half of a sign of punctuation where it is drawn in.
_KEPT = 0.06
# Words and numbers are drawn whole, for their kerning; so are the long dash and the dots.
_RUN = re.compile(r"[A-Za-z0-9À-ɏ.,%'’:/+\-]+|—+|…+|\s|.", re.DOTALL)
_BOLD = b"Bold"


class Typeface:
    """The font in the file *path*, a single one (``coverage.SINGLE``).

    Raises:
        OSError: it cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}
        self._gauge = self.at(_GAUGE)
        self._measured = cache(self._measure)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the font at *size* pixels to the em."""
        if size not in self._sizes:
            font = ImageFont.truetype(self._path, size, layout_engine=ImageFont.Layout.BASIC)
            self._sizes[size] = _bold(font)
        return self._sizes[size]

    @property
    def middle(self) -> float:
        """How far above the line the middle of a Chinese character is, in ems."""
        _, top, _, bottom = self._ink("国")
        return -(top + bottom) / 2

    def length(self, text: str, tracking: float = 0.0) -> float:
        """Return how long *text* is as one line, in ems; *tracking* is put between characters."""
        runs, end = self._placed(text, tracking)
        return end if runs else 0.0

    def draw(self, canvas: Image.Image, text: str, size: int, middle: tuple[float, float], tracking: float = 0) -> None:
        """Draw *text* in white on the grey *canvas*, its middle at *middle*."""
        runs, end = self._placed(text, tracking)
        left, line = middle[0] - end * size / 2, round(middle[1] + self.middle * size)
        pen = ImageDraw.Draw(canvas)
        for place, run in runs:
            pen.text((round(left + place * size), line), run, fill=255, font=self.at(size), anchor="ls")

    def _placed(self, text: str, tracking: float) -> tuple[list[tuple[float, str]], float]:
        """Return where each run of *text* begins, and where the last one ends, in ems.

        The blank halves of punctuation are drawn in at both ends and between two signs.
        """
        placed: list[tuple[float, str]] = []
        place, before = 0.0, ""
        for run in _RUN.findall(text):
            if run.isspace():
                place, before = place + (_WORD_SPACE if before.isascii() else _GAP), ""
                continue
            front, width, _ = self._measured(run)
            if run in OPENING and (not placed or before in OPENING or before in CLOSING):
                place -= front
            elif before in CLOSING and run in CLOSING:
                place -= self._measured(before)[2]
            placed.append((place, run))
            place, before = place + width + tracking, run
        if not placed:
            return [], 0.0
        return placed, place - tracking - (self._measured(before)[2] if before in CLOSING else 0.0)

    def _measure(self, run: str) -> tuple[float, float, float]:
        """Return the blank before *run*, its width and the blank behind it, in ems; blanks of punctuation alone."""
        width = self._gauge.getlength(run) / _GAUGE
        if len(run) > 1 or (run not in OPENING and run not in CLOSING):
            return 0.0, width, 0.0
        left, _, right, _ = self._ink(run)
        return max(0.0, left - _KEPT), width, max(0.0, width - right - _KEPT)

    def _ink(self, run: str) -> tuple[float, float, float, float]:
        """Return where *run* is black, from the point where it begins on the line, in ems."""
        mask, (x, y) = self._gauge.getmask2(run, "L", anchor="ls")
        left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
        return (x + left) / _GAUGE, (y + top) / _GAUGE, (x + right) / _GAUGE, (y + bottom) / _GAUGE


def _bold(font: ImageFont.FreeTypeFont) -> ImageFont.FreeTypeFont:
    """Return *font* in the weight of titles, where it has several: left to itself it may be the thinnest."""
    try:
        weights = font.get_variation_names()
    except OSError:  # it has one
        return font
    if _BOLD in weights:
        font.set_variation_by_name(_BOLD)
    return font
