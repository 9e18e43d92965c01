"""What a command line calls by a name: a unit or a 双创 project, by its id, its name or an alias."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import click

from sitegen.core.text import nearest
from sitegen.load.names import fold
from sitegen.model.branding import Project
from sitegen.model.content import Unit
from sitegen.plan.library import Library

T = TypeVar("T", bound=Unit | Project)

_MOST = 10
"""So many ids are listed where no name is near."""


def named_project(library: Library, text: str) -> Project:
    """Return the project that is called *text*.

    Raises:
        click.UsageError: there is none.
    """
    return _named(library.projects, text, "双创项目")


def named_unit(library: Library, text: str) -> Unit:
    """Return the unit that is called *text*.

    Raises:
        click.UsageError: there is none.
    """
    return _named(library.units_in_order, text, "单位")


def _named(things: Sequence[T], text: str, what: str) -> T:
    named: dict[str, T] = {}
    for thing in things:
        named |= dict.fromkeys((thing.id, thing.name, *thing.aliases), thing)
    found = {fold(name): thing for name, thing in named.items()}.get(fold(text))
    if found is not None:
        return found
    raise click.UsageError(
        f"没有“{text}”这个{what}{_hint(things, nearest(text, named))}", click.get_current_context(silent=True)
    )


def _hint(things: Sequence[Unit | Project], near: str | None) -> str:
    if near:
        return f"，是不是“{near}”？"
    ids = "、".join(thing.id for thing in things[:_MOST])
    more = f"等 {len(things):,} 个" if len(things) > _MOST else ""
    return f"。已登记的编号：{ids}{more}。" if ids else "，站点里还没有登记。"
