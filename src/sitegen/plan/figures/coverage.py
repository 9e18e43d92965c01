"""品牌覆盖: which party organisations have a brand of their own, and which are late with it.

A brand counts from its first stage until it has left. Counted are the 二级党委, 党总支 and 党支部 of this school: not the
school's own committee, offices and 党小组, nor what has been merged into another unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sitegen.model.branding import Brand
from sitegen.model.content import Unit
from sitegen.model.value import Value
from sitegen.model.views import Cell, Table
from sitegen.model.vocabulary import BranchKind, BrandStage, UnitType
from sitegen.plan.figures.tables import number, percent
from sitegen.plan.library import Library

BRANCHES = (UnitType.DIRECT, UnitType.BRANCH)
_COUNTED = (UnitType.COLLEGE, UnitType.GENERAL, *BRANCHES)
_RECOGNISED = (BrandStage.RECOGNISED, BrandStage.RAISED)


class LateBrand(Value):
    """A brand that is not recognised yet, *days* after its 截止."""

    brand: Brand
    deadline: date
    days: int


class LateUnit(Value):
    """A branch that has no brand yet, *days* after site.yml's 品牌截止."""

    unit: Unit
    deadline: date
    days: int


def brand_coverage(library: Library, *, zeros: bool) -> Table:
    """Return how many organisations of each kind have a brand of their own, and what share that is.

    Kinds without any brand are there only with *zeros*.
    """
    having = _with_brand(library)
    rows = []
    for title, units in _kinds(library):
        branded = sum(unit.id in having for unit in units)
        if branded or zeros:
            rows.append((Cell(text=title), number(len(units)), number(branded), percent(branded, len(units))))
    head = ("党组织", "总数", "已建品牌", "覆盖率（%）")
    return Table(caption="建有品牌的党组织（据本站登记，已退出的品牌不计）", head=head, rows=tuple(rows))


def units_without_brand(library: Library) -> tuple[Unit, ...]:
    """Return the organisations that have no brand of their own, in the organisation's order."""
    having = _with_brand(library)
    return tuple(unit for unit in _organisations(library) if unit.id not in having)


def late_brands(library: Library) -> tuple[LateBrand, ...]:
    """Return the brands past their own 截止 that are not recognised yet, in the order of the wall."""
    today = library.site.today
    return tuple(
        LateBrand(brand=brand, deadline=brand.deadline, days=(today - brand.deadline).days)
        for brand in _living(library)
        if brand.deadline
        and brand.deadline < today
        and not is_recognised(brand)
        and library.content.units[brand.unit].present
    )


def units_late_for_brand(library: Library) -> tuple[LateUnit, ...]:
    """Return the 党支部 without a brand once site.yml's 品牌截止 is past, in the organisation's order."""
    deadline = library.config.brand_deadline
    if deadline is None or library.site.today <= deadline:
        return ()
    days = (library.site.today - deadline).days
    late = (unit for unit in units_without_brand(library) if unit.type in BRANCHES)
    return tuple(LateUnit(unit=unit, deadline=deadline, days=days) for unit in late)


def is_recognised(brand: Brand) -> bool:
    """Tell whether *brand* has been recognised, as its 认定日期 or its stage says."""
    return brand.recognised is not None or brand.stage in _RECOGNISED


def _living(library: Library) -> Iterator[Brand]:
    return (brand for brand in library.brands if brand.id in library.kept_brands)


def _with_brand(library: Library) -> frozenset[str]:
    return frozenset(brand.unit for brand in _living(library))


def _organisations(library: Library) -> Iterator[Unit]:
    return (unit for unit in library.present_units if unit.type in _COUNTED)


def _kinds(library: Library) -> Iterator[tuple[str, list[Unit]]]:
    """The organisations by type in its order, 党支部 by 支部类型, those that do not say theirs last."""
    found: dict[tuple[UnitType, BranchKind | None], list[Unit]] = {}
    for unit in _organisations(library):
        kind = unit.kind if unit.type is UnitType.BRANCH else None
        found.setdefault((unit.type, kind), []).append(unit)
    kinds = [kind for kind in BranchKind if (UnitType.BRANCH, kind) in found]
    for type in (UnitType.COLLEGE, UnitType.GENERAL, UnitType.DIRECT):
        if units := found.get((type, None)):
            yield type.value, units
    for kind in kinds:
        yield f"{kind}{UnitType.BRANCH}", found[UnitType.BRANCH, kind]
    if units := found.get((UnitType.BRANCH, None)):
        yield (f"其他{UnitType.BRANCH}" if kinds else UnitType.BRANCH.value), units
