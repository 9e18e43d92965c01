"""Where everything stands: rooted, lower-case, permanent addresses for content."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitegen.core.dates import Precision
from sitegen.core.text import human_size
from sitegen.model.content import Article, Section
from sitegen.model.site import Content, FileFact
from sitegen.model.views import FileLink

_UNSAFE = re.compile(r'[\s<>:"/\\|?*#%&\x00-\x1f]+')


def section_slugs(sections: dict[str, Section], id: str) -> str:
    """Return the address part of section *id*: the slugs from the top down, joined by ``/``."""
    slugs = []
    while id:
        section = sections[id]
        slugs.append(section.slug or id.rpartition("/")[2])
        id = section.parent
    return "/".join(reversed(slugs))


def article_address(section: str, article: Article) -> str:
    """Return ``/<section>/<yyyy>/<mmdd>-<slug>.html``; a day that is not known is ``00``."""
    day = article.date.day
    of_month = 0 if article.date.precision is Precision.MONTH else day.day
    return f"/{section}/{day.year:04d}/{day.month:02d}{of_month:02d}-{article.slug}.html"


def content_addresses(content: Content, articles: Iterable[Article]) -> dict[str, str]:
    """Return content path to address for *articles* and everything else that has a page of its own."""
    slugs = {id: section_slugs(content.sections, id) for id in ("", *content.sections)}
    found = {article.document.path: article_address(slugs[article.section], article) for article in articles}
    for section in content.sections.values():
        found[section.document.path] = f"/{slugs[section.id]}/index.html"
    for folder, entities in (
        ("units", content.units),
        ("brands", content.brands),
        ("projects", content.projects),
        ("series", content.series),
        ("topics", content.topics),
    ):
        for id, entity in entities.items():
            found[entity.document.path] = f"/{folder}/{id}.html"
    for page in content.pages.values():
        found[page.document.path] = f"/{page.slug or page.id}.html"
    return found


def picture_address(digest: str, width: int, extension: str, *, cut: bool = False) -> str:
    """Return the address of a derived picture: its content and size name it, and whether it is *cut* for cards."""
    return f"/media/{digest[:16]}-{'card-' if cut else ''}{width}.{extension}"


def share_address(digest: str) -> str:
    """Return the address of a share picture: all that is printed on it names it, and what it is printed in."""
    return f"/media/{digest[:16]}-share.png"


def file_address(fact: FileFact) -> str:
    """Return the address of a copied file: its own name, made unique by its content."""
    name = _UNSAFE.sub("-", fact.path.rpartition("/")[2]).lower()
    return f"/media/{fact.digest[:8]}-{name}"


def file_link(fact: FileFact, name: str = "") -> FileLink:
    """Return the link to a copied file with its type and size."""
    stem, _, extension = fact.path.rpartition("/")[2].rpartition(".")
    return FileLink(name=name or stem, address=file_address(fact), kind=extension.upper(), size=human_size(fact.size))
