"""The filters that templates may use, as one table."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from posixpath import dirname
from typing import TYPE_CHECKING

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from sitegen.core.dates import Precision, Stamp
from sitegen.core.urls import absolute, relative
from sitegen.images import qr
from sitegen.markup.fill import fill
from sitegen.markup.terms import mark
from sitegen.model.value import Value
from sitegen.model.views import Body, Head
from sitegen.model.views.articles import Term
from sitegen.render.structured import structured

if TYPE_CHECKING:
    from sitegen.render.environment import SiteEnvironment


_KEPT = 8192
_OUTSIDE = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The page that is being rendered: its address; and, for a page that is shown at any address, the site's *root*."""

    address: str
    root: str = ""
    _links: _Links = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_links", _links(dirname(self.address), self.root))

    def link_to(self, address: str) -> str:
        """Return *address* as a link on this page; what is not rooted leads out of the site and stays as it is.

        Whatever content says, no other scheme than those that lead to a page, a mailbox or a telephone comes out.
        """
        if "#" in address and not self.root and address.startswith(f"{self.address}#"):
            return relative(address, self.address)
        return self._links[address]


class _Links(dict[str, str]):
    """Links by their addresses. The pages of a folder share their menu and most of their links, and there are thousands."""

    def __init__(self, folder: str, root: str) -> None:
        self._folder = f"{folder}/"
        self._root = root

    def __missing__(self, address: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        link = self[address] = self._link(address)
        return link

    def _link(self, address: str) -> str:
        if not address.startswith("/"):
            return address if address.lower().startswith(_OUTSIDE) else "#"
        return absolute(address, self._root) if self._root else relative(address, self._folder)


_links = lru_cache(maxsize=4)(_Links)


# A context variable, not a variable of the template: macros see it too, however they were imported.
PLACE: ContextVar[Place] = ContextVar("place")


def _environment(context: Context) -> SiteEnvironment:
    return context.environment  # type: ignore[return-value]


# What depends on the site or on the page takes the context, needed or not: then Jinja leaves constant arguments to the
# rendering of each page, and the code of a template is the same for all sites.
@pass_context
def _url(context: Context, address: str) -> str:
    return PLACE.get().link_to(address)


@pass_context
def _html(context: Context, body: Body, lead: bool = True) -> Markup:
    return fill(_environment(context).read_html(body.digest), body.targets, PLACE.get().link_to, lead=lead)


class Explained(Value):
    """A body as HTML in which *terms* are marked, in the order in which they first stand there."""

    html: Markup
    terms: tuple[Term, ...]


@pass_context
def _explained(context: Context, body: Body, terms: tuple[Term, ...], lead: bool = True) -> Explained:
    html, told = mark(_environment(context).read_html(body.digest), terms)
    return Explained(html=fill(html, body.targets, PLACE.get().link_to, lead=lead), terms=told)


@pass_context
def _absolute(context: Context, address: str) -> str:
    return absolute(address, _environment(context).frame.base_url)


def _stamp(when: Stamp | date) -> Stamp:
    return when if isinstance(when, Stamp) else Stamp(when)


def _day(when: Stamp | date) -> str:
    stamp = _stamp(when)
    return stamp.text if stamp.precision is Precision.MONTH else stamp.day.isoformat()


def _minute(when: Stamp | date) -> str:
    return _stamp(when).text


def _month_day(when: Stamp | date) -> str:
    stamp = _stamp(when)
    return f"{stamp.day.month}月" if stamp.precision is Precision.MONTH else stamp.day.isoformat()[5:]


def _chinese(when: Stamp | date) -> str:
    return _stamp(when).chinese


@pass_context
def _iso(context: Context, when: Stamp | date) -> str:
    return _stamp(when).rfc3339(_environment(context).zone)


@pass_context
def _datetime(context: Context, when: Stamp | date) -> str:
    stamp = _stamp(when)
    return _iso(context, stamp) if stamp.precision is Precision.MINUTE else stamp.text


@pass_context
def _structured(context: Context, head: Head) -> Markup:
    return Markup(structured(head, _environment(context).frame))


def _paragraphs(text: str) -> list[str]:
    return [line for line in (line.strip() for line in text.split("\n")) if line]


FILTERS: dict[str, Callable[..., object]] = {
    "html": _html,  # Body: the converted text with its links and pictures filled in
    "explained": _explained,  # Body with Terms: its html as above, and the terms that are marked in it
    "qr": qr.draw,  # a text as a QR code: its size, and its path in SVG
    "url": _url,  # a rooted address, relative to the page
    "absolute": _absolute,  # a rooted address below base_url
    "day": _day,  # 2024-03-13, or 2024-03 where the day is not known
    "minute": _minute,  # 2024-03-13 16:13, where the time is known
    "month_day": _month_day,  # 03-13
    "chinese": _chinese,  # 2024年3月13日
    "iso": _iso,  # 2024-03-13T00:00:00+08:00, an instant, for feeds
    "datetime": _datetime,  # for the attribute datetime of <time>: as exact as the date is
    "structured": _structured,  # a Head as JSON-LD, empty where there is nothing to tell
    "paragraphs": _paragraphs,  # the lines of a text that hold something
}
