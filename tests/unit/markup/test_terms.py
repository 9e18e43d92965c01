"""Terms of the glossary marked in converted HTML."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.markup.convert import convert
from sitegen.markup.plain import INLINE_TAGS, TAG, plain
from sitegen.markup.terms import _LEFT_ALONE, _Marker, mark
from sitegen.model.views.articles import Term


def term(name: str) -> Term:
    return Term(name=name, text=f"{name}的释义。")


LESSON, LEADER, STUDIO = term("三会一课"), term("双带头人"), term("双带头人工作室")


def marked(text: str, *terms: Term) -> list[str]:
    """Return the names marked in the Markdown *text*, in order."""
    html, told = mark(convert(text).html, terms or (LESSON, LEADER, STUDIO))
    names = re.findall(r'<a class="term"[^>]*>([^<]*)</a>', html)
    assert names == [escape(item.name, quote=False) for item in told]
    return names


def test_the_first_place_of_a_term_is_a_link_to_what_explains_it() -> None:
    html, told = mark(convert("坚持三会一课，三会一课有记录。").html, (LESSON,))
    link = (
        '<a class="term" id="page-term-1-from" href="#page-term-1" role="doc-glossref" '
        'aria-describedby="page-term-1-text">三会一课</a>'
    )
    assert html == f"<p>坚持{link}，三会一课有记录。</p>"
    assert told == (LESSON,)


def test_terms_are_numbered_as_they_first_stand_in_the_text() -> None:
    html, told = mark(convert("双带头人讲三会一课。").html, (LESSON, LEADER))
    assert told == (LEADER, LESSON)
    assert html.index("page-term-1") < html.index("page-term-2")


def test_the_longest_term_is_meant_later_on_too() -> None:
    assert marked("双带头人工作室与双带头人") == ["双带头人工作室", "双带头人"]
    assert marked("双带头人工作室，双带头人工作室") == ["双带头人工作室"]


def test_a_term_that_is_not_there_changes_nothing() -> None:
    html = convert("一段。").html
    assert mark(html, (LESSON,)) == (html, ())
    assert mark(html, ()) == (html, ())


@pytest.mark.parametrize(
    "text",
    [
        "[三会一课](x.md)",
        "[学习**三会一课**的办法](https://a.example/)",
        "## 三会一课",
        "`三会一课`",
        "```\n三会一课\n```",
        "    三会一课",
        "见《三会一课记录办法》",
        "见《关于**三会一课**的办法》",
        "<cite>三会一课</cite>",
        '<abbr title="三会一课">简称</abbr>',
        '![三会一课](a.jpg "三会一课现场")',
        "| 三会一课 |\n|---|\n| 记录 |",
        "[三会一课.pdf](三会一课.pdf)",
        "<ruby>三会一课<rt>三会一课</rt></ruby>",
        "三会**一课**",
    ],
)
def test_names_links_headings_and_code_stay_as_they_are(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“三会一课”",
        "**三会一课**",
        "> 三会一课",
        "- 三会一课",
        "| 甲 |\n|---|\n| 三会一课 |",
        "《办法》规定三会一课",
        "书名号没有写完《办法\n\n三会一课",
        "[链接](x.md)后面的三会一课",
        "注[^1]。\n\n[^1]: 三会一课",
        "<details><summary>三会一课</summary>三会一课</details>",
    ],
)
def test_text_is_looked_at_wherever_it_is_prose(text: str) -> None:
    assert marked(text) == ["三会一课"]


def test_a_latin_term_is_no_part_of_a_longer_word() -> None:
    assert marked("MAI与AI2不是，AI才是。", term("AI")) == ["AI"]
    assert marked("MAI", term("AI")) == []


def test_entities_and_markers_are_no_text() -> None:
    assert marked("甲 & 乙，[附件](a.pdf)。", term("amp"), term("f0"), term("a0")) == []
    assert marked("研发R&D投入", term("R&D")) == ["R&amp;D"]


def test_a_hostile_name_marks_itself_and_nothing_else() -> None:
    evil = '"><script>alert(1)</script>'
    html, told = mark(convert("甲`x`" + evil.replace("<", "&lt;")).html, (term(evil), term("[a-z]+"), term("\\")))
    assert "<script" not in html
    assert len(told) <= 1


PIECES = st.sampled_from(
    [
        *(
            "三会一课",
            "双带头人",
            "双带头人工作室",
            "《",
            "》",
            "党",
            "**",
            "*",
            "\n\n",
            "## ",
            "`",
            "[",
            "](x.md)",
            "&",
            "<",
        ),
        *(
            "<b>",
            "</b>",
            "<cite>",
            "</cite>",
            "<div>",
            "| 甲 | 乙 |\n|---|---|\n| ",
            " | ",
            "- ",
            "> ",
            "![",
            "](a.jpg)",
        ),
        *('"', "&lt;", "\x02a0\x03", "[^1]", "\n\n[^1]: ", "$", "\\", "</a>", "<a href='三会一课'>"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_marking_changes_no_text_and_nests_no_link(text: str) -> None:
    html = convert(text).html
    result, told = mark(html, (LESSON, LEADER, STUDIO))
    assert plain(result) == plain(html)
    assert TAG.sub("", result) == TAG.sub("", html)
    assert result.count('<a class="term"') == len(told) == len(set(told))
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", result) == html
    depth = 0
    for found in TAG.finditer(result):
        if found[2] == "a":
            depth += -1 if found[1] else 1
            assert depth in (0, 1)


class EveryText(_Marker):
    """Looks through every text, whether a name stands in it or not."""

    def walk(self, html: str) -> str:
        parts: list[str] = []
        position = depth = 0
        for found in TAG.finditer(html):
            text = html[position : found.start()]
            parts += (text if depth else self._pattern.sub(self._replace, text), found[0])
            position = found.end()
            if found[2] in _LEFT_ALONE:
                depth += -1 if found[1] else 1
            elif found[2] not in INLINE_TAGS:
                self._in_title = False
            if len(self.told) == len(self._by_name):
                break
        return "".join((*parts, html[position:]))


@given(
    st.lists(PIECES, max_size=30).map("".join),
    st.sets(st.sampled_from(["三会一课", "双带头人", "双带头人工作室", "党", "《党", "》", "b", "div", "href", "p"])),
)
def test_passing_over_texts_without_names_changes_nothing(text: str, names: set[str]) -> None:
    html = convert(text).html
    terms = [term(name) for name in sorted(names)]
    every = EveryText({item.name: item for item in terms if item.name in html})
    assert mark(html, terms)[0] == (every.walk(html) if any(item.name in html for item in terms) else html)
