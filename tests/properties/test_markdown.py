"""The shortcuts around Python-Markdown change no character of what it makes, whatever is written."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from sitegen.markup import shortcuts
from sitegen.markup.converter import PROCESSORS, make_converter
from sitegen.markup.source import prepare

CONTENT = Path(__file__).parents[2] / "content"

FRAGMENTS = (
    *(
        "学院党委召开会议。",
        "第一，学",
        "2024年3月",
        "a",
        "Word",
        "361",
        "“引文”",
        "《书名》",
        "　",
        " ",
        "  ",
        "\t",
        "\xa0",
        "\u2028",
        "\x0c",
    ),
    *("\n", "\n", "\n\n", "\n\n", "\n\n\n", "  \n", "\n    ", "\n  ", "\n   ", "\n\n    "),
    *(
        "# ",
        "## ",
        "### 标题",
        "#",
        " ##",
        "===",
        "---",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2. ",
        "12.",
        "> ",
        ": ",
        ":   ",
        "~ ",
    ),
    *(
        "**",
        "*",
        "__",
        "_",
        "***",
        "`",
        "```\n",
        "~~~\n",
        "\\",
        "\\*",
        "[",
        "]",
        "](a.html)",
        "![",
        "](a.jpg)",
        "[x][y]",
    ),
    *(
        "[^1]",
        "[^1]: 注",
        "[y]: /u",
        "<b>",
        "</b>",
        "<div>\n",
        "</div>\n",
        "<",
        ">",
        "&",
        "&amp;",
        "&lt",
        "<http://a.cn>",
    ),
    *(
        "{.right}",
        "{: #x}",
        "{",
        "}",
        "|",
        "|--|",
        "a | b\n--|--\n1 | 2",
        "!!! note\n",
        "!",
        ":::编者按\n",
        ":::\n",
        "[TOC]",
    ),
    *("表1　经费", "表：经费", "附表2 名单", "\n\na | b\n--|--\n1 | 2\n\n"),
    *("\x02", "\x03", "\x02wzxhzdk:0\x03", "\x02klzzwxh:0000\x03", "<!-- x -->", "<?", "a@b.cn", "http://a.cn/_x_"),
)


def plain_converter() -> Markdown:
    return make_converter(tuple(install for install in PROCESSORS if install is not shortcuts.install))


FAST, PLAIN = make_converter(), plain_converter()


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
def test_the_shortcuts_change_no_html(text: str) -> None:
    for source in (text, prepare(text).text):
        assert converted(FAST, source) == converted(PLAIN, source)


def test_nor_that_of_the_demonstration_site() -> None:
    for path in CONTENT.rglob("*.md"):
        source = prepare(path.read_text("utf-8").partition("\n---\n")[2]).text
        assert converted(FAST, source) == converted(PLAIN, source), path


def test_there_is_something_to_be_short_about() -> None:
    converted(FAST, "## 标题\n\n学院党委召开会议。\n\n会议强调。")
    assert FAST.htmlStash.rawHtmlBlocks == ["<h2>标题</h2>\n<p>学院党委召开会议。</p>\n<p>会议强调。</p>"]
