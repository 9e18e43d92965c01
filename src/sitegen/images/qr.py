"""QR codes (ISO/IEC 18004) as the path of an SVG: texts as bytes, in the lowest version, always with the same mask."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, zip_longest

from sitegen.images.symbols import Symbol, symbol_for
from sitegen.model.value import Value

# The quiet zone that the standard asks for, in modules.
_MARGIN = 4
# Addresses of a site differ by a date and a number. With more bits than so many, drawing a code is as quick as adding up.
_MUCH_LIKE = 64
# What the path of a code is written from: the first runs of a row with its letter, then runs that lie within ten modules,
# or one pair of them that is longer. There are few hundreds of each, so that nearly all are found in a table.
_PIECE = re.compile("[^01]0*1+|[01]{1,9}1(?!1)|0*1+")
_RUNS = re.compile("([^01]?)(0*)(1+)")


class Qr(Value):
    """A QR code: *size* is the side of its square with the margin, in modules; *path* is to be stroked one wide."""

    size: int
    path: str


def draw(text: str) -> Qr:
    """Return the QR code of *text*, of the smallest version that holds it.

    Raises:
        ValueError: *text* is longer than a QR code can hold, some 2,900 bytes.
    """
    data = text.encode()
    symbol = symbol_for(len(data))
    message = _message(data, symbol)
    key = symbol.size, symbol.capacity
    codes = _CODES.get(key)
    if codes is None:
        codes = _CODES[key] = _Codes(symbol, message)
    path = "".join(map(_STEPS.__getitem__, _PIECE.findall(codes.rows(message))))
    return Qr(size=symbol.size + 2 * _MARGIN, path=path)


class _Codes(dict[int, int]):
    """Codes of one symbol: the first is drawn, those that are much like it are told from it by the bits that differ.

    A bit of a message turns over the same modules, whatever the others are: all is sums over the field of two elements.
    Rows are numbers here, a byte for each module; what a bit turns over is drawn where it is first met.
    """

    def __init__(self, symbol: Symbol, first: bytes) -> None:
        self._symbol = symbol
        self._first = int.from_bytes(first)
        self._rows = self._drawn(self._first)

    def rows(self, message: bytes) -> str:
        """Return the rows of *message*, as ``Symbol.rows`` has them."""
        differing = int.from_bytes(message) ^ self._first
        if differing.bit_count() > _MUCH_LIKE:
            return self._symbol.rows(_corrected(message, self._symbol))
        rows = self._rows
        while differing:
            bit = differing & -differing
            rows ^= self[bit]
            differing ^= bit
        return rows.to_bytes(self._symbol.size * (self._symbol.size + 1)).decode("latin-1")

    def __missing__(self, bit: int) -> int:
        modules = self[bit] = self._drawn(self._first ^ bit) ^ self._rows
        return modules

    def _drawn(self, number: int) -> int:
        message = number.to_bytes(self._symbol.capacity)
        return int.from_bytes(self._symbol.rows(_corrected(message, self._symbol)).encode("latin-1"))


# By the side of the symbol and the bytes that it holds.
_CODES: dict[tuple[int, int], _Codes] = {}


class _Steps(dict[str, str]):
    """The steps over each piece, written where it is first met: a move over light modules, a line along dark ones."""

    def __missing__(self, piece: str) -> str:
        steps = self[piece] = "".join(_steps(*runs) for runs in _RUNS.findall(piece))
        return steps


_STEPS = _Steps()


def _steps(letter: str, light: str, dark: str) -> str:
    move = f"M{len(light) + _MARGIN} {ord(letter) - ord('A') + _MARGIN}.5" if letter else f"m{len(light)} 0"
    return f"{move}h{len(dark)}"


def _message(data: bytes, symbol: Symbol) -> bytes:
    """Return *data* as a message: its mode (4, bytes) and length, itself, an end (0), and what fills the room left.

    The empty byte before the filling has no reader: with it, codes are those of segno, which tests compare them with.
    """
    head = 4 << symbol.length_bits | len(data)
    content = (head << 8 * len(data) | int.from_bytes(data)) << 4
    message = content.to_bytes(len(data) + (symbol.length_bits + 8) // 8)
    filling = b"\0" + b"\xec\x11" * (symbol.capacity // 2)
    return (message + filling)[: symbol.capacity]


def _corrected(message: bytes, symbol: Symbol) -> bytes:
    """Return *message* by its blocks, the first bytes of all, then the second, and so on; then their corrections so."""
    blocks: list[bytes] = []
    start = 0
    for length in symbol.blocks:
        blocks.append(message[start : start + length])
        start += length
    corrections = [_correction(block, symbol.correction) for block in blocks]
    return _interleaved(blocks) + _interleaved(corrections)


def _interleaved(blocks: list[bytes]) -> bytes:
    if len(blocks) == 1:
        return blocks[0]
    return bytes(byte for byte in chain.from_iterable(zip_longest(*blocks)) if byte is not None)


def _correction(block: bytes, count: int) -> bytes:
    """Return the *count* bytes of Reed and Solomon for *block*: what a division by their polynomial leaves."""
    table = _multiples(count)
    top = 8 * (count - 1)
    below = (1 << top) - 1
    rest = 0
    for byte in block:
        rest = (rest & below) << 8 ^ table[rest >> top ^ byte]
    return rest.to_bytes(count)


@cache
def _multiples(count: int) -> list[int]:
    """Return the 256 multiples of the polynomial with the roots 1, 2, 4, … 2^(count-1), without its highest term.

    A polynomial over the field of 256 elements is a number here, a byte for each coefficient.
    """
    polynomial = 1
    for exponent in range(count):
        scaled = polynomial
        for _ in range(exponent):
            scaled = _doubled(scaled, count)
        polynomial = polynomial << 8 ^ scaled
    multiples = [0]
    power = polynomial ^ 1 << 8 * count
    for _ in range(8):
        multiples += [power ^ multiple for multiple in multiples]
        power = _doubled(power, count)
    return multiples


def _doubled(polynomial: int, count: int) -> int:
    """Return twice *polynomial*, all coefficients at once; what leaves a byte comes back as 0x1D, as the field says."""
    ones = int.from_bytes(b"\1" * (count + 1))
    carried = polynomial >> 7 & ones
    return (polynomial ^ carried << 7) << 1 ^ carried * 0x1D
