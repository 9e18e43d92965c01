"""品牌的动态: when each brand was last reviewed (动态管理), and when it was last written of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sitegen.model.branding import Brand
from sitegen.model.value import Value
from sitegen.plan.figures.coverage import is_recognised
from sitegen.plan.library import Library

YEAR = timedelta(days=365)
"""How long a brand may go without: schools review their recognised brands once a year."""


class Standing(Value):
    """A brand, and the *last* day of what it is to have once a year; None where it never had it."""

    brand: Brand
    last: date | None


def unreviewed_brands(library: Library) -> tuple[Standing, ...]:
    """Return the recognised brands whose latest 复核, or where there is none their 认定日期, is over a year ago."""
    found = (
        Standing(brand=brand, last=max(days))
        for brand in _living(library)
        if is_recognised(brand) and (days := _reviewed(brand))
    )
    return tuple(item for item in found if _is_past(library, item))


def quiet_brands(library: Library) -> tuple[Standing, ...]:
    """Return the brands that no article of the last year names: neither our own nor a reprinted one."""
    found = (Standing(brand=brand, last=_written_of(library, brand)) for brand in _living(library))
    return tuple(item for item in found if _is_past(library, item))


def _living(library: Library) -> Iterator[Brand]:
    """The brands that have not left, of units that are still there."""
    units = library.content.units
    return (brand for brand in library.brands if brand.id in library.kept_brands and units[brand.unit].present)


def _reviewed(brand: Brand) -> list[date]:
    days = [review.date.last_day for review in brand.reviews]
    return [*days, brand.recognised.last_day] if brand.recognised else days


def _written_of(library: Library, brand: Brand) -> date | None:
    newest = next(iter(library.by_brand.get(brand.id, ())), None)
    return newest.date.last_day if newest else None


def _is_past(library: Library, item: Standing) -> bool:
    return item.last is None or item.last + YEAR < library.site.today
