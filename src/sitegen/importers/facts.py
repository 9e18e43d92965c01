"""Title, unit and day of an article: as given, else as a document says them, else as it lets guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sitegen.core.dates import Precision, Stamp, parse_stamp
from sitegen.core.text import nearest
from sitegen.importers.ending import signed_off
from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.refused import Refused
from sitegen.model.site import Content
from sitegen.model.value import Value

_LEAST_NAME = 3
_OPENING_BLOCKS = 2
_STEM_DATE = re.compile(r"^(?:20\d\d[-._年]\d{1,2}[-._月]\d{1,2}日?|20\d{6})")
_STEM_NOISE = re.compile(
    r"^[\s\-_+【】\[\]]*(?:(?:新闻|投)?稿件?[-_+：:])?|[\s\-_]*[（(【]?(?:终稿|定稿|最终版|修改稿|副本|审定稿?|\d)[）)】]?$"
)
_DAY = re.compile(
    r"(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*[-/.年]\s*[\d一二三四五六七八九十]{1,2}\s*[-/.月]\s*[\d一二三四五六七八九十]{1,3}\s*日?"
)
_MONTH_DAY = re.compile(r"(?<!年)(\d{1,2})月(\d{1,2})日")


class Known(Value):
    """What a site knows that is looked for in a text: its *units* by each of their names; and what day it is."""

    units: dict[str, str]
    today: date


class Fact(Value):
    """A *value*, empty where nobody knows, and *where* it was found, empty where it needs no word."""

    value: str = ""
    where: str = ""


def known_in(content: Content, today: date) -> Known:
    """Return what *content* knows, on the day *today*."""
    every = content.units.values()
    return Known(units={name: unit.name for unit in every for name in (unit.name, *unit.aliases)}, today=today)


def section_called(name: str, content: Content) -> str:
    """Return the id of the section that is called *name*.

    Raises:
        Refused: there is none.
    """
    called = {spelled: section.id for section in content.sections.values() for spelled in (section.name, section.id)}
    if found := called.get(name.strip()):
        return found
    near = nearest(name, called)
    raise Refused(f"没有“{name}”这个栏目{f'，是不是“{near}”？' if near else '。'}")


def stamp_of(text: str) -> Stamp | None:
    """Return the date that *text* is; None where it is none."""
    try:
        return parse_stamp(text)
    except ValueError:
        return None


def title_of_name(name: str) -> str:
    """Return what the name of a file says that is no date and no version."""
    stem = _STEM_DATE.sub("", name.rpartition(".")[0].strip())
    return _STEM_NOISE.sub("", stem).strip(" -_+")


def find_unit(blocks: Sequence[Block], title: str, said: Iterable[str], known: Known) -> Fact:
    """Return the unit that an article is about: what is *said* of it, else the first that title or text names."""
    for name in said:
        if name in known.units:
            return Fact(value=known.units[name])
    texts = [block.plain for block in blocks if block.kind is Kind.TEXT]
    places = [(title, "标题"), (signed_off(blocks), "落款"), *((text, "正文开头") for text in texts[:_OPENING_BLOCKS])]
    for text, where in places:
        if name := _named(text, known):
            return Fact(value=known.units[name], where=f"取自{where}里的“{name}”")
    return Fact()


def _named(text: str, known: Known) -> str:
    """Return the name that *text* has first; of those that begin there the longest."""
    found = [(text.find(name), -len(name), name) for name in known.units if len(name) >= _LEAST_NAME and name in text]
    return min(found)[2] if found else ""


def find_date(blocks: Sequence[Block], stated: Stamp | None, name: str, saved: date | None, known: Known) -> Fact:
    """Return the day of an article: as *stated*, of the last lines, of the file's *name*, of the text.

    A day of the text without a year is the last of its kind before the file was *saved*. No day lies ahead.
    """
    if stated:
        return Fact(value=stated.text)
    texts = [block.plain for block in blocks if block.kind is Kind.TEXT]
    head = " ".join(texts[:_OPENING_BLOCKS])
    stem = _STEM_DATE.match(name)
    digits = re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", stem[0]) if stem else ""
    for text, where in ((signed_off(blocks), "落款"), (digits, "文件名"), (head, "正文开头")):
        if (day := _day_in(text)) and day <= known.today:
            return Fact(value=day.isoformat(), where=f"取自{where}")
    found = _MONTH_DAY.search(head)
    if found and saved and (day := _before(saved, int(found[1]), int(found[2]))) and day <= known.today:
        return Fact(value=day.isoformat(), where=f"正文写的是“{found[0]}”，年份按文件保存的日期推算")
    return Fact(where=f"正文写的是“{found[0]}”，没有年份" if found else "")


def _day_in(text: str) -> date | None:
    """Return the first day that *text* names."""
    for found in _DAY.finditer(text):
        stamp = stamp_of(found[0].replace(" ", ""))
        if stamp and stamp.precision is not Precision.MONTH:
            return stamp.day
    return None


def _before(day: date, month: int, number: int) -> date | None:
    for year in (day.year, day.year - 1):
        try:
            found = date(year, month, number)
        except ValueError:
            continue
        if found <= day:
            return found
    return None
