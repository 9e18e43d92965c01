"""Archives, and the documents of Office that are archives: their parts by name, in memory, as much as limits allow."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sitegen.core.text import human_size
from sitegen.model.value import Value

_BROKEN = (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, struct.error, zlib.error)
# A compound file: what Office makes of a document that it encrypts.
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Limits(Value):
    """The most that is taken from one file, with all that is packed in it."""

    size: int = 20 << 20
    """Bytes of a file as it lies on the disk."""
    unpacked: int = 40 << 20
    """Bytes of all that is packed in it, and characters of a PDF."""
    ratio: int = 200
    """How many times larger a part of more than a megabyte may become."""
    members: int = 2_000
    """The parts of an archive, with those of archives in it."""
    pages: int = 200
    """The pages of a PDF."""
    seconds: int = 20
    """Of work at a PDF, for whoever ends it: one of 200 pages takes five."""
    texts: int = 200_000
    length: int = 4_000
    """Characters of a text: a longer one is several."""


class Archives:
    """Opens archives, one in the other too, with what is left of *limits*; tells *leave* why something is not read."""

    def __init__(self, limits: Limits, leave: Callable[[str], None]) -> None:
        self._limits = limits
        self._leave = leave
        self._bytes = limits.unpacked
        self._members = limits.members

    def open(self, data: bytes) -> ZipFile | None:
        """Return *data* as an archive, None where it is none that is read."""
        if data.startswith(COMPOUND):
            self._leave("文件加了密码，或者是改了扩展名的老格式")
            return None
        if data.count(b"PK\x01\x02") > self._members:
            self._leave(f"压缩包里超过 {self._limits.members:,} 个文件")
            return None
        try:
            archive = ZipFile(BytesIO(data))
        except _BROKEN:
            self._leave("文件损坏")
            return None
        self._members -= len(archive.infolist())
        return archive

    def parts(self, archive: ZipFile, wanted: Callable[[str], object]) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of the *wanted* members of *archive*."""
        for member in archive.infolist():
            if wanted(member.filename) and (part := self._part(archive, member)) is not None:
                yield name_of(member), part

    def _part(self, archive: ZipFile, member: ZipInfo) -> bytes | None:
        """Return what *member* holds, None where it is left out."""
        if why := self._refusal(member):
            self._leave(why)
            return None
        try:
            with archive.open(member) as file:
                part = file.read(self._bytes + 1)
        except _BROKEN:
            self._leave("文件损坏")
            return None
        if len(part) > self._bytes:
            self._leave(f"解压后超过 {human_size(self._limits.unpacked)}")
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


def name_of(member: ZipInfo) -> str:
    """Return the name of *member*, in which Windows does not say that it is GBK."""
    if member.flag_bits & 0x800 or member.filename.isascii():
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return member.filename
