"""A sieve of a text: whether a word may stand in it can be asked without the text (a Bloom filter of pairs of characters).

What passes may be there, what does not pass is not. Written forms apart: white space does not count.
"""

from __future__ import annotations

from itertools import pairwise

# A prime. An article of 1,500 characters fills a quarter: of the words of four characters that it lacks, one in a
# hundred passes.
_PLACES = 4093


def sieve(text: str) -> int:
    """Return the sieve of *text*, for a body and for a word alike; at most 4093 bits."""
    places = bytearray(_PLACES // 8 + 1)
    for first, second in set(pairwise("".join(text.split()))):
        place = (ord(first) * 1009 + ord(second)) % _PLACES
        places[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(places, "little")


def passes(word: int, text: int) -> bool:
    """Tell whether the word with the sieve *word* may stand in the text with the sieve *text*."""
    return word & text == word
