"""What is remembered of pages that there are many of, told without drawing them: of articles, and of lists after the first.

The default theme does right on all pages of a kind what it does right on one. So one is drawn of each folder, with
nothing on it; what a page adds is told by its View, and the body of an article, which people write, is looked at as it
is.
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
from sitegen.model.routes import Draft, Page, Route
from sitegen.model.value import replace
from sitegen.model.views import Card, Head
from sitegen.model.views.articles import ArticleView
from sitegen.model.views.base import View
from sitegen.model.views.parts import Listing, Pager
from sitegen.pipeline.production import Bench
from sitegen.render.filters import Place
from sitegen.render.render import render_page

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
        self._bare: dict[tuple[str, str], Leaf] = {}

    def leaf(self, route: Route) -> Leaf | None:
        """Return what is to be remembered of the page *route*; None where it must be drawn to know it."""
        make = route.make.page if isinstance(route.make, Draft) else route.make
        if self._is_own or not isinstance(make, Page) or not _is_one_of_many(make.view):
            return None
        view: Any = make.view
        head: Head = view.head
        links = list(_addresses(view))
        body = self._body(view, route.address) if isinstance(view, ArticleView) else ""
        data = f'<html lang="-"><title>-</title>{body}'.encode()
        if len(data) > _LONG or len(links) > _MANY or "\n" in head.description:
            return None
        folder = route.address.rpartition("/")[0]
        if (kind := (make.template, folder)) not in self._bare:
            self._bare[kind] = self._draw_bare(*kind, view)
        bare = self._bare[kind]
        text = look_at(route.address, data)
        inner = [_goal(link) for link in links if link.startswith("/")]
        outer = [link for link in links if link.startswith(_HTTP)]
        own = f"{folder}/{_BARE}"
        return Leaf(
            address=route.address,
            title=" ".join(bare.title.replace(_BLANK, head.title).split()),
            description=bare.description.replace(_BLANK, head.description) if head.description else "",
            listed=head.listed and bare.listed,
            ids=_distinct((*bare.ids, *self._ids, *text.ids, *_ids_of(view))),
            goals=_distinct((*(goal.replace(own, route.address) for goal in bare.goals), *inner, *text.goals)),
            outer=_distinct((*bare.outer, *outer, *text.outer)),
            flaws=(*bare.flaws, *text.flaws),
        )

    def _body(self, view: ArticleView, address: str) -> str:
        """Return the body as it stands on the page at *address*, but for the terms that are explained there."""
        if not view.body:
            return ""
        html = self._bench.environment.read_html(view.body.digest)
        return fill(html, view.body.targets, Place(address=address, root="").link_to)

    def _draw_bare(self, template: str, folder: str, view: Any) -> Leaf:
        address = f"{folder}/{_BARE}"
        head = Head(title=_BLANK, address=address, description=_BLANK)
        page = Page(template=template, view=replace(view, **_nothing(view), head=head))
        return look_at(address, render_page(self._bench.environment, page, address))


def _is_one_of_many(view: Any) -> bool:
    return isinstance(view, ArticleView) or bool(getattr(view, "number", 0))


def _nothing(view: View) -> dict[str, Any]:
    """Return the fields of *view* that its page alone has, with nothing in them."""
    values = {name: getattr(view, name) for name in view.__struct_fields__ if name not in ("head", "date")}
    if isinstance(view, ArticleView):
        return {name: _NO_TEXT.get(type(value)) for name, value in values.items()}
    return {name: _NO_LIST[type(value)] for name, value in values.items() if type(value) in _NO_LIST}


_NO_TEXT: dict[type, Any] = {str: "", tuple: (), bool: False}
_NO_LIST: dict[type, Any] = {tuple: (), Listing: Listing(cards=()), Pager: Pager()}


def _ids_of(view: View) -> Iterator[str]:
    """Yield the ids where terms are explained that the body may speak of."""
    for number in range(1, len(getattr(view, "terms", ())) + 1):
        yield from (f"page-term-{number}", f"page-term-{number}-from", f"page-term-{number}-text")


def _addresses(view: Any) -> Iterator[str]:
    """Yield the addresses that *view* names beside its body."""
    is_article = isinstance(view, ArticleView)
    if view.head.feed:
        yield view.head.feed
    yield from _named(view.head.trail)
    for name in view.__struct_fields__:
        if name not in ("head", "body", "terms"):
            yield from _named(getattr(view, name), pictured=not is_article)
    if is_article:
        yield view.origin


def _named(value: object, pictured: bool = False) -> Iterator[str]:
    """Yield the addresses in *value*. Where cards are not *pictured*, they are titles alone."""
    if isinstance(value, tuple):
        for one in value:
            yield from _named(one, pictured)
    elif isinstance(value, Card):
        yield value.address
        yield from _named(value.picture) if pictured else ()
    elif isinstance(value, Pager):
        yield from (value.newer, value.older)
    elif isinstance(value, View):
        for name in value.__struct_fields__:
            held = getattr(value, name)
            if name == "address" and held:
                yield held
            elif name != "sources":  # a picture once more
                yield from _named(held, pictured)


def _goal(link: str) -> str:
    path, sharp, anchor = link.partition("#")
    return f"{normalize(path)}{sharp}{anchor}"


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
