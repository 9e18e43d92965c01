"""A server over sftp, by the program ``sftp`` of OpenSSH, which Windows, macOS and Linux have: keys and settings are ssh's.

What is uploaded goes to our own folder first, and takes its place by renaming. Where the server has hard links, the
earlier file is kept by one, and at no moment is nothing there; else it is moved away the moment before.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from sitegen.deploy.address import Address
from sitegen.deploy.claim import LOCK, OWNER
from sitegen.deploy.names import name_of
from sitegen.deploy.programs import run
from sitegen.deploy.steps import KEPT, LEFT, Place, Seen, beside
from sitegen.publish.manifest import MANIFEST

_NEXT = "next"
_TRASH = "trash"
_SPECIAL = re.compile(r'(["\\*?\[\]])')


class Sftp(Place):
    """The Place at *address*."""

    def __init__(self, address: Address) -> None:
        self._host = address.host
        port = ["-P", str(address.port)] if address.port else []
        self._command = ["sftp", *port, "-b", "-", address.host]
        root = PurePosixPath(address.place)
        self._root = str(root)
        self._ours = str(root.with_name(beside(root.name)))

    def look(self) -> Seen:
        """See Place."""
        files = {
            "live": f"{self._root}/{MANIFEST}",
            "last": f"{self._ours}/{MANIFEST}",
            "left": f"{self._ours}/{LEFT}",
        }
        with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
            gets = [f"-get {_quote(file)} {_local(Path(folder, name))}" for name, file in files.items()]
            listed = self._run([*gets, f"-ls -1 {_quote(self._root)}"])
            data = {name: _read(Path(folder, name)) for name in files}
        return Seen(**data, is_empty=not any(line.startswith(f"{self._root}/") for line in listed))

    def kept(self, paths: Collection[str]) -> set[str]:
        """See Place."""
        names = self._names()
        return {path for path in paths if name_of(path) in names}

    def note(self, name: str, data: bytes) -> None:
        """See Place."""
        self._write(f"{self._ours}/{name}", data)

    def claim(self, data: bytes, key: str) -> bytes:
        """See Claimable. A folder takes no place where one is that holds something."""
        lock, staged = f"{self._ours}/{LOCK}", self._next(f"{LOCK}-{key}")
        with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
            file, there = Path(folder, "mine"), Path(folder, "there")
            file.write_bytes(data)
            lines = [f"-mkdir {_quote(place)}" for place in (self._ours, f"{self._ours}/{_NEXT}", staged)]
            lines.append(f"put {_local(file)} {_quote(f'{staged}/{OWNER}')}")
            self._run(
                [
                    *lines,
                    f"-rename {_quote(staged)} {_quote(lock)}",
                    f"-get {_quote(f'{lock}/{OWNER}')} {_local(there)}",
                ]
            )
            return _read(there) or b""

    def release(self) -> None:
        """See Claimable."""
        lock = f"{self._ours}/{LOCK}"
        self._run([f"-rm {_quote(f'{lock}/{OWNER}')}", f"-rmdir {_quote(lock)}"])

    def forget(self) -> None:
        """See Place."""
        names = sorted(self._names())
        self._run(
            [f"-rm {_quote(f'{self._ours}/{name}')}" for name in (MANIFEST, *(f"{KEPT}/{name}" for name in names))]
        )

    def put(self, source: Path, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place. Nothing is replaced before all is uploaded."""
        if not paths:
            return
        lines = [*self._make_folders(paths)]
        lines += [f"put {_local(source / path)} {_quote(self._next(name_of(path)))}" for path in paths]
        for path in paths:
            lines += self._take(
                self._next(name_of(path)), f"{self._root}/{path}", name_of(path) if path in keep else ""
            )
        self._run(lines)

    def remove(self, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place. Folders that become empty go too."""
        lines = []
        for path in paths:
            place = f"{self._root}/{path}"
            lines += self._keep(place, name_of(path)) if path in keep else []
            lines.append(f"-rm {_quote(place)}")
        folders = sorted(_folders(paths), key=lambda folder: -folder.count("/"))
        self._run([*lines, *(f"-rmdir {_quote(f'{self._root}/{folder}')}" for folder in folders)])

    def restore(self, paths: Sequence[str]) -> None:
        """See Place."""
        lines = list(self._make_folders(paths))
        for path in paths:
            lines += self._take(f"{self._ours}/{KEPT}/{name_of(path)}", f"{self._root}/{path}", "")
        self._run(lines)

    def write(self, path: str, data: bytes) -> None:
        """See Place."""
        self._write(f"{self._root}/{path}", data)

    def _write(self, place: str, data: bytes) -> None:
        with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
            file = Path(folder, "note")
            file.write_bytes(data)
            staged = self._next("note")
            put = f"put {_local(file)} {_quote(staged)}"
            self._run([*self._make_folders(()), put, *self._take(staged, place, "")])

    def _next(self, name: str) -> str:
        return f"{self._ours}/{_NEXT}/{name}"

    def _names(self) -> set[str]:
        listed = self._run([f"-ls -1 {_quote(f'{self._ours}/{KEPT}')}"])
        return {line.rpartition("/")[2] for line in listed if re.search(r"/[0-9a-f]{32}$", line)}

    def _make_folders(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield what makes the folders of *paths*, and our own; that they are there already is no fault."""
        below = (f"{self._root}/{folder}" for folder in sorted(_folders(paths)))
        for folder in (self._root, self._ours, f"{self._ours}/{_NEXT}", f"{self._ours}/{KEPT}", *below):
            yield f"-mkdir {_quote(folder)}"

    def _keep(self, place: str, name: str) -> list[str]:
        """Return what keeps the file at *place* under *name*; after a link, the renaming changes nothing (POSIX)."""
        kept = f"{self._ours}/{KEPT}/{name}" if name else f"{self._ours}/{_TRASH}"
        way = f"{_quote(place)} {_quote(kept)}"
        return [*([] if name else [f"-rm {_quote(kept)}"]), f"-ln {way}", f"-rename {way}"]

    def _take(self, staged: str, place: str, keep: str) -> list[str]:
        return [*self._keep(place, keep), f"rename {_quote(staged)} {_quote(place)}"]

    def _run(self, lines: Sequence[str]) -> list[str]:
        ended = run(self._command, host=self._host, given=("\n".join(lines) + "\n").encode())
        said = ended.stdout.decode("utf-8", "replace").splitlines()
        return [line.rstrip() for line in said if not line.startswith("sftp> ")]


def _folders(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents if str(folder) != "."}


def _quote(path: str) -> str:
    return '"' + _SPECIAL.sub(r"\\\1", path) + '"'


def _local(file: Path) -> str:
    return _quote(file.as_posix())


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
