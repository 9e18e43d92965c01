"""The standard × evidence matrix of a project: items in rows, evidence as numbered references."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.model.branding import Evidence, Project, StandardItem
from sitegen.model.views import Link
from sitegen.model.views.projects import EvidenceItem, EvidenceMatrix, EvidenceRow
from sitegen.plan.entries import anchor
from sitegen.plan.figures.evidence import Support, SupportKind, public_supports, year_table
from sitegen.plan.library import Library
from sitegen.plan.parts import article_link, held_reason, reference, reference_address, thumbnail


def evidence_matrix(library: Library, project: Project) -> EvidenceMatrix | None:
    """Return the matrix; an item without evidence is a gap, and internal. None where there is nothing to show."""
    standard = library.standard_of(project)
    found = public_supports(library, project)
    gaps = library.shows("空缺")
    if standard is None or not (found or gaps):
        return None
    kinds = tuple(kind for kind in SupportKind if any(support.kind is kind for support in found))
    items = (_item(item, found, kinds) for item in standard.items)
    return EvidenceMatrix(
        standard=standard.name,
        kinds=kinds,
        items=tuple(item for item in items if item.count or gaps),
        totals=tuple(sum(support.kind is kind for support in found) for kind in kinds),
        rows=tuple(_row(library, project, support, number) for number, support in enumerate(found, 1)),
        years=year_table(library, project),
    )


def _item(item: StandardItem, found: Sequence[Support], kinds: Sequence[SupportKind]) -> EvidenceItem:
    own = [(number, support.kind) for number, support in enumerate(found, 1) if item.name in support.items]
    return EvidenceItem(
        name=item.name,
        text=item.text,
        cells=tuple(tuple(number for number, kind in own if kind is column) for column in kinds),
        count=len(own),
    )


def _row(library: Library, project: Project, support: Support, number: int) -> EvidenceRow:
    shot = None
    if support.article:
        link = article_link(library, support.article)
    elif support.honour:
        link = Link(text=support.name, address=f"/honours.html#{anchor('rongyu', support.honour.id)}")
    else:
        assert support.evidence is not None
        link = _material(library, project, support.evidence)
        shown = support.evidence.shot or support.evidence.file
        shot = thumbnail(library, project.document.path, shown, alt=f"“{support.name}”截图") if shown else None
    return EvidenceRow(
        number=number,
        link=link,
        kind=support.kind,
        date=support.date,
        source=support.source,
        shot=shot,
        held=held_reason(library, support.path),
    )


def _material(library: Library, project: Project, evidence: Evidence) -> Link:
    """Name the evidence by its own name; a file adds its type and size."""
    path = project.document.path
    if evidence.link:
        return Link(text=evidence.name, address=reference_address(library, path, evidence.link))
    if not evidence.file:
        return Link(text=evidence.name)
    file = reference(library, path, evidence.file)
    return Link(text=evidence.name, address=file.address, note=file.note)
