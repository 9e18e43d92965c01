"""The pictures of a page: which of them lie here, which only adorn, and which are somewhere else.

One that is somewhere else is told with its address and its place, and never fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from sitegen.images.measure import measure
from sitegen.importers.web.addresses import joined, split
from sitegen.importers.web.mirror import UNKNOWN, Mirror
from sitegen.importers.web.saved import EMBEDDED, open_saved
from sitegen.importers.web.tree import Node, attribute

_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "_src", "orisrc", "original", "file", "zoomfile")
_ADORNS = re.compile(
    r"fileTypeImages|/emotions?/|/smiley/|spacer\.|blank\.gif|transparent\.|/(?:ico|icon|icons)/|icon_(?:doc|docx|xls|xlsx|pdf|rar|zip|txt|ppt|jpg)\b|"
    r"/(?:line|dot|arrow|pixel|space|nbsp|bg)\d*\.(?:gif|png)|res\.wx\.qq\.com",
    re.IGNORECASE,
)
_PIXELS = re.compile(r"(\d+(?:\.\d+)?)(?:px)?")
_LEAST = 48
_NARROWEST = 8
_DOT = 2
_SLIGHT, _BLANK, _UNFIT = _NONE = "slight", "blank", "unfit"
_LARGEST = 50 << 20


class Pictures(Mapping[str, bytes]):
    """The bytes of pictures by key, read when they are asked for."""

    def __init__(self) -> None:
        self._sources: dict[str, Callable[[], bytes]] = {}

    def add(self, key: str, source: Callable[[], bytes]) -> None:
        """Let *source* return the picture *key*."""
        self._sources[key] = source

    def __getitem__(self, key: str) -> bytes:
        return self._sources[key]()

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


class Shelf:
    """Finds the pictures of the page *path* of *mirror*, which had that *address*."""

    def __init__(self, mirror: Mirror, path: Path, address: str, losses: list[str]) -> None:
        self._mirror = mirror
        self._path = path
        self._address = address
        self._losses = losses
        self._keys: dict[str, str] = {}
        self._adorning = 0
        self.pictures = Pictures()
        self.missing: dict[str, str] = {}

    def key_of(self, node: Node, number: int) -> str:
        """Return the key of the picture *node* behind paragraph *number*; empty where it only adorns."""
        said = [value for name in _SOURCES if (value := attribute(node, name))]
        if not said:
            return ""
        if any(map(_ADORNS.search, said)) or _is_slight(_stated(node)):
            return self._adorns()
        found = {one: self._here(one) for one in said}
        real = next((key for key in found.values() if key and key not in _NONE), "")
        left = [one for one, key in found.items() if key != _BLANK]
        if not real and (_SLIGHT in found.values() or not left):
            return self._adorns()
        unfit = [one for one, key in found.items() if key == _UNFIT]
        return real or (self._unfit(unfit[0], number) if unfit == left else self._elsewhere(left, number))

    def tell(self) -> None:
        """Tell of what was left out in silence."""
        if self._adorning:
            self._losses.append(f"{self._adorning} 张装饰用的小图没有导入")

    def _adorns(self) -> str:
        self._adorning += 1
        return ""

    def _here(self, reference: str) -> str:
        """Return the key of a picture that lies here, or that it only adorns or stands for another; empty for none."""
        part = self._part(reference)
        if part:
            name, data = part, open_saved(self._path).parts[part]
            size = measure(data)
            source: Callable[[], bytes] = lambda: open_saved(self._path).parts[name]  # noqa: E731
        else:
            file = self._mirror.file_at(reference, self._path, self._address)
            if file is None or file.stat().st_size > _LARGEST:
                return ""
            name, size, source = str(file), measure(file), partial(file.read_bytes)
        if size is None:
            return _BLANK if name.startswith(EMBEDDED) else _UNFIT
        if _is_slight(size):
            return _SLIGHT if max(size) > _DOT else _BLANK
        if name not in self._keys:
            self._keys[name] = str(len(self._keys) + 1)
            self.pictures.add(self._keys[name], source)
        return self._keys[name]

    def _unfit(self, reference: str, number: int) -> str:
        """Return the key of a picture that is here and that no page can show."""
        told = unquote(reference)[:300]
        why = "损坏了，或者是网页上不能用的格式（BMP、SVG、HEIC 等）"
        self._losses.append(f"第 {max(number, 1)} 段后面的图片{why}：{told}")
        return self._lacking(told)

    def _lacking(self, address: str) -> str:
        if address not in self._keys:
            self._keys[address] = str(len(self._keys) + 1)
            self.missing[self._keys[address]] = address
        return self._keys[address]

    def _part(self, reference: str) -> str:
        parts = open_saved(self._path).parts
        return next((one for one in (reference, joined(self._address, reference)) if one in parts), "")

    def _elsewhere(self, said: list[str], number: int) -> str:
        whole = [joined(self._address, one) for one in said if not one.startswith(("cid:", "data:"))]
        web = [one for one in whole if one.startswith(("http://", "https://")) and not one.startswith(UNKNOWN)]
        told = next((one for one in web if split(one).path not in ("", "/")), "") or said[0][:300]
        if not web and not whole:
            return self._adorns()  # what stands in the place of a picture until it comes, and nothing came
        why = "在别的网站上，没有下载" if web else "没有一起存下来"
        self._losses.append(f"第 {max(number, 1)} 段后面的图片{why}：{told}")
        return self._lacking(told)


def _stated(node: Node) -> tuple[float, float] | None:
    """Return the width and the height of which the element *node* itself speaks."""
    width, ratio = attribute(node, "data-w"), attribute(node, "data-ratio")
    if width.isdecimal() and (shape := _PIXELS.fullmatch(ratio)) and float(shape[1]):
        return float(width), float(width) * float(shape[1])
    sides = []
    for name in ("width", "height"):
        styled = re.search(rf"(?<![-\w]){name}\s*:\s*(\d+(?:\.\d+)?)px", attribute(node, "style"))
        found = styled or _PIXELS.fullmatch(attribute(node, name))
        sides.append(float(found[1]) if found else 0.0)
    return (sides[0], sides[1]) if all(sides) else None


def _is_slight(size: tuple[float, float] | None) -> bool:
    """Tell whether a picture of that *size* is too small, or too narrow, to be one."""
    if size is None:
        return False
    return min(size) < _LEAST or max(size) > _NARROWEST * min(size)
