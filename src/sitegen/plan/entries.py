"""Entries of the registers as pages show them: rows of 结对共建, 荣誉 and 媒体报道, and the links that lead to entries."""

from __future__ import annotations

from collections.abc import Iterable

from sitegen.core.urls import slug_of
from sitegen.model.registers import Honour, MediaReport, Pairing
from sitegen.model.views import HonourRow, Link, MediaRow, PairingRow
from sitegen.model.views.base import replace
from sitegen.plan.library import Library
from sitegen.plan.parts import article_link, brand_link, project_link, reference_address, thumbnail, unit_link


def anchor(kind: str, id: str) -> str:
    """Return the id of a register's entry on its page: ASCII where the number is."""
    return f"{kind}-{slug_of(id) or id}"


def pairing_row(library: Library, pairing: Pairing) -> PairingRow:
    """Return *pairing* as it stands in a table, with its articles and the checklist items that it solves."""
    items = [library.item_by_id[id] for id in pairing.checklist if id in library.item_by_id]
    parties = (
        Link(text=party.outside, note=party.role)
        if party.outside
        else replace(unit_link(library, party.unit), note=party.role)
        for party in pairing.parties
    )
    return PairingRow(
        anchor=anchor("gongjian", pairing.id),
        name=pairing.name or pairing.subject or "共建",
        types=tuple(pairing.types),
        parties=tuple(parties),
        date=pairing.date,
        until=pairing.until,
        state=pairing.state or "",
        subject=pairing.subject,
        content=pairing.content,
        outcome=pairing.outcome,
        checklist=tuple(replace(checklist_link(item.id), note=item.problem) for item in items),
        articles=tuple(article_link(library, article) for article in library.by_pairing.get(pairing.id, ())),
    )


def checklist_link(id: str) -> Link:
    """Return the link to a public checklist item."""
    return Link(text=id, address=f"/checklists.html#{anchor('qingdan', id)}")


def pairing_link(pairing: Pairing) -> Link:
    """Return the link to *pairing* on the page of all."""
    name = pairing.name or pairing.subject or pairing.id
    return Link(text=name, address=f"/pairings.html#{anchor('gongjian', pairing.id)}")


def honour_row(library: Library, honour: Honour) -> HonourRow:
    """Return *honour* as it stands in a list, with what it was earned for as far as that is shown."""
    brands, projects = library.content.brands, library.content.projects
    units = tuple(unit_link(library, id) for id in honour.units)
    return HonourRow(
        anchor=anchor("rongyu", honour.id),
        name=honour.name,
        level=honour.level,
        date=honour.date,
        by=honour.by,
        winner="" if honour.winner in {unit.text for unit in units} else honour.winner,
        units=units,
        address=reference_address(library, honour.path, honour.link) if honour.link else "",
        brands=tuple(brand_link(brands[id]) for id in honour.brands if id in brands),
        projects=tuple(project_link(projects[id]) for id in honour.projects if id in projects),
        proof=thumbnail(library, honour.path, honour.proof, alt=f"{honour.name}证明图") if honour.proof else None,
        within=second_level_names(library, honour.units),
    )


def second_level_names(library: Library, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the names of the second-level units that units *ids* are or belong to, each once."""
    return tuple(dict.fromkeys(library.content.units[library.second_level(id)].name for id in ids))


def media_row(library: Library, report: MediaReport) -> MediaRow:
    """Return *report* as it stands in a list."""
    return MediaRow(
        title=report.name,
        outlet=report.outlet,
        level=report.level,
        date=report.date,
        edition=report.edition,
        address=reference_address(library, report.path, report.link) if report.link else "",
        units=tuple(unit_link(library, id) for id in report.units),
    )
