"""Pictures of people around tables."""

from random import Random

from ..canvas import Canvas, fade, mix
from ..indoors import pendant, plant, room, screen, sunlight, table, whiteboard, window
from ..palette import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    INK,
    LEAF,
    MOSS,
    PAPER,
    RED,
    SAGE,
    SLATE,
    STEEL,
    STONE,
    STRAW,
    WOOD,
    Mood,
)
from ..people import look
from ..postures import bust, chair, chair_back, shadow, sheet, sit, sit_facing, stand
from ..things import cup, laptop, notebook


def long_table(c: Canvas, rng: Random, mood: Mood) -> None:
    """A long table that leads to a screen, people on both sides, winter outside."""
    room(c, "#DFE0D8", "#B9A78E", 560)
    for left in (70, 1310):
        window(c, left, 130, 220, 310, mood, rng, view="bare")
    screen(c, 520, 96, 560, 320)
    plant(c, 420, 566, 150)
    plant(c, 1180, 566, 150, SLATE)
    rows = ((560, 0.56), (606, 0.66), (666, 0.8), (746, 0.98), (856, 1.24))
    for y, scale in rows:
        for face in (1, -1):
            x = 800 - face * (210 + (y - 556) * 0.878 + 44 * scale)
            size = 480 * scale
            figure = bust(
                look(rng, "teacher"),
                x,
                y + 82 * scale,
                size,
                view="side",
                face=face,
                lean=4,
                hands=((0.2, 0.2), (0.18, 0.22)),
            )
            c.rect(
                x - face * 0.13 * size - 0.06 * size,
                y - 0.12 * size,
                0.12 * size,
                0.46 * size,
                mix(SLATE, INK, 0.1),
                0.04 * size,
            )
            figure.draw(c)
    c.poly([(590, 556), (1010, 556), (1400, 1000), (200, 1000)], mix(WOOD, CREAM, 0.22))
    c.poly([(770, 556), (830, 556), (900, 1000), (700, 1000)], mix(WOOD, CREAM, 0.42))
    for y, scale in rows:
        for face in (1, -1):
            x = 800 - face * (210 + (y - 556) * 0.8 - 70 * scale)
            notebook(c, x, y + 66 * scale, 96 * scale, cover=DEEP)
            cup(c, x + face * 76 * scale, y + 52 * scale, 42 * scale)


def circle(c: Canvas, rng: Random, mood: Mood) -> None:
    """A ring of chairs in which the old and the young sit side by side."""
    room(c, "#EAE3D2", "#C3AD8C", 520)
    for x in (120, 500, 880, 1260):
        window(c, x, 70, 240, 330, mood, rng)
    sunlight(c, 560, 520, 460, 480, -260)
    c.disc(800, 775, 640, fade(SAGE, 0.4), 190)
    c.disc(800, 775, 560, fade(PAPER, 0.25), 160)
    kinds = ("elder", "student", "teacher", "elder", "student")
    for k, kind in enumerate(kinds):
        x = 470 + 165 * k
        c.rect(x - 52, 440, 104, 180, mix(BARK, STONE, 0.2), 12)
        sit_facing(look(rng, kind), x, 700, 400, hands=((0.06, 0.2), (-0.06, 0.2))).draw(c)
        if k != 2:
            sheet(c, x, 500, 56, (0.1, -0.06, 0, 0.04, -0.1)[k])
    for x, y, kind, face in ((255, 800, "student", 1), (1345, 800, "elder", -1)):
        shadow(c, x + 60 * face, y, 230)
        chair(c, x, y, 430, face)
        hand = sit(look(rng, kind), x, y, 430, face=face, hands=((0.2, 0.18), (0.22, 0.2))).draw(c)
        sheet(c, hand[0] + 12 * face, hand[1] - 26, 58)
    for x, kind in ((520, "elder"), (800, "student"), (1080, "elder")):
        shadow(c, x, 985, 250)
        sit_facing(look(rng, kind), x, 990, 500, view="back", hands=((0.145, 0.22), (-0.145, 0.22))).draw(c)
        chair_back(c, x, 985, 500, mix(BARK, STONE, 0.1))


def u_table(c: Canvas, rng: Random) -> None:
    """A table in the form of a U before a screen with three numbered rows."""
    room(c, "#E3DCCD", "#A99680", 540)
    for x in (40, 1330):
        c.rect(x, 90, 230, 450, mix(WOOD, CREAM, 0.35))
        c.rect(x + 110, 90, 8, 450, mix(WOOD, INK, 0.06))
    screen(c, 480, 70, 640, 300, "numbered")
    for k in range(6):
        bust(look(rng, "teacher"), 425 + 150 * k, 600, 390).body(c)
    c.poly([(300, 560), (1300, 560), (1345, 625), (255, 625)], mix(WOOD, CREAM, 0.25))
    for k in range(6):
        x = 425 + 150 * k
        notebook(c, x, 612, 96, cover=DEEP if k % 2 else BARK)
        cup(c, x + 66, 600, 36)
    for face in (1, -1):
        for k, y in enumerate((660, 770, 900)):
            size = 400 + 62 * k
            x = 800 - face * (560 + 76 * k)
            figure = bust(
                look(rng, "teacher"), x, y + 86, size, view="side", face=face, hands=((0.21, 0.2), (0.19, 0.22))
            )
            figure.draw(c)
        edge = [(800 - face * a, b) for a, b in ((545, 625), (410, 625), (520, 1000), (770, 1000))]
        c.poly(edge, mix(WOOD, CREAM, 0.25))
        c.poly(
            [(800 - face * a, b) for a, b in ((410, 625), (395, 640), (500, 1000), (520, 1000))], mix(WOOD, INK, 0.18)
        )
        for k, y in enumerate((720, 830, 965)):
            notebook(c, 800 - face * (508 + 56 * k), y, 104 + 16 * k, cover=DEEP)
    c.rect(405, 625, 790, 100, mix(WOOD, INK, 0.18))
    c.disc(800, 880, 210, fade(MOSS, 0.25), 46)
    for x in (690, 800, 910):
        plant(c, x, 880, 120, mix(CLAY, STONE, 0.3))


def group_table(c: Canvas, rng: Random, mood: Mood) -> None:
    """Six people around joined desks; one more stands at a whiteboard."""
    room(c, "#E6E4D6", "#C2B191", 560)
    window(c, 60, 90, 300, 350, mood, rng)
    whiteboard(c, 560, 90, 560, 320)
    speaker = stand(look(rng, "teacher"), 1230, 700, 530, face=-1, hands=((0.25, 0.02), (0.05, 0.32)))
    shadow(c, 1230, 700, 160)
    speaker.draw(c)
    for x, kind in ((655, "teacher"), (795, "student")):
        bust(look(rng, kind), x, 715, 490, hands=()).body(c)
    for x, face in ((330, 1), (1120, -1)):
        chair(c, x, 900, 500, face)
        sit(look(rng, "teacher"), x, 900, 500, face=face, hands=((0.24, 0.17), (0.22, 0.2))).body(c)
    table(c, 400, 680, 650, 905, WOOD, depth=90)
    c.line([(725, 680), (725, 770)], 3, mix(WOOD, INK, 0.2))
    c.line([(430, 722), (1020, 722)], 3, mix(WOOD, INK, 0.2))
    for x, y in ((590, 720), (860, 722), (540, 765), (930, 768)):
        notebook(c, x, y, 120, cover=rng.choice((DEEP, BARK, MOSS)))
    cup(c, 720, 722, 44)
    sheet(c, 450, 690, 60)
    for x in (525, 925):
        sit_facing(look(rng, "student"), x, 985, 540, view="back", hands=((0.145, 0.22), (-0.145, 0.22))).draw(c)
        chair_back(c, x, 985, 540, mix(LEAF, SLATE, 0.5))
    plant(c, 1460, 720, 250)


def lecture(c: Canvas, rng: Random) -> None:
    """A stepped lecture hall from its last row; a two-column table on the screen."""
    c.gradient(0, 0, 1600, 1000, "#E9E2D3", "#CFC3AD")
    for k in range(5):
        c.poly([(150 - 60 * k, 0), (250 - 60 * k, 0), (210 - 30 * k, 420), (140 - 40 * k, 420)], fade(BARK, 0.07))
        c.poly([(1450 + 60 * k, 0), (1350 + 60 * k, 0), (1390 + 30 * k, 420), (1460 + 40 * k, 420)], fade(BARK, 0.07))
    screen(c, 420, 60, 760, 350, "columns")
    c.rect(0, 470, 1600, 60, "#B9A384")
    c.rect(1230, 362, 120, 120, mix(WOOD, INK, 0.15), 6)
    bust(look(rng, "teacher"), 1290, 400, 330, hands=()).body(c)
    c.rect(1215, 362, 150, 130, mix(WOOD, INK, 0.12), 6)
    for row in range(4):
        y, size = 560 + 128 * row, 300 + 70 * row
        count = 8 - row
        gap = 1700 / count
        for k in range(count):
            x = 800 + (k - (count - 1) / 2) * gap + rng.uniform(-14, 14)
            if rng.random() < 0.12:
                continue
            bust(look(rng, rng.choice(("teacher", "student"))), x, y + 60, size, view="back").body(c)
        c.rect(0, y + 22, 1600, 34, mix(WOOD, CREAM, 0.18 - 0.06 * row))
        c.rect(0, y + 52, 1600, 90, mix(BARK, INK, 0.06 * row + 0.05))
        for k in range(count):
            x = 800 + (k - (count - 1) / 2) * gap + 60 + 12 * row
            c.poly(
                [(x, y + 46), (x + 0.16 * size, y + 46), (x + 0.15 * size, y + 28), (x + 0.01 * size, y + 28)],
                (PAPER, mix(RED, CREAM, 0.1), PAPER, CREAM)[(k + row) % 4],
            )


def round_tables(c: Canvas, rng: Random, mood: Mood) -> None:
    """A bright room with small round tables at which teachers and students are mixed."""
    room(c, "#EEF0E6", "#D3C6A8", 500)
    window(c, 70, 70, 330, 300, mood, rng, panes=3)
    window(c, 1230, 70, 300, 300, mood, rng)
    whiteboard(c, 520, 66, 580, 300, "flow")
    for lamp in (420, 1180):
        pendant(c, lamp, 110, 52, MOSS, 0.25)
    for cx, ground, size in ((330, 770, 400), (1270, 770, 400), (800, 965, 500)):
        c.disc(cx, ground - 10, size * 0.75, fade(INK, 0.08), size * 0.12)
        bust(look(rng, "teacher"), cx - 0.06 * size, ground - 0.24 * size, size).body(c)
        for face in (1, -1):
            x = cx - face * 0.52 * size
            chair(c, x, ground, size, face, mix(LEAF, SLATE, 0.4))
            sit(
                look(rng, "student" if face > 0 else "teacher"),
                x,
                ground,
                size,
                face=face,
                hands=((0.24, 0.14), (0.22, 0.17)),
            ).draw(c)
        top = ground - 0.34 * size
        c.line([(cx, top), (cx, ground)], 0.05 * size, SLATE)
        c.disc(cx, ground, 0.17 * size, SLATE, 0.03 * size)
        c.disc(cx, top + 8, 0.42 * size, mix(WOOD, INK, 0.12), 0.082 * size)
        c.disc(cx, top, 0.42 * size, mix(WOOD, CREAM, 0.35), 0.08 * size)
        laptop(c, cx - 0.03 * size, top + 0.01 * size, 0.26 * size, back=True)
        for k, tone in enumerate((STRAW, SAGE, CLAY)):
            x = cx + (0.15 + 0.055 * k) * size
            c.poly([(x, top + 4), (x + 20, top + 4), (x + 24, top + 20), (x + 4, top + 20)], tone)
        c.poly(
            [
                (cx - 0.32 * size, top),
                (cx - 0.2 * size, top),
                (cx - 0.18 * size, top + 0.05 * size),
                (cx - 0.31 * size, top + 0.05 * size),
            ],
            PAPER,
        )
    plant(c, 1130, 520, 130)


def standing_meeting(c: Canvas, rng: Random) -> None:
    """A short meeting, standing, before a whiteboard in two columns; metal samples on the table."""
    room(c, "#DDE1DC", "#AFA694", 600)
    whiteboard(c, 480, 100, 640, 350, "columns")
    c.rect(90, 150, 230, 300, mix(SLATE, STEEL, 0.5), 4)
    for row in range(3):
        for k in range(3):
            c.rect(112 + 66 * k, 176 + 92 * row, 52, 66, (STEEL, CREAM, DEEP, STONE, CLAY)[(row * 2 + k) % 5], 3)
    people = (
        (250, 880, 1, "student"),
        (430, 815, 1, "student"),
        (1150, 800, -1, "student"),
        (1330, 850, -1, "teacher"),
        (1490, 905, -1, "student"),
    )
    for x, y, face, kind in people:
        shadow(c, x, y, 190)
        stand(
            look(rng, kind),
            x,
            y,
            560,
            face=face,
            hands=((0.15, 0.17), (0.1, 0.22)) if x in (430, 1330) else ((0.03, 0.33), (0.06, 0.32)),
        ).draw(c)
    lead = stand(look(rng), 620, 770, 550, face=1, hands=((0.25, -0.06), (0.04, 0.33)))
    lead.draw(c)
    tablet, level = 430 + 0.17 * 560, 815 - 0.6 * 560
    c.rect(tablet - 26, level - 24, 62, 14, DEEP, 5)
    table(c, 500, 724, 590, 985, WOOD, depth=80)
    laptop(c, 930, 766, 170)
    for k, (w, h) in enumerate(((120, 22), (88, 22), (56, 36))):
        left = 560 + 128 * k - (20 if k == 2 else 0)
        c.rect(left, 778 - h, w, h, mix(STEEL, SLATE, 0.2 + 0.2 * k), 5)
        c.rect(left, 778 - h, w, 6, PAPER if k == 0 else STEEL, 3)
        c.disc(left + w * 0.5, 778 - h * 0.42, h * 0.2, SLATE)
    notebook(c, 700, 802, 110, cover=RED)
