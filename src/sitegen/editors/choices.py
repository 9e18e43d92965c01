"""What the site calls its own things, in the order in which editors offer it."""

from __future__ import annotations

from typing import NamedTuple

from sitegen.model.site import Content
from sitegen.plan.catalogue import Catalogue

_SHOWN = 24


class Choice(NamedTuple):
    """What is written, and what it is where that alone does not tell."""

    value: str
    label: str = ""


Choices = dict[str, tuple[Choice, ...]]
"""By the kind of thing that a key names: its *ref*, or ``item`` for items of standards (``load.schemas.offered``)."""


def choices_of(content: Content) -> Choices:
    """Return what there is to choose from in the site of *content*, without what nobody writes about any more."""
    known = Catalogue(content)
    standards = content.standards.values()
    found = {
        "section": [Choice(section.name) for section in known.sections_in_order],
        "unit": [
            Choice(unit.name)
            for unit in sorted(known.units_in_order, key=lambda unit: unit.outside)
            if not unit.successor
        ],
        "brand": [Choice(brand.name) for brand in known.brands],
        "project": [Choice(project.name) for project in known.projects],
        "series": [Choice(series.name) for series in known.series if not series.archived],
        "topic": [Choice(topic.name) for topic in known.topics if not topic.archived],
        "pairing": [_told(pairing.id, pairing.name) for pairing in known.pairings],
        "checklist": [_told(item.id, item.problem) for item in known.checklist],
        "standard": [Choice(standard.name) for standard in standards],
        "item": [
            Choice(item.name, f"{item.name}（{standard.name}）") for standard in standards for item in standard.items
        ],
        "focus": [Choice(word) for word in content.config.focuses],
    }
    return {kind: tuple({choice.value: choice for choice in given}.values()) for kind, given in found.items()}


def _told(id: str, text: str) -> Choice:
    short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
    return Choice(id, f"{id} {short}" if short else "")
