"""A sieve of a text: whether a word may stand in it can be asked without the text (a Bloom filter of pairs of characters).

What passes may be there, what does not pass is not. Written forms apart: white space does not count.
"""

from __future__ import annotations

from struct import unpack

# A prime. An article of 1,500 characters fills a quarter: of the words of four characters that it lacks, one in a
# hundred passes.
_PLACES = 4093
_THERE = ord("1")


def sieve(text: str) -> int:
    """Return the sieve of *text*, for a body and for a word alike; at most 4093 bits."""
    text = "".join(text.split())
    if len(text) < 2:
        return 0
    # The pairs are hashed all at once, as the digits of one large number; below 2**32, so that none spills over.
    characters = int.from_bytes(text.encode("utf-32-le", "surrogatepass"), "little")
    hashes = (characters * 1009 + (characters >> 32)).to_bytes(4 * len(text), "little")
    places = bytearray(b"0") * _PLACES
    for hashed in unpack(f"<{len(text) - 1}I", hashes[:-4]):
        places[hashed % _PLACES] = _THERE
    places.reverse()
    return int(places, 2)


def packed(sieve: int) -> bytes:
    """Return *sieve* as bytes, from which ``int.from_bytes`` brings it back."""
    return sieve.to_bytes((sieve.bit_length() + 7) // 8)


def passes(word: int, text: int) -> bool:
    """Tell whether the word with the sieve *word* may stand in the text with the sieve *text*."""
    return word & text == word
