"""A text looked for in all that was written: bodies and headers, lists, settings, signatures, and names of files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sitegen.core.sitefolder import CONFIG
from sitegen.load.encoding import decode
from sitegen.load.faults import Fault
from sitegen.load.fences import split
from sitegen.load.files import look, read
from sitegen.load.layout import place_of
from sitegen.load.signatures import signature_files
from sitegen.model.value import Value

# What may stand between two characters that readers see side by side: marks of Markdown, blanks, the end of a line.
_BETWEEN = r"[*_~ \t\u3000]*(?:\n[> \t\u3000]*)?"


class Find(Value):
    """A place in which the text stands: line and column from 1, 0 for the name of a file; the *passage* is the line."""

    path: str
    line: int
    column: int
    where: str
    passage: str


class Search:
    """Looks for *text* in the site at *root*; *unread* are the files that could not be read."""

    def __init__(self, root: Path, text: str) -> None:
        self._root = root
        characters = [re.escape(character) for character in text if not character.isspace()]
        self._pattern = re.compile(_BETWEEN.join(characters), re.IGNORECASE)
        self.unread: list[str] = []

    def finds(self) -> Iterator[Find]:
        """Yield every place, by file and position."""
        for path in sorted((CONFIG, *look(self._root).stats, *signature_files(self._root))):
            name = path.rpartition("/")[2]
            if self._pattern.search(name):
                yield Find(path=path, line=0, column=0, where="文件名", passage=name)
            if place_of(path) is not None:
                yield from self.finds_in(path)

    def finds_in(self, path: str) -> Iterator[Find]:
        """Yield every place in the file at *path*, by position."""
        try:
            text = decode(read(self._root, path)[0])
        except (OSError, Fault):
            self.unread.append(path)
            return
        found = [match.start() for match in self._pattern.finditer(text)]
        body = _body_line(path, text) if found else 0
        for start in found:
            line = text.count("\n", 0, start) + 1
            begin = text.rfind("\n", 0, start) + 1
            passage = text[begin:].partition("\n")[0]
            where = "清单" if not path.endswith(".md") else "正文" if line >= body else "头部"
            yield Find(path=path, line=line, column=start - begin + 1, where=where, passage=passage)


def _body_line(path: str, text: str) -> int:
    try:
        return split(text).body_line if path.endswith(".md") else 0
    except Fault:
        return 0
