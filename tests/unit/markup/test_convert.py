"""What writers type and what readers get: one body in, safe HTML out."""

from __future__ import annotations

import subprocess
import sys

from sitegen.markup.convert import convert, version
from sitegen.model.parts import Outline


def html(text: str) -> str:
    return convert(text).html


def test_one_converter_keeps_nothing_of_the_body_before() -> None:
    text = "甲[^1]\n\n[^1]: 注\n\n[参]: a.md\n\n[参]"
    alone = convert(text)
    convert("# 题\n\n[^1]: 别的注\n\n[参]: b.md\n\n!!! note\n    说明")
    assert convert(text) == alone


def test_digest_follows_the_text() -> None:
    assert convert("甲").prose.digest == convert("甲").prose.digest != convert("乙").prose.digest


def test_version_names_both_libraries() -> None:
    assert "markdown-" in version() and "nh3-" in version()


def test_usual_bodies_bring_in_no_parser() -> None:
    code = (
        "import sys\nfrom sitegen.markup.convert import convert\n"
        "for text in ('## 题\\n\\n段**落**\\n\\n- 项', '<b>题</b>'):\n"
        "    convert(text)\n    print([name for name in ('markdown', 'nh3') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "[]\n['markdown', 'nh3']\n"


def test_line_ends_of_windows_change_nothing() -> None:
    assert convert("一\r\n\r\n- 二\r\n- 三") == convert("一\n\n- 二\n- 三")


def test_emphasis_stands_beside_chinese_punctuation() -> None:
    assert html("坚持**“引领”**的作用") == "<p>坚持<strong>“引领”</strong>的作用</p>"


def test_template_syntax_stays_text_everywhere() -> None:
    text = "# 题 {% raw %}\n\n正文 {{ page.title }}\n\n**粗**{{ x }}\n\n段\n{% endif %}\n\n`{{ y }}`"
    shown = html(text)
    for piece in ("题 {% raw %}", "{{ page.title }}", "</strong>{{ x }}", "{% endif %}", "<code>{{ y }}</code>"):
        assert piece in shown


def test_braces_of_a_writer_are_no_attribute_list() -> None:
    assert html("**注**{此处略}") == "<p><strong>注</strong>{此处略}</p>"


def test_attribute_lists_set_ids_and_known_classes() -> None:
    assert html("某某党支部\n{: .right #luokuan .unknown}") == '<p class="right" id="luokuan">某某党支部</p>'


def test_headings_start_below_the_title_of_the_page() -> None:
    assert html("# 一\n\n## 二") == '<h2 id="一">一</h2>\n<h3 id="二">二</h3>'
    assert html("## 一\n\n### 二") == '<h2 id="一">一</h2>\n<h3 id="二">二</h3>'
    assert html("### 一\n\n#### 二") == '<h2 id="一">一</h2>\n<h3 id="二">二</h3>'


def test_headings_never_go_below_the_sixth_level() -> None:
    assert "<h6" in html("# 一\n\n###### 六") and "h7" not in html("# 一\n\n###### 六")


def test_ids_are_readable_and_each_stands_once() -> None:
    text = "## 主要做法\n\n## 主要做法\n\n## 一、Party Building（上）\n\n## ？！\n\n## 甲 {#主要做法-3}\n\n## 主要做法"
    assert convert(text).prose.ids == (
        "主要做法",
        "主要做法-2",
        "一party-building上",
        "section",
        "主要做法-3",
        "主要做法-4",
    )


def test_outline_holds_levels_two_to_four() -> None:
    prose = convert("## 一 **粗**\n\n### 二[^1]\n\n#### 三\n\n##### 四\n\n[^1]: 注").prose
    assert prose.outline == (
        Outline(level=2, id="一-粗", text="一 粗"),
        Outline(level=3, id="二", text="二"),
        Outline(level=4, id="三", text="三"),
    )


def test_contents_stand_where_the_writer_wants_them() -> None:
    converted = convert("[TOC]\n\n## 一\n\n## 二")
    assert '<nav class="toc" aria-label="目录"><ul><li class="level-2"><a \x02a0\x03>一</a></li>' in converted.html
    assert converted.prose.links == ("#一", "#二")


def test_tables_scroll_and_name_their_columns() -> None:
    shown = html("| 年 | 数 |\n|---|--:|\n| 2024 | 3 |\n\n文\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 丁 |")
    assert '<div class="table" tabindex="0" role="region" aria-label="表格"><table>' in shown
    assert 'aria-label="表格 2"' in shown
    assert '<th scope="col">年</th>' in shown and '<th class="right" scope="col">数</th>' in shown
    assert '<td class="right">3</td>' in shown and shown.count("</table></div>") == 2


def test_footnotes_lead_there_and_back_in_chinese() -> None:
    converted = convert("正文[^甲 1]。\n\n[^甲 1]: 注文。")
    assert 'role="doc-noteref"' in converted.html
    assert '<div class="footnote" role="doc-endnotes" aria-label="注释">' in converted.html
    assert 'title="返回正文" role="doc-backlink" aria-label="返回正文"' in converted.html
    assert set(converted.prose.links) == {"#" + name for name in converted.prose.ids}


def test_definition_lists_need_no_blank_lines() -> None:
    expected = "<dl><dt>甲</dt><dd>一</dd><dt>乙</dt><dd>二</dd></dl>"
    assert html("甲\n: 一\n乙\n: 二").replace("\n", "") == expected


def test_a_list_follows_a_paragraph_without_a_blank_line() -> None:
    assert html("要求：\n- 甲\n- 乙") == "<p>要求：</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"


def test_fenced_code_is_left_as_it_is() -> None:
    assert html("```\n　　甲\n- 乙\n:::丙\n```") == "<pre><code>　　甲\n- 乙\n:::丙\n</code></pre>"


def test_an_unclosed_fence_is_text() -> None:
    assert "<pre>" not in html("```甲 乙\n文\n\n文") and "<pre>" not in html("```\n文")


def test_summary_is_the_text_of_the_opening_paragraphs() -> None:
    text = "# 标题\n\n![图](a.jpg '图注')\n\n:::编者按\n按语\n:::\n\n第一段[^1]**重点**。\n\n第二段。\n\n[^1]: 注"
    assert convert(text).prose.summary == "第一段重点。第二段。"


def test_a_body_without_paragraphs_is_summed_up_from_what_it_has() -> None:
    assert convert("| 年 | 数 |\n|---|---|\n| 2024 | 3 |").prose.summary == "年数 2024 3"


def test_words_are_counted_as_word_counts_them() -> None:
    assert convert("# 标题\n\n党建 2024 年。\n\n![图](a.jpg)").prose.words == 6


def test_an_empty_body_is_empty() -> None:
    converted = convert(" \n\n")
    assert (converted.html, converted.prose.words, converted.prose.summary) == ("", 0, "")
    assert converted.prose.pictures == ()


def test_lone_surrogates_do_no_harm() -> None:
    assert "甲" in html("甲\ud800乙")
