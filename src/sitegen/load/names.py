"""What everything is called: ids, full names and aliases, each of them one thing's."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.core.text import nearest

At = tuple[str | int, ...]


class Names:
    """The names of one kind of thing, gathered before anything refers to them."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.blind = False
        """Whether some are not known, because a file could not be read: then an unknown name is no error."""
        self.ids: dict[str, str] = {}
        """The id of each name, folded."""
        self._paths: dict[str, str] = {}
        self._spelled: dict[str, str] = {}
        self._nearest: dict[str, str | None] = {}

    def add(self, id: str, path: str, names: Iterable[tuple[str, At]]) -> list[Diagnostic]:
        """Give *id*, which stands in the file *path*, its id and *names* (each with its place) as names.

        Return an error for each name that is another thing's already.
        """
        found = []
        self._paths.setdefault(id, path)
        for name, at in ((id, ()), *names):
            folded = fold(name)
            if not folded:
                continue
            other = self.ids.setdefault(folded, id)
            self._spelled.setdefault(folded, name)
            if other != id:
                found.append(self._ambiguous(name, path, other, at))
        return found

    def find(self, name: str) -> str | None:
        """Return the id of what is called *name*, or None."""
        return self.ids.get(name) or self.ids.get(fold(name))

    def nearest(self, name: str) -> str | None:
        """Return the name most like *name*, or None."""
        if name not in self._nearest:
            self._nearest[name] = nearest(name, self._spelled.values())
        return self._nearest[name]

    def _ambiguous(self, name: str, path: str, other: str, at: At) -> Diagnostic:
        return problem(
            "FM021",
            path,
            f"{self.what}的名称“{name}”已经是“{self._paths[other]}”的，不知道指哪一个。",
            "给其中一个改名，或者从简称里去掉。",
            at=at,
            needle=name if at else "",
        )


def fold(name: str) -> str:
    """Return *name* so that spellings which mean the same are equal: blanks and the case of Latin letters do not count."""
    return " ".join(name.split()).lower()
