"""What texts cite that lists something: tables in files, and what brands and projects say of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sitegen.checks.manuscript import Table, Tables
from sitegen.load.attached import TABLES, tables_in
from sitegen.load.files import read
from sitegen.model.content import Prose
from sitegen.model.site import Site
from sitegen.model.value import Value
from sitegen.plan.links import Goal, is_outside, is_picture, resolve


class Source(Value, array_like=True):
    """What stands behind the link *target*: the file at *path* with that *digest*, or *tables* that are known."""

    target: str
    path: str = ""
    digest: str = ""
    tables: tuple[Table, ...] = ()


def sources(site: Site, prose: Mapping[str, Prose]) -> dict[str, tuple[Source, ...]]:
    """Return what each file of the content cites, by its path; of those that cite nothing there is none."""
    entries = {path: tables for path, tables in _entries(site) if tables}
    targets = {path: body.links for path, body in prose.items() if body.links}
    for article in site.content.articles:
        if article.attachments:
            path = article.document.path
            targets[path] = (*targets.get(path, ()), *(attachment.file for attachment in article.attachments))
    found = {path: tuple(_sources(site, entries, path, dict.fromkeys(links))) for path, links in targets.items()}
    return {path: cited for path, cited in found.items() if cited}


def tables_of(root: Path, cited: tuple[Source, ...]) -> Tables:
    """Return the tables of what is *cited*, as far as they can be read."""
    found = []
    for source in cited:
        tables = source.tables
        if source.path:
            try:
                tables = tables_in(source.path, read(root, source.path)[0])
            except OSError:
                continue
        found.append((source.target, tables))
    return tuple(found)


def _sources(
    site: Site, entries: Mapping[str, tuple[Table, ...]], path: str, links: Mapping[str, Any]
) -> Iterator[Source]:
    for link in links:
        if is_picture(link) or is_outside(link):
            continue
        resolved = resolve(site, path, link)
        if resolved.goal is Goal.FILE and resolved.path.lower().endswith(TABLES):
            yield Source(target=link, path=resolved.path, digest=site.content.files[resolved.path].digest)
        elif resolved.goal is Goal.DOCUMENT and resolved.path != path and resolved.path in entries:
            yield Source(target=link, tables=entries[resolved.path])


def _entries(site: Site) -> Iterator[tuple[str, tuple[Table, ...]]]:
    for brand in site.content.brands.values():
        yield brand.document.path, _listed("工作法", [method.name for method in brand.methods])
    for project in site.content.projects.values():
        tasks, milestones = (task.content for task in project.tasks), (one.name for one in project.milestones)
        yield project.document.path, (*_listed("任务", [*tasks]), *_listed("节点", [*milestones]))


def _listed(called: str, entries: list[str]) -> tuple[Table, ...]:
    return (tuple(((0, text),) for text in (called, *entries)),) if entries else ()
