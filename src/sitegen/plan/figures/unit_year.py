"""A unit's year: what it and the units below it published, built, solved and earned, as far as the site records it.

Articles are ours that name one of the units, by their date of publication. What a register dates belongs to the year
of that date; what runs on belongs to every year in which it ran.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sitegen.core.dates import Stamp
from sitegen.model.branding import Brand, BrandReview, Milestone, Project, Result, Task
from sitegen.model.content import Article, Unit
from sitegen.model.registers import ChecklistItem, Honour, MediaReport, Pairing
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import Genre, ItemState, PairingState, TaskState
from sitegen.plan.figures.articles import has_picture
from sitegen.plan.figures.calendar import LIFE, NOTE, day_of
from sitegen.plan.figures.fusion import Chain, chains
from sitegen.plan.figures.tables import cross, percent, some
from sitegen.plan.library import Library
from sitegen.plan.parts import units_below

OWN, ALL, ALONE = "本级", "含下级", "篇"


class BrandYear(Value):
    """What became of a brand: whether it was recognised, its reviews, the 成效 counted until a day of the year."""

    brand: Brand
    recognised: Stamp | None
    reviews: tuple[BrandReview, ...]
    results: tuple[Result, ...]


class ProjectYear(Value):
    """What became of a 双创 project: the 节点 reached, the 任务 done; a task belongs to the year of its 时限."""

    project: Project
    milestones: tuple[Milestone, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True, kw_only=True)
class UnitYear:
    """One unit with all units below it (*units*) in one year; everything in order of time, oldest first."""

    library: Library
    unit: Unit
    year: int
    units: frozenset[str]

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles that name one of the units."""
        return self._articles(self.library.by_unit)

    @cached_property
    def own(self) -> tuple[Article, ...]:
        """The articles that name the unit itself."""
        return self._articles(self.library.by_own_unit)

    def _articles(self, register: Mapping[str, tuple[Article, ...]]) -> tuple[Article, ...]:
        found = register.get(self.unit.id, ())
        return tuple(item for item in reversed(found) if self.holds(item.date) and self.library.is_ours(item))

    def holds(self, date: Stamp | None) -> bool:
        """Tell whether *date* lies in the year."""
        return date is not None and date.day.year == self.year

    @property
    def scopes(self) -> tuple[tuple[str, tuple[Article, ...]], ...]:
        """The articles as they are counted: of the unit itself and of all; a unit with none below it has one count."""
        if len(self.units) == 1:
            return ((ALONE, self.articles),)
        return ((OWN, self.own), (ALL, self.articles))

    @property
    def honours(self) -> tuple[Honour, ...]:
        """The honours of the units."""
        found = self.library.honours_by_unit.get(self.unit.id, ())
        return tuple(item for item in reversed(found) if self.holds(item.date))

    @property
    def media(self) -> tuple[MediaReport, ...]:
        """The media reports on the units."""
        found = self.library.media_by_unit.get(self.unit.id, ())
        return tuple(item for item in reversed(found) if self.holds(item.date))

    @property
    def chains(self) -> tuple[Chain, ...]:
        """The chains that an article of the units is in: what they have of the year, whoever's it is."""
        ids = {article.id for article in self.articles}
        found = (chain for chain in chains(self.library) if ids & {article.id for article in chain.articles})
        return tuple(Chain(articles=tuple(item for item in chain.articles if self.holds(item.date))) for chain in found)


def unit_year(library: Library, unit: Unit, year: int) -> UnitYear:
    """Return the *year* of *unit*."""
    return UnitYear(library=library, unit=unit, year=year, units=units_below(library, unit))


# -- articles --------------------------------------------------------------------------------------------------------


def month_table(found: UnitYear) -> Table:
    """Return the articles by month."""
    counts = {
        (scope, month): sum(article.date.day.month == month for article in articles)
        for scope, articles in found.scopes
        for month in range(1, 13)
    }
    columns = [(month, f"{month}月") for month in range(1, 13)]
    rows = [(scope, Cell(text="稿件" if scope == ALONE else scope)) for scope, _ in found.scopes]
    return cross(f"{found.year}年各月稿件（篇）", "范围", rows, columns, counts)


def genre_table(found: UnitYear) -> Table:
    """Return the articles by genre; those that name none are in none."""
    return _table(found, "稿件体裁（篇）", "体裁", Genre, lambda article: (article.genre,))


def focus_table(found: UnitYear) -> Table:
    """Return the articles by what party work was joined with; an article with two is in both."""
    return _table(found, "党建与业务融合（篇）", "业务", found.library.config.focuses, lambda article: article.focus)


def _table(
    found: UnitYear, caption: str, corner: str, words: Iterable[str], of: Callable[[Article], Iterable[str | None]]
) -> Table:
    counts = {
        word: [sum(word in of(article) for article in articles) for _, articles in found.scopes] for word in words
    }
    rows = tuple((Cell(text=word), *map(some, line)) for word, line in counts.items() if any(line))
    return Table(caption=caption, head=(corner, *(scope for scope, _ in found.scopes)), rows=rows)


def life_table(found: UnitYear) -> Table:
    """Return the articles on organisation life of the units, by 活动类型 and in the year of 活动日期."""
    articles = [
        article
        for article in found.library.by_unit.get(found.unit.id, ())
        if found.library.is_ours(article) and day_of(article).year == found.year
    ]
    counts = {kind: sum(kind in article.activities for article in articles) for kind in LIFE}
    rows = tuple((Cell(text=kind), some(count)) for kind, count in counts.items() if count)
    return Table(caption=f"组织生活（篇，{NOTE}）", head=("活动", "篇"), rows=rows)


def picture_share(found: UnitYear) -> Cell:
    """Return how many hundredths of the articles have a picture; blank where there is no article."""
    pictured = sum(has_picture(found.library, article) for article in found.articles)
    return percent(pictured, len(found.articles))


# -- brands and projects ---------------------------------------------------------------------------------------------


def brand_years(found: UnitYear) -> tuple[BrandYear, ...]:
    """Return the brands of the units with what changed in the year; those without a change are left out."""
    years = (
        BrandYear(
            brand=brand,
            recognised=brand.recognised if found.holds(brand.recognised) else None,
            reviews=tuple(item for item in sorted(brand.reviews, key=lambda item: item.date) if found.holds(item.date)),
            results=tuple(item for item in brand.results if found.holds(item.until)),
        )
        for brand in found.library.brands_by_unit.get(found.unit.id, ())
    )
    return tuple(item for item in years if item.recognised or item.reviews or item.results)


def project_years(found: UnitYear) -> tuple[ProjectYear, ...]:
    """Return the projects of the units that ran in the year or reached a 节点 in it."""
    years = []
    for project in found.library.projects_by_unit.get(found.unit.id, ()):
        milestones = tuple(item for item in project.milestones if found.holds(item.actual))
        tasks = tuple(
            task
            for task in project.tasks
            if task.state is TaskState.DONE and (task.due is None or found.holds(task.due))
        )
        if milestones or _runs(project, found.year):
            years.append(ProjectYear(project=project, milestones=milestones, tasks=tasks))
    return tuple(years)


def _runs(project: Project, year: int) -> bool:
    return len(project.period) == 2 and project.period[0].day.year <= year <= project.period[1].day.year


# -- registers -------------------------------------------------------------------------------------------------------


def pairing_activities(found: UnitYear) -> tuple[tuple[Pairing, tuple[Article, ...]], ...]:
    """Return the pairings of the units that were begun or went on in the year, each with its articles of the year."""
    pairs = []
    for pairing in reversed(found.library.pairings_by_unit.get(found.unit.id, ())):
        named = found.library.by_pairing.get(pairing.id, ())
        articles = tuple(article for article in reversed(named) if found.holds(article.date))
        if articles or _goes_on(pairing, found.year):
            pairs.append((pairing, articles))
    return tuple(pairs)


def _goes_on(pairing: Pairing, year: int) -> bool:
    """A pairing that is done and does not say since when is only known to have run in the year of its start."""
    start = pairing.date.day.year
    if pairing.until:
        return start <= year <= pairing.until.day.year
    return start == year or (start < year and pairing.state is not PairingState.DONE)


def items_closed(found: UnitYear) -> tuple[ChecklistItem, ...]:
    """Return the public items that the units answer for and that were closed in the year."""
    return tuple(item for item in _items(found) if item.closed and item.closed.year == found.year)


def items_open(found: UnitYear) -> tuple[ChecklistItem, ...]:
    """Return the public items that the units answer for and that were raised by the end of the year, not closed."""
    return tuple(
        item
        for item in _items(found)
        if (item.raised is None or item.raised.day.year <= found.year)
        and (item.closed.year > found.year if item.closed else item.state is not ItemState.CLOSED)
    )


def _items(found: UnitYear) -> Iterable[ChecklistItem]:
    for item in found.library.checklist:
        named = {owner.unit for owner in item.owners} | {measure.unit for measure in item.measures}
        if named & found.units:
            yield item
