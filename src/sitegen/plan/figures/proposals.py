"""对标的提议: which articles and honours of the 建设期 may support which item of a project's standard, and why.

A proposal is for a person to accept or to change. It rests on what is written about an article (title, tags, kind of
activity, summary, headings) and on the 任务书 of the project, never on the text of its body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import TypeVar

from sitegen.core.dates import Stamp
from sitegen.core.text import HAN
from sitegen.model.branding import Project, StandardItem
from sitegen.model.content import Article
from sitegen.model.registers import Honour
from sitegen.model.value import Value, replace
from sitegen.plan.figures.evidence import (
    APPLYING,
    Support,
    SupportKind,
    is_in_period,
    standard_items,
    supporting,
    supports,
)
from sitegen.plan.figures.evidence_words import SIGNS, Signs
from sitegen.plan.library import Library

LEAST = 3
"""The score from which an item is proposed: one word of a title, or a few weaker signs together."""
MOST = 2
"""How many items are proposed for one article."""
_WEIGHTS = {"标题": 3, "活动类型": 3, "任务书": 3, "标签": 2, "融合": 1, "摘要": 1, "小标题": 1}
_RUN = 4
"""From how many characters on words of the 任务书 that an article repeats are no chance."""
_WORD = re.compile(f"[{HAN}A-Za-z0-9]+")
_HAN = re.compile(f"[{HAN}]+")
_PARTICLES = re.compile("[的和与及或等对把为在有是了]")
# What stands in half of all tasks and half of all articles.
_COMMON = re.compile(
    "党支部|支部|党小组|党总支|党组织|党委|党员|教师|学生|研究生|学院|学校|[的和与及或等对把为在有是了每一两名个]"
)


T = TypeVar("T", Article, Honour)

_Texts = Mapping[str, tuple[str, ...]]


class Tally(Value):
    """How many pieces support an item: now, and if the proposals were accepted as they are.

    *beside* are those of the present ones that are not among the proposals: materials, pages, what lies outside the
    建设期. They count before and after.
    """

    item: str
    before: int
    beside: int
    proposed: int

    @property
    def after(self) -> int:
        """The number if everything is written down as proposed."""
        return self.beside + self.proposed


class Proposal(Value):
    """One article or honour with the items proposed for it; *why* says where each comes from, in Chinese.

    *existing* are the items of the project's standard that it names already, whether or not it *names* the project.
    """

    kind: SupportKind
    id: str
    path: str
    title: str
    date: Stamp
    units: tuple[str, ...]
    activities: tuple[str, ...] = ()
    names: bool
    existing: tuple[str, ...]
    items: tuple[str, ...] = ()
    why: str = ""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The items to write where nobody changes them: the existing ones, else the proposed."""
        return self.existing or self.items


def period_of(project: Project) -> str:
    """Return the 建设期 as people read it, and what that means for the proposals."""
    period = "至".join(stamp.text for stamp in project.period) or "没有写"
    return f"{period}（申报中，早先的也列出）" if project.status in APPLYING else period


def proposals(library: Library, project: Project) -> tuple[Proposal, ...]:
    """Return all articles, then all honours of the unit of *project* and those below it, and what names the project.

    Only what is dated within the 建设期; newest first. What nothing speaks for is there without a proposal.
    """
    judge = _Judge(library, project)
    articles = (*library.by_unit.get(project.unit, ()), *library.by_project.get(project.id, ()))
    honours = (*library.honours_by_unit.get(project.unit, ()), *library.honours_by_project.get(project.id, ()))
    return (
        *(judge.article(item) for item in _newest_first(articles) if is_in_period(project, item.date)),
        *(judge.honour(item) for item in _newest_first(honours) if is_in_period(project, item.date)),
    )


def tallies(library: Library, project: Project, found: Iterable[Proposal]) -> tuple[Tally, ...]:
    """Return what each item of the project's standard has and would have if all of *found* were written down."""
    found = tuple(found)
    here = {(proposal.kind, proposal.id) for proposal in found}
    known = supports(library, project)
    beside = tuple(support for support in known if (support.kind, _id_of(support)) not in here)
    return tuple(
        Tally(
            item=item.name,
            before=len(supporting(known, item.name)),
            beside=len(supporting(beside, item.name)),
            proposed=sum(item.name in proposal.wanted for proposal in found),
        )
        for item in standard_items(library, project)
    )


def _id_of(support: Support) -> str:
    written = support.article or support.honour
    return written.id if written else ""


def _newest_first(items: Iterable[T]) -> list[T]:
    return sorted({item.id: item for item in items}.values(), key=lambda item: item.date, reverse=True)


class _Judge:
    """What speaks for each item of one project's standard."""

    def __init__(self, library: Library, project: Project) -> None:
        self._library = library
        self._project = project
        items = standard_items(library, project)
        self._names = {item.name for item in items}
        self._signs = {item.name: SIGNS.get(item.name) or own_signs(item, items) for item in items}
        self._tasks = task_texts(project)
        self._units = "、".join(unit.name for unit in library.content.units.values())

    def article(self, article: Article) -> Proposal:
        """Return the proposal for *article*."""
        prose = self._library.site.prose.get(article.document.path)
        texts: _Texts = {
            "标题": (article.title, article.kicker, article.subtitle, article.short),
            "标签": article.tags,
            "摘要": (article.summary or (prose.summary if prose else ""),),
            "小标题": tuple(heading.text for heading in prose.outline) if prose else (),
        }
        blank = Proposal(
            kind=SupportKind.ARTICLE,
            id=article.id,
            path=article.document.path,
            title=article.title,
            date=article.date,
            units=self._unit_names(article.all_units),
            activities=tuple(activity.value for activity in article.activities),
            names=self._project.id in article.projects,
            existing=tuple(item for item in article.evidence if item in self._names),
        )
        return self._judged(blank, texts, article.focus)

    def honour(self, honour: Honour) -> Proposal:
        """Return the proposal for *honour*."""
        blank = Proposal(
            kind=SupportKind.HONOUR,
            id=honour.id,
            path=honour.path,
            title=honour.name,
            date=honour.date,
            units=self._unit_names(honour.units),
            names=self._project.id in honour.projects,
            existing=tuple(item for item in honour.items if item in self._names),
        )
        return self._judged(blank, {"标题": (honour.name,), "摘要": (honour.winner,)}, ())

    def _unit_names(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._library.content.units[id].name for id in ids)

    def _judged(self, blank: Proposal, texts: _Texts, focus: tuple[str, ...]) -> Proposal:
        found = {name: self._found(name, texts, blank.activities, focus) for name in self._signs}
        scores = {name: sum(_WEIGHTS[place] for place in words.values()) for name, words in found.items()}
        ordered = sorted((name for name in scores if scores[name] >= LEAST), key=lambda name: -scores[name])
        best = [name for name in ordered[:MOST] if 2 * scores[name] >= scores[ordered[0]]]
        new = tuple(name for name in best if name not in blank.existing)
        reasons = [f"{name}：{reason(found[name])}" if len(new) > 1 else reason(found[name]) for name in new]
        return replace(blank, items=new, why="；".join(reasons))

    def _found(self, name: str, texts: _Texts, activities: tuple[str, ...], focus: tuple[str, ...]) -> dict[str, str]:
        """Return what speaks for the item *name*, each word with the weightiest place where it stands."""
        signs = self._signs[name]
        found = {word: "活动类型" for word in activities if word in signs.activities}
        for place, text in ((place, text) for place, pieces in texts.items() for text in pieces):
            words = (word for word in signs.words if word in text and not any(word in longer for longer in found))
            for word in islice(words, 1 if place == "标签" else None):
                found[word] = place
        if shared := self._shared(name, texts):
            found.setdefault(shared, "任务书")
        for word in focus:
            if word in signs.focus:
                found.setdefault(word, "融合")
        return found

    def _shared(self, name: str, texts: _Texts) -> str:
        """Return the longest words that *texts* share with the tasks for the item *name* and with no other task."""
        source = self._tasks.get(name, "")
        others = [text for item, text in self._tasks.items() if item != name]
        telling = (
            run
            for pieces in texts.values()
            for text in pieces
            for run in repeated(text, source)
            if len(_COMMON.sub("", run)) > _RUN and not any(run in known for known in (*others, self._units))
        )
        return max(telling, key=len, default="")


def reason(found: Mapping[str, str]) -> str:
    """Return what speaks for an item as people read it: 标题有“党课”，活动类型“党课”."""
    places: dict[str, list[str]] = {}
    for word, place in found.items():
        places.setdefault(place, []).append(word)
    ordered = sorted(places, key=list(_WEIGHTS).index)
    return "，".join(f"{place}有{''.join(f'“{word}”' for word in places[place])}" for place in ordered)


def own_signs(item: StandardItem, items: Iterable[StandardItem]) -> Signs:
    """Return the signs of an *item* that only this site knows: pairs of characters that no other item's name has.

    The words of its explanation count too.
    """
    others = {pair for other in items if other.name != item.name for pair in _pairs(other.name)}
    explained = (part for words in _WORD.findall(item.text) for part in _PARTICLES.split(words))
    words = (
        *(pair for pair in _pairs(item.name) if pair not in others),
        *(part for part in explained if len(part) > 1),
    )
    return Signs(words=tuple(dict.fromkeys(words)))


def _pairs(text: str) -> Iterator[str]:
    for run in _HAN.findall(text):
        yield from (run[place : place + 2] for place in range(len(run) - 1))


def task_texts(project: Project) -> dict[str, str]:
    """Return what the 任务书 of *project* asks for, by item of the standard."""
    items = dict.fromkeys(item for task in project.tasks for item in task.items)
    return {item: "；".join(task.content for task in project.tasks if item in task.items) for item in items}


def repeated(text: str, source: str) -> Iterator[str]:
    """Yield the longest stretches of *text* that stand in *source* too, those of at least ``_RUN`` characters."""
    for words in _HAN.findall(text):
        places = [place for place in range(len(words) - _RUN + 1) if words[place : place + _RUN] in source]
        for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
            run = [place for _, place in group]
            yield words[run[0] : run[-1] + _RUN]
