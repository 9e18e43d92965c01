"""Covers of posts: what is cut off, and what becomes of what a JPEG does not know."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sitegen.images.covers import drawn_cover, photograph_cover
from sitegen.images.published import widely_known


def lined(size: tuple[int, int]) -> Image.Image:
    """A picture each line of which has a grey of its own, black above and white below."""
    return Image.linear_gradient("L").resize(size)


def written(image: Image.Image, format: str = "PNG") -> bytes:
    data = BytesIO()
    image.save(data, format)
    return data.getvalue()


def edges(data: bytes) -> tuple[int, int]:
    """The greys of the first and the last line."""
    with Image.open(BytesIO(data)) as cover:
        grey = cover.convert("L")
        return grey.getpixel((5, 0)), grey.getpixel((5, grey.height - 1))


def test_of_a_photograph_more_is_cut_off_below_than_above(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(written(lined((1000, 1000))))
    above, below = edges(photograph_cover(tmp_path / "a.png", (900, 383)))
    # 574 of 1000 lines are left out.
    assert above == pytest.approx(255 * 0.25 * 0.574, abs=4)
    assert below == pytest.approx(255 * (1 - 0.75 * 0.574), abs=4)


def test_of_what_we_drew_the_middle_stays(tmp_path: Path) -> None:
    above, below = edges(drawn_cover(written(lined((1200, 630))), (900, 383)))
    assert above == pytest.approx(255 - below, abs=4)
    assert above == pytest.approx(255 * 60 / 630, abs=6)


def test_what_is_clear_becomes_white(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(written(Image.new("RGBA", (600, 600), (0, 0, 0, 0))))
    assert edges(photograph_cover(tmp_path / "a.png", (500, 500))) == (255, 255)


@pytest.mark.parametrize(("colour", "ending", "format"), [("navy", "jpg", "JPEG"), ((0, 0, 90, 120), "png", "PNG")])
def test_programs_get_a_format_that_they_know(colour: str | tuple[int, ...], ending: str, format: str) -> None:
    picture = Image.new("RGB" if isinstance(colour, str) else "RGBA", (60, 40), colour)
    name, data = widely_known(written(picture, "WEBP"))
    with Image.open(BytesIO(data)) as found:
        assert (name, found.format, found.size) == (ending, format, (60, 40))
