"""Published pictures, each encoded once, whatever is made from it later."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.images.encode import encode, version
from sitegen.model.routes import PictureFile
from sitegen.store.store import Store


def published_picture(store: Store, root: Path, make: PictureFile) -> bytes:
    """Return the picture *make*, whose path is below *root*, as it is published.

    Raises:
        Unusable: where it cannot be decoded.
        OSError: where the disk fails.
    """
    key = f"picture {version()} {make.digest} {make.width} {make.format}"
    data = store.get(key)
    if data is None:
        data = encode(root, make.path, make.width, make.format)
        store.put([(key, data)])
    return data


def as_png(data: bytes) -> bytes:
    """Return the published picture *data* as a PNG, for programs that do not know its format."""
    written = BytesIO()
    with Image.open(BytesIO(data)) as picture:
        picture.save(written, "PNG")
    return written.getvalue()
