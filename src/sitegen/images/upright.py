"""Pictures as they are kept in an article's folder: upright, and without the place where they were taken."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

from sitegen.images.decode import decode
from sitegen.images.location import has_location

_FORMATS: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 95, "optimize": True}),
    "png": ("PNG", {}),
    "webp": ("WEBP", {"quality": 95}),
}


def turn_upright(path: Path, name: str) -> str:
    """Turn the picture at *path*, called *name* in messages, and return the ending that its name should have.

    One that is upright, and says nothing of where it was taken, stays byte for byte as it is.

    Raises:
        Unusable: for what a page cannot show.
        OSError: where the disk fails.
    """
    decoded = decode(path, name)
    if decoded.kind in _FORMATS and (_is_turned(path) or has_location(path)):
        format, options = _FORMATS[decoded.kind]
        picture = decoded.frames[0]
        picture.info = {key: value for key, value in picture.info.items() if key == "transparency"}
        data = BytesIO()
        kept = {"icc_profile": decoded.profile} if decoded.profile else {}
        picture.save(data, format, **options, **kept)
        path.write_bytes(data.getvalue())
    return decoded.kind


def _is_turned(path: Path) -> bool:
    with Image.open(path) as picture:
        return bool(picture.getexif().get(ExifTags.Base.Orientation, 1) != 1)
