"""What is published of a picture: its pixels, upright, and nothing that its camera or its editor wrote."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from sitegen.images.encode import encode, version

RED, BLUE = (200, 20, 20), (20, 20, 200)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def halves(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """A picture whose left half is red and whose right half is blue."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(BLUE, (width // 2, 0, width, height))
    return picture.convert(mode)


def camera_exif(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = "SecretPhone"
    exif[ExifTags.Base.Artist] = "SecretName"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (34.0, 14.0, 49.5)
    return exif


def photograph(path: Path, orientation: int = 1) -> None:
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretXmp</x:xmpmeta>"
    exif = camera_exif(orientation)
    halves().save(path, "JPEG", exif=exif, xmp=xmp, comment=b"SecretComment", icc_profile=PROFILE, dpi=(300, 300))


def published(path: Path, width: int = 1600, format: str = "jpg") -> tuple[bytes, Image.Image]:
    data = encode(path.parent, path.name, width, format)
    return data, Image.open(BytesIO(data))


def test_nothing_of_the_camera_is_published_but_the_colours_are_kept(tmp_path: Path) -> None:
    photograph(tmp_path / "a.jpg")
    assert b"Secret" in (tmp_path / "a.jpg").read_bytes()
    data, picture = published(tmp_path / "a.jpg")
    for trace in (b"Secret", b"Exif", b"http://ns.adobe.com", b"Photoshop"):
        assert trace not in data
    assert not picture.getexif() and "comment" not in picture.info
    assert picture.info["icc_profile"] == PROFILE


def test_text_chunks_and_exif_of_a_png_go(tmp_path: Path) -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "SecretName")
    notes.add_itxt("XML:com.adobe.xmp", "SecretXmp", zip=True)
    halves().save(tmp_path / "a.png", pnginfo=notes, exif=camera_exif(1), icc_profile=PROFILE)
    data, picture = published(tmp_path / "a.png", format="png")
    assert {key for key in picture.info if key != "icc_profile"} == set() and b"eXIf" not in data
    assert picture.info["icc_profile"] == PROFILE


def test_metadata_of_a_webp_go(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.webp", exif=camera_exif(1), xmp=b"SecretXmp")
    data, _ = published(tmp_path / "a.webp", format="webp")
    assert b"EXIF" not in data and b"XMP" not in data and b"Secret" not in data


@pytest.mark.parametrize(
    ("orientation", "size", "first"),
    [(1, (60, 40), RED), (2, (60, 40), BLUE), (3, (60, 40), BLUE), (6, (40, 60), RED), (8, (40, 60), BLUE)],
)
def test_a_picture_is_turned_as_its_camera_was_held(
    tmp_path: Path, orientation: int, size: tuple[int, int], first: tuple[int, int, int]
) -> None:
    photograph(tmp_path / "a.jpg", orientation)
    _, picture = published(tmp_path / "a.jpg")
    corner = picture.convert("RGB").getpixel((3, 3))
    assert picture.size == size
    assert isinstance(corner, tuple) and all(abs(a - b) < 12 for a, b in zip(corner, first, strict=True))


def test_a_picture_is_made_smaller_and_never_larger(tmp_path: Path) -> None:
    halves(300, 100).save(tmp_path / "a.jpg")
    assert published(tmp_path / "a.jpg", 150)[1].size == (150, 50)
    assert published(tmp_path / "a.jpg", 1600)[1].size == (300, 100)


def test_a_long_narrow_picture_keeps_a_pixel(tmp_path: Path) -> None:
    halves(2000, 1).save(tmp_path / "a.png")
    assert published(tmp_path / "a.png", 100, "png")[1].size == (100, 1)


def test_jpegs_are_progressive(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.jpg")
    assert published(tmp_path / "a.jpg")[1].info["progressive"]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
@pytest.mark.parametrize("width", [1600, 30])
def test_what_is_transparent_stays_so(tmp_path: Path, mode: str, width: int) -> None:
    picture = halves(mode="RGBA")
    picture.putalpha(Image.new("L", picture.size, 0))
    picture.convert(mode).save(tmp_path / "a.png", **({"transparency": 0} if mode == "P" else {}))
    if mode == "P":
        Image.new("P", (60, 40), 0).save(tmp_path / "a.png", transparency=0)
    _, shown = published(tmp_path / "a.png", width, "png")
    assert shown.convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]


def test_a_transparent_colour_stays_so(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.png", transparency=RED)
    _, shown = published(tmp_path / "a.png", format="png")
    assert shown.convert("RGBA").getpixel((5, 5))[3] == 0  # type: ignore[index]
    assert shown.convert("RGBA").getpixel((50, 5))[3] == 255  # type: ignore[index]


def test_a_picture_for_print_is_shown_in_the_colours_of_screens(tmp_path: Path) -> None:
    halves(mode="CMYK").save(tmp_path / "a.jpg")
    _, shown = published(tmp_path / "a.jpg")
    assert shown.mode == "RGB" and "icc_profile" not in shown.info
    red = shown.getpixel((5, 5))
    assert isinstance(red, tuple) and red[0] > 150 > red[2]


def test_a_scan_in_sixteen_bits_keeps_its_greys(tmp_path: Path) -> None:
    Image.new("I;16", (20, 20), 0x8000).save(tmp_path / "a.png")
    _, shown = published(tmp_path / "a.png", format="png")
    assert shown.convert("L").getpixel((5, 5)) == 128


def test_an_animation_keeps_its_frames_and_times_and_loses_its_comment(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 20), (60 * number, 0, 0)) for number in range(4)]
    frames[0].save(
        tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=70, loop=0, comment=b"SecretComment"
    )
    data, shown = published(tmp_path / "a.gif", 20, "gif")
    assert (shown.n_frames, shown.size, shown.info["duration"], shown.info["loop"]) == (4, (20, 10), 70, 0)  # type: ignore[attr-defined]
    assert b"Secret" not in data


def test_an_animation_that_stops_still_stops(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (40, 20), (60 * number, 0, 0)) for number in range(2)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=70)
    assert "loop" not in published(tmp_path / "a.gif", format="gif")[1].info


def test_the_same_picture_gives_the_same_bytes_in_any_thread_and_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photograph(tmp_path / "a.jpg", 6)
    alone = encode(tmp_path, "a.jpg", 30, "jpg")
    monkeypatch.setitem(os.environ, "LC_ALL", "C")
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(lambda _: encode(tmp_path, "a.jpg", 30, "jpg"), range(8))) == {alone}


def test_version_names_the_library() -> None:
    assert "pillow-" in version()
