"""Files that come with sitegen, laid down in a site as they are."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
_RUNNABLE = (".command", ".sh")


def files_of(folder: Path) -> list[Path]:
    """Return the files of *folder*, as paths below it."""
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def lay(folder: Path, target: Path) -> list[Path]:
    """Copy the files of *folder*, all of them text, into *target*, where none of them is yet; return their paths there."""
    paths = files_of(folder)
    for path in paths:
        text = (folder / path).read_text("utf-8")
        # a console loses its way in a script of bare line feeds
        put(target / path, text.replace("\n", "\r\n") if path.suffix == ".bat" else text)
        if path.suffix in _RUNNABLE:
            (target / path).chmod(0o755)
    return paths


def put(path: Path, data: str | bytes) -> None:
    """Write *data* to *path*, which is not there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data.encode() if isinstance(data, str) else data)
