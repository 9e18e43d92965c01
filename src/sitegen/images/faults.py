"""Why a picture cannot be published, told from the first bytes of its file."""

from __future__ import annotations

PIXEL_LIMIT = 80_000_000
"""More than any phone's camera takes (50 MP); decoding takes 70 MB for a JPEG of so many, 700 for a PNG."""
WEBP_PIXEL_LIMIT = 20_000_000
"""The decoder of WebP holds four pictures at once, whatever they hold: 350 MB for one of so many pixels."""
HEAD = 512
"""How many bytes tell what a file is."""
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF = frozenset({b"avif", b"avis"})


class Unusable(Exception):  # noqa: N818  (the picture is at fault)
    """A picture that cannot be published: *code* and a Chinese sentence with its remedy."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = message
        self.hint = hint


def by_head(name: str, head: bytes) -> Unusable | None:
    """Return why the file called *name* that begins with *head* is no picture for a page, or None where it may be one."""
    brand = head[8:12] if head[4:8] == b"ftyp" else b""
    if brand in _HEIC:
        return _unsupported(name, "HEIC", "在手机上改用“兼容性最佳”拍摄，或另存为 JPG。")
    if brand in _AVIF:
        return _unsupported(name, "AVIF", "另存为 JPG 或 PNG。")
    if head.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        return _unsupported(name, "TIFF", "用“画图”另存为 JPG 或 PNG。")
    if head.startswith(b"\xd7\xcd\xc6\x9a") or (head.startswith(b"\1\0\0\0") and head[40:44] == b" EMF"):
        return _unsupported(name, "EMF、WMF", "在 Word 里复制它，用“选择性粘贴”贴成图片（PNG）。")
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return _unsupported(name, "BMP", "用“画图”另存为 JPG 或 PNG。")
    if b"<svg" in head.lower() or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return Unusable("IMG004", f"图片“{name}”是 SVG，里面可以藏脚本，稿件里不能用。", "导出成 PNG 再用。")
    if not head:
        return Unusable("IMG001", f"图片“{name}”是空文件。", "重新从相机或原稿导出一份。")
    return None


def unidentified(name: str) -> Unusable:
    """Return the fault of a file that is no picture at all."""
    if name.lower().endswith((".svg", ".svgz")):
        return Unusable("IMG004", f"图片“{name}”是 SVG，里面可以藏脚本，稿件里不能用。", "导出成 PNG 再用。")
    return Unusable("IMG001", f"文件“{name}”不是图片，或者已损坏。", "重新从相机或原稿导出一份 JPG 或 PNG。")


def broken(name: str) -> Unusable:
    """Return the fault of a picture that begins well and does not go on so."""
    return Unusable("IMG001", f"图片“{name}”已损坏，打不开。", "重新从相机或原稿导出一份。")


def too_large(name: str, size: tuple[int, int] | None = None, limit: int = PIXEL_LIMIT) -> Unusable:
    """Return the fault of a picture of more pixels than *limit*."""
    shown = f"（{size[0]}×{size[1]}）" if size else ""
    return Unusable(
        "IMG003", f"图片“{name}”{shown}超过 {limit // 10_000} 万像素，不处理。", "缩小到长边 4000 像素以内再用。"
    )


def _unsupported(name: str, kind: str, hint: str) -> Unusable:
    return Unusable("IMG002", f"图片“{name}”是 {kind} 格式，有的浏览器不能显示。", hint)
