"""Whether a photograph tells where it was taken."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

_LATITUDE, _LONGITUDE = ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude


def has_location(picture: Path | bytes) -> bool:
    """Tell whether the metadata of *picture*, or of the one at that path, hold a latitude and a longitude.

    No pixel is decoded.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture) as opened:
                if opened.format == "PNG" and "exif" not in opened.info:
                    return False  # else its pixels were looked through for it
                place = opened.getexif().get_ifd(ExifTags.IFD.GPSInfo)
                return _LATITUDE in place and _LONGITUDE in place
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, struct.error, Image.DecompressionBombError):
        return False  # what is wrong with it is said where pictures are looked at
