"""The words in the files that articles offer: Word, Excel, PowerPoint, PDF, CSV, plain text, web pages, and archives.

Such a file may be made to harm its reader. So no XML is parsed (there are no entities where nothing expands them),
nothing is unpacked to the disk, and whatever a file claims, no more than ``LIMITS`` is taken from it. Every search is
linear in what it searches; for a PDF, whoever asks says how it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from sitegen.core.personal import words_of_name
from sitegen.core.text import human_size
from sitegen.load.archives import Archives, Limits, name_of
from sitegen.load.decoded import decoded, lines_of_page, paragraphs_of, plain_xml, xml
from sitegen.load.files import read
from sitegen.load.pdf import Unread, pages_of
from sitegen.load.tables import (
    Row,
    labelled,
    pieces_of_word,
    rows_of_csv,
    rows_of_sheet,
    rows_of_word,
    strings_of,
    texts_of,
)
from sitegen.model.attached import Attached

Pages = Callable[[bytes, int], Iterable[str]]
"""Reads a PDF like ``pdf.pages_of``; may raise TimeoutError too."""
Located = Callable[[bytes], bool]
"""Tells whether a picture says where it was taken."""

LIMITS: Final = Limits()
READ: Final = frozenset({"docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "pdf", "csv", "txt", "html", "htm", "zip"})
"""The extensions of the files that are read."""
TABLES: Final = (".csv", ".xlsx", ".xlsm", ".docx", ".docm")
"""The ends of the names of files that may have tables."""
_MOST_ROWS, _MOST_SHEETS = 5_000, 50
_OLD = frozenset({"doc", "xls", "xlsb", "ppt", "wps", "et", "dps", "rtf"})
UNREAD: Final = _OLD | {"odt", "ods", "odp", "ofd", "rar", "7z", "tar", "gz", "tgz"}
"""Those of files that hold words, and are not read."""
_PHOTOGRAPHS = frozenset({"jpg", "jpeg", "png", "webp", "tif", "tiff"})
_BODY = re.compile(r"word/document\d*\.xml")
_WORD = re.compile(r"word/(?:document\d*|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_SLIDE = re.compile(r"ppt/(?:slides/slide|notesSlides/notesSlide|comments/comment|charts/chart)\d+\.xml")
_STRINGS = re.compile(r"xl/sharedStrings\.xml")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_NOTES = re.compile(r"xl/comments[^/]*\.xml")
_DRAWING = re.compile(r"xl/drawings/[^/]+\.xml")


def read_attached(root: Path, path: str, limits: Limits = LIMITS, *, pages: Pages, located: Located) -> Attached:
    """Return what the file at *path* below *root* says; *pages* reads a PDF, *located* looks at a picture.

    Raises:
        OSError: it cannot be read.
    """
    size = (root / path).stat().st_size
    if size > limits.size:
        return Attached(unread=(f"文件超过 {human_size(limits.size)}",))
    return words_in(path, read(root, path)[0], limits, pages=pages, located=located)


def words_in(
    name: str, data: bytes, limits: Limits = LIMITS, *, pages: Pages = pages_of, located: Located = lambda _: False
) -> Attached:
    """Return what a file called *name* says that holds *data*; see ``read_attached`` for the rest."""
    reader = _Reader(limits, pages, located)
    texts = tuple(islice(reader.texts(name, data), limits.texts + 1))
    if len(texts) > limits.texts:
        reader.leave(f"文字超过 {limits.texts:,} 段")
    return Attached(
        texts=texts[: limits.texts], unread=tuple(dict.fromkeys(reader.unread)), located=tuple(reader.located)
    )


def tables_in(
    name: str, data: bytes, limits: Limits = LIMITS
) -> tuple[tuple[tuple[tuple[Hashable, str], ...], ...], ...]:
    """Return the tables of a file called *name* that holds *data*: rows of cells with their columns; none if too large."""
    reader = _Reader(limits, pages_of, bool)
    sheets = islice(reader.sheets(name, data), _MOST_SHEETS)
    found = [tuple(tuple(row) for row in islice(rows, _MOST_ROWS + 1)) for rows in sheets]
    if reader.unread or len(data) > limits.size or any(len(rows) > _MOST_ROWS for rows in found):
        return ()
    return tuple(rows for rows in found if any(rows))


class _Reader:
    """Reads one file and what is packed in it, with what is left of the limits."""

    def __init__(self, limits: Limits, pages: Pages, located: Located) -> None:
        self._limits = limits
        self._read_pages = pages
        self._is_located = located
        self._archives = Archives(limits, self.leave)
        self.unread: list[str] = []
        self.located: list[str] = []

    def leave(self, why: str) -> None:
        """Say *why* something is not read."""
        self.unread.append(why)

    def texts(self, name: str, data: bytes, inside: str = "") -> Iterator[str]:
        """Yield the texts of *data*, of a file called *name* that is packed *inside* an archive, or in none."""
        kind = _extension(name)
        if kind in UNREAD:
            self.leave(f"读不了 {kind.upper()} 格式")
        elif kind in _PHOTOGRAPHS:
            self._look_at(inside, data)
        elif kind == "pdf":
            yield from self._cut(self._lines(data))
        elif kind == "csv":
            yield from self._cut(labelled(rows_of_csv(decoded(data))))
        elif kind == "txt":
            yield from self._cut(decoded(data).splitlines())
        elif kind in ("html", "htm"):
            yield from self._cut(lines_of_page(data))
        elif kind in READ and (archive := self._archives.open(data)):
            if kind == "zip":
                yield from self._packed(archive, inside)
            else:
                yield from self._cut(self._written(kind, archive))
                for place, part in self._archives.parts(archive, lambda name: _extension(name) in _PHOTOGRAPHS):
                    self._look_at(_within(inside, place), part)

    def _look_at(self, place: str, picture: bytes) -> None:
        if self._is_located(picture):
            self.located.append(place)

    def _cut(self, texts: Iterable[str]) -> Iterator[str]:
        length = self._limits.length
        for text in texts:
            if len(text) > length:
                yield from (text[start : start + length] for start in range(0, len(text), length))
            elif text.strip():
                yield text

    def _lines(self, data: bytes) -> Iterator[str]:
        left = self._limits.unpacked
        try:
            for page in self._read_pages(data, self._limits.pages):
                yield from page.splitlines()
                left -= len(page)
                if left < 0:
                    return self.leave("PDF 的文字太多")
        except Unread as why:
            self.leave(str(why))
        except TimeoutError:
            self.leave("PDF 太费时间，没有查完")

    def _written(self, kind: str, archive: ZipFile) -> Iterator[str]:
        """Yield what a document of Office says."""
        if kind.startswith("doc"):
            for _, part in self._archives.parts(archive, _WORD.fullmatch):
                for piece, is_table in pieces_of_word(xml(part)):
                    yield from labelled(rows_of_word(piece)) if is_table else paragraphs_of(piece, "w")
        elif kind.startswith("ppt"):
            yield from self._paragraphs(archive, _SLIDE)
        else:
            for rows in self._sheets(archive):
                yield from labelled(rows)
            yield from (texts_of(plain_xml(part)) for _, part in self._archives.parts(archive, _NOTES.fullmatch))
            yield from self._paragraphs(archive, _DRAWING)

    def _paragraphs(self, archive: ZipFile, wanted: re.Pattern[str]) -> Iterator[str]:
        for _, part in self._archives.parts(archive, wanted.fullmatch):
            yield from paragraphs_of(xml(part), "a")

    def sheets(self, name: str, data: bytes) -> Iterator[Iterable[Row]]:
        """Yield the tables of *data*, of a file called *name*, row by row."""
        if _extension(name) == "csv":
            yield rows_of_csv(decoded(data))
        elif archive := self._archives.open(data):
            yield from self._sheets(archive)
            for _, part in self._archives.parts(archive, _BODY.fullmatch):
                yield from (rows_of_word(piece) for piece, is_table in pieces_of_word(xml(part)) if is_table)

    def _sheets(self, archive: ZipFile) -> Iterator[Iterable[Row]]:
        shared: list[str] = []
        for _, part in self._archives.parts(archive, _STRINGS.fullmatch):
            shared = strings_of(plain_xml(part), self._limits.texts)
        for _, part in self._archives.parts(archive, _SHEET.fullmatch):
            yield rows_of_sheet(plain_xml(part), shared)

    def _packed(self, archive: ZipFile, inside: str) -> Iterator[str]:
        """Yield what the files say that are packed in an archive; their names are words too."""
        yield from self._cut(words_of_name(name_of(member)) for member in archive.infolist())
        for name, part in self._archives.parts(archive, lambda name: _extension(name) in READ | UNREAD | _PHOTOGRAPHS):
            if _extension(name) == "zip" and inside:
                self.leave("压缩包里的压缩包里还有压缩包")
            else:
                yield from self.texts(name, part, _within(inside, name))


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _within(inside: str, name: str) -> str:
    return f"{inside}/{name}" if inside else name
