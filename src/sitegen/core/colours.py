"""Colours that can be read: contrast as WCAG 2.2 defines it, and the nearest shade that has enough of it."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls
from functools import cache

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_STEPS = 255


def parse_colour(text: str) -> tuple[int, int, int]:
    """Return red, green and blue of ``#rgb`` or ``#rrggbb``, 0 to 255 each.

    Raises:
        ValueError: where *text* is written otherwise.
    """
    if not _HEX.fullmatch(text):
        raise ValueError(f"not a colour: {text}")
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def luminance(colour: str) -> float:
    """Return the relative luminance of *colour*: 0 for black, 1 for white (WCAG 2.2, “relative luminance”)."""
    red, green, blue = (_linear(value / 255) for value in parse_colour(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@cache
def readable(colour: str, *grounds: str, least: float = 4.5) -> str:
    """Return *colour* where its contrast on all *grounds* is *least* or more, else the nearest shade that has it.

    A shade is darker or lighter and keeps the hue; of two equally near ones the darker is taken.

    Raises:
        ValueError: where one of the values is no colour, or no shade is readable on all grounds at once.
    """
    if _reaches(colour, grounds, least):
        return colour
    red, green, blue = parse_colour(colour)
    hue, light, saturation = rgb_to_hls(red / 255, green / 255, blue / 255)
    for step in range(1, _STEPS + 2):
        for lightness in (max(0.0, light - step / _STEPS), min(1.0, light + step / _STEPS)):
            shade = _written(hls_to_rgb(hue, lightness, saturation))
            if _reaches(shade, grounds, least):
                return shade
    raise ValueError(f"no shade of {colour} has a contrast of {least} on {', '.join(grounds)}")


def _reaches(colour: str, grounds: tuple[str, ...], least: float) -> bool:
    return all(contrast(colour, ground) >= least for ground in grounds)


def _written(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * value):02x}" for value in rgb)
