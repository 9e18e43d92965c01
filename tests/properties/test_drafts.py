"""Pages that are drawn from the same inputs are the same, whatever was changed in between, one thing after another."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta
from enum import Enum
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from sitegen.core.dates import Stamp
from sitegen.model.content import Article, Prose
from sitegen.model.keeping import encode
from sitegen.model.routes import Draft, Route
from sitegen.model.site import Content, Site
from sitegen.model.value import replace
from sitegen.plan.articles import pages_of, plan_articles
from sitegen.plan.brands import plan_brands
from sitegen.plan.library import Library
from sitegen.plan.lists import plan_archive, plan_sections, plan_tags
from sitegen.plan.opening import open_site
from sitegen.plan.units import plan_units
from sites import library_of

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
PLANNERS = (plan_articles, plan_archive, plan_sections, plan_tags, plan_units, plan_brands)
KINDS = (
    *("sections", "units", "brands", "projects", "series", "topics"),
    *("pairings", "checklist", "standards", "glossary", "pages"),
)
# So many of each kind, and so many articles, are changed in each of their fields.
_OF_A_KIND = 1
_ARTICLES = 3


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demonstration site."""
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "fonts", root / "fonts")
    shutil.copy(ROOT / "site.yml", root)
    return library_of(root, today=TODAY).site


Drawn = Mapping[str, tuple[str, bytes]]


def drawn(site: Site) -> Drawn:
    """Return the inputs and the View of each draft by its address."""
    library = Library(site)
    routes = (route for planner in PLANNERS for route in planner(library))
    return {
        route.address: (route.make.inputs, encode(route.make.page.view))
        for route in routes
        if isinstance(route.make, Draft)
    }


def others(value: object) -> Iterator[object]:
    """Yield other values in the place of *value*."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, Enum):
        yield from islice((member for member in type(value) if member is not value), 1)
    elif isinstance(value, str):
        yield f"{value}改"
        if value:
            yield ""
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, Stamp):
        yield value._replace(day=value.day - timedelta(days=400))
        yield value._replace(day=value.day - timedelta(days=1))
    elif isinstance(value, tuple) and value:
        yield value[1:]
        yield value[::-1]
        yield from ((other, *value[1:]) for other in others(value[0]))
    elif isinstance(value, date):
        yield value - timedelta(days=1)
    elif hasattr(value, "__dataclass_fields__") or hasattr(value, "__struct_fields__"):
        yield from changed(value)


def changed(value: Any) -> Iterator[Any]:
    """Yield *value* with one field changed, but for its id, by which others know it."""
    names = getattr(value, "__struct_fields__", None) or tuple(field.name for field in fields(value))
    given = {name: getattr(value, name) for name in names}
    for name, found in given.items():
        for other in others(found) if name != "id" else ():
            yield type(value)(**{**given, name: other})


def contents(content: Content) -> Iterator[Content]:
    """Yield *content* with one thing changed in it, or gone: of each kind, what most articles name."""
    named = Counter(
        id for article in content.articles for kind in KINDS for id in getattr(article, kind, ()) if kind != "pages"
    )
    for kind in KINDS:
        table = getattr(content, kind)
        for id, item in islice(sorted(table.items(), key=lambda item: -named[item[0]]), _OF_A_KIND):
            for other in changed(item):
                yield replace(content, **{kind: table | {id: other}})
            yield replace(content, **{kind: {other: found for other, found in table.items() if other != id}})
    for config in changed(content.config):
        yield replace(content, config=config)
    for tag in islice(content.tag_slugs, _OF_A_KIND):
        yield replace(content, tag_slugs=content.tag_slugs | {tag: "anders"})
    for path, fact in islice(content.files.items(), 20):
        yield replace(content, files=content.files | {path: replace(fact, digest=fact.digest[::-1], size=1)})
        yield replace(content, files={other: found for other, found in content.files.items() if other != path})
    step = max(1, len(content.articles) // _ARTICLES)
    for place in range(0, len(content.articles), step):
        for article in changed(content.articles[place]):
            yield with_article(content, place, article)
        yield replace(content, articles=content.articles[:place] + content.articles[place + 1 :])


def with_article(content: Content, place: int, article: Article) -> Content:
    """Return *content* with *article* at its *place*."""
    return replace(content, articles=(*content.articles[:place], article, *content.articles[place + 1 :]))


def sites(site: Site) -> Iterator[Callable[[], Site]]:
    """Yield what makes *site* with one thing changed, as far as such a site can be."""
    for content in contents(site.content):
        yield partial(opened, site, content, site.prose)
    for path, prose in islice(site.prose.items(), 2 * _ARTICLES):
        for other in changed(prose):
            yield partial(opened, site, *rewritten(site.content, site.prose, path, other))
    for path, fact in islice(site.pictures.items(), 20):
        yield partial(replace, site, pictures=site.pictures | {path: replace(fact, width=fact.width + 40)})
        yield partial(replace, site, pictures={other: it for other, it in site.pictures.items() if other != path})
    yield partial(replace, site, font=None)
    yield partial(replace, site, preview=True)
    yield partial(opened, replace(site, today=date(2025, 11, 21)), site.content, site.prose)


def opened(site: Site, content: Content, prose: Mapping[str, Prose]) -> Site:
    """Return *site* with another content."""
    found = open_site(content, prose, site.today, preview=site.preview)
    return replace(found, pictures=site.pictures, font=site.font)


def rewritten(
    content: Content, proses: Mapping[str, Prose], path: str, prose: Prose
) -> tuple[Content, Mapping[str, Prose]]:
    """Return *content* and *proses* with another *prose* at *path*: what is found in a body changes only with it."""
    place = next((place for place, item in enumerate(content.articles) if item.document.path == path), None)
    if place is not None:
        article = content.articles[place]
        content = with_article(
            content, place, replace(article, document=replace(article.document, body=f"{prose.digest}+"))
        )
    return content, {**proses, path: replace(prose, digest=f"{prose.digest}+")}


def test_same_inputs_are_drawn_to_the_same_page(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.plan.paging.PER_PAGE", 3)  # so that there are older pages of lists
    before = drawn(site)
    seen = same = 0
    for other in sites(site):
        try:
            after = drawn(other())
        except (ArithmeticError, LookupError, ValueError):  # no such site can be: what it names is not there
            continue
        for address in before.keys() & after.keys():
            seen += 1
            if before[address][0] == after[address][0]:
                same += 1
                assert before[address][1] == after[address][1], address
    assert 0 < same < seen


def test_an_article_has_the_same_inputs_alone_as_among_all_others(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sitegen.plan.neighbours._FEW", 2)  # so that all of them are many
    library = Library(site)
    among_all = {route.address: inputs_of(route) for route in pages_of(library, site.articles)}
    alone = {route.address: inputs_of(route) for article in site.articles for route in pages_of(library, [article])}
    assert alone == among_all


def inputs_of(route: Route) -> str:
    assert isinstance(route.make, Draft)
    return route.make.inputs
