"""The marks of the brands: one figure each, in the brand's own colour, on a transparent ground."""

import math
from collections.abc import Callable, Mapping

from .canvas import CLEAR, Canvas, Point, mix, smooth, turned
from .palette import PAPER
from .things import gear

SIZE = 512
BRIGHT_RED = "#C8281C"


def gears(c: Canvas, colour: str) -> None:
    """Two gears that mesh, a red point where they touch."""
    gear(c, 196, 292, 172, 18, colour, hole=CLEAR, turn=-32)
    gear(c, 393, 168, 98, 10, mix(colour, PAPER, 0.42), hole=CLEAR, turn=4)
    c.disc(326, 211, 31, PAPER)
    c.disc(326, 211, 21, BRIGHT_RED)


def flame(c: Canvas, colour: str) -> None:
    """A pair of angle brackets; between them a flame of three strokes."""
    for way in (-1, 1):
        c.line([(256 + way * 130, 132), (256 + way * 222, 256), (256 + way * 130, 380)], 36, colour)
    strokes: tuple[tuple[list[Point], str], ...] = (
        ([(248, 398), (190, 352), (196, 282), (236, 226)], mix(colour, PAPER, 0.35)),
        ([(262, 398), (324, 356), (318, 292), (288, 258)], mix(colour, PAPER, 0.6)),
        ([(256, 388), (238, 330), (268, 250), (258, 120)], BRIGHT_RED),
    )
    for points, tone in strokes:
        c.curve(points, 46, tone, 6)


def ear(c: Canvas, colour: str) -> None:
    """An ear of rice bowing to the right; two rows of footprints below it on a ridge."""
    stem = smooth([(150, 384), (158, 260), (206, 150), (296, 92), (376, 128), (408, 214)])
    c.line(stem, 12, colour)
    for k in range(7):
        x, y = stem[30 + 6 * k]
        dx, dy = stem[31 + 6 * k][0] - x, stem[31 + 6 * k][1] - y
        heading = math.degrees(math.atan2(dy, dx))
        for side in (-1, 1):
            grain = [(x, y), (x + 18, y - 15), (x + 50, y), (x + 18, y + 15)]
            c.blob(turned(grain, (x, y), heading + side * 38), mix(colour, "#D6AE58", 0.35 if side < 0 else 0.7))
    c.curve([(152, 330), (110, 290), (84, 220)], 20, mix(colour, PAPER, 0.3), 2)
    c.curve([(52, 474), (256, 452), (460, 474)], 12, colour)
    for row, tone in ((0, colour), (1, mix(colour, PAPER, 0.45))):
        for k in range(4):
            x, y = 200 + 74 * k + 30 * row, 342 + 52 * row + 9 * (k % 2)
            c.disc(x, y, 15, tone, 10)
            c.disc(x - 26, y + 1, 8, tone, 8)


def reed(c: Canvas, colour: str) -> None:
    """A reed leaf bent like a river bank, its veins a water gauge; a drop at its tip."""
    middle = smooth([(112, 452), (120, 300), (196, 160), (342, 96)], steps=20)
    upper, lower = [], []
    for k, (x, y) in enumerate(middle):
        follow = middle[min(k + 1, len(middle) - 1)]
        before = middle[max(k - 1, 0)]
        dx, dy = follow[0] - before[0], follow[1] - before[1]
        length = math.hypot(dx, dy)
        half = 62 * math.sin(math.pi * min(1.0, 0.04 + k / len(middle))) ** 0.8
        upper.append((x + dy / length * half, y - dx / length * half))
        lower.append((x - dy / length * half, y + dx / length * half))
    c.poly([*upper, *lower[::-1]], colour)
    c.line(middle[2:-3], 6, PAPER)
    for k in range(8, len(middle) - 8, 5):
        share = 0.7 if (k - 8) % 10 == 0 else 0.42
        x, y = middle[k]
        c.line([(x, y), (x + (lower[k][0] - x) * share, y + (lower[k][1] - y) * share)], 6, PAPER)
    c.curve([(60, 470), (200, 452), (330, 472), (456, 452)], 14, mix(colour, PAPER, 0.5))
    c.disc(392, 222, 44, mix(colour, "#6E969E", 0.6))
    c.poly([(392, 130), (351, 205), (433, 205)], mix(colour, "#6E969E", 0.6))
    c.curve([(368, 228), (374, 244), (390, 250)], 7, PAPER)


def spine(c: Canvas, colour: str) -> None:
    """Five short bars that rise like a spine, held together by one long arc on the right."""
    arc = [(246 + 150 * math.sin(math.pi * t / 30), 462 - 412 * t / 30) for t in range(31)]
    c.limb(arc, 30, 16, mix(colour, PAPER, 0.45))
    for k in range(5):
        y = 424 - 84 * k
        bend = 46 * math.sin(math.pi * (0.08 + 0.21 * k))
        width = 208 - 22 * k
        shape = turned([(220 + bend - width / 2, y), (220 + bend + width / 2, y)], (220 + bend, y), -9)
        c.line(shape, 44 - 3 * k, BRIGHT_RED if k == 4 else colour)


def ink_lamp(c: Canvas, colour: str) -> None:
    """A drop of ink in the shape of a lamp, its flame rising; its foot an open book."""
    c.blob([(256, 148), (312, 236), (340, 308), (300, 366), (256, 376), (212, 366), (172, 308), (200, 236)], colour)
    c.blob([(256, 238), (280, 282), (278, 320), (256, 334), (234, 320), (232, 282)], "#E3B255")
    c.blob([(256, 34), (284, 84), (280, 118), (256, 132), (232, 118), (230, 88)], BRIGHT_RED)
    c.rect(238, 372, 36, 40, colour)
    for way in (-1, 1):
        leaf = [
            (256, 420),
            (256 + way * 70, 396),
            (256 + way * 190, 404),
            (256 + way * 190, 450),
            (256 + way * 70, 444),
            (256, 470),
        ]
        c.poly([*smooth(leaf[:3]), *smooth(leaf[3:])], mix(colour, PAPER, 0.12 if way < 0 else 0.28))


def currents(c: Canvas, colour: str) -> None:
    """Three lines of water that calm down from left to right; above them a small circle."""
    for k in range(3):
        y, points = 268 + 82 * k, []
        for t in range(61):
            calm = (1 - t / 60) ** 1.2
            points.append((44 + 424 * t / 60, y - 40 * calm * math.sin(t / 60 * 3.6 * 2 * math.pi * 0.72)))
        c.limb(points, 36 - 4 * k, 16, mix(colour, PAPER, 0.24 * k))
    c.disc(352, 140, 66, BRIGHT_RED)
    c.disc(352, 140, 42, CLEAR)
    c.disc(352, 140, 28, mix(BRIGHT_RED, "#E3B255", 0.55))


def hands(c: Canvas, colour: str) -> None:
    """Two hands that form a heart, a small door left open between them."""
    for way in (-1, 1):
        tone = colour if way < 0 else mix(colour, PAPER, 0.3)
        half = [(256, 458), (256 + way * 92, 392), (256 + way * 184, 288), (256 + way * 206, 186), (256 + way * 160, 108),
                (256 + way * 88, 98), (256 + way * 26, 140), (256, 186)]  # fmt: skip
        c.poly(smooth(half), tone)
        for k in range(3):
            c.curve(
                [
                    (256 + way * (196 - 10 * k), 208 + 44 * k),
                    (256 + way * 148, 214 + 42 * k),
                    (256 + way * 122, 246 + 36 * k),
                ],
                8,
                PAPER,
            )
    c.line([(256, 182), (256, 456)], 9, PAPER)
    c.pie(256, 252, 58, 58, 180, 360, PAPER)
    c.rect(198, 250, 116, 128, PAPER)
    c.pie(256, 256, 42, 42, 180, 360, "#E3B255")
    c.rect(214, 254, 84, 124, "#E3B255")
    c.poly([(214, 254), (256, 214), (262, 244), (262, 392), (214, 378)], mix(colour, "#E3B255", 0.2))
    c.disc(250, 320, 6, PAPER)


def sail(c: Canvas, colour: str) -> None:
    """An open book whose pages are sails; one wave below."""
    c.poly(smooth([(244, 62), (170, 150), (96, 270), (70, 356)]) + smooth([(70, 356), (150, 330), (244, 366)]), colour)
    c.poly(
        smooth([(268, 62), (352, 140), (412, 250), (440, 350)]) + smooth([(440, 350), (352, 330), (268, 366)]),
        mix(colour, PAPER, 0.38),
    )
    for k in range(3):
        y = 210 + 46 * k
        c.curve([(180 - 26 * k, y + 8), (206 - 12 * k, y), (226, y + 14)], 9, PAPER)
        c.curve([(334 + 26 * k, y + 8), (306 + 12 * k, y), (286, y + 14)], 9, PAPER)
    wave = [(52 + 408 * t / 50, 424 - 20 * math.sin(t / 50 * 4 * math.pi)) for t in range(51)]
    c.limb(wave, 30, 22, mix(colour, "#34525F", 0.55))


def lectern(c: Canvas, colour: str) -> None:
    """Plots of land in the outline of a lectern; a furrow between them runs into the distance."""
    tones = (colour, mix(colour, PAPER, 0.28), mix(colour, "#D6AE58", 0.5), mix(colour, PAPER, 0.48))
    c.poly([(96, 70), (416, 70), (456, 224), (56, 224)], CLEAR)
    for row, (top, low, left, right) in enumerate(
        ((70, 138, 112, 400), (150, 226, 92, 420), (252, 340, 148, 364), (352, 444, 148, 364))
    ):
        spread = 16 if row < 2 else 0
        for k, (a, b) in enumerate(((0.0, 0.2), (0.235, 0.45), (0.55, 0.765), (0.8, 1.0))):
            if row > 1 and k in (0, 3):
                a, b = (0.0, 0.42) if k == 0 else (0.58, 1.0)
            elif row > 1:
                continue
            width = right - left
            c.poly(
                [
                    (left + a * width, top),
                    (left + b * width, top),
                    (left - spread + b * (width + 2 * spread), low),
                    (left - spread + a * (width + 2 * spread), low),
                ],
                tones[(row + k) % 4],
            )
    c.rect(112, 456, 288, 26, colour, 6)
    c.limb([(256, 446), (256, 60)], 22, 5, BRIGHT_RED)


def network(c: Canvas, colour: str) -> None:
    """Points joined by fine lines; a large and a small one side by side."""
    dots = (
        (196, 250, 62),
        (302, 226, 34),
        (92, 130, 22),
        (82, 356, 26),
        (222, 430, 24),
        (226, 84, 26),
        (372, 108, 22),
        (440, 224, 18),
        (392, 342, 28),
        (322, 446, 16),
        (452, 424, 13),
    )
    links = (
        (0, 1),
        (0, 2),
        (0, 3),
        (0, 4),
        (0, 5),
        (2, 5),
        (3, 4),
        (1, 5),
        (1, 6),
        (1, 8),
        (6, 7),
        (7, 8),
        (8, 9),
        (8, 10),
        (4, 9),
    )
    for a, b in links:
        c.line([dots[a][:2], dots[b][:2]], 16 if (a, b) == (0, 1) else 7, mix(colour, PAPER, 0.5))
    for k, (x, y, r) in enumerate(dots):
        tone = colour if k == 0 else BRIGHT_RED if k == 1 else mix(colour, PAPER, 0.12 + 0.06 * (k % 5))
        c.disc(x, y, r, tone)


def craft(c: Canvas, colour: str) -> None:
    """A toothed outline; within it two arcs that cross, and an empty place where they meet."""
    gear(c, 256, 256, 232, 20, colour, hole=CLEAR, depth=0.12)
    c.disc(256, 256, 168, CLEAR)
    c.curve([(128, 326), (210, 296), (302, 226), (352, 136)], 30, colour, 22)
    c.curve([(160, 136), (210, 226), (302, 296), (384, 326)], 30, mix(colour, "#BC8B3E", 0.75), 22)
    c.disc(256, 262, 32, CLEAR)


MARKS: Mapping[str, tuple[Callable[[Canvas, str], None], str]] = {
    "chilun": (gears, "#9A2B1E"),
    "daima": (flame, "#35398A"),
    "hesui": (ear, "#6B5600"),
    "hupan": (reed, "#2C6A33"),
    "jiliang": (spine, "#7A3B12"),
    "modeng": (ink_lamp, "#3B302B"),
    "qingliu": (currents, "#0B6468"),
    "renxin": (hands, "#94284F"),
    "shuxiang": (sail, "#84440F"),
    "tianjian": (lectern, "#4A6414"),
    "zhilian": (network, "#5B3A86"),
    "zhiyin": (craft, "#1F4E79"),
}
