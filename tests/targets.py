"""Every kind of target for ``sitegen deploy``, with a way to see what is there: each on this computer, by the real program.

sftp talks to OpenSSH's own server over a pipe instead of a network: a stand-in on PATH starts it that way.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sites import snapshot

KINDS = ("folder", "rsync", "sftp", "git", "zip")
BY_STEPS = ("folder", "rsync", "sftp")
SERVERS = ("/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/lib/ssh/sftp-server")


@dataclass(frozen=True)
class There:
    """A target: the *address* for ``--to``, what it holds, and how to put a file there by hand."""

    address: str
    files: Callable[[], dict[str, bytes]]
    add: Callable[[str, bytes], None]


def there(kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> There:
    """Return a target of *kind* below *folder*, which has nothing in it yet."""
    place = folder / "the www"  # a space, as people have them
    if kind == "git":
        return _branch(folder / "pages.git")
    if kind == "zip":
        return There(str(place) + ".zip", lambda: _unzipped(Path(f"{place}.zip")), lambda path, data: None)
    address = str(place)
    if kind == "rsync":
        _need(shutil.which("rsync"), "rsync")
        address = f"rsync:{place}"
    if kind == "sftp":
        _stand_in(folder, monkeypatch)
        address = f"sftp://web@www.example:2222{place}".replace(" ", "%20")
    return There(address, lambda: snapshot(place), lambda path, data: _write(place / path, data))


def _branch(repository: Path) -> There:
    subprocess.run(["git", "init", "--quiet", "--bare", repository], check=True)
    git = ["git", "--git-dir", str(repository), "-c", "user.name=x", "-c", "user.email=x@example"]

    def read(*arguments: str, given: bytes = b"") -> bytes:
        return subprocess.run([*git, *arguments], check=True, capture_output=True, input=given).stdout

    def files() -> dict[str, bytes]:
        names = read("ls-tree", "-r", "-z", "--name-only", "gh-pages").decode().split("\0")[:-1]
        return {name: read("cat-file", "blob", f"gh-pages:{name}") for name in sorted(names)}

    def add(path: str, data: bytes) -> None:
        blob = read("hash-object", "-w", "--stdin", given=data).decode().strip()
        read("read-tree", "gh-pages")
        read("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}")
        tree = read("write-tree").decode().strip()
        commit = read("commit-tree", tree, "-p", "gh-pages", given=b"by hand").decode().strip()
        read("update-ref", "refs/heads/gh-pages", commit)

    return There(f"git:{repository}#gh-pages", files, add)


def _stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server = next(filter(os.path.exists, SERVERS), None)
    real = shutil.which("sftp")
    _need(server and real, "sftp")
    programs = folder / "programs"
    programs.mkdir()
    (programs / "sftp").write_text(
        f'#!/bin/sh\n[ "$*" = "-P 2222 -b - web@www.example" ] || exit 9\nexec {real} -b - -D {server}\n', "utf-8"
    )
    (programs / "sftp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def _need(found: object, name: str) -> None:
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} is missing")
    pytest.skip(f"{name} is missing here")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _unzipped(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in sorted(archive.namelist())}
