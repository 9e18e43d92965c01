"""What a site of a group (站群) may take in from the sites below it, read as it lies in their folders."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic, Severity
from sitegen.core.sitefolder import ABOVE, GROUP
from sitegen.core.text import nearest
from sitegen.load.config import load_config
from sitegen.load.content import load_content
from sitegen.load.group import Members, load_group
from sitegen.load.sources import Read
from sitegen.model.group import Takes
from sitegen.model.site import Content
from sitegen.plan.catalogue import Catalogue
from sitegen.plan.syndication import Below, Lent, unplaced
from sitegen.store.store import Store


def read_lent(root: Path, content: Content, store: Store, read: Read) -> tuple[Lent | None, tuple[Diagnostic, ...]]:
    """Return what the site at *root*, which says *content*, may take in, and what is wrong with it; prose is to follow.

    Of what is wrong in another site only errors are told: then nothing is published here, lest its articles vanish.
    """
    members, found = load_group(root, ABOVE, store)
    problems = [item for item in found if item.severity is Severity.ERROR]
    units = [_unit(content, member.unit) for member in members]
    problems += _unknown(content, members, units)
    number = next((place for place, member in enumerate(members) if member.folder == root.resolve().name), None)
    if number is None or not units[number] or members[number].takes is Takes.NONE or problems:
        return None, tuple(problems)
    catalogue = Catalogue(content)
    below: list[Below] = []
    for member, unit in sorted(zip(members, units, strict=True), key=lambda item: item[0].folder):
        if unit and units[number] in catalogue.unit_line(unit)[1:]:
            site, found = _read(root, member.folder, unit, store, read)
            problems += (item for item in found if item.severity is Severity.ERROR)
            below += site
    if not below:
        return None, tuple(problems)
    lent = Lent(number=number, above=members[number], below=tuple(below), prose={})
    return lent, (*problems, *unplaced(content, lent))


def _read(root: Path, name: str, unit: str, store: Store, read: Read) -> tuple[list[Below], tuple[Diagnostic, ...]]:
    home = f"../{name}/"
    config, problems = load_config(root, store, home)
    if config is None:
        return [], problems
    loaded = load_content(root, config, store, read, home=home)
    return [Below(name=name, unit=unit, content=loaded.content)], (*problems, *loaded.problems)


def _unit(content: Content, name: str) -> str:
    """Return the id of the unit that goes by *name*, the empty string for none."""
    units = content.units.values()
    return next((unit.id for unit in units if name and name in (unit.id, unit.name, *unit.aliases)), "")


def _unknown(content: Content, members: Members, units: list[str]) -> Iterator[Diagnostic]:
    for number, (member, unit) in enumerate(zip(members, units, strict=True)):
        if member.unit and not unit:
            near = nearest(
                member.unit, [name for unit in content.units.values() for name in (unit.name, *unit.aliases)]
            )
            hint = f"是不是“{near}”？" if near else "各站点的单位登记在 shared/content/units 里。"
            message = f"没有“{member.unit}”这个单位。"
            yield problem("FM020", ABOVE + GROUP, message, hint, at=(number, "unit"), needle=member.unit)
