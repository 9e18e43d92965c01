"""An article with its pictures as a folder: made aside, and moved to its place whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sitegen.images.faults import Unusable
from sitegen.images.upright import turn_upright
from sitegen.importers.draft import Draft
from sitegen.importers.refused import Refused
from sitegen.store.moving import move

PAGE = "index.md"


class Taken(Exception):  # noqa: N818  (nothing went wrong)
    """There is something in the place where an article should go."""


def write_folder(
    draft: Draft,
    pictures: Callable[[str], bytes],
    place: Path,
    aside: Path,
    others: Mapping[str, Callable[[], bytes]],
) -> Path:
    """Write *draft* into the folder *place* and return its page; *pictures* returns what each of its keys stands for.

    The *others* are files that it links to, by name. Until it is whole, it lies in the folder *aside*, of which nothing is left.

    Raises:
        Refused: pictures that no page can show.
        Taken: the place is taken.
        OSError: where the disk fails.
    """
    with _emptied(aside) as folder:
        files = write_pictures(draft, pictures, folder)
        for name, other in others.items():
            (folder / name).write_bytes(other())
        with (folder / PAGE).open("x", encoding="utf-8", newline="\n") as file:
            file.write(draft.text(files))
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.exists() or place.with_name(f"{place.name}.md").exists():
            raise Taken
        move(folder, place)
    return place / PAGE


def write_pictures(draft: Draft, pictures: Callable[[str], bytes], folder: Path) -> dict[str, str]:
    """Write the pictures of *draft* into *folder*, upright, and return the name of each.

    Raises:
        Refused: pictures that no page can show.
        OSError: where the disk fails.
    """
    files: dict[str, str] = {}
    faults: list[str] = []
    for number, key in enumerate(draft.pictures, 1):
        path = folder / f"tu-{number}"
        path.write_bytes(pictures(key))
        try:
            ending = turn_upright(path, draft.sources.get(key, f"第 {number} 张"))
        except Unusable as fault:
            faults.append(f"{fault.message}{fault.hint}")
            continue
        files[key] = f"{path.name}.{ending}"
        move(path, folder / files[key])
    if faults:
        raise Refused(*faults)
    return files


@contextmanager
def _emptied(folder: Path) -> Iterator[Path]:
    """Make *folder*, and leave nothing of it."""
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
