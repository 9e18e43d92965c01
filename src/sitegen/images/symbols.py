"""The symbols that QR codes are written into: what is the same in all codes of one version and level (ISO/IEC 18004)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from operator import itemgetter

from sitegen.model.value import Value

# By level, from the lowest: its number, and by version the bytes of correction in a block and the number of blocks
# (table 9 of the standard).
_LEVELS = (
    (
        1,
        "7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28" + 14 * " 30",
        "1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25",
    ),
    (
        0,
        "10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26" + 19 * " 28",
        "1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49",
    ),
    (
        3,
        "13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28" + 14 * " 30",
        "1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68",
    ),
    (
        2,
        "17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24" + 18 * " 30",
        "1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81",
    ),
)
_VERSIONS = range(1, 41)
# Modules by column and row; true is dark.
_Modules = dict[tuple[int, int], bool]


class Symbol(Value):
    """The square of *size* modules for codes of one version and level.

    It holds *capacity* bytes, in blocks of so many each, and *correction* bytes for each block; the length of what is
    held is told in *length_bits*. *mask* is the bits of its modules that are turned over, and *arrange* takes bits from
    where they stand in the message to where they stand in the rows.
    """

    size: int
    length_bits: int
    blocks: tuple[int, ...]
    capacity: int
    correction: int
    bits: int
    mask: int
    arrange: Callable[[str], tuple[str, ...]]

    def rows(self, message: bytes) -> str:
        """Return the rows of *message* and its correction: of each its letter, from A, and ``1`` for what is dark."""
        remainder = self.bits - 8 * len(message)
        bits = int.from_bytes(message) << remainder ^ self.mask
        return "".join(self.arrange(f"{bits:0{self.bits}b}01{_letters(self.size)}"))


@cache
def symbol_for(length: int) -> Symbol:
    """Return the symbol of the lowest version that holds *length* bytes, at the highest level at which it does.

    Raises:
        ValueError: none holds so many.
    """
    for version in _VERSIONS:
        levels = [level for level in range(len(_LEVELS)) if length + _head(version) <= sum(_blocks(version, level))]
        if levels:
            return _symbol(version, levels[-1])
    raise ValueError(f"no QR code holds {length} bytes")


def _length_bits(version: int) -> int:
    return 8 if version < 10 else 16


def _head(version: int) -> int:
    """Return how many bytes the mode, the length and the end of a message take."""
    return 1 + _length_bits(version) // 8


def _blocks(version: int, level: int) -> tuple[int, ...]:
    """Return how many bytes each block of a message has."""
    correction, count = _corrections(version, level)
    short, longer = divmod(_bits(version) // 8, count)
    return (count - longer) * (short - correction,) + longer * (short - correction + 1,)


@cache
def _corrections(version: int, level: int) -> tuple[int, int]:
    """Return how many bytes of correction a block has, and how many blocks there are."""
    _, lengths, counts = _LEVELS[level]
    return int(lengths.split()[version - 1]), int(counts.split()[version - 1])


def _bits(version: int) -> int:
    """Return how many modules are left by the patterns that all codes have."""
    bits = 16 * version * version + 128 * version + 64
    if version > 1:
        marks = version // 7 + 2
        bits -= 25 * marks * marks - 10 * marks - 55
    return bits - 36 * (version > 6)


@cache
def _symbol(version: int, level: int) -> Symbol:
    size = 4 * version + 17
    fixed = _fixed(version, level)
    path = [place for place in _path(size) if place not in fixed]
    sources = {place: number for number, place in enumerate(path)}
    sources |= {place: len(path) + dark for place, dark in fixed.items()}
    rows = ((len(path) + 2 + y, *(sources[x, y] for x in range(size))) for y in range(size))
    blocks = _blocks(version, level)
    return Symbol(
        size=size,
        length_bits=_length_bits(version),
        blocks=blocks,
        capacity=sum(blocks),
        correction=_corrections(version, level)[0],
        bits=len(path),
        mask=int("".join("10"[(x + y) % 2] for x, y in path), 2),
        arrange=itemgetter(*(source for row in rows for source in row)),
    )


def _letters(size: int) -> str:
    return "".join(chr(ord("A") + row) for row in range(size))


def _path(size: int) -> Iterator[tuple[int, int]]:
    """Yield all places in the order of the bits: two columns up, two down, from the right; one column has none."""
    for number, right in enumerate((*range(size - 1, 6, -2), 5, 3, 1)):
        for y in range(size) if number % 2 else reversed(range(size)):
            yield right, y
            yield right - 1, y


def _fixed(version: int, level: int) -> _Modules:
    """Return the modules that are the same in all codes of *version* and *level*: what they are found and known by."""
    size = 4 * version + 17
    far = size - 7
    fixed = {place: (place[0] + place[1]) % 2 == 0 for i in range(size) for place in ((i, 6), (6, i))}
    for x, y in ((3, 3), (size - 4, 3), (3, size - 4)):
        fixed |= {place: ring not in (2, 4) for place, ring in _rings(x, y, 4) if all(0 <= at < size for at in place)}
    for x, y in product(_marks(version), repeat=2):
        if (x, y) not in ((6, 6), (6, far), (far, 6)):
            fixed |= {place: ring != 1 for place, ring in _rings(x, y, 2)}
    return fixed | _level_told(size, level) | _version_told(size, version)


def _rings(x: int, y: int, widest: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the places around one, itself included, with the number of the ring in which they lie."""
    for across, down in product(range(-widest, widest + 1), repeat=2):
        yield (x + across, y + down), max(abs(across), abs(down))


def _marks(version: int) -> list[int]:
    """Return the columns, which are the rows too, of the middles of the small squares: evenly from the far end."""
    if version == 1:
        return []
    count = version // 7 + 2
    step = (8 * version + 3 * count + 5) // (4 * count - 4) * 2
    return [6, *(4 * version + 10 - step * number for number in range(count - 1))]


def _level_told(size: int, level: int) -> _Modules:
    """Return the modules that tell *level* and the mask, twice, and the one that is always dark."""
    told = _protected(_LEVELS[level][0] << 3, 10, 0x537) ^ 0x5412
    down = [(8, y) for y in (*range(6), 7, 8, *range(size - 7, size))]
    across = [(x, 8) for x in (*range(size - 1, size - 9, -1), 7, *range(5, -1, -1))]
    modules = {place: bool(told >> bit & 1) for places in (down, across) for bit, place in enumerate(places)}
    return modules | {(8, size - 8): True}


def _version_told(size: int, version: int) -> _Modules:
    """Return the modules that tell *version*, twice; the small ones are known by their size."""
    if version < 7:
        return {}
    told = _protected(version, 12, 0x1F25)
    places = [(size - 11 + bit % 3, bit // 3) for bit in range(18)]
    modules = {place: bool(told >> bit & 1) for bit, place in enumerate(places)}
    return modules | {(y, x): dark for (x, y), dark in modules.items()}


def _protected(value: int, count: int, polynomial: int) -> int:
    """Return *value* with *count* bits behind it, what a division by *polynomial* leaves (Bose, Chaudhuri, Hocquenghem)."""
    rest = value
    for _ in range(count):
        rest = rest << 1 ^ (rest >> count - 1) * polynomial
    return value << count | rest
