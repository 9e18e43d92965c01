"""Small objects: glassware, instruments, paper, tools."""

import math
from collections.abc import Sequence
from random import Random

from .canvas import Canvas, Point, fade, mix, turned
from .indoors import lines
from .palette import BARK, CREAM, DEEP, INK, OCHRE, PAPER, RED, SLATE, STEEL, STONE, UMBER, WOOD


def bottle(
    c: Canvas, x: float, base: float, h: float, liquid: str, *, level: float = 0.7, cap: str = DEEP, label: bool = False
) -> None:
    """A sampling bottle with a coloured sample."""
    w = h * 0.42
    body = [(x - w / 2, base), (x - w / 2, base - h * 0.66), (x - w * 0.22, base - h * 0.82), (x - w * 0.22, base - h * 0.9),
            (x + w * 0.22, base - h * 0.9), (x + w * 0.22, base - h * 0.82), (x + w / 2, base - h * 0.66), (x + w / 2, base)]  # fmt: skip
    c.disc(x + w * 0.1, base + 1, w * 0.62, fade(INK, 0.13), h * 0.035)
    c.poly(body, fade("#E6EEEC", 0.9))
    top = base - h * level
    c.within(body, [(x - w, top), (x + w, top), (x + w, base), (x - w, base)], liquid)
    c.within(body, [(x + w * 0.22, base), (x + w * 0.22, base - h), (x + w, base - h), (x + w, base)], fade(INK, 0.1))
    c.rect(x - w * 0.36, base - h * 0.62, w * 0.09, h * 0.5, fade(PAPER, 0.6), 4)
    c.rect(x - w * 0.28, base - h, w * 0.56, h * 0.13, cap, h * 0.02)
    if label:
        c.rect(x - w * 0.32, base - h * 0.48, w * 0.64, h * 0.24, PAPER, 3)
        lines(c, x - w * 0.22, base - h * 0.42, w * 0.44, (1, 0.6), h * 0.085, SLATE, h * 0.022)


def tube_rack(c: Canvas, x: float, base: float, size: float, liquids: Sequence[str]) -> None:
    """A rack of test tubes."""
    step = size * 0.2
    w = step * (len(liquids) + 0.6)
    c.rect(x, base - size * 0.12, w, size * 0.12, mix(WOOD, INK, 0.1), 3)
    for k, liquid in enumerate(liquids):
        left = x + step * (k + 0.5)
        c.rect(left, base - size * 0.92, step * 0.55, size * 0.86, "#E3ECEA", step * 0.27)
        c.rect(
            left,
            base - size * (0.42 + 0.06 * (k % 3)),
            step * 0.55,
            size * (0.36 + 0.06 * (k % 3)),
            liquid,
            step * 0.27,
        )
        c.rect(left - 2, base - size * 0.95, step * 0.55 + 4, size * 0.05, STEEL, 3)
    c.rect(x, base - size * 0.64, w, size * 0.09, WOOD, 3)
    for side in (x, x + w - size * 0.07):
        c.rect(side, base - size * 0.64, size * 0.07, size * 0.6, mix(WOOD, INK, 0.1))


def meter(c: Canvas, x: float, base: float, size: float, probe: Point | None = None) -> None:
    """A portable instrument with a display, keys and a probe on a cable."""
    if probe:
        c.curve(
            [
                (x + size * 0.5, base - size * 0.6),
                (x + size * 0.9, base - size * 1.15),
                (probe[0], probe[1] - size * 0.9),
                (probe[0], probe[1] - size * 0.4),
            ],
            5,
            SLATE,
        )
        c.line([(probe[0], probe[1] - size * 0.45), probe], size * 0.07, INK)
    c.rect(x - size * 0.5, base - size * 0.68, size, size * 0.68, DEEP, size * 0.09)
    c.rect(x - size * 0.38, base - size * 0.57, size * 0.5, size * 0.25, "#D8E4D6", 4)
    lines(c, x - size * 0.32, base - size * 0.51, size * 0.36, (1, 0.6), size * 0.09, DEEP, size * 0.035)
    c.disc(x + size * 0.3, base - size * 0.45, size * 0.09, OCHRE)
    for k in range(4):
        c.rect(x + size * (-0.36 + 0.14 * k), base - size * 0.2, size * 0.09, size * 0.08, STEEL, 2)


def notebook(c: Canvas, x: float, y: float, w: float, *, cover: str = BARK, slant: float = 0.16) -> None:
    """An open book lying on a table, seen from the front; y is its near edge."""
    h = w * 0.3
    c.poly(
        [
            (x - w / 2 - 8, y + 5),
            (x + w / 2 + 8, y + 5),
            (x + w * (0.5 - slant) + 6, y - h - 3),
            (x - w * (0.5 - slant) - 6, y - h - 3),
        ],
        cover,
    )
    for side in (-1, 1):
        c.poly(
            [(x, y), (x + side * w / 2, y), (x + side * w * (0.5 - slant), y - h), (x, y - h)],
            PAPER if side < 0 else CREAM,
        )
        for row in range(4):
            t = 0.2 + row * 0.2
            edge = w * (0.5 - slant * t)
            c.line(
                [(x + side * w * 0.04, y - h * t), (x + side * edge * (0.86 if row != 2 else 0.6), y - h * t)],
                max(2.0, w * 0.012),
                STONE,
            )
    c.line([(x, y), (x, y - h)], 3, STONE)


def laptop(c: Canvas, x: float, base: float, w: float, *, back: bool = False) -> None:
    """An open laptop from the front (or its lid from behind)."""
    h = w * 0.62
    c.rect(x - w / 2, base - h, w, h * 0.95, mix(SLATE, INK, 0.3), w * 0.04)
    if back:
        c.rect(x - w / 2, base - h, w, h * 0.95, mix(STEEL, SLATE, 0.25), w * 0.04)
        c.disc(x, base - h * 0.55, w * 0.05, STEEL)
    else:
        c.rect(x - w * 0.46, base - h * 0.93, w * 0.92, h * 0.8, "#E7EDE9", 3)
        c.rect(x - w * 0.38, base - h * 0.82, w * 0.2, h * 0.56, mix(DEEP, STEEL, 0.45), 3)
        lines(c, x - w * 0.12, base - h * 0.78, w * 0.5, (1, 0.7, 0.86, 0.5), h * 0.14, STEEL, h * 0.05)
    c.poly(
        [
            (x - w * 0.52, base - 4),
            (x + w * 0.52, base - 4),
            (x + w * 0.58, base + w * 0.07),
            (x - w * 0.58, base + w * 0.07),
        ],
        STEEL,
    )


def slate(c: Canvas, x: float, y: float, w: float, h: float, *, stand: float = 0, tilt: float = 0) -> None:
    """A small blackboard in a wooden frame, its writing shown as lines."""
    centre = (x + w / 2, y + h / 2)
    if stand:
        for side in (-1, 1):
            c.line(
                [(centre[0] + side * w * 0.3, y + h * 0.5), (centre[0] + side * w * 0.44, y + h + stand)],
                w * 0.045,
                mix(BARK, INK, 0.1),
            )
    outer = turned([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], centre, tilt)
    edge = w * 0.045
    inner = turned(
        [(x + edge, y + edge), (x + w - edge, y + edge), (x + w - edge, y + h - edge), (x + edge, y + h - edge)],
        centre,
        tilt,
    )
    c.poly(outer, WOOD)
    c.poly(inner, "#38463F")
    for row, share in enumerate((0.44, 0.72, 0.6, 0.68)):
        top = y + h * (0.22 + 0.18 * row)
        stroke = turned([(x + w * 0.14, top), (x + w * (0.14 + share), top)], centre, tilt)
        c.line(stroke, h * 0.026, "#E9C98B" if row == 0 else "#CFD6CB")


def pen(c: Canvas, start: Point, end: Point, colour: str = RED, width: float = 12) -> None:
    """A pen lying between two points; the end is its tip."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    near = (start[0] + dx * 0.86, start[1] + dy * 0.86)
    c.line([(start[0] + 5, start[1] + 7), (near[0] + 5, near[1] + 7)], width, fade(INK, 0.14))
    c.limb([near, end], width * 0.8, 2, mix(colour, INK, 0.45))
    c.line([start, near], width, colour)
    c.line(
        [(start[0] + dx * 0.06, start[1] + dy * 0.06), (start[0] + dx * 0.3, start[1] + dy * 0.3)],
        width * 0.26,
        mix(colour, PAPER, 0.55),
    )


def cup(c: Canvas, x: float, base: float, h: float, colour: str = CREAM) -> None:
    """A cup with a lid knob."""
    c.curve(
        [(x + h * 0.34, base - h * 0.66), (x + h * 0.58, base - h * 0.46), (x + h * 0.3, base - h * 0.22)],
        h * 0.08,
        mix(colour, INK, 0.12),
    )
    c.rect(x - h * 0.36, base - h * 0.78, h * 0.72, h * 0.78, colour, h * 0.14)
    c.rect(x + h * 0.16, base - h * 0.74, h * 0.2, h * 0.7, fade(INK, 0.07), h * 0.1)
    c.rect(x - h * 0.4, base - h * 0.84, h * 0.8, h * 0.11, mix(colour, INK, 0.08), h * 0.05)
    c.disc(x, base - h * 0.88, h * 0.07, mix(colour, INK, 0.16))


def glass(c: Canvas, x: float, base: float, h: float) -> None:
    """A glass of water."""
    shape = [(x - h * 0.3, base - h), (x + h * 0.3, base - h), (x + h * 0.24, base), (x - h * 0.24, base)]
    c.poly(shape, fade("#E4EEEE", 0.85))
    c.within(shape, [(x - h, base - h * 0.72), (x + h, base - h * 0.72), (x + h, base), (x - h, base)], "#BFD5D6")
    c.disc(x, base - h * 0.72, h * 0.272, "#D3E3E2", h * 0.035)
    c.line([(x - h * 0.2, base - h * 0.88), (x - h * 0.16, base - h * 0.16)], 5, PAPER)


def page(c: Canvas, centre: Point, w: float, h: float, degrees: float, *, colour: str = PAPER, rows: int = 9, rng: Random | None = None,
         red: Sequence[int] = ()) -> None:  # fmt: skip
    """A written page seen from above; the rows in `red` carry a correction."""
    cx, cy = centre
    corners = [(cx - w / 2, cy - h / 2), (cx + w / 2, cy - h / 2), (cx + w / 2, cy + h / 2), (cx - w / 2, cy + h / 2)]
    c.poly(turned([(x + 8, y + 10) for x, y in corners], (cx + 8, cy + 10), degrees), fade(INK, 0.12))
    c.poly(turned(corners, centre, degrees), colour)
    for row in range(rows):
        y = cy - h * 0.4 + h * 0.82 * row / rows
        share = 0.8 if rng is None else rng.uniform(0.45, 0.82)
        c.line(
            turned([(cx - w * 0.4, y), (cx - w * 0.4 + w * share, y)], centre, degrees),
            h * 0.011,
            mix(STONE, SLATE, 0.25),
        )
        if row in red:
            c.line(
                turned([(cx - w * 0.36, y + h * 0.027), (cx + w * 0.12, y + h * 0.022)], centre, degrees),
                h * 0.009,
                RED,
            )
            c.curve(
                turned(
                    [(cx + w * 0.26, y), (cx + w * 0.32, y + h * 0.03), (cx + w * 0.42, y - h * 0.045)], centre, degrees
                ),
                h * 0.01,
                RED,
            )


def gear(
    c: Canvas, x: float, y: float, r: float, teeth: int, colour: str, *, hole: str, turn: float = 0, depth: float = 0.17
) -> None:
    """A gear wheel with a hub and a hole."""
    outline: list[Point] = []
    for k in range(teeth):
        for at, radius in ((-0.3, 1 - depth), (-0.18, 1.0), (0.18, 1.0), (0.3, 1 - depth)):
            angle = 2 * math.pi * (k + at) / teeth + math.radians(turn)
            outline.append((x + math.cos(angle) * r * radius, y + math.sin(angle) * r * radius))
    c.poly(outline, colour)
    c.disc(x, y, r * 0.62, mix(colour, PAPER, 0.16))
    c.disc(x, y, r * 0.3, colour)
    c.disc(x, y, r * 0.15, hole)


def phone(c: Canvas, x: float, y: float, size: float) -> None:
    """A telephone in a hand."""
    c.poly(
        turned(
            [
                (x - size * 0.3, y - size * 0.6),
                (x + size * 0.3, y - size * 0.6),
                (x + size * 0.3, y + size * 0.6),
                (x - size * 0.3, y + size * 0.6),
            ],
            (x, y),
            14,
        ),
        INK,
    )


def pail(c: Canvas, x: float, top: float, w: float, rope: Sequence[Point] = ()) -> None:
    """A sampling bucket, on a rope where one is given."""
    if rope:
        c.line([*rope, (x, top - w * 0.6)], 4, UMBER)
    c.curve([(x - w / 2, top), (x, top - w * 0.62), (x + w / 2, top)], 4, SLATE)
    c.poly([(x - w / 2, top), (x + w / 2, top), (x + w * 0.38, top + w * 0.9), (x - w * 0.38, top + w * 0.9)], STEEL)
    c.poly(
        [(x + w * 0.2, top), (x + w / 2, top), (x + w * 0.38, top + w * 0.9), (x + w * 0.14, top + w * 0.9)],
        fade(INK, 0.13),
    )
    c.rect(x - w * 0.52, top - 3, w * 1.04, 9, mix(STEEL, INK, 0.25), 4)
