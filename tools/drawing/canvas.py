"""A drawing surface in logical units: everything is drawn enlarged and reduced once, which smooths every edge."""

import math
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]

ENLARGED = 3
JPEG_QUALITY = 85
CLEAR = "#00000000"


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` (0–1) of the way from `first` to `second`, both `#RRGGBB`."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def fade(colour: str, opacity: float) -> str:
    """Return `#RRGGBB` as `#RRGGBBAA` with the given opacity (0–1)."""
    return f"{colour}{round(opacity * 255):02X}"


def smooth(points: Sequence[Point], *, closed: bool = False, steps: int = 14) -> list[Point]:
    """Return a Catmull-Rom curve through the points."""
    ring = list(points)
    padded = [ring[-1], *ring, ring[0], ring[1]] if closed else [ring[0], *ring, ring[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return curve if closed else [*curve, ring[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def turned(points: Sequence[Point], centre: Point, degrees: float) -> list[Point]:
    """Return the points turned clockwise about the centre."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    cx, cy = centre
    return [(cx + (x - cx) * cosine - (y - cy) * sine, cy + (x - cx) * sine + (y - cy) * cosine) for x, y in points]


class Canvas:
    """One picture. All measures are logical units; colours are `#RRGGBB` or `#RRGGBBAA`.

    Without a ground the picture is transparent, and `CLEAR` cuts a hole into it.
    """

    def __init__(self, width: int, height: int, ground: str | None) -> None:
        self.width, self.height = width, height
        size = (width * ENLARGED, height * ENLARGED)
        self.image = Image.new("RGB", size, ground) if ground else Image.new("RGBA", size, CLEAR)
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def poly(self, points: Sequence[Point], fill: str) -> None:
        """Fill a polygon."""
        self._draw.polygon([(x * ENLARGED, y * ENLARGED) for x, y in points], fill=fill)

    def blob(self, points: Sequence[Point], fill: str) -> None:
        """Fill the closed curve through the points."""
        self.poly(smooth(points, closed=True), fill)

    def rect(self, left: float, top: float, width: float, height: float, fill: str, radius: float = 0) -> None:
        """Fill a rectangle, with rounded corners where a radius is given."""
        if width <= 0 or height <= 0:
            return
        box = [v * ENLARGED for v in (left, top, left + width, top + height)]
        self._draw.rounded_rectangle(box, radius=min(radius, width / 2, height / 2) * ENLARGED, fill=fill)

    def disc(self, x: float, y: float, rx: float, fill: str, ry: float | None = None) -> None:
        """Fill a circle or an ellipse."""
        ry = rx if ry is None else ry
        self._draw.ellipse([v * ENLARGED for v in (x - rx, y - ry, x + rx, y + ry)], fill=fill)

    def pie(self, x: float, y: float, rx: float, ry: float, start: float, end: float, fill: str) -> None:
        """Fill a sector; angles in degrees, clockwise from three o'clock."""
        self._draw.pieslice([v * ENLARGED for v in (x - rx, y - ry, x + rx, y + ry)], start, end, fill=fill)

    def line(self, points: Sequence[Point], width: float, fill: str) -> None:
        """Draw an even line with round ends."""
        self.limb(points, width, width, fill)

    def curve(self, points: Sequence[Point], width: float, fill: str, end_width: float | None = None) -> None:
        """Draw a curved line through the points, tapering to `end_width`."""
        self.limb(smooth(points), width, width if end_width is None else end_width, fill)

    def limb(self, points: Sequence[Point], start_width: float, end_width: float, fill: str) -> None:
        """Draw a line that tapers from one width to another, with round ends and joints."""
        if len(fill) == 9:
            self._veiled_limb(points, start_width, end_width, fill)
            return
        count = len(points) - 1
        widths = [start_width + (end_width - start_width) * i / count for i in range(count + 1)]
        for (ax, ay), (bx, by), wa, wb in zip(points, points[1:], widths, widths[1:], strict=False):
            length = math.hypot(bx - ax, by - ay) or 1
            nx, ny = (ay - by) / length / 2, (bx - ax) / length / 2
            side = [(ax + nx * wa, ay + ny * wa), (bx + nx * wb, by + ny * wb)]
            other = [(bx - nx * wb, by - ny * wb), (ax - nx * wa, ay - ny * wa)]
            self.poly([*side, *other], fill)
        for (x, y), width in zip(points, widths, strict=True):
            self.disc(x, y, width / 2, fill)

    def _veiled_limb(self, points: Sequence[Point], start_width: float, end_width: float, fill: str) -> None:
        # Translucent joints would darken where they overlap: draw opaque on a copy, then blend the copy in.
        kept = self.image
        self.image = kept.copy()
        self._draw = ImageDraw.Draw(self.image, "RGBA")
        self.limb(points, start_width, end_width, fill[:7])
        self.image = Image.blend(kept, self.image, int(fill[7:], 16) / 255)
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def gradient(self, left: float, top: float, width: float, height: float, upper: str, lower: str) -> None:
        """Fill a rectangle with an even change of colour from its upper to its lower edge."""
        size = (round(width * ENLARGED), round(height * ENLARGED))
        scale = Image.linear_gradient("L").resize(size, Image.Resampling.BICUBIC)
        layer = Image.composite(Image.new("RGB", size, lower), Image.new("RGB", size, upper), scale)
        self.image.paste(layer, (round(left * ENLARGED), round(top * ENLARGED)))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float, ry: float | None = None) -> None:
        """Lay a soft pool of light (or shade) over the picture; `strength` (0–1) is its opacity in the middle."""
        ry = radius if ry is None else ry
        size = (round(radius * 2 * ENLARGED), round(ry * 2 * ENLARGED))
        level = Image.radial_gradient("L").point(lambda v: round(max(0.0, 1 - v / 181) ** 1.6 * 255 * strength))
        mask = level.resize(size, Image.Resampling.BICUBIC)
        corner = (round((x - radius) * ENLARGED), round((y - ry) * ENLARGED))
        self.image.paste(Image.new("RGB", size, colour), corner, mask)

    def inset(self, other: "Canvas", left: float, top: float, radius: float = 0) -> None:
        """Place another picture into this one, its corners rounded."""
        mask = Image.new("L", other.image.size, 0)
        edge = (0, 0, other.image.width - 1, other.image.height - 1)
        ImageDraw.Draw(mask).rounded_rectangle(edge, radius=radius * ENLARGED, fill=255)
        self.image.paste(other.image, (round(left * ENLARGED), round(top * ENLARGED)), mask)

    def within(self, shape: Sequence[Point], over: Sequence[Point], fill: str) -> None:
        """Fill the part of `over` that lies inside `shape`: a shaded side, a stripe on cloth."""
        left, top = math.floor(min(x for x, _ in shape)), math.floor(min(y for _, y in shape))
        size = tuple(math.ceil((max(p[axis] for p in shape) - (left, top)[axis] + 1) * ENLARGED) for axis in (0, 1))
        masks = []
        for points in (shape, over):
            mask = Image.new("L", (size[0], size[1]), 0)
            ImageDraw.Draw(mask).polygon([((x - left) * ENLARGED, (y - top) * ENLARGED) for x, y in points], fill=255)
            masks.append(mask)
        opacity = int(fill[7:], 16) / 255 if len(fill) == 9 else 1.0
        both = ImageChops.multiply(masks[0], masks[1]).point(lambda v: round(v * opacity))
        self.image.paste(fill[:7], (left * ENLARGED, top * ENLARGED), both)

    def reduced(self) -> Image.Image:
        """Return the picture in its final size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def save(self, path: Path) -> int:
        """Write the picture as a JPEG (a transparent one as a PNG); return its size in bytes."""
        stream = BytesIO()
        if self.image.mode == "RGBA":
            self.reduced().save(stream, "PNG", optimize=True)
        else:
            self.reduced().save(stream, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
        path.write_bytes(stream.getvalue())
        return len(stream.getvalue())
