"""Sky, water, ground, plants and buildings."""

import math
from collections.abc import Sequence
from random import Random

from .canvas import Canvas, Point, fade, mix, smooth
from .palette import BARK, CLAY, CREAM, INK, OCHRE, PAPER, SLATE, STONE, STRAW, UMBER, Mood


def sky(c: Canvas, mood: Mood, horizon: float, rng: Random, sun: Point | None = None, clouds: int = 3) -> None:
    """A graded sky down to the horizon, a pale sun and a few long clouds."""
    c.gradient(0, 0, c.width, horizon, *mood.sky)
    if sun:
        c.glow(*sun, 330, mood.sun, 0.7)
        c.disc(*sun, 62, mix(mood.sun, PAPER, 0.35))
    for _ in range(clouds):
        x, y, w = rng.uniform(0, c.width), rng.uniform(0.12, 0.62) * horizon, rng.uniform(160, 340)
        c.rect(x - w / 2, y, w, 17, fade(PAPER, 0.5), 9)
        c.rect(x - w / 4 + 30, y - 17, w * 0.5, 17, fade(PAPER, 0.5), 9)


def hills(c: Canvas, base: float, height: float, colour: str, rng: Random, peaks: int = 6) -> None:
    """A soft ridge that stands on the base line."""
    step = c.width / peaks
    ridge = [(step * (i - 1), base - height * rng.uniform(0.25, 1.0)) for i in range(peaks + 4)]
    c.poly([*smooth(ridge), (c.width + 400, base + 2), (-step, base + 2)], colour)


def water(c: Canvas, top: float, bottom: float, mood: Mood, rng: Random, ripples: int = 34) -> None:
    """A river surface; the ripples grow towards us."""
    c.gradient(0, top, c.width, bottom - top, *mood.water)
    for _ in range(ripples):
        depth = rng.random() ** 1.3
        y, w = top + 12 + (bottom - top - 18) * depth, (60 + 190 * depth) * rng.uniform(0.5, 1.2)
        c.rect(rng.uniform(-60, c.width), y, w, 2 + 3.4 * depth, fade(PAPER, rng.uniform(0.2, 0.48)), 3)


def ground(
    c: Canvas, edge: Sequence[Point], colour: str, rng: Random, tufts: int = 26, bottom: float | None = None
) -> None:
    """Land below a curved edge, with sparse tufts of grass."""
    floor = c.height if bottom is None else bottom
    shape = smooth(edge)
    c.poly([*shape, (edge[-1][0], floor), (edge[0][0], floor)], colour)
    for _ in range(tufts):
        x, y = rng.choice(shape)
        y += rng.uniform(14, max(20, floor - y))
        for lean in (-7, 0, 8):
            c.curve([(x, y), (x + lean * 0.5, y - 11), (x + lean * 1.3, y - 19)], 3.4, mix(colour, INK, 0.13), 1)


def reeds(
    c: Canvas, left: float, right: float, base: float, height: float, rng: Random, colour: str, count: int = 16
) -> None:
    """A clump of reeds with plumes."""
    for _ in range(count):
        x, h = rng.uniform(left, right), height * rng.uniform(0.6, 1.0)
        bow = rng.uniform(-0.12, 0.26) * h
        tone = mix(colour, rng.choice((PAPER, UMBER)), rng.uniform(0.0, 0.25))
        tip = (x + bow, base - h)
        c.curve([(x, base + 12), (x + bow * 0.25, base - h * 0.55), tip], 5, tone, 2.4)
        leaf = base - h * rng.uniform(0.3, 0.6)
        way = rng.choice((-1, 1))
        c.curve(
            [(x + bow * 0.2, leaf), (x + way * h * 0.14, leaf - h * 0.16), (x + way * h * 0.27, leaf - h * 0.1)],
            7,
            tone,
            1,
        )
        if rng.random() < 0.6:
            lower = (tip[0] - bow * 0.22, tip[1] + h * 0.17)
            c.curve(
                [lower, ((tip[0] + lower[0]) / 2 + 3, (tip[1] + lower[1]) / 2), tip],
                13,
                mix(STRAW, BARK, rng.uniform(0.15, 0.5)),
                3,
            )


def tree(c: Canvas, x: float, base: float, height: float, colour: str) -> None:
    """A round-crowned tree with one shaded side."""
    c.limb([(x, base), (x, base - height * 0.55)], height * 0.055, height * 0.028, mix(BARK, UMBER, 0.4))
    for dx, up, r in ((-0.17, 0.56, 0.2), (0.18, 0.54, 0.19), (0.0, 0.74, 0.25)):
        c.disc(x + dx * height, base - up * height, r * height, mix(colour, INK, 0.1))
    for dx, up, r in ((-0.21, 0.6, 0.15), (-0.05, 0.79, 0.19), (0.12, 0.6, 0.13)):
        c.disc(x + dx * height, base - up * height, r * height, colour)
    for dx in (-0.1, 0.09):
        c.curve(
            [(x, base - 0.4 * height), (x + dx * height, base - 0.56 * height)],
            height * 0.018,
            mix(BARK, UMBER, 0.4),
            2,
        )


def poplar(c: Canvas, x: float, base: float, height: float, colour: str) -> None:
    """A tall slender tree."""
    c.line([(x, base), (x, base - height * 0.3)], height * 0.035, mix(BARK, UMBER, 0.4))
    c.disc(x, base - height * 0.58, height * 0.125, mix(colour, INK, 0.08), height * 0.42)
    c.disc(x - height * 0.028, base - height * 0.6, height * 0.08, colour, height * 0.36)


def bare(
    c: Canvas, x: float, base: float, length: float, rng: Random, colour: str, angle: float = 90, depth: int = 6
) -> None:
    """A leafless tree."""
    end = (x + math.cos(math.radians(angle)) * length, base - math.sin(math.radians(angle)) * length)
    c.limb([(x, base), end], length * 0.11, length * 0.07, colour)
    if depth:
        for turn in (rng.uniform(14, 30), -rng.uniform(14, 32)):
            bare(c, end[0], end[1], length * rng.uniform(0.68, 0.82), rng, colour, angle + turn, depth - 1)


def bridge(
    c: Canvas, left: float, right: float, deck: float, line: float, arches: int, colour: str, rise: float = 46
) -> None:
    """A stone bridge with its arches open, and a pale reflection below the water line."""
    width = right - left
    crown = [(left + width * t / 20, deck - rise * math.sin(math.pi * t / 20)) for t in range(21)]
    pier = width * 0.035
    span = (width - pier * (arches + 1)) / arches
    under: list[Point] = []
    voussoirs: list[list[Point]] = []
    for k in range(arches):
        start = left + pier + k * (span + pier)
        middle = deck - rise * math.sin(math.pi * (start + span / 2 - left) / width)
        high = (line - middle) * 0.74
        arc = [
            (start + span / 2 - math.cos(math.pi * t / 24) * span / 2, line - math.sin(math.pi * t / 24) * high)
            for t in range(25)
        ]
        under += [(start, line), *arc, (start + span, line)]
        voussoirs.append(arc)
    shape = [*crown, (right, line), *under[::-1], (left, line)]
    c.poly([(x, 2 * line - y * 1.0 + 2) for x, y in shape], fade(mix(colour, SLATE, 0.4), 0.28))
    c.poly(shape, colour)
    for arc in voussoirs:
        c.line(arc, 9, mix(colour, INK, 0.16))
    c.line([(x, y - 2) for x, y in crown], 13, mix(colour, INK, 0.22))
    c.line([(x, y - 36) for x, y in crown], 8, mix(colour, PAPER, 0.2))
    for x, y in crown[::2]:
        c.line([(x, y), (x, y - 40)], 9, mix(colour, PAPER, 0.08))


def town(
    c: Canvas, base: float, left: float, right: float, colour: str, rng: Random, height: float = 110, lit: str = ""
) -> None:
    """The outline of a town, its windows lit where a colour is given."""
    x = left
    while x < right:
        w, h = rng.uniform(45, 105), height * rng.uniform(0.35, 1.0)
        c.rect(x, base - h, w, h + 2, mix(colour, PAPER, rng.uniform(0, 0.18)))
        if rng.random() < 0.35:
            c.poly([(x - 5, base - h), (x + w / 2, base - h - 20), (x + w + 5, base - h)], mix(colour, INK, 0.08))
        for row in range(int(h // 26)):
            for column in range(int(w // 24)):
                if lit and rng.random() < 0.45:
                    c.rect(x + 10 + column * 24, base - h + 12 + row * 26, 9, 12, lit)
                elif not lit:
                    c.rect(x + 10 + column * 24, base - h + 12 + row * 26, 8, 11, fade(PAPER, 0.28))
        x += w + rng.uniform(0, 16)


def farmhouse(c: Canvas, x: float, base: float, width: float, height: float, roof: str = SLATE) -> None:
    """A white-walled house with a grey tiled roof."""
    c.rect(x, base - height, width, height, CREAM)
    c.rect(x + width * 0.8, base - height, width * 0.2, height, fade(INK, 0.06))
    c.rect(x, base - height * 0.14, width, height * 0.14, STONE)
    edge = height * 0.42
    c.poly([(x - 26, base - height + 6), (x + width * 0.1, base - height - edge), (x + width * 0.9, base - height - edge),
            (x + width + 26, base - height + 6)], roof)  # fmt: skip
    c.line(
        [(x + width * 0.1 - 6, base - height - edge), (x + width * 0.9 + 6, base - height - edge)],
        10,
        mix(roof, INK, 0.3),
    )
    for k in range(1, 12):
        top, low = x + width * (0.1 + 0.8 * k / 12), x - 26 + (width + 52) * k / 12
        c.line([(top, base - height - edge), (low, base - height + 6)], 2, mix(roof, INK, 0.18))
    c.rect(x + width * 0.42, base - height * 0.66, width * 0.16, height * 0.66, mix(BARK, UMBER, 0.3))
    for at in (0.14, 0.72):
        c.rect(x + width * at, base - height * 0.66, width * 0.15, height * 0.32, SLATE)
        c.rect(x + width * (at + 0.068), base - height * 0.66, width * 0.014, height * 0.32, CREAM)


def field(c: Canvas, top: float, bottom: float, colours: tuple[str, str], vanish: float, rows: int = 26) -> None:
    """Rows of a crop that run towards one point on the horizon."""
    c.rect(0, top, c.width, bottom - top, colours[0])
    reach = c.width * 2.6
    for k in range(rows):
        low = vanish - reach / 2 + reach * k / rows
        near = low + reach / rows * 0.46
        c.poly(
            [
                (vanish + (low - vanish) * 0.08, top),
                (vanish + (near - vanish) * 0.08, top),
                (near, bottom),
                (low, bottom),
            ],
            colours[1],
        )


def rice(
    c: Canvas, x: float, base: float, height: float, rng: Random, green: str, grain: str = OCHRE, stalks: int = 5
) -> None:
    """One rice plant with drooping ears."""
    for k in range(stalks):
        way = (k - (stalks - 1) / 2) / stalks * 1.3 + rng.uniform(-0.1, 0.1)
        h = height * rng.uniform(0.82, 1.0)
        bend = 1 if way >= 0 else -1
        top = (x + way * h * 0.42, base - h * 0.9)
        c.curve([(x + k * 1.2, base), (x + way * h * 0.2, base - h * 0.5), top], height * 0.02, green, height * 0.012)
        drop = [
            top,
            (top[0] + bend * h * 0.11, top[1] - h * 0.05),
            (top[0] + bend * h * 0.22, top[1] + h * 0.08),
            (top[0] + bend * h * 0.26, top[1] + h * 0.22),
        ]
        for px, py in smooth(drop, steps=4):
            c.disc(px, py, height * 0.017, grain, height * 0.025)
        leaf = base - h * rng.uniform(0.25, 0.45)
        c.curve(
            [
                (x + way * h * 0.1, leaf),
                (x + (way - 0.15) * h * 0.7, leaf - h * 0.22),
                (x + (way - 0.2) * h, leaf - h * 0.12),
            ],
            height * 0.028,
            green,
            1,
        )


def stubble(c: Canvas, top: float, bottom: float, colour: str, rng: Random, count: int = 240) -> None:
    """Short strokes of ripe crop over a field, larger towards us."""
    marks = sorted((rng.random() ** 0.8, rng.uniform(-20, c.width + 20)) for _ in range(count))
    for depth, x in marks:
        y, h = top + (bottom - top) * depth, 9 + 30 * depth
        tone = mix(colour, rng.choice((PAPER, UMBER, CLAY)), rng.uniform(0.05, 0.28))
        for lean in (-0.35, 0.1, 0.45):
            c.curve([(x, y), (x + lean * h * 0.4, y - h * 0.6), (x + lean * h, y - h)], 2 + 2.6 * depth, tone, 1)


def lamp_post(c: Canvas, x: float, base: float, height: float, way: int = 1, *, lit: bool = True) -> None:
    """A street lamp; lit, it casts a cone and a pool of warm light."""
    colour = "#182028" if lit else SLATE
    head = (x + way * height * 0.14, base - height)
    if lit:
        c.poly(
            [
                (head[0] - 24, head[1] + 14),
                (head[0] + 24, head[1] + 14),
                (head[0] + height * 0.46, base),
                (head[0] - height * 0.46, base),
            ],
            fade("#F6D48F", 0.13),
        )
        c.glow(head[0], base, height * 0.75, "#F6CF86", 0.5, height * 0.16)
        c.glow(*head, height * 0.42, "#F9DDA2", 0.75)
    c.limb([(x, base), (x, base - height * 0.93)], height * 0.02, height * 0.012, colour)
    c.curve([(x, base - height * 0.92), (x + way * height * 0.04, base - height * 0.99), head], height * 0.012, colour)
    c.rect(head[0] - 32, head[1] - 4, 64, 15, colour, 6)
    if lit:
        c.rect(head[0] - 25, head[1] + 9, 50, 8, "#FFF1CC", 4)
