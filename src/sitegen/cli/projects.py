"""The 双创 project that a command line names."""

from __future__ import annotations

import click

from sitegen.core.text import nearest
from sitegen.load.names import fold
from sitegen.model.branding import Project
from sitegen.plan.library import Library


def chosen_project(library: Library, text: str) -> Project:
    """Return the project whose id, name or alias *text* is.

    Raises:
        click.UsageError: there is none; with the nearest name, or with all ids where none is near.
    """
    named = {name: project for project in library.projects for name in (project.id, project.name, *project.aliases)}
    found = {fold(name): project for name, project in named.items()}.get(fold(text))
    if found is not None:
        return found
    near = nearest(text, named)
    known = "、".join(project.id for project in library.projects)
    rest = f"，是不是“{near}”？" if near else f"。已登记的编号：{known}。" if known else "，站点里还没有登记项目。"
    raise click.UsageError(f"没有“{text}”这个双创项目{rest}", click.get_current_context(silent=True))
