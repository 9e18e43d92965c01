"""QR codes: the path draws exactly the modules that another library has, with the quiet zone around; a reader reads."""

from __future__ import annotations

import re
from datetime import date

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sitegen.images.qr import draw

ADDRESS = "https://dangjian.example/dongtai/2026/1119-zhou-er-wanshang.html"
ADDRESSES = st.from_regex(r"https?://[a-z.]{1,30}/[a-z0-9/-]{0,120}(\.html)?(\?[a-zA-Z0-9=&%]{0,40})?", fullmatch=True)
# One, a few and hundreds of blocks; lengths told in one byte and in two; the last bytes that a version holds.
LENGTHS = [*range(1, 280), 300, 500, 586, 587, 750, 1100, 1465, 1466, 2000, 2500, 2952, 2953]


def drawn(path: str, size: int) -> bytes:
    """Return the modules that stroking *path* one wide makes dark, row by row."""
    grid = bytearray(size * size)
    at = 0
    for left, row, over, length in re.findall(r"M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)", path):
        if left:
            at = int(row) * size + int(left)
        elif over:
            at += int(over)
        else:
            grid[at : at + int(length)] = b"\1" * int(length)
            at += int(length)
    return bytes(grid)


def assert_like_segno(text: str) -> None:
    code = draw(text)
    matrix = segno.make_qr(text.encode(), mode="byte", error="l", mask=0).matrix
    margin = bytes(4 * code.size)
    assert drawn(code.path, code.size) == margin + b"".join(bytes(4) + row + bytes(4) for row in matrix) + margin


@settings(max_examples=300)
@given(ADDRESSES | st.text(min_size=1, max_size=400))
def test_whatever_is_said_the_code_is_the_one_that_segno_makes(text: str) -> None:
    assert_like_segno(text)


@pytest.mark.parametrize("start", range(0, len(LENGTHS), 50))
def test_of_whatever_length_the_code_is_the_one_that_segno_makes(start: int) -> None:
    for length in LENGTHS[start : start + 50]:
        assert_like_segno((f"{ADDRESS}?{length}&" * 45)[:length])


@given(st.lists(st.tuples(st.dates(), st.integers(0, 999)), min_size=2, max_size=4))
def test_codes_of_addresses_that_are_much_alike_are_those_of_each_alone(pages: list[tuple[date, int]]) -> None:
    for day, number in pages:
        assert_like_segno(f"https://dj.example/{day:%Y/%m%d}-{number:03}.html")


def test_the_path_has_nothing_but_moves_and_lines() -> None:
    assert re.fullmatch(r"(M\d+ \d+\.5h\d+(m\d+ 0h\d+)*)+", draw(ADDRESS).path)


@pytest.mark.parametrize("text", [*((ADDRESS * 10)[:length] for length in (1, 30, 120, 600)), "学习二十大，奋进新征程"])
def test_a_reader_reads_the_text(text: str) -> None:
    reader = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed (pip install zxing-cpp)")
    code = draw(text)
    light = drawn(code.path, code.size).translate(b"\xff\0" + bytes(254))
    picture = Image.frombytes("L", (code.size, code.size), light).resize((code.size * 4, code.size * 4))
    assert [found.text for found in reader.read_barcodes(picture)] == [text]


def test_the_same_address_gives_the_same_code() -> None:
    assert draw(ADDRESS) == draw(ADDRESS)


def test_what_is_too_long_for_any_code_is_refused() -> None:
    with pytest.raises(ValueError):
        draw("长" * 3000)
