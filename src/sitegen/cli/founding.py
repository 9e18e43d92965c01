"""The units that a new site begins with: a committee and what stands below it, known by their names alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitegen.core.urls import slug_of_syllables
from sitegen.load.pinyin import pinyin_of
from sitegen.model.vocabulary import UnitType

BRANCH = "第一党支部"
"""The branch of a site whose branches nobody named."""
_TYPES = (
    (r"总支(?:部?委员会)?", UnitType.GENERAL),
    (r"直属党?支部(?:委员会)?", UnitType.DIRECT),
    (r"支部(?:委员会)?", UnitType.BRANCH),
    (r"党小组", UnitType.GROUP),
    (r"党委|委员会", UnitType.COLLEGE),
)
_STEP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Founded:
    """A unit to be written down: its *id*, how it is called for *short*, and its place among the others."""

    id: str
    name: str
    type: UnitType
    parent: str = ""
    short: str = ""
    order: int


def split_names(texts: Iterable[str]) -> list[str]:
    """Return the names in *texts*, where 、 or commas stand between them; each once."""
    return list(dict.fromkeys(name for text in texts for part in _parts(text) if (name := " ".join(part.split()))))


def _parts(text: str) -> list[str]:
    return re.split(r"[、，,；;\n]", text)


def committee_of(title: str) -> str:
    """Return what the committee is called that has a site of this *title*: 江澜大学党委 of 江澜大学党建网."""
    school = re.sub(r"(?:党建|党群|党的建设)?(?:工作)?(?:新闻)?(?:网站|网)?$", "", title)
    return f"{school}党委" if school else "学校党委"


def type_of(name: str, *, below: bool) -> UnitType:
    """Return what kind of unit is called so; a committee is a college's where it stands *below* another."""
    for pattern, type in _TYPES:
        if re.search(rf"(?:{pattern})$", name):
            return UnitType.SCHOOL if type is UnitType.COLLEGE and not below and not _is_college(name) else type
    return UnitType.OFFICE


def _is_college(name: str) -> bool:
    return re.search(r"大学.+学院(?:党委|委员会)$", name) is not None


def may_be_college(name: str) -> bool:
    """Tell whether *name* is that of a school's committee or a college's, and does not tell which."""
    return re.search(r"学院(?:党委|委员会)$", name) is not None and not _is_college(name)


def founded(root: str, root_type: UnitType, names: Sequence[str]) -> list[Founded]:
    """Return the unit *root* and those called *names* below it, in this order."""
    names = [name for name in names if name != root]
    shorts = {name: _short(name, root) for name in (root, *names)}
    syllables = pinyin_of(shorts.values(), None)
    ids: list[str] = []
    for short in shorts.values():
        ids.append(_free(slug_of_syllables(syllables[short]), ids))
    first = Founded(id=ids[0], name=root, type=root_type, order=1)
    rest = [
        Founded(
            id=id,
            name=name,
            type=type_of(name, below=True),
            parent=root,
            short=shorts[name] if shorts[name] != name else "",
            order=number * _STEP,
        )
        for number, (id, name) in enumerate(zip(ids[1:], names, strict=True), 1)
    ]
    return [first, *rest]


def _short(name: str, root: str) -> str:
    """Return *name* without the school's or the committee's name before it."""
    school = re.sub(r"(?:党委|委员会)$", "", root)
    for before in (root, school):
        if before and name.startswith(before) and len(name) > len(before):
            return name.removeprefix(before)
    return name


def _free(slug: str, taken: Sequence[str]) -> str:
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
