"""Pictures that are none, that browsers cannot show, or that would fill the memory."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from zlib import crc32

from PIL import Image

from invalid.case import Case, article

_FOLDER = "content/yaowen/2026-05-20-huiyi"


def _with(name: str, data: bytes) -> dict[str, str | bytes]:
    return {f"{_FOLDER}/index.md": article(body=f"![会场]({name})\n"), f"{_FOLDER}/{name}": data}


def _picture(kind: str) -> bytes:
    file = BytesIO()
    Image.effect_noise((60, 40), 64).convert("RGB").save(file, kind)
    return file.getvalue()


def _moving(kind: str) -> bytes:
    file = BytesIO()
    frames = [Image.new("RGB", (60, 40), (90 * number, 0, 0)) for number in range(3)]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=80)
    return file.getvalue()


def _png_of(width: int, height: int) -> bytes:
    header = b"IHDR" + pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + pack(">I", 13) + header + pack(">I", crc32(header)) + pack(">I", 0) + b"IDAT"


CASES = (
    Case(
        name="page-saved-as-a-picture",
        files=_with("hc.jpg", b"<!doctype html><title>404</title>"),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 错误 IMG001 文件“hc.jpg”不是图片，或者已损坏。改法：重新从相机或原稿导出一份 JPG 或 PNG。

1 个错误。
""",
    ),
    Case(
        name="empty-picture",
        files=_with("hc.jpg", b""),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 错误 IMG001 图片“hc.jpg”是空文件。改法：重新从相机或原稿导出一份。

1 个错误。
""",
    ),
    Case(
        name="picture-cut-off",
        files=_with("hc.jpg", _picture("JPEG")[:600]),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 错误 IMG001 图片“hc.jpg”已损坏，打不开。改法：重新从相机或原稿导出一份。

1 个错误。
""",
    ),
    Case(
        name="picture-of-a-telephone",
        files=_with("IMG_2031.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        report="""\
content/yaowen/2026-05-20-huiyi/IMG_2031.HEIC 错误 IMG002 图片“IMG_2031.HEIC”是 HEIC 格式，有的浏览器不能显示。改法：在手机上改用“兼容性最佳”拍摄，或另存为 JPG。

1 个错误。
""",
    ),
    Case(
        name="heic-called-jpg",
        files=_with("hc.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.jpg 错误 IMG002 图片“hc.jpg”是 HEIC 格式，有的浏览器不能显示。改法：在手机上改用“兼容性最佳”拍摄，或另存为 JPG。

1 个错误。
""",
    ),
    Case(
        name="svg",
        files=_with("jiegou.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        report="""\
content/yaowen/2026-05-20-huiyi/jiegou.svg 错误 IMG004 图片“jiegou.svg”是 SVG，里面可以藏脚本，稿件里不能用。改法：导出成 PNG 再用。

1 个错误。
""",
    ),
    Case(
        name="avif",
        files=_with("hc.avif", b"\0\0\0\x18ftypavif\0\0\0\0"),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.avif 错误 IMG002 图片“hc.avif”是 AVIF 格式，有的浏览器不能显示。改法：另存为 JPG 或 PNG。

1 个错误。
""",
    ),
    Case(
        name="bmp",
        files=_with("hc.bmp", _picture("BMP")),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.bmp 错误 IMG002 图片“hc.bmp”是 BMP 格式，有的浏览器不能显示。改法：用“画图”另存为 JPG 或 PNG。

1 个错误。
""",
    ),
    Case(
        name="tiff",
        files=_with("hc.tif", _picture("TIFF")),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.tif 错误 IMG002 图片“hc.tif”是 TIFF 格式，有的浏览器不能显示。改法：用“画图”另存为 JPG 或 PNG。

1 个错误。
""",
    ),
    Case(
        name="too-many-pixels",
        files=_with("hc.png", _png_of(10_000, 10_000)),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.png 错误 IMG003 图片“hc.png”超过 8000 万像素，不处理。改法：缩小到长边 4000 像素以内再用。

1 个错误。
""",
    ),
    Case(
        name="far-too-many-pixels",
        files=_with("hc.png", _png_of(100_000, 100_000)),
        report="""\
content/yaowen/2026-05-20-huiyi/hc.png 错误 IMG003 图片“hc.png”超过 8000 万像素，不处理。改法：缩小到长边 4000 像素以内再用。

1 个错误。
""",
    ),
    Case(
        name="video-of-a-telephone",
        files=_with("hc.mov", b"video"),
        strict=True,
        report="""\
content/yaowen/2026-05-20-huiyi/index.md:6 提醒 IMG006 视频“hc.mov”的格式许多浏览器不能播放，页面上只留下载的链接。改法：转成 MP4（H.264 编码）再放，地址一起改。
    ![会场](hc.mov)

1 个提醒。
""",
    ),
    Case(
        name="large-video",
        files=_with("hc.mp4", bytes(51 * 1024 * 1024)),
        strict=True,
        report="""\
content/yaowen/2026-05-20-huiyi/hc.mp4 提醒 IMG007 视频有 51.0 MB，超过 50 MB，手机上打开很慢。改法：压缩到 720P，或截取要紧的一段。

1 个提醒。
""",
    ),
    Case(
        name="webp-that-moves",
        files=_with("yanshi.webp", _moving("WEBP")),
        strict=True,
        report="""\
content/yaowen/2026-05-20-huiyi/yanshi.webp 提醒 IMG010 动图“yanshi.webp”是 WEBP 格式，只发布第一帧。改法：另存为 GIF，或改用视频（MP4）。

1 个提醒。
""",
    ),
)
