"""Draw the pictures and brand marks of the demonstration site into its content folder.

Usage: python tools/draw_pictures.py [part of a path ...] — without arguments everything is drawn. The same
catalogue always gives the same pictures.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from drawing.canvas import Canvas
from drawing.catalogue import PICTURES, Picture
from drawing.marks import MARKS, SIZE
from drawing.palette import PAPER

CONTENT = Path(__file__).resolve().parent.parent / "content"


def draw_picture(picture: Picture) -> int:
    """Draw one picture into its article folder and return its size in bytes."""
    canvas = Canvas(*picture.size, PAPER)
    picture.scene(canvas, Random(picture.seed))
    return canvas.save(CONTENT / picture.path)


def draw_mark(brand: str) -> int:
    """Draw the mark of one brand and return its size in bytes."""
    scene, colour = MARKS[brand]
    canvas = Canvas(SIZE, SIZE, None)
    scene(canvas, colour)
    return canvas.save(CONTENT / "brands" / brand / "mark.png")


def main(wanted: Sequence[str]) -> None:
    """Draw everything whose path contains one of the wanted parts."""
    for picture in PICTURES:
        if not wanted or any(part in picture.path for part in wanted):
            print(f"{draw_picture(picture) / 1024:6.0f} KB  {picture.path}")
    for brand in MARKS:
        path = f"brands/{brand}/mark.png"
        if not wanted or any(part in path for part in wanted):
            print(f"{draw_mark(brand) / 1024:6.0f} KB  {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
