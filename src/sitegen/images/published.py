"""Published pictures, each encoded once, whatever is made from it later."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.images.encode import Prepared, encode, is_clear, prepare
from sitegen.images.revision import version
from sitegen.model.derivatives import WIDTHS
from sitegen.model.routes import PictureFile
from sitegen.store.store import Store


class Pictures:
    """The pictures below *root*. The one decoded last is kept: all that is derived from it is asked for in a row."""

    def __init__(self, store: Store, root: Path) -> None:
        self._store = store
        self._root = root
        self._kept: tuple[str, bool, Prepared] | None = None

    def publish(self, make: PictureFile) -> bytes:
        """Return the picture *make* as it is published.

        Raises:
            Unusable: where it cannot be decoded.
            OSError: where the disk fails.
        """
        shape = "cut" if make.cut else "whole"
        key = f"picture {version()} {make.digest} {make.width} {make.height} {shape} {make.format}"
        data = self._store.get(key)
        if data is None:
            data = encode(self._prepared(make), make)
            self._store.put([(key, data)])
        return data

    def _prepared(self, make: PictureFile) -> Prepared:
        known = make.digest, make.width > WIDTHS[-1]
        if self._kept is None or self._kept[:2] != known:
            self._kept = None  # two at once would take the memory of two
            self._kept = *known, prepare(self._root / make.path, make.width)
        return self._kept[2]


def widely_known(data: bytes) -> tuple[str, bytes]:
    """Return the published picture *data* for programs that may not know its format, with the ending of its name.

    It is a JPEG, or a PNG where it may be transparent.
    """
    with Image.open(BytesIO(data)) as picture:
        if is_clear(picture):
            return "png", as_png(data)
        written = BytesIO()
        picture.convert("RGB").save(written, "JPEG", quality=90, optimize=True)
        return "jpg", written.getvalue()


def as_png(data: bytes) -> bytes:
    """Return the published picture *data* as a PNG, for programs that do not know its format."""
    written = BytesIO()
    with Image.open(BytesIO(data)) as picture:
        picture.save(written, "PNG")
    return written.getvalue()
