"""What may be mended, and what is left to a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.checks.lexicon import Lexicon
from sitegen.checks.manuscript import Manuscript
from sitegen.checks.mending import edits, mended
from sitegen.checks.review import look_through
from sitegen.checks.rule import Hit
from sitegen.markup.passages import passages
from sitegen.model.passages import Kind, Passage
from sitegen.model.phrases import Gravity, Phrase

LEXICON = Lexicon(
    (
        Phrase(id="TXT901", forms=("按步就班",), instead="按部就班", gravity=Gravity.ERROR, reason="错字"),
        Phrase(id="TXT902", forms=("其它",), instead="其他", gravity=Gravity.INFO, reason="推荐词形"),
    )
)


def once(body: str) -> str:
    read = passages(body)
    found = look_through(Manuscript(path="content/a.md", item=None, passages=read), LEXICON)
    return mended(body, read, [(passage, hit) for _, _, passage, hit in found])[0]


def fixed(body: str) -> str:
    for _ in range(50):
        last, body = body, once(body)
        if body == last:
            return body
    raise AssertionError(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("会议强调,要抓好落实。", "会议强调，要抓好落实。"),
        ("抓好落实，，再抓落实。", "抓好落实，再抓落实。"),
        ("支部(下称**支部**)开会。", "支部（下称**支部**）开会。"),
        ("支部(见[办法](a(1).md))开会。", "支部（见[办法](a(1).md)）开会。"),
        ('开展"学**党史**"活动。', "开展“学**党史**”活动。"),
        ("落实“三会一课”、“主题党日”等制度。", "落实“三会一课”“主题党日”等制度。"),
        ("工作按步就班推进。", "工作按部就班推进。"),
        ("- 第一项,再说\n- 实验、实训...都去", "- 第一项，再说\n- 实验、实训……都去"),
        ("| 项目 | 说明 |\n|---|---|\n| 学习,实践 | １２ |", "| 项目 | 说明 |\n|---|---|\n| 学习，实践 | 12 |"),
    ],
)
def test_what_is_safe_is_mended(body: str, expected: str) -> None:
    assert fixed(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "他说：“坚持,就是胜利。”",
        "他说：‘坚持,就是胜利。’",
        "印发《坚持,就是胜利》。",
        "印发《关于《坚持,就是胜利》的通知》。",
        "没有关上的“引号,在这里。",
        "没有打开的,引号”在这里。",
        "> 坚持,就是胜利。",
        "```\n坚持,就是胜利\n```",
        "    坚持,就是胜利",
        "`坚持,就是`胜利",
        "<!-- 坚持,就是胜利 -->",
        "[办法](坚持,就是.md)",
        "![](坚持,就是.jpg)",
        '<p title="坚持,就是胜利">好。</p>',
        "国发（２０２６）１２号",
        "其它问题",
    ],
)
def test_what_is_quoted_or_not_sure_is_left(body: str) -> None:
    assert fixed(body) == body


def test_what_would_become_a_list_is_left() -> None:
    passage = Passage(kind=Kind.PARAGRAPH, text="壹. 抓好学习", runs=((0, 0),))
    hit = Hit(start=0, end=1, message="", hint="", instead="1")
    assert mended("壹. 抓好学习", passages("壹. 抓好学习"), [(passage, hit)])[0] == "壹. 抓好学习"


def test_a_field_that_names_something_is_left() -> None:
    hit = Hit(start=0, end=1, message="", hint="", instead="1")
    assert edits(Passage(kind=Kind.FIELD, text="１.jpg", at=("cover",)), hit) == ()
    assert edits(Passage(kind=Kind.FIELD, text="１月", at=("title",)), hit)


WORDS = """
党支部 学习 , ， 。 ； ： ! ? ( ) （ ） “ ” ‘ ’ 《 》 、 " ... … -- —— １２ Ａ 按步就班 其它 ** * ` [办法](a.md)
![图](b.jpg) 百分之95 第一、 1、 （一）、 <br> <b> &nbsp; \\* [^1] https://a.cn/,x
"""
BREAKS = (" ", "\n", "\n\n", "\n- ", "\n> ", "\n| 甲 | 乙 |\n|---|---|\n| ", "\n## ", "\n    ", "\n```\n", "\n1. ")
PIECES = st.sampled_from((*WORDS.split(), *BREAKS))
BODIES = st.lists(PIECES, max_size=40).map("".join)


@given(BODIES)
def test_mending_ends_and_what_is_mended_stays(body: str) -> None:
    assert fixed(fixed(body)) == fixed(body)


@given(BODIES)
def test_only_what_was_found_changes(body: str) -> None:
    read = passages(body)
    found = list(look_through(Manuscript(path="content/a.md", item=None, passages=read), LEXICON))
    new, hits = mended(body, read, [(passage, hit) for _, _, passage, hit in found])
    spans = sorted(
        (passage.place(hit.start), passage.place(hit.end - 1) + 1)
        for _, _, passage, hit in found
        if any(hit is one for one in hits)
    )
    kept, end = [], 0
    for start, stop in spans:
        kept.append(body[end:start])
        end = max(end, stop)
    place = 0
    for part in (*kept, body[end:]):
        place = new.index(part, place) + len(part)
    assert new.endswith(body[end:])
    assert [(one.kind, one.level) for one in passages(new)] == [(one.kind, one.level) for one in read]
