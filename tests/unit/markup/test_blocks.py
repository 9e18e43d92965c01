"""编者按 and its kind."""

from __future__ import annotations

import pytest

from sitegen.markup.convert import convert

NOTE = '<aside class="editor-note">\n<p class="label">编者按</p>\n<p>一。</p>\n</aside>'


@pytest.mark.parametrize(
    "text",
    [
        ":::编者按\n一。\n:::",
        "::: 编者按\n\n一。\n\n:::",
        "：：：编者按\n一。\n：：：",
        "!!! 编者按\n    一。",
        "!!! 编者按\n\n    一。",
    ],
)
def test_an_editors_note_is_the_same_however_it_is_written(text: str) -> None:
    assert convert(text).html == NOTE and not convert(text).problems


def test_containers_hold_blocks_and_containers() -> None:
    html = convert(":::背景\n## 题\n\n- 甲\n\n:::编者按\n一。\n:::\n\n尾\n:::\n\n外").html
    assert html.startswith('<div class="block">\n<p class="label">背景</p>\n<h2 id="题">题</h2>\n<ul>\n<li>甲</li>')
    assert html.endswith(f"{NOTE}\n<p>尾</p>\n</div>\n<p>外</p>")


def test_english_kinds_get_chinese_titles() -> None:
    assert '<p class="label">提示</p>' in convert("::: tip\n文\n:::").html
    assert '<p class="label">注意安全</p>' in convert("::: warning 注意安全\n文\n:::").html
    expected = '<div class="admonition note">\n<p class="admonition-title">说明</p>\n<p>文</p>\n</div>'
    assert convert("!!! note\n    文").html == expected


def test_an_admonition_says_what_its_writer_says() -> None:
    assert '<p class="admonition-title">请看</p>' in convert('!!! note "请看"\n    文').html
    assert "admonition-title" not in convert('!!! note ""\n    文').html


def test_a_name_is_no_html() -> None:
    assert "<script" not in convert(":::<script>x</script>\n文\n:::").html


def test_an_unclosed_container_is_told_with_its_line() -> None:
    (problem,) = convert("文\n\n:::编者按\n一。").problems
    assert (problem.code, problem.line) == ("LNK095", 3) and "编者按" in problem.message


def test_a_closing_without_an_opening_is_told_with_its_line() -> None:
    (problem,) = convert("文\n\n:::\n\n文").problems
    assert (problem.code, problem.line) == ("LNK095", 3)
