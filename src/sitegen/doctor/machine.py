"""The computer as sitegen finds it, told once, so that what depends on it can be asked of any computer."""

from __future__ import annotations

import codecs
import locale
import os
import platform
import shutil
import struct
import sys
import tempfile
from collections.abc import Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path

from sitegen.model.value import Value

PROGRAMS = ("git", "rsync", "ssh", "sftp")
"""Programs of others that some commands run."""

LIBRARIES = {
    "ahocorasick_rs": "ahocorasick_rs",
    "click": "click",
    "css_inline": "css-inline",
    "docx": "python-docx",
    "frontmatter": "python-frontmatter",
    "jinja2": "jinja2",
    "livereload": "livereload",
    "mammoth": "mammoth",
    "markdown": "markdown",
    "msgspec": "msgspec",
    "nh3": "nh3",
    "openpyxl": "openpyxl",
    "PIL": "pillow",
    "pydantic": "pydantic",
    "pypdf": "pypdf",
    "pypinyin": "pypinyin",
    "rich": "rich",
    "selectolax": "selectolax",
    "tornado": "tornado",
    "typing_extensions": "typing-extensions",
    "watchfiles": "watchfiles",
    "yaml": "pyyaml",
}
"""The libraries that are needed: what is imported, and what it is called where it comes from."""

_CLOUDS = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_FILE_SYSTEM = r"SYSTEM\CurrentControlSet\Control\FileSystem"


class Machine(Value):
    """A computer: its *system* as Python calls it (``Windows``, ``Darwin``, ``Linux``) and what matters of it.

    *broken* are the libraries that can't be imported, with what Python says; *programs* those that are found, with
    their places; *file_names* and *text* are the encodings of both; *console* is the code page of the command window, 0
    where there is none; *clouds* are folders that are copied to a network by the system's settings. *temp* is None where
    there is no folder for what passes.
    """

    system: str
    python: tuple[int, int, int]
    bits: int
    broken: Mapping[str, str]
    programs: Mapping[str, str]
    file_names: str
    text: str
    console: int
    long_paths: bool
    clouds: tuple[str, ...]
    home: str
    temp: Path | None
    now: datetime


def this_machine() -> Machine:
    """Return the computer that this runs on. All libraries are imported, in a second or two."""
    return Machine(
        system=platform.system(),
        python=sys.version_info[:3],
        bits=struct.calcsize("P") * 8,
        broken=dict(_broken()),
        programs={name: place for name in PROGRAMS if (place := shutil.which(name))},
        file_names=_encoding(sys.getfilesystemencoding()),
        text=_encoding(locale.getencoding()),
        console=_console(),
        long_paths=_long_paths(),
        clouds=tuple(sorted({os.environ[name] for name in _CLOUDS if os.environ.get(name)})),
        home=os.path.expanduser("~"),  # noqa: PTH111 - an account may have none
        temp=_temp(),
        now=datetime.now().astimezone(),
    )


def _broken() -> list[tuple[str, str]]:
    found = []
    for module, name in LIBRARIES.items():
        try:
            import_module(module)
        except Exception as error:  # a library may fail in every way, on Windows for want of another's
            found.append((name, f"{type(error).__name__}: {error}"))
    return found


def _encoding(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return name


def _temp() -> Path | None:
    try:
        with tempfile.TemporaryFile() as file:
            file.write(b"sitegen")
        return Path(tempfile.gettempdir())
    except OSError:
        return None


def _console() -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetConsoleOutputCP())


def _long_paths() -> bool:
    if sys.platform != "win32":
        return True
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _FILE_SYSTEM) as key:
            return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
    except OSError:
        return False
