"""Who holds which post, from when to when: ``people.yml``, ready to be asked of a name that stands beside a post.

Only what stands directly side by side counts: 党委书记程野, 程野书记. A post is a noun (书记), 副 before it or not, and
the body *where* it is held (党委).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from sitegen.core.dates import Day
from sitegen.core.text import HAN
from sitegen.model.content import Unit
from sitegen.model.registers import Post
from sitegen.model.value import Value
from sitegen.model.vocabulary import UnitType

_NOUNS = (
    *("书记", "院长", "校长", "主任", "部长", "处长", "科长", "所长", "馆长", "系主任", "主席", "会长"),
    *("秘书长", "组长", "委员", "组织委员", "宣传委员", "纪检委员", "组织员", "主编", "助理"),
)
_PARTY = "(?:党委|党总支|总支|党支部|支部|党小组|党组|纪委|团委|团总支|团支部)"
_BODY = re.compile(
    rf"(?:{_PARTY}|工会|学生会|研究生会"
    rf"|[{HAN}]{{2,4}}(?:部|处|办|办公室|中心|研究所|系|馆|科|室|协会|委员会)"
    rf"|[{HAN}]{{0,4}}(?:研究院|研究生院|书院|医院))$"
)
_PARTY_BODY = re.compile(f"{_PARTY}$")
_OF_PARTY = frozenset({"书记", "委员", "组织委员", "宣传委员", "纪检委员"})
_BEFORE = re.compile(rf"[{HAN}]+$")
_LONGEST_BEFORE = 24
_SCHOOL = re.compile("党委$|委员会$")
# 书记录, 主任务, 委员会 are other words.
_OTHER_WORD = "(?![录载务期会])"
_NEAR = 4
_BLANKS = " \u3000"


class Tenure(Value, array_like=True):
    """That *name* holds the post of a *noun*, 副 or not, *where*, at one of *places*, on all days that are said."""

    name: str
    noun: str
    where: str
    places: tuple[str, ...]
    start: Day | None
    end: Day | None
    until: str
    """The end as it is written: ``2026-03`` or ``2026-03-12``."""
    since: str
    post: str

    def held(self, first: date, last: date) -> bool:
        """Tell whether the post was held on any day from *first* to *last*."""
        return (self.start is None or self.start <= last) and (self.end is None or first <= self.end)

    def agrees(self, noun: str, before: str) -> bool:
        """Tell whether *noun*, with *before* it, may name this post: it does not say another body."""
        return noun == self.noun and self.is_of(before)

    def is_of(self, before: str) -> bool:
        """Tell whether what stands *before* a noun does not say another body than that of this post."""
        body = body_of(before)
        if not body:
            return True
        if self.where:
            own = body_of(self.where)
            return before.endswith(self.where) or not own or own.endswith(body) or body.endswith(own)
        return any(place.endswith(body) for place in self.places)

    def is_named(self, noun: str, before: str) -> bool:
        """Tell whether *noun*, with *before* it, names this post and no other of the school: 机械学院党委书记, 组织部部长."""
        if noun != self.noun:
            return False
        if not self.places:
            return bool(body_of(self.where)) and not _PARTY_BODY.search(self.where) and before.endswith(self.where)
        wheres = ("", self.where) if _PARTY_BODY.search(self.where) else (self.where,)
        return any(before.endswith(f"{place}{where}") for place in self.places for where in wheres)


class Title(Value):
    """A post that a text names, from *start* to *end* of it: its *noun*, with 副 where it has it, and what is *before*."""

    start: int
    end: int
    noun: str
    before: str


class Roster:
    """The tenures of a school, by name. *schools* is what the school is called."""

    def __init__(self, tenures: Iterable[Tenure] = (), schools: Iterable[str] = ()) -> None:
        self.tenures = tuple(tenures)
        self.schools = tuple(schools)
        self.nouns = tuple(sorted({*_NOUNS, *(tenure.noun.removeprefix("副") for tenure in self.tenures)}))
        nouns = "|".join(sorted(self.nouns, key=len, reverse=True))
        # Each branch begins with a sign, so that a search leaps to it.
        self._title = re.compile(f"(?:副(?:{nouns})|{nouns}){_OTHER_WORD}")
        self._by_name: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            self._by_name[tenure.name].append(tenure)
        self._ends = frozenset(end for name in self._by_name for end in (name[:_NEAR], name[-_NEAR:]))
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._by_last: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted(self._by_name, key=len, reverse=True):
            for form in _forms(name):
                self._by_first[form[0]].append((form, name))
                self._by_last[form[-1]].append((form, name))

    def __bool__(self) -> bool:
        return bool(self.tenures)

    def of(self, name: str) -> list[Tenure]:
        """Return the tenures of *name*, which may be several people."""
        return self._by_name[name]

    def titles(self, text: str) -> Iterator[Title]:
        """Yield the posts that *text* names."""
        for found in self._title.finditer(text):
            before = _BEFORE.search(text[max(0, found.start() - _LONGEST_BEFORE) : found.start()])
            yield Title(start=found.start(), end=found.end(), noun=found[0], before=before[0] if before else "")

    def name_behind(self, text: str, place: int) -> tuple[str, int] | None:
        """Return the name that *text* goes on with at *place*, and where it ends; None for none that is known."""
        while text.startswith(tuple(_BLANKS), place):
            place += 1
        for form, name in self._by_first.get(text[place : place + 1], ()):
            if text.startswith(form, place):
                return name, place + len(form)
        return None

    def name_before(self, text: str, place: int) -> tuple[str, int] | None:
        """Return the name that stands in *text* right before *place*, and where it begins; None for none."""
        for form, name in self._by_last.get(text[place - 1 : place] if place else "", ()):
            if text.endswith(form, 0, place):
                return name, place - len(form)
        return None

    def beside(self, text: str) -> tuple[str, ...]:
        """Return what stands in *text* right beside a post, on either side: names among it. What is kept of a file."""
        found: set[str] = set()
        for title in self._title.finditer(text):
            behind = "".join(text[title.end() : title.end() + _NEAR + 3].split())
            before = "".join(text[max(0, title.start() - _NEAR - 2) : title.start()].split())
            found |= {behind[:length] for length in range(2, _NEAR + 1)}
            found |= {before[-length:] for length in range(2, _NEAR + 1)}
        return tuple(sorted(found))

    def concerns(self, beside: Collection[str]) -> bool:
        """Tell whether one of the names stands *beside* a post."""
        return not self._ends.isdisjoint(beside)


NOBODY = Roster()


def tenures_of(posts: Iterable[Post], units: Mapping[str, Unit]) -> Iterator[Tenure]:
    """Yield what *posts* say, with the names of the *units* in which they are held."""
    for post in posts:
        unit = units.get(post.unit)
        places = (unit.name, *unit.aliases) if unit else ()
        text = "".join(post.post.split())
        known = sorted((noun for noun in _NOUNS if text.endswith(noun)), key=len)
        noun = known[-1] if known else text
        rest = text.removesuffix(noun)
        deputy = "副" if known and rest.endswith("副") else ""
        where = rest.removesuffix("副") if deputy else rest
        if not where and noun in _OF_PARTY and unit and (body := _PARTY_BODY.search(unit.name)):
            where = body[0]
        yield Tenure(
            name="".join(post.name.split()),
            noun=f"{deputy}{noun}",
            where=where,
            places=tuple(dict.fromkeys((*places, *(_PARTY_BODY.sub("", place) for place in places)))),
            start=post.start.day if post.start else None,
            end=post.end.last_day if post.end else None,
            since=post.start.text if post.start else "",
            until=post.end.text if post.end else "",
            post=_joined(unit.name, text, of_party=bool(noun in _OF_PARTY or _PARTY_BODY.search(where)))
            if unit and not text.startswith(places)
            else text,
        )


def schools_of(units: Iterable[Unit]) -> tuple[str, ...]:
    """Return what the school is called, by the names of its party committee among *units*."""
    named = (name for unit in units if unit.type is UnitType.SCHOOL for name in (unit.name, *unit.aliases))
    return tuple(dict.fromkeys(_SCHOOL.sub("", name.removeprefix("中共")) for name in named))


def _joined(place: str, post: str, *, of_party: bool) -> str:
    """Return 机械学院党委 and 党委书记 as 机械学院党委书记, and with 院长 as 机械学院院长."""
    place = place if of_party else _PARTY_BODY.sub("", place)
    return place + next(post[length:] for length in range(len(post), -1, -1) if place.endswith(post[:length]))


def body_of(text: str) -> str:
    """Return the body that *text* ends with: 党委, 组织部; the empty string for none."""
    found = _BODY.search(text)
    return found[0] if found else ""


def _forms(name: str) -> Iterator[str]:
    """Yield how *name* is written: one of two characters may have a blank between them."""
    yield name
    if len(name) == 2:
        yield from (f"{name[0]}{blank}{name[1]}" for blank in ("\u3000", " ", "\u3000\u3000", "  "))
