"""Whether a tree of files will run on Windows, as far as that can be told by reading it elsewhere."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import pefile

from portability.runtime import FOLDER, PACKAGES

LONGEST = 180  # of the 260 characters that Windows has for a path, enough are left for where it is unpacked
_AMD64 = 0x8664
_LIBRARIES = (".exe", ".dll", ".pyd")
# What every Windows 10 has. Other names in a library are to be in the zip.
_OF_WINDOWS = (
    "advapi32 bcrypt bcryptprimitives cabinet crypt32 gdi32 iphlpapi kernel32 msi ntdll ole32 oleaut32 pathcch propsys "
    "psapi rpcrt4 secur32 shell32 shlwapi user32 userenv version winmm ws2_32"
)
_SYSTEM = frozenset(f"{name}.dll" for name in _OF_WINDOWS.split())
_SETS = ("api-ms-win-", "ext-ms-win-")
# Parts of the standard library that are not in the embeddable Python.
_LEFT_OUT = frozenset({"ensurepip", "idlelib", "lib2to3", "test", "tkinter", "turtle", "turtledemo", "venv"})
_FORBIDDEN = frozenset('<>:"\\|?*')
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def faults(files: Mapping[str, bytes], package: str) -> list[str]:
    """Return what is wrong with the portable zip of *files*, whose program is *package*: one sentence for each."""
    return [*_names(files), *_machines(files), *_imports(files, package)]


def _names(files: Mapping[str, bytes]) -> Iterator[str]:
    for path in files:
        if len(path) > LONGEST:
            yield f"{path} has more than {LONGEST} characters"
        for part in PurePosixPath(path).parts:
            if _FORBIDDEN & set(part) or part != part.rstrip(" .") or part.split(".")[0].lower() in _DEVICES:
                yield f"Windows has no file of the name {path}"
    for path, count in Counter(path.lower() for path in files).items():
        if count > 1:
            yield f"{path} is there {count} times, if upper and lower case are the same"


def _machines(files: Mapping[str, bytes]) -> Iterator[str]:
    """Tell of libraries that are for another machine, and of those that need what is not there."""
    beside = {path.removeprefix(FOLDER).lower() for path in files if path.startswith(FOLDER)}
    for path, data in files.items():
        if not path.lower().endswith(_LIBRARIES):
            continue
        try:
            library = pefile.PE(data=data, fast_load=True)
        except pefile.PEFormatError:
            yield f"{path} is no library of Windows"
            continue
        if library.FILE_HEADER.Machine != _AMD64:
            yield f"{path} is not for 64-bit Windows"
            continue
        own = PurePosixPath(path.removeprefix(FOLDER)).parent
        for name in sorted(set(_needed(library))):
            if name in _SYSTEM or name.startswith(_SETS):
                continue
            if name not in beside and str(own / name).lower() not in beside:
                yield f"{path} needs {name}, which is not there"


def _needed(library: pefile.PE) -> Iterator[str]:
    kinds = ("IMPORT", "DELAY_IMPORT")
    library.parse_data_directories([pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{kind}"] for kind in kinds])
    for kind in kinds:
        for entry in getattr(library, f"DIRECTORY_ENTRY_{kind}", ()):
            yield entry.dll.decode("ascii", "replace").lower()


def _imports(files: Mapping[str, bytes], package: str) -> Iterator[str]:
    """Tell of modules that *package* imports and that are neither in the zip nor in the embeddable Python."""
    inside = (path.removeprefix(PACKAGES) for path in files if path.startswith(PACKAGES))
    there = {path.split("/")[0].split(".")[0] for path in inside}
    there |= sys.stdlib_module_names - _LEFT_OUT
    if f"{PACKAGES}{package}/__main__.py" not in files:
        yield f"{package} can't be run with -m"
    for path, data in files.items():
        if path.startswith(f"{PACKAGES}{package}/") and path.endswith(".py"):
            for name in sorted(_imported(data) - there):
                yield f"{path} imports {name}, which is not there"


def _imported(source: bytes) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names
