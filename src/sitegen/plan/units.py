"""单位: the organisation tree, and a page for each unit that gathers everything of it and below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from sitegen.model.content import Article, Unit
from sitegen.model.routes import Page, Route
from sitegen.model.views import CreditLine, Group, Head, Link, Listing, UnitNode
from sitegen.model.views.base import replace
from sitegen.model.views.units import Excerpt, UnitsView, UnitView
from sitegen.model.vocabulary import Activity
from sitegen.plan.bodies import body_of
from sitegen.plan.descriptions import after, description, names, page_description, titles
from sitegen.plan.entries import honour_row, media_row, pairing_row
from sitegen.plan.figures.calendar import LIFE, life_below
from sitegen.plan.library import Library
from sitegen.plan.lists import list_route, page_feed, page_title
from sitegen.plan.paging import ListPage, pages
from sitegen.plan.parts import HOME, brand_card, cards, project_row, prose_of, unit_link

INDEX = Link(text="单位", address="/units/index.html")

# What the page of a large unit shows of each register; all of it stands on the register's own page.
_BRANDS = 12
_PROJECTS = 10
_PAIRINGS = 6
_HONOURS = 10
_MEDIA = 6
_LIFE = 10

T = TypeVar("T")
R = TypeVar("R")
Life = Mapping[tuple[str, Activity], tuple[Article, ...]]


def plan_units(library: Library) -> Iterator[Route]:
    """Yield ``/units/index.html`` and each unit's pages."""
    roots = library.sub_units("")
    view = UnitsView(
        head=Head(
            title="单位",
            address=INDEX.address,
            description=description(
                f"各级党组织的简介、品牌、项目和稿件：{names(unit.name for unit in _upper(library))}。"
            ),
            trail=(HOME,),
        ),
        tree=tuple(unit_node(library, unit) for unit in roots if not unit.outside),
        outside=tuple(unit_node(library, unit) for unit in roots if unit.outside),
    )
    yield Route(address=INDEX.address, make=Page(template="units.html", view=view), title="单位")
    life = life_below(library)
    for unit in library.units_in_order:
        articles = library.by_unit.get(unit.id, ())
        feed = page_feed(library, f"/units/{unit.id}.html", articles)
        for page in pages(articles, f"/units/{unit.id}.html", f"/units/{unit.id}/"):
            draw = partial(_unit_view, library, unit, page, feed, life)
            yield list_route(library, page, "unit.html", draw, unit.name, (unit.document.path,), feed)


def _upper(library: Library) -> Iterator[Unit]:
    """Yield the units of the first two levels."""
    for root in library.sub_units(""):
        if root.present:
            yield root
            yield from (unit for unit in library.sub_units(root.id) if unit.present)


def unit_node(library: Library, unit: Unit) -> UnitNode:
    """Return *unit* with everything below it, each with its numbers of articles."""
    return UnitNode(
        name=unit.name,
        address=f"/units/{unit.id}.html",
        type=unit.type,
        articles=len(library.by_unit.get(unit.id, ())),
        own=len(library.by_own_unit.get(unit.id, ())),
        note=_note(library, unit),
        children=tuple(unit_node(library, child) for child in library.sub_units(unit.id)),
    )


def _note(library: Library, unit: Unit) -> str:
    if unit.successor:
        return f"已并入{library.content.units[unit.successor].name}"
    silent = unit.id not in library.by_unit and not unit.outside
    return "还没有稿件" if silent and library.shows("空缺") else ""


def _unit_view(library: Library, unit: Unit, page: ListPage, feed: str, life: Life) -> UnitView:
    view = UnitView(
        head=_head(library, unit, page, feed),
        name=unit.name,
        number=page.number,
        type=unit.type,
        kind=unit.kind or "",
        listing=Listing(cards=cards(library, page.articles), pager=page.pager),
    )
    return view if page.number else _filled(library, unit, view, life)


def _filled(library: Library, unit: Unit, view: UnitView, life: Life) -> UnitView:
    """Return *view*, the first page of *unit*, with everything that its later pages leave out."""
    id = unit.id
    return replace(
        view,
        founded=unit.founded,
        successor=unit_link(library, unit.successor) if unit.successor else None,
        merged=tuple(unit_link(library, other.id) for other in library.merged_into.get(id, ())),
        liaison=unit.liaison,
        committee=_committee(unit),
        intro=body_of(library, unit.document.path),
        children=tuple(unit_node(library, child) for child in library.sub_units(id)),
        brands=_excerpt(library, library.brands_by_unit, id, brand_card, _BRANDS, "/brands/index.html"),
        projects=_excerpt(library, library.projects_by_unit, id, project_row, _PROJECTS, "/projects/index.html"),
        life=tuple(_life(library, id, life)),
        pairings=_excerpt(library, library.pairings_by_unit, id, pairing_row, _PAIRINGS, "/pairings.html"),
        honours=_excerpt(library, library.honours_by_unit, id, honour_row, _HONOURS, _honours_page(library, unit)),
        media=_excerpt(library, library.media_by_unit, id, media_row, _MEDIA, "/media.html"),
        articles=len(library.by_unit.get(id, ())),
        own=len(library.by_own_unit.get(id, ())),
    )


def _head(library: Library, unit: Unit, page: ListPage, feed: str) -> Head:
    above = [unit_link(library, id) for id in reversed(library.unit_line(unit.id)[1:])]
    return Head(
        title=page_title(unit.name, page),
        address=page.address,
        description=page_description(
            page,
            f"{unit.name}的稿件",
            unit.summary,
            prose_of(library, unit.document.path).summary,
            _without_words(library, unit),
        ),
        trail=(HOME, INDEX, *above),
        feed=feed,
        feed_title=unit.name if feed else "",
    )


def _without_words(library: Library, unit: Unit) -> str:
    """What is said of a unit that does not introduce itself: where it belongs, its brands, its newest articles."""
    brands = names(f"“{brand.name}”" for brand in library.brands_by_unit.get(unit.id, ()))
    sentences = (
        f"{unit.name}{after('，隶属', library.content.units[unit.parent].name if unit.parent else '')}",
        after("党建品牌", brands),
        after("稿件", titles(library.by_unit.get(unit.id, ()))),
    )
    return "".join(f"{sentence}。" for sentence in sentences if sentence)


def _excerpt(
    library: Library,
    register: Mapping[str, tuple[T, ...]],
    unit: str,
    row: Callable[[Library, T], R],
    limit: int,
    address: str,
) -> Excerpt[R]:
    found = register.get(unit, ())
    return Excerpt(
        rows=tuple(row(library, item) for item in found[:limit]),
        total=len(found),
        address=address if len(found) > limit else "",
    )


def _honours_page(library: Library, unit: Unit) -> str:
    """The page of honours, which can be opened for a unit of the second level alone (docs/templates.md, Filters)."""
    return (
        f"/honours.html#单位={unit.name}"
        if unit.parent and library.second_level(unit.id) == unit.id
        else "/honours.html"
    )


def _life(library: Library, unit: str, life: Life) -> Iterator[Group]:
    """Yield the newest articles on each 活动类型; all of them stand in the unit's list of articles."""
    for kind in LIFE:
        found = life.get((unit, kind), ())
        if found:
            more = f"/units/{unit}.html#gaojian" if len(found) > _LIFE else ""
            yield Group(title=kind, cards=cards(library, found[:_LIFE]), address=more, note=f"{len(found)} 篇")


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
