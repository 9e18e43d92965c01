"""A sieve of a text: whether a word may stand in it can be asked without the text (a Bloom filter of pairs of characters).

What passes may be there, what does not pass is not. White space and punctuation do not count.
"""

from __future__ import annotations

from sys import byteorder

# So many that a hash is a mask. An article of 1,500 characters fills a quarter: of the words of four characters that it
# lacks, one in twenty passes.
_PLACES = 4096
_MASK = (_PLACES - 1).to_bytes(2, "little")
_THERE = ord("1")


def sieve(words: list[str]) -> int:
    """Return the sieve of a text of these *words* (see ``text.words_of``), be it a body or a name; at most 4096 bits."""
    units = "".join(words).encode("utf-16-le")
    size = len(units) - 2
    if size <= 0:
        return 0
    # The pairs are hashed all at once, each where the first of it stands in one large number. The shifts bring the
    # second there, and nothing below the mask comes from farther.
    number = int.from_bytes(units, "little")
    hashes = (number ^ number >> 13 ^ number >> 20) & int.from_bytes(_MASK * (size // 2), "little")
    places = bytearray(b"0") * _PLACES
    for place in memoryview(hashes.to_bytes(size, byteorder)).cast("H"):
        places[place] = _THERE
    return int(places, 2)


def packed(sieve: int) -> bytes:
    """Return *sieve* as bytes, from which ``int.from_bytes`` brings it back."""
    return sieve.to_bytes((sieve.bit_length() + 7) // 8)


def passes(word: int, text: int) -> bool:
    """Tell whether the word with the sieve *word* may stand in the text with the sieve *text*."""
    return word & text == word
