"""The film of README.md is of what is there: the article, its pages, the picture itself."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from filming.script import ARTICLE, BRAND, BRAND_KEY, PAGE, Take, coloured, takes
from take_film import FILM, LARGEST, ROOT, SIZE, editor


@pytest.fixture(scope="module")
def film() -> list[Take]:
    return takes((ROOT / ARTICLE).read_text("utf-8"))


def test_each_save_is_of_the_article_of_the_demonstration_site(film: list[Take]) -> None:
    source = (ROOT / ARTICLE).read_text("utf-8")
    for take in film:
        assert all(line in source for line in take.text.splitlines() if line != BRAND_KEY)
    assert film[-1].text.count("\n![") == 1
    assert film[-1].text.count("\n## ") == 1


def test_what_is_typed_is_saved_next(film: list[Take]) -> None:
    assert not film[0].typed and not film[-1].typed
    for take, after in pairwise(film):
        assert not take.typed or after.typed or after.text == take.text


def test_the_brand_that_takes_the_article_in_is_there(film: list[Take]) -> None:
    assert film[-1].page == BRAND and film[0].page == PAGE
    brand = ROOT / "content" / Path(BRAND).with_suffix("") / "index.md"
    assert BRAND_KEY.replace("品牌", "名称", 1) in brand.read_text("utf-8").splitlines()


def test_the_editor_shows_every_character_and_the_cursor_behind_what_is_new(film: list[Take]) -> None:
    shown = editor(film[-1].text, film[0].text)
    lines = ["".join(text for _, text in pieces) for pieces in shown["lines"]]
    assert lines == film[-1].text.rstrip("\n").split("\n")
    assert lines[shown["cursor"] - 1] == film[-1].text.split("\n")[-2]


def test_a_line_of_the_header_is_a_key_and_its_value() -> None:
    assert coloured("标题: 一: 二", header=True) == [("key", "标题:"), ("", " 一: 二")]


def test_the_readme_shows_a_film_that_is_small_enough_and_says_what_is_in_it() -> None:
    assert FILM.stat().st_size <= LARGEST
    with Image.open(FILM) as picture:
        assert picture.size == SIZE
        assert picture.n_frames > 1
    assert f"，最后品牌的页面也收下了它]({FILM.relative_to(ROOT).as_posix()})" in (ROOT / "README.md").read_text(
        "utf-8"
    )
