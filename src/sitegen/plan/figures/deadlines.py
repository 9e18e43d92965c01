"""近期到期: everything with a day ahead, of all kinds, in one list. Internal: what is due says what is not done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sitegen.core.dates import Stamp
from sitegen.model.content import Article, Unit
from sitegen.model.value import Value
from sitegen.model.vocabulary import Genre
from sitegen.plan.entries import anchor
from sitegen.plan.figures import checklists, projects
from sitegen.plan.figures.coverage import BRANCHES, is_recognised, units_without_brand
from sitegen.plan.figures.planned import open_plans
from sitegen.plan.library import Library
from sitegen.plan.parts import brand_link, project_link, reference, unit_link


class Deadline(Value):
    """What has its day on *day*, in *days* days: 0 is today. *what* says in Chinese what kind of thing it is."""

    day: date
    what: str
    title: str
    address: str
    days: int


def deadlines(library: Library, days: int = 30) -> tuple[Deadline, ...]:
    """Return everything that is due today or within *days*: by day, then by kind and title.

    What has passed is not in the list; of checklist items only those are that may come out. *library* is one of a
    preview: elsewhere, articles that are still to come have no address.
    """
    today = library.site.today
    until = today + timedelta(days=days)
    found = {item for item in _all(library, days) if today <= item.day <= until}
    return tuple(sorted(found, key=lambda item: (item.day, item.what, item.title, item.address)))


def _all(library: Library, days: int) -> Iterator[Deadline]:
    for article in library.content.articles:
        if not article.draft and not article.internal:
            yield from _of_article(library, article)
    for due in projects.due_soon(library, days):
        address = project_link(due.project).address
        yield _deadline(library, due.due.last_day, str(due.matter), f"{due.project.name}：{due.name}", address)
    for item in checklists.due_soon(library, days):
        if item.due:
            address = f"/checklists.html#{anchor('qingdan', item.id)}"
            yield _deadline(library, item.due, "清单项", f"{item.id} {item.problem}", address)
    yield from _of_brands(library)
    for unit in library.present_units:
        if election := election_due(unit):
            yield _deadline(library, election, "换届", unit.name, unit_link(library, unit.id).address)
    for plan in open_plans(library):
        address = reference(library, plan.path, plan.article).address if plan.article else ""
        yield _deadline(library, plan.planned, "选题", plan.name, address)


def _of_article(library: Library, article: Article) -> Iterator[Deadline]:
    address = library.site.addresses.get(article.document.path, "")
    comes = max(article.date.day, article.publish_at or article.date.day)
    if comes > library.site.today:
        yield _deadline(library, comes, "定时发布", article.title, address)
    if article.expire:
        what = "公示截止" if article.genre is Genre.PUBLICITY else "稿件下架"
        yield _deadline(library, article.expire, what, article.title, address)


def _of_brands(library: Library) -> Iterator[Deadline]:
    for brand in library.brands:
        if brand.deadline and brand.id in library.kept_brands and not is_recognised(brand):
            yield _deadline(library, brand.deadline, "品牌凝练", brand.name, brand_link(brand).address)
    lacking = sum(unit.type in BRANCHES for unit in units_without_brand(library))
    if library.config.brand_deadline and lacking:
        title = f"还有 {lacking} 个党支部没有品牌"
        yield _deadline(library, library.config.brand_deadline, "品牌凝练", title, "/brands/index.html")


def election_due(unit: Unit) -> date | None:
    """Return the last day by which *unit* has to elect again (换届 and 任期); None where it does not say."""
    if unit.election is None or unit.term <= 0:
        return None
    stamp = unit.election
    year = stamp.day.year + unit.term
    if (stamp.day.month, stamp.day.day) == (2, 29):
        return date(year, 2, 28)
    return Stamp(stamp.day.replace(year=year), stamp.clock, stamp.precision).last_day


def late_elections(library: Library) -> tuple[tuple[Unit, date], ...]:
    """Return our units that should have elected again before today, with the day, in the organisation's order."""
    found = ((unit, election_due(unit)) for unit in library.present_units)
    return tuple((unit, day) for unit, day in found if day and day < library.site.today)


def _deadline(library: Library, day: date, what: str, title: str, address: str) -> Deadline:
    return Deadline(day=day, what=what, title=title, address=address, days=(day - library.site.today).days)
