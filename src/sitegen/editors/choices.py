"""What the site calls its own things, in the order in which editors offer it."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from sitegen.model.branding import Brand, Project
from sitegen.model.content import Section, Series, Topic, Unit
from sitegen.model.site import Content

T = TypeVar("T", Section, Brand, Project, Series, Topic)

_SHOWN = 24


class Choice(NamedTuple):
    """What is written, and what it is where that alone does not tell."""

    value: str
    label: str = ""


Choices = dict[str, tuple[Choice, ...]]
"""By the kind of thing that a key names: its *ref*, or ``item`` for items of standards (``load.schemas.offered``)."""


def choices_of(content: Content) -> Choices:
    """Return what there is to choose from in the site of *content*, without what nobody writes about any more."""
    found = {
        "section": [_named(section) for section in _ordered(content.sections)],
        "unit": [_named(unit) for unit in _units(content) if not unit.successor],
        "brand": [_named(brand) for brand in _ordered(content.brands)],
        "project": [_named(project) for project in _ordered(content.projects)],
        "series": [_named(series) for series in _ordered(content.series) if not series.archived],
        "topic": [_named(topic) for topic in _ordered(content.topics) if not topic.archived],
        "pairing": [_told(id, pairing.name) for id, pairing in sorted(content.pairings.items())],
        # What is not public is named nowhere but in its own file.
        "checklist": [_told(id, item.problem * item.may_be_public) for id, item in sorted(content.checklist.items())],
        "standard": [Choice(standard.name) for standard in content.standards.values()],
        "item": [
            Choice(item.name, f"{item.name}（{standard.name}）")
            for standard in content.standards.values()
            for item in standard.items
        ],
        "focus": [Choice(word) for word in content.config.focuses],
    }
    return {kind: tuple(dict.fromkeys(given)) for kind, given in found.items()}


def _units(content: Content) -> list[Unit]:
    """Return the site's own units by name, then those of other schools."""
    return sorted(content.units.values(), key=lambda unit: (unit.outside, unit.order, unit.id))


def _ordered(things: dict[str, T]) -> list[T]:
    return sorted(things.values(), key=lambda thing: (thing.order, thing.id))


def _named(thing: Section | Unit | Brand | Project | Series | Topic) -> Choice:
    return Choice(thing.name)


def _told(id: str, text: str) -> Choice:
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
    return Choice(id, f"{id} {short}" if short else "")
