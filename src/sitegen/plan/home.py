"""The front page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sitegen.model.content import Article, Section
from sitegen.model.routes import Page, Route
from sitegen.model.views import Group, Head, Link
from sitegen.model.views.lists import HomeView
from sitegen.model.vocabulary import Slot
from sitegen.plan.entries import media_row
from sitegen.plan.figures.statistics import totals
from sitegen.plan.library import Library
from sitegen.plan.lists import page_feed
from sitegen.plan.parts import brand_card, card, cards, project_row, series_link, topic_link

_BESIDE = 3
_NEWS = 8
_IN_BLOCK = 5
_MEDIA = 5
_NOTICE_WORDS = ("通知", "公告", "公示")


def plan_home(library: Library) -> Iterator[Route]:
    """Yield ``/index.html``."""
    leads = _leads(library)
    shown = [section for section in library.sections if section.home and library.by_section.get(section.id)]
    notices = next((section for section in shown if any(word in section.name for word in _NOTICE_WORDS)), None)
    news = next((section for section in shown if section is not notices), None)
    rest = [section for section in shown if section is not news and section is not notices]
    feed = page_feed(library, "/index.html", library.site.articles)
    view = HomeView(
        head=Head(
            title=library.config.title,
            address="/index.html",
            description=library.config.description or f"{library.config.title}：党建要闻、品牌风采、党建“双创”",
            feed=feed,
            feed_title=library.config.title if feed else "",
        ),
        lead=card(library, leads[0]) if leads else None,
        beside=cards(library, leads[1 : 1 + _BESIDE]),
        news=_block(library, news, _NEWS, leads[: 1 + _BESIDE]) if news else None,
        notices=_block(library, notices, _IN_BLOCK, []) if notices else None,
        sections=tuple(_block(library, section, _IN_BLOCK, []) for section in rest),
        brands=tuple(brand_card(library, brand) for brand in library.brands),
        projects=tuple(project_row(library, project) for project in library.projects),
        series=_series_links(library),
        topics=tuple(map(topic_link, library.topics)),
        media=tuple(media_row(library, report) for report in library.media[:_MEDIA]),
        figures=totals(library),
    )
    changed = max((article.last_change for article in library.site.articles), default=None)
    yield Route(
        address="/index.html", make=Page(template="home.html", view=view), changed=changed, title=library.config.title
    )


def _leads(library: Library) -> list[Article]:
    """The lead and what stands beside it: what writers recommend, filled up with the newest that have a picture."""
    recommended = [article for article in library.site.articles if article.slots]
    recommended.sort(key=lambda article: Slot.HOME not in article.slots)
    recent = library.site.articles[:60]
    pictured = [article for article in recent if card(library, article).picture]
    chosen = list(dict.fromkeys([*recommended, *pictured, *recent]))[: 1 + _BESIDE]
    chosen.sort(key=lambda article: card(library, article).picture is None)
    return chosen


def _block(library: Library, section: Section, number: int, without: list[Article]) -> Group:
    everything = library.by_section[section.id]
    shown = {article.id for article in without}
    # A young site has few articles: better one twice than a heading with nothing below it.
    articles = [item for item in everything[: number + len(shown)] if item.id not in shown] or everything
    address = library.site.addresses[section.document.path]
    return Group(title=section.name, cards=cards(library, articles[:number]), address=address)


def _series_links(library: Library) -> tuple[Link, ...]:
    counts = {item.id: len(library.by_series.get(item.id, ())) for item in library.series}
    return tuple(replace(series_link(item), note=f"{counts[item.id]} 篇") for item in library.series if counts[item.id])
