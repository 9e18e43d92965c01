"""Pictures of whole pages: every address is a file of the width that it says, nothing else is made, cards are light."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageDraw

from sitegen.core.digests import digest
from sitegen.images.decode import decode
from sitegen.images.encode import prepare
from sites import SMALL, build_site, snapshot, write_site

SOURCE = re.compile(r'<source type="image/webp" srcset="([^"]+)" sizes="([^"]+)">\s*<img src="([^"]+)"([^>]*)>')
IMG = re.compile(r"<img [^>]*>")
ANY = re.compile(r'(?:src|href|poster|content|srcset)="([^"]*media/[^"]+)"')


def photograph(width: int, height: int, orientation: int = 1) -> bytes:
    picture = Image.effect_noise((width, height), 60).convert("RGB")
    ImageDraw.Draw(picture).ellipse((0, 0, width // 2, height // 2), fill=(150, 60, 40))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Model] = "SecretPhone"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (34.0, 14.0, 49.5)
    data = BytesIO()
    picture.save(data, "JPEG", exif=exif, quality=85)
    return data.getvalue()


def moving() -> bytes:
    frames = [Image.new("RGB", (300, 200), (80 * number, 30, 0)) for number in range(3)]
    data = BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:], duration=80, loop=0)
    return data.getvalue()


def clear() -> bytes:
    data = BytesIO()
    Image.new("RGBA", (480, 480), (160, 20, 20, 90)).save(data, "PNG")
    return data.getvalue()


HEAD = "---\n标题: {}\n日期: 2026-05-{}\n单位: jlu\n{}---\n"
SITE = SMALL | {
    "content/yaowen/2026-05-01-a/index.md": HEAD.format("一", "01", "")
    + '一段。\n\n![会场](a.jpg "会场")\n\n![甲](b.jpg)\n![乙](c.jpg)\n\n[大图](d.jpg)\n',
    "content/yaowen/2026-05-01-a/a.jpg": photograph(2000, 1500, 6),
    "content/yaowen/2026-05-01-a/b.jpg": photograph(900, 600),
    "content/yaowen/2026-05-01-a/c.jpg": photograph(300, 900),
    "content/yaowen/2026-05-01-a/d.jpg": photograph(1000, 700),
    "content/yaowen/2026-05-02-b/index.md": HEAD.format("二", "02", "封面: a.jpg\n附件: [海报.png]\n")
    + "一段。\n\n![动](m.gif)\n",
    "content/yaowen/2026-05-02-b/a.jpg": photograph(1700, 600),
    "content/yaowen/2026-05-02-b/m.gif": moving(),
    "content/yaowen/2026-05-02-b/海报.png": clear(),
    "content/yaowen/2026-05-03-c/index.md": HEAD.format("三", "03", "")
    + "一段。\n\n![动](m.gif)\n\n![标](t.png)\n"
    + "\n![录像](luxiang.mp4)\n\n![又一段](v.mp4)\n",
    "content/yaowen/2026-05-03-c/m.gif": moving(),
    "content/yaowen/2026-05-03-c/t.png": clear(),
    "content/yaowen/2026-05-03-c/luxiang.mp4": b"video",
    "content/yaowen/2026-05-03-c/luxiang.jpg": photograph(1800, 900),
    "content/yaowen/2026-05-03-c/v.mp4": b"video",
    "content/yaowen/2026-05-04-d/index.md": HEAD.format("四", "04", "草稿: 是\n") + "![没有发布的](x.jpg)\n",
    "content/yaowen/2026-05-04-d/x.jpg": photograph(500, 400),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outcome = build_site(write_site(tmp_path_factory.mktemp("pictures"), SITE))
    assert outcome.published, outcome.problems
    return tmp_path_factory.getbasetemp() / "pictures0/output"


def pages(output: Path) -> list[tuple[Path, str]]:
    return [(path, path.read_text("utf-8")) for path in sorted(output.rglob("*.html"))]


def test_every_address_is_a_file_of_the_size_that_it_says(output: Path) -> None:
    seen = 0
    for path, text in pages(output):
        for candidates, sizes, fallback, attributes in SOURCE.findall(text):
            named = [item.rsplit(" ", 1) for item in candidates.split(", ")]
            widths = [int(width.removesuffix("w")) for _, width in named]
            assert widths == sorted(set(widths)) and sizes
            for address, width in named:
                with Image.open((path.parent / address).resolve()) as picture:
                    assert (picture.format, picture.width) == ("WEBP", int(width.removesuffix("w")))
                    ratio = picture.width / picture.height
            with Image.open((path.parent / fallback).resolve()) as picture:
                assert f'width="{picture.width}" height="{picture.height}"' in attributes
                assert picture.format in ("JPEG", "PNG")
                assert abs(picture.width / picture.height - ratio) < 0.02
            seen += 1
    assert seen > 10


def test_no_picture_is_made_that_no_page_needs(output: Path) -> None:
    needed = set()
    for _, text in pages(output):
        for value in ANY.findall(text):
            needed |= {
                item.split(" ")[0].rpartition("/media/")[2] or item.split("media/")[1] for item in value.split(", ")
            }
    needed = {name.split("media/")[-1] for name in needed}
    assert {path.name for path in (output / "media").iterdir()} == needed


def test_all_pictures_have_their_size_and_only_the_first_of_a_page_is_not_lazy(output: Path) -> None:
    for path, text in pages(output):
        tags = [tag for tag in IMG.findall(text) if "/media/" in tag or 'src="media/' in tag]
        assert all(re.search(r' width="\d+" height="\d+"', tag) for tag in tags), path
        assert [number for number, tag in enumerate(tags) if 'loading="lazy"' not in tag] in ([], [0]), path
        assert all(('fetchpriority="high"' in tag) != ('loading="lazy"' in tag) for tag in tags), path
    for name in ("index.html", "yaowen/index.html", "yaowen/2026/0501-a.html", "yaowen/2026/0502-b.html"):
        text = (output / name).read_text("utf-8")
        assert text.count('fetchpriority="high"') == 1, name


def test_what_moves_is_kept_and_stands_still_on_cards(output: Path) -> None:
    (gif,) = (output / "media").glob("*.gif")
    with Image.open(gif) as picture:
        assert (getattr(picture, "n_frames", 1), picture.size) == (3, (300, 200))
    text = (output / "yaowen/2026/0503-c.html").read_text("utf-8")
    assert f'<img src="../../media/{gif.name}" width="300" height="200"' in text
    assert gif.name not in (output / "yaowen/index.html").read_text("utf-8")


def test_what_is_transparent_has_no_tone_and_a_png_behind_it(output: Path) -> None:
    text = (output / "yaowen/2026/0503-c.html").read_text("utf-8")
    (found,) = re.findall(r"<picture[^>]*>.*?</picture>", text, re.DOTALL)
    assert "tone" not in found and re.search(r'<img src="[^"]+-480\.png"', found)


def test_a_video_shows_the_picture_of_its_name_till_it_plays(output: Path) -> None:
    page = (output / "yaowen/2026/0503-c.html").read_text("utf-8")
    first, second = re.findall("<video ([^>]*)>", page)
    address, size = re.fullmatch(
        r'src="[^"]+\.mp4" poster="\.\./\.\./([^"]+)" (width="\d+" height="\d+") aria-label="录像" controls .*', first
    ).groups()
    with Image.open(output / address) as picture:
        assert size == f'width="{picture.width}" height="{picture.height}"'
        assert picture.width == 2 * picture.height
        assert picture.format == "JPEG"
    assert "poster" not in second and "width" not in second
    assert 'preload="none"' in first and 'preload="none"' in second


def test_an_attached_picture_can_be_opened(output: Path) -> None:
    text = (output / "yaowen/2026/0502-b.html").read_text("utf-8")
    (address,) = re.findall(r'<li><a href="([^"]+)" download>海报</a> <small>图片，480×480</small>', text)
    assert (output / "yaowen/2026" / address).resolve().is_file()


def test_nothing_says_where_a_photograph_was_taken(output: Path) -> None:
    for path in (path for path in (output / "media").iterdir() if path.suffix != ".mp4"):
        data = path.read_bytes()
        assert not [trace for trace in (b"Secret", b"Exif", b"EXIF", b"eXIf") if trace in data], path
        with Image.open(path) as picture:
            assert not picture.getexif() and not picture.getexif().get_ifd(ExifTags.IFD.GPSInfo), path


def test_a_thumbnail_takes_little_even_where_a_photograph_is_all_noise(output: Path) -> None:
    smallest = list((output / "media").glob("*-card-240.webp"))
    assert smallest and all(path.stat().st_size <= 40_000 for path in smallest)


def long_page() -> bytes:
    """A screenshot of a whole page in a telephone: no WebP may be so long."""
    data = BytesIO()
    Image.new("RGB", (1080, 20_000), (240, 240, 240)).save(data, "PNG")
    return data.getvalue()


def kept_without_loss() -> bytes:
    data = BytesIO()
    Image.merge("RGB", [Image.effect_noise((700, 500), 60) for _ in range(3)]).save(data, "PNG")
    return data.getvalue()


ODD = SMALL | {
    "content/yaowen/2026-05-01-a/index.md": HEAD.format("一", "01", "") + "一段。\n\n![长图](long.png)\n",
    "content/yaowen/2026-05-01-a/long.png": long_page(),
    "content/yaowen/2026-05-02-b/index.md": HEAD.format("二", "02", "") + "一段。\n\n![会场](p.png)\n",
    "content/yaowen/2026-05-02-b/p.png": kept_without_loss(),
    "content/honours.yml": "- {名称: 一等奖, 日期: 2026-05, 级别: 校级, 授予单位: 江澜大学, 单位: jx, 证明图: z.jpg}\n",
    "content/z.jpg": photograph(2000, 1400),
}


def made_of(output: Path, name: str) -> list[str]:
    """What is published of the file *name* of ODD."""
    digest_of_it = digest(ODD[name])[:16]  # type: ignore[arg-type]
    return sorted(path.name.removeprefix(f"{digest_of_it}-") for path in (output / "media").glob(f"{digest_of_it}-*"))


def test_odd_pictures_are_published_in_what_fits_them(tmp_path: Path) -> None:
    site = write_site(tmp_path, ODD)
    outcome = build_site(site)
    assert outcome.published, outcome.problems
    output = site / "output"
    long = made_of(output, "content/yaowen/2026-05-01-a/long.png")
    assert [name for name in long if "card" not in name] == ["1080.png", "400.webp", "800.webp"]
    assert [name for name in made_of(output, "content/yaowen/2026-05-02-b/p.png") if name.endswith("png")] == []
    assert made_of(output, "content/z.jpg") == ["1600.jpg", "400.webp"], "a thumbnail, and what it leads to"


def test_a_photograph_costs_once_whatever_becomes_of_its_article(
    tmp_path: Path, alone: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, same = "content/yaowen/2026-05-01-a", photograph(1300, 900)
    files = SMALL | {
        f"{first}/index.md": HEAD.format("一", "01", "") + "一段。\n\n![会场](a.jpg)\n",
        f"{first}/a.jpg": same,
        "content/yaowen/2026-05-02-b/index.md": HEAD.format("二", "02", "") + "一段。\n\n![会场](同一张.jpg)\n",
        "content/yaowen/2026-05-02-b/同一张.jpg": same,
    }
    prepared, looked = [], []
    monkeypatch.setattr("sitegen.images.published.prepare", lambda *given: prepared.append(given) or prepare(*given))
    monkeypatch.setattr("sitegen.images.look.decode", lambda *given: looked.append(given) or decode(*given))
    site = write_site(tmp_path, files)
    assert build_site(site).published
    assert len(prepared) == 1, "the same picture in two articles is one"
    assert len(looked) == 2, "and has two names, which messages speak of"
    before = {path.name: path.stat().st_mtime_ns for path in (site / "output/media").iterdir()}
    (site / first).rename(site / "content/tongzhi/2026-05-03-c")
    (site / "content/yaowen/2026-05-02-b/index.md").write_text(HEAD.format("二", "02", "") + "改了一段。\n", "utf-8")
    assert build_site(site).published
    assert {path.name: path.stat().st_mtime_ns for path in (site / "output/media").iterdir()} == before
    assert (len(prepared), len(looked)) == (1, 2)
    build_site(site, site / "elsewhere")
    assert len(prepared) == 1, "the store has what another folder needs"
    (site / "content/tongzhi/2026-05-03-c/index.md").write_text(
        HEAD.format("一", "01", "草稿: 是\n") + "一段。\n", "utf-8"
    )
    assert build_site(site).removed > len(before)
    assert not (site / "output/media").exists()


@pytest.mark.parametrize("start_method", ["fork", "spawn"])
def test_pictures_are_the_same_however_many_make_them(start_method: str, output: Path, tmp_path: Path) -> None:
    site = write_site(tmp_path, SITE)
    assert build_site(site, jobs=3, start_method=start_method).published
    assert snapshot(site / "output") == snapshot(output)


def test_attachments_are_copied_and_not_opened(tmp_path: Path) -> None:
    broken = b"PK\x03\x04 no document, and nobody looks"
    files = SMALL | {
        "content/yaowen/2026-05-01-a/index.md": HEAD.format("一", "01", "附件: [表.docx, 数.xlsx]\n") + "一段。\n",
        "content/yaowen/2026-05-01-a/表.docx": broken,
        "content/yaowen/2026-05-01-a/数.xlsx": broken,
    }
    site = write_site(tmp_path, files)
    outcome = build_site(site, strict=True)
    assert outcome.published and not outcome.problems
    assert [path.read_bytes() for path in (site / "output/media").iterdir()] == [broken, broken]
