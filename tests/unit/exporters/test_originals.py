"""Originals in an archive: names that every system takes, pictures without a trace of place."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.exporters.originals import original, plain_name, unique
from sitegen.model.site import FileFact, PictureFact

FACT = FileFact(path="content/a/会议: 纪要?.PDF", digest="0" * 32, size=2048)
PICTURE = PictureFact(width=4000, height=3000, format="jpg")


def test_a_file_has_its_number_before_its_own_name() -> None:
    item = original("1-02", Path(), FACT)
    assert item.name == "1-02 会议 纪要.PDF"
    assert item.described == "1-02 会议 纪要.PDF（PDF，2 KB）"


def test_a_title_takes_the_place_of_the_name_and_keeps_the_ending() -> None:
    assert original("1-02", Path(), FACT, title="纪要全文").name == "1-02 纪要全文.PDF"
    assert original("1-02", Path(), FACT, title="纪要.PDF").name == "1-02 纪要.PDF"


def test_a_picture_is_called_what_it_is_written_as() -> None:
    item = original("1-02", Path(), FileFact(path="a/现场.JPEG", digest="0" * 32, size=9), PICTURE)
    assert (item.name, item.described) == ("1-02 现场.jpg", "1-02 现场.jpg（图片）")


def test_a_file_without_an_ending_keeps_none() -> None:
    assert original("1-01", Path(), FileFact(path="a/README", digest="0" * 32, size=9)).name == "1-01 README"


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ('a<b>:c"d/e\\f|g?h*i', "a b c d e f g h i.txt"),
        ("尾点. .", "尾点.txt"),
        ("\x00\x1f", "未命名.txt"),
        ("长" * 200, "长" * 80 + ".txt"),
    ],
)
def test_names_hold_nothing_that_a_system_forbids(stem: str, name: str) -> None:
    assert plain_name(stem, ".txt") == name


def test_names_are_told_apart_where_capitals_do_not_count() -> None:
    facts = (FileFact(path=path, digest="0" * 32, size=1) for path in ("a/Plan.txt", "b/plan.txt", "c/PLAN.txt"))
    names = [item.name for item in unique(original("1-01", Path(), fact) for fact in facts)]
    assert names == ["1-01 Plan.txt", "1-01 plan（2）.txt", "1-01 PLAN（3）.txt"]
