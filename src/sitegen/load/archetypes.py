"""How an article of each kind is written: what its header says of it, and a skeleton that teaches good form.

A skeleton is a file in ``data/archetypes``: lines of the header, ``---``, the text. What is left to be written stands in
【此处填写：…】, which ``check`` reports (ENC167) as long as it stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

_DATA = Path(__file__).parents[1] / "data" / "archetypes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Archetype:
    """A kind of article: the *file* of its skeleton, for what it is (*use*), whether it is up *until* some day only."""

    file: str
    use: str
    until: bool = False


ARCHETYPES = {
    "消息": Archetype(file="xiaoxi.md", use="一件事的报道"),
    "会议": Archetype(file="huiyi.md", use="党员大会、支委会、中心组学习等"),
    "主题党日": Archetype(file="zhutidangri.md", use="一次主题党日"),
    "第一议题": Archetype(file="diyiyiti.md", use="一次第一议题学习"),
    "人物": Archetype(file="renwu.md", use="写一个人的通讯"),
    "案例": Archetype(file="anli.md", use="难题、做法、成效、启示，收进案例集"),
    "通知": Archetype(file="tongzhi.md", use="发给各单位的通知"),
    "公示": Archetype(file="gongshi.md", use="到期自动撤下的公示", until=True),
}
"""By what people call them, in the order in which they are offered."""
PLAIN = "消息"
"""What is written where nobody says which."""


def header_and_body(name: str, unit: str, day: date, until: date) -> tuple[str, str]:
    """Return the lines of the header and the text of an article of the kind *name*, filled in as far as is known."""
    known: Mapping[str, str] = {
        "unit": unit,
        "until": until.isoformat(),
        "day": _in_words(day),
        "last": _in_words(until),
    }
    header, _, body = Template(source_of(name)).substitute(known).partition("---\n")
    return header, body


def source_of(name: str) -> str:
    """Return the skeleton of the kind *name* as it stands, with $unit, $day, $until and $last in it."""
    return (_DATA / ARCHETYPES[name].file).read_text("utf-8")


def _in_words(day: date) -> str:
    """Return *day* as texts write it (GB/T 9704: no zeros before)."""
    return f"{day.year}年{day.month}月{day.day}日"
