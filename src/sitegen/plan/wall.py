"""品牌风采: the wall of all brands, what it can be filtered by, and how far brands have spread."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitegen.model.branding import Brand
from sitegen.model.views import Cell, Head, Link, Links, Table
from sitegen.model.views.brands import BrandsView, Facet
from sitegen.model.vocabulary import BrandMode, BrandStage, Level, UnitType
from sitegen.plan.catalogue import grouped
from sitegen.plan.descriptions import after, description, names
from sitegen.plan.figures.coverage import brand_coverage, late_brands, units_late_for_brand, units_without_brand
from sitegen.plan.figures.tables import number
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, brand_card, brand_link, unit_link

INDEX = Link(text="品牌风采", address="/brands/index.html")


def wall_view(library: Library) -> BrandsView:
    """Return the wall of brands."""
    coverage = brand_coverage(library, zeros=library.shows("零值"))
    facets = (
        _facet(library, "模式", lambda brand: brand.mode, tuple(BrandMode)),
        _facet(library, "级别", lambda brand: brand.level, tuple(Level)),
        _facet(library, "阶段", lambda brand: brand.stage, tuple(BrandStage)),
        _facet(library, "单位类型", lambda brand: library.content.units[brand.unit].type, tuple(UnitType)),
    )
    return BrandsView(
        head=Head(
            title=INDEX.text,
            address=INDEX.address,
            description=description(
                f"{library.config.title}党建品牌{after('：', names(brand.name for brand in library.brands))}。"
            ),
            trail=(HOME,),
        ),
        brands=tuple(brand_card(library, brand) for brand in library.brands),
        facets=facets,
        coverage=coverage if coverage.rows else None,
        missing=tuple(table for table in _missing(library) if table.rows),
    )


def _facet(library: Library, name: str, value: Callable[[Brand], str | None], order: tuple[str, ...]) -> Facet:
    brands = grouped(library.brands, lambda brand: (value(brand),))
    groups = (Links(title=word, links=tuple(map(brand_link, brands[word]))) for word in order if word in brands)
    return Facet(name=name, groups=tuple(groups))


def _missing(library: Library) -> Iterator[Table]:
    """The organisations without a brand, and the brands that are not recognised in time, as far as 公开 names them."""
    if library.makes_public("未建品牌"):
        yield _unbranded(library)
    if library.makes_public("逾期"):
        yield _unrecognised(library)


def _unbranded(library: Library) -> Table:
    late = {item.unit.id: item.days for item in units_late_for_brand(library)} if library.makes_public("逾期") else {}
    rows = tuple(
        (
            Cell(links=(unit_link(library, unit.id),)),
            Cell(text=unit.type),
            *((number(late[unit.id]) if unit.id in late else Cell(),) if late else ()),
        )
        for unit in units_without_brand(library)
    )
    head = ("党组织", "类型", "逾期（天）") if late else ("党组织", "类型")
    return Table(caption="还没有品牌的党组织", head=head, rows=rows)


def _unrecognised(library: Library) -> Table:
    rows = tuple(
        (
            Cell(links=(brand_link(late.brand),)),
            Cell(links=(unit_link(library, late.brand.unit),)),
            Cell(text=late.deadline.isoformat()),
            number(late.days),
        )
        for late in late_brands(library)
    )
    return Table(caption="到期还没有认定的品牌", head=("品牌", "单位", "截止", "逾期（天）"), rows=rows)
