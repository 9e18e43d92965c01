"""What is written apart from the articles, looked up: sections, the organisation, brands, projects, registers.

Registers are newest first, everything else is in the order that site owners gave it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from sitegen.model.branding import Brand, Project, Standard
from sitegen.model.content import Section, Series, Topic, Unit
from sitegen.model.registers import ChecklistItem, Honour, MediaReport, Pairing
from sitegen.model.site import Content
from sitegen.model.vocabulary import Level
from sitegen.plan.selection import why_brand_held, why_project_held

K = TypeVar("K")
P = TypeVar("P", Section, Unit)
T = TypeVar("T")


class Catalogue:
    """The look-ups of a Content; each table is made when it is first asked for."""

    def __init__(self, content: Content) -> None:
        self.content = content

    # -- sections --------------------------------------------------------------------------------------------------

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The top sections in the order that site owners gave them."""
        return self.children_of("")

    @cached_property
    def sections_in_order(self) -> tuple[Section, ...]:
        """All sections, each before its sub-sections, siblings in the order of the site."""
        return tuple(_downwards(self.children_of))

    def children_of(self, id: str) -> tuple[Section, ...]:
        """Return the sections directly below section *id*, in order."""
        return self._children_by_section.get(id, ())

    @cached_property
    def _children_by_section(self) -> dict[str, tuple[Section, ...]]:
        found = defaultdict(list)
        for section in self.content.sections.values():
            found[section.parent].append(section)
        return {id: tuple(sorted(children, key=lambda item: (item.order, item.id))) for id, children in found.items()}

    # -- organisation ----------------------------------------------------------------------------------------------

    @cached_property
    def units_in_order(self) -> tuple[Unit, ...]:
        """All units, each before its sub-units, siblings in the organisation's order."""
        return tuple(_downwards(self.sub_units))

    @cached_property
    def present_units(self) -> tuple[Unit, ...]:
        """The units of this school that have not been merged away, in the organisation's order: who may lack something."""
        return tuple(unit for unit in self.units_in_order if unit.present)

    @cached_property
    def unit_names(self) -> frozenset[str]:
        """Every name that a unit goes by."""
        return frozenset(name for unit in self.content.units.values() for name in (unit.name, *unit.aliases))

    @cached_property
    def place_of_unit(self) -> dict[str, int]:
        """The place of each unit in the organisation's order, by id."""
        return {unit.id: place for place, unit in enumerate(self.units_in_order)}

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

    def lines(self, ids: Iterable[str]) -> list[str]:
        """Return the units *ids* and all units above them, each once."""
        return list(dict.fromkeys(above for id in ids for above in self.unit_line(id)))

    def second_level(self, id: str) -> str:
        """Return the unit directly below the top of the organisation that unit *id* is or belongs to, or the top."""
        line = self.unit_line(id)
        return line[-2] if len(line) > 1 else id

    @cached_property
    def merged_into(self) -> dict[str, tuple[Unit, ...]]:
        """The units that were merged into each unit, in the organisation's order."""
        return grouped(self.units_in_order, lambda unit: (unit.successor,) if unit.successor else ())

    # -- brands, projects, series, topics --------------------------------------------------------------------------

    @cached_property
    def brands(self) -> tuple[Brand, ...]:
        """Brands in the order of their units."""
        place = self.place_of_unit
        return tuple(sorted(self.content.brands.values(), key=lambda item: (item.order, place[item.unit], item.id)))

    @cached_property
    def brands_by_unit(self) -> dict[str, tuple[Brand, ...]]:
        """Brands of each unit and of all units below it."""
        return grouped(self.brands, lambda brand: self.unit_line(brand.unit))

    @cached_property
    def projects(self) -> tuple[Project, ...]:
        """Projects by level, type, batch and unit."""
        place = self.place_of_unit
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
    def kept_brands(self) -> frozenset[str]:
        """The ids of the brands that have not left."""
        return frozenset(brand.id for brand in self.brands if not why_brand_held(brand))

    @cached_property
    def kept_projects(self) -> frozenset[str]:
        """The ids of the projects that have neither failed nor been withdrawn."""
        return frozenset(project.id for project in self.projects if not why_project_held(project))

    @cached_property
    def projects_by_unit(self) -> dict[str, tuple[Project, ...]]:
        """Projects of each unit and of all units below it."""
        return grouped(self.projects, lambda project: self.unit_line(project.unit))

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

    # -- registers -------------------------------------------------------------------------------------------------

    @cached_property
    def pairings(self) -> tuple[Pairing, ...]:
        """Pairings, newest first."""
        return tuple(sorted(self.content.pairings.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

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
    def checklist(self) -> tuple[ChecklistItem, ...]:
        """The checklist items that may come out, by id; private ones do in no kind of build."""
        public = (item for item in self.content.checklist.values() if item.may_be_public)
        return tuple(sorted(public, key=lambda item: item.id))

    @cached_property
    def item_by_id(self) -> dict[str, ChecklistItem]:
        """The checklist items that may come out, by id."""
        return {item.id: item for item in self.checklist}

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """Honours, newest first."""
        return tuple(sorted(self.content.honours.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

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
    def media(self) -> tuple[MediaReport, ...]:
        """Media reports, newest first."""
        return tuple(sorted(self.content.media.values(), key=lambda item: (-item.date.day.toordinal(), item.id)))

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


def _downwards(below: Callable[[str], tuple[P, ...]]) -> Iterator[P]:
    """Yield everything *below* the root, which is the empty id, each before what is below it."""
    pending = list(reversed(below("")))
    while pending:
        item = pending.pop()
        yield item
        pending.extend(reversed(below(item.id)))


def grouped(items: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """Return *items* under each of their *keys*, in the order given."""
    found: dict[K, list[T]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            found[key].append(item)
    return {key: tuple(members) for key, members in found.items()}
