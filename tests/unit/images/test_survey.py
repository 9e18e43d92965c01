"""What pictures are found to be, and which cannot be published."""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from sitegen.core.colours import contrast
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.digests import digest
from sitegen.images.survey import survey
from sitegen.images.tones import TONES
from sitegen.model.site import FileFact, PictureFact
from sitegen.store.store import Store


def look(root: Path, *names: str) -> tuple[dict[str, PictureFact], tuple[Diagnostic, ...]]:
    facts = []
    for name in names:
        data = (root / name).read_bytes()
        facts.append(FileFact(path=name, digest=digest(data), size=len(data)))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with Store(root / ".sitegen" / "store") as store:
            return survey(root, facts, store)


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is *width* × *height* and has hardly any data."""
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(b"")))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (*chunks, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + body


def test_sizes_are_those_of_the_upright_picture(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.new("RGB", (60, 40)).save(tmp_path / "a.jpg", exif=exif)
    Image.new("RGB", (60, 40)).save(tmp_path / "b.JPEG")
    facts, problems = look(tmp_path, "a.jpg", "b.JPEG")
    assert facts == {
        "a.jpg": PictureFact(width=40, height=60, format="jpg", tone="leaf-1"),
        "b.JPEG": PictureFact(width=60, height=40, format="jpg", tone="leaf-1"),
    }
    assert not problems


@pytest.mark.parametrize(("name", "format"), [("a.png", "png"), ("a.webp", "webp"), ("a.gif", "png")])
def test_each_format_is_published_as_what_suits_it(tmp_path: Path, name: str, format: str) -> None:
    Image.new("RGB", (6, 4)).save(tmp_path / name)
    assert look(tmp_path, name) == ({name: PictureFact(width=6, height=4, format=format, tone="leaf-1")}, ())


@pytest.mark.parametrize(
    ("mode", "color", "tone", "still"),
    [
        ("RGB", (230, 210, 180), "warm-3", "jpg"),
        ("RGB", (120, 150, 170), "water-2", "jpg"),
        ("L", 150, "plain-2", "jpg"),
        ("RGBA", (230, 210, 180, 90), "", "png"),
    ],
)
def test_the_tone_is_the_nearest_and_what_is_transparent_has_none(
    tmp_path: Path, mode: str, color: int | tuple[int, ...], tone: str, still: str
) -> None:
    Image.new(mode, (60, 40), color).save(tmp_path / "a.webp", lossless=True)
    fact = look(tmp_path, "a.webp")[0]["a.webp"]
    assert (fact.tone, fact.still) == (tone, still)


def test_the_style_sheet_knows_every_tone_and_its_text_can_be_read() -> None:
    css = (Path(__file__).parents[3] / "templates/assets/css/site.css").read_text("utf-8")
    for name, color in TONES.items():
        written = "#" + "".join(f"{part:02x}" for part in color)
        assert f".tone-{name} {{ --tone: {written}; }}" in css
        assert contrast(written, "#ffffff" if name.endswith("-1") else "#1f1b18") >= 4.5
    assert len(re.findall(r"^\.tone-\S+ {", css, re.MULTILINE)) == len(TONES)


def test_an_animation_stays_a_gif(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (6, 4), (90 * number, 0, 0)) for number in range(3)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    assert look(tmp_path, "a.gif")[0]["a.gif"].format == "gif"


def test_the_content_counts_and_not_the_name(tmp_path: Path) -> None:
    Image.new("RGB", (6, 4)).save(tmp_path / "a.jpg", "PNG")
    facts, (problem,) = look(tmp_path, "a.jpg")
    assert facts["a.jpg"].format == "png"
    assert (problem.code, problem.severity) == ("IMG005", Severity.WARNING) and "PNG" in problem.message


UNUSABLE = {
    "a.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "IMG004"),
    "b.png": (b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><svg/>", "IMG004"),
    "c.svg": (b"\x1f\x8b\x08\x00", "IMG004"),
    "d.heic": (b"\0\0\0\x18ftypheic" + b"\0" * 40, "IMG002"),
    "e.jpg": (b"\0\0\0\x18ftypmif1" + b"\0" * 40, "IMG002"),
    "f.avif": (b"\0\0\0\x18ftypavif" + b"\0" * 40, "IMG002"),
    "g.tif": (b"II*\0" + b"\0" * 40, "IMG002"),
    "h.bmp": (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0" + b"\0" * 56, "IMG002"),
    "i.jpg": (b"<html><body>404</body></html>", "IMG001"),
    "j.jpg": (b"", "IMG001"),
    "k.png": (b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "IMG001"),
    "l.png": (png_header(100, 100), "IMG001"),
    "m.png": (png_header(9_000, 9_000), "IMG003"),
    "n.png": (png_header(60_000, 60_000), "IMG003"),
    "o.gif": (
        b"GIF89a" + struct.pack("<HH3x", 9_000, 9_000) + b"," + struct.pack("<4HBBB", 0, 0, 9, 9, 0, 2, 0),
        "IMG003",
    ),
    "p.eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "IMG001"),
}


@pytest.mark.parametrize(("name", "data", "code"), [(name, *rest) for name, rest in UNUSABLE.items()], ids=UNUSABLE)
def test_what_cannot_be_published_is_told_with_its_remedy(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    facts, (problem,) = look(tmp_path, name)
    assert facts == {}
    assert (problem.code, problem.path, problem.severity) == (code, name, Severity.ERROR)
    assert name in problem.message and problem.message.endswith("。") and problem.hint


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
def test_a_truncated_picture_is_told(tmp_path: Path, kind: str) -> None:
    frames = [Image.effect_noise((80, 60), 90 - number).convert("RGB") for number in range(3)]
    frames[0].save(tmp_path / "a.x", kind, **({"save_all": True, "append_images": frames[1:]} if kind == "GIF" else {}))
    data = (tmp_path / "a.x").read_bytes()
    (tmp_path / "a.x").write_bytes(data[: len(data) * 2 // 3])
    facts, (problem,) = look(tmp_path, "a.x")
    assert facts == {} and problem.code == "IMG001"


def test_an_endless_animation_is_published_as_its_first_frame_and_told(tmp_path: Path) -> None:
    frames = [Image.new("P", (1500, 1500), number) for number in range(12)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    facts, (problem,) = look(tmp_path, "a.gif")
    assert facts == {"a.gif": PictureFact(width=1500, height=1500, format="png", tone="leaf-1")}
    assert (problem.code, problem.severity) == ("IMG010", Severity.WARNING) and "太大" in problem.message


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_moves_and_is_no_gif_is_told(tmp_path: Path, kind: str) -> None:
    frames = [Image.new("RGB", (60, 40), (90 * number, 0, 0)) for number in range(3)]
    name = f"a.{kind.lower()}"
    frames[0].save(tmp_path / name, kind, save_all=True, append_images=frames[1:], duration=70)
    facts, (problem,) = look(tmp_path, name)
    assert (facts[name].width, facts[name].height) == (60, 40)
    assert problem.code == "IMG010" and kind in problem.message and "GIF" in problem.hint


def test_the_second_view_of_a_photograph_is_no_animation(tmp_path: Path) -> None:
    views = [Image.effect_noise((60, 40), 50).convert("RGB") for _ in range(2)]
    views[0].save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=views[1:])
    facts, problems = look(tmp_path, "a.jpg")
    assert facts["a.jpg"].format == "jpg" and not problems


def photograph(width: int = 640, height: int = 480) -> Image.Image:
    return Image.merge("RGB", [Image.effect_noise((width, height), 50) for _ in range(3)])


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
def test_a_photograph_kept_as_png_is_published_as_jpeg(tmp_path: Path, mode: str) -> None:
    photograph().convert(mode).save(tmp_path / "a.png")
    fact = look(tmp_path, "a.png")[0]["a.png"]
    assert (fact.format, fact.still) == ("jpg", "jpg") and fact.tone


def test_what_is_drawn_or_clear_or_longer_than_a_jpeg_stays_png(tmp_path: Path) -> None:
    clear = photograph().convert("RGBA")
    clear.putpixel((0, 0), (0, 0, 0, 0))
    clear.save(tmp_path / "clear.png")
    Image.new("RGBA", (640, 480), (200, 20, 20, 255)).save(tmp_path / "drawn.png")
    photograph(20, 66_000).save(tmp_path / "long.png")
    facts, problems = look(tmp_path, "clear.png", "drawn.png", "long.png")
    assert {name: (fact.format, bool(fact.tone)) for name, fact in facts.items()} == {
        "clear.png": ("png", False),
        "drawn.png": ("png", True),
        "long.png": ("png", True),
    }
    assert not problems


def test_a_webp_may_have_fewer_pixels_for_its_decoder_takes_more_memory(tmp_path: Path) -> None:
    Image.new("L", (5000, 4100)).save(tmp_path / "a.webp", method=0)
    facts, (problem,) = look(tmp_path, "a.webp")
    assert facts == {} and problem.code == "IMG003" and "（5000×4100）超过 2000 万像素" in problem.message


def test_findings_are_remembered_by_content(tmp_path: Path) -> None:
    Image.new("RGB", (6, 4)).save(tmp_path / "a.png")
    fact = FileFact(path="a.png", digest="d1", size=1)
    with Store(tmp_path / "store") as store:
        first = survey(tmp_path, [fact], store)
        (tmp_path / "a.png").unlink()
        assert survey(tmp_path, [fact], store) == first
        with pytest.raises(FileNotFoundError):
            survey(tmp_path, [FileFact(path="a.png", digest="d2", size=1)], store)
