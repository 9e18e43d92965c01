"""People as simple figures: a posture is a hip, a lean, two hands and two feet; elbows and knees follow from them."""

import math
from dataclasses import dataclass, replace
from random import Random

from .canvas import Canvas, Point, fade, mix, smooth
from .palette import CLAY, CREAM, DEEP, INK, OCHRE, SLATE, STONE, UMBER

SKINS = ("#E3B792", "#D9A57E", "#E8C19E", "#CF9A72")
DARK_HAIR = ("#2C2826", "#3A312B", "#332E30")
GREY_HAIR = ("#D9D6CF", "#BFBDB8", "#ECE9E2")
TOPS = ("#4A6576", "#7C8663", "#C6A05A", "#DDCDAF", "#97968F", "#5A827E", "#A9674C", "#E9E2D4", "#3F4F5E", "#8FA3A6")
TROUSERS = ("#39424A", "#4A4640", "#5F5A50", "#3E5061", "#6B6459")
WHITE = "#F8F5EE"


@dataclass(frozen=True, slots=True)
class Look:
    """Clothes, hair and hat of one person."""

    skin: str
    hair: str
    style: str
    top: str
    legs: str
    hat: str = ""
    coat: bool = False
    vest: str = ""


def look(rng: Random, kind: str = "student") -> Look:
    """Return the outfit of a student, teacher, elder, farmer, nurse, cook, guest (in the kitchen) or worker."""
    young = Look(
        rng.choice(SKINS), rng.choice(DARK_HAIR), rng.choice(("short", "short", "bob", "tail", "bun")),
        rng.choice(TOPS), rng.choice(TROUSERS),
    )  # fmt: skip
    changes: dict[str, Look] = {
        "student": young,
        "teacher": replace(young, top=rng.choice(("#3F4F5E", "#6E7468", "#97968F", "#4A6576", "#8A7458", "#DDD3C0"))),
        "elder": replace(
            young, hair=rng.choice(GREY_HAIR), style=rng.choice(("short", "bun", "bob")),
            top=rng.choice((SLATE, "#7D6A58", "#8C9084", "#6F5560", "#A8A390")),
        ),
        "farmer": replace(
            young, hat=rng.choice(("straw", "straw", "")), style=rng.choice(("short", "short", "bob")),
            top=rng.choice((DEEP, "#8B7A58", "#A9674C", "#6B7C83", "#DED4BF")),
        ),
        "nurse": replace(young, top=WHITE, coat=True, style=rng.choice(("bun", "bob", "short"))),
        "cook": replace(young, top=WHITE, hat="tall", style="short"),
        "guest": replace(young, top=WHITE, coat=True, hat="cap"),
        "worker": replace(young, top="#4F6B7C", legs="#40566A", style="short"),
    }  # fmt: skip
    return changes[kind]


def _joint(a: Point, b: Point, upper: float, lower: float, bend: float) -> tuple[Point, Point]:
    """Return elbow (or knee) and hand (or foot): the end is drawn back where it lies out of reach."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    distance = max(1e-6, math.hypot(dx, dy))
    reach = min(distance, (upper + lower) * 0.995)
    ux, uy = dx / distance, dy / distance
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    across = math.sqrt(max(0.0, upper**2 - along**2)) * bend
    return (a[0] + ux * along - uy * across, a[1] + uy * along + ux * across), (a[0] + ux * reach, a[1] + uy * reach)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One posture. `size` is the standing height; `face` 1 looks right, -1 left; hands are absolute points."""

    look: Look
    hip: Point
    size: float
    face: int = 1
    lean: float = 0
    view: str = "side"
    hands: tuple[Point, ...] = ()
    feet: tuple[Point, ...] = ()
    knees: tuple[Point, ...] = ()
    nod: float = 0

    @property
    def neck(self) -> Point:
        """The point between the shoulders."""
        angle = math.radians(self.lean)
        return (
            self.hip[0] + math.sin(angle) * self.face * 0.3 * self.size,
            self.hip[1] - math.cos(angle) * 0.3 * self.size,
        )

    def at(self, forward: float, down: float) -> Point:
        """Return a point measured from the neck in standing heights, forward in the direction of the face."""
        return (self.neck[0] + forward * self.face * self.size, self.neck[1] + down * self.size)

    def draw(self, canvas: Canvas) -> Point:
        """Draw the whole figure and return its near hand."""
        self.body(canvas)
        return self.arms(canvas)

    def body(self, canvas: Canvas) -> None:
        """Draw all but the near arm (in front view: all but both arms)."""
        if self.view == "side" and len(self.hands) > 1:
            self._arm(canvas, self.hands[1], 0.26, 0.01)
        for foot, knee, shade in zip(self.feet[::-1], self.knees[::-1] or (None, None), (0.22, 0.0), strict=False):
            self._leg(canvas, foot, knee, shade)
        self._torso(canvas)
        self._head(canvas)

    def arms(self, canvas: Canvas) -> Point:
        """Draw the arms that lie in front of the body and return the near hand."""
        if not self.hands:
            return self.at(0.02, 0.32)
        if self.view == "side":
            return self._arm(canvas, self.hands[0], 0.13, 0)
        side = 0.095
        if len(self.hands) > 1:
            self._arm(canvas, self.hands[1], 0.14, -side)
        return self._arm(canvas, self.hands[0], 0.14, side)

    def _arm(self, canvas: Canvas, hand: Point, shade: float, offset: float) -> Point:
        h = self.size
        shoulder = (self.neck[0] + offset * h, self.neck[1] + 0.035 * h)
        if self.view == "back":
            canvas.limb([shoulder, hand], 0.075 * h, 0.062 * h, mix(self.look.top, INK, shade * 0.6))
            return hand
        bend = self.face if self.view == "side" else -math.copysign(0.45, offset)
        elbow, end = _joint(shoulder, hand, 0.165 * h, 0.16 * h, bend)
        sleeve = mix(self.look.top, INK, shade)
        canvas.disc(*end, 0.024 * h, self.look.skin)
        wrist = (end[0] + (elbow[0] - end[0]) * 0.16, end[1] + (elbow[1] - end[1]) * 0.16)
        canvas.limb([shoulder, elbow, wrist], 0.072 * h, 0.05 * h, sleeve)
        return end

    def _leg(self, canvas: Canvas, foot: Point, knee: Point | None, shade: float) -> None:
        h, colour = self.size, mix(self.look.legs, INK, shade)
        offset = 0.0 if self.view == "side" else math.copysign(0.045 * h, foot[0] - self.hip[0])
        hip = (self.hip[0] + offset, self.hip[1])
        if knee is None and self.view != "side":
            knee = ((hip[0] + foot[0]) / 2, (hip[1] + foot[1]) / 2)
        elif knee is None:
            knee, foot = _joint(hip, (foot[0], foot[1] - 0.02 * h), 0.245 * h, 0.245 * h, -self.face)
        toe = self.face * 0.05 * h if self.view == "side" else 0
        canvas.limb([(foot[0], foot[1] + 0.002 * h), (foot[0] + toe, foot[1] + 0.008 * h)], 0.04 * h, 0.03 * h, INK)
        canvas.limb([hip, knee, (foot[0], foot[1] - 0.018 * h)], 0.105 * h, 0.055 * h, colour)

    def _frame(self, outline: tuple[Point, ...]) -> list[Point]:
        """Map (across, up) pairs, measured along the spine, to the picture."""
        h, angle = self.size, math.radians(self.lean) * self.face
        turn = self.face if self.view == "side" else 1
        return [
            (
                self.hip[0] + (across * turn * math.cos(angle) + up * math.sin(angle)) * h,
                self.hip[1] + (across * turn * math.sin(angle) - up * math.cos(angle)) * h,
            )
            for across, up in outline
        ]

    def _torso(self, canvas: Canvas) -> None:
        wide = self.view != "side"
        hem = -0.14 if self.look.coat and self.feet and not self.knees else -0.035
        if wide:
            outline = ((-0.088, hem), (-0.092, 0.1), (-0.125, 0.235), (-0.085, 0.3), (-0.03, 0.325), (0.03, 0.325),
                       (0.085, 0.3), (0.125, 0.235), (0.092, 0.1), (0.088, hem))  # fmt: skip
        else:
            outline = ((-0.078, hem), (-0.085, 0.08), (-0.098, 0.2), (-0.062, 0.295), (-0.02, 0.325), (0.03, 0.318),
                       (0.068, 0.26), (0.078, 0.16), (0.07, 0.05), (0.074, hem))  # fmt: skip
        shape = smooth(self._frame(outline), closed=True)
        colour = self.look.top
        canvas.poly(shape, colour)
        band = ((-0.2, -0.2), (-0.2, 0.4), (-0.045, 0.4), (-0.03, 0.1), (-0.05, -0.2))
        canvas.within(shape, self._frame(band), fade(INK, 0.09))
        if self.look.vest:
            cut = ((-0.2, 0.0), (-0.2, 0.33), (0.2, 0.33), (0.2, 0.0))
            canvas.within(shape, self._frame(cut), self.look.vest)
            canvas.within(shape, self._frame(((-0.2, 0.1), (-0.2, 0.125), (0.2, 0.125), (0.2, 0.1))), CREAM)
        elif self.view == "front":
            canvas.within(shape, self._frame(((-0.035, 0.34), (0.0, 0.245), (0.035, 0.34))), mix(colour, CREAM, 0.55))
        if self.look.coat and self.view != "back":
            seam = 0.0 if wide else 0.055
            canvas.line(self._frame(((seam, 0.24), (seam, hem + 0.02))), 0.006 * self.size, mix(colour, INK, 0.22))

    def _head(self, canvas: Canvas) -> None:
        h, side = self.size, self.view == "side"
        tilt = math.radians(self.lean * 0.6 + self.nod) * self.face
        x = self.neck[0] + math.sin(tilt) * 0.085 * h + (0.012 * h * self.face if side else 0)
        y = self.neck[1] - math.cos(tilt) * 0.092 * h
        skin, hair, style = self.look.skin, self.look.hair, self.look.style
        canvas.limb(
            [(self.neck[0], self.neck[1] + 0.005 * h), (x, y + 0.02 * h)], 0.052 * h, 0.05 * h, mix(skin, UMBER, 0.18)
        )
        back = -self.face * 0.02 * h if side else 0.0
        if style == "tail":
            canvas.limb([(x + back * 2.2, y - 0.02 * h), (x + back * 3.4, y + 0.09 * h)], 0.045 * h, 0.02 * h, hair)
        if style == "bun":
            canvas.disc(x + back * 2.4, y - (0.04 if side else 0.075) * h, 0.03 * h, hair)
        if style == "bob":
            canvas.blob([(x + back - 0.062 * h, y - 0.02 * h), (x + back, y - 0.085 * h), (x + back + 0.062 * h, y - 0.02 * h),
                         (x + back + 0.058 * h, y + 0.065 * h), (x + back - 0.058 * h, y + 0.065 * h)], hair)  # fmt: skip
        canvas.disc(x + back * 0.55, y - 0.016 * h, 0.06 * h, hair, 0.068 * h)
        if self.view != "back":
            self._face(canvas, x, y, skin, hair)
        elif style == "short":
            canvas.limb([(x - 0.02 * h, y + 0.045 * h), (x + 0.02 * h, y + 0.045 * h)], 0.03 * h, 0.03 * h, hair)
        self._hat(canvas, x, y)

    def _face(self, canvas: Canvas, x: float, y: float, skin: str, hair: str) -> None:
        h, face = self.size, self.face
        if self.view == "front":
            canvas.disc(x, y + 0.008 * h, 0.05 * h, skin, 0.06 * h)
            canvas.pie(x, y - 0.012 * h, 0.055 * h, 0.06 * h, 190, 350, hair)
            return
        canvas.disc(x + 0.012 * h * face, y + 0.006 * h, 0.048 * h, skin, 0.06 * h)
        fringe = [(-0.06, -0.02), (-0.02, -0.082), (0.042, -0.066), (0.058, -0.03), (0.01, -0.026), (-0.012, 0.022)]
        canvas.blob([(x + a * h * face, y + b * h) for a, b in fringe], hair)
        canvas.disc(x - 0.012 * h * face, y + 0.012 * h, 0.012 * h, mix(skin, CLAY, 0.3), 0.016 * h)

    def _hat(self, canvas: Canvas, x: float, y: float) -> None:
        h = self.size
        if self.look.hat == "straw":
            canvas.pie(x, y - 0.045 * h, 0.062 * h, 0.07 * h, 180, 360, "#DDBE7E")
            canvas.rect(x - 0.062 * h, y - 0.062 * h, 0.124 * h, 0.018 * h, OCHRE)
            canvas.disc(x, y - 0.04 * h, 0.115 * h, "#E6CB90", 0.021 * h)
        elif self.look.hat == "tall":
            canvas.rect(x - 0.056 * h, y - 0.115 * h, 0.112 * h, 0.075 * h, WHITE)
            canvas.blob(
                [(x - 0.07 * h, y - 0.13 * h), (x, y - 0.175 * h), (x + 0.07 * h, y - 0.13 * h), (x, y - 0.1 * h)],
                WHITE,
            )
            canvas.rect(x - 0.056 * h, y - 0.058 * h, 0.112 * h, 0.012 * h, STONE)
        elif self.look.hat == "cap":
            canvas.pie(x - 0.008 * h * self.face, y - 0.025 * h, 0.07 * h, 0.075 * h, 180, 360, "#EDF0EC")
            canvas.rect(x - 0.075 * h, y - 0.034 * h, 0.14 * h, 0.014 * h, "#D5DCD8", 0.006 * h)
