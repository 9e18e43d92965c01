"""How a document begins: 引题, 标题 and 副题 by style or by place, and the lines of facts below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitegen.core.dates import Stamp
from sitegen.importers.facts import stamp_of
from sitegen.importers.manuscript import Block, Kind
from sitegen.importers.signature import Signature, read_signature
from sitegen.model.value import Value, replace

_TITLE = re.compile(r"title|标题|文章标题|主标题", re.IGNORECASE)
_SUBTITLE = re.compile(r"subtitle|副标题|副题", re.IGNORECASE)
_KICKER = re.compile(r"引题|肩题|眉题", re.IGNORECASE)
_FACT = re.compile(
    r"(?P<key>发布时间|发布日期|日期|时间|来源单位|来源|单位|报送单位|供稿单位|投稿单位|部门|活动日期|活动时间)\s*[:：]\s*(?P<value>[^\s:：]+(?:\s+\d{1,2}[:：]\d{2})?)"
)
_DATES = frozenset({"发布时间", "发布日期", "日期", "时间"})
_EVENTS = frozenset({"活动日期", "活动时间"})
_VIEWS = re.compile(r"(?:浏览|点击|阅读)(?:量|数|次数)?\s*[:：]\s*\d*(?:次)?")
_SENTENCE = re.compile(r"[。；;，,：:]$")
_NUMBERED = re.compile(r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|【图")
_LONGEST = 60
_MOST = 8


class Opening(Value):
    """The lines above the text; empty what is not there. *rest* is the text."""

    title: str = ""
    kicker: str = ""
    subtitle: str = ""
    date: Stamp | None = None
    event: Stamp | None = None
    unit: str = ""
    signatures: tuple[Signature, ...] = ()
    rest: tuple[Block, ...] = ()
    joined: bool = False
    """Whether the title stood on several lines."""


def read_opening(blocks: Sequence[Block], units: frozenset[str]) -> Opening:
    """Return how *blocks* begin; *units* are the names of the site's units."""
    lines: list[Block] = []
    facts: dict[str, str] = {}
    signatures: list[Signature] = []
    taken = 0
    for block in blocks[:_MOST]:
        signature = read_signature(block.plain) if block.kind is Kind.TEXT else None
        told = _facts(block.plain, units) if block.kind is Kind.TEXT else None
        if signature and taken:
            signatures.append(signature)
        elif told is not None and taken:
            facts |= told
        elif _is_display(block, lines) and not facts and not signatures:
            lines.append(block)
        else:
            break
        taken += 1
    return replace(
        _titled(lines),
        date=stamp_of(facts.get("date", "")),
        event=stamp_of(facts.get("event", "")),
        unit=facts.get("unit", ""),
        signatures=tuple(signatures),
        rest=tuple(blocks[taken:]),
    )


def _is_display(block: Block, lines: list[Block]) -> bool:
    """Tell whether *block* is a line of the title: by its style, in the middle, or the first and no sentence."""
    if block.kind is not Kind.TEXT or not 0 < len(block.plain) <= _LONGEST or _NUMBERED.match(block.plain):
        return False
    if any(sign.fullmatch(block.style) for sign in (_TITLE, _SUBTITLE, _KICKER)):
        return True
    if not lines:
        return not _SENTENCE.search(block.plain)
    dashed = block.plain.startswith(("——", "--", "—", "──"))
    return dashed or (block.align == "center" and not _SENTENCE.search(block.plain))


def _titled(lines: list[Block]) -> Opening:
    if not lines:
        return Opening()
    main = _main(lines)
    first = lines.index(main)
    last = first
    while last + 1 < len(lines) and _continues(main, lines[last + 1]):
        last += 1
    return Opening(
        title=_joined(lines[first : last + 1]).rstrip("。"),
        kicker=_joined(lines[:first]),
        subtitle=_joined(lines[last + 1 :]).lstrip("—-─ "),
        joined=last > first,
    )


def _main(lines: list[Block]) -> Block:
    """Return the line that is the title, or begins it: by its style, else the one in the largest letters."""
    for sign in (_TITLE, re.compile(r"(?:heading|标题) ?1", re.IGNORECASE)):
        if styled := [line for line in lines if sign.fullmatch(line.style)]:
            return styled[0]
    plain = [line for line in lines if not _is_other(line)] or lines
    largest = max(line.size for line in plain)
    return next(line for line in plain if line.size == largest)


def _is_other(line: Block) -> bool:
    return bool(_SUBTITLE.fullmatch(line.style) or _KICKER.fullmatch(line.style)) or line.plain.startswith(
        ("—", "--", "─")
    )


def _continues(main: Block, line: Block) -> bool:
    """Tell whether *line* is the second of a title of two lines: it looks like the first in every way."""
    alike = (line.style, line.size, line.bold, line.align) == (main.style, main.size, main.bold, main.align)
    return alike and not _is_other(line)


def _joined(lines: Sequence[Block]) -> str:
    return " ".join(" ".join(line.plain.split()) for line in lines)


def _facts(text: str, units: frozenset[str]) -> dict[str, str] | None:
    """Return the facts of a line that states nothing else: ``来源：… 时间：…``, a date, the name of a unit."""
    line = " ".join(_VIEWS.sub("", text).replace("\u3000", " ").strip("（）() ").split())
    if not line:
        return {}
    if stamp_of(line):
        return {"date": line}
    if line in units:
        return {"unit": line}
    found = list(_FACT.finditer(line))
    if not found or _FACT.sub("", line).strip(" |｜"):
        return None
    facts: dict[str, str] = {}
    for one in found:
        kind = "date" if one["key"] in _DATES else "event" if one["key"] in _EVENTS else "unit"
        facts.setdefault(kind, one["value"])
    return facts
