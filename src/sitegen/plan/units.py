"""单位: the organisation tree, and a page for each unit that gathers everything of it and below it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.content import Unit
from sitegen.model.routes import Page, Route
from sitegen.model.views import CreditLine, Head, Link, Listing, UnitNode, UnitsView, UnitView
from sitegen.plan.library import Library
from sitegen.plan.links import body_of
from sitegen.plan.lists import list_route, page_feed, page_title
from sitegen.plan.paging import ListPage, pages
from sitegen.plan.parts import (
    HOME,
    brand_card,
    cards,
    honour_row,
    media_row,
    pairing_row,
    project_row,
    prose_of,
    unit_link,
    units_below,
)

INDEX = Link(text="单位", address="/units/index.html")


def plan_units(library: Library) -> Iterator[Route]:
    """Yield ``/units/index.html`` and each unit's pages."""
    roots = library.sub_units("")
    view = UnitsView(
        head=Head(title="单位", address=INDEX.address, trail=(HOME,), description=f"{library.config.title}各级党组织"),
        tree=tuple(unit_node(library, unit) for unit in roots if not unit.outside),
        outside=tuple(unit_node(library, unit) for unit in roots if unit.outside),
    )
    yield Route(address=INDEX.address, make=Page(template="units.html", view=view), title="单位")
    for unit in library.units_in_order:
        articles = library.by_unit.get(unit.id, ())
        for page in pages(articles, f"/units/{unit.id}.html", f"/units/{unit.id}/"):
            yield list_route(page, "unit.html", _unit_view(library, unit, page), unit.name, (unit.document.path,))


def unit_node(library: Library, unit: Unit) -> UnitNode:
    """Return *unit* with everything below it, each with its number of articles."""
    return UnitNode(
        name=unit.name,
        address=f"/units/{unit.id}.html",
        type=unit.type,
        articles=len(library.by_unit.get(unit.id, ())),
        children=tuple(unit_node(library, child) for child in library.sub_units(unit.id)),
    )


def _unit_view(library: Library, unit: Unit, page: ListPage) -> UnitView:
    first = page.number == 0
    below = units_below(library, unit) if first else frozenset[str]()
    above = [unit_link(library, id) for id in reversed(library.unit_line(unit.id)[1:])]
    feed = page_feed(library, f"/units/{unit.id}.html", library.by_unit.get(unit.id, ()))
    return UnitView(
        head=Head(
            title=page_title(unit.name, page),
            address=page.address,
            description=unit.summary or prose_of(library, unit.document.path).summary,
            trail=(HOME, INDEX, *above),
            feed=feed,
            feed_title=unit.name if feed else "",
        ),
        name=unit.name,
        number=page.number,
        type=unit.type,
        kind=unit.kind or "",
        founded=unit.founded if first else None,
        successor=unit_link(library, unit.successor) if unit.successor and first else None,
        liaison=unit.liaison if first else "",
        committee=_committee(unit) if first else (),
        intro=body_of(library.site, unit.document.path) if first else None,
        children=tuple(unit_node(library, child) for child in library.sub_units(unit.id)) if first else (),
        brands=tuple(brand_card(library, brand) for brand in library.brands if brand.unit in below),
        projects=tuple(project_row(library, project) for project in library.projects if project.unit in below),
        pairings=tuple(
            pairing_row(library, pairing)
            for pairing in library.pairings
            if any(party.unit in below for party in pairing.parties)
        ),
        honours=tuple(honour_row(library, honour) for honour in library.honours if below & set(honour.units)),
        media=tuple(media_row(library, report) for report in library.media if below & set(report.units)),
        listing=Listing(cards=cards(library, page.articles), pager=page.pager),
    )


def _committee(unit: Unit) -> tuple[CreditLine, ...]:
    """The committee's names, where the unit says that they are public."""
    if not unit.committee_public:
        return ()
    posts = (
        ("书记", unit.secretary),
        ("组织委员", unit.organiser),
        ("宣传委员", unit.publicist),
        ("纪检委员", unit.discipline),
    )
    return tuple(CreditLine(label=label, names=name) for label, name in posts if name)
