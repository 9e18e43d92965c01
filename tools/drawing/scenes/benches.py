"""Pictures from laboratories, workshops and the training ward."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..indoors import clock, lines, pendant, room, screen, sunlight, table, window
from ..palette import (
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
    WINTER,
    WOOD,
    Mood,
)
from ..people import look
from ..postures import shadow, sheet, stand
from ..things import bottle, gear, pen


def sample_row(c: Canvas, rng: Random, mood: Mood) -> None:
    """Eight labelled samples in a row, from clear to turbid, and a pipette."""
    c.gradient(0, 0, 1600, 640, "#E9ECE5", "#D5DDD8")
    window(c, 90, 70, 420, 330, mood, rng, view="hills")
    c.rect(640, 250, 900, 18, mix(STEEL, PAPER, 0.2), 3)
    for k in range(7):
        h = rng.uniform(60, 120)
        c.rect(680 + 122 * k, 250 - h, 58, h, (SAGE, STEEL, CREAM, mix(DEEP, STEEL, 0.5))[k % 4], 8)
        c.rect(690 + 122 * k, 240 - h, 38, 14, SLATE, 3)
    c.rect(0, 640, 1600, 360, "#C9D1CD")
    c.rect(0, 632, 1600, 14, PAPER)
    c.gradient(0, 646, 1600, 250, "#DDE3DE", "#C3CCC8")
    c.rect(0, 896, 1600, 104, mix(SLATE, STEEL, 0.3))
    sunlight(c, 150, 646, 560, 250, 180, 0.3)
    for k in range(8):
        tone = mix("#CFE1DC", "#B59A5C", k / 7) if k not in (2, 5) else mix("#A9C9B4", "#8E9A62", k / 9)
        bottle(c, 200 + 140 * k, 800, 250, tone, level=0.7, cap=DEEP, label=True)
        for dot in range(k % 4 + 1):
            c.disc(200 + 140 * k - 16 + 11 * dot, 730, 3.6, RED)
    c.line([(1360, 815), (1360, 500)], 12, SLATE)
    c.rect(1300, 806, 130, 18, SLATE, 8)
    c.line([(1360, 548), (1440, 548)], 12, SLATE)
    c.rect(1424, 470, 36, 170, CREAM, 14)
    c.rect(1430, 444, 24, 32, RED, 8)
    c.limb([(1442, 640), (1442, 770)], 14, 4, mix(STEEL, PAPER, 0.4))


def gear_bench(c: Canvas, rng: Random) -> None:
    """Teachers in work clothes around a gear reducer on a long bench; parts on the wall panel."""
    room(c, "#D9DAD2", "#A39C8E", 610)
    c.rect(500, 80, 620, 290, mix(MOSS, SLATE, 0.35), 6)
    for k in range(5):
        gear(
            c,
            570 + 120 * k,
            160 if k % 2 else 150,
            (46, 34, 52, 30, 42)[k],
            (14, 11, 16, 10, 12)[k],
            mix(STEEL, PAPER, 0.1 * k),
            hole=mix(MOSS, SLATE, 0.35),
        )
    for k in range(6):
        x = 560 + 96 * k
        c.line([(x, 250), (x, 326)], 11, (STEEL, WOOD, STONE)[k % 3])
        c.disc(x, 252, 17, (STEEL, SLATE)[k % 2])
    window(c, 110, 100, 250, 300, WINTER, rng, view="bare")
    for x in (420, 1230):
        pendant(c, x, 90, 62, DEEP, 0.35)
    for x, face, lean in ((430, 1, 16), (1190, -1, 18)):
        shadow(c, x, 880, 200)
        stand(look(rng, "worker"), x, 880, 590, face=face, lean=lean, nod=14, hands=((0.3, 0.17), (0.26, 0.2))).draw(c)
    middle = stand(look(rng, "worker"), 990, 800, 570, face=-1, lean=10, nod=18, hands=((0.22, 0.2), (0.2, 0.22)))
    middle.draw(c)
    table(c, 330, 640, 960, 900, mix(WOOD, STONE, 0.3), depth=62, legs=False)
    c.rect(600, 560, 330, 120, mix(DEEP, STEEL, 0.35), 10)
    c.rect(580, 668, 370, 20, SLATE, 4)
    gear(c, 690, 545, 100, 22, OCHRE, hole=SLATE, turn=3)
    gear(c, 836, 566, 56, 12, mix(CLAY, STEEL, 0.25), hole=SLATE, turn=17)
    c.rect(600, 612, 330, 68, mix(DEEP, STEEL, 0.2), 8)
    for x in (620, 910):
        c.disc(x, 662, 9, STEEL)
    c.rect(930, 600, 90, 26, STEEL, 4)
    c.line([(1080, 684), (1190, 676)], 14, STEEL)
    c.disc(1194, 676, 18, STEEL)
    c.rect(400, 660, 110, 26, RED, 5)
    c.curve([(420, 660), (455, 636), (490, 660)], 7, INK)


def frame_test(c: Canvas, rng: Random) -> None:
    """A vehicle frame on a fatigue test rig, cables and a counter; three people note the data."""
    w, h = c.width, c.height
    room(c, "#D3D6D0", "#A79F92", h * 0.6)
    for k in range(5):
        c.rect(w * 0.2 * k, 0, 14, h * 0.6, mix(STEEL, SLATE, 0.15))
    c.rect(0, h * 0.09, w, 22, mix(STEEL, SLATE, 0.25))
    _rig(c, w, h)
    c.rect(w * 0.285, h * 0.5, w * 0.12, h * 0.13, mix(SLATE, INK, 0.35), 6)
    for k in range(5):
        c.rect(w * (0.297 + 0.021 * k), h * 0.525, w * 0.014, h * 0.075, "#D9B665" if k else RED, 2)
    c.rect(w * 0.335, h * 0.63, w * 0.02, h * 0.23, SLATE)
    c.rect(w * 0.3, h * 0.855, w * 0.09, h * 0.015, SLATE, 4)
    for x, y, kind in ((0.06, 0.93, "worker"), (0.155, 0.95, "student"), (0.245, 0.975, "student")):
        shadow(c, w * x, h * y, 170)
        hand = stand(
            look(rng, kind),
            w * x,
            h * y,
            h * 0.54,
            hands=((0.15, 0.17), (0.1, 0.22)) if kind == "student" else ((0.22, 0.06), (0.05, 0.32)),
        ).draw(c)
        if kind == "student":
            sheet(c, hand[0] + 8, hand[1] - 26, 58)


def _rig(c: Canvas, w: float, h: float) -> None:
    base = h * 0.79
    c.rect(w * 0.36, base, w * 0.62, h * 0.07, SLATE, 4)
    c.rect(w * 0.36, base, w * 0.62, h * 0.018, mix(SLATE, STEEL, 0.4), 4)
    for x in (0.42, 0.9):
        c.rect(w * x, h * 0.2, w * 0.035, base - h * 0.2, mix(OCHRE, STONE, 0.2), 4)
    c.rect(w * 0.4, h * 0.17, w * 0.56, h * 0.055, mix(OCHRE, STONE, 0.1), 6)
    for x in (0.56, 0.76):
        c.rect(w * x, h * 0.22, w * 0.03, h * 0.14, STEEL, 4)
        c.rect(w * (x + 0.008), h * 0.34, w * 0.014, h * 0.13, mix(STEEL, PAPER, 0.5))
    frame = DEEP
    for y in (0.47, 0.6):
        c.line([(w * 0.44, h * y), (w * 0.92, h * y)], 24, frame)
    for k in range(5):
        c.line([(w * (0.47 + 0.105 * k), h * 0.47), (w * (0.47 + 0.105 * k), h * 0.6)], 17, mix(frame, STEEL, 0.2))
    for k in range(4):
        c.line([(w * (0.47 + 0.105 * k), h * 0.6), (w * (0.575 + 0.105 * k), h * 0.47)], 10, mix(frame, STEEL, 0.35))
    for x in (0.5, 0.84):
        c.rect(w * x, h * 0.61, w * 0.045, base - h * 0.61, mix(SLATE, INK, 0.1), 3)
    for k, x in enumerate((0.53, 0.64, 0.74)):
        c.disc(w * x, h * 0.47, 11, RED)
        c.curve(
            [
                (w * x, h * 0.47),
                (w * (x - 0.06), h * (0.7 + 0.02 * k)),
                (w * 0.44, h * (0.72 + 0.03 * k)),
                (w * 0.34, h * 0.66),
            ],
            4,
            INK,
        )


def sample_store(c: Canvas, rng: Random) -> None:
    """An open cold cabinet with rows of samples; two people check them in."""
    room(c, "#D6DEDC", "#AEB1AA", 690)
    c.rect(560, 60, 560, 740, mix(STEEL, SLATE, 0.25), 10)
    c.gradient(584, 84, 512, 690, "#EEF5F1", "#CFE0DE")
    for row in range(4):
        y = 240 + 168 * row
        for k in range(6):
            tone = mix("#C7DCD6", rng.choice(("#B9A66B", "#8FB1A3", "#9FBFC4")), rng.uniform(0.2, 0.9))
            bottle(c, 632 + 83 * k, y, 116, tone, label=True, cap=(DEEP, OCHRE)[(row + k) % 3 == 0])
        c.rect(584, y, 512, 11, mix(STEEL, PAPER, 0.25))
    c.poly([(1120, 60), (1340, 20), (1340, 850), (1120, 800)], mix(STEEL, PAPER, 0.25))
    c.poly([(1142, 90), (1318, 60), (1318, 806), (1142, 770)], mix(STEEL, PAPER, 0.55))
    c.rect(100, 130, 270, 200, mix(STEEL, SLATE, 0.2), 4)
    c.gradient(110, 140, 250, 180, "#22364A", "#4C6577")
    c.glow(840, 430, 520, "#F4FBF6", 0.35)
    shadow(c, 440, 925, 200)
    first = stand(look(rng, "nurse"), 440, 925, 640, hands=((0.3, 0.1), (0.26, 0.12)))
    first.body(c)
    hand = first.hands[0]
    bottle(c, hand[0] + 10, hand[1] + 44, 96, "#A9C4B4", label=True)
    first.arms(c)
    shadow(c, 1270, 940, 200)
    hand = stand(look(rng, "nurse"), 1270, 940, 640, face=-1, nod=16, hands=((0.17, 0.16), (0.1, 0.22))).draw(c)
    c.poly(
        [
            (hand[0] - 64, hand[1] - 22),
            (hand[0] + 26, hand[1] - 44),
            (hand[0] + 44, hand[1] + 34),
            (hand[0] - 46, hand[1] + 56),
        ],
        WOOD,
    )
    c.poly(
        [
            (hand[0] - 54, hand[1] - 15),
            (hand[0] + 20, hand[1] - 34),
            (hand[0] + 35, hand[1] + 30),
            (hand[0] - 39, hand[1] + 46),
        ],
        PAPER,
    )
    pen(c, (hand[0] + 40, hand[1] - 50), (hand[0], hand[1] + 4), RED, 7)


def instrument_room(c: Canvas, rng: Random, mood: Mood) -> None:
    """A large chromatograph with its display; three people look at the time table on the screen."""
    room(c, "#E2E6E0", "#B6B4AA", 620)
    window(c, 60, 90, 260, 330, mood, rng, view="hills")
    c.rect(400, 640, 1130, 34, mix(CREAM, STONE, 0.3), 4)
    c.rect(420, 674, 1090, 220, mix(STEEL, CREAM, 0.35))
    for k in range(5):
        c.rect(440 + 214 * k, 692, 196, 184, mix(STEEL, CREAM, 0.5), 4)
        c.rect(516 + 214 * k, 712, 44, 8, SLATE, 4)
    c.rect(980, 330, 260, 312, mix(CREAM, STEEL, 0.25), 12)
    c.rect(1250, 390, 240, 252, mix(CREAM, STEEL, 0.4), 12)
    c.rect(1005, 360, 120, 90, DEEP, 6)
    c.curve(
        [(1015, 430), (1040, 428), (1052, 376), (1064, 428), (1084, 426), (1094, 402), (1104, 430), (1116, 430)],
        4,
        "#CFE0C8",
    )
    for k in range(3):
        c.disc(1158 + 26 * k, 382, 8, (MOSS, OCHRE, STONE)[k])
    c.rect(1005, 476, 210, 140, mix(STEEL, SLATE, 0.25), 8)
    c.rect(1272, 420, 196, 196, mix(STEEL, PAPER, 0.2), 8)
    c.disc(1370, 518, 62, mix(STEEL, SLATE, 0.4))
    c.disc(1370, 518, 46, STEEL)
    for k in range(4):
        bottle(c, 1010 + 58 * k, 330, 74, ("#C9D9CF", "#D8C9A0", "#A9C4BF", "#C7B08A")[k], cap=SLATE)
    c.curve([(980, 560), (930, 600), (900, 640)], 6, SLATE)
    screen(c, 520, 360, 370, 222, "timetable")
    c.rect(690, 590, 30, 44, SLATE)
    c.rect(630, 628, 150, 14, SLATE, 5)
    for x, y, kind, face, hands in (
        (350, 930, "teacher", 1, ((0.28, 0.02), (0.05, 0.33))),
        (215, 945, "teacher", 1, ((0.03, 0.33), (0.06, 0.32))),
        (985, 960, "nurse", -1, ((0.16, 0.17), (0.1, 0.22))),
    ):
        shadow(c, x, y, 190)
        hand = stand(look(rng, kind), x, y, 610, face=face, hands=hands).draw(c)
        if kind == "nurse":
            c.rect(hand[0] - 58, hand[1] - 36, 84, 60, RED, 5)


def training_ward(c: Canvas, rng: Random) -> None:
    """A bed with a training dummy, a trolley and a drip stand; the clock shows eight."""
    c.gradient(0, 0, 1600, 640, "#F3E4C6", "#E7D3B0")
    c.gradient(0, 640, 1600, 360, "#CDB48E", "#B89B74")
    c.rect(0, 560, 1600, 80, mix(SAGE, CREAM, 0.5))
    clock(c, 800, 160, 76, 8.0)
    c.glow(430, 260, 430, "#FFE7B0", 0.6)
    c.rect(330, 90, 200, 26, CREAM, 10)
    for k in range(9):
        c.poly(
            [(1330 + 32 * k, 60), (1362 + 32 * k, 60), (1358 + 32 * k, 720), (1334 + 32 * k, 720)],
            mix(SAGE, CREAM, 0.35 if k % 2 else 0.55),
        )
    c.rect(1300, 46, 300, 14, STEEL)
    c.disc(760, 900, 540, fade(INK, 0.1), 34)
    for x in (380, 1090):
        c.rect(x, 730, 18, 150, SLATE)
        c.disc(x + 9, 886, 20, INK)
    c.rect(300, 470, 26, 290, STEEL, 8)
    c.rect(1150, 560, 24, 190, STEEL, 8)
    c.rect(310, 690, 860, 50, SLATE, 8)
    c.rect(320, 630, 840, 70, PAPER, 20)
    c.poly([(330, 640), (330, 560), (430, 540), (520, 636)], CREAM)
    c.disc(462, 556, 44, "#D9B596", 40)
    c.blob(
        [(500, 590), (590, 560), (800, 556), (980, 590), (1090, 570), (1150, 620), (1160, 690), (500, 690)],
        mix(SAGE, CREAM, 0.15),
    )
    c.blob([(500, 596), (580, 562), (650, 560), (660, 690), (500, 690)], PAPER)
    c.limb([(560, 590), (650, 612), (740, 600)], 40, 26, "#D9B596")
    c.line([(250, 900), (250, 250)], 10, STEEL)
    c.line([(206, 250), (294, 250)], 8, STEEL)
    c.rect(262, 268, 56, 96, "#DCE8E4", 12)
    c.rect(262, 312, 56, 52, "#C2D8D4", 12)
    c.curve([(290, 364), (300, 470), (420, 560), (600, 600)], 4, mix(STEEL, PAPER, 0.3))
    for x in (210, 290):
        c.disc(x, 904, 13, INK)
    c.line([(210, 898), (290, 898)], 10, STEEL)
    c.rect(1210, 600, 220, 16, STEEL, 4)
    c.rect(1210, 760, 220, 16, STEEL, 4)
    for x in (1216, 1412):
        c.rect(x, 600, 12, 290, STEEL)
        c.disc(x + 6, 898, 15, INK)
    c.rect(1240, 566, 90, 34, mix(STEEL, PAPER, 0.4), 8)
    bottle(c, 1376, 600, 88, "#D9C28C", cap=RED)
    c.rect(1236, 714, 150, 46, CREAM, 6)
    lines(c, 1250, 726, 90, (1, 0.6), 14, STONE, 5)
    shadow(c, 930, 940, 200)
    stand(look(rng, "nurse"), 935, 935, 640, face=-1, lean=12, nod=16, hands=((0.24, 0.2), (0.2, 0.24))).draw(c)
    shadow(c, 120, 950, 180)
    hand = stand(look(rng, "nurse"), 110, 950, 630, hands=((0.15, 0.17), (0.1, 0.22))).draw(c)
    sheet(c, hand[0] + 8, hand[1] - 26, 62)
