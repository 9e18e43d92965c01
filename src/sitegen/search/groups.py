"""Articles indexed together, each group once: its index is in the store under the digest of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from unicodedata import unidata_version

from sitegen.core.digests import fingerprint
from sitegen.markup.convert import version
from sitegen.markup.plain import plain
from sitegen.markup.stored import html_key
from sitegen.model.shards import GROUP, PART, SearchEntry, SearchPart, SearchVolume
from sitegen.search.folding import fold
from sitegen.search.inversion import invert
from sitegen.store.store import Store

# To be raised with every change of what the index says, so that no memo outlives it.
_REVISION = 2
_PARTS = GROUP // PART
_SEPARATOR = b"\0"

Group = tuple[SearchPart, ...]


def groups_of(volume: SearchVolume) -> Iterator[Group]:
    """Yield the articles of *volume* in groups, from the oldest."""
    for start in range(0, len(volume.parts), _PARTS):
        yield volume.parts[start : start + _PARTS]


def group_key(group: Group) -> str:
    """Return the key under which the store keeps the index of *group*."""
    texts = fingerprint(*(part.digest for part in group))
    return f"search-{_REVISION} unicode-{unidata_version} {version()} {texts}"


def visible_text(html: str) -> str:
    """Return what readers see of a body, a line for each block."""
    # A line feed in the source is a blank to readers; a block or a <br> begins a line.
    return plain(html.replace("\n", " "))


def texts_of(store: Store, group: Group) -> dict[str, str]:
    """Return the visible text of each body in *group* by its digest; bodies have been converted before."""
    keys = {html_key(entry.body): entry.body for part in group for entry in part.entries if entry.body}
    found = store.get_many(keys)
    return {digest: visible_text(found[key].decode()) for key, digest in keys.items()}


def text_of(entry: SearchEntry, texts: Mapping[str, str]) -> str:
    """Return what readers see of the article itself, given the visible text of bodies by their digest."""
    return "\n".join(filter(None, (entry.above, texts.get(entry.body), entry.below)))


def index(store: Store, group: Group) -> bytes:
    """Return the index of *group*, for the store: its columns, see ``inversion``."""
    texts = texts_of(store, group)
    columns = invert(
        [
            (fold(entry.title), fold(f"{entry.facts}\n{text_of(entry, texts)}"))
            for part in group
            for entry in part.entries
        ]
    )
    return _SEPARATOR.join(column.encode() for column in columns)


def columns_of(store: Store, volume: SearchVolume) -> list[tuple[bytes, ...]]:
    """Return the columns of the index of *volume*, each with a piece for each group, all of which are in the store."""
    keys = [group_key(group) for group in groups_of(volume)]
    found = store.get_many(keys)
    return list(zip(*(found[key].split(_SEPARATOR) for key in keys), strict=True))
