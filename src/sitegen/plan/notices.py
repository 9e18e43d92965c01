"""Pages about pages: 404, redirects from old addresses, the site map, robots.txt, the map for nginx."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from sitegen.core.urls import normalize, to_file
from sitegen.model.outputs import REDIRECTS
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.site import Site
from sitegen.model.views import Head, Link, Links
from sitegen.model.views.others import MapEntry, MapView, NotFoundView, RedirectView
from sitegen.plan.fusion import INDEX as FUSION
from sitegen.plan.fusion import has_fusion
from sitegen.plan.gatherings import SERIES_INDEX, TOPICS_INDEX
from sitegen.plan.library import Library
from sitegen.plan.lists import index_route
from sitegen.plan.parts import HOME, section_link

# What one file may hold (sitemaps.org), and of the pictures of one page (Google).
_MOST_PAGES = 50_000
_MOST_PICTURES = 1_000
PAGE_NAME = re.compile(r"\.x?html?$|/$")
"""What the address of a page ends with."""


def plan_not_found(library: Library) -> Iterator[Route]:
    """Yield ``/404.html``, whose links start at the root of the site, since it is shown at any depth."""
    root = urlsplit(library.config.base_url).path or "/"
    links = (HOME, *(section_link(library, section.id) for section in library.sections))
    head = Head(title="页面不存在", address="/404.html", description="", listed=False)
    view = NotFoundView(head=head, root=root, links=links)
    yield Route(address="/404.html", make=Page(template="404.html", view=view))


def old_addresses(site: Site) -> Iterator[tuple[str, str, str, str]]:
    """Yield (old address, new address, title, content path) for every 原网址."""
    for article in site.articles:
        for old in article.old_urls:
            yield old, site.addresses[article.document.path], article.title, article.document.path
    for page in site.content.pages.values():
        for old in page.old_urls:
            yield old, site.addresses[page.document.path], page.title, page.document.path


def plan_redirects(library: Library) -> Iterator[Route]:
    """Yield a page at each old address that names one, and a map of all of them for nginx."""
    lines = []
    for old, new, title, path in old_addresses(library.site):
        parts = urlsplit(old)
        if not parts.path.startswith("/"):
            continue
        lines.append(f"{quoted(parts.path)} {quoted(new)};" if not parts.query else f"# {old} {new}")
        if PAGE_NAME.search(parts.path) and not parts.query:
            address = normalize(parts.path)
            view = RedirectView(target=Link(text=title, address=new))
            yield Route(address=address, make=Page(template="redirect.html", view=view), sources=(path,))
    if lines:
        head = "# 旧网址 新网址；用法见说明：map $uri $redirect_to { include redirects.map; }\n"
        text = head + "".join(f"{line}\n" for line in sorted(lines))
        yield Route(address=f"/{REDIRECTS}", make=PlainText(text=text))


def quoted(text: str) -> str:
    """Return *text* as nginx reads it in a map."""
    return f'"{text}"' if re.search(r'[\s;{}"]', text) else text


def plan_robots(library: Library) -> Iterator[Route]:
    """Yield ``/robots.txt``; a preview asks to be left alone."""
    if library.site.preview:
        text = "User-agent: *\nDisallow: /\n"
    else:
        text = "User-agent: *\nAllow: /\n"
        if library.config.base_url:
            text += f"\nSitemap: {library.config.base_url}sitemap.xml\n"
    yield Route(address="/robots.txt", make=PlainText(text=text))


def plan_site_map(library: Library) -> Iterator[Route]:
    """Yield ``/sitemap.html``, the site map for people."""
    content = library.content
    pages = tuple(
        Link(text=page.title, address=library.site.addresses[page.document.path])
        for page in sorted(content.pages.values(), key=lambda page: page.id)
    )
    columns = (
        Link(text="单位", address="/units/index.html"),
        Link(text="品牌风采", address="/brands/index.html"),
        Link(text="党建“双创”", address="/projects/index.html"),
        Link(text="结对共建", address="/pairings.html"),
        Link(text="三张清单", address="/checklists.html"),
        Link(text="案例集", address="/cases.html"),
        *((FUSION,) if has_fusion(library) else ()),
        Link(text="荣誉", address="/honours.html"),
        Link(text="媒体聚焦", address="/media.html"),
        Link(text="稿件统计", address="/statistics.html"),
        SERIES_INDEX,
        TOPICS_INDEX,
        Link(text="标签", address="/tags/index.html"),
        Link(text="归档", address="/archive/index.html"),
        Link(text="检索", address="/search.html"),
    )
    sections = tuple(section_link(library, section.id) for section in library.sections)
    groups = (
        Links(title="栏目", links=sections),
        Links(title="专页", links=columns),
        Links(title="关于", links=pages),
    )
    description = f"{library.config.title}的全部栏目、专页和说明页。"
    head = Head(title="网站地图", address="/sitemap.html", description=description, trail=(HOME,))
    yield index_route(head, "网站地图", tuple(group for group in groups if group.links))


def plan_sitemap(library: Library, routes: Iterable[Route]) -> Iterator[Route]:
    """Yield ``/sitemap.xml`` of all *routes* that are pages for readers. None without base_url, none in a preview."""
    if not library.config.base_url or library.site.preview:
        return
    pages = sorted((route for route in routes if route.title), key=lambda route: to_file(route.address))
    entries = tuple(
        MapEntry(address=page.address, changed=page.changed, pictures=page.pictures[:_MOST_PICTURES]) for page in pages
    )
    if len(entries) <= _MOST_PAGES:
        yield _map_route("/sitemap.xml", MapView(entries=entries))
        return
    parts = [MapView(entries=entries[start : start + _MOST_PAGES]) for start in range(0, len(entries), _MOST_PAGES)]
    found = []
    for number, part in enumerate(parts, 1):
        changed = max((entry.changed for entry in part.entries if entry.changed), default=None)
        found.append(MapEntry(address=f"/sitemap-{number}.xml", changed=changed))
        yield _map_route(found[-1].address, part)
    yield _map_route("/sitemap.xml", MapView(parts=tuple(found)))


def _map_route(address: str, view: MapView) -> Route:
    return Route(address=address, make=Page(template="sitemap.xml", view=view))
