"""The file that an export writes: whole or not at all, and never over one that is there, unless ``--force`` says so."""

from __future__ import annotations

from pathlib import Path

import click

from sitegen.publish.disk import disk


def chosen_file(output: Path | None, name: str, *, force: bool) -> Path:
    """Return where to write: *output*, *name* in it where it is a folder, or *name* here where it is None.

    Raises:
        click.UsageError: the file is there already, or is a folder.
    """
    path = output or Path(name)
    path = path / name if path.is_dir() else path
    if path.is_dir() or (path.exists() and not force):
        raise click.UsageError(
            f"“{path}”已经有了，没有覆盖。要覆盖请加 --force，或用 --output 换一个文件名。",
            click.get_current_context(silent=True),
        )
    return path


def write_file(path: Path, data: bytes) -> None:
    """Write *data* to *path*, making the folders above it.

    Raises:
        DiskProblem: the disk refuses; a file that was there is as it was.
    """
    draft = path.with_name(f".{path.name}.part")
    with disk(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(data)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
