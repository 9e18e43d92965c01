"""TYP: ordinals, numbers and letters, by GB/T 15834—2011 and GB/T 15835—2011."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.rule import Hit, needs
from sitegen.model.passages import Passage

_NUMBERED = re.compile(r"^(\d{1,2})、")
_DIGIT_BEFORE = re.compile(r"、(?<=\d、)")
_BEHIND = re.compile(r"([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])[、，,.．](?![（(])")
_ORDINAL = re.compile(r"(?:^|(?<=[。；：！？”]))(第[一二三四五六七八九十]{1,3})、")
_LIKE_ORDINAL = re.compile("第[一二三四五六七八九十]{1,3}、")
_PERCENT = re.compile(r"百分之(\d+(?:\.\d+)?)")
_WIDE_LATIN = re.compile("[０-９Ａ-Ｚａ-ｚ]+")


@needs(_DIGIT_BEFORE)
def numbered_by_comma(passage: Passage) -> Iterator[Hit]:
    """阿拉伯数字序号后面用了顿号

    不带括号的阿拉伯数字作序号时，后面用下脚点（GB/T 15834—2011）。

    反例：1、抓好学习。
    正例：1.抓好学习。
    """
    for found in _NUMBERED.finditer(passage.text):
        yield Hit(
            start=found.end() - 1,
            end=found.end(),
            message=f"序号“{found[0]}”用了顿号。",
            hint=f"改为“{found[1]}.”。",
        )


@needs("（", "(")
def mark_behind_brackets(passage: Passage) -> Iterator[Hit]:
    """带括号的序号后面还有标点

    带括号的汉字数字或阿拉伯数字作序号时，后面不用点号（GB/T 15834—2011）。

    反例：（一）、加强领导
    反例：（1）、核对名册；（2）补齐材料。
    正例：（一）加强领导
    正例：落实（一）、（二）两项
    """
    text = passage.text
    for found in _BEHIND.finditer(text):
        if found[1][1].isascii() and found.start() and text[found.start() - 1] not in "：。；":
            continue  # 式（1）、
        yield Hit(
            start=found.end() - 1,
            end=found.end(),
            message=f"序号“{found[1]}”后面不用标点。",
            hint=f"删去“{found[0][-1]}”。",
            instead="",
        )


@needs(_LIKE_ORDINAL)
def ordinal_by_comma(passage: Passage) -> Iterator[Hit]:
    """“第一”后面用了顿号

    “第”字头的次序语后面用逗号（GB/T 15834—2011）。

    反例：第一、要学深悟透。
    正例：第一，要学深悟透。
    """
    for found in _ORDINAL.finditer(passage.text):
        yield Hit(
            start=found.end() - 1,
            end=found.end(),
            message=f"“{found[1]}”后面用了顿号。",
            hint="改为逗号。",
            instead="，",
        )


@needs("百分之")
def percent_in_words(passage: Passage) -> Iterator[Hit]:
    """“百分之”后面用了阿拉伯数字

    用阿拉伯数字时写“30%”；用汉字时写“百分之三十”（GB/T 15835—2011）。

    反例：完成率达到百分之95。
    正例：完成率达到95%。
    """
    for found in _PERCENT.finditer(passage.text):
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{found[0]}”把汉字和阿拉伯数字混在一起。",
            hint=f"改为“{found[1]}%”。",
            instead=f"{found[1]}%",
        )


@needs(_WIDE_LATIN)
def wide_latin(passage: Passage) -> Iterator[Hit]:
    """字母或数字是全角的

    阿拉伯数字和拉丁字母用半角（GB/T 15835—2011）。

    反例：２０２６年
    正例：2026年
    """
    for found in _WIDE_LATIN.finditer(passage.text):
        narrow = "".join(chr(ord(sign) - 0xFEE0) for sign in found[0])
        yield Hit(
            start=found.start(),
            end=found.end(),
            message=f"“{found[0]}”是全角的字母或数字。",
            hint=f"改为“{narrow}”。",
            instead=narrow,
        )
