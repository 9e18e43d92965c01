"""The gate before the patterns of Python-Markdown changes no character of what it makes, whatever is written."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from fragments import FRAGMENTS
from sitegen.markup import gate
from sitegen.markup.converter import PROCESSORS, make_converter
from sitegen.markup.source import prepare

CONTENT = Path(__file__).parents[2] / "content"


def plain_converter() -> Markdown:
    return make_converter(tuple(install for install in PROCESSORS if install is not gate.install))


GATED, PLAIN = make_converter(), plain_converter()


def converted(converter: Markdown, text: str) -> str:
    """Return the HTML, or how the library fails, which it does on some texts."""
    try:
        return converter.reset().convert(text)
    except Exception as error:
        return type(error).__name__


@settings(max_examples=600)
@example(text="一\n\n: 定义")
@example(text="1. 一\n\n段\n\n2. 二")
@example(text="表1　经费\n\na | b\n--|--\n1 | 2")
@example(text="## 标题\n段")
@example(text="段 \n\n段")
@example(text="段\n\n\n段\n")
@example(text="[^1]: 注\n\n段\n\n    段[^1]")
@given(text=st.lists(st.sampled_from(FRAGMENTS), max_size=24).map("".join))
def test_the_gate_changes_no_html(text: str) -> None:
    for source in (text, prepare(text).text):
        assert converted(GATED, source) == converted(PLAIN, source)


def test_nor_that_of_the_demonstration_site() -> None:
    for path in CONTENT.rglob("*.md"):
        source = prepare(path.read_text("utf-8").partition("\n---\n")[2]).text
        assert converted(GATED, source) == converted(PLAIN, source), path
