"""The colour that stands where a picture will be: the nearest of a few that the style sheet knows as classes.

A page may carry no style of its own (``default-src 'self'``), so that the colour can't be just any.
"""

from __future__ import annotations

from PIL import Image

TONES = {
    f"{hue}-{light}": color
    for hue, colors in {
        "plain": ((64, 61, 58), (150, 145, 139), (217, 213, 206)),
        "warm": ((84, 58, 40), (176, 138, 106), (230, 209, 183)),
        "leaf": ((50, 66, 43), (132, 150, 109), (205, 216, 184)),
        "water": ((42, 60, 77), (122, 148, 167), (194, 211, 222)),
        "flag": ((104, 33, 28), (205, 120, 104), (232, 190, 180)),
    }.items()
    for light, color in zip((1, 2, 3), colors, strict=True)
}
"""Five hues that photographs have, each dark, middling and light."""


def tone_of(picture: Image.Image) -> str:
    """Return the name of the tone that comes nearest to *picture*, which is opaque, as a whole."""
    if picture.mode not in ("RGB", "L"):
        picture = picture.convert("RGB")
    mean = picture.resize((1, 1), Image.Resampling.BOX).convert("RGB").getpixel((0, 0))
    assert isinstance(mean, tuple)
    return min(TONES, key=lambda name: sum((a - b) ** 2 for a, b in zip(TONES[name], mean, strict=True)))
