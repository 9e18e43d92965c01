"""节点 of a project: the rows of their table, and the 建设期 as a ruled line with a mark for each.

Production shows those that were reached, when they were, and none that went badly; what is only planned, and how late
it is, comes out where previews and 公开 bring it out. Nothing here depends on today but what is late.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sitegen.core.dates import Stamp
from sitegen.model.branding import Milestone, Project
from sitegen.model.value import Value
from sitegen.model.views import Link
from sitegen.model.views.projects import Mark, MilestoneRow, Ruler, Tick
from sitegen.plan.figures.projects import delay
from sitegen.plan.library import Library
from sitegen.plan.links import is_reference
from sitegen.plan.parts import period_text, reference

_NEGATIVE_RESULTS = ("未通过", "延期", "延长", "撤销", "整改", "不合格")
_MARGIN = 2
_APART = 5
"""How far numbers stand from each other on a row: 16 pixels on a phone, the width of two digits."""


def milestone_rows(library: Library, project: Project) -> tuple[MilestoneRow, ...]:
    """Return the 节点 of *project* that this build shows, in the order of the plan."""
    today = library.site.today
    return tuple(
        MilestoneRow(
            name=item.name,
            actual=item.actual,
            planned=_shown_plan(library, item),
            result=item.result,
            material=_material(library, project, item),
            delay=delay(item, today) if library.shows("逾期") else "",
        )
        for item in project.milestones
        if _comes_out(library, item)
    )


def _comes_out(library: Library, item: Milestone) -> bool:
    if any(word in item.result for word in _NEGATIVE_RESULTS) and not library.shows("负面状态"):
        return False
    return item.actual is not None or library.shows("未完成")


def _shown_plan(library: Library, item: Milestone) -> Stamp | None:
    """A plan that has been missed tells that it has: it is shown where lateness is."""
    if not library.shows("未完成") or (delay(item, library.site.today) and not library.shows("逾期")):
        return None
    return item.planned


def _material(library: Library, project: Project, item: Milestone) -> Link | None:
    path = project.document.path
    if is_reference(library.site, path, item.material):
        link = reference(library, path, item.material)
        return link if link.address else None
    if item.material.startswith(("http://", "https://")):
        return Link(text="网页", address=item.material)
    return Link(text=item.material) if item.material else None


class _Scale(Value):
    """Days as hundredths of the line."""

    first: date
    last: date

    def at(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return round(_MARGIN + (100 - 2 * _MARGIN) * share, 2)

    def years(self) -> Iterator[Tick]:
        for year in range(self.first.year, self.last.year + 1):
            if self.first <= (day := date(year, 1, 1)) <= self.last:
                yield Tick(text=str(year), x=self.at(day))


def ruler(library: Library, project: Project, rows: Sequence[MilestoneRow]) -> Ruler | None:
    """Return the line on which *rows* are marked; None where there are not two days to draw it between."""
    late = any(row.delay and row.actual is None for row in rows)
    today = library.site.today if library.shows("逾期") else None
    days = [stamp.day for row in rows for stamp in (row.actual, row.planned) if stamp]
    ends = [stamp.day for stamp in project.period] + ([today] if today and late else [])
    if not days or min(days + ends) == max(days + ends):
        return None
    scale = _Scale(first=min(days + ends), last=max(days + ends))
    marks = tuple(_marks(scale, rows, today))
    return Ruler(
        label=_label(project, rows),
        period=(scale.at(project.period[0].day), scale.at(project.period[1].day)) if project.period else None,
        ticks=tuple(scale.years()),
        marks=marks,
        rows=max(mark.row for mark in marks) + 1,
        today=scale.at(today) if today and scale.first <= today <= scale.last else None,
    )


def _marks(scale: _Scale, rows: Sequence[MilestoneRow], today: date | None) -> Iterator[Mark]:
    """Yield the marks from left to right, each number on the first row on which there is room for it."""
    placed = [(stamp.day, number, row) for number, row in enumerate(rows, 1) if (stamp := row.actual or row.planned)]
    taken: list[float] = []
    for day, number, row in sorted(placed, key=lambda item: item[:2]):
        x = scale.at(day)
        free = next((place for place, last in enumerate(taken) if x - last >= _APART), len(taken))
        taken[free : free + 1] = [x]
        moved = row.actual and row.planned and not row.planned.day <= row.actual.day <= row.planned.last_day
        planned = scale.at(row.planned.day) if row.planned and moved else None
        until = day if row.actual else today
        since = row.planned.day if row.planned else None
        late = (scale.at(since), scale.at(until)) if row.delay and since and until else None
        yield Mark(number=number, x=x, row=free, done=row.actual is not None, planned=planned, late=late)


def _label(project: Project, rows: Sequence[MilestoneRow]) -> str:
    """Say in words what the line shows."""
    parts = [f"建设期 {period_text(project.period)}"] if project.period else []
    for row in rows:
        if stamp := row.actual or row.planned:
            parts.append(f"{row.name} {'' if row.actual else '计划 '}{stamp.chinese}")
    return "；".join(parts)
