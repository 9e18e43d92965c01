"""Whether a photograph tells where it was taken."""

from __future__ import annotations

import struct
import warnings
from pathlib import Path

from PIL import ExifTags, Image

_LATITUDE, _LONGITUDE = ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude


def has_location(path: Path) -> bool:
    """Tell whether the metadata of the picture at *path* hold a latitude and a longitude; no pixel is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as picture:
                place = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
                return _LATITUDE in place and _LONGITUDE in place
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, struct.error, Image.DecompressionBombError):
        return False  # what is wrong with it is said where pictures are looked at
