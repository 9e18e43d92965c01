"""Share pictures of whole sites: who has one, that it is there, that it is drawn once, and what becomes of rare characters."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sitegen.images import share
from sites import SMALL, build_site, snapshot, write_site

ROOT = Path(__file__).parents[2]
FONT = (ROOT / "fonts/NotoSerifCJKsc-Bold-subset.otf").read_bytes()
SETTINGS = SMALL["site.yml"]
assert isinstance(SETTINGS, str)
SITE = SMALL | {
    "site.yml": SETTINGS + "主题: {分享图字体: song.otf}\n",
    "fonts/song.otf": FONT,
    "fonts/OFL.txt": "SIL Open Font License 1.1\n",
    "content/yaowen/2026-05-04-d.md": "---\n标题: 没有发布的\n日期: 2026-05-04\n单位: jlu\n草稿: 是\n---\n正文。\n",
    "content/yaowen/2026-05-05-e/index.md": (
        "---\n标题: 㙍山来信\n日期: 2026-05-05\n单位: jlu\n封面: a.png\n---\n正文。\n"
    ),
}
PICTURE = re.compile(r'<meta property="og:image" content="([^"]+)">')
ADDRESS = re.compile(r"https://dangjian\.example/(media/[0-9a-f]{16}-share\.png)")
SHARED = ("index.html", "yaowen/2026/0312-dangke.html", "brands/chilun.html", "projects/sj-ybzb.html")


def cover() -> bytes:
    data = BytesIO()
    Image.new("RGB", (600, 400), "#406080").save(data, "PNG")
    return data.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_site(tmp_path_factory.mktemp("shares"), {**SITE, "content/yaowen/2026-05-05-e/a.png": cover()})
    outcome = build_site(root, strict=True)
    assert outcome.published, outcome.problems
    assert [(item.code, item.line) for item in outcome.problems] == [("IMG009", 3)]
    return root


def shown(output: Path, page: str) -> str:
    (found,) = PICTURE.findall((output / page).read_text("utf-8"))
    return str(found)


@pytest.mark.parametrize("page", SHARED)
def test_the_picture_of_a_page_is_an_absolute_address_of_a_file(site: Path, page: str) -> None:
    found = ADDRESS.fullmatch(shown(site / "output", page))
    assert found
    with Image.open(site / "output" / found[1]) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    text = (site / "output" / page).read_text("utf-8")
    assert 'og:image:width" content="1200"' in text and 'og:image:height" content="630"' in text


def test_nothing_is_drawn_that_no_page_names_and_no_font_is_published(site: Path) -> None:
    pages = [path.read_text("utf-8") for path in (site / "output").rglob("*.html")]
    named = {found for text in pages for found in ADDRESS.findall(text)}
    assert {f"media/{path.name}" for path in (site / "output/media").glob("*-share.png")} == named
    assert len(named) == 5  # the home page, two articles, a brand, a project: no draft, nothing with rare characters
    assert not [name for name in snapshot(site / "output") if name.endswith((".otf", "OFL.txt"))]


def test_an_article_with_a_character_that_the_font_lacks_keeps_its_own_picture(site: Path) -> None:
    found = shown(site / "output", "yaowen/2026/0505-e.html")
    assert "-share" not in found and (site / "output" / found.removeprefix("https://dangjian.example/")).is_file()


def test_without_a_font_or_an_address_none_is_drawn_and_previews_have_none(tmp_path: Path) -> None:
    root = write_site(tmp_path / "a", SITE | {"content/yaowen/2026-05-05-e/a.png": cover()})
    assert build_site(root, preview=True).published
    assert not list(root.glob("output/media/*-share.png"))
    (root / "site.yml").write_text("标题: 江澜大学党建网\n主题: {分享图字体: song.otf}\n", "utf-8")
    assert build_site(root).published
    assert not list(root.glob("output/media/*-share.png"))
    (root / "site.yml").write_text(str(SETTINGS), "utf-8")
    assert build_site(root).published
    assert not list(root.glob("output/media/*-share.png"))
    assert "-share.png" not in (root / "output/yaowen/2026/0312-dangke.html").read_text("utf-8")


def test_it_is_drawn_once_whatever_else_changes(tmp_path: Path, alone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_site(tmp_path, {**SITE, "content/yaowen/2026-05-05-e/a.png": cover()})
    drawn: list[str] = []
    real = share.draw
    monkeypatch.setattr(share, "draw", lambda make, face: drawn.append(make.title) or real(make, face))
    assert build_site(root).published
    assert sorted(drawn)[:2] == ["关于做好四月份学习安排的通知", "机械设计系教师党支部样板支部"] and len(drawn) == 5
    before = snapshot(root / "output")
    assert build_site(root).made == 0
    assert build_site(root, tmp_path / "elsewhere").published
    assert len(drawn) == 5 and snapshot(tmp_path / "elsewhere") == before
    page = root / "content/yaowen/2026-03-12-dangke.md"
    page.write_text(page.read_text("utf-8").replace("提前一周", "提前两周"), "utf-8")
    assert build_site(root).published and len(drawn) == 5
    page.write_text(page.read_text("utf-8").replace("标题: 机械", "标题: 再记机械"), "utf-8")
    assert build_site(root).published and drawn[5:] == ["再记机械设计系教师党支部讲党课"]


def test_another_font_makes_other_files(site: Path, tmp_path: Path) -> None:
    other = FONT + b"\0\0\0\0"  # behind the tables: the same shapes, another file
    root = write_site(tmp_path, {**SITE, "fonts/song.otf": other, "content/yaowen/2026-05-05-e/a.png": cover()})
    assert build_site(root).published
    page = SHARED[1]
    assert shown(root / "output", page) != shown(site / "output", page)


def test_processes_however_they_start_draw_the_same(site: Path, tmp_path: Path) -> None:
    outcome = build_site(site, tmp_path / "b", jobs=2, start_method="spawn", clean=True)
    assert outcome.published
    assert snapshot(tmp_path / "b") == snapshot(site / "output")
