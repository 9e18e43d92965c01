"""A picture looked at: what it is, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from sitegen.images.decode import Decoded, decode
from sitegen.images.encode import for_screens, is_clear
from sitegen.images.faults import Unusable
from sitegen.images.tones import tone_of

_EXTENSIONS = {"jpg": {"jpg", "jpeg"}, "png": {"png"}, "gif": {"gif"}, "webp": {"webp"}}

# All that a look needs, and all that it takes of a photograph.
_GLANCE = (64, 64)
_LONGEST_JPEG = 65_500


def look_at(path: Path, name: str) -> tuple[int, int, str, str, str, str, str]:
    """Return width, height, format and tone of the picture at *path*, and code, message and hint of what is wrong."""
    try:
        picture = decode(path, name, _GLANCE)
    except Unusable as fault:
        return 0, 0, "", "", fault.code, fault.message, fault.hint
    width, height = picture.size
    screen, _ = for_screens(picture.frames[0], picture.profile)
    tone = "" if is_clear(screen) else tone_of(screen)
    format = picture.format
    if format == "png" and tone and not picture.is_drawn and max(picture.size) <= _LONGEST_JPEG:
        format = "jpg"  # a photograph: a PNG of it takes ten times as much
    return width, height, format, tone, *_flaw(picture, name)


def _flaw(picture: Decoded, name: str) -> tuple[str, str, str]:
    """Return code, message and hint of what is wrong with a picture that can be published; empty for nothing."""
    kind = picture.kind
    if name.rpartition(".")[2].lower() not in _EXTENSIONS[kind]:
        message = f"图片“{name}”其实是 {kind.upper()} 格式，与扩展名不符。"
        return "IMG005", message, f"把文件名改成以 .{kind} 结尾，引用它的地方一起改。"
    if picture.is_stopped and kind == "gif":
        return "IMG010", f"动图“{name}”太大，只发布第一帧。", "改用视频（MP4），或者缩小、减少帧数。"
    if picture.is_stopped:
        return "IMG010", f"动图“{name}”是 {kind.upper()} 格式，只发布第一帧。", "另存为 GIF，或改用视频（MP4）。"
    return "", "", ""
