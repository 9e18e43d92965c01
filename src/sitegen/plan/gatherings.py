"""Articles gathered under one preface: 专栏, 专题, and the cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sitegen.model.content import Article, Series, Topic
from sitegen.model.routes import Page, Route
from sitegen.model.views import Group, GroupsView, Head, Link, Links
from sitegen.model.vocabulary import Genre
from sitegen.plan.library import Library
from sitegen.plan.links import body_of
from sitegen.plan.lists import index_route, page_feed
from sitegen.plan.parts import HOME, cards, cards_by_year, picture, prose_of

SERIES_INDEX = Link(text="专栏", address="/series/index.html")
TOPICS_INDEX = Link(text="专题", address="/topics/index.html")


def plan_series(library: Library) -> Iterator[Route]:
    """Yield a page for each series, its articles grouped by its categories, and the list of all series."""
    ordered = library.series
    for series in ordered:
        articles = library.by_series.get(series.id, ())
        feed = page_feed(library, f"/series/{series.id}.html", articles)
        view = GroupsView(
            head=Head(
                title=series.name,
                address=f"/series/{series.id}.html",
                description=series.summary or series.preface or prose_of(library, series.document.path).summary,
                trail=(HOME, SERIES_INDEX),
                feed=feed,
                feed_title=series.name if feed else "",
            ),
            title=series.name,
            label="专栏",
            intro=series.preface or series.note,
            body=body_of(library.site, series.document.path),
            cover=None,
            groups=_by_part(library, series, articles),
        )
        yield _route(view, articles, (series.document.path,))
    yield _index(SERIES_INDEX, [Link(text=item.name, address=f"/series/{item.id}.html") for item in ordered])


def _by_part(library: Library, series: Series, articles: tuple[Article, ...]) -> tuple[Group, ...]:
    if not series.parts:
        return cards_by_year(library, articles)
    groups = [(part, [article for article in articles if article.part == part]) for part in series.parts]
    groups.append(("其他", [article for article in articles if article.part not in series.parts]))
    return tuple(Group(title=part, cards=cards(library, found)) for part, found in groups if found)


def plan_topics(library: Library) -> Iterator[Route]:
    """Yield a page for each topic, its articles grouped by section, and the list of all topics."""
    ordered = library.topics
    for topic in ordered:
        articles = library.by_topic.get(topic.id, ())
        path = topic.document.path
        view = GroupsView(
            head=Head(
                title=topic.name,
                address=f"/topics/{topic.id}.html",
                description=topic.summary or prose_of(library, path).summary,
                trail=(HOME, TOPICS_INDEX),
            ),
            title=topic.name,
            label="专题",
            intro=topic.note,
            body=body_of(library.site, path),
            cover=picture(library, path, topic.cover, alt=topic.name) if topic.cover else None,
            groups=_by_section(library, topic, articles),
        )
        yield _route(view, articles, (path,))
    yield _index(TOPICS_INDEX, [Link(text=item.name, address=f"/topics/{item.id}.html") for item in ordered])


def _by_section(library: Library, topic: Topic, articles: tuple[Article, ...]) -> tuple[Group, ...]:
    order = sorted(library.content.sections.values(), key=lambda item: (item.order, item.id))
    groups = ((section.name, [article for article in articles if article.section == section.id]) for section in order)
    return tuple(Group(title=name, cards=cards(library, found)) for name, found in groups if found)


def plan_cases(library: Library) -> Iterator[Route]:
    """Yield ``/cases.html``: the cases by unit, newest first in each."""
    cases = tuple(article for article in library.site.articles if article.genre is Genre.CASE)
    by_unit: dict[str, list[Article]] = defaultdict(list)
    for article in cases:
        by_unit[article.units[0]].append(article)
    groups = (
        Group(title=unit.name, cards=cards(library, by_unit[unit.id]), address=f"/units/{unit.id}.html")
        for unit in library.units_in_order
        if unit.id in by_unit
    )
    years = sorted({article.date.day.year for article in cases}, reverse=True)
    intro = f"按单位汇集{years[-1]}年以来的典型案例。" if years else ""
    view = GroupsView(
        head=Head(title="案例集", address="/cases.html", trail=(HOME,), description=intro),
        title="案例集",
        label="案例",
        intro=intro,
        body=None,
        cover=None,
        groups=tuple(groups),
    )
    yield _route(view, cases, ())


def _route(view: GroupsView, articles: tuple[Article, ...], sources: tuple[str, ...]) -> Route:
    changed = max((article.last_change for article in articles), default=None)
    return Route(
        address=view.head.address,
        make=Page(template="groups.html", view=view),
        sources=sources,
        changed=changed,
        title=view.title,
    )


def _index(link: Link, links: list[Link]) -> Route:
    groups = (Links(title=f"全部{link.text}", links=tuple(links)),) if links else ()
    return index_route(Head(title=link.text, address=link.address, trail=(HOME,)), link.text, groups)
