"""Share pictures: their size, their colours, what a square from the middle shows, and fonts as they are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from PIL import Image, ImageChops

from sitegen.core.digests import digest
from sitegen.images.coverage import characters
from sitegen.images.fonts import survey_font
from sitegen.images.share import Shares, arranged, draw
from sitegen.images.typeface import Typeface
from sitegen.model.routes import SharePicture
from sitegen.model.site import FileFact
from sitegen.store.store import Store

ROOT = Path(__file__).parents[3]
NAME = "fonts/NotoSerifCJKsc-Bold-subset.otf"
FONT = (ROOT / NAME).read_bytes()
TITLES = (
    "墨灯",
    "红色齿轮",
    "“双带头人”教师党支部书记工作室启动建设",
    "《江澜大学基层党组织工作条例（试行）》发布：361项任务、42张清单逐条公开",
    "把AI for Science请进党课——记环境与化工学院研究生第三党支部",
    "关于深入学习贯彻全会精神、推动党建与事业发展深度融合、以高质量党建引领学校高质量发展的若干意见及其说明",
)


@pytest.fixture(scope="module")
def typeface() -> Typeface:
    return Typeface(ROOT / NAME)


def share(title: str, accent: str = "#a61b1b") -> SharePicture:
    facts = ("环境与化工学院教师第二党支部", "基层动态\u30002026年11月20日")
    return SharePicture(path=NAME, digest=digest(FONT), name="江澜大学党建网", title=title, facts=facts, accent=accent)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("title", TITLES)
def test_a_picture_is_small_and_whole_in_a_square_from_its_middle(typeface: Typeface, title: str) -> None:
    data = draw(share(title), typeface)
    picture = opened(data)
    assert picture.size == (1200, 630) and len(data) <= 30_000
    paper = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
    inked = ImageChops.difference(picture, paper)
    inked.paste((0, 0, 0), (80, 122, 1120, 126))  # the rule, which is to be cut off
    left, top, right, bottom = inked.getbbox() or (0, 0, 0, 0)
    assert 285 < left < right < 915, "1 : 1"
    assert 60 < top < bottom < 570, "900 : 383"
    assert abs((left + right) / 2 - 600) < 12


def test_it_has_the_colours_of_the_paper_and_the_rule_that_of_the_site(typeface: Typeface) -> None:
    red, blue = (opened(draw(share("墨灯", accent), typeface)) for accent in ("#a61b1b", "#1b3fa6"))
    assert red.getpixel((3, 3)) == (0xFB, 0xF8, 0xF3)
    assert [picture.getpixel((100, 124)) for picture in (red, blue)] == [(0xA6, 0x1B, 0x1B), (0x1B, 0x3F, 0xA6)]
    assert (0x1F, 0x1B, 0x18) in {colour for _, colour in red.getcolors() or ()}


def test_another_title_is_another_picture_and_the_same_one_the_same_bytes(typeface: Typeface) -> None:
    first = draw(share("红色齿轮"), typeface)
    assert first == draw(share("红色齿轮"), Typeface(ROOT / NAME)) != draw(share("红色引擎"), typeface)


def test_titles_are_as_large_as_there_is_room_and_are_cut_in_the_end(typeface: Typeface) -> None:
    sizes = [arranged(title, typeface.length)[0] for title in TITLES]
    assert sizes[0] == 140 and sizes == sorted(sizes, reverse=True) and sizes[-1] >= 52
    assert not arranged(TITLES[3], typeface.length)[1][-1].endswith("…")
    size, lines = arranged(TITLES[-1], typeface.length)
    assert len(lines) == 4 and lines[-1].endswith("…")
    assert all(typeface.length(line) * size <= 600 for line in lines)


def test_blank_halves_of_punctuation_are_drawn_in(typeface: Typeface) -> None:
    assert typeface.length("党建") == pytest.approx(2, abs=0.01)
    assert 4.4 < typeface.length("“墨灯”党") < 5 - 0.25
    assert typeface.length("《墨灯》：“好”") < 7.2
    assert typeface.length("党，建") == pytest.approx(3, abs=0.01)


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(tmp_path / "store.db") as store:
        first = Shares(store, ROOT).publish(share("红色齿轮"))
        monkeypatch.setattr("sitegen.images.share.draw", None)
        assert Shares(store, ROOT).publish(share("红色齿轮")) == first


def test_all_characters_of_the_first_level_are_in_the_font_of_the_demonstration() -> None:
    found = set(characters(FONT))
    level = {bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)}
    assert level <= found and set("0123456789AZaz“”《》（），。：；？！、·—…") <= found
    assert not found & set("㙍\uffff")


def cmap(*tables: tuple[int, int, bytes]) -> bytes:
    """Return a file of nothing but a cmap with *tables* of (platform, encoding, bytes)."""
    offset = 4 + 8 * len(tables)
    head, body = pack(">HH", 0, len(tables)), b""
    for platform, encoding, data in tables:
        head += pack(">HHI", platform, encoding, offset + len(body))
        body += data
    return b"\0\1\0\0" + pack(">HHHH", 1, 0, 0, 0) + pack(">4sIII", b"cmap", 0, 28, len(head + body)) + head + body


def test_the_older_format_of_coverage_is_read_too() -> None:
    # Three segments: 一 to 三 by delta with 丁 as glyph 0, A and B by an index that lacks B, and the end.
    words = (0x42, 0x4E09, 0xFFFF, 0, 0x41, 0x4E00, 0xFFFF, 0, -0x4E01 & 0xFFFF, 1, 6, 0, 0, 7, 0)
    table = pack(">7H15H", 4, 14 + 30, 0, 6, 0, 0, 0, *words)
    expected = "A" + "".join(chr(code) for code in range(0x4E00, 0x4E0A) if code != 0x4E01)
    assert characters(cmap((3, 1, table))) == expected


@pytest.mark.parametrize(
    "damaged",
    [
        cmap(),
        cmap((1, 0, b"\0\0")),
        cmap((3, 1, b"\0\4")),
        cmap((3, 10, pack(">HHIII", 12, 0, 0, 0, 1) + pack(">III", 0x4E00, 0x110000, 1))),
        cmap((3, 10, pack(">HHIII", 12, 0, 0, 0, 2) + pack(">IIIIII", 65, 70, 1, 60, 66, 1))),
    ],
)
def test_damaged_coverage_is_a_fault_of_the_font(damaged: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(damaged)
    fact = FileFact(path="a.ttf", digest=digest(damaged), size=len(damaged))
    with Store(tmp_path / "store.db") as store:
        found, (fault,) = survey_font(tmp_path, fact, store)
        assert found is None and fault.code == "IMG008"
        assert survey_font(tmp_path, fact, store) == (None, (fault,))
