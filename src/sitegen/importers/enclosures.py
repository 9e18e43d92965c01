"""The pictures that came with a document: in a folder or an archive of its name, or beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from sitegen.importers.figures import PICTURES
from sitegen.importers.refused import Refused
from sitegen.load.archives import Archives, Limits
from sitegen.model.value import Value

Pictures = Mapping[str, Callable[[], bytes]]
"""By name, what returns the bytes of each."""
LIMITS = Limits(size=200 << 20, unpacked=400 << 20)
"""Of an archive with the photographs that a phone takes."""
ARCHIVE = ".zip"
_LITTER = "__MACOSX/"


class Enclosure(Value):
    """The *pictures* that came with a document, and the *files* and folders that they lie in."""

    pictures: dict[str, Callable[[], bytes]]
    files: tuple[Path, ...] = ()


def enclosed(document: Path, *, alone: bool = False, apart: Collection[Path] = ()) -> Enclosure:
    """Return what lies beside *document*: a folder of its name, else a zip, else pictures whose names begin with its.

    One that lies *alone*, with no other beside it, has any zip and any pictures there, but those that are kept *apart*.

    Raises:
        Refused: the zip is damaged, locked, or made to harm.
        OSError: where the disk fails.
    """
    folder = document.with_suffix("")
    if folder.is_dir():
        return Enclosure(pictures=pictures_in(folder), files=(folder,))
    beside = sorted(path for path in document.parent.iterdir() if path not in apart)
    archives = [path for path in beside if path.suffix.lower() == ARCHIVE and (alone or path.stem == document.stem)]
    if len(archives) == 1 and (found := _unpacked(archives[0])):
        return Enclosure(pictures=found, files=(archives[0],))
    longer = tuple(
        path.stem for path in beside if path.suffix == document.suffix and len(path.stem) > len(document.stem)
    )
    others = {path for path in beside if longer and path.stem.startswith(longer)}
    own = {
        _rest(path, document) or path.name * alone: path for path in beside if _is_picture(path) and path not in others
    }
    own.pop("", None)
    return Enclosure(
        pictures=sorted_pictures({name: partial(path.read_bytes) for name, path in own.items()}),
        files=tuple(own.values()),
    )


def pictures_in(folder: Path) -> dict[str, Callable[[], bytes]]:
    """Return the pictures in *folder*, 图2 before 图10.

    Raises:
        OSError: where the disk fails.
    """
    return sorted_pictures({path.name: partial(path.read_bytes) for path in folder.iterdir() if _is_picture(path)})


def _is_picture(path: Path) -> bool:
    return is_picture(path.name) and path.is_file()


def _rest(picture: Path, document: Path) -> str:
    """Return the name of *picture* behind that of *document*; empty where it does not begin with that."""
    if not picture.stem.startswith(document.stem):
        return ""
    return picture.name[len(document.stem) :].lstrip(" -_—+（(")


def _unpacked(path: Path) -> dict[str, Callable[[], bytes]]:
    return sorted_pictures({name: partial(bytes, data) for name, data in contents(path, is_picture).items()})


def contents(path: Path, wanted: Callable[[str], object]) -> dict[str, bytes]:
    """Return what the archive at *path* holds under names that are *wanted*.

    Raises:
        Refused: it is too large, damaged, locked, or made to harm.
        OSError: where the disk fails.
    """
    if path.stat().st_size > LIMITS.size:
        raise Refused(f"“{path.name}”太大。请把照片压缩到每张 5 MB 以内，再打包。")
    refusals: list[str] = []
    archives = Archives(LIMITS, refusals.append)
    archive = archives.open(path.read_bytes())
    found = dict(archives.parts(archive, lambda name: not _is_litter(name) and wanted(name))) if archive else {}
    if refusals:
        raise Refused(f"“{path.name}”读不出来：{refusals[0]}。请重新打包成 .zip。")
    return found


def is_picture(name: str) -> bool:
    """Tell whether *name* is that of a picture."""
    return PurePosixPath(name).suffix.lower() in PICTURES


def _is_litter(name: str) -> bool:
    """Tell whether *name* is of what a Mac or an open Word leaves."""
    plain = name.replace("\\", "/")
    return plain.startswith(_LITTER) or PurePosixPath(plain).name.startswith((".", "~$"))


def sorted_pictures(found: Mapping[str, Callable[[], bytes]]) -> dict[str, Callable[[], bytes]]:
    """Return *found* by name, 图2 before 图10."""
    return {name: found[name] for name in sorted(found, key=_natural)}


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part[:9]), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]
