"""manifest.json: which files of an output folder are ours. It lists all but itself, and nothing else."""

from __future__ import annotations

import json
import stat
from collections.abc import Collection, Iterable, Mapping, Set
from pathlib import Path
from typing import NamedTuple

from sitegen.publish.files import are_plain

MANIFEST = "manifest.json"

_HEXADECIMAL = b"0123456789abcdef"
_SHA256 = 64


class Manifest(NamedTuple):
    """The SHA-256 of each file by its path in the output folder (``yaowen/index.html``)."""

    preview: bool
    files: Mapping[str, str]

    def to_json(self) -> bytes:
        """Return the same bytes for the same files: sorted, one to a line."""
        value = {"preview": self.preview, "files": dict(sorted(self.files.items()))}
        return (json.dumps(value, ensure_ascii=False, separators=(",\n", ": ")) + "\n").encode()


class Owned(NamedTuple):
    """The paths of a folder that are ours: *files*, and the *folders* that hold them, itself (``""``) always included."""

    files: Set[str]
    folders: Set[str]


def owned(manifest: Manifest | None) -> Owned:
    """Return what is ours in a folder with *manifest*; without one, nothing."""
    return owned_files((*manifest.files, MANIFEST) if manifest else ())


def owned_files(paths: Iterable[str]) -> Owned:
    """Return what is ours where the files at *paths* are."""
    files = frozenset(paths)
    folders = {""}
    for folder in {path.rpartition("/")[0] for path in files}:
        while folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return Owned(files=files, folders=folders)


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of *folder*; None where it has none that sitegen can have written.

    Raises:
        OSError: where it is there and can't be read.
    """
    path = folder / MANIFEST
    try:
        regular = stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return parse_manifest(path.read_bytes()) if regular else None


def parse_manifest(data: bytes) -> Manifest | None:
    """Return the manifest that *data* holds; None where sitegen can't have written it."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.keys() != {"preview", "files"}:
        return None
    preview, files = found["preview"], found["files"]
    if not isinstance(preview, bool) or not isinstance(files, dict):
        return None
    if MANIFEST in files or not are_plain(files) or not _are_digests(files.values()):
        return None
    return Manifest(preview=preview, files=files)


def _are_digests(values: Collection[object]) -> bool:
    # Read at every build: thousands are looked at as one.
    return all(isinstance(value, str) and len(value) == _SHA256 and value.isascii() for value in values) and not (
        "".join(map(str, values)).encode().translate(None, _HEXADECIMAL)
    )
