"""QR codes: the path draws exactly the modules, with the quiet zone around them."""

from __future__ import annotations

import re

import pytest
import segno
from PIL import Image, ImageDraw

from sitegen.images.qr import draw

ADDRESS = "https://dangjian.example/dongtai/2026/1119-zhou-er-wanshang.html"


def drawn(path: str, size: int) -> list[list[bool]]:
    """Return the modules that stroking *path* one wide makes dark."""
    grid = [[False] * size for _ in range(size)]
    x = y = 0
    steps = re.findall(r"M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)", path)
    for left, top, over, length in steps:
        if left:
            x, y = int(left), int(top)
        x += int(over or 0)
        for _ in range(int(length or 0)):
            grid[y][x] = True
            x += 1
    return grid


def test_the_path_draws_the_modules_of_the_code_within_its_margin() -> None:
    code = draw(ADDRESS)
    matrix = segno.make_qr(ADDRESS, error="l", mask=0).matrix
    assert code.size == len(matrix) + 8
    expected = [[False] * code.size for _ in range(code.size)]
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            expected[y + 4][x + 4] = bool(dark)
    assert drawn(code.path, code.size) == expected


def test_the_path_has_nothing_but_moves_and_lines() -> None:
    assert re.fullmatch(r"(M\d+ \d+\.5h\d+(m\d+ 0h\d+)*)+", draw(ADDRESS).path)


@pytest.mark.parametrize("length", [1, 30, 120, 600])
def test_a_reader_reads_the_address(length: int) -> None:
    reader = pytest.importorskip("zxingcpp", reason="zxing-cpp is not installed (pip install zxing-cpp)")
    text = (ADDRESS * 10)[:length]
    code = draw(text)
    picture = Image.new("L", (code.size * 4, code.size * 4), 255)
    pen = ImageDraw.Draw(picture)
    for y, row in enumerate(drawn(code.path, code.size)):
        for x, dark in enumerate(row):
            if dark:
                pen.rectangle((x * 4, y * 4, x * 4 + 3, y * 4 + 3), fill=0)
    assert [found.text for found in reader.read_barcodes(picture)] == [text]


def test_the_same_address_gives_the_same_code() -> None:
    assert draw(ADDRESS) == draw(ADDRESS)


def test_what_is_too_long_for_any_code_is_refused() -> None:
    with pytest.raises(ValueError):
        draw("长" * 3000)
