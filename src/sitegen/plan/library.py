"""The Site, looked up every way that planners need: by section, unit, brand, project, series, tag, month.

All lists are newest first, like ``site.articles``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from sitegen.model.branding import Brand, Project, Standard
from sitegen.model.content import Article, Section, Series, Topic, Unit
from sitegen.model.registers import ChecklistItem, Honour, MediaReport, Pairing
from sitegen.model.site import Site
from sitegen.model.views import Card
from sitegen.model.vocabulary import Level
from sitegen.plan import opening

K = TypeVar("K")
T = TypeVar("T")


class Library:
    """The look-ups of one Site. Built once for a plan; each table is made when it is first asked for."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.content = site.content
        self.config = site.config
        self.cards: dict[str, Card] = {}
        """Articles as list entries, by id, as far as ``parts.card`` has made them."""

    def address(self, article: Article) -> str:
        """Return the rooted address of *article*."""
        return self.site.addresses[article.document.path]

    @cached_property
    def article_at(self) -> dict[str, Article]:
        """Articles by content path."""
        return {article.document.path: article for article in self.site.articles}

    @cached_property
    def held(self) -> dict[str, str]:
        """Why production holds content back, by path."""
        return {item.path: item.reason for item in self.site.held}

    @cached_property
    def names(self) -> dict[str, str]:
        """What everything that has a page is called, articles apart, by content path."""
        content = self.content
        named: Iterable[Mapping[str, Section | Unit | Brand | Project | Series | Topic]] = (
            *(content.sections, content.units, content.brands, content.projects, content.series, content.topics),
        )
        found = {item.document.path: item.name for kind in named for item in kind.values()}
        return found | {page.document.path: page.title for page in content.pages.values()}

    @cached_property
    def published(self) -> Library:
        """This Library without the articles that production holds back: what figures count, in previews too."""
        return Library(opening.published(self.site)) if self.site.preview else self

    def shows(self, choice: str) -> bool:
        """Tell whether this build brings out what production keeps internal: previews do, and what 公开 names."""
        return self.site.preview or choice in self.config.public

    def makes_public(self, choice: str) -> bool:
        """Tell whether 公开 names *choice*: for internal figures that previews show on the board, not on this page."""
        return choice in self.config.public

    # -- sections ------------------------------------------------------------------------------------------------

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The top sections in the order that site owners gave them."""
        return self.children_of("")

    def children_of(self, id: str) -> tuple[Section, ...]:
        """Return the sections directly below section *id*, in order."""
        return self._children_by_section.get(id, ())

    @cached_property
    def _children_by_section(self) -> dict[str, tuple[Section, ...]]:
        found = defaultdict(list)
        for section in self.content.sections.values():
            found[section.parent].append(section)
        return {id: tuple(sorted(children, key=lambda item: (item.order, item.id))) for id, children in found.items()}

    @cached_property
    def by_section(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each section with its sub-sections."""
        return self._group(lambda article: self._with_parents(article.section))

    def _with_parents(self, id: str) -> list[str]:
        chain = []
        while id:
            chain.append(id)
            id = self.content.sections[id].parent
        return chain

    # -- units ---------------------------------------------------------------------------------------------------

    @cached_property
    def units_in_order(self) -> tuple[Unit, ...]:
        """All units, each before its sub-units, siblings in the organisation's order."""
        ordered: list[Unit] = []
        pending = list(reversed(self.sub_units("")))
        while pending:
            unit = pending.pop()
            ordered.append(unit)
            pending.extend(reversed(self.sub_units(unit.id)))
        return tuple(ordered)

    def sub_units(self, id: str) -> tuple[Unit, ...]:
        """Return the units directly below unit *id* (the roots for the empty id), in order."""
        return self._sub_units.get(id, ())

    @cached_property
    def _sub_units(self) -> dict[str, tuple[Unit, ...]]:
        found = defaultdict(list)
        for unit in self.content.units.values():
            found[unit.parent].append(unit)
        return {id: tuple(sorted(children, key=lambda unit: (unit.order, unit.id))) for id, children in found.items()}

    def unit_line(self, id: str) -> list[str]:
        """Return unit *id* and the units above it, nearest first."""
        line = []
        while id:
            line.append(id)
            id = self.content.units[id].parent
        return line

    @cached_property
    def by_unit(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each unit and of all units below it, each article once."""
        return self._group(lambda article: self.lines(article.all_units))

    @cached_property
    def by_own_unit(self) -> dict[str, tuple[Article, ...]]:
        """Articles that name the unit itself, those of its sub-units apart."""
        return self._group(lambda article: article.all_units)

    def second_level(self, id: str) -> str:
        """Return the unit directly below the top of the organisation that unit *id* is or belongs to, or the top."""
        line = self.unit_line(id)
        return line[-2] if len(line) > 1 else id

    @cached_property
    def merged_into(self) -> dict[str, tuple[Unit, ...]]:
        """The units that were merged into each unit, in the organisation's order."""
        return grouped(self.units_in_order, lambda unit: (unit.successor,) if unit.successor else ())

    def lines(self, ids: Iterable[str]) -> list[str]:
        """Return the units *ids* and all units above them, each once."""
        return list(dict.fromkeys(above for id in ids for above in self.unit_line(id)))

    # -- brands, projects, series, tags, months --------------------------------------------------------------------

    @cached_property
    def brands(self) -> tuple[Brand, ...]:
        """Brands in the order of their units."""
        place = {unit.id: number for number, unit in enumerate(self.units_in_order)}
        return tuple(sorted(self.content.brands.values(), key=lambda item: (item.order, place[item.unit], item.id)))

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """Projects by level, type, batch and unit."""
        place = {unit.id: number for number, unit in enumerate(self.units_in_order)}
        levels = {level: number for number, level in enumerate(Level)}
        return tuple(
            sorted(
                self.content.projects.values(),
                key=lambda item: (
                    item.order,
                    levels[item.level],
                    item.type.value,
                    item.batch,
                    place[item.unit],
                    item.id,
                ),
            )
        )

    @cached_property
    def projects_after(self) -> dict[str, tuple[Project, ...]]:
        """The projects that name each project as their 前序项目."""
        return grouped(self.projects, lambda project: (project.previous,) if project.previous else ())

    def standard_of(self, project: Project) -> Standard | None:
        """Return the standard that *project* names, else the one for its type."""
        standards = self.content.standards
        if project.standard:
            return standards.get(project.standard)
        return next((standard for standard in standards.values() if project.type in standard.types), None)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The series in the order that site owners gave them."""
        return tuple(sorted(self.content.series.values(), key=lambda item: (item.order, item.id)))

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics in the order that site owners gave them."""
        return tuple(sorted(self.content.topics.values(), key=lambda item: (item.order, item.id)))

    @cached_property
    def by_brand(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each brand."""
        return self._group(lambda article: article.brands)

    @cached_property
    def by_project(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each project."""
        return self._group(lambda article: article.projects)

    @cached_property
    def brands_by_unit(self) -> dict[str, tuple[Brand, ...]]:
        """Brands of each unit and of all units below it."""
        return grouped(self.brands, lambda brand: self.unit_line(brand.unit))

    @cached_property
    def projects_by_unit(self) -> dict[str, tuple[Project, ...]]:
        """Projects of each unit and of all units below it."""
        return grouped(self.projects, lambda project: self.unit_line(project.unit))

    @cached_property
    def by_series(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each series."""
        return self._group(lambda article: article.series)

    @cached_property
    def by_topic(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each topic: those that name it, and those with one of its tags."""
        topics_of_tag = defaultdict(list)
        for topic in self.content.topics.values():
            for tag in topic.tags:
                topics_of_tag[tag].append(topic.id)
        return self._group(
            lambda article: dict.fromkeys((*article.topics, *(id for tag in article.tags for id in topics_of_tag[tag])))
        )

    @cached_property
    def by_tag(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each tag."""
        return self._group(lambda article: article.tags)

    @cached_property
    def by_month(self) -> dict[tuple[int, int], tuple[Article, ...]]:
        """Articles of each (year, month), newest month first."""
        return self._group(lambda article: ((article.date.day.year, article.date.day.month),))

    @cached_property
    def by_pairing(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each pairing."""
        return self._group(lambda article: article.pairings)

    @cached_property
    def by_checklist(self) -> dict[str, tuple[Article, ...]]:
        """Articles of each checklist item."""
        return self._group(lambda article: article.checklist)

    # -- registers -------------------------------------------------------------------------------------------------

    @cached_property
    def pairings(self) -> tuple[Pairing, ...]:
        """Pairings, newest first."""
        return tuple(sorted(self.content.pairings.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """Honours, newest first."""
        return tuple(sorted(self.content.honours.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

    @cached_property
    def media(self) -> tuple[MediaReport, ...]:
        """Media reports, newest first."""
        return tuple(sorted(self.content.media.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

    @cached_property
    def checklist(self) -> tuple[ChecklistItem, ...]:
        """The checklist items that may come out, by id; private ones do in no kind of build."""
        public = (item for item in self.content.checklist.values() if item.may_be_public)
        return tuple(sorted(public, key=lambda item: item.id))

    @cached_property
    def item_by_id(self) -> dict[str, ChecklistItem]:
        """The checklist items that may come out, by id."""
        return {item.id: item for item in self.checklist}

    @cached_property
    def pairings_by_party(self) -> dict[str, tuple[Pairing, ...]]:
        """Pairings of each of our units, those of its sub-units apart."""
        return grouped(self.pairings, lambda item: dict.fromkeys(party.unit for party in item.parties if party.unit))

    @cached_property
    def pairings_by_unit(self) -> dict[str, tuple[Pairing, ...]]:
        """Pairings of each unit and of all units below it, each once."""
        return grouped(self.pairings, lambda item: self.lines(party.unit for party in item.parties))

    @cached_property
    def pairings_by_item(self) -> dict[str, tuple[Pairing, ...]]:
        """Pairings of each checklist item that they solve."""
        return grouped(self.pairings, lambda item: dict.fromkeys(item.checklist))

    @cached_property
    def honours_by_unit(self) -> dict[str, tuple[Honour, ...]]:
        """Honours of each unit and of all units below it, each once."""
        return grouped(self.honours, lambda item: self.lines(item.units))

    @cached_property
    def honours_by_brand(self) -> dict[str, tuple[Honour, ...]]:
        """Honours of each brand."""
        return grouped(self.honours, lambda item: dict.fromkeys(item.brands))

    @cached_property
    def honours_by_project(self) -> dict[str, tuple[Honour, ...]]:
        """Honours of each project."""
        return grouped(self.honours, lambda item: dict.fromkeys(item.projects))

    @cached_property
    def media_by_unit(self) -> dict[str, tuple[MediaReport, ...]]:
        """Media reports of each unit and of all units below it, each once."""
        return grouped(self.media, lambda item: self.lines(item.units))

    @cached_property
    def media_by_brand(self) -> dict[str, tuple[MediaReport, ...]]:
        """Media reports of each brand."""
        return grouped(self.media, lambda item: dict.fromkeys(item.brands))

    @cached_property
    def media_by_project(self) -> dict[str, tuple[MediaReport, ...]]:
        """Media reports of each project."""
        return grouped(self.media, lambda item: dict.fromkeys(item.projects))

    def _group(self, keys: Callable[[Article], Iterable[K]]) -> dict[K, tuple[Article, ...]]:
        return grouped(self.site.articles, keys)


def grouped(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """Return *items* under each of their *keys*, in the order given."""
    found: dict[K, list[T]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            found[key].append(item)
    return {key: tuple(members) for key, members in found.items()}
