"""What is remembered of an article's page, told without drawing it.

The default theme does right on all pages of articles what it does right on one. So one is drawn of each folder, with
nothing on it; what an article adds is told by its View, and its body, which people write, is looked at as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sitegen.checks.registry import RULES
from sitegen.checks.rule import PageRule
from sitegen.checks.sheet import Leaf, Sheet, leaf_of
from sitegen.core.urls import normalize
from sitegen.markup.fill import fill
from sitegen.markup.terms import mark
from sitegen.model.routes import Draft, Page, Route
from sitegen.model.value import replace
from sitegen.model.views import Card, Head
from sitegen.model.views.articles import ArticleView
from sitegen.model.views.base import View
from sitegen.pipeline.production import Bench
from sitegen.render.filters import Place
from sitegen.render.render import render_page

ARTICLE = "article.html"

_PAGE_RULES = tuple(rule for rule in RULES if isinstance(rule, PageRule))
_ID = re.compile(r'\bid="([\w-]+)"')
_HTTP = ("http://", "https://")
# In place of a title and a description; no text has it, and it is left as it is.
_BLANK = "\ue000"
_BARE = "-.html"
# What may be too large a page is drawn: a body of so many bytes, so many links.
_LONG = 100_000
_MANY = 200


def look_at(address: str, data: bytes) -> Leaf:
    """Return what is remembered of the page *data* at the rooted *address*."""
    sheet = Sheet(address, data)
    return leaf_of(sheet, [(rule.code, flaw) for rule in _PAGE_RULES for flaw in rule.check(sheet)])


class Sketches:
    """The pages that *bench* would draw."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        templates = bench.production.theme.templates.values()
        self._is_own = any(template.own for template in templates)
        # Some of them are on some pages only; they are named apart from what people write.
        self._ids = tuple(sorted({id for template in templates for id in _ID.findall(template.source)}))
        self._bare: dict[str, Leaf] = {}

    def leaf(self, route: Route) -> Leaf | None:
        """Return what is to be remembered of the page *route*; None where it must be drawn to know it."""
        make = route.make.page if isinstance(route.make, Draft) else route.make
        if self._is_own or not isinstance(make, Page) or make.template != ARTICLE:
            return None
        view = make.view
        assert isinstance(view, ArticleView)
        links = list(_addresses(view))
        body, terms = self._body(view, route.address)
        data = f'<html lang="-"><title>-</title>{body}'.encode()
        if len(data) > _LONG or len(links) > _MANY or "\n" in view.head.description:
            return None
        folder = route.address.rpartition("/")[0]
        if folder not in self._bare:
            self._bare[folder] = self._draw_bare(folder, view)
        bare = self._bare[folder]
        text = look_at(route.address, data)
        inner = [_goal(link) for link in links if link.startswith("/")]
        outer = [link for link in (*links, view.origin) if link.startswith(_HTTP)]
        own = f"{folder}/{_BARE}"
        return Leaf(
            address=route.address,
            title=" ".join(bare.title.replace(_BLANK, view.head.title).split()),
            description=bare.description.replace(_BLANK, view.head.description) if view.head.description else "",
            listed=view.head.listed and bare.listed,
            ids=_distinct((*bare.ids, *self._ids, *text.ids, *_ids_of(terms))),
            goals=_distinct((*(goal.replace(own, route.address) for goal in bare.goals), *inner, *text.goals)),
            outer=_distinct((*bare.outer, *outer, *text.outer)),
            flaws=(*bare.flaws, *text.flaws),
        )

    def _body(self, view: ArticleView, address: str) -> tuple[str, int]:
        """Return the body as it stands on the page at *address*, and how many terms are marked in it."""
        if not view.body:
            return "", 0
        html, terms = mark(self._bench.environment.read_html(view.body.digest), view.terms)
        return fill(html, view.body.targets, Place(address=address, root="").link_to), len(terms)

    def _draw_bare(self, folder: str, view: ArticleView) -> Leaf:
        address = f"{folder}/{_BARE}"
        head = Head(title=_BLANK, address=address, description=_BLANK)
        values = {name: getattr(view, name) for name in view.__struct_fields__}
        nothing: dict[str, Any] = {name: _NOTHING.get(type(value)) for name, value in values.items()}
        bare = replace(view, **{**nothing, "head": head, "date": view.date})
        page = Page(template=ARTICLE, view=bare)
        return look_at(address, render_page(self._bench.environment, page, address))


_NOTHING: dict[type, Any] = {str: "", tuple: (), bool: False}


def _ids_of(terms: int) -> Iterator[str]:
    """Yield the ids where so many *terms* are explained."""
    for number in range(1, terms + 1):
        yield from (f"page-term-{number}", f"page-term-{number}-text")


def _addresses(view: ArticleView) -> Iterator[str]:
    """Yield the addresses that *view* names beside its body."""
    if view.head.feed:
        yield view.head.feed
    yield from _named(view.head.trail)
    for name in view.__struct_fields__:
        if name not in ("head", "body", "terms"):
            yield from _named(getattr(view, name))


def _named(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _named(one)
    elif isinstance(value, Card):  # in a list of titles
        yield value.address
    elif isinstance(value, View):
        for name in value.__struct_fields__:
            held = getattr(value, name)
            if name == "address" and held:
                yield held
            elif name != "sources":  # a picture once more
                yield from _named(held)


def _goal(link: str) -> str:
    path, sharp, anchor = link.partition("#")
    return f"{normalize(path)}{sharp}{anchor}"


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
