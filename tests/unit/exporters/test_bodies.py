"""Bodies as trees, and cut at their headings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.exporters.bodies import Text, chapters_of
from sitegen.exporters.paper import Markup
from sitegen.exporters.tree import read_tree, text_of, write_tree
from sitegen.markup.convert import convert


def text(html: str) -> Text:
    return Text(markup=Markup(html=html, images={}))


def test_a_body_is_cut_at_its_highest_headings() -> None:
    found = chapters_of(
        text("<p>先</p><h2 id='a'>主要<em>做法</em></h2><p>甲</p><h3>小</h3><p>乙</p><h2>成效</h2><p>丙</p>")
    )
    assert [(item.title, item.markup.html) for item in found] == [
        ("", "<p>先</p>"),
        ("主要做法", "<p>甲</p><h3>小</h3><p>乙</p>"),
        ("成效", "<p>丙</p>"),
    ]


def test_a_heading_inside_a_block_cuts_nothing() -> None:
    html = "<blockquote><h2>引</h2></blockquote><h3>做法</h3><p>甲</p>"
    assert [item.title for item in chapters_of(text(html))] == ["", "做法"]


def test_without_a_body_there_is_nothing() -> None:
    assert chapters_of(Text()) == ()
    assert [item.title for item in chapters_of(text("<p>只有一段</p>"))] == [""]


@given(st.text(alphabet="一二 *_`#>-|:![]()<&>\"'\n1.ab", max_size=120))
def test_reading_and_writing_changes_nothing_that_is_read_again(source: str) -> None:
    html = convert(source).html
    once = write_tree(read_tree(html))
    assert write_tree(read_tree(once)) == once
    assert text_of(read_tree(once)) == text_of(read_tree(html))
