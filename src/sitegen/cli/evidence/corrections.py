"""From the lines of a corrected workbook to what changes in which file. Nothing is read or written here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.core.text import nearest
from sitegen.exporters.evidence_answers import Answer
from sitegen.load.names import fold
from sitegen.model.branding import Project, Standard
from sitegen.model.content import Article
from sitegen.model.registers import Honour
from sitegen.plan.library import Library

_SEPARATORS = re.compile(r"[、，,；;\n\r]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What one article, or the honour *id*, is to say: *items* as its 对标, and the project where it *joins* it.

    *before* and *after* are the items of the project's standard alone. *items* is empty where they stay as they are.
    *others* are the names of further projects that the same 对标 counts for.
    """

    path: str
    id: str = ""
    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    items: tuple[str, ...]
    joins: bool
    others: tuple[str, ...]

    @property
    def changes(self) -> bool:
        """Tell whether there is anything to write."""
        return self.joins or bool(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """All lines of a workbook, looked at: what to write, what is wrong, and how many lines have no 对标."""

    corrections: tuple[Correction, ...]
    complaints: tuple[str, ...]
    blank: int


def check(library: Library, project: Project, standard: Standard, answers: Iterable[Answer]) -> Checked:
    """Return what *answers* change, with everything that is wrong with any of them."""
    checker = _Checker(library, project, standard)
    filled = [answer for answer in answers if answer.text]
    found = [(answer, checker.correction(answer)) for answer in filled]
    first: dict[tuple[str, str], tuple[Answer, Correction]] = {}
    for answer, correction in found:
        if correction is None:
            continue
        before, known = first.setdefault((correction.path, correction.id), (answer, correction))
        if set(known.after) != set(correction.after):
            checker.complaints.append(f"{answer.place}：与 {before.place} 是同一项，对标却不同。只留一行。")
    return Checked(
        corrections=tuple(correction for _, correction in first.values()),
        complaints=tuple(checker.complaints),
        blank=sum(not answer.text for answer in answers),
    )


class _Checker:
    """The items, articles and honours that lines may name; what they name wrongly goes to *complaints*."""

    def __init__(self, library: Library, project: Project, standard: Standard) -> None:
        self.complaints: list[str] = []
        self._library = library
        self._project = project
        self._standard = standard
        self._items = {fold(item.name): item.name for item in standard.items}
        self._articles = {article.document.path: article for article in library.content.articles}

    def correction(self, answer: Answer) -> Correction | None:
        """Return what *answer* changes; None where it is wrong."""
        items = tuple(dict.fromkeys(self._read(answer)))
        found = self._find(answer)
        if found is None or not items:
            return None
        written = found.items if isinstance(found, Honour) else found.evidence
        names = frozenset(self._items.values())
        before = tuple(item for item in written if item in names)
        same = set(before) == set(items)
        return Correction(
            path=found.path if isinstance(found, Honour) else found.document.path,
            id=found.id if isinstance(found, Honour) else "",
            title=found.name if isinstance(found, Honour) else found.title,
            before=before,
            after=before if same else items,
            items=() if same else (*(item for item in written if item not in names), *items),
            joins=self._project.id not in found.projects,
            others=tuple(self._sharing(found.projects)),
        )

    def _find(self, answer: Answer) -> Article | Honour | None:
        if answer.path:
            article = self._articles.get(answer.path)
            if article is None:
                self.complaints.append(
                    f"{answer.place}：没有“{answer.path}”这篇稿件：可能改了名、移走了，或者还没有公开（草稿、未审）。"
                )
            return article
        honour = self._library.content.honours.get(answer.id)
        if honour is None or fold(honour.name) != fold(answer.name):
            self.complaints.append(f"{answer.place}：荣誉清单里没有编号“{answer.id}”、名称“{answer.name}”的一项。")
            return None
        return honour

    def _read(self, answer: Answer) -> Iterator[str]:
        for part in filter(None, map(str.strip, _SEPARATORS.split(answer.text))):
            name = part.removesuffix("。")
            head, _, rest = name.replace("／", "/").partition("/")
            if rest and fold(head) == fold(self._standard.name):
                name = rest
            found = self._items.get(fold(name))
            if found:
                yield found
            else:
                self.complaints.append(f"{answer.place}：{self._unknown(name)}")

    def _unknown(self, name: str) -> str:
        for standard in self._library.content.standards.values():
            if any(fold(item.name) == fold(name) for item in standard.items):
                return f"“{name}”是“{standard.name}”的条目，这个项目的标准是“{self._standard.name}”。"
        near = nearest(name, self._items.values())
        return f"“{name}”不是“{self._standard.name}”的条目{f'，是不是“{near}”？' if near else '。'}"

    def _sharing(self, ids: Iterable[str]) -> Iterator[str]:
        """Yield the names of the other projects among *ids* that are built to the same standard."""
        for project in (self._library.content.projects[id] for id in ids if id != self._project.id):
            if self._library.standard_of(project) is self._standard:
                yield project.name
