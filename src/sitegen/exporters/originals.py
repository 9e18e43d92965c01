"""The files behind a paper: what they are called in an archive, and where their bytes come from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from sitegen.core.text import human_size
from sitegen.exporters.paper import Image
from sitegen.images.faults import Unusable
from sitegen.images.published import Pictures
from sitegen.load.body import ChangedWhileReading
from sitegen.model.derivatives import WIDTHS, whole
from sitegen.model.routes import PictureFile
from sitegen.model.site import FileFact, PictureFact
from sitegen.plan.addresses import picture_address
from sitegen.store.store import Store

# What Windows allows in no name of a file, and what ends none.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A file below *root* that goes into an archive as *name*.

    A *picture* goes in whole size, but written anew: where it was taken (GPS) and by which device stays behind.
    Everything else goes as it is.
    """

    name: str
    root: Path
    fact: FileFact
    picture: PictureFact | None = None

    def read(self, store: Store) -> bytes:
        """Return its bytes.

        Raises:
            ChangedWhileReading: it is gone.
        """
        if self.picture:
            return _encoded(store, self.root, self.fact, self.picture, self.picture.width)
        try:
            return (self.root / self.fact.path).read_bytes()
        except FileNotFoundError:
            raise ChangedWhileReading(self.fact.path) from None

    @property
    def described(self) -> str:
        """Its name with its kind and size: ``1-02 会议纪要.pdf（PDF，24 KB）``."""
        kind = "图片" if self.picture else PurePosixPath(self.name).suffix[1:].upper()
        facts = (kind, "" if self.picture else human_size(self.fact.size))
        return f"{self.name}（{'，'.join(filter(None, facts))}）"


def original(number: str, root: Path, fact: FileFact, picture: PictureFact | None = None, title: str = "") -> Original:
    """Return the file of *fact* as the evidence with *number* has it; *title* in place of its own name."""
    path = PurePosixPath(fact.path)
    stem = title.removesuffix(path.suffix) if title else path.stem
    ending = f".{picture.format}" if picture else path.suffix
    return Original(name=plain_name(f"{number} {stem}", ending), root=root, fact=fact, picture=picture)


def plain_name(stem: str, ending: str = "") -> str:
    """Return *stem* with *ending* as the name of a file on every system."""
    clean = " ".join(_FORBIDDEN.sub(" ", stem).split())[:_LONGEST].rstrip(" .")
    return f"{clean or '未命名'}{_FORBIDDEN.sub('', ending)}"


def unique(originals: Iterable[Original]) -> Iterator[Original]:
    """Yield *originals*, each under a name of its own, also where capitals do not count."""
    taken: set[str] = set()
    for item in originals:
        path, name, number = PurePosixPath(item.name), item.name, 1
        while name.lower() in taken:
            number += 1
            name = f"{path.stem}（{number}）{path.suffix}"
        taken.add(name.lower())
        yield replace(item, name=name)


def image_of(store: Store, root: Path, fact: FileFact, picture: PictureFact, alt: str = "", caption: str = "") -> Image:
    """Return the picture of *fact* below *root* as the site would publish it."""
    width, height = whole((picture.width, picture.height), min(picture.width, WIDTHS[-1]))
    name = picture_address(fact.digest, width, picture.format).rpartition("/")[2]
    data = _encoded(store, root, fact, picture, width)
    return Image(name=name, data=data, width=width, height=height, alt=alt, caption=caption)


def _encoded(store: Store, root: Path, fact: FileFact, picture: PictureFact, width: int) -> bytes:
    width, height = whole((picture.width, picture.height), width)
    made = PictureFile(path=fact.path, digest=fact.digest, width=width, height=height, format=picture.format)
    try:
        return Pictures(store, root).publish(made)
    except (FileNotFoundError, Unusable):
        raise ChangedWhileReading(fact.path) from None
