"""An index of pairs of characters: for each pair that stands in a few texts, which of them have it, and where.

The texts stand one behind the other, each as its title, the rest of it, and a line feed behind either; a *place* is the
number of a character from the beginning of the first. Any phrase is found by the pairs that it consists of, each at its
distance from the first: no segmentation into words is needed, and none can be wrong.

An entry is a pair, numbers, and a blank. Entries of pairs and entries of places stand in the same order:

* pairs: the number of each text that has the pair, times 2, plus 1 where that is not in its title.
* places: where the pair stands. None for a single character, which is written as a line feed and the character.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from operator import add, itemgetter

from sitegen.core.numerals import ascending, numerals

BUCKETS = 256
"""The finest division of pairs. A volume has as many buckets or a smaller power of two."""

LENGTHS = 2 * BUCKETS
"""The column of lengths, behind those of pairs and of places: of the title with its line feed, and of the whole text."""


def bucket_of(pair: str) -> int:
    """Return the bucket of *pair*, two characters, of BUCKETS; search-index.js computes the same."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % BUCKETS


def invert(texts: Sequence[tuple[str, str]]) -> list[str]:
    """Return the columns of the index of *texts*, folded titles and bodies, each as it stands in a JavaScript string."""
    places = _places("".join(f"{title}\n{rest}\n" for title, rest in texts))
    owners = _owners(texts)
    pairs_of: list[list[str]] = [[] for _ in range(BUCKETS)]
    places_of: list[list[str]] = [[] for _ in range(BUCKETS)]
    for pair, found in places.items():
        if "\n" in pair:
            continue
        bucket = bucket_of(pair)
        holders = list(dict.fromkeys(itemgetter(*found)(owners))) if len(found) > 1 else [owners[found[0]]]
        pairs_of[bucket].append(f"{pair}{ascending(holders)} ")
        places_of[bucket].append(f"{ascending(found)} ")
    for character, holders in _characters(texts).items():
        single = f"\n{character}"
        bucket = bucket_of(single)
        pairs_of[bucket].append(f"{single}{ascending(holders)} ")
        places_of[bucket].append(" ")
    lengths = [length for title, rest in texts for length in (len(title) + 1, len(title) + len(rest) + 2)]
    return [
        *(json.dumps("".join(column), ensure_ascii=False)[1:-1] for column in pairs_of + places_of),
        numerals(lengths),
    ]


def _places(text: str) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, pair in enumerate(map(add, text, text[1:])):
        found[pair].append(place)
    return found


def _owners(texts: Sequence[tuple[str, str]]) -> list[int]:
    """Return, for each place, its text's number times 2, plus 1 behind the title."""
    owners: list[int] = []
    for number, (title, rest) in enumerate(texts):
        owners += [2 * number] * (len(title) + 1)
        owners += [2 * number + 1] * (len(rest) + 1)
    return owners


def _characters(texts: Sequence[tuple[str, str]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, parts in enumerate(texts):
        for behind, part in enumerate(parts):
            for character in dict.fromkeys(part):
                found[character].append(2 * number + behind)
    found.pop("\n", None)
    return found
