"""Pictures from the canteen kitchens."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..palette import (
    CLAY,
    INK,
    LEAF,
    MOSS,
    OCHRE,
    PAPER,
    RED,
    SLATE,
    STEEL,
    STONE,
    STRAW,
    WOOD,
)
from ..people import look
from ..postures import shadow, sheet, stand


def prep_kitchen(c: Canvas, rng: Random) -> None:
    """A preparation room: steel bench, red and green boards kept apart, vegetables, ladles and a knife rack."""
    _tiles(c, "#E6EAE3")
    c.rect(150, 130, 620, 14, STEEL, 5)
    for k in range(7):
        x = 190 + 88 * k
        c.line([(x, 140), (x, 300)], 9, mix(STEEL, SLATE, 0.35))
        if k % 3 == 2:
            c.rect(x - 24, 296, 48, 60, mix(STEEL, SLATE, 0.25), 6)
        else:
            c.pie(x, 306, 38, 40, 0, 180, mix(STEEL, SLATE, 0.15 + 0.1 * (k % 2)))
    c.rect(930, 150, 480, 44, mix(WOOD, INK, 0.1), 5)
    for k in range(6):
        x, h = 970 + 74 * k, 120 + 26 * (k % 3)
        c.rect(x - 9, 118, 18, 46, INK, 5)
        c.poly([(x - 17, 190), (x + 17, 190), (x + 17, 190 + h - 30), (x - 17, 190 + h)], mix(STEEL, PAPER, 0.35))
    _bench(c, 60, 590, 1480, 960)
    for x, tone in ((350, mix(RED, CLAY, 0.1)), (800, MOSS)):
        c.poly([(x - 170, 640), (x + 170, 640), (x + 190, 690), (x - 190, 690)], tone)
        c.rect(x - 190, 690, 380, 16, mix(tone, INK, 0.2), 4)
        c.disc(x + 150, 655, 9, mix(tone, INK, 0.3), 5)
    c.blob([(240, 660), (300, 616), (390, 622), (440, 660), (380, 676), (290, 678)], "#CF9C86")
    c.curve([(280, 652), (340, 634), (410, 650)], 8, "#E8C6B4")
    for k in range(7):
        c.disc(700 + 26 * k, 656 + 5 * (k % 2), 20, mix(LEAF, PAPER, 0.25), 14)
        c.disc(700 + 26 * k, 656 + 5 * (k % 2), 11, mix(LEAF, PAPER, 0.6), 7)
    c.poly([(880, 668), (990, 650), (992, 664), (884, 682)], STEEL)
    c.line([(992, 656), (1044, 648)], 16, INK)
    _basket(c, 1260, 690, 330, rng)


def _tiles(c: Canvas, colour: str) -> None:
    c.rect(0, 0, c.width, c.height, colour)
    for x in range(0, c.width, 100):
        c.rect(x, 0, 2, 720, mix(colour, STEEL, 0.45))
    for y in range(20, 720, 100):
        c.rect(0, y, c.width, 2, mix(colour, STEEL, 0.45))
    c.gradient(0, 720, c.width, c.height - 720, "#B9B3A6", "#A39C8E")


def _bench(c: Canvas, x: float, top: float, w: float, ground: float) -> None:
    c.poly([(x + 40, top), (x + w - 40, top), (x + w, top + 110), (x, top + 110)], mix(STEEL, PAPER, 0.4))
    c.poly(
        [(x + w * 0.2, top), (x + w * 0.32, top), (x + w * 0.28, top + 110), (x + w * 0.14, top + 110)],
        fade(PAPER, 0.4),
    )
    c.rect(x, top + 110, w, 28, mix(STEEL, SLATE, 0.25), 3)
    c.rect(x + 40, ground - 100, w - 80, 16, mix(STEEL, SLATE, 0.15))
    for k in range(4):
        c.rect(x + w * (0.08 + 0.26 * k), ground - 146, 130, 46, (mix(STEEL, PAPER, 0.2), STONE)[k % 2], 8)
    for left in (x + 26, x + w / 2 - 11, x + w - 48):
        c.rect(left, top + 138, 22, ground - top - 138, mix(STEEL, SLATE, 0.4))


def _basket(c: Canvas, x: float, base: float, w: float, rng: Random) -> None:
    for k in range(9):
        px = x - w * 0.38 + w * 0.095 * k
        tone = (MOSS, LEAF, CLAY, OCHRE)[k % 4]
        c.disc(px, base - w * (0.36 + 0.05 * (k % 2)), w * rng.uniform(0.085, 0.115), tone)
        if k % 4 < 2:
            c.curve(
                [(px, base - w * 0.4), (px - 8, base - w * 0.54), (px + rng.uniform(-24, 24), base - w * 0.6)],
                11,
                mix(LEAF, PAPER, 0.2),
                3,
            )
    c.poly(
        [(x - w / 2, base - w * 0.34), (x + w / 2, base - w * 0.34), (x + w * 0.42, base), (x - w * 0.42, base)], WOOD
    )
    for row in range(1, 4):
        y = base - w * 0.34 + row * w * 0.085
        c.line([(x - w * 0.48 + row * 7, y), (x + w * 0.48 - row * 7, y)], 4, mix(WOOD, INK, 0.22))
    c.rect(x - w * 0.52, base - w * 0.38, w * 1.04, w * 0.07, mix(WOOD, INK, 0.12), 8)


def cold_cabinet(c: Canvas, rng: Random) -> None:
    """A cook opens the sample cabinet; students in caps and white coats look on."""
    _tiles(c, "#E9E7DC")
    c.rect(40, 70, 500, 110, mix(STEEL, SLATE, 0.2), 8)
    c.poly([(70, 180), (510, 180), (560, 250), (20, 250)], mix(STEEL, PAPER, 0.2))
    c.rect(30, 520, 520, 330, mix(STEEL, PAPER, 0.15), 6)
    c.rect(30, 505, 520, 26, mix(STEEL, SLATE, 0.3), 4)
    for k in range(2):
        x = 160 + 250 * k
        c.rect(x - 80, 420, 160, 86, mix(STEEL, SLATE, 0.1 + 0.2 * k), 10)
        c.rect(x - 90, 412, 180, 14, SLATE, 6)
        c.disc(x, 404, 12, INK)
        c.rect(x - 90, 590, 180, 210, mix(STEEL, SLATE, 0.18), 6)
        for dot in range(3):
            c.disc(x - 50 + 50 * dot, 560, 13, SLATE)
    c.rect(640, 170, 340, 690, mix(STEEL, SLATE, 0.2), 10)
    c.gradient(660, 190, 300, 640, "#F1F6EF", "#D5E2DD")
    for row in range(5):
        y = 300 + 128 * row
        for k in range(4):
            c.rect(676 + 70 * k, y - 56, 58, 54, mix(PAPER, STEEL, 0.3), 6)
            c.rect(682 + 70 * k, y - 40, 46, 36, rng.choice((LEAF, OCHRE, CLAY, STRAW, MOSS)), 4)
            c.rect(676 + 70 * k, y - 60, 58, 10, STEEL, 3)
        c.rect(660, y, 300, 8, mix(STEEL, PAPER, 0.2))
    c.poly([(640, 170), (590, 140), (590, 900), (640, 860)], mix(STEEL, PAPER, 0.35))
    c.glow(810, 480, 420, "#FAFFF5", 0.3)
    shadow(c, 520, 930, 190)
    stand(look(rng, "cook"), 500, 930, 600, hands=((0.28, 0.06), (0.05, 0.32))).draw(c)
    for k in range(4):
        x, y = 1060 + 138 * k, 925 + 26 * (k % 2)
        shadow(c, x, y, 160)
        hand = stand(
            look(rng, "guest"),
            x,
            y,
            555,
            face=-1,
            hands=((0.15, 0.17), (0.1, 0.22)) if k % 2 else ((0.02, 0.33), (0.05, 0.32)),
        ).draw(c)
        if k % 2:
            sheet(c, hand[0] - 8, hand[1] - 24, 50, -0.1, (PAPER, STRAW)[k == 3])
