"""How large a picture is, and whether it is whole."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image

from sitegen.images.decode import OPENED
from sitegen.images.faults import PIXEL_LIMIT, WEBP_PIXEL_LIMIT
from sitegen.model.derivatives import Size

_ENOUGH = (64, 64)
"""A JPEG is decoded no larger: every byte of it is read all the same."""


def measure(picture: Path | bytes) -> Size | None:
    """Return width and height of *picture* as it lies there; None where no page could show it, or it is damaged."""
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture, formats=OPENED) as opened,
        ):
            size = opened.size
            if size[0] * size[1] > (WEBP_PIXEL_LIMIT if opened.format == "WEBP" else PIXEL_LIMIT):
                return None
            opened.draft("RGB", _ENOUGH)
            opened.load()
            return size
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None
