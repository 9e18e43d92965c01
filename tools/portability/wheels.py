"""The wheels that sitegen needs on Windows, fetched by pip on whatever computer this is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from zipfile import ZipFile

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from portability.runtime import UnusableError

_ROOTS = ("purelib", "platlib")


def build_wheel(project: Path, folder: Path) -> Path:
    """Return the wheel of *project*, built into *folder*."""
    _pip("wheel", "--no-deps", "--wheel-dir", str(folder), str(project))
    return next(folder.glob("*.whl"))


def fetch(wheel: Path, python: str, folder: Path, *, kept: Path | None = None) -> tuple[Distribution, ...]:
    """Return *wheel* and all that it needs on Windows with Python *python*, by name, downloaded into *folder*.

    pip asks this computer, not Windows, which dependencies apply: what it left out for that it is asked for by name.
    With *kept*, wheels are taken from that folder and nothing is downloaded.

    Raises:
        UnusableError: pip found no wheel for Windows of something that is needed.

    """
    source = ("--no-index", "--find-links", str(kept)) if kept else ()
    target = ("--platform", "win_amd64", "--only-binary", ":all:", "--implementation", "cp")
    short = ".".join(python.split(".")[:2])
    wanted: list[str] = []
    while True:
        _pip("download", *source, *target, "--python-version", short, "--dest", str(folder), str(wheel), *wanted)
        found = {canonicalize_name(one.name): one for path in folder.glob("*.whl") for one in inside(path)}
        needed, missing = closure(inside(wheel), found, windows(python))
        if not missing:
            return tuple(sorted(needed, key=lambda one: canonicalize_name(one.name)))
        wanted += missing


def windows(python: str) -> dict[str, str]:
    """Return what markers of requirements are judged by: Windows with CPython *python*."""
    return {
        "implementation_name": "cpython",
        "implementation_version": python,
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "platform_release": "10",
        "platform_system": "Windows",
        "platform_version": "10.0",
        "python_full_version": python,
        "python_version": ".".join(python.split(".")[:2]),
        "sys_platform": "win32",
    }


def closure(
    roots: Iterable[Distribution], found: Mapping[str, Distribution], environment: Mapping[str, str]
) -> tuple[list[Distribution], list[str]]:
    """Return *roots* and all of *found* that they need in *environment*, and the requirements that nothing there meets."""
    needed: dict[str, Distribution] = {}
    missing: list[str] = []
    waiting: list[tuple[Distribution, str]] = [(root, "") for root in roots]
    seen = set()
    while waiting:
        one, extra = waiting.pop()
        name = canonicalize_name(one.name)
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        needed[name] = one
        for text in one.requires or ():
            requirement = Requirement(text)
            if requirement.marker and not requirement.marker.evaluate({**environment, "extra": extra}):
                continue
            met = found.get(canonicalize_name(requirement.name))
            if met is None:
                requirement.marker = None
                missing.append(str(requirement))
            else:
                waiting += [(met, wanted) for wanted in ("", *sorted(requirement.extras))]
    return list(needed.values()), missing


def unpack(wheel: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files that *wheel* puts among the packages, and their bytes; programs of its own are left out."""
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            top, _, rest = name.partition("/")
            if top.endswith(".data"):
                root, _, rest = rest.partition("/")
                if root in _ROOTS:
                    yield rest, archive.read(name)
            elif not name.endswith("/"):
                yield name, archive.read(name)


def wheel_of(one: Distribution) -> Path:
    """Return the file that *one* was found in."""
    return Path(str(one.locate_file("")))


def inside(wheel: Path) -> list[Distribution]:
    """Return what *wheel* installs."""
    return list(distributions(path=[str(wheel)]))


def _pip(*arguments: str) -> None:
    command: Sequence[str] = (sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments)
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if ended.returncode:
        raise UnusableError(f"pip {arguments[0]} failed:\n{ended.stderr.strip()}")
