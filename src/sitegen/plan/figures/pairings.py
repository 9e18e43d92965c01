"""结对共建 counted: 项 (entries of the register), 活动次数 (articles that name one), and what texts state themselves.

The three are never added up and never stand in one chart: an entry has many activities or none, and a total that a
text states (“截至2024年12月，361项”) counts what was never entered here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, combinations

from sitegen.core.dates import Stamp
from sitegen.model.branding import Brand
from sitegen.model.content import Article
from sitegen.model.registers import Pairing, Party
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import PairingState, PairingType
from sitegen.plan.catalogue import grouped
from sitegen.plan.figures.period import month_text, months
from sitegen.plan.figures.tables import TOTAL, number, some
from sitegen.plan.library import Library

_SUBJECT = "共建"
_MONTHS = 60
"""Longer times than five years are told by year."""


class StatedTotal(Value):
    """A total of 共建 that a brand's 成效 states, with the time until which it counts; *source* is as written."""

    name: str
    value: str
    measure: str
    until: Stamp | None
    source: str
    brand: Brand


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Partner:
    """Who takes part in pairings; *unit* is the id of its page, empty for one that is only named.

    They are in order: our units as the organisation is (*place*), then those from outside by name.
    """

    outside: bool
    place: int
    name: str
    unit: str = ""


class Tie(Value):
    """Two that work together: in *count* pairings, most of them of the type *kind*; *one* comes before *other*."""

    one: Partner
    other: Partner
    kind: PairingType
    count: int


def by_year(library: Library) -> dict[int, tuple[Pairing, ...]]:
    """Return the pairings by the year of their start, newest year first."""
    return grouped(library.pairings, lambda pairing: (pairing.date.day.year,))


def types_used(library: Library) -> tuple[PairingType, ...]:
    """Return the types that any pairing has, in the order of the vocabulary."""
    used = {type for pairing in library.pairings for type in pairing.types}
    return tuple(type for type in PairingType if type in used)


def counts_by_year(library: Library) -> Table:
    """Return pairings by year and type. One of several types stands in each of them, and once in its row's 合计."""
    types = types_used(library)
    years = by_year(library)
    rows = [_count_row(f"{year}年", types, found) for year, found in years.items()]
    if len(years) > 1:
        rows.append(_count_row(TOTAL, types, library.pairings))
    return Table(caption="历年结对共建（项，按启动时间；一项可属几类）", head=("年份", *types, TOTAL), rows=tuple(rows))


def _count_row(title: str, types: tuple[PairingType, ...], found: tuple[Pairing, ...]) -> tuple[Cell, ...]:
    counts = Counter(type for pairing in found for type in pairing.types)
    return (Cell(text=title), *(some(counts[type]) for type in types), number(len(found)))


def by_state(library: Library) -> tuple[tuple[str, int], ...]:
    """Return how many pairings are in each state; those without one are in none."""
    counts = Counter(pairing.state for pairing in library.pairings)
    return tuple((state, counts[state]) for state in PairingState if counts[state])


def growth(library: Library) -> tuple[tuple[str, int], ...]:
    """Return how many pairings had begun by each month from the first to the newest; by year for a longer time."""
    days = [pairing.date.day for pairing in library.pairings]
    if not days:
        return ()
    span = months(min(days), max(days))
    if len(span) > _MONTHS:
        years = Counter(day.year for day in days)
        return _sums((f"{year}年", years[year]) for year in range(min(years), max(years) + 1))
    counts = Counter((day.year, day.month) for day in days)
    return _sums((month_text(month), counts[month]) for month in span)


def _sums(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(accumulate(counts, lambda before, now: (now[0], before[1] + now[1])))


def activities(library: Library) -> tuple[Article, ...]:
    """Return the articles that name a pairing, each once, however many it names."""
    return tuple(article for article in library.site.articles if article.pairings)


def activities_by_year(library: Library) -> tuple[tuple[int, int], ...]:
    """Return the number of activities of each year that has any, oldest first."""
    return tuple(sorted(Counter(article.date.day.year for article in activities(library)).items()))


def stated_totals(library: Library) -> tuple[StatedTotal, ...]:
    """Return the 成效 of brands whose 指标 speaks of 共建, in the order of brands."""
    return tuple(
        StatedTotal(
            name=result.name,
            value=result.value,
            measure=result.measure,
            until=result.until,
            source=result.source,
            brand=brand,
        )
        for brand in library.brands
        for result in brand.results
        if _SUBJECT in result.name
    )


def ties(library: Library) -> tuple[Tie, ...]:
    """Return who works with whom, in order: in each pairing our units with each other and with those from outside.

    Two from outside meet through us and are not tied to each other; where a pairing names none of us, the first in
    order is the host.
    """
    kinds: dict[tuple[Partner, Partner], Counter[PairingType]] = {}
    counts: Counter[tuple[Partner, Partner]] = Counter()
    for pairing in library.pairings:
        members = sorted({_partner(library, party) for party in pairing.parties})
        hosts = {partner for partner in members if not partner.outside} or set(members[:1])
        pairs = [pair for pair in combinations(members, 2) if hosts.intersection(pair)]
        counts.update(pairs)
        for pair in pairs:
            kinds.setdefault(pair, Counter()).update(pairing.types)
    return tuple(
        Tie(one=one, other=other, kind=_most(kinds[one, other], other), count=counts[one, other])
        for one, other in sorted(counts)
    )


def _most(kinds: Counter[PairingType], other: Partner) -> PairingType:
    """Return the kind of most pairings; of equals, the one that says more of a partner from outside (校…) or of ours."""
    order = reversed(PairingType) if other.outside else iter(PairingType)
    return max(order, key=kinds.__getitem__)


def _partner(library: Library, party: Party) -> Partner:
    place = library.place_of_unit
    if not party.unit:
        return Partner(outside=True, place=len(place), name=party.outside)
    unit = library.content.units[party.unit]
    return Partner(outside=unit.outside, place=place[unit.id], name=unit.name, unit=unit.id)
