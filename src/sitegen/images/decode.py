"""Pictures opened safely: by what they are, not by what they are called, and never beyond a limit of pixels."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageOps, TiffImagePlugin, UnidentifiedImageError, WebPImagePlugin

PIXEL_LIMIT = 80_000_000
"""More than any phone's camera takes (50 MP), little enough to decode within 512 MB."""

PUBLISHED = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
"""Pillow's name of a format, and what it is published as. An MPO is a JPEG with a second view, as phones write."""

# Pillow loads the plugins of the commonest formats by itself; these two must be named.
_OPENED = ("JPEG", "PNG", "GIF", "BMP", TiffImagePlugin.TiffImageFile.format, WebPImagePlugin.WebPImageFile.format)


class Unusable(Exception):  # noqa: N818  (the picture is at fault)
    """A picture that cannot be published: *code* and a Chinese sentence with its remedy."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = message
        self.hint = hint


@contextmanager
def opened(path: Path, name: str) -> Iterator[Image.Image]:
    """Open the picture at *path*, called *name* in messages; its pixels are not decoded yet.

    Raises:
        Unusable: for what is no picture, none of a kind that browsers show, or too large.
    """
    try:
        with Image.open(path, formats=_OPENED) as picture:
            if picture.format not in PUBLISHED:
                raise _unsupported(name, str(picture.format))
            if picture.width * picture.height > PIXEL_LIMIT:
                raise _too_large(name, picture.width, picture.height)
            yield picture
    except Image.DecompressionBombError:
        raise _too_large(name, 0, 0) from None
    except UnidentifiedImageError:
        raise _unidentified(path, name) from None
    except (SyntaxError, ValueError, EOFError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Unusable("IMG001", f"图片“{name}”已损坏，打不开。", "重新从相机或原稿导出一份。") from error


def upright(picture: Image.Image) -> Image.Image:
    """Return *picture* turned as its camera was held."""
    return ImageOps.exif_transpose(picture)


def _unsupported(name: str, kind: str) -> Unusable:
    return Unusable("IMG002", f"图片“{name}”是 {kind} 格式，浏览器不能显示。", "用“画图”或手机另存为 JPG 或 PNG。")


def _too_large(name: str, width: int, height: int) -> Unusable:
    size = f"（{width}×{height}）" if width else ""
    return Unusable(
        "IMG003", f"图片“{name}”{size}超过 {PIXEL_LIMIT // 10_000} 万像素，不处理。", "缩小到长边 4000 像素以内再用。"
    )


def _unidentified(path: Path, name: str) -> Unusable:
    with path.open("rb") as file:
        head = file.read(512)
    if head[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc"):
        return Unusable(
            "IMG002", f"图片“{name}”是 HEIC 格式，浏览器不能显示。", "在手机上改用“兼容性最佳”拍摄，或另存为 JPG。"
        )
    if b"<svg" in head.lower() or head.lstrip().startswith(b"<?xml"):
        return Unusable("IMG004", f"图片“{name}”是 SVG，里面可以藏脚本，稿件里不能用。", "导出成 PNG 再用。")
    return Unusable("IMG001", f"文件“{name}”不是图片，或者已损坏。", "重新从相机或原稿导出一份 JPG 或 PNG。")
