"""Files of Windows, as small as they can be: libraries, an embeddable Python, wheels."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from sitegen.exporters.packing import pack

AMD64, I386 = 0x8664, 0x14C
_HEADERS, _AT = 0x200, 0x1000


def library(*needed: str, machine: int = AMD64) -> bytes:
    """The bytes of a library for *machine* that does nothing and imports the libraries *needed*."""
    table = 20 * (len(needed) + 1)
    names, entries = b"", b""
    for name in needed:
        entries += struct.pack("<5I", 0, 0, 0, _AT + table + len(names), _AT + table + 512)
        names += name.encode("ascii") + b"\0"
    section = (entries + bytes(20) + names).ljust(table + 512, b"\0") + struct.pack("<2Q", 1 << 63 | 1, 0)
    dos = b"MZ".ljust(60, b"\0") + struct.pack("<I", 64)
    coff = struct.pack("<2H3I2H", machine, 1, 0, 0, 0, 240, 0x2022)
    optional = struct.pack("<HBB5I", 0x20B, 14, 0, 0, 0, 0, 0, _AT)
    optional += struct.pack("<Q2I6H4I2H4Q2I", 0x180000000, _AT, 0x200, *(6, 0, 0, 0, 6, 0), 0, 2 * _AT + 0x1000, _HEADERS,
                            0, 2, 0, 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)  # fmt: skip
    directories = bytes(8) + struct.pack("<2I", _AT, table) + bytes(8 * 14)
    header = struct.pack("<8s6I2HI", b".rdata", len(section), _AT, len(section), _HEADERS, 0, 0, 0, 0, 0x40000040)
    return (dos + b"PE\0\0" + coff + optional + directories + header).ljust(_HEADERS, b"\0") + section


def embeddable(folder: Path, version: str = "3.12.10", **others: bytes) -> Path:
    """Write a zip as python.org publishes it, with *others* by name in it, and return its path."""
    stem = "python" + "".join(version.split(".")[:2])
    files = {
        "python.exe": library("kernel32.dll", f"{stem}.dll"),
        f"{stem}.dll": library("kernel32.dll", "vcruntime140.dll"),
        "python3.dll": library(f"{stem}.dll"),
        "vcruntime140.dll": library("kernel32.dll"),
        f"{stem}.zip": pack({"abc.pyc": b""}),
        f"{stem}._pth": f"{stem}.zip\r\n.\r\n\r\n#import site\r\n".encode("ascii"),
        "LICENSE.txt": b"",
    }
    path = folder / f"python-{version}-embed-amd64.zip"
    path.write_bytes(pack({**files, **others}))
    return path


def wheel(
    folder: Path,
    name: str,
    files: Mapping[str, bytes] | None = None,
    *,
    version: str = "1.0",
    tag: str = "py3-none-any",
    needs: Sequence[str] = (),
    about: Sequence[str] = (),
) -> Path:
    """Write a wheel of *name* that holds *files* and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    lines = ("Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *about)
    lines += tuple(f"Requires-Dist: {need}" for need in needs)
    held = {
        f"{name}/__init__.py": b"",
        **(files or {}),
        f"{info}/METADATA": "\n".join((*lines, "", "")).encode(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n".encode(),
        f"{info}/RECORD": b"",
    }
    path = folder / f"{name}-{version}-{tag}.whl"
    path.write_bytes(pack(held))
    return path
