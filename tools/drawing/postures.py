"""The postures that the scenes use; hands are given as (forward, down) from the neck, in standing heights."""

from collections.abc import Sequence

from .canvas import Canvas, Point, fade
from .palette import BARK, INK, PAPER, SLATE, STONE
from .people import Figure, Look

HANGING = ((0.03, 0.335), (0.06, 0.325))


def _placed(figure: Figure, hands: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(figure.at(*hand) for hand in hands)


def _with_hands(figure: Figure, hands: Sequence[Point]) -> Figure:
    return Figure(
        look=figure.look, hip=figure.hip, size=figure.size, face=figure.face, lean=figure.lean, view=figure.view,
        hands=_placed(figure, hands), feet=figure.feet, knees=figure.knees, nod=figure.nod,
    )  # fmt: skip


def stand(who: Look, x: float, ground: float, size: float, *, face: int = 1, hands: Sequence[Point] = HANGING,
          view: str = "side", lean: float = 2, nod: float = 4, stride: float = 0.03) -> Figure:  # fmt: skip
    """Someone standing on the ground line, or walking with a longer stride."""
    spread = stride if view == "side" else 0.055
    feet = ((x + spread * size, ground), (x - spread * size, ground - 0.006 * size))
    if view != "side" and hands is HANGING:
        hands = ((0.13, 0.33), (-0.13, 0.33))
    figure = Figure(look=who, hip=(x, ground - 0.503 * size), size=size, face=face, lean=lean if view == "side" else 0,
                    view=view, feet=feet, nod=nod if view == "side" else 0)  # fmt: skip
    return _with_hands(figure, hands)


def sit(who: Look, x: float, ground: float, size: float, *, face: int = 1, lean: float = 4, nod: float = 8,
        hands: Sequence[Point] = ((0.2, 0.24), (0.22, 0.25)), seat: float = 0.265) -> Figure:  # fmt: skip
    """Someone sitting in side view; `seat` is the height of the hip above the ground in standing heights."""
    hip = (x, ground - (seat + 0.03) * size)
    knees = ((x + 0.225 * face * size, hip[1] + 0.0 * size), (x + 0.215 * face * size, hip[1] + 0.004 * size))
    feet = ((x + 0.235 * face * size, ground), (x + 0.19 * face * size, ground - 0.008 * size))
    figure = Figure(look=who, hip=hip, size=size, face=face, lean=lean, feet=feet, knees=knees, nod=nod)
    return _with_hands(figure, hands)


def sit_facing(who: Look, x: float, ground: float, size: float, *, hands: Sequence[Point] = ((0.05, 0.27), (-0.05, 0.27)),
               view: str = "front") -> Figure:  # fmt: skip
    """Someone sitting towards us (or away from us)."""
    hip = (x, ground - 0.31 * size)
    near = 0.05 if view == "front" else 0.0
    knees = ((x + 0.07 * size, hip[1] + near * size), (x - 0.07 * size, hip[1] + near * size))
    feet = ((x + 0.065 * size, ground), (x - 0.065 * size, ground))
    return _with_hands(Figure(look=who, hip=hip, size=size, view=view, feet=feet, knees=knees), hands)


def crouch(who: Look, x: float, ground: float, size: float, *, face: int = 1, lean: float = 28, nod: float = 10,
           hands: Sequence[Point] = ((0.26, 0.16), (0.24, 0.18))) -> Figure:  # fmt: skip
    """Someone squatting."""
    hip = (x, ground - 0.165 * size)
    knees = ((x + 0.2 * face * size, ground - 0.245 * size), (x + 0.17 * face * size, ground - 0.25 * size))
    feet = ((x + 0.07 * face * size, ground), (x + 0.02 * face * size, ground - 0.01 * size))
    figure = Figure(look=who, hip=hip, size=size, face=face, lean=lean, feet=feet, knees=knees, nod=nod)
    return _with_hands(figure, hands)


def bust(who: Look, x: float, hip: float, size: float, *, view: str = "front", face: int = 1, lean: float = 0, nod: float = 6,
         hands: Sequence[Point] = ()) -> Figure:  # fmt: skip
    """The upper half of someone behind a table, or of a listener seen from behind."""
    return _with_hands(Figure(look=who, hip=(x, hip), size=size, view=view, face=face, lean=lean, nod=nod), hands)


def shadow(canvas: Canvas, x: float, ground: float, width: float) -> None:
    """A flat shadow on the ground."""
    canvas.disc(x, ground + width * 0.02, width / 2, fade(INK, 0.13), width * 0.055)


def chair(canvas: Canvas, x: float, ground: float, size: float, face: int = 1, colour: str = SLATE) -> None:
    """A chair in side view for someone of this standing height at x."""
    seat = ground - 0.245 * size
    back = x - 0.105 * face * size
    canvas.line([(back, seat), (back - 0.03 * face * size, seat - 0.24 * size)], 0.028 * size, colour)
    canvas.line([(back, seat), (x + 0.16 * face * size, seat)], 0.026 * size, colour)
    canvas.line([(back + 0.01 * face * size, seat), (back - 0.01 * face * size, ground)], 0.016 * size, BARK)
    canvas.line([(x + 0.14 * face * size, seat), (x + 0.15 * face * size, ground)], 0.016 * size, BARK)


def chair_back(canvas: Canvas, x: float, ground: float, size: float, colour: str = SLATE) -> None:
    """A chair seen from behind, in front of its sitter."""
    top = ground - 0.47 * size
    for side in (-1, 1):
        canvas.line([(x + side * 0.1 * size, top + 0.04 * size), (x + side * 0.11 * size, ground)], 0.018 * size, BARK)
    canvas.rect(x - 0.125 * size, top, 0.25 * size, 0.15 * size, colour, 0.03 * size)
    canvas.rect(x - 0.125 * size, ground - 0.26 * size, 0.25 * size, 0.03 * size, colour, 0.01 * size)


def sheet(canvas: Canvas, x: float, y: float, width: float, tilt: float = 0.12, colour: str = PAPER) -> None:
    """A sheet of paper held in a hand, with the grey of its lines."""
    height = width * 1.3
    corners = [(x - width / 2, y - height / 2), (x + width / 2, y - height / 2 + tilt * width),
               (x + width / 2 - tilt * width, y + height / 2 + tilt * width), (x - width / 2 - tilt * width, y + height / 2)]  # fmt: skip
    canvas.poly(corners, colour)
    for row in (0.28, 0.48, 0.68):
        start = (x - width * 0.36 - tilt * width * row, y - height / 2 + height * row + tilt * width * 0.15)
        canvas.line([start, (start[0] + width * 0.66, start[1] + tilt * width * 0.7)], width * 0.05, STONE)
