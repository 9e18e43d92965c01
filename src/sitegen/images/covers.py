"""Covers of posts: a picture cut to a size that an app asks for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.images.encode import for_screens, is_clear, prepare
from sitegen.model.derivatives import Size, cut_box

_MIDDLE = 0.5
_QUALITY = 88


def photograph_cover(path: Path, size: Size) -> bytes:
    """Return the photograph at *path* cut to *size*, a JPEG without any metadata: faces are in the upper third.

    Raises:
        Unusable: where it cannot be decoded.
        OSError: where the disk fails.
    """
    picture = prepare(path, max(size)).screen
    return _written(_on_white(picture), size, cut_box(picture.size, size[0] / size[1]))


def drawn_cover(data: bytes, size: Size) -> bytes:
    """Return the middle of the picture *data*, which sitegen drew, cut to *size*; a JPEG."""
    with Image.open(BytesIO(data)) as drawn:
        picture, _ = for_screens(drawn, b"")
        return _written(_on_white(picture), size, cut_box(picture.size, size[0] / size[1], _MIDDLE))


def _on_white(picture: Image.Image) -> Image.Image:
    if not is_clear(picture):
        return picture.convert("RGB")
    whole = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")


def _written(picture: Image.Image, size: Size, box: tuple[float, float, float, float]) -> bytes:
    data = BytesIO()
    scaled = picture.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)
    scaled.save(data, "JPEG", quality=_QUALITY, optimize=True)
    return data.getvalue()
