"""The words in the files that articles offer: Word, Excel, PowerPoint, PDF, CSV, plain text, web pages, and archives.

Such a file may be made to harm its reader. So no XML is parsed (there are no entities where nothing expands them),
nothing is unpacked to the disk, and whatever a file claims, no more than ``LIMITS`` is taken from it. Every search is
linear in what it searches.
"""

from __future__ import annotations

import csv
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sitegen.core.text import human_size
from sitegen.load.files import read
from sitegen.load.tables import cells_of_sheet, labelled, strings_of
from sitegen.model.attached import Attached
from sitegen.model.value import Value


class Limits(Value):
    """The most that is taken from one file, with all that is packed in it."""

    size: int = 20 << 20
    """Bytes of a file as it lies on the disk."""
    unpacked: int = 40 << 20
    """Bytes of all that is packed in it."""
    ratio: int = 200
    """How many times larger a part of more than a megabyte may become."""
    members: int = 2_000
    """The parts of an archive, with those of archives in it."""
    pages: int = 200
    """The pages of a PDF."""
    texts: int = 200_000
    length: int = 4_000
    """Characters of a text: a longer one is several."""


LIMITS: Final = Limits()
READ: Final = frozenset({"docx", "xlsx", "pptx", "pdf", "csv", "txt", "html", "htm", "zip"})
"""The extensions of the files that are read."""
UNREAD: Final = frozenset({"doc", "xls", "ppt", "wps", "et", "dps", "rar", "7z", "ofd", "tar", "gz"})
"""Those of files that hold words, and are not read."""
_PARAGRAPHS = {
    "docx": (re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml"), "w"),
    "pptx": (re.compile(r"ppt/(?:slides/slide|notesSlides/notesSlide)\d+\.xml"), "a"),
}
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_TAG = re.compile(r"<[^<>]*>")
_LINE_END = re.compile(r"(?i)<(?:br|/?p|/?div|/?li|/?t[dhr]|/?h\d|/?table)\b[^<>]*>")
_BROKEN = (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, struct.error, zlib.error)


def read_attached(root: Path, path: str, limits: Limits = LIMITS) -> Attached:
    """Return what the file at *path* below *root* says.

    Raises:
        OSError: it cannot be read.
    """
    size = (root / path).stat().st_size
    if size > limits.size:
        return Attached(unread=(f"文件超过 {human_size(limits.size)}",))
    return words_in(path, read(root, path)[0], limits)


def words_in(name: str, data: bytes, limits: Limits = LIMITS) -> Attached:
    """Return what a file called *name* says that holds *data*."""
    reader = _Reader(limits)
    texts = tuple(islice(reader.texts(name, data), limits.texts + 1))
    if len(texts) > limits.texts:
        reader.leave(f"文字超过 {limits.texts:,} 段")
    return Attached(texts=texts[: limits.texts], unread=tuple(dict.fromkeys(reader.unread)))


class _Reader:
    """Reads one file and what is packed in it, with what is left of the limits."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._bytes = limits.unpacked
        self._members = limits.members
        self.unread: list[str] = []

    def leave(self, why: str) -> None:
        """Say *why* something is not read."""
        self.unread.append(why)

    def texts(self, name: str, data: bytes, depth: int = 0) -> Iterator[str]:
        """Yield the texts of *data*, of a file called *name* that is packed so deep."""
        kind = _extension(name)
        readers: dict[str, Callable[[bytes], Iterator[str]]] = {
            "docx": lambda data: self._paragraphs(data, *_PARAGRAPHS["docx"]),
            "pptx": lambda data: self._paragraphs(data, *_PARAGRAPHS["pptx"]),
            "xlsx": self._cells,
            "pdf": self._pages,
            "csv": _rows,
            "txt": lambda data: iter(_decoded(data).splitlines()),
            "html": _lines,
            "htm": _lines,
            "zip": lambda data: self._packed(data, depth),
        }
        if kind in UNREAD:
            self.leave(f"读不了 {kind.upper()} 格式")
        elif kind in readers:
            for text in readers[kind](data):
                yield from self._cut(text)

    def _cut(self, text: str) -> Iterator[str]:
        length = self._limits.length
        if len(text) <= length:
            if text.strip():
                yield text
        else:
            yield from (text[start : start + length] for start in range(0, len(text), length))

    def _paragraphs(self, data: bytes, wanted: re.Pattern[str], prefix: str) -> Iterator[str]:
        run = re.compile(rf"<{prefix}:t(?: [^<>]*)?>([^<]*)")
        for _, part in self._parts(data, wanted.fullmatch):
            for paragraph in _xml(part).split(f"</{prefix}:p>"):
                yield unescape("".join(run.findall(paragraph)))

    def _cells(self, data: bytes) -> Iterator[str]:
        shared: list[str] = []
        for _, part in self._parts(data, "xl/sharedStrings.xml".__eq__):
            shared = strings_of(_xml(part), self._limits.texts)
        for _, part in self._parts(data, _SHEET.fullmatch):
            yield from labelled(cells_of_sheet(_xml(part), shared))

    def _packed(self, data: bytes, depth: int) -> Iterator[str]:
        for name, part in self._parts(data, lambda name: _extension(name) in READ | UNREAD):
            if _extension(name) == "zip" and depth:
                self.leave("压缩包里的压缩包里还有压缩包")
            else:
                yield from self.texts(name, part, depth + 1)

    def _parts(self, data: bytes, wanted: Callable[[str], object]) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of the *wanted* members of the archive *data*."""
        if data.count(b"PK\x01\x02") > self._members:
            return self.leave(f"压缩包里超过 {self._limits.members:,} 个文件")
        try:
            with ZipFile(BytesIO(data)) as archive:
                members = archive.infolist()
                self._members -= len(members)
                for member in members:
                    if wanted(member.filename) and (part := self._part(archive, member)) is not None:
                        yield member.filename, part
        except _BROKEN:
            self.leave("文件损坏")

    def _part(self, archive: ZipFile, member: ZipInfo) -> bytes | None:
        """Return what *member* holds, None where it is left out."""
        if why := self._refusal(member):
            self.leave(why)
            return None
        try:
            with archive.open(member) as file:
                part = file.read(self._bytes + 1)
        except _BROKEN:
            self.leave("文件损坏")
            return None
        if len(part) > self._bytes:
            self.leave(f"解压后超过 {human_size(self._limits.unpacked)}")
            return None
        self._bytes -= len(part)
        return part

    def _refusal(self, member: ZipInfo) -> str:
        if member.flag_bits & 1:
            return "文件加了密码"
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others are unpacked without a limit
            return "压缩的方法少见"
        if member.file_size > max(1 << 20, member.compress_size * self._limits.ratio):
            return f"压缩了 {self._limits.ratio} 倍以上"
        return ""

    def _pages(self, data: bytes) -> Iterator[str]:
        from pypdf import PdfReader  # takes long to import, and few sites offer a PDF

        try:
            document = PdfReader(BytesIO(data))
            if document.is_encrypted:
                return self.leave("文件加了密码")
            for number, page in enumerate(document.pages):
                if number >= self._limits.pages:
                    return self.leave(f"PDF 超过 {self._limits.pages} 页")
                yield from page.extract_text().splitlines()
        except Exception:  # a PDF that is at fault makes pypdf raise whatever it likes
            self.leave("PDF 损坏，或者少见")


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _xml(data: bytes) -> str:
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def _lines(data: bytes) -> Iterator[str]:
    for line in _LINE_END.sub("\n", _decoded(data)).splitlines():
        yield unescape(_TAG.sub("", line))


def _rows(data: bytes) -> Iterator[str]:
    lines = _decoded(data).replace("\0", "").splitlines()
    try:
        rows = list(csv.reader(lines))
    except csv.Error:
        yield from lines
        return
    yield from labelled((place, cell) for row in rows for place, cell in enumerate(row))
