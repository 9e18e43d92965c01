"""品牌页: one living page for each brand, and the wall of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sitegen.model.branding import Brand, Result
from sitegen.model.registers import Pairing
from sitegen.model.routes import Page, Route
from sitegen.model.views import Head, HistoryEntry, Link, Picture
from sitegen.model.views.base import replace
from sitegen.model.views.brands import BrandView, MethodItem, ResultFigure
from sitegen.model.vocabulary import ReviewResult
from sitegen.plan.accents import accent
from sitegen.plan.bodies import body_of
from sitegen.plan.descriptions import after, page_description
from sitegen.plan.entries import honour_row, media_row, pairing_row
from sitegen.plan.library import Library
from sitegen.plan.links import is_path
from sitegen.plan.lists import list_route, page_feed, page_title
from sitegen.plan.paging import ListPage, pages
from sitegen.plan.parts import (
    HOME,
    brand_link,
    cards_by_year,
    held_reason,
    picture,
    project_row,
    prose_of,
    reference,
    unit_link,
)
from sitegen.plan.shares import share_picture, shared_brand
from sitegen.plan.structures import structure_of
from sitegen.plan.wall import INDEX, wall_view


def plan_brands(library: Library) -> Iterator[Route]:
    """Yield ``/brands/index.html`` and each brand's pages."""
    yield Route(address=INDEX.address, make=Page(template="brands.html", view=wall_view(library)), title=INDEX.text)
    for brand in library.brands:
        articles = library.by_brand.get(brand.id, ())
        for page in pages(articles, f"/brands/{brand.id}.html", f"/brands/{brand.id}/"):
            head = _head(library, brand, page)
            draw = partial(_brand_view, library, brand, page, head)
            yield list_route(library, page, "brand.html", draw, brand.name, (brand.document.path,), (brand, head))


def _head(library: Library, brand: Brand, page: ListPage) -> Head:
    feed = page_feed(library, f"/brands/{brand.id}.html", library.by_brand.get(brand.id, ()))
    return Head(
        title=page_title(brand.name, page),
        address=page.address,
        description=page_description(page, f"党建品牌“{brand.name}”的稿件", brand.summary, _in_words(library, brand)),
        trail=(HOME, INDEX),
        feed=feed,
        feed_title=brand.name if feed else "",
        picture=share_picture(library, shared_brand(library.site, brand)) or _mark(library, brand),
        held=held_reason(library, brand.document.path),
    )


def _brand_view(library: Library, brand: Brand, page: ListPage, head: Head) -> BrandView:
    view = BrandView(
        head=head,
        name=brand.name,
        number=page.number,
        unit=unit_link(library, brand.unit),
        slogan=brand.slogan,
        mode=brand.mode or "",
        level=brand.level or "",
        stage=brand.stage or "",
        color=accent(brand.color),
        years=cards_by_year(library, page.articles),
        pager=page.pager,
    )
    return view if page.number else _with_all(library, brand, view)


def _mark(library: Library, brand: Brand) -> Picture | None:
    return picture(library, brand.document.path, brand.logo, alt=f"{brand.name}标识") if brand.logo else None


def _in_words(library: Library, brand: Brand) -> str:
    unit = library.content.units[brand.unit].name
    meaning = brand.meaning or prose_of(library, brand.document.path).summary
    return f"{unit}党建品牌“{brand.name}”{after('：', brand.slogan)}。{meaning}"


def _with_all(library: Library, brand: Brand, cover: BrandView) -> BrandView:
    """The first page: everything that is known of the brand."""
    path = brand.document.path
    projects = library.projects_by_unit.get(brand.unit, ())
    return replace(
        cover,
        mark=_mark(library, brand),
        mark_meaning=brand.logo_meaning,
        meaning=brand.meaning,
        body=body_of(library, path),
        methods=tuple(MethodItem(name=item.name, text=item.text) for item in brand.methods),
        structure=structure_of(brand),
        results=tuple(_result(library, path, result) for result in brand.results),
        history=tuple(_history(library, brand)),
        honours=tuple(honour_row(library, item) for item in library.honours_by_brand.get(brand.id, ())),
        pairings=tuple(pairing_row(library, item) for item in _pairings(library, brand)),
        projects=tuple(project_row(library, item) for item in projects if item.unit == brand.unit),
        media=tuple(media_row(library, item) for item in library.media_by_brand.get(brand.id, ())),
        siblings=tuple(_siblings(library, brand)),
    )


def _result(library: Library, path: str, result: Result) -> ResultFigure:
    return ResultFigure(
        label=result.name,
        value=result.value,
        measure=result.measure,
        until=result.until,
        source=_source(library, path, result.source),
    )


def _source(library: Library, path: str, text: str) -> Link | None:
    """Who counted: words, or a link to the article or the page that says so; nothing where that is held back."""
    if text.startswith(("http://", "https://")):
        return Link(text="原文", address=text)
    if not is_path(text):
        return Link(text=text) if text else None
    link = reference(library, path, text)
    return replace(link, note="") if link.address else None


def _history(library: Library, brand: Brand) -> Iterator[HistoryEntry]:
    """认定 and 动态管理, the oldest first; what went badly is internal."""
    entries = [
        HistoryEntry(date=review.date, title=f"动态管理：{review.result}", text=review.text)
        for review in brand.reviews
        if review.result is ReviewResult.KEPT or library.shows("负面状态")
    ]
    if brand.recognised:
        entries.append(HistoryEntry(date=brand.recognised, title=f"认定为{brand.level or '党建'}品牌"))
    return iter(sorted(entries, key=lambda entry: (entry.date is None, entry.date)))


def _pairings(library: Library, brand: Brand) -> Iterator[Pairing]:
    """The pairings of the brand's unit, and those that its articles tell of; newest first."""
    found = {pairing.id for pairing in library.pairings_by_party.get(brand.unit, ())}
    found.update(id for article in library.by_brand.get(brand.id, ()) for id in article.pairings)
    return (pairing for pairing in library.pairings if pairing.id in found)


def _siblings(library: Library, brand: Brand) -> Iterator[Link]:
    """Brands of the same unit, of the units beside it, above it and below it."""
    unit = library.content.units[brand.unit]
    near = {unit.id, unit.parent} - {""}
    for other in library.brands_by_unit[unit.parent or unit.id]:
        if other.id != brand.id and not near.isdisjoint((other.unit, library.content.units[other.unit].parent)):
            yield brand_link(other)
