"""The front page."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.model.content import Article, Section
from sitegen.model.routes import Page, Route
from sitegen.model.views import Group, Head, Link
from sitegen.model.views.base import replace
from sitegen.model.views.lists import HomeView
from sitegen.model.vocabulary import Slot
from sitegen.plan.descriptions import description, names
from sitegen.plan.entries import media_row
from sitegen.plan.figures.statistics import totals
from sitegen.plan.library import Library, newest_change
from sitegen.plan.lists import page_feed
from sitegen.plan.parts import brand_card, card, cards, lead_card, project_row, series_link, topic_link
from sitegen.plan.shares import share_picture, shared_home

_BESIDE = 3
_NEWS = 8
_IN_BLOCK = 5
_MEDIA = 5
_BRANDS = 12
_PROJECTS = 8
_NOTICE_WORDS = ("通知", "公告", "公示")


def plan_home(library: Library) -> Iterator[Route]:
    """Yield ``/index.html``."""
    leads = _leads(library)
    found = {section.id: _others(library, section, leads) for section in library.sections if section.home}
    shown = [section for section in library.sections if found.get(section.id)]
    notices = next((section for section in shown if any(word in section.name for word in _NOTICE_WORDS)), None)
    news = next((section for section in shown if section is not notices), None)
    rest = [section for section in shown if section is not news and section is not notices]
    feed = page_feed(library, "/index.html", library.site.articles)
    view = HomeView(
        head=Head(
            title=library.config.title,
            address="/index.html",
            description=description(
                library.config.description,
                f"{library.config.title}：{names((*(section.name for section in library.sections), '品牌风采', '党建“双创”'))}。",
            ),
            feed=feed,
            feed_title=library.config.title if feed else "",
            picture=share_picture(library, shared_home(library.site)),
        ),
        lead=lead_card(library, leads[0]) if leads else None,
        beside=cards(library, leads[1 : 1 + _BESIDE]),
        news=_block(library, news, found[news.id][:_NEWS]) if news else None,
        notices=_block(library, notices, found[notices.id][:_IN_BLOCK]) if notices else None,
        sections=tuple(_block(library, section, found[section.id][:_IN_BLOCK]) for section in rest),
        brands=tuple(brand_card(library, brand) for brand in library.brands[:_BRANDS]),
        projects=tuple(project_row(library, project) for project in library.projects[:_PROJECTS]),
        series=_series_links(library),
        topics=tuple(map(topic_link, library.topics)),
        media=tuple(media_row(library, report) for report in library.media[:_MEDIA]),
        figures=totals(library),
    )
    changed = newest_change(library.site.articles)
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


def _others(library: Library, section: Section, leads: list[Article]) -> list[Article]:
    """The newest of *section* that do not lead the page."""
    above = {article.id for article in leads}
    return [item for item in library.by_section.get(section.id, ())[: _NEWS + len(above)] if item.id not in above]


def _block(library: Library, section: Section, articles: list[Article]) -> Group:
    address = library.site.addresses[section.document.path]
    return Group(title=section.name, cards=cards(library, articles), address=address)


def _series_links(library: Library) -> tuple[Link, ...]:
    counts = {item.id: len(library.by_series.get(item.id, ())) for item in library.series}
    return tuple(replace(series_link(item), note=f"{counts[item.id]} 篇") for item in library.series if counts[item.id])
