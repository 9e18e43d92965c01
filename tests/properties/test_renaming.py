"""An article that renaming spares finds under every name in it what it found before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.load.memo import Record
from sitegen.load.names import Names
from sitegen.load.parsed import Parsed
from sitegen.load.renaming import Known, Renaming
from sitegen.load.splitting import divide
from sitegen.model.keeping import encode

# Letters that others become in lower case (the sign of the Kelvin, dotted I, sigma), blanks of several kinds, separators.
names = st.text(st.sampled_from("红轮系01kK\u212aİiΣςσ \t\u3000、,；"), min_size=1, max_size=6)
called = st.dictionaries(names, st.sampled_from("ab"), max_size=4)


class Kept(dict[str, bytes]):
    """A cache in memory."""

    path = Path("store.db")

    def get_many(self, keys: Iterable[str], /) -> dict[str, bytes]:
        return {key: self[key] for key in keys if key in self}

    def put(self, items: Iterable[tuple[str, bytes]], /) -> None:
        self.update(items)


def register(given: dict[str, str]) -> Names:
    made = Names("单位")
    for name, id in given.items():
        made.add(id, f"{id}.md", [(name, ())])
    return made


def asked(text: str) -> Iterator[str]:
    yield text
    if len(parts := divide(text)) > 1:
        for part in parts:
            yield from asked(part)


@given(called, called, st.lists(names, max_size=3), names)
@example({"红轮": "a"}, {"红轮": "b"}, ["红轮、系"], "系")
@example({}, {"k": "a"}, ["\u212a"], "系")
@example({}, {"0k 1": "a"}, ["0K\t1"], "系")
def test_what_is_spared_finds_what_it_found(
    before: dict[str, str], after: dict[str, str], texts: list[str], more: str
) -> None:
    old, new = register(before), register(after)
    kept = Kept()
    earlier = Renaming(Known(ground="", names={"unit": old.ids}), kept)
    earlier.remember()
    entries = encode((({"units": (*texts, more)}, True),))
    record = Record(digest="", parsed=encode(Parsed(entries=entries)), context=earlier.digest)
    if Renaming(Known(ground="", names={"unit": new.ids}), kept).spares(record):
        for text in (*texts, more):
            assert [old.find(name) for name in asked(text)] == [new.find(name) for name in asked(text)]
    assert not Renaming(Known(ground="another", names={"unit": old.ids}), kept).spares(record)
