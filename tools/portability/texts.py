"""What stands beside the program: files to double-click, a word to the reader, and whose work it all is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution
from pathlib import Path
from string import Template

_FILES = Path(__file__).parent / "files"
_BATCH = ".bat"
_CLASSIFIER = "License :: OSI Approved :: "


def texts(version: str, python: str, packages: Iterable[Distribution]) -> dict[str, bytes]:
    """Return the files by name, with lines as Windows ends them, for sitegen *version* with Python *python*.

    Chinese in the files to double-click stands behind ``chcp 65001``; others begin with the mark by which every
    Notepad knows UTF-8.
    """
    values = {"version": version, "python": python, "packages": "".join(f"{_whose(one)}\n" for one in packages)}
    return {path.name: _text(path, values) for path in sorted(_FILES.iterdir())}


def _text(path: Path, values: Mapping[str, str]) -> bytes:
    filled = Template(path.read_text("utf-8")).substitute(values)
    return filled.replace("\n", "\r\n").encode("utf-8" if path.suffix == _BATCH else "utf-8-sig")


def _whose(one: Distribution) -> str:
    return f"{one.name} {one.version}：{licence(one)}"


def licence(one: Distribution) -> str:
    """Return the licence of *one* in a line, as its authors name it."""
    stated = one.metadata.get("License-Expression")
    if stated:
        return stated
    classified = [
        value.removeprefix(_CLASSIFIER)
        for value in one.metadata.get_all("Classifier") or ()
        if value.startswith(_CLASSIFIER)
    ]
    return "、".join(classified) or (one.metadata.get("License") or "见其文件夹").splitlines()[0]
