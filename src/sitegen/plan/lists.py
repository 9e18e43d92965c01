"""Lists of articles: sections, tags, the archive by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from sitegen.model.content import Article, Section
from sitegen.model.routes import Draft, Make, Page, Route
from sitegen.model.views import Head, Link, Links, Listing
from sitegen.model.views.base import replace
from sitegen.model.views.lists import ArchiveView, IndexView, SectionView, TagView
from sitegen.plan.bodies import body_of
from sitegen.plan.descriptions import after, description, names, page_description, titles
from sitegen.plan.drafts import faces, inputs
from sitegen.plan.library import Library, newest_change
from sitegen.plan.paging import ListPage, pages
from sitegen.plan.parts import HOME, card, cards, prose_of, section_link, section_trail


def plan_sections(library: Library) -> Iterator[Route]:
    """Yield ``/<section>/index.html`` and its older pages."""
    for section in library.content.sections.values():
        articles = library.by_section.get(section.id, ())
        index = library.site.addresses[section.document.path]
        feed = page_feed(library, index, articles)
        for page in pages(articles, index, index.removesuffix("index.html")):
            draw = partial(_section_view, library, section, page, feed)
            yield list_route(library, page, "section.html", draw, section.name, (section.document.path,), feed)


def list_route(
    library: Library,
    page: ListPage,
    template: str,
    draw: Callable[[], object],
    title: str,
    sources: tuple[str, ...] = (),
    told: object = None,
) -> Route:
    """Return the route of one page of a list; it changes with the newest article that it shows.

    Of older pages, *draw* gives a View of the *title*, the articles of the page, what is *told* of, and what any page
    may show.
    """
    changed = newest_change(page.articles)
    make: Make
    if page.number:
        drawn_from = inputs(library, title, page.address, page.pager, told, faces(library, page.articles))
        make = Draft(template=template, inputs=drawn_from, draw=draw)
    else:
        make = Page(template=template, view=draw())
    return Route(address=page.address, make=make, sources=sources, changed=changed, title=title)


def _section_head(library: Library, section: Section, page: ListPage, feed: str) -> Head:
    articles = library.by_section.get(section.id, ())
    return Head(
        title=page_title(section.name, page),
        address=page.address,
        description=page_description(
            page,
            f"{section.name}栏目的稿件",
            section.summary,
            prose_of(library, section.document.path).summary,
            f"{library.config.title}{section.name}栏目{after('：', titles(articles))}。",
        ),
        trail=section_trail(library, section.parent),
        feed=feed,
        feed_title=section.name if feed else "",
    )


def _section_view(library: Library, section: Section, page: ListPage, feed: str) -> SectionView:
    first = page.number == 0
    articles = library.by_section.get(section.id, ())
    pinned = [article for article in articles if article.pinned.holds(library.site.today)] if first else []
    shown = [article for article in page.articles if article not in pinned]
    return SectionView(
        head=_section_head(library, section, page, feed),
        title=section.name,
        number=page.number,
        intro=body_of(library, section.document.path) if first else None,
        children=tuple(section_link(library, child.id) for child in library.children_of(section.id)) if first else (),
        pinned=tuple(replace(card(library, article), pinned=True) for article in pinned),
        listing=Listing(cards=cards(library, shown), pager=page.pager),
    )


def page_title(title: str, page: ListPage) -> str:
    """Return the title of one page of a list."""
    return f"{title}（{page.pager.label}）" if page.number else title


def page_feed(library: Library, address: str, articles: tuple[Article, ...]) -> str:
    """Return the address of the feed of *articles* beside *address*.

    None without base_url, none without an article that is published.
    """
    if not library.config.base_url or all(article.document.path in library.held for article in articles):
        return ""
    if address.endswith("/index.html"):
        return address.removesuffix("index.html") + "feed.xml"
    return address.removesuffix(".html") + "/feed.xml"


def plan_tags(library: Library) -> Iterator[Route]:
    """Yield a list for each tag, and the page of all tags."""
    index = Link(text="标签", address="/tags/index.html")
    links = []
    for tag, articles in sorted(library.by_tag.items(), key=lambda item: library.content.tag_slugs[item[0]]):
        slug = library.content.tag_slugs[tag]
        links.append(Link(text=tag, address=f"/tags/{slug}.html", note=f"{len(articles)} 篇"))
        for page in pages(articles, f"/tags/{slug}.html", f"/tags/{slug}/"):
            yield list_route(library, page, "tag.html", partial(_tag_view, library, tag, page, index), tag)
    head = Head(
        title="标签",
        address=index.address,
        description=description(
            f"{library.config.title}稿件的全部标签{after('：', names(link.text for link in links))}。"
        ),
        trail=(HOME,),
    )
    groups = (Links(title="", links=tuple(links)),) if links else ()
    yield index_route(head, "标签", groups, (article for article in library.site.articles if article.tags))


def _tag_view(library: Library, tag: str, page: ListPage, index: Link) -> TagView:
    articles, subject = library.by_tag[tag], f"关于{tag}的稿件"
    head = Head(
        title=page_title(f"标签：{tag}", page),
        address=page.address,
        description=page_description(page, subject, f"{subject} {len(articles)} 篇：{titles(articles)}。"),
        trail=(HOME, index),
    )
    listing = Listing(cards=cards(library, page.articles), pager=page.pager)
    return TagView(head=head, title=tag, number=page.number, listing=listing)


def plan_archive(library: Library) -> Iterator[Route]:
    """Yield ``/archive/<yyyy>/<mm>.html``, a page for each year, and the index of all months."""
    months = list(library.by_month)
    links = {month: Link(text=f"{month[0]}年{month[1]}月", address=_month_address(month)) for month in months}
    years: dict[int, list[Link]] = {}
    for month in months:
        note = f"{len(library.by_month[month])} 篇"
        years.setdefault(month[0], []).append(Link(text=links[month].text, address=links[month].address, note=note))
    index = Link(text="归档", address="/archive/index.html")
    for place, month in enumerate(months):
        articles = library.by_month[month]
        year = Link(text=f"{month[0]}年", address=f"/archive/{month[0]:04d}/index.html")
        head = Head(
            title=f"{links[month].text}稿件",
            address=links[month].address,
            description=description(f"{links[month].text}刊登稿件 {len(articles)} 篇：{titles(articles)}。"),
            trail=(HOME, index, year),
        )
        newer = links[months[place - 1]] if place else None
        older = links[months[place + 1]] if place + 1 < len(months) else None
        yield Route(
            address=head.address,
            make=Draft(
                template="archive.html",
                inputs=inputs(library, head, newer, older, faces(library, articles)),
                draw=partial(_month_view, library, head, links[month].text, articles, newer, older),
            ),
            changed=newest_change(articles),
            title=links[month].text,
        )
    for number, found in years.items():
        head = Head(
            title=f"{number}年稿件",
            address=f"/archive/{number:04d}/index.html",
            description=f"{library.config.title}{number}年的稿件，按月份归档。",
            trail=(HOME, index),
        )
        groups = (Links(title="按月份", links=tuple(found)),)
        shown = (article for month in months if month[0] == number for article in library.by_month[month])
        yield index_route(head, f"{number}年", groups, shown)
    head = Head(
        title="归档",
        address=index.address,
        description=description(
            f"{library.config.title}的全部稿件，按年月归档{after('：', names(f'{year}年' for year in years))}。"
        ),
        trail=(HOME,),
    )
    all_years = tuple(Links(title=f"{year}年", links=tuple(found)) for year, found in years.items())
    yield index_route(head, "归档", all_years, library.site.articles)


def _month_view(
    library: Library, head: Head, title: str, articles: tuple[Article, ...], newer: Link | None, older: Link | None
) -> ArchiveView:
    return ArchiveView(head=head, title=title, cards=cards(library, articles), newer=newer, older=older)


def _month_address(month: tuple[int, int]) -> str:
    return f"/archive/{month[0]:04d}/{month[1]:02d}.html"


def index_route(head: Head, title: str, groups: tuple[Links, ...], articles: Iterable[Article] = ()) -> Route:
    """Return the route of a page of links, which lead to lists of *articles*."""
    view = IndexView(head=head, title=title, intro="", groups=groups)
    changed = newest_change(articles)
    return Route(address=head.address, make=Page(template="index-list.html", view=view), changed=changed, title=title)
