"""A page as somebody saved it: its text, whatever letters it was written in, and the pictures packed into the same file.

Such a file may be made to harm its reader. It is read as far as limits allow; scripts, styles and comments are cut away
before anything is parsed, and pictures that are part of the text are taken out of it.
"""

from __future__ import annotations

import binascii
import codecs
import re
from base64 import b64decode
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote_to_bytes

from sitegen.core.text import human_size
from sitegen.importers.refused import Refused
from sitegen.model.value import Value

LARGEST: Final = 50 << 20
"""Of a file with its pictures in it."""
_LONGEST = 8 << 20
EMBEDDED: Final = "cid:sitegen-"
"""What the addresses of pictures begin with that are written into the text itself."""
_PACKED = (".mht", ".mhtml")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,99}encoding=["']([\w-]+)""", re.I
)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LETTERS = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz"}
_KNOWN = re.compile(r"gb18030|hz|big5|big5hkscs|utf-?8|utf-?16(?:le|be)?|windows-125\d|iso-?8859-\d+")
_HEAD = 4096
_IN_TEXT = re.compile(r"data:image/[\w.+-]{1,20}(?:;[\w=-]{1,40})*,[^\s\"'<>)]*", re.IGNORECASE)
_ADDRESS = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_OPENED = re.compile(r"<(?:(script|style|noscript|textarea)\b|!--)", re.IGNORECASE)
_CLOSED = {
    name: re.compile(sign, re.IGNORECASE)
    for name, sign in {
        "": "-->",
        "script": r"</script\s*>",
        "style": r"</style\s*>",
        "noscript": r"</noscript\s*>",
        "textarea": r"</textarea\s*>",
    }.items()
}
_SAVE_AGAIN = "请在浏览器里重新打开原来的网页，另存为“网页，全部”，再导入。"


class Saved(Value):
    """The *text* of a page without what no reader sees; the *scripts* in it; and its *parts*, pictures by address."""

    text: str
    scripts: str = ""
    parts: dict[str, bytes]
    address: str = ""
    """Where it was saved from, as far as the program says so that saved it."""
    unread: int = 0
    """How many letters of it could not be read."""


@lru_cache(maxsize=1)
def open_saved(path: Path) -> Saved:
    """Return what the file at *path* holds.

    Raises:
        Refused: it is none of a page, damaged, or made to harm.
        OSError: where the disk fails.
    """
    if path.stat().st_size > LARGEST:
        raise Refused(f"超过 {human_size(LARGEST)}，不是一个网页，或者不正常。{_SAVE_AGAIN}")
    data = path.read_bytes()
    if not data.strip():
        raise Refused(f"是空文件。{_SAVE_AGAIN}")
    if b"\0" in data[:_HEAD] and not any(data.startswith(mark) for mark, _ in _MARKS):
        raise Refused(f"不是网页。{_SAVE_AGAIN}")
    if path.suffix.lower() in _PACKED:
        return _unpacked(data)
    return _read(data)


def _read(data: bytes, parts: dict[str, bytes] | None = None, address: str = "", charset: str = "") -> Saved:
    text = _decoded(data, charset)
    found = dict(parts or {})

    def taken(match: re.Match[str]) -> str:
        key = f"{EMBEDDED}{len(found)}"
        found[key] = _embedded(match[0])
        return key

    text = _IN_TEXT.sub(taken, text)
    saved_from = _ADDRESS.search(text[:_HEAD])
    text, scripts = _without_unseen(text)
    if len(text) > _LONGEST:
        raise Refused(f"网页的文字超过 {human_size(_LONGEST)}，不正常，没有读。{_SAVE_AGAIN}")
    return Saved(
        text=text,
        scripts=scripts,
        parts=found,
        address=address or (saved_from[1] if saved_from else ""),
        unread=text.count("\ufffd"),
    )


def _without_unseen(text: str) -> tuple[str, str]:
    """Return *text* without scripts, styles, comments; and the scripts. What is never closed stays for the parser."""
    kept: list[str] = []
    scripts: list[str] = []
    open_ended: set[str] = set()
    place = 0
    while found := _OPENED.search(text, place):
        name = (found[1] or "").lower()
        closed = None if name in open_ended else _CLOSED[name].search(text, found.end())
        kept.append(text[place : found.end() if closed is None else found.start()])
        if closed is None:
            open_ended.add(name)
            place = found.end()
            continue
        if name == "script":
            scripts.append(text[found.start() : closed.end()])
        kept.append(" ")
        place = closed.end()
    return "".join([*kept, text[place:]]), "\n".join(scripts)


def _decoded(data: bytes, charset: str) -> str:
    """Return the text of *data*: by its mark, as UTF-8 where it can be, else as it says, else as GB 18030."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return data.decode(marked, "replace")
    declared = _DECLARED.search(data[:_HEAD])
    said = charset or (next(filter(None, declared.groups())).decode("ascii") if declared else "")
    name = _LETTERS.get(said.lower(), said.lower())
    name = name if _KNOWN.fullmatch(name) else "gb18030"
    for one in ("utf-8", name, "gb18030"):
        try:
            return data.decode(one)
        except UnicodeDecodeError:
            continue
    return data.decode(name, "replace")


def _embedded(address: str) -> bytes:
    head, _, body = address.partition(",")
    try:
        packed = unquote_to_bytes(body)
        return b64decode(packed) if head.lower().endswith(";base64") else packed
    except (binascii.Error, ValueError):
        return b""


def _unpacked(data: bytes) -> Saved:
    """Return the page of an archive of the kind that browsers save as one file (RFC 2557)."""
    try:
        message = BytesParser(EmailMessage, policy=policy.default.clone(max_line_length=None)).parsebytes(data)
        pieces = [one for one in message.walk() if not one.is_multipart()]
        parts: dict[str, bytes] = {}
        pages: list[tuple[bytes, str, str]] = []
        for one in pieces:
            location = str(one.get("Content-Location", "")).strip()
            content = one.get_payload(decode=True)
            if not isinstance(content, bytes):
                continue
            if one.get_content_type() in ("text/html", "application/xhtml+xml"):
                pages.append((content, location, one.get_content_charset() or ""))
                continue
            for name in (location, f"cid:{str(one.get('Content-ID', '')).strip('<> ')}"):
                if name not in ("", "cid:"):
                    parts[name] = content
        address = str(message.get("Snapshot-Content-Location", "")).strip()
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError):
        raise Refused(f"文件损坏，读不出来。{_SAVE_AGAIN}") from None
    if not pages:
        raise Refused(f"文件里没有网页。{_SAVE_AGAIN}")
    content, location, charset = pages[0]
    return _read(content, parts, address or location, charset)
