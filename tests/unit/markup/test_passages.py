"""Passages are what readers read, without Markdown, and each character is in its place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.load.fences import split
from sitegen.markup.convert import convert
from sitegen.markup.passages import passages
from sitegen.markup.plain import plain
from sitegen.model.passages import GAP, Kind

ROOT = Path(__file__).parents[3]
# Written by the theme, not by the writer.
_ADDED = re.compile("编者按")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("正文一段。", [(Kind.PARAGRAPH, "正文一段。")]),
        ("一行，\n又一行。\n\n第二段。", [(Kind.PARAGRAPH, "一行，又一行。"), (Kind.PARAGRAPH, "第二段。")]),
        ("Word\nand words", [(Kind.PARAGRAPH, "Word and words")]),
        ("　　缩进一段。\n　　又一段。", [(Kind.PARAGRAPH, "缩进一段。"), (Kind.PARAGRAPH, "又一段。")]),
        ("**讲**党课，_调研_。", [(Kind.PARAGRAPH, "讲党课，调研。")]),
        ("文件名 a_b_c 不变", [(Kind.PARAGRAPH, "文件名 a_b_c 不变")]),
        ('见[通知](../a.md "题")。', [(Kind.PARAGRAPH, "见通知。")]),
        ("见[通知][一]和[附记]。", [(Kind.PARAGRAPH, "见通知和[附记]。")]),
        ("数据[^1]见`代码`。", [(Kind.PARAGRAPH, f"数据见{GAP}。")]),
        ("网址是 https://a.example/b?c=1。", [(Kind.PARAGRAPH, f"网址是 {GAP}。")]),
        ("5 &lt; 6，\\*号，A&amp;B", [(Kind.PARAGRAPH, "5 < 6，*号，A&B")]),
        ("第一行<br>第二行<u>重点</u>", [(Kind.PARAGRAPH, "第一行\n第二行重点")]),
        ("前<!-- 不说\n的话 -->后", [(Kind.PARAGRAPH, "前后")]),
        ("`<!--` 和 `-->` 之间不说", [(Kind.PARAGRAPH, f"{GAP} 和 {GAP} 之间不说")]),
        ("## 一、经过 {#jg}\n正文", [(Kind.HEADING, "一、经过"), (Kind.PARAGRAPH, "正文")]),
        ("经过\n----\n\n正文", [(Kind.HEADING, "经过"), (Kind.PARAGRAPH, "正文")]),
        ("- 一项\n  接着\n- 二项", [(Kind.ITEM, "一项接着"), (Kind.ITEM, "二项")]),
        ("1. 一项\n2. 二项", [(Kind.ITEM, "一项"), (Kind.ITEM, "二项")]),
        ("> 引一句\n> 再一句\n\n正文", [(Kind.QUOTATION, "引一句再一句"), (Kind.PARAGRAPH, "正文")]),
        ("| 甲 | 乙 |\n|---|:-:|\n| 一 | `a|b` |", [(Kind.CELL, "甲"), (Kind.CELL, "乙"), (Kind.CELL, "一")]),
        ("正文。\n\n[^1]: 出处。", [(Kind.PARAGRAPH, "正文。"), (Kind.NOTE, "出处。")]),
        ("词\n:   解释", [(Kind.PARAGRAPH, "词"), (Kind.ITEM, "解释")]),
        (
            '看图![党员在读书](a.jpg "读书会现场")。',
            [
                (Kind.PARAGRAPH, f"看图{GAP}。"),
                (Kind.ALTERNATIVE, "党员在读书"),
                (Kind.CAPTION, "读书会现场"),
            ],
        ),
        ("```\n代码\n```\n\n    也是代码\n\n正文", [(Kind.PARAGRAPH, "正文")]),
        (":::编者按\n编的话\n:::\n\n正文", [(Kind.PARAGRAPH, "编的话"), (Kind.PARAGRAPH, "正文")]),
        ("---\n\n***\n\n正文", [(Kind.PARAGRAPH, "正文")]),
        ("", []),
    ],
)
def test_passages_are_text_without_markdown(body: str, expected: list[tuple[Kind, str]]) -> None:
    assert [(passage.kind, passage.text) for passage in passages(body)] == expected


def test_headings_know_their_level() -> None:
    assert [passage.level for passage in passages("# 一\n\n### 三\n\n二\n---")] == [1, 3, 2]


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: path.stem)
def test_of_the_demonstration_site_all_that_readers_read_is_in_passages(path: Path) -> None:
    body = split(path.read_text("utf-8")).body
    found = passages(body)
    html = re.sub(r"<pre.*?</pre>|<code>.*?</code>|https?://[\w./-]+(?=</a>)", "", convert(body).html, flags=re.DOTALL)
    shown = Counter(_ADDED.sub("", re.sub(r"\s", "", plain(html))))
    read = "".join(passage.text for passage in found if passage.kind is not Kind.ALTERNATIVE)
    assert Counter(_ADDED.sub("", re.sub(rf"[\s{GAP}]", "", read))) == shown


@given(st.text(st.sampled_from('党课，。 \n#*_[]()!`<>|-1.\\&;:“”《》a\u3000{}"~^')))
def test_every_character_is_in_its_place(body: str) -> None:
    for passage in passages(body):
        for position, character in enumerate(passage.text):
            place = passage.place(position)
            assert 0 <= place < len(body)
            assert body[place] == character or character in f"{GAP} \n" or body[place] in "&\n"


def test_links_are_known_with_what_they_lead_to() -> None:
    (passage,) = passages('  见[**通知**全文](a.md "题")、[网站](<b>)和[附记][一]，[x](http://a.b/(c))。')
    assert [(passage.text[link.start : link.end], link.target) for link in passage.links] == [
        ("通知全文", "a.md"),
        ("网站", "b"),
        ("附记", "[一]"),
        ("x", "http://a.b/(c)"),
    ]


def test_the_text_of_a_link_may_be_a_picture() -> None:
    alternative, caption = passages('[![图](a.jpg "注")](b.md)')
    assert (alternative.kind, caption.kind) == (Kind.ALTERNATIVE, Kind.CAPTION)
