"""Draw the pictures and brand marks of the demonstration site, and the pictures of a new site, into their content folders.

Usage: python tools/draw_pictures.py [part of a path ...] — without arguments everything is drawn. The same
catalogue always gives the same pictures.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from drawing.canvas import Canvas
from drawing.catalogue import PICTURES, STARTER, Picture
from drawing.marks import MARKS, SIZE
from drawing.palette import PAPER

_ROOT = Path(__file__).resolve().parent.parent
CONTENT = _ROOT / "content"
NEW_SITE = _ROOT / "src/sitegen/data/init/content"


def draw_picture(picture: Picture, content: Path) -> int:
    """Draw one picture into its article folder below *content* and return its size in bytes."""
    canvas = Canvas(*picture.size, PAPER)
    picture.scene(canvas, Random(picture.seed))
    return canvas.save(content / picture.path)


def draw_mark(brand: str) -> int:
    """Draw the mark of one brand and return its size in bytes."""
    scene, colour = MARKS[brand]
    canvas = Canvas(SIZE, SIZE, None)
    scene(canvas, colour)
    return canvas.save(CONTENT / "brands" / brand / "mark.png")


def main(wanted: Sequence[str]) -> None:
    """Draw everything whose path contains one of the wanted parts."""
    for content, pictures in ((CONTENT, PICTURES), (NEW_SITE, STARTER)):
        for picture in pictures:
            if not wanted or any(part in picture.path for part in wanted):
                print(f"{draw_picture(picture, content) / 1024:6.0f} KB  {picture.path}")
    for brand in MARKS:
        path = f"brands/{brand}/mark.png"
        if not wanted or any(part in path for part in wanted):
            print(f"{draw_mark(brand) / 1024:6.0f} KB  {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
