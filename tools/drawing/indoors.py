"""Rooms: walls, windows, boards, furniture and light."""

import math
from collections.abc import Sequence
from random import Random

from .canvas import Canvas, Point, fade, mix
from .outdoors import bare, hills, sky, tree
from .palette import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    INK,
    LEAF,
    MOSS,
    OCHRE,
    PAPER,
    RED,
    SAGE,
    SLATE,
    STEEL,
    STONE,
    STRAW,
    UMBER,
    WOOD,
    Mood,
)

SPINES = ("#7B8A6B", "#A9674C", "#C8A968", "#4F6B78", "#8E8A80", "#D8CBB2", "#5F6F66", "#946F4E", "#3F5363", "#B7A58A")


def room(c: Canvas, wall: str, floor: str, line: float) -> None:
    """A wall and a floor that meet at a line."""
    c.gradient(0, 0, c.width, line, mix(wall, PAPER, 0.3), wall)
    c.gradient(0, line, c.width, c.height - line, floor, mix(floor, INK, 0.08))
    c.rect(0, line - 12, c.width, 12, mix(wall, INK, 0.1))


def window(
    c: Canvas, x: float, y: float, w: float, h: float, mood: Mood, rng: Random, *, view: str = "trees", panes: int = 2
) -> None:
    """A window onto trees, leafless branches, hills or nothing but sky."""
    frame = mix(STONE, PAPER, 0.55)
    c.rect(x - 14, y - 14, w + 28, h + 28, mix(frame, INK, 0.1), 4)
    scene = Canvas(round(w), round(h), mood.sky[1])
    sky(scene, mood, h, rng, clouds=1)
    if view == "trees":
        hills(scene, h, h * 0.3, mood.far, rng, 3)
        scene.rect(0, h * 0.82, w, h * 0.2, mood.middle)
        for k in range(3):
            tree(
                scene,
                w * (0.1 + 0.4 * k) + rng.uniform(-20, 20),
                h * 1.1,
                h * rng.uniform(0.75, 1.0),
                mix(mood.leaf, PAPER, 0.1 * k),
            )
    elif view == "bare":
        hills(scene, h, h * 0.16, mood.far, rng, 3)
        bare(scene, w * 0.62, h * 1.04, h * 0.26, rng, mix(mood.near, UMBER, 0.5), 100)
    elif view == "hills":
        hills(scene, h, h * 0.4, mood.far, rng, 3)
        hills(scene, h, h * 0.22, mood.middle, rng, 3)
    c.inset(scene, x, y, 2)
    for k in range(1, panes):
        c.rect(x + w * k / panes - 5, y, 10, h, frame)
    c.rect(x, y + h * 0.3 - 4, w, 8, frame)
    c.rect(x - 24, y + h + 10, w + 48, 16, frame, 3)


def sunlight(c: Canvas, x: float, top: float, w: float, h: float, slant: float, strength: float = 0.22) -> None:
    """A slanting patch of window light."""
    for k in (0, 1):
        left = x + k * w * 0.54
        c.poly(
            [(left, top), (left + w * 0.46, top), (left + w * 0.46 + slant, top + h), (left + slant, top + h)],
            fade("#FFF3D2", strength),
        )


def lines(
    c: Canvas, x: float, y: float, w: float, rows: Sequence[float], gap: float, colour: str, thick: float = 8
) -> None:
    """Rows of writing as plain bars; each number is the share of the width that a row fills."""
    for k, share in enumerate(rows):
        c.rect(x, y + k * gap, w * share, thick, colour, thick / 2)


def screen(c: Canvas, x: float, y: float, w: float, h: float, kind: str = "lines") -> None:
    """A projection screen or display: lines, numbered rows, a two-column table or a time table."""
    c.rect(x - 10, y - 10, w + 20, h + 20, mix(SLATE, INK, 0.4), 6)
    c.rect(x, y, w, h, "#F4F5EF")
    if kind == "lines":
        c.rect(x + w * 0.1, y + h * 0.16, w * 0.44, h * 0.08, DEEP, 4)
        lines(c, x + w * 0.1, y + h * 0.38, w * 0.8, (1, 0.86, 0.94, 0.5), h * 0.135, mix(STEEL, SLATE, 0.3), h * 0.045)
    elif kind == "numbered":
        for k in range(3):
            top = y + h * (0.17 + 0.26 * k)
            for stroke in range(k + 1):
                c.rect(x + w * 0.1, top + stroke * h * 0.055 - k * h * 0.027 + h * 0.055, w * 0.075, h * 0.028, RED, 3)
            c.rect(x + w * 0.24, top + h * 0.04, w * (0.62, 0.5, 0.57)[k], h * 0.06, mix(STEEL, SLATE, 0.45), 4)
    elif kind == "columns":
        c.rect(x + w * 0.07, y + h * 0.1, w * 0.41, h * 0.13, DEEP)
        c.rect(x + w * 0.52, y + h * 0.1, w * 0.41, h * 0.13, mix(RED, CLAY, 0.15))
        for left in (0.07, 0.52):
            lines(
                c,
                x + w * (left + 0.02),
                y + h * 0.32,
                w * 0.37,
                (0.9, 0.7, 0.82, 0.6, 0.76),
                h * 0.125,
                mix(STEEL, SLATE, 0.3),
                h * 0.04,
            )
        c.rect(x + w * 0.497, y + h * 0.1, 3, h * 0.8, STEEL)
    elif kind == "timetable":
        for row in range(6):
            for column in range(7):
                busy = (row * 5 + column * 3) % 7
                tone = (MOSS, STRAW)[busy % 2] if busy < 3 else "#E3E7E1"
                c.rect(x + w * (0.07 + 0.125 * column), y + h * (0.1 + 0.14 * row), w * 0.108, h * 0.11, tone, 3)


def whiteboard(c: Canvas, x: float, y: float, w: float, h: float, kind: str = "lines") -> None:
    """A whiteboard with notes, a flow of boxes, or two columns."""
    c.rect(x - 9, y - 9, w + 18, h + 18, STEEL, 6)
    c.rect(x, y, w, h, PAPER, 2)
    c.rect(x + w * 0.1, y + h + 9, w * 0.3, 8, mix(STEEL, INK, 0.2), 3)
    soft = mix(SLATE, STEEL, 0.35)
    if kind == "lines":
        lines(c, x + w * 0.1, y + h * 0.2, w * 0.75, (0.5, 0.9, 0.75, 0.85), h * 0.17, soft, h * 0.03)
        c.rect(x + w * 0.1, y + h * 0.83, w * 0.3, h * 0.03, RED, 3)
    elif kind == "flow":
        spots = ((0.08, 0.38), (0.38, 0.14), (0.38, 0.62), (0.7, 0.38))
        for a, b in ((0, 1), (0, 2), (1, 3), (2, 3)):
            start = (x + w * (spots[a][0] + 0.22), y + h * (spots[a][1] + 0.12))
            c.line([start, (x + w * spots[b][0], y + h * (spots[b][1] + 0.12))], 5, soft)
        for k, (left, top) in enumerate(spots):
            c.rect(x + w * left, y + h * top, w * 0.22, h * 0.24, (DEEP, LEAF, OCHRE, RED)[k], 8)
            c.rect(x + w * left + 6, y + h * top + 6, w * 0.22 - 12, h * 0.24 - 12, PAPER, 5)
            c.rect(x + w * (left + 0.05), y + h * (top + 0.1), w * 0.12, h * 0.035, soft, 3)
    else:
        c.rect(x + w * 0.495, y + h * 0.1, 5, h * 0.8, soft)
        for left, tone in ((0.07, DEEP), (0.56, RED)):
            c.rect(x + w * left, y + h * 0.12, w * 0.2, h * 0.055, tone, 4)
            lines(c, x + w * left, y + h * 0.3, w * 0.36, (0.9, 0.7, 0.95, 0.55), h * 0.15, soft, h * 0.03)


def clock(c: Canvas, x: float, y: float, r: float, hour: float) -> None:
    """A wall clock without numerals."""
    c.disc(x + 4, y + 6, r * 1.08, fade(INK, 0.12))
    c.disc(x, y, r * 1.08, SLATE)
    c.disc(x, y, r * 0.95, PAPER)
    c.line([(x, y), _polar(x, y, r * 0.5, hour * 30)], r * 0.1, INK)
    c.line([(x, y), _polar(x, y, r * 0.74, (hour % 1) * 360)], r * 0.07, INK)
    for k in range(12):
        c.disc(*_polar(x, y, r * 0.83, k * 30), r * (0.05 if k % 3 == 0 else 0.025), SLATE)


def _polar(x: float, y: float, r: float, degrees: float) -> Point:
    return x + r * math.sin(math.radians(degrees)), y - r * math.cos(math.radians(degrees))


def pendant(c: Canvas, x: float, y: float, r: float, colour: str = SLATE, glow: float = 0.4) -> None:
    """A hanging lamp."""
    c.line([(x, 0), (x, y)], 3, colour)
    c.glow(x, y + r * 0.4, r * 3.4, "#FBE4B0", glow)
    c.pie(x, y + r * 0.55, r, r * 0.95, 180, 360, colour)
    c.rect(x - r * 0.7, y + r * 0.53, r * 1.4, r * 0.14, "#FFF3D0", 5)


def books(c: Canvas, x: float, base: float, w: float, h: float, rng: Random, *, slips: float = 0) -> None:
    """Books side by side; `slips` is the share that show a paper slip."""
    right = x + w
    while x < right - 9:
        thick = min(rng.uniform(12, 27), right - x)
        tall = h * rng.uniform(0.72, 0.97)
        colour = mix(rng.choice(SPINES), PAPER, rng.uniform(0, 0.16))
        if rng.random() < slips:
            c.rect(x + thick * 0.3, base - tall - 20, thick * 0.42, 26, PAPER)
        c.rect(x, base - tall, thick - 1.5, tall, colour, 1.5)
        c.rect(x, base - tall * 0.84, thick - 1.5, tall * 0.05, mix(colour, PAPER, 0.4))
        x += thick
        if rng.random() < 0.06:
            x += rng.uniform(12, 34)


def shelf(
    c: Canvas, x: float, y: float, w: float, h: float, rows: int, rng: Random, *, colour: str = WOOD, slips: float = 0
) -> None:
    """A bookcase seen from the front."""
    c.rect(x, y, w, h, mix(colour, INK, 0.35), 3)
    each = (h - 12) / rows
    for row in range(rows):
        books(c, x + 14, y + 12 + each * (row + 1) - 11, w - 28, each - 30, rng, slips=slips)
        c.rect(x, y + 12 + each * (row + 1) - 12, w, 12, colour)
    for left in (x, x + w - 13):
        c.rect(left, y, 13, h, mix(colour, PAPER, 0.12))
    c.rect(x - 5, y - 4, w + 10, 15, mix(colour, PAPER, 0.12), 2)


def table(
    c: Canvas,
    x: float,
    top: float,
    w: float,
    ground: float,
    colour: str = WOOD,
    *,
    depth: float = 46,
    legs: bool = True,
) -> None:
    """A table from the front; `depth` is how much of its top we see."""
    if legs:
        for left in (x + 34, x + w - 58):
            c.rect(left, top + depth, 24, ground - top - depth, mix(colour, INK, 0.32))
    else:
        c.rect(x + 10, top + depth, w - 20, ground - top - depth, mix(colour, INK, 0.16))
    inset = depth * 0.7
    c.poly([(x + inset, top), (x + w - inset, top), (x + w, top + depth), (x, top + depth)], mix(colour, CREAM, 0.2))
    c.rect(x, top + depth, w, 20, mix(colour, INK, 0.12), 3)


def plant(c: Canvas, x: float, base: float, size: float, pot: str = CLAY) -> None:
    """A broad-leaved plant in a pot."""
    for k, (dx, up) in enumerate(((-0.36, 0.7), (0.38, 0.74), (-0.2, 0.98), (0.2, 1.0), (0, 1.12))):
        tip = (x + dx * size, base - up * size)
        root = (x, base - 0.3 * size)
        mid = ((tip[0] + root[0]) / 2, (tip[1] + root[1]) / 2)
        side = (0.085 * size, 0.03 * size)
        tone = mix((MOSS, LEAF)[k % 2], SAGE, 0.15 * (k % 3))
        c.blob([root, (mid[0] - side[0], mid[1] - side[1]), tip, (mid[0] + side[0], mid[1] + side[1])], tone)
    c.poly(
        [
            (x - 0.2 * size, base - 0.34 * size),
            (x + 0.2 * size, base - 0.34 * size),
            (x + 0.15 * size, base),
            (x - 0.15 * size, base),
        ],
        pot,
    )
    c.rect(x - 0.22 * size, base - 0.38 * size, 0.44 * size, 0.08 * size, mix(pot, PAPER, 0.12), 3)


def sofa(c: Canvas, x: float, ground: float, w: float, colour: str) -> None:
    """A low sofa from the front."""
    c.rect(x, ground - 190, w, 130, mix(colour, INK, 0.1), 26)
    c.rect(x + 24, ground - 105, w - 48, 62, colour, 18)
    for left in (x - 14, x + w - 46):
        c.rect(left, ground - 140, 60, 112, mix(colour, INK, 0.05), 24)
    c.rect(x, ground - 56, w, 34, mix(colour, INK, 0.14), 8)
    for left in (x + 20, x + w - 36):
        c.rect(left, ground - 24, 16, 24, BARK)
