"""``--all``: one command for every site of a group (站群), each by itself, with the worst of their exit codes."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from sitegen.cli.exits import Exit
from sitegen.cli.site import SETTINGS
from sitegen.cli.streams import say
from sitegen.core.diagnostics import Diagnostic, has_errors, in_order
from sitegen.core.sitefolder import GROUP, SITES
from sitegen.load.group import load_group
from sitegen.load.places import pin
from sitegen.pipeline.request import BadConfig


def sites_of(place: Path) -> tuple[list[str], tuple[Diagnostic, ...]]:
    """Return the names of the sites of the group at *place*, in order, and what is worth a warning in the list.

    Raises:
        click.UsageError: where there is no group.
        BadConfig: where its list cannot be used.
    """
    if not (place / GROUP).is_file():
        hint = "站点自己的文件夹里不用写 --all。" if (place / SETTINGS).is_file() else "请用 --site 指明站群的文件夹。"
        raise click.UsageError(f"“{place}”里没有 {GROUP}，不是站群。{hint}", click.get_current_context(silent=True))
    members, problems = load_group(place)
    told = in_order(pin(place, problems))
    if has_errors(told):
        raise BadConfig(told)
    return [member.folder for member in members], told


def worst_of(names: Iterable[str], work: Callable[[str], Exit], failed: Callable[[str, BaseException], Exit]) -> Exit:
    """Do *work* for each of the sites *names*, and return the worst that came of it.

    What stops one, *failed* tells; it does not stop the others, unless somebody interrupts.
    """
    worst = Exit.FINE
    for name in names:
        say(f"【{name}】")
        try:
            code = work(name)
        except Exception as error:
            code = failed(name, error)
        worst = max(worst, code)
    return worst


def from_above(name: str, path: str) -> str:
    """Return the *path* of a file of the site *name* as the folder of the group calls it."""
    return posixpath.normpath(f"{SITES}/{name}/{path}")


def seen_from_above(name: str, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield *problems* of the site *name* with the paths that their files have in the folder of the group."""
    for problem in problems:
        yield replace(problem, path=from_above(name, problem.path))
