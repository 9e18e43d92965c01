"""Text without tags and markers."""

from __future__ import annotations

from sitegen.markup.convert import convert
from sitegen.markup.plain import opening, plain


def test_blocks_are_lines_and_inline_elements_leave_no_gap() -> None:
    assert plain(convert("党**建**引领\n\n- 甲\n- 乙 &amp; 丙").html) == "党建引领\n甲\n乙 & 丙"


def test_markers_and_footnotes_leave_nothing() -> None:
    html = convert("见[附件](a.pdf)[^1]。\n\n[^1]: 注文").html
    assert plain(html) == "见附件。\n注文"


def test_attributes_are_no_text() -> None:
    assert plain('<p title="a&gt;b">甲</p>') == "甲"


def test_opening_stops_when_it_has_enough() -> None:
    html = "".join(f"<p>第{n}段，共有十几个字的一段话。</p>" for n in range(1000))
    assert 30 <= len(opening(html, 30)) < 60


def test_opening_keeps_text_outside_of_paragraphs() -> None:
    assert opening("甲<h2>题</h2>乙", 100) == "甲乙"
