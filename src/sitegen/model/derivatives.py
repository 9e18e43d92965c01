"""The sizes at which pictures are published: whole at several widths, and cut to one ratio for cards."""

from __future__ import annotations

Size = tuple[int, int]
Box = tuple[float, float, float, float]

WIDTHS = (400, 800, 1200, 1600)
"""Whole pictures: from a phone's to the article measure on a fine screen."""
CARD_WIDTHS = (240, 480, 960)
"""Cards: the thumbnail of a list, the same on a fine screen, the first of a list."""
LEAD_WIDTHS = (*CARD_WIDTHS, 1200, 1600)
"""The card that leads the front page: a phone's width, and half of a fine screen."""
_CARD_RATIO = 3 / 2
SHARE = (1200, 630)
"""The picture of a page where it is shared, in the ratio that Open Graph's readers show whole."""
# Of what is cut off a quarter is above: faces and banners are in the upper third of a photograph, tables and the floor
# in the lower.
_ABOVE = 0.25
# A file for a step that is hardly larger than the last is not worth making.
_STEP = 1.25


def widths(own: int, steps: tuple[int, ...]) -> tuple[int, ...]:
    """Return the widths of *steps* at which a picture of *own* pixels is published: never larger than it is."""
    largest = min(own, steps[-1])
    return (*(step for step in steps if step * _STEP <= largest), largest)


def wider(size: Size, width: int, *, cut: bool) -> int:
    """Return the width of the published picture from which another is scaled: of all that are wide enough the next.

    That is one *width* pixels wide, *cut* or not, of a picture of *size*; 0 where only the picture itself is wide enough.
    """
    for step in widths(size[0], WIDTHS):
        if step < size[0] and (card_width(whole(size, step)) >= width * _STEP if cut else step > width):
            return step
    return 0


def whole(size: Size, width: int) -> Size:
    """Return *size* brought to *width*, at least a pixel high."""
    return width, max(1, round(size[1] * width / size[0]))


def card(width: int) -> Size:
    """Return the size of a card's picture that is *width* wide."""
    return whole((3, 2), width)


def card_width(size: Size) -> int:
    """Return the width of the largest card that can be cut from a picture of *size*."""
    return max(1, min(size[0], int(size[1] * _CARD_RATIO)))


def card_box(size: Size) -> Box:
    """Return what is cut from a picture of *size* for a card: in the middle from side to side, high up."""
    return cut_box(size, _CARD_RATIO)


def cut_box(size: Size, ratio: float, above: float = _ABOVE) -> Box:
    """Return the largest part in *ratio*, in the middle from side to side, of a picture of *size*.

    Of what is left out below and above it, the share *above* is above.
    """
    width = min(size[0], size[1] * ratio)
    height = width / ratio
    left, top = (size[0] - width) / 2, (size[1] - height) * above
    return left, top, left + width, top + height
