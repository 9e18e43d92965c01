"""The filters that templates may use, as one table."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from posixpath import dirname
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from jinja2 import pass_context, pass_environment
from jinja2.runtime import Context
from markupsafe import Markup

from sitegen.core.dates import Precision, Stamp
from sitegen.core.urls import absolute, relative
from sitegen.images import qr
from sitegen.markup.fill import fill
from sitegen.markup.terms import mark
from sitegen.model.views import Body, Head
from sitegen.model.views.articles import Term
from sitegen.render.structured import structured

if TYPE_CHECKING:
    from sitegen.render.environment import SiteEnvironment


_OUTSIDE = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The page that is being rendered: its address; and, for a page that is shown at any address, the site's *root*."""

    address: str
    root: str = ""

    def link_to(self, address: str) -> str:
        """Return *address* as a link on this page; what is not rooted leads out of the site and stays as it is.

        Whatever content says, no other scheme than those that lead to a page, a mailbox or a telephone comes out.
        """
        if not address.startswith("/"):
            return address if address.lower().startswith(_OUTSIDE) else "#"
        if self.root:
            return absolute(address, self.root)
        if address.startswith(f"{self.address}#"):
            return relative(address, self.address)
        return _relative(address, dirname(self.address))


@lru_cache(maxsize=8192)
def _relative(address: str, folder: str) -> str:
    """The pages of a folder share their menu and most of their links, and a build makes thousands of them."""
    return relative(address, f"{folder}/")


# A context variable, not a variable of the template: macros see it too, however they were imported.
PLACE: ContextVar[Place] = ContextVar("place")


# Both take the context, which they do not need, so that Jinja leaves constant arguments to the rendering of each page.
@pass_context
def _url(context: Context, address: str) -> str:
    return PLACE.get().link_to(address)


@pass_context
def _html(context: Context, body: Body, lead: bool = True) -> Markup:
    environment: SiteEnvironment = context.environment  # type: ignore[assignment]
    return fill(environment.read_html(body.digest), body.targets, PLACE.get().link_to, lead=lead)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A body as HTML in which *terms* are marked, in the order in which they first stand there."""

    html: Markup
    terms: tuple[Term, ...]


@pass_context
def _explained(context: Context, body: Body, terms: tuple[Term, ...], lead: bool = True) -> Explained:
    environment: SiteEnvironment = context.environment  # type: ignore[assignment]
    html, told = mark(environment.read_html(body.digest), terms)
    return Explained(html=fill(html, body.targets, PLACE.get().link_to, lead=lead), terms=told)


@pass_environment
def _absolute(environment: SiteEnvironment, address: str) -> str:
    return absolute(address, environment.frame.base_url)


def _stamp(when: Stamp | date) -> Stamp:
    return when if isinstance(when, Stamp) else Stamp(when)


def _day(when: Stamp | date) -> str:
    stamp = _stamp(when)
    return stamp.text[:10]


def _minute(when: Stamp | date) -> str:
    return _stamp(when).text


def _month_day(when: Stamp | date) -> str:
    stamp = _stamp(when)
    return f"{stamp.day.month}月" if stamp.precision is Precision.MONTH else f"{stamp.day:%m-%d}"


def _chinese(when: Stamp | date) -> str:
    return _stamp(when).chinese


@pass_environment
def _iso(environment: SiteEnvironment, when: Stamp | date) -> str:
    return _stamp(when).rfc3339(ZoneInfo(environment.frame.zone))


@pass_environment
def _datetime(environment: SiteEnvironment, when: Stamp | date) -> str:
    stamp = _stamp(when)
    return _iso(environment, stamp) if stamp.precision is Precision.MINUTE else stamp.text


@pass_environment
def _structured(environment: SiteEnvironment, head: Head) -> Markup:
    return Markup(structured(head, environment.frame))


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
