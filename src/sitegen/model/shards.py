"""What the search index is made of: a volume for each year, its articles in parts, its index in shards.

Articles of a volume are numbered from the oldest, so that a new one changes what stands last. A text is named by its
digest: planning never sees it.
"""

from __future__ import annotations

from enum import StrEnum

from sitegen.model.value import Value

PART = 8
"""How many articles' texts make one shard: what readers load to see a hit."""
GROUP = 32
"""How many articles are indexed together: what an edit indexes again. A multiple of PART; search-index.js knows it."""


class SearchEntry(Value):
    """An article as search knows it. *body* is the digest of its body or empty, all that is text is lines.

    *facts* are names that it goes by; *above* and *below* stand around its body.
    """

    address: str
    title: str
    day: str
    facts: str
    above: str
    body: str
    below: str


class SearchPart(Value):
    """Consecutive articles; *digest* stands for *entries*."""

    digest: str
    entries: tuple[SearchEntry, ...]

    def __repr__(self) -> str:
        return f"SearchPart(digest={self.digest!r})"


class SearchVolume(Value):
    """The articles of a year; *digest* stands for *parts*. Each pair of characters belongs to one of its *buckets*."""

    name: str
    buckets: int
    digest: str
    parts: tuple[SearchPart, ...]

    def __repr__(self) -> str:
        return f"SearchVolume(name={self.name!r}, buckets={self.buckets!r}, digest={self.digest!r})"


class Family(StrEnum):
    """What a shard of the index tells: which articles have a pair of characters, where, how long the articles are."""

    PAIRS = "pairs"
    PLACES = "places"
    LENGTHS = "lengths"


class SearchTexts(Value):
    """The texts of a few articles, for what is shown of a hit."""

    part: SearchPart


class SearchShard(Value):
    """One *bucket* of the index of a volume; *lengths* has but one."""

    volume: SearchVolume
    family: Family
    bucket: int = 0
