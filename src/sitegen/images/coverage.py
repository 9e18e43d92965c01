"""Which characters a font has: its table ``cmap`` (OpenType 1.9), which Pillow does not tell of."""

from __future__ import annotations

from struct import iter_unpack, unpack_from

# Single fonts only: a collection holds the shapes of several countries, and which of them is meant nobody knows.
SINGLE = (b"\0\1\0\0", b"OTTO", b"true")
_FULL, _BASIC = 12, 4
_UNICODE, _WINDOWS = 0, 3
_WINDOWS_UNICODE = (1, 10)
_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF


def characters(font: bytes) -> str:
    """Return all characters of the file *font*, in order.

    Raises:
        ValueError: where it has no such table, or a damaged one (struct.error and IndexError among them).
    """
    cmap = _table(font, b"cmap")
    formats = {unpack_from(">H", cmap, offset)[0]: offset for offset in _unicode(cmap)}
    if _FULL in formats:
        codes = _full(cmap, formats[_FULL])
    elif _BASIC in formats:
        codes = _basic(cmap, formats[_BASIC])
    else:
        raise ValueError("no cmap of Unicode")
    return "".join(map(chr, sorted(set(codes) - set(_SURROGATES))))


def _table(font: bytes, tag: bytes) -> bytes:
    (count,) = unpack_from(">H", font, 4)
    for name, _, offset, length in iter_unpack(">4sIII", font[12 : 12 + 16 * count]):
        if name == tag:
            return font[offset : offset + length]
    raise ValueError(f"no table {tag!r}")


def _unicode(cmap: bytes) -> list[int]:
    """Return where the subtables of Unicode begin."""
    (count,) = unpack_from(">H", cmap, 2)
    return [
        offset
        for platform, encoding, offset in iter_unpack(">HHI", cmap[4 : 4 + 8 * count])
        if platform == _UNICODE or (platform == _WINDOWS and encoding in _WINDOWS_UNICODE)
    ]


def _full(cmap: bytes, start: int) -> set[int]:
    (count,) = unpack_from(">I", cmap, start + 12)
    found: set[int] = set()
    before = -1
    for first, last, glyph in iter_unpack(">III", cmap[start + 16 : start + 16 + 12 * count]):
        if not before < first <= last <= _LAST:
            raise ValueError("groups that are not in order")
        before = last
        found.update(range(first + (glyph == 0), last + 1))
    return found


def _basic(cmap: bytes, start: int) -> set[int]:
    count = unpack_from(">H", cmap, start + 6)[0] // 2
    words = unpack_from(f">{(len(cmap) - start - 14) // 2}H", cmap, start + 14)
    # Behind the last characters of the segments stands an empty word.
    ends, starts, deltas, shifts = words[:count], words[count + 1 :], words[2 * count + 1 :], words[3 * count + 1 :]
    found: set[int] = set()
    for number, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, shifts, strict=False)):
        if shift == 0:
            found.update(code for code in range(first, last + 1) if (code + delta) & 0xFFFF)
            continue
        glyphs = shifts[number + shift // 2 :]
        found.update(code for code in range(first, last + 1) if glyphs[code - first])
    return found - {0xFFFF}
