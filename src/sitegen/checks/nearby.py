"""What a link that leads nowhere may have meant: the file or the address that is most like it."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable
from functools import cached_property

from sitegen.core.sitefolder import within
from sitegen.core.text import nearest
from sitegen.model.site import Site
from sitegen.plan.links import is_picture


class Nearby:
    """Finds among the files of *site* and the *addresses* of its outputs; made ready on the first broken link."""

    def __init__(self, site: Site, addresses: Collection[str]) -> None:
        self._site = site
        self._addresses = addresses

    def target(self, path: str, href: str) -> str | None:
        """Return what *href* in the file *path* may have meant, spelled as it could stand there, or None."""
        written = href.partition("#")[0].partition("?")[0]
        if written.startswith("/") and written.endswith(("/", ".html")):
            return self.address(written)
        pool = self._pool(written)
        wanted = _stem(written)
        near = wanted if wanted in pool else nearest(wanted, pool)
        if near is None or pool[near] == path:
            return None
        if written.startswith("/"):
            return within(pool[near]).removeprefix("content")
        return posixpath.relpath(pool[near], posixpath.dirname(path))

    def address(self, address: str) -> str | None:
        """Return the address of this site that is most like *address*, or None."""
        return nearest(address.removesuffix("index.html"), self._shown)

    def _pool(self, written: str) -> dict[str, str]:
        if written.endswith(".md"):
            return self._documents
        return self._pictures if is_picture(written) else self._others

    @cached_property
    def _shown(self) -> set[str]:
        return {address.removesuffix("index.html") for address in self._addresses} - {"/"}

    @cached_property
    def _documents(self) -> dict[str, str]:
        return _by_stem(self._site.addresses)

    @cached_property
    def _pictures(self) -> dict[str, str]:
        return _by_stem(path for path in self._site.content.files if is_picture(path))

    @cached_property
    def _others(self) -> dict[str, str]:
        return _by_stem(path for path in self._site.content.files if not is_picture(path))


def _by_stem(paths: Iterable[str]) -> dict[str, str]:
    return {_stem(path): path for path in sorted(paths)}


def _stem(path: str) -> str:
    """Return what tells one file from others: its name without extension, or its folder's."""
    folder, _, name = path.replace("\\", "/").rpartition("/")
    stem = name.rpartition(".")[0] or name
    return folder.rpartition("/")[2] if folder and stem in ("index", "_index") else stem
