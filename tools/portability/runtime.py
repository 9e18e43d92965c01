"""The embeddable Python for Windows that python.org publishes: that it is what it says, and what is in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

FOLDER = "python/"
PACKAGES = f"{FOLDER}Lib/site-packages/"

# From python-X-embed-amd64.zip.spdx.json, beside each zip on https://www.python.org/ftp/python/X/
KNOWN: Mapping[str, str] = {
    "3.12.10": "4acbed6dd1c744b0376e3b1cf57ce906f9dc9e95e68824584c8099a63025a3c3",
    "3.13.15": "d1f04d990aee1253d8569e8e5104e30fa9f5fa830899f14843448872d936a2cf",
    "3.14.6": "df901e84a896ff1ee720ad03377e0c8d8c2244fda79808aeeaff6316df1cb75c",
}
_NAME = re.compile(r"python-(3\.\d+\.\d+)-embed-amd64\.zip")


class UnusableError(Exception):
    """What the portable zip would be made of can't be used; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runtime:
    """An embeddable Python of *version*, with its *files* by their path in the portable zip."""

    version: str
    files: Mapping[str, bytes]


def read_runtime(archive: Path, digest: str | None) -> Runtime:
    """Return what *archive* holds, set up to find packages beside it.

    Raises:
        UnusableError: The file is named otherwise than at python.org, or is another than *digest*, its SHA-256 (not given:
            the one that is known), says; or it holds something else.

    """
    named = _NAME.fullmatch(archive.name)
    if not named:
        raise UnusableError(f"{archive.name} is not named as at python.org: python-3.x.y-embed-amd64.zip")
    version = named[1]
    expected = digest or KNOWN.get(version)
    if not expected:
        raise UnusableError(f"the SHA-256 of {archive.name} is not known here: read it in {archive.name}.spdx.json beside it "
                       "at python.org, give it with --sha256")  # fmt: skip
    data = archive.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != expected.lower():
        raise UnusableError(f"{archive.name} has the SHA-256 {found}, not {expected}: fetch it again from python.org")
    return Runtime(version=version, files=_set_up(_unpack(archive), version))


def _unpack(archive: Path) -> dict[str, bytes]:
    try:
        with ZipFile(archive) as held:
            return {FOLDER + name: held.read(name) for name in held.namelist() if not name.endswith("/")}
    except BadZipFile as error:
        raise UnusableError(f"{archive.name} is no zip") from error


def _set_up(files: dict[str, bytes], version: str) -> dict[str, bytes]:
    """Return *files* with the list of places where modules are looked for: nothing of the computer is."""
    stem = "python" + "".join(version.split(".")[:2])
    for name in ("python.exe", f"{stem}.dll", f"{stem}.zip", f"{stem}._pth"):
        if FOLDER + name not in files:
            raise UnusableError(f"there is no {name} in it: it is no embeddable Python {version}")
    places = (f"{stem}.zip", ".", "Lib\\site-packages")
    return {**files, f"{FOLDER}{stem}._pth": "".join(f"{place}\r\n" for place in places).encode("ascii")}
