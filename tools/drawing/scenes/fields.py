"""Pictures from the fields."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..outdoors import field, ground, hills, poplar, rice, sky, stubble
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
    RICE,
    SLATE,
    STONE,
    STRAW,
    UMBER,
    WOOD,
    Mood,
)
from ..people import look
from ..postures import crouch, shadow, sit, sit_facing, stand
from ..things import slate

EARTH_RIDGE = mix(BARK, MOSS, 0.35)


def harvester(c: Canvas, x: float, base: float, s: float) -> None:
    """A combine harvester seen from the side."""
    c.rect(x, base - 0.5 * s, 1.1 * s, 0.36 * s, mix(RED, CLAY, 0.3), 8)
    c.rect(x + 0.66 * s, base - 0.62 * s, 0.44 * s, 0.14 * s, mix(RED, INK, 0.25), 5)
    c.rect(x + 0.04 * s, base - 0.86 * s, 0.36 * s, 0.38 * s, SLATE, 6)
    c.rect(x + 0.09 * s, base - 0.81 * s, 0.22 * s, 0.25 * s, "#CFDCDC", 4)
    c.poly(
        [(x, base - 0.34 * s), (x - 0.42 * s, base - 0.12 * s), (x - 0.42 * s, base - 0.03 * s), (x, base - 0.16 * s)],
        OCHRE,
    )
    c.disc(x - 0.42 * s, base - 0.14 * s, 0.15 * s, fade(UMBER, 0.5))
    c.line(
        [(x + 0.9 * s, base - 0.62 * s), (x + 1.3 * s, base - 0.88 * s), (x + 1.36 * s, base - 0.82 * s)],
        0.06 * s,
        OCHRE,
    )
    for dx, r in ((0.28, 0.19), (0.9, 0.13)):
        c.disc(x + dx * s, base - r * s, r * s, INK)
        c.disc(x + dx * s, base - r * s, r * s * 0.45, STONE)


def harvest_lesson(c: Canvas, rng: Random, mood: Mood) -> None:
    """A group beside a small blackboard on the ridge of a golden field; a harvester in the distance."""
    sky(c, mood, 430, rng, sun=(300, 200))
    hills(c, 430, 150, mood.far, rng, 5)
    for trunk in (1010, 1070, 1140, 1490):
        poplar(c, trunk, 436, rng.uniform(90, 150), mix(MOSS, OCHRE, 0.35))
    field(c, 428, 1000, (RICE, mix(RICE, OCHRE, 0.35)), 1060)
    harvester(c, 1190, 486, 120)
    stubble(c, 520, 760, RICE, rng, 190)
    c.poly([(-10, 770), (600, 742), (1610, 766), (1610, 905), (-10, 925)], mix(MOSS, OCHRE, 0.5))
    c.poly([(-10, 905), (1610, 885), (1610, 905), (-10, 930)], mix(MOSS, UMBER, 0.4))
    slate(c, 330, 560, 210, 150, stand=120)
    kinds = ("teacher", "farmer", "student", "farmer", "student", "elder", "farmer", "student")
    for k, kind in enumerate(kinds):
        x, y = (620 if k == 0 else 690 + 100 * k + rng.uniform(-14, 14)), 828 + (k % 3) * 20
        shadow(c, x, y, 130)
        pose = ((0.12, 0.18), (0.06, 0.28)) if k % 3 == 1 else ((0.03, 0.33), (0.06, 0.32))
        stand(
            look(rng, kind),
            x,
            y,
            372 - (20 if kind == "elder" else 0),
            face=-1,
            hands=((0.27, 0.07), (0.04, 0.32)) if k == 0 else pose,
        ).draw(c)
    stubble(c, 935, 1010, mix(RICE, OCHRE, 0.2), rng, 130)


def task_board(c: Canvas, rng: Random, mood: Mood) -> None:
    """A small blackboard close by, and two uprooted rice plants on a bamboo tray."""
    w, h = c.width, c.height
    sky(c, mood, h * 0.36, rng, clouds=2)
    hills(c, h * 0.36, h * 0.1, mood.far, rng, 4)
    field(c, h * 0.355, h, (RICE, mix(RICE, OCHRE, 0.3)), w * 0.4)
    stubble(c, h * 0.42, h * 0.72, RICE, rng, 150)
    c.poly([(0, h * 0.72), (w, h * 0.69), (w, h), (0, h)], mix(EARTH_RIDGE, CREAM, 0.1))
    slate(c, w * 0.1, h * 0.24, w * 0.43, h * 0.4, stand=h * 0.2, tilt=-2)
    x, y = w * 0.73, h * 0.8
    c.disc(x, y + 14, w * 0.225, fade(INK, 0.16), h * 0.105)
    c.disc(x, y, w * 0.22, mix(WOOD, INK, 0.1), h * 0.1)
    c.disc(x, y - 4, w * 0.198, mix(STRAW, WOOD, 0.25), h * 0.084)
    for k in range(9):
        c.line(
            [(x - w * 0.18 + w * 0.045 * k, y - 4 - h * 0.05), (x - w * 0.18 + w * 0.045 * k, y - 4 + h * 0.05)],
            3,
            fade(BARK, 0.25),
        )
    for dx, size, grain in ((-0.08, 0.44, OCHRE), (0.09, 0.34, mix(OCHRE, LEAF, 0.5))):
        base = y + h * 0.01
        for k in range(7):
            c.curve(
                [
                    (x + dx * w, base),
                    (x + dx * w + (k - 3) * 9, base + 24),
                    (x + dx * w + (k - 3) * 15, base + 44 - abs(k - 3) * 4),
                ],
                4,
                UMBER,
                1,
            )
        rice(c, x + dx * w, base + 6, h * size, rng, mix(MOSS, LEAF, 0.4), grain, 6)


def ridge_lesson(c: Canvas, rng: Random, mood: Mood) -> None:
    """A teacher squats on the ridge of a green paddy and holds up a plant; people stand around."""
    sky(c, mood, 400, rng, clouds=4)
    hills(c, 400, 160, mood.far, rng, 5)
    hills(c, 400, 60, mood.middle, rng, 7)
    field(c, 396, 1000, (mix(LEAF, MOSS, 0.15), mix(MOSS, LEAF, 0.35)), 420)
    c.blob(
        [(1240, 398), (1330, 398), (1300, 470), (1480, 560), (1700, 620), (1700, 760), (1350, 640), (1160, 520)],
        mood.water[1],
    )
    c.blob(
        [(1262, 400), (1310, 400), (1280, 470), (1460, 570), (1700, 650), (1700, 715), (1360, 610), (1200, 515)],
        mood.water[0],
    )
    stubble(c, 480, 720, MOSS, rng, 170)
    ground(c, [(-90, 745), (400, 730), (900, 750), (1300, 738), (1690, 760)], mix(EARTH_RIDGE, STRAW, 0.35), rng, 24)
    c.rect(1395, 560, 16, 240, BARK)
    c.rect(1320, 545, 166, 96, mix(WOOD, CREAM, 0.2), 5)
    for k in range(3):
        c.rect(1342, 566 + 22 * k, (116, 84, 100)[k], 8, BARK, 4)
    for x, y, kind, face in (
        (300, 850, "farmer", 1),
        (440, 815, "student", 1),
        (1010, 815, "farmer", -1),
        (1130, 850, "student", -1),
        (1250, 880, "farmer", -1),
    ):
        shadow(c, x, y, 150)
        stand(
            look(rng, kind),
            x,
            y,
            440,
            face=face,
            nod=14,
            hands=((0.13, 0.19), (0.1, 0.22)) if kind == "student" else ((0.03, 0.33), (0.06, 0.32)),
        ).draw(c)
    shadow(c, 700, 900, 220)
    who = look(rng, "farmer")
    teacher = crouch(
        type(who)(who.skin, who.hair, "short", CREAM, SLATE, "straw"),
        680,
        900,
        480,
        lean=16,
        hands=((0.28, -0.02), (0.22, 0.18)),
    )
    hand = teacher.draw(c)
    rice(c, hand[0] + 4, hand[1] + 60, 190, rng, MOSS, mix(LEAF, STRAW, 0.4), 6)
    stubble(c, 950, 1020, mix(MOSS, INK, 0.08), rng, 110)


def threshing_floor(c: Canvas, rng: Random, mood: Mood) -> None:
    """People sit in a ring on wooden boxes beside a heap of grain."""
    sky(c, mood, 430, rng, sun=(1240, 190))
    hills(c, 430, 130, mood.far, rng, 5)
    field(c, 428, 600, (mix(STRAW, STONE, 0.55), mix(STRAW, BARK, 0.25)), 620, 34)
    for k, x in enumerate((1130, 1310)):
        c.rect(x, 290 + 20 * k, 130, 180, mix(STONE, CREAM, 0.35))
        c.rect(x + 92, 290 + 20 * k, 38, 180, fade(INK, 0.08))
        c.poly([(x - 12, 292 + 20 * k), (x + 65, 225 + 20 * k), (x + 142, 292 + 20 * k)], mix(CLAY, SLATE, 0.3))
    c.gradient(0, 560, 1600, 440, mix(STRAW, STONE, 0.35), mix(STONE, OCHRE, 0.35))
    for x, y, w, h in ((210, 690, 330, 240), (470, 660, 200, 140)):
        heap = [
            (x - w, y),
            (x - w * 0.45, y - h * 0.6),
            (x - w * 0.1, y - h),
            (x + w * 0.1, y - h),
            (x + w * 0.5, y - h * 0.52),
            (x + w, y),
        ]
        c.poly(heap, RICE)
        c.within(
            heap,
            [(x + w * 0.05, y - h), (x + w * 1.1, y - h), (x + w * 1.1, y), (x + w * 0.25, y)],
            mix(RICE, OCHRE, 0.5),
        )
    c.line([(600, 700), (470, 440)], 12, WOOD)
    c.poly([(578, 690), (622, 668), (650, 730), (606, 752)], WOOD)
    for k in range(5):
        x = 560 + 150 * k
        c.rect(x - 50, 640, 100, 84, mix(WOOD, INK, 0.15), 3)
        sit_facing(look(rng, ("teacher", "farmer")[k % 2]), x, 730, 370, hands=((0.05, 0.21), (-0.05, 0.21))).draw(c)
        c.rect(x - 26, 545, 52, 34, (PAPER, CREAM, STRAW)[k % 3], 3)
    for x, y, face, kind in (
        (390, 850, 1, "farmer"),
        (1330, 850, -1, "farmer"),
        (470, 945, 1, "teacher"),
        (1240, 950, -1, "student"),
    ):
        shadow(c, x, y, 220)
        c.rect(x - 62, y - 104, 124, 104, WOOD, 4)
        c.rect(x - 62, y - 58, 124, 6, BARK)
        hand = sit(look(rng, kind), x, y, 440, face=face, hands=((0.2, 0.18), (0.22, 0.2))).draw(c)
        c.poly(
            [
                (hand[0] - 30, hand[1] - 4),
                (hand[0] + 30, hand[1] - 16),
                (hand[0] + 30, hand[1] + 2),
                (hand[0] - 30, hand[1] + 14),
            ],
            PAPER,
        )
