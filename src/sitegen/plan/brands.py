"""品牌风采: the wall of brands, and a page for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitegen.model.branding import Brand
from sitegen.model.routes import Page, Route
from sitegen.model.views import (
    BrandsView,
    BrandView,
    Figure,
    Head,
    HistoryEntry,
    Link,
    Links,
    Listing,
    MethodItem,
    PairingRow,
)
from sitegen.model.vocabulary import BrandMode, BrandStage, Level, ReviewResult
from sitegen.plan.library import Library
from sitegen.plan.links import body_of, is_path
from sitegen.plan.lists import list_route, page_feed, page_title
from sitegen.plan.paging import ListPage, pages
from sitegen.plan.parts import (
    HOME,
    brand_card,
    cards,
    cards_by_year,
    held_reason,
    honour_row,
    media_row,
    pairing_row,
    picture,
    project_row,
    prose_of,
    reference,
    unit_link,
)

INDEX = Link(text="品牌风采", address="/brands/index.html")


def plan_brands(library: Library) -> Iterator[Route]:
    """Yield ``/brands/index.html`` and each brand's pages."""
    view = BrandsView(
        head=Head(
            title="品牌风采", address=INDEX.address, trail=(HOME,), description=f"{library.config.title}党建品牌"
        ),
        brands=tuple(brand_card(library, brand) for brand in library.brands),
        by_mode=_grouped(library, lambda brand: brand.mode or "", tuple(BrandMode)),
        by_level=_grouped(library, lambda brand: brand.level or "", tuple(Level)),
        by_stage=_grouped(library, lambda brand: brand.stage or "", tuple(BrandStage)),
        by_unit=_grouped(library, lambda brand: brand.unit, tuple(unit.id for unit in library.units_in_order)),
    )
    yield Route(address=INDEX.address, make=Page(template="brands.html", view=view), title="品牌风采")
    for brand in library.brands:
        articles = library.by_brand.get(brand.id, ())
        for page in pages(articles, f"/brands/{brand.id}.html", f"/brands/{brand.id}/"):
            yield list_route(page, "brand.html", _brand_view(library, brand, page), brand.name, (brand.document.path,))


def _grouped(library: Library, key: Callable[[Brand], str], order: tuple[str, ...]) -> tuple[Links, ...]:
    groups = []
    for name in order:
        links = tuple(brand_link(library, brand) for brand in library.brands if key(brand) == name)
        if links:
            title = library.content.units[name].name if name in library.content.units else name
            groups.append(Links(title=title, links=links))
    return tuple(groups)


def brand_link(library: Library, brand: Brand) -> Link:
    """Return the link to *brand*, noted with its unit."""
    return Link(text=brand.name, address=f"/brands/{brand.id}.html", note=library.content.units[brand.unit].name)


def _brand_view(library: Library, brand: Brand, page: ListPage) -> BrandView:
    first = page.number == 0
    path = brand.document.path
    feed = page_feed(library, f"/brands/{brand.id}.html", library.by_brand.get(brand.id, ()))
    return BrandView(
        head=Head(
            title=page_title(brand.name, page),
            address=page.address,
            description=brand.summary or brand.slogan or brand.meaning or prose_of(library, path).summary,
            trail=(HOME, INDEX),
            feed=feed,
            feed_title=brand.name if feed else "",
            held=held_reason(library, path),
        ),
        name=brand.name,
        number=page.number,
        unit=unit_link(library, brand.unit),
        slogan=brand.slogan,
        mode=brand.mode or "",
        level=brand.level or "",
        stage=brand.stage or "",
        color=brand.color,
        mark=picture(library, path, brand.logo, alt=f"{brand.name}标识") if brand.logo else None,
        mark_meaning=brand.logo_meaning if first else "",
        meaning=brand.meaning if first else "",
        body=body_of(library.site, path) if first else None,
        methods=tuple(MethodItem(name=item.name, text=item.text) for item in brand.methods) if first else (),
        results=tuple(_results(library, brand)) if first else (),
        history=tuple(_history(library, brand)) if first else (),
        honours=tuple(honour_row(library, item) for item in library.honours if brand.id in item.brands)
        if first
        else (),
        pairings=tuple(_pairings(library, brand)) if first else (),
        projects=tuple(project_row(library, item) for item in library.projects if item.unit == brand.unit)
        if first
        else (),
        media=tuple(media_row(library, item) for item in library.media if brand.id in item.brands) if first else (),
        years=cards_by_year(library, page.articles),
        siblings=tuple(_siblings(library, brand)) if first else (),
        listing=Listing(cards=cards(library, page.articles), pager=page.pager),
    )


def _results(library: Library, brand: Brand) -> Iterator[Figure]:
    for result in brand.results:
        until = f"截至 {result.until.chinese}" if result.until else ""
        source = reference(library, brand.document.path, result.source) if is_path(result.source) else None
        words = f"据{result.source}" if result.source and source is None else ""
        yield Figure(
            label=result.name,
            value=result.value,
            measure=result.measure,
            note="，".join(part for part in (words, until) if part),
            address=source.address if source else "",
        )


def _history(library: Library, brand: Brand) -> Iterator[HistoryEntry]:
    entries = [
        HistoryEntry(date=review.date, title=f"动态管理：{review.result}", text=review.text)
        for review in brand.reviews
        if review.result is ReviewResult.KEPT or library.shows("负面状态")
    ]
    if brand.recognised:
        level = f"{brand.level}品牌" if brand.level else "品牌"
        entries.append(HistoryEntry(date=brand.recognised, title=f"认定为{level}"))
    return iter(sorted(entries, key=lambda entry: (entry.date is None, entry.date)))


def _pairings(library: Library, brand: Brand) -> Iterator[PairingRow]:
    named = {id for article in library.by_brand.get(brand.id, ()) for id in article.pairings}
    for pairing in library.pairings:
        if pairing.id in named or any(party.unit == brand.unit for party in pairing.parties):
            yield pairing_row(library, pairing)


def _siblings(library: Library, brand: Brand) -> Iterator[Link]:
    """Brands of the same unit, of the units beside it, above it and below it."""
    unit = library.content.units[brand.unit]
    for other in library.brands:
        place = library.content.units[other.unit]
        if other.id != brand.id and (
            unit.id in (place.id, place.parent) or place.id == unit.parent or place.parent == unit.parent != ""
        ):
            yield brand_link(library, other)
