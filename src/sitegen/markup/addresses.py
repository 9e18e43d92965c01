"""What an address in a body leads to, told from its spelling alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from sitegen.markup.problems import BodyProblem

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

# Browsers drop tabs and line breaks anywhere in an address, and control characters and blanks before it.
_EXTERNAL = re.compile(r"[\x00-\x20]*(?:[A-Za-z][A-Za-z0-9+.\t\n\r-]*:|/[\t\n\r]*/)")
# A link as people write it; what hides its scheme better is removed all the same, without a word.
_LINK = re.compile(r"(?<!!)\[[^\[\]\n]*\]\([ ]*<?(([A-Za-z][A-Za-z0-9+.-]*):[^()\s<>]*)")
_VIDEOS = (".mp4", ".m4v", ".webm")
# What no browser plays, or not all of them.
_UNPLAYABLE = (".mov", ".avi", ".wmv", ".flv", ".mkv", ".mpg", ".mpeg", ".rmvb", ".3gp", ".mts", ".ogv")
_SHOWN = re.compile(r"!\[[^\[\]\n]*\]\([ ]*<?([^()\s<>]+)")
_ATTACHMENTS = (
    ".pdf",
    ".doc",
    ".docx",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".wps",
    ".csv",
    ".txt",
    ".zip",
    ".rar",
    ".7z",
    *_VIDEOS,
    *_UNPLAYABLE,
)


def is_external(address: str) -> bool:
    """Tell whether *address* names a scheme or a host: ``https:…``, ``mailto:…``, ``//host/…``."""
    return bool(_EXTERNAL.match(address))


def is_video(address: str) -> bool:
    """Tell whether *address* ends as a video does that browsers play."""
    return _path(address).endswith(_VIDEOS)


def is_unplayable(address: str) -> bool:
    """Tell whether *address* ends as a video does that not all browsers play."""
    return _path(address).endswith(_UNPLAYABLE)


def is_attachment(address: str) -> bool:
    """Tell whether *address* ends as a document, an archive or a video does."""
    return _path(address).endswith(_ATTACHMENTS)


def says_nothing(text: str, address: str) -> bool:
    """Tell whether *text* says no more of the picture at *address* than its file's name does, or nothing at all."""
    name = _path(address).rpartition("/")[2]
    return text.strip().lower() in ("", name, name.rpartition(".")[0])


def as_written(attribute: str) -> str:
    """Return the local address that an *attribute* of canonical HTML spells, percent-decoded.

    What is a path only because of its encoding, as ``javascript%3A…``, is not decoded: nobody after us may take it for
    an address with a scheme.
    """
    spelled = unescape(attribute).strip()
    decoded = unquote(spelled).strip()
    return spelled if is_external(decoded) else decoded


def unusable_links(text: str) -> Iterator[BodyProblem]:
    """Yield a problem for each link of the Markdown *text* whose scheme pages may not have."""
    for found in _LINK.finditer(text):
        if found[2].lower() not in SCHEMES:
            yield BodyProblem(
                code="LNK094",
                message=f"链接“{found[1]}”的地址不能用，页面上只留文字。",
                hint="站内文件写相对路径，外站写 https:// 开头的网址。",
                line=text.count("\n", 0, found.start()) + 1,
            )


def unplayable_videos(text: str) -> Iterator[BodyProblem]:
    """Yield a problem for each video that the Markdown *text* shows and that browsers don't."""
    for found in _SHOWN.finditer(text):
        if is_unplayable(found[1]):
            yield BodyProblem(
                code="IMG006",
                message=f"视频“{unquote(found[1])}”的格式许多浏览器不能播放，页面上只留下载的链接。",
                hint="转成 MP4（H.264 编码）再放，地址一起改。",
                line=text.count("\n", 0, found.start()) + 1,
            )


def _path(address: str) -> str:
    return address.partition("#")[0].partition("?")[0].strip().lower()
