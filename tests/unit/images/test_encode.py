"""What is published of a picture: its pixels, upright, and nothing that its camera or its editor wrote."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from sitegen.images.encode import encode, prepare
from sitegen.images.published import Pictures
from sitegen.images.revision import version
from sitegen.model.derivatives import CARD_WIDTHS, WIDTHS, card, card_width, whole, widths
from sitegen.model.routes import PictureFile
from sitegen.store.store import Store

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
    data = made(path, width, format)
    return data, Image.open(BytesIO(data))


def made(path: Path, width: int = 1600, format: str = "jpg", cut: bool = False) -> bytes:
    source = prepare(path, width)
    size = source.decoded.size
    width, height = card(min(width, card_width(size))) if cut else whole(size, min(width, size[0]))
    return encode(source, PictureFile(path="", digest="", width=width, height=height, format=format, cut=cut))


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


# What a camera that was held so wrote: the scene is red, blue in the upper row, green, white in the lower one.
STORED = {
    1: "rb gw", 2: "br wg", 3: "wg br", 4: "gw rb", 5: "rg bw", 6: "bw rg", 7: "wb gr", 8: "gr wb",
}  # fmt: skip
COLOURS = {"r": RED, "b": BLUE, "g": (20, 200, 20), "w": (240, 240, 240)}
LYING = (5, 6, 7, 8)


@pytest.mark.parametrize("format", ["jpg", "webp"])
@pytest.mark.parametrize("orientation", STORED)
@pytest.mark.parametrize("large", [False, True], ids=["as it is", "decoded smaller"])
def test_a_picture_is_turned_as_its_camera_was_held(tmp_path: Path, orientation: int, format: str, large: bool) -> None:
    width, height = (3600, 2400) if large else (60, 40)
    stored = (height, width) if orientation in LYING else (width, height)
    half = (stored[0] // 2, stored[1] // 2)
    picture = Image.new("RGB", stored)
    for row, names in enumerate(STORED[orientation].split()):
        for column, name in enumerate(names):
            picture.paste(COLOURS[name], (column * half[0], row * half[1], stored[0], stored[1]))
    picture.save(tmp_path / "a.jpg", exif=camera_exif(orientation), subsampling=0)
    _, shown = published(tmp_path / "a.jpg", format=format)
    assert shown.size == ((1600, 1067) if large else (60, 40))
    seen = shown.convert("RGB")
    for place, name in zip(((1, 1), (3, 1), (1, 3), (3, 3)), "rbgw", strict=True):
        found = seen.getpixel((place[0] * seen.width // 4, place[1] * seen.height // 4))
        assert isinstance(found, tuple)
        assert all(abs(a - b) < 24 for a, b in zip(found, COLOURS[name], strict=True))


def test_a_picture_is_made_smaller_and_never_larger(tmp_path: Path) -> None:
    halves(300, 100).save(tmp_path / "a.jpg")
    assert published(tmp_path / "a.jpg", 150)[1].size == (150, 50)
    assert published(tmp_path / "a.jpg", 1600)[1].size == (300, 100)


def test_a_long_narrow_picture_keeps_a_pixel(tmp_path: Path) -> None:
    halves(2000, 1).save(tmp_path / "a.png")
    assert published(tmp_path / "a.png", 100, "png")[1].size == (100, 1)


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
    alone = [made(tmp_path / "a.jpg", 30, format, cut) for format in ("jpg", "webp") for cut in (True, False)]
    monkeypatch.setitem(os.environ, "LC_ALL", "C")
    with ThreadPoolExecutor(4) as threads:
        for place, (format, cut) in enumerate((format, cut) for format in ("jpg", "webp") for cut in (True, False)):
            again = threads.map(lambda _, f=format, c=cut: made(tmp_path / "a.jpg", 30, f, c), range(8))
            assert set(again) == {alone[place]}


TRACES = (b"Secret", b"Exif", b"EXIF", b"eXIf", b"XMP ", b"http://ns.adobe.com", b"Photoshop")


@pytest.mark.parametrize("cut", [False, True])
@pytest.mark.parametrize("format", ["jpg", "png", "webp"])
@pytest.mark.parametrize("width", [2000, 1600, 240])
def test_nothing_of_the_camera_is_in_any_derivative(tmp_path: Path, format: str, cut: bool, width: int) -> None:
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretXmp</x:xmpmeta>"
    place = camera_exif(6).get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude]
    assert place == (34.0, 14.0, 49.5)
    halves(2000, 3000).save(
        tmp_path / "a.jpg", exif=camera_exif(6), xmp=xmp, comment=b"SecretComment", icc_profile=PROFILE
    )
    data = made(tmp_path / "a.jpg", width, format, cut)
    assert not [trace for trace in TRACES if trace in data]
    picture = Image.open(BytesIO(data))
    assert not picture.getexif() and set(picture.info) <= {
        "icc_profile",
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
        "loop",
        "background",
        "timestamp",
        "duration",
    }
    assert picture.info["icc_profile"] == PROFILE


def test_the_profile_stays_with_the_colours_that_it_describes(tmp_path: Path) -> None:
    halves(mode="L").save(tmp_path / "a.jpg", icc_profile=PROFILE)
    assert "icc_profile" not in published(tmp_path / "a.jpg")[1].info
    assert "icc_profile" not in published(tmp_path / "a.jpg", format="webp")[1].info


@pytest.mark.parametrize("size", [(3000, 2000), (2000, 3000), (4000, 1000), (90, 90), (60, 400)])
def test_a_card_is_cut_from_the_middle_and_high_up(tmp_path: Path, size: tuple[int, int]) -> None:
    width, height = size
    largest = card_width(size)
    picture = Image.new("RGB", size, RED)  # what must be gone is red, a pixel of it may show at an edge
    left, top = (width - largest) // 2, round((height - largest / 1.5) / 4)
    picture.paste(BLUE, (left, top, left + largest, top + round(largest / 1.5)))
    picture.save(tmp_path / "a.png")
    shown = Image.open(BytesIO(made(tmp_path / "a.png", 960, "png", cut=True))).convert("RGB")
    assert shown.size == card(min(960, largest))
    for x in (0.1, 0.5, 0.9):
        for y in (0.1, 0.5, 0.9):
            assert shown.getpixel((int(shown.width * x), int(shown.height * y))) == BLUE


def test_a_photograph_is_decoded_once_for_all_that_is_made_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photograph(tmp_path / "a.jpg")
    halves().save(tmp_path / "b.jpg")
    decoded = []

    def counted(path: Path, width: int) -> object:
        decoded.append(path.name)
        return prepare(path, width)

    monkeypatch.setattr("sitegen.images.published.prepare", counted)
    makes = [
        PictureFile(path=name, digest=name, width=width, height=width * 2 // 3, format=format, cut=cut)
        for name in ("a.jpg", "b.jpg")
        for width in (12, 30, 60)
        for format in ("jpg", "webp")
        for cut in (False, True)
    ]
    with Store(tmp_path / "store") as store:
        first = [Pictures(store, tmp_path).publish(makes[0])]
        pictures = Pictures(store, tmp_path)
        first += [pictures.publish(make) for make in makes[1:]]
        assert decoded == ["a.jpg", "a.jpg", "b.jpg"]
        assert [Pictures(store, tmp_path).publish(make) for make in makes] == first
        assert len(decoded) == 3, "the store has them"


def test_a_drawing_is_smaller_and_exact_without_loss(tmp_path: Path) -> None:
    drawing = Image.new("RGB", (300, 200), "white")
    for x in range(0, 300, 10):
        drawing.paste(RED, (x, 20, x + 2, 180))
    drawing.save(tmp_path / "a.png")
    _, shown = published(tmp_path / "a.png", format="webp")
    assert shown.convert("RGB").tobytes() == drawing.tobytes()


@pytest.mark.parametrize("size", [(4000, 3000), (1700, 1275), (1500, 1125), (1280, 2000), (900, 120)])
def test_what_comes_out_does_not_depend_on_what_else_is_made(tmp_path: Path, size: tuple[int, int]) -> None:
    picture = Image.effect_noise((size[0] // 4, size[1] // 4), 60).resize(size).convert("RGB")
    picture.save(tmp_path / "a.jpg")
    makes = [
        PictureFile(path="", digest="", width=width, height=height, format=format, cut=cut)
        for format in ("webp", "jpg")
        for width, height, cut in (
            *((*whole(size, width), False) for width in widths(size[0], WIDTHS)),
            *((*card(width), True) for width in widths(card_width(size), CARD_WIDTHS)),
        )
    ]
    alone = [encode(prepare(tmp_path / "a.jpg", size[0] if size[0] < 1600 else 1600), make) for make in makes]
    source = prepare(tmp_path / "a.jpg", 1600)
    assert [encode(source, make) for make in reversed(makes)] == alone[::-1]


def test_a_drawing_made_smaller_is_no_drawing_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    save = Image.Image.save

    def counted(picture: Image.Image, *args: object, **options: object) -> None:
        tried.append((picture.width, bool(options.get("lossless"))))
        save(picture, *args, **options)  # type: ignore[arg-type]

    Image.new("RGB", (500, 500), RED).save(tmp_path / "a.png")
    monkeypatch.setattr(Image.Image, "save", counted)
    for width in (500, 400):
        made(tmp_path / "a.png", width, "webp")
    assert tried == [(500, False), (500, True), (400, False)]


@pytest.mark.parametrize("format", ["png", "webp"])
def test_a_small_icon_keeps_its_pixels_and_what_is_clear(tmp_path: Path, format: str) -> None:
    icon = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    icon.paste((*RED, 255), (4, 4, 12, 12))
    icon.paste((*BLUE, 128), (6, 6, 10, 10))
    icon.save(tmp_path / "a.png")
    _, shown = published(tmp_path / "a.png", format=format)
    seen = shown.convert("RGBA")
    assert shown.size == (16, 16)
    assert [seen.getpixel(at)[3] for at in ((0, 0), (5, 5), (7, 7))] == [0, 255, 128]  # type: ignore[index]


def test_a_picture_for_print_and_one_in_sixteen_bits_are_right_in_webp_too(tmp_path: Path) -> None:
    halves(mode="CMYK").save(tmp_path / "a.jpg")
    _, shown = published(tmp_path / "a.jpg", format="webp")
    red = shown.getpixel((5, 5))
    assert shown.mode == "RGB" and isinstance(red, tuple) and red[0] > 150 > red[2]
    Image.new("I;16", (20, 20), 0x8000).save(tmp_path / "b.png")
    grey = published(tmp_path / "b.png", format="webp")[1].convert("L").getpixel((5, 5))
    assert isinstance(grey, int) and abs(grey - 128) <= 1


def test_the_card_of_an_animation_stands_still(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), (60 * number, 0, 0)) for number in range(4)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    shown = Image.open(BytesIO(made(tmp_path / "a.gif", 30, "webp", cut=True)))
    assert (shown.size, getattr(shown, "n_frames", 1)) == ((30, 20), 1)


def test_version_names_the_library() -> None:
    assert "pillow-" in version()
