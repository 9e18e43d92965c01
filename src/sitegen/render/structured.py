"""What a page tells machines in the words of schema.org, as JSON-LD. Addresses are absolute: only with base_url."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from sitegen.core.urls import absolute
from sitegen.model.keeping import encode_json
from sitegen.model.views import Frame, Head, Picture, Publication

Thing = dict[str, object]

# JSON may stand in a <script> where nothing in it can end that, or begin a comment; JavaScript minds the last two.
_ESCAPES = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")
_ICON = "/icon-512.png"


def structured(head: Head, frame: Frame) -> str:
    """Return what is told of the page with this *head*, as it may stand in a ``<script>``; empty where that is nothing."""
    things = list(_things(head, frame)) if frame.base_url and head.listed else []
    if not things:
        return ""
    text = encode_json({"@context": "https://schema.org", "@graph": things}).decode()
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return text


def _things(head: Head, frame: Frame) -> Iterator[Thing]:
    if head.address == "/index.html":
        yield _organization(frame) | _contact(frame)
        yield _site(frame)
    if head.publication:
        yield _article(head, head.publication, frame)
    if head.trail:
        yield _breadcrumbs(head, frame)


def _organization(frame: Frame) -> Thing:
    logo = {"@type": "ImageObject", "url": absolute(frame.logo or _ICON, frame.base_url)}
    return {"@type": "Organization", "name": frame.host or frame.title, "url": frame.base_url, "logo": logo}


def _contact(frame: Frame) -> Thing:
    return _told(address=frame.address, telephone=frame.phone, email=frame.mail)


def _site(frame: Frame) -> Thing:
    query = absolute("/search.html", frame.base_url) + "?q={search_term_string}"
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": query},
        "query-input": "required name=search_term_string",
    }
    return {"@type": "WebSite", "name": frame.title, "url": frame.base_url, "inLanguage": frame.language} | _told(
        alternateName=frame.name if frame.name != frame.title else "",
        description=frame.description,
        potentialAction=search if frame.search else None,
    )


def _article(head: Head, about: Publication, frame: Frame) -> Thing:
    address = head.canonical or absolute(head.address, frame.base_url)
    zone = ZoneInfo(frame.zone)
    writers = [{"@type": "Organization" if who.organisation else "Person", "name": who.name} for who in about.writers]
    return {
        "@type": "NewsArticle",
        "headline": head.title,
        "url": address,
        "mainEntityOfPage": address,
        "datePublished": about.published.rfc3339(zone),
        "dateModified": about.updated.rfc3339(zone),
        "inLanguage": frame.language,
        "publisher": _organization(frame),
    } | _told(
        description=head.description,
        author=writers,
        editor=[{"@type": "Person", "name": name} for name in about.editors],
        image=_image(about.picture or head.picture, frame),
        articleSection=about.section,
        keywords=list(about.tags),
        isBasedOn=about.origin,
    )


def _image(picture: Picture | None, frame: Frame) -> Thing | None:
    if picture is None:
        return None
    url = absolute(picture.address, frame.base_url)
    return {"@type": "ImageObject", "url": url, "width": picture.width, "height": picture.height}


def _breadcrumbs(head: Head, frame: Frame) -> Thing:
    places = ((item.text, item.address) for item in head.trail)
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": absolute(address, frame.base_url)}
        for number, (name, address) in enumerate((*places, (head.title, head.address)), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _told(**values: object) -> Thing:
    """Return those of *values* that say something."""
    return {name: value for name, value in values.items() if value}
