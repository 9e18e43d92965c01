"""What a command line calls by a name: a unit or a 双创 project, by its id, its name or an alias; an article by path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from sitegen.core.sitefolder import CONTENT
from sitegen.core.text import nearest
from sitegen.load.names import fold
from sitegen.model.branding import Project
from sitegen.model.content import Article, PlainPage, Unit
from sitegen.plan.library import Library

T = TypeVar("T", bound=Unit | Project)
D = TypeVar("D", bound=Article | PlainPage)

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


def named_article(articles: Iterable[D], site: Path, given: str) -> D:
    """Return the one of *articles*, of the folder *site*, that *given* names: a path from here or there, or an id.

    Raises:
        click.UsageError: there is none.
    """
    known = list(articles)
    by_path = {article.document.path: article for article in known} | {article.id: article for article in known}
    for place in (Path.cwd() / given, site / given, site / CONTENT / given):
        whole = place / "index.md" if place.is_dir() else place
        if whole.is_relative_to(site) and (found := by_path.get(whole.relative_to(site).as_posix())):
            return found
    if found := by_path.get(given):
        return found
    near = nearest(given, by_path)
    hint = f"是不是“{near}”？" if near else "请写稿件的路径，例如 content/yaowen/2026-11-18-xuexi.md。"
    raise click.UsageError(
        f"没有“{given}”这篇稿件，{hint}稿件有错误的，先用 sitegen check 查出来改好。",
        click.get_current_context(silent=True),
    )


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
