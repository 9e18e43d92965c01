"""The Nu HTML Checker finds no error and no warning in any page, and no error in the style sheet and drawings."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

import machine

ALLOWED = (
    # The checker knows color-mix(), but no percentage that a custom property gives.
    "CSS: “background”: “var(--shade)” is not a “*invalid*” value.",
)


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command that checks files."""
    java = machine.program("default-jre-headless", "java")
    jar = machine.package("vnu-jar/build/dist/vnu.jar")
    return [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--no-langdetect"]


def complaints(checker: list[str], folder: Path, suffixes: tuple[str, ...], *options: str) -> list[str]:
    """What the checker says of the files below *folder*, all in one run."""
    files = sorted(str(path) for path in folder.rglob("*") if path.suffix in suffixes)
    assert files
    done = subprocess.run([*checker, *options, *files], capture_output=True, check=True)
    told = json.loads(done.stderr.decode("utf-8", "replace"))["messages"]
    return [
        f"{item['url'].rpartition('/www/')[2]}:{item.get('lastLine', 0)} {item['message']} {item.get('extract', '')!r}"
        for item in told
        if item["message"] not in ALLOWED
    ]


@pytest.mark.parametrize("build", ["demonstration", "preview", "dressed"])
def test_every_page_is_valid(checker: list[str], build: str, request: pytest.FixtureRequest) -> None:
    assert complaints(checker, request.getfixturevalue(build), (".html", ".htm")) == []


def test_the_style_sheets_and_drawings_are_valid(checker: list[str], dressed: Path) -> None:
    told = complaints(checker, dressed / "assets", (".css", ".svg"), "--also-check-css", "--also-check-svg")
    assert told == []
