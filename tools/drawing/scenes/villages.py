"""Pictures from the village: a lane, a farmyard."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..indoors import table
from ..outdoors import farmhouse, field, hills, reeds, sky, tree
from ..palette import (
    BARK,
    CLAY,
    CREAM,
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
    Mood,
)
from ..people import look
from ..postures import bust, chair_back, crouch, shadow, sheet, sit, sit_facing, stand
from ..things import bottle, notebook


def village_ditch(c: Canvas, rng: Random, mood: Mood) -> None:
    """White-walled houses on a village lane; people squat at the drain beside it."""
    sky(c, mood, 480, rng)
    hills(c, 500, 220, mood.far, rng, 4)
    for x in (620, 1010, 1570):
        tree(c, x, 580, rng.uniform(230, 300), mood.leaf)
    c.rect(0, 500, 1600, 92, mood.middle)
    farmhouse(c, 90, 600, 440, 220)
    farmhouse(c, 690, 585, 290, 165, mix(SLATE, INK, 0.15))
    farmhouse(c, 1120, 605, 390, 215)
    c.rect(0, 590, 1600, 410, mix(STONE, CREAM, 0.35))
    c.poly([(0, 660), (1600, 640), (1600, 780), (0, 810)], mix(STONE, STEEL, 0.35))
    c.poly([(0, 880), (1600, 845), (1600, 1000), (0, 1000)], mix(mood.near, LEAF, 0.3))
    c.poly([(0, 850), (1600, 818), (1600, 905), (0, 945)], mix(STONE, SLATE, 0.3))
    c.poly([(0, 872), (1600, 838), (1600, 890), (0, 928)], mix(mood.water[1], MOSS, 0.45))
    for k in range(9):
        c.rect(60 + 180 * k, 894 - 4 * k, 90, 4, fade(PAPER, 0.4), 2)
    figures = ((430, 836, 1, "teacher"), (960, 826, -1, "student"), (1130, 820, -1, "teacher"))
    for x, y, face, kind in figures[:2]:
        shadow(c, x, y, 210)
        hand = crouch(look(rng, kind), x, y, 500, face=face, hands=((0.27, 0.22), (0.22, 0.24))).draw(c)
        if face > 0:
            c.poly(
                [
                    (hand[0] - 50, hand[1] - 36),
                    (hand[0] + 80, hand[1] - 50),
                    (hand[0] + 92, hand[1] + 22),
                    (hand[0] - 38, hand[1] + 38),
                ],
                PAPER,
            )
            for k in range(3):
                c.line(
                    [(hand[0] - 24, hand[1] - 18 + 18 * k), (hand[0] + 62, hand[1] - 28 + 18 * k)],
                    4,
                    mix(STEEL, SLATE, 0.4),
                )
        else:
            bottle(c, hand[0] - 6, hand[1] + 40, 84, mix(mood.water[1], MOSS, 0.35), cap=OCHRE)
    x, y, face, kind = figures[2]
    shadow(c, x + 110, y - 26, 170)
    stand(look(rng, kind), x + 110, y - 26, 480, face=face, hands=((0.25, 0.12), (0.05, 0.32)), nod=14).draw(c)
    shadow(c, 250, 812, 170)
    stand(look(rng, "farmer"), 250, 812, 470, nod=14).draw(c)
    reeds(c, 1420, 1600, 1010, 110, rng, mood.near, 9)


def courtyard(c: Canvas, rng: Random, mood: Mood) -> None:
    """A farmyard table at which teachers and farmers compare two books; tools at the wall, rice outside the gate."""
    c.gradient(0, 0, 1600, 640, mix(CREAM, PAPER, 0.4), "#E6DAC3")
    gate = Canvas(380, 500, mood.sky[1])
    sky(gate, mood, 230, rng, clouds=1)
    hills(gate, 230, 80, mood.far, rng, 3)
    field(gate, 228, 500, (LEAF, MOSS), 180, 22)
    c.rect(1076, 118, 428, 522, mix(BARK, INK, 0.1))
    c.inset(gate, 1100, 140)
    c.poly([(1040, 120), (1090, 60), (1490, 60), (1540, 120)], SLATE)
    for k in range(26):
        c.rect(-10 + 42 * k, 0, 34, 46, mix(SLATE, INK, 0.12 if k % 2 else 0.02), 8)
    c.gradient(0, 640, 1600, 360, mix(STONE, STRAW, 0.4), mix(STONE, BARK, 0.3))
    for x in (40, 110):
        c.line([(x, 670), (x + 36, 230)], 13, WOOD)
        c.poly([(x + 22, 236), (x + 98, 258), (x + 94, 282), (x + 22, 254)], SLATE)
    for x, tone in ((470, STRAW), (570, CREAM), (520, mix(STRAW, CLAY, 0.25))):
        top = 560 if x == 520 else 630
        c.blob(
            [
                (x - 48, top + 30),
                (x - 40, top - 52),
                (x, top - 62),
                (x + 40, top - 52),
                (x + 48, top + 30),
                (x, top + 42),
            ],
            tone,
        )
        c.rect(x - 20, top - 30, 40, 34, mix(LEAF, tone, 0.2), 4)
    for k in range(6):
        c.disc(760 + 4 * (k % 2), 190 + 26 * k, 24, (OCHRE, CLAY)[k % 2], 15)
    for k, (x, kind) in enumerate(((555, "farmer"), (830, "teacher"), (1010, "farmer"))):
        bust(look(rng, kind), x, 745 - 10 * (k % 2), 520).body(c)
    for x, face, kind in ((330, 1, "teacher"), (1270, -1, "farmer")):
        c.rect(x - 70, 800, 140, 24, WOOD, 4)
        for dx in (-52, 38):
            c.rect(x + dx, 820, 16, 110, BARK)
        sit(look(rng, kind), x, 930, 520, face=face, hands=((0.26, 0.16), (0.24, 0.19))).draw(c)
    table(c, 420, 700, 740, 940, mix(WOOD, CLAY, 0.15), depth=76)
    notebook(c, 700, 760, 200, cover=RED)
    notebook(c, 940, 756, 170, cover=MOSS)
    bottle(c, 530, 752, 64, "#D9C79A", cap=STEEL)
    sit_facing(look(rng, "teacher"), 690, 990, 540, view="back", hands=((0.145, 0.22), (-0.145, 0.22))).draw(c)
    chair_back(c, 690, 990, 540, WOOD)
    sheet(c, 610, 735, 44)
