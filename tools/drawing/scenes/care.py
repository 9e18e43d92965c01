"""Pictures of nursing in the community."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..indoors import lines, pendant, plant, room, sunlight, table, window
from ..outdoors import sky, tree
from ..palette import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    INK,
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
from ..people import look
from ..postures import bust, chair, shadow, sit, sit_facing, stand
from ..things import glass, pen


def blood_pressure(c: Canvas, rng: Random, mood: Mood) -> None:
    """A nurse takes the blood pressure of a seated old person; others wait on chairs."""
    room(c, "#EADFCB", "#C4AB88", 600)
    window(c, 90, 80, 420, 340, mood, rng, panes=3)
    c.rect(720, 120, 300, 210, mix(SAGE, CREAM, 0.25), 6)
    for k in range(6):
        c.rect(742 + 92 * (k % 3), 142 + 88 * (k // 3), 72, 70, (PAPER, CREAM, STRAW)[k % 3], 2)
    for k in range(3):
        x = 1150 + 160 * k
        c.rect(x - 56, 470, 112, 190, mix(MOSS, STONE, 0.35), 12)
        sit_facing(look(rng, "elder"), x, 740, 410, hands=((0.05, 0.27), (-0.05, 0.27))).draw(c)
    c.disc(600, 925, 560, fade(INK, 0.08), 40)
    for x, face, kind, hands in (
        (330, 1, "nurse", ((0.29, 0.16), (0.25, 0.2))),
        (950, -1, "elder", ((0.28, 0.21), (0.12, 0.27))),
    ):
        chair(c, x, 920, 600, face, (DEEP, BARK)[kind == "elder"])
        figure = sit(look(rng, kind), x, 920, 600, face=face, hands=hands)
        figure.body(c)
        if kind == "elder":
            elder = figure
        else:
            nurse = figure
    table(c, 480, 690, 330, 930, WOOD, depth=46)
    c.rect(560, 668, 110, 50, mix(STEEL, PAPER, 0.3), 8)
    c.rect(572, 676, 56, 32, "#CBD8C6", 4)
    c.disc(650, 692, 9, RED)
    hand = elder.arms(c)
    sleeve = elder.at(0.13, 0.15)
    c.limb([(sleeve[0] + 22, sleeve[1] - 4), (sleeve[0] - 26, sleeve[1] + 6)], 56, 50, mix(DEEP, SLATE, 0.3))
    c.curve([(sleeve[0] - 20, sleeve[1] + 26), (hand[0] + 10, hand[1] + 36), (668, 700)], 5, INK)
    nurse.arms(c)


def pill_box(c: Canvas, rng: Random, mood: Mood) -> None:
    """A student and an old woman sort a week's medicine into a box of seven compartments."""
    room(c, "#E7E2D0", "#BFA781", 560)
    window(c, 590, 60, 420, 320, mood, rng, panes=3)
    c.rect(1210, 210, 270, 16, WOOD, 3)
    for k, (h, tone) in enumerate(((90, CLAY), (60, SAGE), (76, CREAM))):
        c.rect(1240 + 76 * k, 210 - h, 54, h, tone, 10)
    plant(c, 150, 560, 230)
    for x, face, kind in ((330, 1, "student"), (1270, -1, "elder")):
        figure = bust(
            look(rng, kind), x, 775, 800, view="side", face=face, lean=10, nod=14, hands=((0.3, 0.2), (0.27, 0.24))
        )
        figure.body(c)
        if kind == "student":
            student = figure
        else:
            elder = figure
    c.poly([(190, 690), (1410, 690), (1600, 1000), (0, 1000)], mix(WOOD, CREAM, 0.3))
    c.poly(
        [(0, 1000), (190, 690), (1410, 690), (1600, 1000), (1585, 1000), (1400, 700), (200, 700), (15, 1000)],
        mix(WOOD, INK, 0.06),
    )
    c.rect(454, 822, 700, 96, fade(INK, 0.12), 18)
    c.rect(446, 806, 700, 96, mix(STEEL, PAPER, 0.35), 18)
    for k in range(7):
        lid = 462 + 97.5 * k
        c.rect(lid, 820, 84, 68, mix(DEEP, STEEL, 0.55) if k < 4 else PAPER, 10)
        for dot in range(3 if k < 4 else 0):
            c.disc(lid + 24 + 19 * dot, 850 + 11 * (dot % 2), 8, (RED, PAPER, STRAW)[(dot + k) % 3])
        c.rect(lid + 30, 893, 24, 4, SLATE, 2)
    for x, h, tone in ((1010, 120, OCHRE), (1090, 100, DEEP), (560, 96, CLAY)):
        c.rect(x - h * 0.26, 770 - h * 0.82, h * 0.52, h * 0.82, tone, 9)
        c.rect(x - h * 0.26, 770 - h * 0.56, h * 0.52, h * 0.32, PAPER)
        lines(c, x - h * 0.18, 770 - h * 0.48, h * 0.36, (1, 0.6), h * 0.11, STONE, 4)
        c.rect(x - h * 0.3, 770 - h, h * 0.6, h * 0.2, CREAM, 5)
    for figure in (student, elder):
        figure.arms(c)
    c.rect(720, 736, 190, 34, PAPER, 2)
    lines(c, 740, 746, 150, (1, 0.7), 10, STONE, 4)


def foot_care(c: Canvas, rng: Random) -> None:
    """A teacher holds a small mirror below the foot of a seated old person; a student takes notes."""
    w, h = c.width, c.height
    room(c, "#E5E4D8", "#C0AC8C", h * 0.62)
    c.rect(w * 0.08, h * 0.12, w * 0.22, h * 0.3, mix(SAGE, CREAM, 0.4), 6)
    lines(c, w * 0.11, h * 0.17, w * 0.16, (0.7, 1, 0.85, 0.95), h * 0.055, mix(MOSS, STONE, 0.4))
    pendant(c, w * 0.55, h * 0.14, 70, MOSS, 0.45)
    plant(c, w * 0.94, h * 0.66, 240)
    ground, size = h * 0.9, h * 0.66
    shadow(c, w * 0.74, ground, 330)
    x = w * 0.78
    chair(c, x, ground, size, -1, mix(BARK, CLAY, 0.3))
    elder = sit(look(rng, "elder"), x, ground, size, face=-1, lean=-4, hands=((0.1, 0.27), (0.14, 0.27)))
    elder.body(c)
    knee = (x - 0.225 * size, ground - 0.3 * size)
    foot = (x - 0.44 * size, ground - 0.235 * size)
    c.limb([(x, ground - 0.295 * size), knee, foot], 0.11 * size, 0.06 * size, mix(elder.look.legs, PAPER, 0.08))
    c.limb(
        [(foot[0] + 10, foot[1] - 2), (foot[0] - 0.03 * size, foot[1] + 0.004 * size)],
        0.046 * size,
        0.04 * size,
        elder.look.skin,
    )
    c.limb(
        [(foot[0] - 0.03 * size, foot[1] + 0.02 * size), (foot[0] - 0.055 * size, foot[1] - 0.07 * size)],
        0.046 * size,
        0.034 * size,
        elder.look.skin,
    )
    elder.arms(c)
    shadow(c, w * 0.4, ground + 8, 270)
    c.rect(w * 0.335, ground - 0.17 * size, 0.2 * size, 0.17 * size, WOOD, 6)
    nurse = sit(
        look(rng, "nurse"), w * 0.385, ground + 4, size, lean=14, nod=16, hands=((0.23, 0.3), (0.22, 0.22)), seat=0.16
    )
    nurse.body(c)
    hand = nurse.hands[0]
    centre = (hand[0] + 0.075 * size, hand[1] - 0.02 * size)
    c.line([hand, centre], 9, SLATE)
    c.disc(*centre, 0.055 * size, SLATE, 0.06 * size)
    c.disc(*centre, 0.045 * size, "#DCE8E6", 0.05 * size)
    c.line([(centre[0] - 12, centre[1] + 8), (centre[0] + 8, centre[1] - 14)], 5, PAPER)
    nurse.arms(c)
    shadow(c, w * 0.17, ground + 22, 190)
    hand = stand(look(rng), w * 0.17, ground + 22, size * 1.02, nod=16, hands=((0.16, 0.16), (0.12, 0.2))).draw(c)
    c.rect(hand[0] - 26, hand[1] - 40, 84, 58, RED, 5)
    pen(c, (hand[0] + 62, hand[1] - 64), (hand[0] + 26, hand[1] - 26), INK, 7)


def handbook(c: Canvas, rng: Random, mood: Mood) -> None:
    """A table by the window: a blood pressure meter, an open handbook, reading glasses and a glass of water."""
    room(c, "#E9E0CE", "#D9C7A6", 640)
    scene = Canvas(1000, 440, mood.sky[1])
    sky(scene, mood, 440, rng, clouds=2)
    for x, w, h in ((60, 210, 300), (310, 180, 370), (540, 230, 270), (810, 220, 340)):
        scene.rect(x, 440 - h, w, h, mix(CREAM, STONE, rng.uniform(0.2, 0.6)))
        scene.rect(x + w * 0.8, 440 - h, w * 0.2, h, fade(INK, 0.07))
        for row in range(int(h // 58)):
            for k in range(3):
                scene.rect(x + 22 + w * 0.28 * k, 440 - h + 24 + 58 * row, 34, 30, mix(SLATE, STEEL, 0.5), 2)
                scene.rect(x + 18 + w * 0.28 * k, 440 - h + 56 + 58 * row, 42, 6, mix(STONE, BARK, 0.2))
    for x in (20, 290, 530, 790, 990):
        tree(scene, x, 452, rng.uniform(110, 170), mood.leaf)
    c.rect(284, 44, 1032, 472, mix(STONE, PAPER, 0.5), 4)
    c.inset(scene, 300, 60)
    for x in (628, 962):
        c.rect(x, 60, 12, 440, mix(STONE, PAPER, 0.5))
    c.rect(260, 508, 1080, 22, mix(STONE, PAPER, 0.6), 3)
    for side in (150, 1330):
        c.poly([(side, 0), (side + 120, 0), (side + 104, 620), (side + 16, 620)], mix(SAGE, CREAM, 0.45))
        for k in range(3):
            c.rect(side + 28 + 28 * k, 0, 6, 620, mix(SAGE, CREAM, 0.25))
    c.gradient(0, 620, 1600, 380, mix(WOOD, CREAM, 0.45), mix(WOOD, CREAM, 0.15))
    c.rect(0, 612, 1600, 14, mix(WOOD, CREAM, 0.6))
    sunlight(c, 420, 626, 620, 374, -300, 0.3)
    c.rect(178, 716, 290, 160, fade(INK, 0.12), 26)
    c.rect(170, 700, 290, 160, mix(STEEL, PAPER, 0.55), 26)
    c.rect(194, 722, 150, 112, "#CAD6C4", 8)
    for k, share in enumerate((0.8, 0.62, 0.4)):
        c.rect(212, 740 + 30 * k, 112 * share, 15, DEEP, 4)
    c.disc(404, 760, 30, MOSS)
    c.disc(404, 820, 13, OCHRE)
    c.curve([(454, 800), (520, 860), (470, 930), (330, 934)], 10, SLATE)
    c.rect(140, 900, 220, 76, mix(DEEP, SLATE, 0.3), 30)
    c.rect(166, 900, 16, 76, mix(DEEP, STEEL, 0.5))
    _large_print(c, 820, 905)
    for x in (1180, 1292):
        c.disc(x, 880, 50, UMBER, 36)
        c.disc(x, 880, 43, mix(PAPER, STEEL, 0.35), 29)
        c.line([(x - 20, 888), (x + 6, 866)], 5, PAPER)
    c.curve([(1226, 872), (1236, 862), (1246, 872)], 7, UMBER)
    c.curve([(1134, 866), (1120, 820), (1210, 792)], 7, UMBER)
    c.curve([(1338, 866), (1350, 820), (1420, 800)], 7, UMBER)
    glass(c, 1210, 760, 150)


def _large_print(c: Canvas, x: float, y: float) -> None:
    c.poly([(x - 262, y + 12), (x + 262, y + 12), (x + 222, y - 172), (x - 222, y - 172)], RED)
    for side, tone in ((-1, PAPER), (1, CREAM)):
        c.poly([(x, y), (x + side * 250, y), (x + side * 212, y - 164), (x, y - 164)], tone)
        for row in range(4):
            top = y - 134 + 34 * row
            left = x - 200 - row * 6 if side < 0 else x + 22
            c.rect(
                left, top, (172, 130, 160, 104)[(row + (side > 0)) % 4], 15, mix(SLATE, INK, 0.2) if row else CLAY, 5
            )
    c.line([(x, y), (x, y - 164)], 4, STONE)
