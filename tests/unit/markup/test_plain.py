"""Text without tags and markers."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from fragments import FRAGMENTS
from sitegen.markup.addresses import is_external
from sitegen.markup.convert import convert
from sitegen.markup.plain import in_turns, opening, plain, take_apart


def test_blocks_are_lines_and_inline_elements_leave_no_gap() -> None:
    assert plain(convert("党**建**引领\n\n- 甲\n- 乙 &amp; 丙").html) == "党建引领\n甲\n乙 & 丙"


def test_markers_and_footnotes_leave_nothing() -> None:
    html = convert("见[附件](a.pdf)[^1]。\n\n[^1]: 注文").html
    assert plain(html) == "见附件。\n注文"


def test_attributes_are_no_text() -> None:
    assert plain('<p title="a&gt;b">甲</p>') == "甲"


def test_opening_stops_when_it_has_enough() -> None:
    html = "".join(f"<p>第{n}段，共有十几个字的一段话。</p>" for n in range(1000))
    assert 30 <= len(opening(take_apart(html), 30)) < 60


def test_opening_keeps_text_outside_of_paragraphs() -> None:
    assert opening(take_apart("甲<h2>题</h2>乙"), 100) == "甲乙"


def test_opening_goes_by_headings_where_there_is_nothing_else() -> None:
    assert opening(take_apart("<h2>题</h2><table><tr><td>格</td></tr></table>"), 100) == "题格"


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))
def test_pieces_are_the_whole(text: str) -> None:
    html = convert(text).html
    pieces = take_apart(html)
    assert in_turns(pieces.texts, pieces.tags) == html
    assert pieces.html(-1, len(pieces.tags)) == html


@given(st.text(st.one_of(st.sampled_from("甲a \n\t\u3000\xa0\u2028\x1c\x85\u200b"), st.characters())))
def test_blanks_collapse_however_they_are_written(text: str) -> None:
    text = re.sub("[<&\x02]", "", text)
    lines = [re.sub(r"[^\S\n\u3000]+", " ", line).strip() for line in text.split("\n")]
    assert plain(text) == plain(f"<p>{text}</p>") == "\n".join(filter(None, lines))


@given(st.text(st.sampled_from("aZ1+.-:/ \t\r\n\x00\x1f甲"), max_size=8))
def test_an_address_is_external_for_what_browsers_make_of_it(address: str) -> None:
    seen = re.sub(r"^[\x00-\x20]+|[\t\n\r]+", "", address)
    assert is_external(address) == bool(re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", seen))
