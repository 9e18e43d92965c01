"""Pictures as they are published: upright, no larger than asked, without any metadata but the colour profile."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image

from sitegen.images.decode import opened, upright

_OPTIONS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 82, "progressive": True, "optimize": True}),
    "png": ("PNG", {"compress_level": 6}),
    "gif": ("GIF", {"optimize": True}),
    "webp": ("WEBP", {"quality": 80, "method": 4}),
}
_MODES = {"jpg": ("RGB", "L"), "png": ("RGB", "RGBA", "L", "LA", "P", "1"), "gif": ("P", "L"), "webp": ("RGB", "RGBA")}


@cache
def version() -> str:
    """Return what published pictures depend on besides their source."""
    return f"images-1 pillow-{PIL.__version__}"


def encode(root: Path, path: str, width: int, format: str) -> bytes:
    """Return the picture at *path* below *root*, *width* pixels wide or as wide as it is, in *format*.

    Raises:
        Unusable: where it cannot be decoded.
    """
    with opened(root / path, path.rpartition("/")[2]) as source:
        profile = source.info.get("icc_profile")
        if format == "gif" and getattr(source, "n_frames", 1) > 1:
            return _animation(source)
        picture = upright(source)
        if width < picture.width:
            height = max(1, round(picture.height * width / picture.width))
            picture = _smooth(picture).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
        return _write(picture, format, profile)


def _smooth(picture: Image.Image) -> Image.Image:
    """Palettes cannot be scaled; their colours can."""
    return (
        picture.convert("RGBA" if "transparency" in picture.info else "RGB") if picture.mode in ("P", "1") else picture
    )


def _write(picture: Image.Image, format: str, profile: bytes | None) -> bytes:
    picture = _in_mode(picture, format)
    kind, options = _OPTIONS[format]
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    if picture.mode == "P":
        bare = picture.copy()
        bare.info = {key: value for key, value in picture.info.items() if key == "transparency"}
    data = BytesIO()
    kept = {"icc_profile": profile} if profile and format != "gif" else {}
    bare.save(data, kind, **options, **kept)
    return data.getvalue()


def _in_mode(picture: Image.Image, format: str) -> Image.Image:
    if picture.mode in _MODES[format]:
        return picture
    if format == "jpg":
        return picture.convert("RGB")
    if format == "gif":
        return picture.convert("P", palette=Image.Palette.ADAPTIVE)
    transparent = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    return picture.convert("RGBA" if transparent else "RGB")


def _animation(source: Image.Image) -> bytes:
    """An animation keeps its frames, their times and its loop, and loses its comments."""
    frames, durations = [], []
    for number in range(source.n_frames):  # type: ignore[attr-defined]
        source.seek(number)
        durations.append(source.info.get("duration", 100))
        frames.append(source.convert("RGBA"))
    data = BytesIO()
    loop = source.info.get("loop", 0)
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=durations, loop=loop, disposal=2)
    return data.getvalue()
