"""Pictures as they are published: upright, no wider than asked, without any metadata but the colour profile."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from sitegen.images.decode import Decoded, decode
from sitegen.model.derivatives import CARD_WIDTHS, WIDTHS, Box, Size, card, card_box, whole, wider
from sitegen.model.routes import PictureFile

_OPTIONS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 82, "optimize": True}),
    "png": ("PNG", {"compress_level": 6}),
    # Measured: docs/decisions/0016-webp-by-method-2.md.
    "webp": ("WEBP", {"quality": 80, "method": 2}),
}
_LOSSLESS: dict[str, object] = {"lossless": True, "quality": 40, "method": 2}
_MODES = {"jpg": ("RGB", "L"), "png": ("RGB", "RGBA", "L", "LA", "P", "1"), "webp": ("RGB", "RGBA")}
# The colour space that a profile says it describes, at bytes 16 to 20, and the modes that it fits.
_SPACES = {b"RGB ": ("RGB", "RGBA", "P"), b"GRAY": ("L", "LA", "1")}
# What everything that pages show of a picture can be made of.
_ENOUGH = (WIDTHS[-1], card(CARD_WIDTHS[-1])[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A picture decoded once for all that is derived from it: *screen* is it in eight bits, in colours of screens.

    *scaled* keeps by size what it was brought to, whole and cut; each width is made from the next one, and so are cards.
    """

    decoded: Decoded
    screen: Image.Image
    profile: bytes
    scaled: dict[tuple[Size, bool], Image.Image] = field(default_factory=dict)


def prepare(path: Path, width: int) -> Prepared:
    """Return the picture at *path*, ready for everything that is at most *width* pixels wide.

    Raises:
        Unusable: where it cannot be decoded.
        OSError: where the disk fails.
    """
    decoded = decode(path, path.name, _ENOUGH if width <= _ENOUGH[0] else None)
    screen, profile = for_screens(decoded.frames[0], decoded.profile)
    # Writers would publish what they find there.
    screen.info = {"transparency": screen.info["transparency"]} if "transparency" in screen.info else {}
    return Prepared(decoded=decoded, screen=screen, profile=profile if _fits(profile, screen) else b"")


def encode(source: Prepared, make: PictureFile) -> bytes:
    """Return of *source* what *make* says."""
    if make.format == "gif":
        return _write_animation(source.decoded, make.width)
    picture = _at(source, (make.width, make.height), cut=make.cut)
    data = _write(picture, make.format, source.profile)
    if make.format == "webp" and picture is source.screen and source.decoded.is_drawn:
        # In their own size drawings are smaller so, and sharp; once scaled, they have the colours of photographs.
        return min(data, _write(picture, "webp", source.profile, _LOSSLESS), key=len)
    return data


def _at(source: Prepared, size: Size, *, cut: bool = False) -> Image.Image:
    """Return *source* in *size*, scaled from the next wider of the pictures that may be published of it.

    So what comes out depends on nothing but the source, whatever else is made of it.
    """
    if not cut and source.screen.size == size:
        return source.screen
    if (size, cut) not in source.scaled:
        own = source.decoded.size
        width = wider(own, size[0], cut=cut)
        picture = _at(source, whole(own, width)) if width else source.screen
        source.scaled[size, cut] = _scaled(picture, size, card_box(picture.size) if cut else None)
    return source.scaled[size, cut]


def for_screens(picture: Image.Image, profile: bytes) -> tuple[Image.Image, bytes]:
    """Return *picture* with eight bits for each colour of screens, and the profile that then fits."""
    if picture.mode == "CMYK":
        return _from_print(picture, profile), b""
    if picture.mode == "F" or picture.mode.startswith("I"):
        # Scans in 16 bits of grey; converting them cuts off instead of scaling.
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L"), b""
    if "transparency" in picture.info and picture.mode != "P":
        return picture.convert("RGBA"), profile
    if picture.mode in ("RGBA", "LA") and picture.getextrema()[-1] == (255, 255):
        return picture.convert(picture.mode[:-1]), profile  # screenshots say that they may be clear, and are not
    return picture, profile


def is_clear(picture: Image.Image) -> bool:
    """Tell whether *picture* may be transparent somewhere."""
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _from_print(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        screen = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # no profile, or one that does not fit
        screen = None
    return screen or picture.convert("RGB")


def _scaled(picture: Image.Image, size: tuple[int, int], box: Box | None = None) -> Image.Image:
    if picture.mode == "1":
        picture = picture.convert("L")
    elif picture.mode in ("P", "PA"):  # palettes cannot be scaled; their colours can
        picture = picture.convert("RGBA" if is_clear(picture) else "RGB")
    return picture.resize(size, Image.Resampling.BICUBIC, box=box, reducing_gap=2.0)


def _write(picture: Image.Image, format: str, profile: bytes, other: dict[str, object] | None = None) -> bytes:
    picture = _in_mode(picture, format)
    kind, options = _OPTIONS[format]
    kept = {"icc_profile": profile} if _fits(profile, picture) else {}
    data = BytesIO()
    picture.save(data, kind, **(other or options), **kept)
    return data.getvalue()


def _fits(profile: bytes, picture: Image.Image) -> bool:
    return picture.mode in _SPACES.get(profile[16:20], ())


def _in_mode(picture: Image.Image, format: str) -> Image.Image:
    """Return *picture* in a mode that *format* has, what is transparent kept so where the format can."""
    if picture.mode in _MODES[format]:
        return picture
    return picture.convert("RGBA" if is_clear(picture) and format != "jpg" else "RGB")


def _write_animation(decoded: Decoded, width: int) -> bytes:
    frames = list(decoded.frames)
    if decoded.size[0] > width:
        height = max(1, round(decoded.size[1] * width / decoded.size[0]))
        frames = [_scaled(frame, (width, height)) for frame in frames]
    for frame in frames:
        frame.info = {}
    data = BytesIO()
    options: dict[str, object] = {} if decoded.loop is None else {"loop": decoded.loop}
    times = list(decoded.durations)
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=times, disposal=2, **options)
    return data.getvalue()
