"""Evidence of 党建“双创” projects that is dated outside the 建设期."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.core.codes import problem
from sitegen.core.diagnostics import Diagnostic
from sitegen.model.routes import Route
from sitegen.model.site import Site
from sitegen.plan.figures.evidence import Support, outside_period
from sitegen.plan.library import Library
from sitegen.plan.parts import period_text


def evidence_outside_period(site: Site, routes: Collection[Route]) -> Iterator[Diagnostic]:
    """Yield a warning for each piece of evidence whose date lies in the 建设期 of no project that it supports."""
    library = Library(site)
    for project in library.projects:
        for support in outside_period(library, project):
            assert support.date is not None
            what = f"{support.kind.value}“{support.name}”的日期 {support.date.text[:10]}"
            when = f"“{project.name}”的建设期（{period_text(project.period)}）"
            at, needle = _place(support)
            key = "证据" if support.evidence else "对标"
            hint = f"核对日期，或者从“{key}”里去掉；确为建设期外的可以不改。"
            yield problem("FM060", support.path, f"{what} 不在{when}内。", hint, at=at, needle=needle)


def _place(support: Support) -> tuple[tuple[str | int, ...], str]:
    """An honour without a 编号 goes by its place in the list; any other is found by its 编号."""
    if support.evidence:
        return ("evidence", support.place), ""
    if support.article:
        return ("evidence",), ""
    assert support.honour is not None
    id = support.honour.id
    return ((int(id) - 1, "items"), "") if id.isdigit() else ((), id)
