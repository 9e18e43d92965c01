"""Single values: from what a writer types to what the model holds. Imported only where a file is really parsed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn

from pydantic_core import PydanticCustomError

from sitegen.core.dates import Stamp, parse_day, parse_stamp
from sitegen.core.numbers import small_number
from sitegen.core.text import nearest
from sitegen.load.synonyms import SYNONYMS
from sitegen.model.parts import Pin

_YES = frozenset({"是", "对", "true", "yes", "y", "on", "1", "√"})
_NO = frozenset({"否", "不", "不是", "无", "false", "no", "n", "off", "0", "×"})
_NUMBER = re.compile(r"第?(-?[0-9]{1,9}|[首零〇一二两三四五六七八九十]{1,3})\s*(?:批|届|年|个月|天|日|人|名|位)?")
_DECIMAL = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)\s*分?")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
_QUOTES = "“”‘’\"'「」『』"
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")

_DATE_HINT = "写成“年-月-日”，例如 2026-12-01。"
_DATE_LIMIT = 60

Reader = Callable[[Any], Any]


def refuse(code: str, message: str, hint: str, needle: str = "") -> NoReturn:
    """Raise the error of one value, for pydantic to put in its place."""
    raise PydanticCustomError(
        "sitegen", "{message}", {"code": code, "message": message, "hint": hint, "needle": needle}
    )


def scalar(value: Any, wanted: str, hint: str) -> str:
    """Return *value* where it is one text; a list or mapping is refused as no *wanted*."""
    if not isinstance(value, str):
        form = "一个列表" if isinstance(value, list) else "一组“键: 值”"
        refuse("FM015", f"要写{wanted}，现在是{form}。", hint)
    return value


def read_text(value: Any) -> str:
    """Return a text."""
    return scalar(value, "一段文字", "写成一行文字；本来就有方括号、花括号的，给整个值加上引号。")


def read_bool(value: Any) -> bool:
    """Return 是 or 否."""
    text = scalar(value, "“是”或“否”", "写“是”或“否”。").casefold()
    if text in _YES:
        return True
    if text in _NO:
        return False
    refuse("FM015", f"“{value}”不是“是”或“否”。", "写“是”或“否”。")


def read_int(value: Any) -> int:
    """Return a whole number; 首批 is 1, 第二批 is 2."""
    text = scalar(value, "一个整数", "写成整数，例如 1。").translate(_FULL_WIDTH)
    found = _NUMBER.fullmatch(text)
    if not found:
        refuse("FM015", f"“{shorten(text)}”不是整数。", "写成整数，例如 1。")
    number = found[1]
    return int(number) if number.lstrip("-").isdigit() and number.isascii() else small_number(number)


def read_float(value: Any) -> float:
    """Return a number."""
    text = scalar(value, "一个数字", "写成数字，例如 10 或 2.5。").translate(_FULL_WIDTH)
    found = _DECIMAL.fullmatch(text)
    if not found:
        refuse("FM015", f"“{shorten(text)}”不是数字。", "写成数字，例如 10 或 2.5。")
    return float(found[1])


def read_stamp(value: Any) -> Stamp:
    """Return a date that may have a time or lack the day."""
    text = _date_text(value)
    try:
        return parse_stamp(text)
    except ValueError as error:
        refuse("FM014", f"{error}。", _DATE_HINT)


def read_day(value: Any) -> date:
    """Return a day."""
    text = _date_text(value)
    try:
        return parse_day(text)
    except ValueError as error:
        refuse("FM014", f"{error}。", _DATE_HINT)


def _date_text(value: Any) -> str:
    text = scalar(value, "一个日期", _DATE_HINT).translate(_FULL_WIDTH)
    if len(text) > _DATE_LIMIT:
        refuse("FM014", f"“{shorten(text)}”不是日期。", _DATE_HINT)
    return text


def read_pin(value: Any) -> Pin:
    """Return 是, 否, or the day until which something is pinned."""
    text = scalar(value, "“是”“否”或一个日期", "写“是”，或写置顶到哪一天。").casefold()
    if text in _YES or text in _NO:
        return Pin(on=text in _YES)
    try:
        return Pin(on=True, until=parse_day(text))
    except ValueError:
        refuse("FM015", f"“{shorten(text)}”不是“是”“否”或一个日期。", "写“是”，或写置顶到哪一天，例如 2026-12-01。")


def read_colour(value: Any) -> str:
    """Return ``#rrggbb`` in lower case."""
    text = scalar(value, "一种颜色", "写成“#A61B1B”这样的六位十六进制数，并加上引号。")
    found = _COLOUR.fullmatch(text)
    if not found:
        refuse("FM053", f"“{shorten(text)}”不是颜色。", '写成 # 加六位十六进制数，并加上引号，例如 "#A61B1B"。')
    return f"#{found[1].lower()}"


def read_member(kind: type[StrEnum]) -> Reader:
    """Return the reader of one of the words of *kind*."""
    words = {member.value: member for member in kind}
    words |= {other: words[word] for other, word in SYNONYMS.get(kind, {}).items()}

    def read(value: Any) -> StrEnum:
        text = scalar(value, "一个词", f"从这些词里选一个：{'、'.join(kind)}。")
        found = words.get(text) or words.get(text.strip(_QUOTES))
        if found is None:
            near = nearest(text, words)
            guess = f"是不是“{words[near].value}”？" if near else ""
            hint = f"{guess}从这些词里选一个：{'、'.join(kind)}。"
            refuse("FM016", f"“{shorten(text)}”不在可选的词里。", hint, needle=text)
        return found

    return read


def shorten(text: str, limit: int = 40) -> str:
    """Return *text* as a message can quote it."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit] + "……"
