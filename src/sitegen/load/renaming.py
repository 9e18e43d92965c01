"""Which articles stay what they are where something that others may name was added, renamed or removed.

What an article becomes follows from its file, from the ground that it stands on, and from the ids of the names in it.
So where the ground is the same, an article in which none of the names stands that lead elsewhere now is the same too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sitegen.core.digests import digest
from sitegen.load.memo import Cache, Record
from sitegen.model.keeping import decoder, encode, seal, unseal
from sitegen.model.value import Value

# What folding a name leaves in its place, and makes of nothing else: these have neither cases nor blanks.
_STEADY = re.compile(r"[\u4e00-\u9fff0-9]+")
_FEW = 8
"""More names than these are not looked for: then everything is completed anew, and known in its new context."""


class Known(Value, array_like=True):
    """What articles are completed from: the digest of their *ground*, and the ids of all *names*, folded, by kind."""

    ground: str
    names: dict[str, dict[str, str]]

    @property
    def digest(self) -> str:
        """What stands for all of it."""
        return digest(encode(self))


_decode: Callable[[bytes | memoryview], Known] = decoder(Known)


class Renaming:
    """What was completed when less, more or other things were *known*, of which *cache* has a record."""

    def __init__(self, known: Known, cache: Cache | None) -> None:
        self.digest = known.digest
        self._known = known
        self._cache = cache
        self._marks: dict[str, list[bytes] | None] = {"": None}

    def spares(self, record: Record) -> bool:
        """Tell whether the article of *record* is the same now, unless something was wrong with it."""
        marks = self._since(record.context)
        return marks is not None and not any(mark in record.parsed for mark in marks)

    def remember(self) -> None:
        """Record what is known now, for the builds that find something completed from it."""
        if self._cache:
            self._cache.put([(_key(self.digest), seal(self._known))])

    def _since(self, context: str) -> list[bytes] | None:
        """Return one part of each name that led elsewhere in *context*; None where anything may be another now."""
        if context not in self._marks:
            found = self._cache.get_many([_key(context)]).values() if self._cache else ()
            before = next((unseal(value, _decode) for value in found), None)
            self._marks[context] = self._parts(before) if before else None
        return self._marks[context]

    def _parts(self, before: Known) -> list[bytes] | None:
        changed = set(_changed(before, self._known))
        parts = [max(_STEADY.findall(name), key=len, default="").encode() for name in changed]
        return parts if before.ground == self._known.ground and len(changed) <= _FEW and all(parts) else None


def _changed(before: Known, after: Known) -> Iterator[str]:
    for kind, names in after.names.items():
        for name, _ in before.names.get(kind, {}).items() ^ names.items():
            yield name


def _key(context: str) -> str:
    return f"load names {context}"
