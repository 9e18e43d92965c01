"""Addresses. Inside sitegen an address is rooted (``/yaowen/index.html``); pages link relative to their own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
SLUG_LIMIT = 60
# Names that Windows keeps for devices, whatever their extension.
DEVICE_NAMES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def is_slug(text: str) -> bool:
    """Tell whether *text* may stand in an address: ``[a-z0-9-]``, no device name of Windows."""
    return bool(_SLUG.fullmatch(text)) and text not in DEVICE_NAMES


def slug_of(text: str) -> str:
    """Return ASCII *text* as a slug; the empty string where nothing of it can stand in an address."""
    slug = _NOT_SLUG.sub("-", text.lower()).strip("-")
    return f"{slug}-1" if slug in DEVICE_NAMES else slug


def slug_of_syllables(syllables: Sequence[str]) -> str:
    """Join *syllables* with hyphens, cut at a syllable within 60 characters."""
    slug = ""
    for syllable in filter(None, map(slug_of, syllables)):
        longer = f"{slug}-{syllable}" if slug else syllable
        if len(longer) > SLUG_LIMIT:
            break
        slug = longer
    return slug or "x"


def to_file(address: str) -> str:
    """Return the output path of a rooted *address*: ``/a/`` is ``a/index.html``."""
    return (address + "index.html" if address.endswith("/") else address).removeprefix("/")


def normalize(address: str) -> str:
    """Return a rooted *address* without dot segments and with ``index.html`` spelled out."""
    if address.startswith("/") and "//" not in address and "/." not in address and not address.endswith("/"):
        return address
    path = posixpath.normpath(address)
    if address.endswith("/") or path == "/":
        path = path.rstrip("/") + "/index.html"
    return re.sub("^/+", "/", path)


def relative(address: str, page: str) -> str:
    """Return *address*, perhaps with ``#anchor``, as a link on *page*; percent-encoded, works below any sub-path."""
    path, sharp, anchor = address.partition("#")
    if path == page and anchor:
        return "#" + _fragment(anchor)
    here = posixpath.dirname(page)
    return quote(_step(path if path != "/" else "/index.html", here)) + sharp + _fragment(anchor)


def _step(path: str, here: str) -> str:
    """Return what ``posixpath.relpath`` does, for nearly all paths without taking them apart."""
    if "//" not in path and "/." not in path and not path.endswith("/"):
        for folder, up in _way_up(here):
            if path.startswith(folder):
                return up + path[len(folder) :]
            if path == folder[:-1]:
                break
    return posixpath.relpath(path, here)


@lru_cache(maxsize=1024)
def _way_up(here: str) -> tuple[tuple[str, str], ...]:
    """Return the folder *here* and all above it, each with the way to it from *here*."""
    names = list(filter(None, posixpath.normpath(here).split("/")))
    return tuple(
        (f"/{'/'.join(names[:depth])}/" if depth else "/", "../" * (len(names) - depth))
        for depth in range(len(names), -1, -1)
    )


@lru_cache(maxsize=1024)
def absolute(address: str, base: str) -> str:
    """Return *address* below *base*, an address that ends with ``/``."""
    path, sharp, anchor = address.partition("#")
    path = path.removeprefix("/")
    if path == "index.html" or path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    return base + quote(path) + sharp + _fragment(anchor)


def _fragment(anchor: str) -> str:
    """Percent-encode an anchor; the signs of a choice (``级别=省级&年份=2025年``) stand for themselves."""
    return quote(anchor, safe="/=&")
