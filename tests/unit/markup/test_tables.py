"""Captions of tables, and columns of numbers."""

from __future__ import annotations

import pytest

from sitegen.markup.convert import convert

TABLE = "| 组别 | 人数 |\n|---|---|\n| 一组 | 4 |\n"


def html(text: str) -> str:
    return convert(text).html


@pytest.mark.parametrize(
    "line",
    ["表1　各组人数", "表 2-1 各组人数", "表一：各组人数", "表：各组人数", "附表3 **各组**人数", "表12　2025年1—6月"],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_line_above_a_table_is_its_caption(line: str, between: str) -> None:
    shown = html(f"文。\n\n{line}{between}{TABLE}\n文。")
    text = line.replace("*", "")
    assert f'aria-label="{text}"><table>\n<caption>' in shown
    assert shown.count("<p>") == 2


@pytest.mark.parametrize(
    "line", ["表1 是各组的人数。", "表1列出各组人数", "各组人数如下：", "表示同意的有", "表：", "表1　" + "长" * 60]
)
def test_a_sentence_above_a_table_is_a_paragraph(line: str) -> None:
    shown = html(f"{line}\n\n{TABLE}")
    assert "<caption>" not in shown and shown.startswith("<p>")


def test_a_caption_is_no_part_of_the_summary_and_is_escaped() -> None:
    converted = convert(f'表1　甲"与<乙>\n\n{TABLE}\n正文。')
    assert converted.prose.summary == "正文。"
    assert 'aria-label="表1　甲&quot;与&lt;乙&gt;"' in converted.html


def test_columns_of_numbers_are_aligned_where_the_writer_says_nothing() -> None:
    rows = ["1,024 | 3.5% | 12～15 | 4 人 | 2 | 1", "— | 10% | <3 | 5 | 3 | 2"]
    lines = "\n".join(f"| 202{year} | {row} |" for year, row in enumerate(rows))
    shown = html(f"| 年 | 甲 | 乙 | 丙 | 丁 | 戊 | 己 |\n|---|---|---|---|---|:-:|---|\n{lines}")
    first = shown.partition("<tbody>")[2].partition("</tr>")[0]
    assert [cell.partition(">")[0] for cell in first.split("<td")[1:]] == [
        "",
        ' class="right"',
        ' class="right"',
        ' class="right"',
        "",
        ' class="center"',
        ' class="right"',
    ]
    assert shown.count('<th class="right" scope="col">') == 4


def test_a_table_may_follow_its_paragraph() -> None:
    assert html("各组如下\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |").startswith("<p>各组如下</p>\n<div")
    assert "<p>" not in html("甲 | 乙 |\n|---|---|\n| 1 | 2 |")


def test_an_empty_caption_names_nothing() -> None:
    empty, full = (
        "<table><caption></caption><tr><td>1</td></tr></table>",
        "<table><caption>甲<b>乙</b></caption></table>",
    )
    shown = convert(empty + full).html
    assert 'aria-label="表格"' in shown and 'aria-label="甲乙"' in shown
