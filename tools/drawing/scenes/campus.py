"""Pictures from the campus and its library: paths, lounges, shelves, readers."""

from random import Random

from ..canvas import Canvas, Point, fade, mix
from ..indoors import SPINES, clock, lines, pendant, plant, room, shelf, sofa, table, window
from ..outdoors import bare, lamp_post, sky, town, tree
from ..palette import (
    BARK,
    CLAY,
    CREAM,
    DEEP,
    EVENING,
    INK,
    MOSS,
    NIGHT,
    OCHRE,
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
from ..postures import bust, chair, shadow, sheet, sit, sit_facing, stand
from ..things import pen, phone


def night_path(c: Canvas, rng: Random) -> None:
    """A path at night: one lamp close by, dark trees, two people with rucksacks walking together."""
    sky(c, EVENING, 640, rng, clouds=0)
    for _ in range(26):
        c.disc(rng.uniform(0, 1600), rng.uniform(20, 330), rng.uniform(1.5, 3), fade(CREAM, 0.6))
    town(c, 560, 980, 1640, "#2A3A48", rng, 250, lit="#D9B36C")
    for x, height in ((60, 430), (250, 350), (880, 300), (1090, 360), (1440, 470), (1570, 400)):
        tree(c, x, 640, height, mix(EVENING.leaf, INK, rng.uniform(0.1, 0.35)))
    c.rect(0, 610, 1600, 390, "#26343A")
    c.poly([(700, 610), (790, 610), (1260, 1000), (240, 1000)], "#4C555A")
    c.poly([(700, 610), (712, 610), (300, 1000), (240, 1000)], "#5F686B")
    bare(c, 1480, 660, 105, rng, "#1B252C", 94)
    lamp_post(c, 470, 880, 640)
    for x, way in ((745, 0), (880, 8)):
        c.poly([(x - 30, 876), (x + 30, 876), (x + 190, 960), (x + 100, 966)], fade(INK, 0.25))
        figure = stand(look(rng), x, 880 - way, 385, view="back")
        figure.draw(c)
        left, top = figure.neck[0] - 44, figure.neck[1] + 14
        c.rect(left, top, 88, 116, (mix(RED, CLAY, 0.2), OCHRE)[way > 0], 22)
        c.rect(left + 14, top + 62, 60, 40, fade(INK, 0.16), 10)
    for x in (40, 120, 1330, 1420, 1530):
        c.disc(x, 1000, 110, "#1B282D", 76)


def lounge_rehearsal(c: Canvas, rng: Random) -> None:
    """Three students act a telephone scene in a common room; others watch from a sofa and the carpet."""
    room(c, "#E9DFCC", "#B99C77", 590)
    clock(c, 800, 150, 62, 19.5)
    for x in (150, 1180):
        c.rect(x, 110, 270, 330, DEEP, 4)
        c.gradient(x + 12, 122, 246, 306, NIGHT, "#4A5F6A")
        c.rect(x + 130, 122, 10, 306, mix(STONE, PAPER, 0.5))
        for side in (x - 40, x + 226):
            c.poly([(side, 90), (side + 84, 90), (side + 70, 470), (side + 12, 470)], mix(CLAY, CREAM, 0.45))
    for x in (560, 1040):
        pendant(c, x, 130, 60, MOSS, 0.55)
    c.disc(800, 820, 700, mix(CLAY, CREAM, 0.35), 170)
    c.disc(800, 820, 620, mix(CLAY, CREAM, 0.52), 146)
    sofa(c, 40, 690, 380, mix(MOSS, STONE, 0.3))
    sofa(c, 1180, 690, 380, mix(SLATE, STEEL, 0.35))
    for x in (130, 300, 1280, 1450):
        sit_facing(look(rng), x, 720, 380, hands=((0.05, 0.26), (-0.05, 0.26))).draw(c)
    for x, face, hands in (
        (620, 1, ((0.075, -0.035), (0.1, 0.26))),
        (800, 1, ((0.22, 0.08), (0.16, 0.02))),
        (1030, -1, ((0.075, -0.035), (0.18, 0.18))),
    ):
        shadow(c, x, 790, 150)
        hand = stand(look(rng), x, 790, 470, face=face, hands=hands).draw(c)
        if x != 800:
            phone(c, hand[0], hand[1] - 8, 34)
    for k, x in enumerate((370, 580, 800, 1030, 1240)):
        y = 955 + 14 * (k % 2)
        who = look(rng)
        c.disc(x, y + 4, 116, mix(who.legs, INK, 0.1), 40)
        bust(who, x, y, 400, view="back", hands=((0.15, 0.24), (-0.15, 0.24))).draw(c)
    plant(c, 1110, 600, 170)


def night_stage(c: Canvas, rng: Random) -> None:
    """A small stage under a street lamp before a dormitory; the audience raises round signs."""
    sky(c, EVENING, 700, rng, clouds=0)
    c.rect(170, 90, 1260, 600, "#3C4B57")
    c.rect(140, 70, 1320, 30, "#2B3843")
    for row in range(4):
        for k in range(10):
            lit = rng.random() < 0.42
            c.rect(215 + 122 * k, 140 + 126 * row, 72, 82, "#E3BE7A" if lit else "#2E3B47", 3)
            c.rect(249 + 122 * k, 140 + 126 * row, 4, 82, "#3C4B57")
    c.rect(0, 640, 1600, 360, "#2A363B")
    tree(c, 90, 700, 440, EVENING.leaf)
    tree(c, 1540, 700, 420, EVENING.leaf)
    lamp_post(c, 400, 730, 560)
    c.glow(800, 700, 560, "#F6CF86", 0.55, 190)
    c.rect(470, 700, 660, 66, mix(WOOD, INK, 0.15), 4)
    c.rect(450, 686, 700, 24, WOOD, 4)
    for place, face in ((690, 1), (920, -1)):
        shadow(c, place, 692, 140)
        hand = stand(
            look(rng),
            place,
            692,
            400,
            face=face,
            hands=((0.075, -0.03), (0.2, 0.16)) if face > 0 else ((0.2, 0.06), (0.1, 0.26)),
        ).draw(c)
        phone(c, hand[0], hand[1] - 8, 30)
    for row, (y, size, count) in enumerate(((870, 330, 8), (1000, 400, 7))):
        for k in range(count):
            x = 800 + (k - (count - 1) / 2) * 1500 / count + rng.uniform(-20, 20)
            raised = (k + row) % 2 == 0
            figure = bust(look(rng), x, y + 20, size, view="back", hands=((0.15, 0.24), (-0.15, 0.24)))
            figure.draw(c)
            if raised:
                top = figure.at(0.17, -0.27)
                c.limb(
                    [figure.at(0.1, 0.05), figure.at(0.18, -0.06), top],
                    0.07 * size,
                    0.045 * size,
                    mix(figure.look.top, INK, 0.1),
                )
                c.line([top, (top[0], top[1] - 46)], 7, WOOD)
                c.disc(top[0], top[1] - 80, 46, CREAM)
                c.disc(top[0], top[1] - 80, 37, (RED, MOSS)[(k // 2 + row) % 2])


def _aisle(c: Canvas, rng: Random, side: int, vanish: Point, *, slips: float) -> None:
    """One wall of books in perspective, from the edge of the picture towards the vanishing point."""
    w, h = c.width, c.height
    edge = 0.0 if side < 0 else float(w)
    reach = vanish[0] - edge

    def spot(depth: float, height: float) -> Point:
        x = edge + reach * 0.74 * depth
        return x, vanish[1] + (height - vanish[1]) * (1 - 0.74 * depth)

    top, low = -0.1 * h, 1.12 * h
    c.poly([spot(0, top), spot(1, top), spot(1, low), spot(0, low)], mix(BARK, INK, 0.35))
    rows = 5
    for row in range(rows):
        base = top + (low - top) * (row + 1) / rows - 0.03 * h
        depth = 0.0
        while depth < 0.97:
            thick = rng.uniform(0.016, 0.034) * (1.2 - 0.5 * depth)
            tall = (low - top) / rows * rng.uniform(0.62, 0.8)
            colour = mix(rng.choice(SPINES), INK, 0.22 * depth)
            if rng.random() < slips:
                c.poly(
                    [
                        spot(depth + thick * 0.3, base - tall - 0.03 * h),
                        spot(depth + thick * 0.7, base - tall - 0.03 * h),
                        spot(depth + thick * 0.7, base - tall),
                        spot(depth + thick * 0.3, base - tall),
                    ],
                    PAPER,
                )
            c.poly(
                [
                    spot(depth, base - tall),
                    spot(depth + thick * 0.93, base - tall),
                    spot(depth + thick * 0.93, base),
                    spot(depth, base),
                ],
                colour,
            )
            depth += thick
        c.poly(
            [spot(0, base), spot(1, base), spot(1, base + 0.022 * h), spot(0, base + 0.022 * h)], mix(WOOD, INK, 0.05)
        )


def book_aisle(c: Canvas, rng: Random) -> None:
    """The aisle between two bookcases; a small wooden box at the end of one, paper slips in the books."""
    w, h = c.width, c.height
    c.gradient(0, 0, w, h, "#F0E2C6", "#D8C09A")
    vanish = (w * 0.5, h * 0.47)
    c.poly([(0, h), (w, h), (w * 0.63, h * 0.62), (w * 0.37, h * 0.62)], mix(WOOD, CREAM, 0.3))
    c.rect(w * 0.36, h * 0.2, w * 0.28, h * 0.42, "#F6E8CC")
    c.rect(w * 0.42, h * 0.26, w * 0.16, h * 0.22, "#FFF4D9", 4)
    c.rect(w * 0.495, h * 0.26, w * 0.01, h * 0.22, mix(WOOD, CREAM, 0.3))
    for side in (-1, 1):
        _aisle(c, rng, side, vanish, slips=0.09)
    c.glow(w * 0.5, h * 0.18, w * 0.5, "#FBE2A8", 0.6)
    for y, r in ((0.1, 44), (0.2, 28)):
        pendant(c, w * 0.5, h * y, r, DEEP, 0.5)
    left, top = w * 0.02, h * 0.02
    c.rect(left - 40, top - 60, w * 0.2, h * 1.1, mix(WOOD, BARK, 0.35))
    c.rect(left - 40 + w * 0.2, top - 60, 14, h * 1.1, mix(WOOD, INK, 0.4))
    x, y = w * 0.055, h * 0.46
    c.rect(x + 8, y + 10, 138, 116, fade(INK, 0.2), 6)
    for k in range(3):
        c.rect(x + 22 + 30 * k, y - 42 + 9 * k, 26, 70, (PAPER, CREAM, PAPER)[k], 2)
        lines(c, x + 27 + 30 * k, y - 32 + 9 * k, 16, (1, 0.6), 9, STONE, 3)
    c.rect(x, y, 138, 116, mix(WOOD, CREAM, 0.3), 6)
    c.rect(x + 20, y + 18, 98, 9, mix(BARK, INK, 0.3), 4)
    c.disc(x + 69, y + 70, 13, RED)


def stacks_tour(c: Canvas, rng: Random) -> None:
    """A librarian holds up a book between dense shelves; a row of students listens."""
    room(c, "#E4DBC8", "#B8A88C", 700)
    for k in range(4):
        shelf(c, 20 + 400 * k, 40, 360, 690, 6, rng, colour=mix(STEEL, CREAM, 0.35))
        c.rect(160 + 400 * k, 6, 80, 36, CREAM, 4)
        c.rect(176 + 400 * k, 20, 48, 8, (MOSS, RED, DEEP, OCHRE)[k], 4)
    c.rect(0, 730, 1600, 12, SLATE)
    shadow(c, 420, 900, 180)
    hand = stand(look(rng, "teacher"), 420, 900, 560, hands=((0.25, -0.06), (0.12, 0.2))).draw(c)
    c.rect(hand[0] - 22, hand[1] - 92, 72, 98, RED, 5)
    c.rect(hand[0] - 12, hand[1] - 34, 20, 30, PAPER, 2)
    for k in range(6):
        x, y = 730 + 142 * k, 880 + 34 * (k % 2)
        shadow(c, x, y, 150)
        stand(
            look(rng),
            x,
            y,
            515 + rng.uniform(-14, 20),
            face=-1,
            hands=((0.12, 0.18), (0.08, 0.22)) if k % 2 else ((0.02, 0.33), (0.05, 0.32)),
        ).draw(c)
        if k % 2:
            c.rect(x - 92, y - 318, 54, 68, (CREAM, STRAW, SAGE)[k // 2], 3)


def glass_reading(c: Canvas, rng: Random, mood: Mood) -> None:
    """A reading circle behind a glass wall; shelves outside, and someone who looks in."""
    room(c, "#EDE4D2", "#C4AC86", 640)
    window(c, 640, 90, 520, 330, mood, rng, panes=4)
    shelf(c, 20, 120, 330, 560, 5, rng)
    shelf(c, 1270, 120, 330, 560, 5, rng)
    pendant(c, 900, 120, 58, OCHRE, 0.5)
    for k in range(4):
        bust(look(rng, "teacher" if k == 1 else "student"), 620 + 165 * k, 690, 430, hands=()).body(c)
    table(c, 500, 650, 730, 850, WOOD, depth=66)
    for k in range(5):
        x = 600 + 132 * k
        c.poly([(x - 42, 692), (x, 702), (x + 42, 692), (x + 38, 664), (x, 672), (x - 38, 664)], PAPER)
        c.line([(x, 672), (x, 702)], 3, STONE)
    for x, face in ((475, 1), (1255, -1)):
        chair(c, x, 860, 430, face)
        sit(look(rng), x, 860, 430, face=face, hands=((0.22, 0.14), (0.2, 0.17))).draw(c)
    glass = [(390, 60), (1600, 60), (1600, 880), (390, 880)]
    c.poly(glass, fade("#CFE0DC", 0.2))
    for x in (430, 900, 1260):
        c.poly([(x, 60), (x + 100, 60), (x - 90, 880), (x - 190, 880)], fade(PAPER, 0.16))
    for x in (386, 792, 1198):
        c.rect(x, 50, 10, 840, SLATE)
    for y in (46, 876):
        c.rect(386, y, 1220, 14, SLATE)
    shadow(c, 285, 950, 190)
    stand(look(rng), 285, 950, 610, lean=8, hands=((0.12, 0.22), (0.1, 0.24))).draw(c)
    c.rect(334, 618, 50, 78, RED, 4)
    shadow(c, 1420, 955, 190)
    stand(look(rng), 1420, 955, 600, face=-1, lean=5, hands=((0.03, 0.33), (0.2, 0.02))).draw(c)


def writing_clinic(c: Canvas, rng: Random) -> None:
    """A teacher and two students over a manuscript by lamplight, the windows deep blue."""
    room(c, "#B9A892", "#80684F", 620)
    for x in (110, 640, 1170):
        c.rect(x - 12, 70, 344, 394, mix(BARK, CREAM, 0.3), 4)
        c.gradient(x, 82, 320, 370, "#1D2B3D", "#3A5266")
        town(c, 452, x + 8, x + 240, "#223243", rng, 90, lit="#D9B36C")
        c.rect(x + 320, 70, 60, 394, "#B9A892")
        c.rect(x + 155, 82, 10, 370, mix(BARK, CREAM, 0.3))
        c.rect(x - 20, 460, 360, 18, mix(BARK, CREAM, 0.2), 3)
    c.glow(800, 560, 620, "#F8D796", 0.62, 420)
    for x, face, kind in ((410, 1, "teacher"), (1190, -1, "student"), (1360, -1, "student")):
        chair(c, x, 940, 580, face, mix(BARK, CLAY, 0.2))
        sit(look(rng, kind), x, 940, 580, face=face, lean=10, nod=14, hands=((0.27, 0.17), (0.24, 0.2))).draw(c)
    table(c, 500, 690, 660, 950, WOOD, depth=70)
    for x, y in ((640, 742), (800, 748), (950, 740)):
        c.poly([(x - 70, y), (x + 66, y), (x + 56, y - 36), (x - 60, y - 36)], PAPER)
        for k in range(3):
            c.line([(x - 52, y - 8 - 9 * k), (x + (44 if k != 1 else 20), y - 8 - 9 * k)], 3, STONE)
        c.line([(x - 46, y - 14), (x + 4, y - 14)], 3, RED)
    pen(c, (735, 715), (690, 738), RED, 8)
    for k in range(8):
        c.rect(1034 + (k % 3) * 3, 716 - 8 * k, 84, 7, (PAPER, CREAM)[k % 2], 1)
    c.line([(800, 700), (800, 560), (880, 500)], 10, DEEP)
    c.rect(758, 690, 84, 14, DEEP, 6)
    c.poly([(850, 474), (912, 500), (900, 566), (812, 530)], RED)
    c.poly([(812, 530), (900, 566), (960, 700), (690, 700)], fade("#FFF0C4", 0.3))
    sheet(c, 566, 672, 52)
