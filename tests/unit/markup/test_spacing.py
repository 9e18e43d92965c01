"""White space that Chinese does not want."""

from __future__ import annotations

import pytest

from sitegen.markup.convert import convert


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("结对\n共建", "<p>结对共建</p>"),
        ("**结对**\n共建", "<p><strong>结对</strong>共建</p>"),
        ("结对\n**共建**", "<p>结对<strong>共建</strong></p>"),
        ("**结对**\n*共建*", "<p><strong>结对</strong><em>共建</em></p>"),
        ("他说：\n“好”", "<p>他说：“好”</p>"),
        ("党建 \n  工作", "<p>党建工作</p>"),
        ("one\ntwo", "<p>one\ntwo</p>"),
        ("学习\nPPT", "<p>学习\nPPT</p>"),
        ("`甲\n乙`", "<p><code>甲\n乙</code></p>"),
        ("    甲\n    乙", "<pre><code>甲\n乙\n</code></pre>"),
        ("甲  \n乙", "<p>甲<br>\n乙</p>"),
        ("- 甲\n  乙", "<ul>\n<li>甲乙</li>\n</ul>"),
    ],
)
def test_soft_breaks_vanish_between_chinese_only(text: str, expected: str) -> None:
    assert convert(text).html == expected


@pytest.mark.parametrize("blanks", ["　　", "　", "  ", "&nbsp;&nbsp;", "\u00a0\u00a0", "　    "])
def test_blanks_before_a_paragraph_go(blanks: str) -> None:
    assert convert(f"{blanks}为进一步").html == "<p>为进一步</p>"


def test_four_blanks_still_make_code() -> None:
    assert convert("    print()").html.startswith("<pre>")


def test_lines_that_begin_with_wide_blanks_are_paragraphs_of_their_own() -> None:
    assert convert("　　第一段\n接着\n　　第二段").html == "<p>第一段接着</p>\n<p>第二段</p>"


def test_a_wide_blank_inside_a_line_stays() -> None:
    assert convert("李　刚").html == "<p>李　刚</p>"


def test_a_quotation_loses_its_indent_too() -> None:
    assert convert("> 　　引文").html == "<blockquote>\n<p>引文</p>\n</blockquote>"
