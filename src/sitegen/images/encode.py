"""Pictures as they are published: upright, no wider than asked, without any metadata but the colour profile."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageCms

from sitegen.images.decode import Decoded, decode

# To be raised with every change of what a picture becomes.
_REVISION = 2
_OPTIONS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 82, "progressive": True, "optimize": True}),
    "png": ("PNG", {"compress_level": 6}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
}
_MODES = {"jpg": ("RGB", "L"), "png": ("RGB", "RGBA", "L", "LA", "P", "1"), "webp": ("RGB", "RGBA")}
# The colour space that a profile says it describes, at bytes 16 to 20, and the modes that it fits.
_SPACES = {b"RGB ": ("RGB", "RGBA", "P"), b"GRAY": ("L", "LA", "1")}


@cache
def version() -> str:
    """Return what published pictures depend on besides their source."""
    return f"images-{_REVISION} pillow-{PIL.__version__}"


def encode(root: Path, path: str, width: int, format: str) -> bytes:
    """Return the picture at *path* below *root*, *width* pixels wide or as wide as it is, in *format*.

    Raises:
        Unusable: where it cannot be decoded.
        OSError: where the disk fails.
    """
    decoded = decode(root / path, path.rpartition("/")[2])
    if format == "gif":
        return _write_animation(decoded, width)
    picture, profile = _for_screens(decoded.frames[0], decoded.profile)
    if picture.width > width:
        picture = _scaled(picture, width)
    return _write(picture, format, profile)


def _for_screens(picture: Image.Image, profile: bytes) -> tuple[Image.Image, bytes]:
    """Return *picture* with eight bits for each colour of screens, and the profile that then fits."""
    if picture.mode == "CMYK":
        return _from_print(picture, profile), b""
    if picture.mode == "F" or picture.mode.startswith("I"):
        # Scans in 16 bits of grey; converting them cuts off instead of scaling.
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L"), b""
    if "transparency" in picture.info and picture.mode != "P":
        return picture.convert("RGBA"), profile
    return picture, profile


def _from_print(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        screen = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # no profile, or one that does not fit
        screen = None
    return screen or picture.convert("RGB")


def _scaled(picture: Image.Image, width: int) -> Image.Image:
    if picture.mode == "1":
        picture = picture.convert("L")
    elif picture.mode in ("P", "PA"):  # palettes cannot be scaled; their colours can
        picture = picture.convert("RGBA" if _is_clear(picture) else "RGB")
    height = max(1, round(picture.height * width / picture.width))
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _write(picture: Image.Image, format: str, profile: bytes) -> bytes:
    picture = _in_mode(picture, format)
    kind, options = _OPTIONS[format]
    bare = picture.copy()
    keeps_clear_colour = picture.mode == "P" and "transparency" in picture.info
    bare.info = {"transparency": picture.info["transparency"]} if keeps_clear_colour else {}
    kept = {"icc_profile": profile} if picture.mode in _SPACES.get(profile[16:20], ()) else {}
    data = BytesIO()
    bare.save(data, kind, **options, **kept)
    return data.getvalue()


def _is_clear(picture: Image.Image) -> bool:
    return picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info


def _in_mode(picture: Image.Image, format: str) -> Image.Image:
    """Return *picture* in a mode that *format* has, what is transparent kept so where the format can."""
    if picture.mode in _MODES[format]:
        return picture
    return picture.convert("RGBA" if _is_clear(picture) and format != "jpg" else "RGB")


def _write_animation(decoded: Decoded, width: int) -> bytes:
    frames = [_scaled(frame, width) if frame.width > width else frame for frame in decoded.frames]
    for frame in frames:
        frame.info = {}
    data = BytesIO()
    options: dict[str, object] = {} if decoded.loop is None else {"loop": decoded.loop}
    times = list(decoded.durations)
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=times, disposal=2, **options)
    return data.getvalue()
