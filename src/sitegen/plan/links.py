"""Where the links of content lead: another document, a file, an address of the output, or nowhere."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Container, Iterator
from enum import Enum

from sitegen.core.sitefolder import SHARED, home_of, within
from sitegen.core.urls import absolute, normalize
from sitegen.markup.addresses import is_video
from sitegen.model.group import Origin
from sitegen.model.site import Content, Site
from sitegen.model.views.base import View
from sitegen.plan.addresses import file_address

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
SAFE_SCHEMES = ("http://", "https://", "//", "mailto:", "tel:")
PICTURE_EXTENSIONS = frozenset(
    {"jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "heif", "avif", "svg"}
)
_POSTERS = ("jpg", "jpeg", "png", "webp", "JPG")


class Goal(Enum):
    """What a link leads to."""

    DOCUMENT = "document"
    FILE = "file"
    ADDRESS = "address"
    HELD = "held"
    OUTSIDE = "outside"


class Resolved(View, frozen=True, kw_only=True):
    """A link understood: *path* is the content file (DOCUMENT, FILE, HELD), *address* the rooted output address.

    What is HELD since it was withdrawn has the path or the address by which the link names it.
    """

    goal: Goal
    path: str = ""
    address: str = ""
    anchor: str = ""


def is_outside(href: str) -> bool:
    """Tell whether *href* names another host or scheme."""
    return bool(_SCHEME.match(href))


def is_path(text: str) -> bool:
    """Tell whether *text*, which may be words or a link, is a link to a document or an address of this site."""
    return not is_outside(text) and (text.startswith("/") or text.partition("#")[0].endswith(".md"))


def is_reference(site: Site, source: str, text: str) -> bool:
    """Tell whether *text* in *source*, which may be words or a link, is a link: a path, or a file that is there."""
    return is_path(text) or resolve(site, source, text).goal in (Goal.FILE, Goal.HELD)


def resolve(site: Site, source: str, href: str) -> Resolved:
    """Say where *href* in the content file *source* leads.

    A relative path is a content file; one that starts with ``/`` is a content file first, else an address of the
    output. Whether that address exists is known only when all routes are.
    """
    # A build asks half a dozen times: for the page, for cards and feeds, for the file itself, to see whether it is there.
    place = (source.rpartition("/")[0], href)
    found: Resolved | None = site.resolved.get(place)
    if found is None:
        found = _resolved(site, source, href)
        # What follows from the address or the name of *source* is another beside it.
        if found.path and found.path != source:
            site.resolved[place] = found
    return found


def _resolved(site: Site, source: str, href: str) -> Resolved:
    if is_outside(href):
        return Resolved(goal=Goal.OUTSIDE, address=href)
    path, _, anchor = href.partition("#")
    path = path.partition("?")[0]
    if not path:
        return Resolved(goal=Goal.DOCUMENT, path=source, address=site.addresses.get(source, ""), anchor=anchor)
    for candidate in _candidates(site.content, source, path):
        if candidate in site.addresses:
            return Resolved(goal=Goal.DOCUMENT, path=candidate, address=site.addresses[candidate], anchor=anchor)
        if any(candidate in held for held in (site.held_paths, site.internal, site.unread, site.withdrawn)):
            return Resolved(goal=Goal.HELD, path=candidate)
        if candidate in site.content.files:
            fact = site.content.files[candidate]
            return Resolved(goal=Goal.FILE, path=candidate, address=file_address(fact), anchor=anchor)
    if _is_unread(site, path):
        return Resolved(goal=Goal.HELD, path=path)
    if site.content.origins and (origin := site.content.origins.get(home_of(source))):
        return _at_origin(site.content, origin, source, path, anchor)
    rooted = path if path.startswith("/") else posixpath.join(posixpath.dirname(site.addresses.get(source, "/")), path)
    address = normalize(rooted)
    goal = Goal.HELD if address in site.withdrawn else Goal.ADDRESS
    return Resolved(goal=goal, address=address, anchor=anchor)


def _at_origin(content: Content, origin: Origin, source: str, path: str, anchor: str) -> Resolved:
    """Say where *path* leads in the article *source*, which was taken in from *origin*, and which of its pages it names."""
    names = (within(candidate) for candidate in _candidates(content, source, path))
    address = next((origin.addresses[name] for name in names if name in origin.addresses), None)
    if address is None:
        above = posixpath.dirname(origin.addresses.get(within(source), "/"))
        address = normalize(path if path.startswith("/") else posixpath.join(above, path))
        address = origin.addresses.get(address, address)
        if address and not address.endswith((".html", ".xml")):  # no page, but a file that is not there
            return Resolved(goal=Goal.ADDRESS, address=address, anchor=anchor)
    if not (address and origin.base_url):
        return Resolved(goal=Goal.HELD, path=path)
    return Resolved(goal=Goal.OUTSIDE, address=absolute(address, origin.base_url), anchor=anchor)


def _is_unread(site: Site, path: str) -> bool:
    """Tell whether *path* is the address that a section or a page would have, had it been understood."""
    if not (site.unread and path.startswith("/")):
        return False
    base = f"content{normalize(path).removesuffix('/index.html').removesuffix('.html')}"
    return not site.unread.isdisjoint((f"{base}/_index.md", f"{base}.md"))


def named_file(content: Content, source: str, href: str) -> str:
    """Return which of the files of *content* a link *href* in *source* names, the empty string for none."""
    return next((candidate for candidate in _candidates(content, source, href) if candidate in content.files), "")


def _candidates(content: Content, source: str, path: str) -> Iterator[str]:
    rooted = path.startswith("/")
    base = f"{home_of(source)}content{path}" if rooted else posixpath.join(posixpath.dirname(source), path)
    base = posixpath.normpath(base)
    found = [base]
    if rooted and not base.endswith(".md"):
        found += (f"{base}.md", f"{base}/index.md")
    if not base.isascii():  # macOS may have taken the letters of a name apart, which nobody sees
        found += (unicodedata.normalize("NFC", base), unicodedata.normalize("NFD", base))
    yield from found
    if content.grouped:
        # What a site has itself, and what it shares with its group, read as one folder.
        names = [within(candidate) for candidate in found]
        if not home_of(source):
            yield from names
        yield from (SHARED + name for name in names)


def is_picture(path: str) -> bool:
    """Tell whether *path* is named as a picture."""
    return path.rpartition(".")[2].lower() in PICTURE_EXTENSIONS


def poster_of(files: Container[str], path: str) -> str:
    """Return which of the content *files* shows the video *path* till it plays, the empty string for none.

    It is the picture that lies beside it and has its name.
    """
    if not is_video(path):
        return ""
    stem = path.rpartition(".")[0]
    return next((poster for kind in _POSTERS if (poster := f"{stem}.{kind}") in files), "")


def address_of(site: Site, resolved: Resolved) -> str:
    """Return the address with its anchor."""
    return f"{resolved.address}#{resolved.anchor}" if resolved.anchor else resolved.address
