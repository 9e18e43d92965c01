"""A server (or a folder) by the program ``rsync``, which sends of a changed file only what changed in it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from sitegen.deploy.claim import LOCK, OWNER
from sitegen.deploy.difference import rank
from sitegen.deploy.programs import run
from sitegen.deploy.steps import KEPT, LEFT, Place, Seen, beside
from sitegen.publish.manifest import MANIFEST

_SEND = ("--checksum", "--chmod=D755,F644", "--perms", "--files-from=-", "--from0")
_NONE_THERE = (0, 23)
"""What rsync ends with, and what it ends with where the folder to read from is missing."""


class Rsync(Place):
    """The Place that rsync knows as *place*: ``web@host:/srv/www/dangjian``, or a path."""

    def __init__(self, place: str) -> None:
        head, slash, name = place.rpartition("/")
        if not slash:
            head, slash, name = place.rpartition(":")
        self._root = place
        self._ours = f"{head}{slash}{beside(name)}"
        self._backup = f"--backup-dir=../{beside(name)}/{KEPT}"
        self._host = place.partition(":")[0]

    def look(self) -> Seen:
        """See Place."""
        with _folder() as here:
            self._fetch(self._root, here / "live", MANIFEST)
            self._fetch(self._ours, here / "ours", MANIFEST, LEFT)
            return Seen(
                live=_read(here / "live" / MANIFEST),
                last=_read(here / "ours" / MANIFEST),
                left=_read(here / "ours" / LEFT),
                is_empty=not self._listed(self._root),
            )

    def kept(self, paths: Collection[str]) -> set[str]:
        """See Place."""
        return set(paths) & set(self._listed(f"{self._ours}/{KEPT}", "--recursive"))

    def note(self, name: str, data: bytes) -> None:
        """See Place."""
        self._write(self._ours, name, data)

    def claim(self, data: bytes, key: str) -> bytes:
        """See Claimable."""
        with _folder() as here:
            (here / "mine" / LOCK).mkdir(parents=True)
            (here / "mine" / LOCK / OWNER).write_bytes(data)
            (here / "there").mkdir()
            name = f"{LOCK}/{OWNER}"
            self._run("--ignore-existing", *_SEND, f"{here}/mine/", f"{self._ours}/", names=[name])
            self._run("--recursive", f"{self._ours}/{LOCK}/", f"{here}/there/", fine=_NONE_THERE)
            return _read(here / "there" / OWNER) or b""

    def release(self) -> None:
        """See Claimable."""
        for name in (f"{LOCK}/{OWNER}", LOCK):
            self._delete(self._ours, [name])

    def forget(self) -> None:
        """See Place."""
        self._delete(self._ours, [MANIFEST])
        with _folder() as empty:
            self._run("--recursive", "--delete", f"{empty}/", f"{self._ours}/{KEPT}/")

    def put(self, source: Path, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place. rsync has an order of its own within each rank."""
        for _, ranked in groupby(paths, rank):
            group = list(ranked)
            self._send(source, [path for path in group if path in keep], "--backup", self._backup)
            self._send(source, [path for path in group if path not in keep])

    def remove(self, paths: Sequence[str], keep: Collection[str]) -> None:
        """See Place."""
        self._delete(self._root, [path for path in paths if path in keep], "--backup", self._backup)
        self._delete(self._root, [path for path in paths if path not in keep])

    def restore(self, paths: Sequence[str]) -> None:
        """See Place. rsync copies nothing from a server to the same: it comes here and goes back."""
        with _folder() as here:
            if paths:
                self._run("--recursive", f"{self._ours}/{KEPT}/", f"{here}/")
            self.put(here, paths, ())
        self._delete(f"{self._ours}/{KEPT}", paths)

    def write(self, path: str, data: bytes) -> None:
        """See Place."""
        self._write(self._root, path, data)

    def _write(self, place: str, name: str, data: bytes) -> None:
        with _folder() as here:
            (here / name).write_bytes(data)
            self._run(*_SEND, f"{here}/", f"{place}/", names=[name])

    def _fetch(self, place: str, to: Path, *names: str) -> None:
        to.mkdir()
        includes = (f"--include=/{name}" for name in names)
        self._run("--recursive", *includes, "--exclude=*", f"{place}/", f"{to}/", fine=_NONE_THERE)

    def _send(self, source: Path, paths: Sequence[str], *options: str) -> None:
        if paths:
            self._run(*_SEND, *options, f"{source}/", f"{self._root}/", names=paths)

    def _delete(self, place: str, paths: Sequence[str], *options: str) -> None:
        if paths:
            with _folder() as empty:
                for path in paths:  # rsync deletes what is missing here, in folders that are here
                    (empty / path).parent.mkdir(parents=True, exist_ok=True)
                self._run("--delete-missing-args", *_SEND[3:], *options, f"{empty}/", f"{place}/", names=paths)

    def _listed(self, place: str, *options: str) -> list[str]:
        said = self._run("--list-only", "--8-bit-output", *options, f"{place}/", fine=_NONE_THERE)
        found = re.findall(r"^-\S+ +[\d,.]+ [\d/]+ [\d:]+ (.+)$", said.decode("utf-8", "replace"), re.MULTILINE)
        return [str(name) for name in found if name != "."]

    def _run(self, *arguments: str, names: Sequence[str] = (), fine: Sequence[int] = (0,)) -> bytes:
        ended = run(["rsync", *arguments], host=self._host, given="\0".join(names).encode(), fine=fine)
        return ended.stdout


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="sitegen-") as folder:
        yield Path(folder)


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None
