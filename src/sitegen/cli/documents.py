"""The documents that a command line names: Word files and what people take for them."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

import click

from sitegen.publish.disk import disk

_ENDINGS = frozenset({".docx", ".doc", ".wps", ".wpt", ".docm", ".dotx", ".rtf", ".odt"})


def is_document(name: str) -> bool:
    """Tell whether *name* is that of a document, or of a folder that holds some."""
    path = Path(name)
    return path.suffix.lower() in _ENDINGS or (path.is_dir() and bool(documents_in(path)))


def is_named_document(name: str) -> bool:
    """Tell whether *name* is that of a document."""
    return Path(name).suffix.lower() in _ENDINGS


def documents(files: tuple[str, ...]) -> Iterator[Path]:
    """Yield the documents that *files* name: themselves, those in a folder, and those of a pattern, as Windows leaves it.

    Raises:
        click.UsageError: a name is none of a file, or of a folder without documents.
    """
    for name in files:
        path = Path(name)
        if path.is_dir():
            found = documents_in(path)
        elif path.exists() or not glob.has_magic(name):
            found = [path]
        else:
            found = sorted(map(Path, glob.glob(name)))  # noqa: PTH207 - a pattern may be absolute
        found = [one for one in found if not one.name.startswith(("~$", "."))]
        if not found:
            raise click.UsageError(f"“{name}”里没有 .docx 文件。", click.get_current_context())
        if missing := next((one for one in found if not one.is_file()), None):
            raise click.UsageError(f"没有“{missing}”这个文件。", click.get_current_context())
        yield from found


def read_document(path: Path, kept: str) -> bytes:
    """Return what *path* holds; of one that is too large, more than is taken, so that it is refused.

    Raises:
        DiskProblem: the disk refuses; *kept* says what stays as it is.
    """
    from sitegen.importers.package import LIMITS  # brings in what reads Word files

    with disk(path, kept=kept):
        return path.read_bytes() if path.stat().st_size <= LIMITS.size else bytes(LIMITS.size + 1)


def documents_in(folder: Path) -> list[Path]:
    """Return the documents in *folder*, without what Word leaves beside one that is open."""
    return sorted(
        one
        for one in folder.iterdir()
        if one.suffix.lower() in _ENDINGS and one.is_file() and not one.name.startswith(("~$", "."))
    )
