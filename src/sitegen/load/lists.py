"""Lists as writers type them: one value for a list of one, several in one line, names of people with blanks between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from sitegen.core.dates import Stamp
from sitegen.core.text import HAN
from sitegen.load.splitting import COMMAS, stripped
from sitegen.load.values import refuse
from sitegen.model.branding import Task
from sitegen.model.content import Article
from sitegen.model.keys import Key, is_content, keys_of
from sitegen.model.parts import Attachment, Credit
from sitegen.model.phrases import Exceptions, Phrase
from sitegen.model.registers import ChecklistItem

# Lists of people and offices; in them a blank parts names too (李　刚 is one name of two characters).
PEOPLE = frozenset({"text", "photo", "editor", "reviewer", "proof"})
# Lists of links, which may hold commas themselves.
LINKS = frozenset({(ChecklistItem, "evidence"), (Task, "evidence"), (Article, "follows")})

_CLAUSES = re.compile("[；;]")
_LINKS = re.compile(r"[、，；;\s]")
_FILES = re.compile(r"(?:(?<=\.\w{2})|(?<=\.\w{3})|(?<=\.\w{4}))[、，,；;]")
_TAGS = re.compile(r"[、，,；;]|\s(?=[#＃])")
_TWO_CHARACTERS = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]+([{HAN}])(?![{HAN}])")
_PEOPLE = re.compile(rf"[、，,；;/／]|(?<=[{HAN}]{{2}})\s(?=\s*[{HAN}])")
_SPAN = re.compile(r"[～~–―至到]|—+|(?<=[年月日\s])-")

Splitter = Callable[[Any], Any]


def splitter(owner: type, name: str, declared: Key, kind: Any) -> Splitter:
    """Return what makes a list of the value of the field *name* of *owner*, which holds a tuple of *kind*."""
    if owner in (Phrase, Exceptions):  # a wording may hold any sign
        return _alone
    if kind is Stamp:
        return _period
    if kind is Credit or name in PEOPLE:
        return _by(split_people)
    if kind is Attachment:
        return _by(_FILES.split)
    if is_content(kind):
        return _by(_CLAUSES.split) if _is_prose(kind) else _alone
    if declared.ref:
        return _alone
    if name == "old_urls" or (owner, name) in LINKS:
        return _by(_LINKS.split)
    return _by(_split_tags if name == "tags" else COMMAS.split)


# The same people write, take pictures and edit.
@lru_cache(maxsize=1024)
def split_people(text: str) -> tuple[str, ...]:
    """Return the names in *text*."""
    return tuple(stripped(_PEOPLE.split(_TWO_CHARACTERS.sub(r"\1\2", text))))


def _split_tags(text: str) -> list[str]:
    return [part.strip("#＃ \t\u3000") for part in _TAGS.split(text)]


def _is_prose(kind: Any) -> bool:
    """Tell whether a bare text of the nested *kind* is a sentence; the name of a unit may hold a comma of its own."""
    field = getattr(kind, "SHORTHAND", "")
    declared = keys_of(kind).get(field)
    return declared is not None and not declared.ref


def _by(split: Callable[[str], Iterable[str]]) -> Splitter:
    def read(value: Any) -> list[Any]:
        found: list[Any] = []
        for part in value if isinstance(value, list) else [value]:
            found.extend(stripped(split(part)) if isinstance(part, str) else [part])
        return found

    return read


def _alone(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _period(value: Any) -> list[Any]:
    parts = stripped(_SPAN.split(value)) if isinstance(value, str) else value
    if not isinstance(parts, list) or len(parts) != 2:
        refuse("FM014", "起止要有两个日期。", "写成“[2024-04, 2026-03]”或“2024-04～2026-03”。")
    return parts


_IGNORED = re.compile(r"([A-Za-z]{1,6}\d{1,4})\s*[:：,，\s]\s*(.+)", re.DOTALL)
_DATED = re.compile(r"\d{4}[-/.年]")


def unfold_ignore(value: Any) -> Any:
    """Return ``TXT021: 理由`` or ``{TXT021: 理由}`` spelled out."""
    if isinstance(value, dict) and len(value) == 1:
        rule, reason = next(iter(value.items()))
        return {"rule": rule, "reason": reason} if re.fullmatch(r"[A-Za-z]{1,6}\d{1,4}", rule) else value
    if isinstance(value, str) and (found := _IGNORED.fullmatch(value)):
        return {"rule": found[1].upper(), "reason": found[2]}
    return value


def unfold_ai(value: Any) -> Any:
    """Return what 人工智能 did where the writer says no more than 是 or 否."""
    if isinstance(value, list):
        return {"what": value}
    if isinstance(value, str) and value.casefold() in ("否", "无", "没有", "false", "no", "0"):
        return {}
    if isinstance(value, str) and value.casefold() in ("是", "有", "true", "yes", "1"):
        return {"what": "内容"}
    return value


def unfold_decision(value: Any) -> Any:
    """Return ``支委会 2024-03-05`` spelled out."""
    if isinstance(value, str) and (found := _DATED.search(value)) and found.start():
        return {"meeting": value[: found.start()].rstrip(" ，,（("), "date": value[found.start() :].rstrip(" )）")}
    return value


def unfold_period(value: Any) -> Any:
    """Return a pair of dates as start and end."""
    if isinstance(value, dict):
        return value
    start, end = _period(value)
    return {"start": start, "end": end}
