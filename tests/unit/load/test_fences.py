from __future__ import annotations

import pytest

from sitegen.load.faults import Fault
from sitegen.load.fences import split


@pytest.mark.parametrize("fence", ["---", "-----", "——", "———", "***", "－－－", "--", "—-", "---  ", "——\u3000"])
def test_every_dash_that_word_makes_of_a_fence_is_one(fence: str) -> None:
    halves = split(f"{fence}\n标题: 甲\n{fence}\n\n正文\n\n---\n还是正文\n")
    assert halves.header == "标题: 甲\n"
    assert (halves.header_line, halves.body_line) == (2, 5)
    assert halves.body == "正文\n\n---\n还是正文"


def test_blank_lines_may_stand_above_the_header() -> None:
    halves = split("\n\u3000\n---\n标题: 甲\n---\n正文")
    assert (halves.header_line, halves.body_line, halves.body) == (4, 6, "正文")


def test_a_header_may_be_all_there_is() -> None:
    assert split("---\n标题: 甲\n---").body == ""


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "FM001", 1),
        ("\n \n", "FM001", 1),
        ("\n标题: 甲\n", "FM002", 2),
        ("---\n标题: 甲\n\n正文\n", "FM003", 1),
        ("---\n<<<<<<< HEAD\n标题: 甲\n=======\n标题: 乙\n>>>>>>> main\n---\n", "FM009", 2),
    ],
)
def test_what_has_no_header_is_refused(text: str, code: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        split(text)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_a_heading_underlined_with_equal_signs_is_no_conflict() -> None:
    assert split("---\n标题: 甲\n---\n小标题\n=======\n").body == "小标题\n======="
