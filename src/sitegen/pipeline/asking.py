"""Other sites asked whether the pages are there that we link to: politely, and telling them nothing but what we ask for.

One question at a time to each host, with a pause; HEAD first; who asks for time gets it. Nothing is sent along: no
cookie, no referrer, and a name that is sitegen's alone. Addresses of a private network are asked only where allowed.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPMessage
from ipaddress import ip_address
from socket import getaddrinfo
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from sitegen import __version__
from sitegen.checks.answers import Answer, Kind

_NAME = f"sitegen/{__version__} (link check)"
_HOSTS = 8
_HOPS = 5
_GONE = frozenset({404, 410})
_FOR_GOOD = frozenset({301, 308})
_ONWARD = frozenset({301, 302, 303, 307, 308})
_WAIT = frozenset({429, 503})
_ADDRESS_SIGNS = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How we ask: seconds before we give up, between two questions to a host, and that a host may have us wait."""

    timeout: float = 10
    pause: float = 1
    patience: float = 60
    private: bool = False
    """Whether addresses of a private network are asked too."""


class _Busy(Exception):  # noqa: N818 - a wish of the other side
    """The host wants us to come back another time."""


class _Forbidden(Exception):  # noqa: N818 - a rule of ours
    """The address is none that we ask."""


class _NoRedirects(HTTPRedirectHandler):
    """Leads nowhere: we look ourselves where we are sent."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Return that there is no other request."""


def ask(links: Iterable[str], day: str, manners: Manners) -> Iterator[tuple[str, Answer]]:
    """Yield, in no order, what came of each of *links* on *day*; of those that were not to be asked, nothing."""
    hosts: dict[str, list[str]] = {}
    for link in links:
        hosts.setdefault(_host(link), []).append(link)
    pool = ThreadPoolExecutor(_HOSTS)
    try:
        waiting = [pool.submit(_Host(day, manners).ask, listed) for listed in hosts.values()]
        for done in as_completed(waiting):
            yield from done.result().items()
    finally:
        pool.shutdown(cancel_futures=True)


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").lower()
    except ValueError:
        return ""


class _Host:
    """The questions to one host, one after another."""

    def __init__(self, day: str, manners: Manners) -> None:
        self._day = day
        self._manners = manners
        self._opener: OpenerDirector = build_opener(_NoRedirects)
        self._asked = False

    def ask(self, links: Iterable[str]) -> dict[str, Answer]:
        """Return what came of *links*; nothing of the rest once the host wants to be left alone."""
        found: dict[str, Answer] = {}
        for link in links:
            try:
                kind, detail = self._twice(link)
            except _Forbidden:
                continue
            except _Busy:
                break
            found[link] = Answer(kind=kind, day=self._day, detail=detail)
        return found

    def _twice(self, link: str) -> tuple[Kind, str]:
        self._allow(link)
        for _ in range(2):
            try:
                return self._follow(link)
            except _Forbidden as forbidden:
                return Kind.SILENT, f"转到了“{forbidden}”"
            except (OSError, HTTPException, ValueError) as error:
                reason = error.reason if isinstance(error, URLError) else error
                if isinstance(reason, ssl.SSLCertVerificationError):
                    return Kind.CERTIFICATE, ""
        return Kind.SILENT, ""

    def _follow(self, link: str) -> tuple[Kind, str]:
        """Return what *link* comes to; it moved for good where every step on the way says so."""
        here, for_good = link, True
        for _ in range(_HOPS):
            status, onward = self._status(here)
            if status in _ONWARD and onward:
                for_good = for_good and status in _FOR_GOOD
                here = urljoin(here, onward)
                self._allow(here)
                continue
            if status in _GONE:
                return Kind.GONE, ""
            return (Kind.MOVED, here) if here != link and for_good and status < 300 else (Kind.THERE, "")
        return Kind.SILENT, "一再转到别处"

    def _status(self, link: str) -> tuple[int, str]:
        """Return the status of *link* and where it sends us. Whom HEAD does not please is asked by GET."""
        status, onward = self._patiently("HEAD", link)
        return (status, onward) if status < 400 else self._patiently("GET", link)

    def _patiently(self, method: str, link: str) -> tuple[int, str]:
        status, headers = self._question(method, link)
        if status in _WAIT:
            wait = headers.get("Retry-After", "").strip()
            if not wait.isdecimal() or int(wait) > self._manners.patience:
                raise _Busy
            time.sleep(int(wait))
            status, headers = self._question(method, link)
            if status in _WAIT:
                raise _Busy
        return status, headers.get("Location", "")

    def _question(self, method: str, link: str) -> tuple[int, Message]:
        if self._asked:
            time.sleep(self._manners.pause)
        self._asked = True
        request = Request(quote(link.partition("#")[0], _ADDRESS_SIGNS), method=method)
        request.add_header("User-Agent", _NAME)
        try:
            with self._opener.open(request, timeout=self._manners.timeout) as answer:
                return answer.status, answer.headers
        except HTTPError as error:
            with error:
                return error.code, error.headers

    def _allow(self, link: str) -> None:
        """Let *link* pass where it is one that we ask.

        Raises:
            _Forbidden: of another scheme, or in a private network.
        """
        host = _named_host(link)
        if host is None:
            raise _Forbidden(link)
        if self._manners.private:
            return
        try:
            found = {entry[4][0] for entry in getaddrinfo(host, None)}
        except (OSError, UnicodeError):
            return  # no such host: asking will say so
        if not all(ip_address(str(address).partition("%")[0]).is_global for address in found):
            raise _Forbidden(link)


def _named_host(link: str) -> str | None:
    """Return the host of *link*, where it is one of http or https."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") and not parts.username else None
