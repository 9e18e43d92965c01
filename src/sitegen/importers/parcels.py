"""An archive in which documents were sent, each with its pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePosixPath

from sitegen.importers.enclosures import contents, is_picture, sorted_pictures
from sitegen.model.value import Value


class Sent(Value):
    """A document of such an archive: its *name* and what it holds, and the *pictures* that are its own."""

    name: str
    data: bytes
    pictures: dict[str, Callable[[], bytes]]


def read_parcel(path: Path, is_document: Callable[[str], bool]) -> list[Sent]:
    """Return the documents in the archive at *path*, with the pictures in the folder of each and below.

    One that is alone there has all pictures.

    Raises:
        Refused: the archive is too large, damaged, locked, or made to harm.
        OSError: where the disk fails.
    """
    found = contents(path, lambda name: is_document(name) or is_picture(name))
    members = {PurePosixPath(name.replace("\\", "/")): data for name, data in found.items()}
    documents = sorted(member for member in members if is_document(member.name))
    folders = {document.parent for document in documents}
    pictures = {member: partial(bytes, data) for member, data in members.items() if is_picture(member.name)}
    return [
        Sent(
            name=document.name,
            data=members[document],
            pictures=sorted_pictures(
                {
                    picture.as_posix(): read
                    for picture, read in pictures.items()
                    if len(documents) == 1 or _nearest(picture, folders) == document.parent
                }
            ),
        )
        for document in documents
    ]


def _nearest(picture: PurePosixPath, folders: set[PurePosixPath]) -> PurePosixPath | None:
    return next((folder for folder in picture.parents if folder in folders), None)
