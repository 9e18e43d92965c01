"""How large a picture is, told by its head alone."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.images.decode import OPENED
from sitegen.model.derivatives import Size


def measure(picture: Path | bytes) -> Size | None:
    """Return width and height of *picture* as it lies there; None where it is of no kind that a page shows."""
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture, formats=OPENED) as opened,
        ):
            return opened.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
