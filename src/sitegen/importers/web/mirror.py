"""Where saved pages lie: which address a file had, and which file lies here of an address.

Nothing outside the root is ever read, and nothing is ever fetched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from sitegen.importers.web.addresses import joined, split
from sitegen.model.value import Value

UNKNOWN = "https://saved.invalid/"
"""Stands for the address of a root of which nobody says what it was."""
_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,12}(?:[:+]\d{2,5})?", re.IGNORECASE)
_LONGEST = 2000
_ADDED = re.compile(r"(?<=.)(?:\.html)$")


class Mirror(Value):
    """The *root* of what was saved, and the address *base* that it had.

    Its *redirects* are wanted where the site takes the place of the old one, under its host.
    """

    root: Path
    base: str = UNKNOWN
    redirects: bool = True

    def address_of(self, path: Path) -> str:
        """Return the address that the file *path* had, as far as its place says so."""
        parts = path.relative_to(self.root).parts
        if self.base == UNKNOWN and len(parts) > 1 and _HOST.fullmatch(parts[0]):
            return f"http://{parts[0]}/{_written(parts[1:])}"
        return self.base + _written(parts)

    def file_at(self, reference: str, page: Path, address: str) -> Path | None:
        """Return the file of this root that *reference* means in the *page* of that *address*; None where there is none."""
        for place in self._places(reference, page, address):
            real = Path(os.path.realpath(place))
            # Names that no disk could hold are none that is there, which Path.is_file raises for.
            if real.is_relative_to(os.path.realpath(self.root)) and os.path.isfile(real):  # noqa: PTH113
                return real
        return None

    def _places(self, reference: str, page: Path, address: str) -> Iterator[Path]:
        if "\0" in unquote(reference) or len(reference) > _LONGEST:
            return
        if not re.match(r"[a-zA-Z][\w+.-]*:|/", reference):
            yield from (page.parent / name for name in _names(reference))
        whole = joined(address, reference)
        host = split(whole).netloc
        if host and whole.startswith(("http://", "https://")):
            yield from (self.root / host / name.lstrip("/") for name in _names(whole))
            if host == split(self.base).netloc or host == split(address).netloc:
                below = split(self.base).path
                names = (name for name in _names(whole) if name.startswith(below))
                yield from (self.root / name.removeprefix(below) for name in names)


def mirror_of(path: Path, root: Path | None, base: str, *, redirects: bool = True) -> Mirror:
    """Return where *path* lies, a page or a folder of pages: in *root*, else in the folder above that is called as a host."""
    here = path if path.is_dir() else path.parent
    found = root or next((one for one in (here, *here.parents) if _HOST.fullmatch(one.name)), here)
    if base:
        base = base if base.endswith("/") else f"{base}/"
    else:
        base = f"http://{found.name}/" if _HOST.fullmatch(found.name) else UNKNOWN
    return Mirror(root=found, base=base, redirects=redirects)


def _names(reference: str) -> Iterator[str]:
    """Yield what the file of an address may be called: its path; with its query, as wget calls it, on Windows too."""
    parts = split(reference)
    path = parts.path if not parts.netloc else parts.path or "/"
    for name in dict.fromkeys((unquote(path), path)):
        for query in dict.fromkeys((f"?{parts.query}", f"@{parts.query}")) if parts.query else ():
            yield name + query
            yield f"{name}{query}.html"
        yield name


def _written(parts: tuple[str, ...]) -> str:
    """Return the names of folders and of a file as the end of an address, with its query where wget put that."""
    *folders, name = parts
    name = _ADDED.sub("", name) if re.search(r"[?@].*\.html$", name) else name
    path, sign, query = name.partition("?") if "?" in name else name.partition("@")
    written = "/".join(quote(part) for part in (*folders, path))
    return f"{written}?{query}" if sign and "=" in query else "/".join(quote(part) for part in (*folders, name))
