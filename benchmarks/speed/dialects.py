"""An article as the file that each generator reads, and the page that it makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from .corpus import Article

_PLAIN = "%Y-%m-%d %H:%M:%S"
_ISO = "%Y-%m-%dT%H:%M:%S+08:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """*path* is where an article stands in the site, *text* what stands there, *page* the file it becomes."""

    path: Callable[[Article], str]
    text: Callable[[Article], str]
    page: Callable[[Article], str] = lambda article: f"news/{article.id}/index.html"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def _yaml(
    article: Article, *, date: str = _PLAIN, lists: Iterable[str] = (), source: str = "source", more: str = ""
) -> str:
    """Return *article* with its facts in YAML; those named in *lists* are lists of one."""
    facts = {"unit": article.unit, "brand": article.brand, "project": article.project}
    lines = [f"title: {_quoted(article.title)}", f"date: {article.date.strftime(date)}"]
    for name, value in facts.items():
        if value:
            lines.append(f"{name}:\n  - {value}" if name in lists else f"{name}: {value}")
    lines += ["tags:", *(f"  - {tag}" for tag in article.tags)]
    lines += [f"author: {article.author}", f"{source}: {article.source}"]
    if article.summary:
        lines.append(f"summary: {_quoted(article.summary)}")
    if more:
        lines.append(more)
    return "\n".join(["---", *lines, "---", "", article.body])


def _hugo(article: Article) -> str:
    return _yaml(article, date=_ISO, lists=("unit", "brand", "project"))


def _eleventy(article: Article) -> str:
    return _yaml(article, date=_ISO, more="layout: article.njk")


def _hexo(article: Article) -> str:
    return _yaml(article, source="credit")  # "source" is Hexo's own


def _jekyll(article: Article) -> str:
    return _yaml(article, date=f"{_PLAIN} +0800", more="layout: article")


def _mkdocs(article: Article) -> str:
    return _yaml(replace(article, body=f"# {article.title}\n\n{article.body}"))


def _nikola(article: Article) -> str:
    """Nikola has one category and tags: the unit is the category, brand and project are tags."""
    tags = (*article.tags, *filter(None, (article.brand, article.project)))
    more = f'slug: "{article.id}"\ncategory: {article.unit}'
    return _yaml(replace(article, tags=tags), date=f"{_PLAIN} UTC+08:00", more=more)


def _pelican(article: Article) -> str:
    facts = {
        "Title": article.title,
        "Date": article.date.strftime("%Y-%m-%d %H:%M"),
        "Slug": article.id,
        "Category": article.unit,
        "Author": article.author,
        "Tags": ", ".join(article.tags),
        "Unit": article.unit,
        "Brand": article.brand,
        "Project": article.project,
        "Source": article.source,
        "Summary": article.summary,
    }
    return "".join(f"{name}: {value}\n" for name, value in facts.items() if value) + f"\n{article.body}"


def _zola(article: Article) -> str:
    named = {"unit": article.unit, "brand": article.brand, "project": article.project}
    lines = [f"title = {_quoted(article.title)}", f"date = {article.date.strftime(_ISO)}"]
    if article.summary:
        lines.append(f"description = {_quoted(article.summary)}")
    lines.append("[taxonomies]")
    lines += [f"{name} = [{_quoted(value)}]" for name, value in named.items() if value]
    lines.append(f"tags = [{', '.join(map(_quoted, article.tags))}]")
    lines += ["[extra]", f"author = {_quoted(article.author)}", f"source = {_quoted(article.source)}"]
    return "\n".join(["+++", *lines, "+++", "", article.body])


SITEGEN = Dialect(
    path=lambda article: f"content/news/{article.date.year}/{article.id}.md",
    text=_yaml,
    page=lambda article: f"news/{article.date:%Y/%m%d}-{article.id}.html",
)
HUGO = Dialect(path=lambda article: f"content/news/{article.id}.md", text=_hugo)
ZOLA = Dialect(path=lambda article: f"content/news/{article.id}.md", text=_zola)
ELEVENTY = Dialect(path=lambda article: f"content/news/{article.id}.md", text=_eleventy)
HEXO = Dialect(path=lambda article: f"source/_posts/{article.id}.md", text=_hexo)
PELICAN = Dialect(path=lambda article: f"content/{article.id}.md", text=_pelican)
NIKOLA = Dialect(path=lambda article: f"posts/{article.id}.md", text=_nikola)
JEKYLL = Dialect(path=lambda article: f"_posts/{article.date:%Y-%m-%d}-{article.id}.md", text=_jekyll)
MKDOCS = Dialect(
    path=lambda article: f"docs/{article.date.year}/{article.id}.md",
    text=_mkdocs,
    page=lambda article: f"{article.date.year}/{article.id}/index.html",
)
