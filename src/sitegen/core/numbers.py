"""Small numbers as Chinese texts write them."""

from __future__ import annotations

_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "首": 1}


def small_number(text: str) -> int:
    """Return the number below a hundred that *text* writes in Chinese or in digits: 12 of “十二” and of “12”."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
