"""Articles gathered under one preface: 专栏, 专题, and the cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.model.content import Article, Series, Topic
from sitegen.model.routes import Page, Route
from sitegen.model.views import Card, Head, Link, Links
from sitegen.model.views.base import replace
from sitegen.model.views.lists import Chapter, GroupsView
from sitegen.model.vocabulary import Genre
from sitegen.plan.accents import accent
from sitegen.plan.bodies import body_of
from sitegen.plan.catalogue import grouped
from sitegen.plan.descriptions import after, description, names, titles
from sitegen.plan.figures.fusion import articles_by_unit
from sitegen.plan.library import Library, newest_change
from sitegen.plan.lists import index_route, page_feed
from sitegen.plan.parts import HOME, card, cards, period_text, picture, prose_of, series_link, topic_link, unit_link

SERIES_INDEX = Link(text="专栏", address="/series/index.html")
TOPICS_INDEX = Link(text="专题", address="/topics/index.html")
CASES = "/cases.html"


# -- 专栏 ------------------------------------------------------------------------------------------------------------


def plan_series(library: Library) -> Iterator[Route]:
    """Yield a page for each series, its articles grouped by its categories, and the list of all series."""
    for series in library.series:
        articles = library.by_series.get(series.id, ())
        yield gathering_route(_series_view(library, series, articles), articles, (series.document.path,))
    links = (_index_link(item, series_link(item), library.by_series) for item in library.series)
    yield _index(SERIES_INDEX, tuple(links))


def _series_view(library: Library, series: Series, articles: tuple[Article, ...]) -> GroupsView:
    address = series_link(series).address
    feed = page_feed(library, address, articles)
    chapters = tuple(_by_part(library, series, articles) if series.parts else _numbered_by_year(library, articles))
    return GroupsView(
        head=Head(
            title=series.name,
            address=address,
            description=description(
                series.summary,
                series.preface,
                prose_of(library, series.document.path).summary,
                f"{series.name}专栏{after('：', titles(articles))}。",
            ),
            trail=(HOME, SERIES_INDEX),
            feed=feed,
            feed_title=series.name if feed else "",
        ),
        title=series.name,
        label="专栏",
        facts=_facts(series, articles),
        preface=series.preface,
        note=series.note,
        body=body_of(library, series.document.path),
        cover=None,
        tags=(),
        index=chapter_index("分类" if series.parts else "年份", address, chapters),
        chapters=chapters,
    )


def _facts(item: Series | Topic, articles: tuple[Article, ...]) -> tuple[str, ...]:
    facts = (period_text(item.period), "已归档" if item.archived else "", *_total(articles))
    return tuple(fact for fact in facts if fact)


def count_text(articles: tuple[Article, ...]) -> str:
    """Return ``3 篇``, nothing for none."""
    return f"{len(articles)} 篇" if articles else ""


def _total(articles: tuple[Article, ...]) -> tuple[str, ...]:
    return (f"共 {count_text(articles)}",) if articles else ()


def _by_part(library: Library, series: Series, articles: tuple[Article, ...]) -> Iterator[Chapter]:
    """Yield the categories as the series lists them; one without an article is a gap, and internal."""
    numbered = _numbered(library, articles)
    parts = grouped(articles, lambda article: (article.part if article.part in series.parts else "",))
    for number, part in enumerate(series.parts, 1):
        found = parts.get(part, ())
        if found or library.shows("空缺"):
            yield _chapter(part, f"fenlei-{number}", found, numbered)
    if "" in parts:
        yield _chapter("其他", "qita", parts[""], numbered)


def _numbered_by_year(library: Library, articles: tuple[Article, ...]) -> Iterator[Chapter]:
    numbered = _numbered(library, articles)
    for year, found in grouped(articles, lambda article: (article.date.day.year,)).items():
        yield _chapter(f"{year}年", f"nian-{year}", found, numbered)


def _numbered(library: Library, articles: tuple[Article, ...]) -> dict[str, Card]:
    """The cards of a series by article: numbered from the oldest, without the prefix that all of them have."""
    return {
        article.id: replace(
            card(library, article), label="转载" if article.repost else "", place=f"第 {len(articles) - place} 篇"
        )
        for place, article in enumerate(articles)
    }


def _chapter(title: str, anchor: str, articles: tuple[Article, ...], numbered: dict[str, Card]) -> Chapter:
    shown = tuple(numbered[article.id] for article in articles)
    return Chapter(title=title, anchor=anchor, count=count_text(articles) or "还没有稿件", cards=shown)


# -- 专题 ------------------------------------------------------------------------------------------------------------


def plan_topics(library: Library) -> Iterator[Route]:
    """Yield a page for each topic, its articles grouped by section, and the list of all topics."""
    for topic in library.topics:
        articles = library.by_topic.get(topic.id, ())
        yield gathering_route(_topic_view(library, topic, articles), articles, (topic.document.path,))
    links = (_index_link(item, topic_link(item), library.by_topic) for item in library.topics)
    yield _index(TOPICS_INDEX, tuple(links))


def _topic_view(library: Library, topic: Topic, articles: tuple[Article, ...]) -> GroupsView:
    path, address = topic.document.path, topic_link(topic).address
    chapters = tuple(_by_section(library, articles))
    return GroupsView(
        head=Head(
            title=topic.name,
            address=address,
            description=description(
                topic.summary,
                prose_of(library, path).summary,
                f"{topic.name}专题{after('：', titles(articles))}。",
            ),
            trail=(HOME, TOPICS_INDEX),
            picture=picture(library, path, topic.cover, alt=topic.name) if topic.cover else None,
        ),
        title=topic.name,
        label="专题",
        facts=_facts(topic, articles),
        preface="",
        note=topic.note,
        body=body_of(library, path),
        cover=picture(library, path, topic.cover, alt=topic.name) if topic.cover else None,
        tags=tuple(
            Link(text=tag, address=f"/tags/{library.content.tag_slugs[tag]}.html")
            for tag in topic.tags
            if tag in library.by_tag
        ),
        index=chapter_index("栏目", address, chapters),
        chapters=chapters,
        color=accent(topic.color),
    )


def _by_section(library: Library, articles: tuple[Article, ...]) -> Iterator[Chapter]:
    found = grouped(articles, lambda article: (article.section,))
    for section in library.sections_in_order:
        if section.id in found:
            shown = found[section.id]
            anchor = f"lanmu-{section.id.replace('/', '-')}"
            yield Chapter(title=section.name, anchor=anchor, count=count_text(shown), cards=cards(library, shown))


# -- 案例 ------------------------------------------------------------------------------------------------------------


def plan_cases(library: Library) -> Iterator[Route]:
    """Yield ``/cases.html``: the cases by unit of the second level, the newest year first in each."""
    cases = tuple(article for article in library.site.articles if article.genre is Genre.CASE)
    years = sorted({article.date.day.year for article in cases}, reverse=True)
    by_unit = articles_by_unit(library, cases)
    intro = f"按单位汇集{years[-1]}年以来的典型案例。" if years else ""
    view = GroupsView(
        head=Head(
            title="案例集",
            address=CASES,
            description=f"{library.config.title}案例集。{intro}",
            trail=(HOME,),
        ),
        title="案例集",
        label="案例",
        facts=_total(cases),
        preface=intro,
        note="",
        body=None,
        cover=None,
        tags=(),
        index=tuple(_index_of_year(library, year, by_unit) for year in years),
        chapters=tuple(_case_chapter(library, unit, found) for unit, found in by_unit.items()),
    )
    yield gathering_route(view, cases, ())


def _case_chapter(library: Library, unit: str, articles: tuple[Article, ...]) -> Chapter:
    years = grouped(articles, lambda article: (article.date.day.year,))
    return Chapter(
        title=library.content.units[unit].name,
        anchor=f"danwei-{unit}",
        address=unit_link(library, unit).address,
        count=count_text(articles),
        chapters=tuple(
            Chapter(title=f"{year}年", anchor=f"danwei-{unit}-{year}", cards=cards(library, found))
            for year, found in years.items()
        ),
    )


def _index_of_year(library: Library, year: int, by_unit: dict[str, tuple[Article, ...]]) -> Links:
    counts = {unit: sum(article.date.day.year == year for article in found) for unit, found in by_unit.items()}
    links = (
        Link(text=library.content.units[unit].name, address=f"{CASES}#danwei-{unit}-{year}", note=f"{count} 篇")
        for unit, count in counts.items()
        if count
    )
    return Links(title=f"{year}年", links=tuple(links))


# -- what they share -------------------------------------------------------------------------------------------------


def chapter_index(title: str, address: str, chapters: tuple[Chapter, ...]) -> tuple[Links, ...]:
    """Return the way to the *chapters* of the page at *address*; one alone needs none."""
    if len(chapters) < 2:
        return ()
    links = (Link(text=item.title, address=f"{address}#{item.anchor}", note=item.count) for item in chapters)
    return (Links(title=title, links=tuple(links)),)


def gathering_route(view: GroupsView, articles: Iterable[Article], sources: tuple[str, ...]) -> Route:
    """Return the route of a page of groups of *articles*."""
    changed = newest_change(articles)
    return Route(
        address=view.head.address,
        make=Page(template="groups.html", view=view),
        sources=sources,
        changed=changed,
        title=view.title,
    )


def _index_link(item: Series | Topic, link: Link, articles: dict[str, tuple[Article, ...]]) -> Link:
    note = count_text(articles.get(item.id, ())) + ("，已归档" if item.archived else "")
    return replace(link, note=note.removeprefix("，"))


def _index(link: Link, links: tuple[Link, ...]) -> Route:
    groups = (Links(title="", links=links),) if links else ()
    head = Head(
        title=link.text,
        address=link.address,
        description=description(f"全部{link.text}{after('：', names(item.text for item in links))}。"),
        trail=(HOME,),
    )
    return index_route(head, link.text, groups)
