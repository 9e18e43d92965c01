"""Still lifes: records, forms, exhibits."""

from random import Random

from ..canvas import Canvas, Point, fade, mix, turned
from ..indoors import books, lines, pendant, room, table
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
    WOOD,
)
from ..people import look
from ..postures import bust, shadow, stand
from ..things import bottle, laptop, notebook, page, pen, slate

PINE_CLOTH = mix(DEEP, MOSS, 0.45)


def records_desk(c: Canvas, rng: Random) -> None:
    """A desk from above: open minute books with corrections, a red pen, notes, a cup of tea."""
    c.gradient(0, 0, 1600, 1000, "#CBA97C", "#BD996C")
    for joint in (250, 505, 760):
        c.rect(0, joint, 1600, 3, fade(BARK, 0.35))
    for _ in range(22):
        x, y = rng.uniform(0, 1500), rng.uniform(0, 1000)
        c.rect(x, y, rng.uniform(80, 260), 2, fade(BARK, 0.16))
    for cx, cy, degrees, cover in ((430, 380, -7, DEEP), (1120, 330, 5, MOSS), (820, 760, -2, BARK)):
        board = turned(
            [(cx - 292, cy - 202), (cx + 292, cy - 202), (cx + 292, cy + 202), (cx - 292, cy + 202)], (cx, cy), degrees
        )
        c.poly([(x + 10, y + 13) for x, y in board], fade(INK, 0.15))
        c.poly(board, cover)
        for side in (-1, 1):
            centre = turned([(cx + side * 139, cy)], (cx, cy), degrees)[0]
            page(
                c,
                centre,
                278,
                386,
                degrees,
                colour=PAPER if side < 0 else CREAM,
                rows=10,
                rng=rng,
                red=rng.sample(range(1, 9), 2),
            )
        c.line(turned([(cx, cy - 193), (cx, cy + 193)], (cx, cy), degrees), 4, STONE)
    pen(c, (1010, 640), (1190, 780), RED, 17)
    for (x, y), tone, degrees in (
        ((170, 740), STRAW, -8),
        ((300, 800), SAGE, 6),
        ((1390, 640), mix(CLAY, CREAM, 0.45), 9),
    ):
        square = [(x - 72, y - 72), (x + 72, y - 72), (x + 72, y + 72), (x - 72, y + 72)]
        c.poly([(a + 5, b + 7) for a, b in turned(square, (x, y), degrees)], fade(INK, 0.12))
        c.poly(turned(square, (x, y), degrees), tone)
        for k in range(3):
            c.line(
                turned([(x - 46, y - 26 + 26 * k), (x + (44 if k < 2 else 4), y - 26 + 26 * k)], (x, y), degrees),
                5,
                fade(INK, 0.35),
            )
    c.disc(1410, 870, 118, fade(INK, 0.13))
    c.disc(1400, 858, 112, CREAM)
    c.disc(1400, 858, 74, mix(STONE, CREAM, 0.4))
    c.disc(1400, 858, 66, PAPER)
    c.disc(1400, 858, 57, "#B88A4A")
    c.disc(1388, 846, 36, "#C69A5A")
    c.curve([(1462, 842), (1508, 850), (1464, 880)], 14, PAPER)


def ledger(c: Canvas, rng: Random) -> None:
    """A sampling record close by: ruled columns, one row marked in red."""
    w, h = c.width, c.height
    c.gradient(0, 0, w, h, "#6F7F74", "#5F7067")
    cx, cy, degrees = w * 0.5, h * 0.52, -4.0

    def spot(x: float, y: float) -> Point:
        return turned([(cx + x, cy + y)], (cx, cy), degrees)[0]

    def quad(x: float, y: float, wide: float, high: float, fill: str) -> None:
        c.poly([spot(x, y), spot(x + wide, y), spot(x + wide, y + high), spot(x, y + high)], fill)

    quad(-626, -420, 1280, 880, fade(INK, 0.2))
    quad(-645, -440, 1290, 880, mix(BARK, CLAY, 0.3))
    for side, tone in ((-1, PAPER), (1, CREAM)):
        left = -625 if side < 0 else 0
        quad(left, -420, 625, 840, tone)
        quad(left + 50, -372, 210, 18, mix(SLATE, STEEL, 0.2))
        for row in range(11):
            y = -310 + 62 * row
            c.line([spot(left + 40, y), spot(left + 585, y)], 3, mix(STEEL, SLATE, 0.15))
            if row < 10:
                for k, (x, wide) in enumerate(((54, 70), (168, 84), (300, 64), (420, 140))):
                    if side < 0 or row < 6:
                        marked = side < 0 and row == 6
                        tone_row = RED if marked and k in (0, 3) else mix(SLATE, STEEL, 0.35)
                        quad(left + x, y + 25, wide * rng.uniform(0.6, 1.0), 10, tone_row)
        for x in (40, 150, 282, 402, 585):
            c.line([spot(left + x, -310), spot(left + x, 310)], 3, mix(STEEL, SLATE, 0.15))
    quad(-22, -420, 22, 840, fade(INK, 0.07))
    c.line([spot(0, -420), spot(0, 420)], 4, STONE)
    ring = [spot(-602, 64), spot(-320, 54), spot(-22, 66), spot(-18, 118), spot(-320, 134), spot(-600, 120)]
    for first, second in zip(ring, [*ring[1:], ring[0]], strict=True):
        c.line([first, second], 6, RED)
    c.curve([spot(-20, 92), spot(60, 140), spot(150, 172)], 5, RED)
    c.line([spot(160, 168), spot(390, 164)], 7, RED)
    c.line([spot(160, 204), spot(320, 202)], 7, RED)
    pen(c, spot(590, 60), spot(330, 236), RED, 24)


def merged_forms(c: Canvas, rng: Random) -> None:
    """Seven paper forms on the left; their arrows meet in one table on a screen."""
    c.rect(0, 0, 1600, 1000, "#F1ECE0")
    c.disc(1180, 500, 430, mix(SAGE, PAPER, 0.55))
    sheets = ((130, 120), (330, 90), (120, 400), (330, 370), (530, 250), (200, 680), (430, 650))
    for k, (x, y) in enumerate(sheets):
        start = (x + 150, y + 105)
        c.line(_reach(start, (815, 500 + (start[1] - 500) * 0.06)), 5, (MOSS, DEEP, OCHRE, CLAY)[k % 4])
    for k, (x, y) in enumerate(sheets):
        tilt = rng.uniform(-7, 7)
        centre = (x + 75, y + 105)
        page(c, centre, 158, 214, tilt, rows=6, rng=rng)
        bar = turned([(x + 12, y + 14), (x + 84, y + 14)], centre, tilt)
        c.line(bar, 13, (MOSS, DEEP, OCHRE, CLAY)[k % 4])
    c.poly([(812, 462), (872, 500), (812, 538)], RED)
    c.rect(930, 272, 560, 400, SLATE, 20)
    c.rect(952, 294, 516, 356, PAPER, 6)
    c.rect(952, 294, 516, 56, DEEP, 6)
    c.rect(976, 314, 160, 15, PAPER, 6)
    for row in range(6):
        y = 374 + 45 * row
        for k, wide in enumerate((40, 120, 120, 110)):
            x = (976, 1040, 1184, 1328)[k]
            c.rect(
                x,
                y,
                wide,
                27,
                (mix(SAGE, PAPER, 0.3), mix(STONE, PAPER, 0.45))[row % 2] if k else (MOSS, DEEP, OCHRE, CLAY)[row % 4],
                4,
            )
    c.rect(1170, 672, 80, 76, mix(SLATE, INK, 0.15))
    c.rect(1090, 740, 240, 20, SLATE, 9)


def _reach(start: Point, end: Point) -> list[Point]:
    """Return a curve that leaves and arrives horizontally."""
    half = (start[0] + end[0]) / 2
    steps = [k / 40 for k in range(41)]
    return [
        (
            start[0] * (1 - t) ** 3 + 3 * half * t * (1 - t) + end[0] * t**3,
            start[1] * (1 - t) ** 2 * (1 + 2 * t) + end[1] * t**2 * (3 - 2 * t),
        )
        for t in steps
    ]


def exhibits(c: Canvas, rng: Random) -> None:
    """A display table in a hall: sampling bottles, an open booklet, a laptop, a small blackboard."""
    room(c, "#E5DDCB", "#B9A587", 620)
    for k in range(4):
        x = 70 + 400 * k
        c.rect(x, 150, 260, 470, mix("#E5DDCB", INK, 0.07))
        c.pie(x + 130, 150, 130, 110, 180, 360, mix("#E5DDCB", INK, 0.07))
        c.rect(x + 22, 170, 216, 450, mix("#DCE5DF", STEEL, 0.2 + 0.08 * k))
        c.pie(x + 130, 170, 108, 90, 180, 360, mix("#DCE5DF", STEEL, 0.2 + 0.08 * k))
    for x in (400, 800, 1200):
        pendant(c, x, 96, 46, DEEP, 0.4)
    for x, face, kind in (
        (250, 1, "teacher"),
        (350, -1, "student"),
        (1190, 1, "student"),
        (1280, -1, "teacher"),
        (700, 1, "student"),
    ):
        shadow(c, x, 690, 110)
        stand(look(rng, kind), x, 690, 330, face=face).draw(c)
    c.poly([(170, 650), (1430, 650), (1530, 780), (70, 780)], PAPER)
    c.rect(70, 780, 1460, 220, mix(PINE_CLOTH, CREAM, 0.05))
    for k in range(12):
        c.poly(
            [(130 + 125 * k, 780), (150 + 125 * k, 780), (164 + 125 * k, 1000), (112 + 125 * k, 1000)], fade(INK, 0.07)
        )
    c.rect(70, 778, 1460, 14, mix(PINE_CLOTH, INK, 0.2))
    for x, tone, h in ((240, "#CFE0DB", 210), (340, "#A9C7BE", 180), (430, "#C9B98A", 155)):
        bottle(c, x, 742, h, tone, label=True)
    notebook(c, 650, 752, 270, cover=RED)
    laptop(c, 950, 740, 260)
    slate(c, 1180, 520, 250, 180, stand=56)


def manuscripts(c: Canvas, rng: Random) -> None:
    """Old lesson notes on a long table; two white-haired teachers and some young ones around it."""
    room(c, "#E8DDC8", "#AE9370", 600)
    for x in (40, 1230):
        c.rect(x, 120, 330, 490, mix(BARK, INK, 0.1), 4)
        c.gradient(x + 16, 136, 298, 400, "#EAF0EA", "#D3DFDA")
        for row in range(2):
            y = 320 + 190 * row
            books(c, x + 40, y, 120, 120, rng)
            c.rect(x + 190, y - 96, 84, 96, (STRAW, CREAM)[row], 3)
            lines(c, x + 202, y - 82, 60, (1, 0.7, 0.9), 24, BARK, 5)
            c.rect(x + 16, y, 298, 8, mix(STEEL, PAPER, 0.3))
        c.poly([(x + 60, 136), (x + 130, 136), (x + 40, 536), (x + 16, 536), (x + 16, 330)], fade(PAPER, 0.3))
    for k in range(3):
        c.rect(480 + 230 * k, 130, 180, 220, mix(WOOD, INK, 0.2), 3)
        c.rect(494 + 230 * k, 144, 152, 192, CREAM)
        c.rect(
            510 + 230 * k, 160, 120, 160, (mix(SAGE, STONE, 0.3), mix(STEEL, SLATE, 0.15), mix(STRAW, STONE, 0.3))[k]
        )
    for x in (620, 1000):
        pendant(c, x, 70, 44, BARK, 0.45)
    for x, kind in ((470, "student"), (640, "elder"), (820, "teacher"), (1000, "elder"), (1150, "student")):
        y = 728 - (12 if kind == "elder" else 0)
        bust(look(rng, kind), x, y, 545 if kind != "student" else 570).body(c)
    for x, face in ((250, 1), (1370, -1)):
        shadow(c, x, 930, 190)
        stand(look(rng, "teacher"), x, 930, 610, face=face, lean=10, nod=16, hands=((0.2, 0.24), (0.16, 0.26))).draw(c)
    table(c, 340, 690, 920, 940, mix(BARK, WOOD, 0.4), depth=100, legs=False)
    for k in range(5):
        x, y = 470 + 165 * k, 745 + 14 * (k % 2)
        tone = mix("#E3CC96", PAPER, 0.12 * (k % 3))
        c.poly([(x - 66, y + 26), (x + 70, y + 24), (x + 58, y - 34), (x - 54, y - 32)], fade(INK, 0.12))
        c.poly([(x - 70, y + 22), (x + 66, y + 20), (x + 54, y - 38), (x - 58, y - 36)], tone)
        for row in range(4):
            c.line(
                [(x - 54 - row * 2, y - 24 + 12 * row), (x + (44 if row != 2 else 14), y - 25 + 12 * row)], 3.4, BARK
            )
    c.line([(506, 742), (540, 738)], 4, RED)
