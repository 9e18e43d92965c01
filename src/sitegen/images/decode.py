"""Pictures decoded safely: by what they are, not by what they are called, and never beyond a limit of pixels."""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError, WebPImagePlugin

from sitegen.images.faults import (
    HEAD,
    PIXEL_LIMIT,
    WEBP_PIXEL_LIMIT,
    Unusable,
    broken,
    by_head,
    too_large,
    unidentified,
)
from sitegen.model.derivatives import Size
from sitegen.model.value import Value

# An MPO is a JPEG with a second view, as phones write.
_KINDS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}

# Pillow loads the plugins of the commonest formats by itself; WebP's must be named.
OPENED = ("JPEG", "PNG", "GIF", WebPImagePlugin.WebPImageFile.format)
# The orientations of EXIF whose width is the height of the picture upright.
_LYING = (5, 6, 7, 8)
# All frames of an animation are held at once; a longer one is published as its first frame.
_ANIMATION_LIMIT = 20_000_000
# Kept without loss, a drawing takes a fraction of half a byte for each pixel, and a photograph more; the first bytes
# are left to profiles and to icons.
_DRAWN_BYTES = 0.5
_FIRST_BYTES = 32_768

# Frames of a GIF may be larger than the picture says; Pillow looks at each.
Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT


class Decoded(Value):
    """A picture in memory, upright, frame by frame.

    More than one frame is an animation: *durations* are in milliseconds, *loop* counts as in GIF, where 0 is for ever
    and None once.
    """

    kind: str
    """What the file is: ``jpg``, ``png``, ``gif`` or ``webp``."""
    size: Size
    """Its size upright, in pixels; the frames may have fewer."""
    frames: tuple[Image.Image, ...]
    durations: tuple[int, ...] = ()
    loop: int | None = None
    profile: bytes = b""
    is_drawn: bool = False
    """Whether it was kept without loss, and is a drawing or a screenshot by what that takes."""
    is_stopped: bool = False
    """Whether it moves, and only its first frame is taken."""

    @property
    def format(self) -> str:
        """What it is published as: a GIF that does not move is a PNG with fewer abilities."""
        return "png" if self.kind == "gif" and len(self.frames) == 1 else self.kind


def decode(path: Path, name: str, enough: Size | None = None) -> Decoded:
    """Return the picture at *path*, called *name* in messages.

    A JPEG comes as small as it can be decoded with at least the width and height *enough*, in a fraction of the time;
    every byte of it is read all the same.

    Raises:
        Unusable: for what is no picture, none of a kind that browsers show, damaged, or too large.
        OSError: where the disk fails.
    """
    with path.open("rb") as file:
        if fault := by_head(name, file.read(HEAD)):
            raise fault
    with warnings.catch_warnings():
        # What Pillow warns of concerns metadata, which is dropped; but a bomb is one from the first pixel too many.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _decode(path, name, enough)
        except Unusable:
            raise
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise too_large(name) from None
        except UnidentifiedImageError:
            raise unidentified(name) from None
        except (
            Exception
        ) as error:  # decoders raise whatever a damaged file leads them to, IndexError and struct.error too
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise broken(name) from error


def _decode(path: Path, name: str, enough: Size | None) -> Decoded:
    with Image.open(path, formats=OPENED) as picture:
        kind = _KINDS[str(picture.format)]
        limit = WEBP_PIXEL_LIMIT if kind == "webp" else PIXEL_LIMIT
        if picture.width * picture.height > limit:
            raise too_large(name, picture.size, limit)
        moves = kind != "jpg" and _count(picture) > 1  # the second view of an MPO is no next frame
        if kind == "gif" and moves and _count(picture) * picture.width * picture.height <= _ANIMATION_LIMIT:
            return _animation(picture)
        profile = picture.info.get("icc_profile") or b""
        is_drawn = (
            kind in ("png", "gif")
            and path.stat().st_size < _FIRST_BYTES + _DRAWN_BYTES * picture.width * picture.height
        )
        lies = picture.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
        size = picture.size[::-1] if lies else picture.size
        if enough:
            picture.draft(None, enough[::-1] if lies else enough)  # None keeps the mode
        picture.load()
        ImageOps.exif_transpose(picture, in_place=True)
        return Decoded(kind=kind, size=size, frames=(picture,), profile=profile, is_drawn=is_drawn, is_stopped=moves)


def _count(picture: Image.Image) -> int:
    """Return how many frames *picture* has."""
    return getattr(picture, "n_frames", 1)


def _animation(picture: Image.Image) -> Decoded:
    frames, durations = [], []
    for number in range(_count(picture)):
        picture.seek(number)
        durations.append(int(picture.info.get("duration", 100)))
        frames.append(picture.convert("RGBA"))
    return Decoded(
        kind="gif",
        size=picture.size,
        frames=tuple(frames),
        durations=tuple(durations),
        loop=picture.info.get("loop"),
    )
