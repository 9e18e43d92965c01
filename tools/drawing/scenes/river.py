"""Pictures by the river: sampling, testing on the bank, bridges."""

from dataclasses import replace
from random import Random

from ..canvas import Canvas, Point, fade, mix, smooth
from ..outdoors import bridge, ground, hills, poplar, reeds, sky, town, tree, water
from ..palette import BARK, CREAM, DEEP, INK, OCHRE, PAPER, RED, SLATE, STEEL, STONE, UMBER, WOOD, Mood
from ..people import Look, look
from ..postures import crouch, shadow, stand
from ..things import bottle, meter, notebook, pail, tube_rack


def marker_post(c: Canvas, rng: Random, mood: Mood) -> None:
    """A wooden post with the number three on the bank."""
    w, h = c.width, c.height
    sky(c, mood, h * 0.4, rng, clouds=2)
    hills(c, h * 0.4, h * 0.1, mood.far, rng, 4)
    hills(c, h * 0.4, h * 0.04, mood.middle, rng, 5)
    water(c, h * 0.4, h * 0.8, mood, rng, 40)
    reeds(c, -20, w * 0.26, h * 0.75, h * 0.36, rng, mood.near, 18)
    reeds(c, w * 0.82, w * 1.02, h * 0.73, h * 0.27, rng, mood.near, 11)
    ground(c, [(-60, h * 0.71), (w * 0.3, h * 0.74), (w * 0.7, h * 0.71), (w + 60, h * 0.75)], mood.near, rng, 46)
    x, top = w * 0.54, h * 0.4
    shadow(c, x + 30, h * 0.845, 190)
    c.rect(x - 22, top + 60, 44, h * 0.845 - top - 60, BARK, 4)
    c.rect(x + 8, top + 60, 14, h * 0.845 - top - 60, fade(INK, 0.15), 4)
    c.rect(x - 175, top, 350, 235, mix(WOOD, CREAM, 0.15), 10)
    c.rect(x - 158, top + 17, 316, 201, CREAM, 6)
    for k, share in enumerate((0.74, 0.6, 1.0)):
        c.rect(x - 92 * share, top + 62 + k * 50, 184 * share, 15, RED, 4)
    for side in (-1, 1):
        c.disc(x + side * 148, top + 117, 6, BARK)
    reeds(c, w * 0.26, w * 0.38, h * 0.88, h * 0.12, rng, mix(mood.near, INK, 0.15), 5)


def pole_sampling(c: Canvas, rng: Random, mood: Mood, *, vests: bool = False, side: int = 1) -> None:
    """Two people take a water sample with a long pole; with vests they stand secured by a rope."""
    sky(c, mood, 470, rng, sun=(1180 if side > 0 else 380, 190), clouds=3)
    hills(c, 470, 190 if vests else 90, mood.far, rng, 5)
    hills(c, 470, 80, mood.middle, rng, 7)
    water(c, 466, 1000, mood, rng, 40)
    if not vests:
        bridge(c, 860, 1720, 420, 500, 4, mix(STONE, SLATE, 0.15), 30)
        reeds(c, -20, 260, 640, 300, rng, mood.near, 16)
    else:
        for x in (1240, 1310, 1390, 1500):
            poplar(c, x, 475, rng.uniform(110, 170), mood.leaf)
    ground(c, [(-90, 600), (180, 612), (430, 660), (640, 745), (760, 850), (800, 1060)], mood.near, rng, 40)
    helper, taker = look(rng), look(rng)
    if vests:
        helper, taker = (_vested(who) for who in (helper, taker))
        c.rect(62, 480, 26, 190, BARK, 6)
        c.curve([(80, 560), (190, 640), (262, 592)], 6, CREAM)
        c.curve([(262, 592), (400, 650), (520, 612)], 6, CREAM)
        for x, y in ((275, 838), (545, 852)):
            shadow(c, x, y, 190)
        first = stand(helper, 275, 838, 465, lean=4, hands=((0.24, 0.15), (0.2, 0.2)))
        hand = first.draw(c)
        bottle(c, hand[0] + 12, hand[1] + 34, 76, mix(mood.water[1], PAPER, 0.3))
        second = stand(taker, 545, 852, 470, lean=20, hands=((0.25, 0.2), (0.38, 0.26)), stride=0.1)
    else:
        for x, y in ((235, 815), (560, 848)):
            shadow(c, x, y, 220)
        first = crouch(helper, 235, 815, 500, hands=((0.24, 0.26), (0.26, 0.24)))
        first.draw(c)
        bottle(c, 402, 818, 96, mix(mood.water[1], PAPER, 0.25), cap=OCHRE)
        bottle(c, 455, 832, 82, mix(mood.water[1], PAPER, 0.4), cap=OCHRE)
        second = crouch(taker, 560, 848, 510, lean=34, hands=((0.24, 0.12), (0.36, 0.16)))
    second.body(c)
    _pole(c, second.hands, (1105, 838))
    second.arms(c)


def _vested(who: Look) -> Look:
    return replace(who, vest="#C7683A")


def _pole(c: Canvas, hands: tuple[Point, ...], tip: Point) -> None:
    near, far = hands
    start = (near[0] - (tip[0] - near[0]) * 0.22, near[1] - (tip[1] - near[1]) * 0.22)
    c.line([start, far, tip], 11, WOOD)
    c.rect(tip[0] - 17, tip[1] - 8, 44, 52, PAPER, 8)
    for k in range(3):
        c.disc(tip[0] + 5, tip[1] + 46, 52 + 42 * k, fade(PAPER, 0.14), 9 + 8 * k)


def field_bench(c: Canvas, rng: Random, mood: Mood, *, parasol: bool = True) -> None:
    """A folding table on the bank with instruments; a parasol above it, or someone bent over the reading."""
    sky(c, mood, 430, rng, sun=None if parasol else (1250, 170), clouds=3)
    hills(c, 430, 120, mood.far, rng, 4 if parasol else 6)
    water(c, 426, 760, mood, rng, 32)
    if parasol:
        reeds(c, 1240, 1600, 690, 300, rng, mood.near, 22)
        ground(c, [(-90, 640), (400, 664), (900, 640), (1300, 672), (1690, 655)], mood.near, rng, 44)
        c.line([(800, 150), (812, 900)], 17, CREAM)
        canopy = [(370, 330), (480, 180), (800, 96), (1120, 180), (1230, 330)]
        c.poly([*canopy, (800, 300)], CREAM)
        for k, (a, b) in enumerate(((370, 590), (800, 1010))):
            c.poly([(a, 330 if k == 0 else 312), (800, 96), (b, 314 if k == 0 else 316)], mix(RED, CREAM, 0.08))
        c.poly(
            [(370, 330), (590, 312), (800, 306), (1010, 314), (1230, 330), (1010, 340), (800, 330), (590, 338)],
            fade(INK, 0.12),
        )
    else:
        for trunk in (90, 210, 300):
            tree(c, trunk, 470, rng.uniform(150, 240), mood.leaf)
        ground(c, [(-90, 700), (300, 664), (800, 690), (1200, 660), (1690, 640)], mix(mood.near, STONE, 0.55), rng, 14)
        for _ in range(34):
            x, y = rng.uniform(0, 1600), rng.uniform(740, 985)
            c.disc(
                x,
                y,
                rng.uniform(10, 34),
                mix(STONE, rng.choice((SLATE, PAPER)), rng.uniform(0.1, 0.4)),
                rng.uniform(6, 13),
            )
    left = 430 if parasol else 640
    shadow(c, left + 370, 915, 900)
    for x in (left + 60, left + 680):
        c.line([(x - 50, 915), (x + 70, 690)], 15, SLATE)
        c.line([(x + 70, 915), (x - 50, 690)], 15, mix(SLATE, INK, 0.25))
    reader = None
    if not parasol:
        shadow(c, 560, 905, 230)
        reader = stand(look(rng), 560, 905, 640, lean=38, nod=14, hands=((0.3, 0.2), (0.34, 0.2)), stride=0.05)
        reader.body(c)
    c.poly([(left + 40, 640), (left + 700, 640), (left + 760, 690), (left - 20, 690)], mix(CREAM, STONE, 0.35))
    c.rect(left - 20, 690, 780, 18, STONE, 4)
    tint = ("#C9D9CF", "#A9C4BF", "#D8CFA5", "#8FB1AE", "#C5B98A")
    tube_rack(c, left + (60 if parasol else 520), 662, 170, tint if parasol else tint[:3])
    bottle(c, left + (640 if parasol else 410), 668, 120, "#B9CDC2", cap=OCHRE)
    meter(c, left + (395 if parasol else 245), 672, 150, (left + (640 if parasol else 410), 640))
    notebook(c, left + (535 if parasol else 95), 684, 170, cover=DEEP)
    if reader:
        reader.arms(c)


def stone_bridge(c: Canvas, rng: Random, mood: Mood) -> None:
    """A three-arched bridge in the mist of the early morning."""
    sky(c, mood, 520, rng, sun=(800, 330), clouds=2)
    hills(c, 520, 170, mix(mood.far, PAPER, 0.25), rng, 4)
    hills(c, 520, 80, mix(mood.middle, PAPER, 0.35), rng, 6)
    water(c, 516, 1000, mood, rng, 26)
    bridge(c, 150, 1450, 400, 590, 3, mix(STONE, SLATE, 0.22), 92)
    for y, x, w in ((505, 420, 760), (548, 1130, 880), (602, 640, 1150), (665, 1200, 620)):
        c.glow(x, y, w / 2, "#F7EFE2", 0.85, 40)
    for left, right, base in ((-40, 190, 800), (1400, 1640, 830)):
        ground(c, [(left - 90, base - 70), ((left + right) / 2, base - 58), (right + (60 if left < 0 else 200), base + 90)] if left < 0 else
               [(left - 130, base + 90), ((left + right) / 2, base - 50), (right + 90, base - 80)], mood.near, rng, 10)  # fmt: skip
        reeds(c, left, right + (60 if left < 0 else 0), base + 20, 330, rng, mood.near, 20)


def bridge_bucket(c: Canvas, rng: Random, mood: Mood) -> None:
    """Two people on a bridge let a bucket down to the swollen river."""
    sky(c, mood, 420, rng, clouds=4)
    hills(c, 420, 120, mood.far, rng, 5)
    for x in (70, 180, 1320, 1450, 1560):
        tree(c, x, 440, rng.uniform(120, 190), mood.leaf)
    water(c, 416, 1000, mood, rng, 58)
    stone = mix(STONE, SLATE, 0.18)
    people = (
        stand(look(rng), 520, 498, 400, face=1, lean=12, hands=((0.19, 0.2), (0.12, 0.21))),
        stand(look(rng), 870, 498, 405, face=1, lean=22, hands=((0.24, 0.06), (0.22, 0.12))),
    )
    for figure in people:
        figure.draw(c)
    rope = people[1].hands[0]
    c.poly([(-40, 480), (1010, 480), (1010, 585), (-40, 585)], stone)
    c.rect(-40, 480, 1050, 20, mix(stone, PAPER, 0.3))
    arch = smooth([(150, 1000), (165, 860), (285, 700), (480, 640), (675, 700), (795, 860), (810, 1000)])
    c.rect(-40, 585, 190, 415, mix(stone, INK, 0.05))
    c.rect(810, 585, 170, 415, mix(stone, INK, 0.05))
    c.poly([(150, 585), (810, 585), *arch[::-1]], mix(stone, INK, 0.05))
    c.line(arch, 16, mix(stone, INK, 0.2))
    for row in range(4):
        for k in range(3):
            c.rect(824 + k * 52 - (26 if row % 2 else 0) + 14, 640 + row * 88, 40, 5, mix(stone, INK, 0.14))
            c.rect(4 + k * 48 - (22 if row % 2 else 0), 640 + row * 88, 36, 5, mix(stone, INK, 0.14))
    for x in range(0, 1000, 90):
        c.rect(x, 276, 15, 212, mix(stone, INK, 0.22), 4)
    for y in (268, 372):
        c.rect(-40, y, 1060, 13, mix(stone, INK, 0.28), 5)
    people[0].arms(c)
    people[1].arms(c)
    c.line([rope, (1062, 268)], 5, UMBER)
    pail(c, 1066, 788, 74, [(1062, 268)])
    for k in range(3):
        c.disc(1066, 862, 70 + 48 * k, fade(PAPER, 0.16), 11 + 9 * k)
    reeds(c, 1330, 1640, 1010, 240, rng, mood.near, 16)


def wide_river(c: Canvas, rng: Random, mood: Mood) -> None:
    """A wide river with an arched bridge and a town; three people lift a bucket of water."""
    sky(c, mood, 430, rng, sun=(430, 240), clouds=2)
    hills(c, 430, 110, mood.far, rng, 4)
    town(c, 432, 60, 720, mix(mood.far, SLATE, 0.35), rng, 120)
    water(c, 428, 1000, mood, rng, 46)
    bridge(c, 640, 1760, 378, 468, 5, mix(STONE, BARK, 0.2), 52)
    ground(c, [(1690, 640), (1400, 668), (1150, 730), (980, 830), (930, 1060)][::-1], mood.near, rng, 34)
    reeds(c, 1420, 1640, 720, 330, rng, mood.near, 20)
    group = (stand(look(rng), 1400, 862, 430, face=-1, hands=((0.17, 0.16), (0.15, 0.18))), stand(look(rng, "teacher"), 1235, 880, 450, face=-1, lean=6, hands=((0.08, 0.3), (0.2, 0.2))),
             stand(look(rng), 1075, 893, 440, face=-1, lean=24, hands=((0.26, 0.16), (0.24, 0.2)), stride=0.08))  # fmt: skip
    for figure in group:
        shadow(c, figure.hip[0], figure.feet[0][1], 180)
        figure.draw(c)
    x, y = group[0].hands[0]
    c.rect(x - 40, y - 44, 58, 74, WOOD, 5)
    c.rect(x - 34, y - 36, 46, 60, PAPER, 2)
    end = group[2].hands[0]
    pail(c, 872, 806, 66, [end, (884, end[1] + 10)])
    for k in range(3):
        c.disc(872, 872, 58 + 40 * k, fade(PAPER, 0.16), 9 + 8 * k)
    c.rect(1130, 850, 74, 44, mix(STEEL, DEEP, 0.5), 5)
