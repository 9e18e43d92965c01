"""检索: the page, and an index in one shard for each year, so that a new article changes one shard."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sitegen.model.content import Article
from sitegen.model.routes import Page, PlainText, Route
from sitegen.model.views import Head, Link, Links
from sitegen.model.views.others import SearchView
from sitegen.plan.catalogue import grouped
from sitegen.plan.library import Library
from sitegen.plan.parts import HOME, section_link, summary_of


def plan_search(library: Library) -> Iterator[Route]:
    """Yield ``/search.html`` and its shards; without JavaScript the page leads to sections, tags and archives."""
    years = grouped(library.site.articles, lambda article: (article.date.day.year,))
    shards = {f"/search/{year:04d}.js": articles for year, articles in years.items()} if library.site.search else {}
    for address, articles in shards.items():
        yield Route(address=address, make=PlainText(text=_shard(library, articles)))
    view = SearchView(
        head=Head(title="检索", address="/search.html", trail=(HOME,)),
        shards=tuple(shards),
        groups=tuple(group for group in _groups(library, list(years)) if group.links),
    )
    yield Route(address="/search.html", make=Page(template="search.html", view=view), title="检索")


def _groups(library: Library, years: list[int]) -> Iterator[Links]:
    yield Links(title="按栏目", links=tuple(section_link(library, section.id) for section in library.sections))
    archive = (Link(text=f"{year}年", address=f"/archive/{year:04d}/index.html") for year in years)
    yield Links(title="按年份", links=tuple(archive))
    tags = sorted(library.by_tag, key=lambda tag: library.content.tag_slugs[tag])
    slugs = library.content.tag_slugs
    yield Links(title="按标签", links=tuple(Link(text=tag, address=f"/tags/{slugs[tag]}.html") for tag in tags))


def _shard(library: Library, articles: tuple[Article, ...]) -> str:
    rows = [
        [
            article.title,
            library.address(article),
            article.date.day.isoformat(),
            library.content.units[article.units[0]].name,
            summary_of(library, article),
            " ".join(article.tags),
        ]
        for article in articles
    ]
    # U+2028 and U+2029 end a line in older JavaScript engines.
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"sitegenSearch([\n{lines}\n]);\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
