from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sitegen.load.encoding import decode, mangled
from sitegen.load.faults import Fault

TEXT = "---\n标题: 学院召开会议\n---\n\n正文。\n"
ARTICLE = "content/yaowen/2024-03-13-huiyi.md"


@pytest.mark.parametrize("data", [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(data: bytes) -> None:
    assert decode(data) == TEXT


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (TEXT.encode("gbk"), "ENC002", (2, 1)),
        (TEXT.encode("utf-16"), "ENC003", (1, 1)),
        (TEXT.encode("utf-16-le"), "ENC003", (1, 1)),
        ("标题\n甲".encode() + b"\xff\xfe\xff", "ENC001", (2, 2)),
        ("标题\n甲\x08乙".encode(), "ENC004", (2, 2)),
        ("标题\n\n甲\x00".encode(), "ENC004", (3, 2)),
    ],
)
def test_what_is_not_plain_utf_8_is_refused_with_its_place(data: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(Fault) as caught:
        decode(data)
    assert (caught.value.code, caught.value.line, caught.value.column) == (code, *place)


def test_gbk_is_named_with_its_remedy() -> None:
    with pytest.raises(Fault, match="GBK") as caught:
        decode("标题：管理学院党委".encode("gbk"))
    assert "另存为 UTF-8" in caught.value.hint


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("召开锟斤拷会议", "ENC160"),
        ("召开\ufffd会议", "ENC160"),
        ("學(xué)校召開專題會(huì)議，創(chuàng)建", "ENC161"),
        ("示范?!钡臋C制", "ENC162"),
        ("一、\uf0b7要点", "ENC163"),
    ],
)
def test_mangled_text_is_recognised(text: str, code: str) -> None:
    (found,) = mangled("第一行\n" + text)
    assert found.code == code
    assert found.line == 2
    assert "有 " in found.message


@pytest.mark.parametrize(
    "text", ["滁（chú）州，行(háng)业", "怎么办?! 会议(AI)结束", "薄弱环节，吝啬鄙陋", "（一）党建(dj)工作 😀"]
)
def test_sound_text_is_not_called_mangled(text: str) -> None:
    assert mangled(text) == []


def test_mangled_text_tells_how_often_and_where_first() -> None:
    (found,) = mangled("甲\n學(xué)校會(huì)議創(chuàng)建")
    assert (found.line, found.column) == (2, 1)
    assert "有 3 处" in found.message
    assert "學(xué)" in found.message


def test_a_mangled_article_is_refused_by_name(load: Callable[..., Any]) -> None:
    body = "學(xué)校召開專題會(huì)議，創(chuàng)建示范?!钡臋C。\n"
    result = load({ARTICLE: f"---\n标题: 甲\n日期: 2024-03-13\n单位: jx\n---\n\n{body}"})
    assert result.errors == ["ENC161", "ENC162"]
    assert {problem.path for problem in result.problems} == {ARTICLE}
    assert result.only("ENC161").line == 7
    assert result.content.articles == ()
