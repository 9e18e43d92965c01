"""Numbers that belong to a person: how they are told from other numbers, and how they are hidden.

Identity numbers by GB 11643—1999 (region, date of birth, check digit by ISO 7064 MOD 11-2), mobile numbers by the
segments in use, numbers of bank cards by ISO/IEC 7812 (first digits, Luhn). A number is of one kind only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Number(StrEnum):
    """What a number is."""

    IDENTITY = "身份证号"
    OLD_IDENTITY = "15 位身份证号"
    PASSPORT = "护照、通行证号"
    ROLL = "学号、工号"
    MOBILE = "手机号"
    ACCOUNT = "银行卡号"
    CARD = "像银行卡号的数"


class Found(NamedTuple):
    """A number, and where it stands."""

    kind: Number
    start: int
    end: int


_SIGNS = dict(zip("０１２３４５６７８９－—–‐·\u3000\xa0Ｘｘ＋：", "0123456789-----  Xx+:", strict=True))
_NARROW = str.maketrans(_SIGNS)
_JOINTS = str.maketrans("_.", "  ")
_SIX_DIGITS = re.compile("[0-9０-９](?:[- －—–‐·\u3000\xa0]?[0-9０-９]){5}")
_BEFORE = r"(?<![0-9A-Za-z_.,=&?#@%~])(?<![0-9A-Za-z]-)(?<![A-Za-z.]/)"
_BEHIND = r"(?![0-9A-Za-z_@%])(?![.,-]\d)(?![./][A-Za-z])(?! \d{4}(?!\d))"
_REGION = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}"
_SEGMENT = r"1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])"
_CARD = r"(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?|\d{6}[ -]\d{10,13})"
_FORMS: tuple[tuple[Number, re.Pattern[str]], ...] = (
    (
        Number.IDENTITY,
        re.compile(rf"{_BEFORE}{_REGION}[ -]?(?:19|20)\d\d[ -]?\d\d[ -]?\d\d[ -]?\d{{3}}[0-9Xx]{_BEHIND}"),
    ),
    (Number.OLD_IDENTITY, re.compile(rf"{_BEFORE}{_REGION}\d{{9}}{_BEHIND}")),
    (
        Number.PASSPORT,
        re.compile(
            r"(?:护照|通行证)(?:号码|编号|号)?[:为是 （(]*((?:[EGDSPC][A-Z]?|K|H|M)[0-9]{7,8}|[HM]\d{10})(?![0-9A-Za-z])"
        ),
    ),
    (
        Number.ROLL,
        re.compile(
            r"(?:学号|学籍号|教?工号|职工号|准考证号码?|考生号|报名号)[:为是 （(]*([A-Za-z]{0,3}\d{6,16})(?![0-9A-Za-z])"
        ),
    ),
    (
        Number.MOBILE,
        re.compile(rf"{_BEFORE}(?:(?:\+|00)?86[ -]?)?{_SEGMENT}(?:\d{{8}}|[ -]\d{{4}}[ -]\d{{4}}){_BEHIND}"),
    ),
    (Number.ACCOUNT, re.compile(rf"{_BEFORE}{_CARD}{_BEHIND}")),
)
_ISSUERS = re.compile(r"62|4|5[1-5]|35|60|9558")
_COUNTED = re.compile(r" *(?:[元人次字个件万亿年册余多篇项只]|平方|千|公里)")
_OTHER = re.compile(
    r"(?:编号|单号|合同号|批准号|备案号?|许可证号?|代码|流水号|登记号|证书号?|序列号|书号|刊号|条形?码|文号|会议号"
    r"|QQ群?|群号|ISBN|ISSN|DOI|第)(?:号码|号|码)?[:为是）) ]*$",
    re.IGNORECASE,
)
_CALLED_CARD = re.compile("卡号|银行卡|账号|帐号|账户|开户|收款")
_CALLED_IDENTITY = re.compile("身份证|证件号|公民身份号")
_NEAR = 20


def may_hold_number(text: str) -> bool:
    """Tell whether *text* has as many digits in one place as the shortest of the numbers."""
    return bool(_SIX_DIGITS.search(text))


@lru_cache(maxsize=1024)
def numbers(text: str) -> tuple[Found, ...]:
    """Return the personal numbers in *text*, in order; none overlap."""
    if not may_hold_number(text):
        return ()
    narrow = text.translate(_NARROW)
    found: list[Found] = []
    for kind, form in _FORMS:
        for match in form.finditer(narrow):
            start, end = match.span(match.lastindex or 0)
            told = _told(kind, narrow, start, end)
            if told and not any(start < other.end and other.start < end for other in found):
                found.append(Found(told, start, end))
    return tuple(sorted(found, key=lambda one: one.start))


def masked(text: str) -> str:
    """Return *text*, of the same length, with nothing but the first two signs of the numbers of a person."""
    return hidden(text, ((found.start, found.end) for found in numbers(text)))


def words_of_name(name: str) -> str:
    """Return the *name* of a file as a text of the same length, in which what it joins by _ and . stands by itself."""
    return name.translate(_JOINTS)


def masked_name(name: str) -> str:
    """Return the *name* of a file like ``masked`` does a text."""
    return hidden(name, ((found.start, found.end) for found in numbers(words_of_name(name))))


def hidden(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return *text*, of the same length, in which of each of *spans* only the first two signs are left."""
    signs: list[str] = []
    for start, end in spans:
        signs = signs or list(text)
        for place in range(start + 2, end):
            if signs[place] != "\n":
                signs[place] = "*"
    return "".join(signs) or text


def _told(kind: Number, text: str, start: int, end: int) -> Number | None:
    """Return what kind of number the one that looks like *kind* is; None where it is none of a person."""
    digits = re.sub("[ -]", "", text[start:end])
    before = text[max(0, start - _NEAR) : start]
    if kind in (Number.PASSPORT, Number.ROLL):
        return kind
    if kind is Number.IDENTITY:
        return kind if _is_day(digits[6:14]) and (_checks(digits) or _CALLED_IDENTITY.search(before)) else None
    if _OTHER.search(before) or _COUNTED.match(text, end):
        return None
    if kind is Number.OLD_IDENTITY:
        return kind if _is_day(f"19{digits[6:12]}") else None
    if kind is Number.MOBILE:
        return kind
    if not _ISSUERS.match(digits) or not 16 <= len(digits) <= 19 or not _luhn(digits):
        return None
    return Number.ACCOUNT if _CALLED_CARD.search(before) else Number.CARD


def _is_day(digits: str) -> bool:
    try:
        date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return False
    return True


def _checks(digits: str) -> bool:
    """Tell whether the last sign of an identity number is the check digit of the others."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits[:17]))
    return "10X98765432"[total % 11] == digits[17].upper()


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 * (value > 9) for value in doubled) % 10 == 0
